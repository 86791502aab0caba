"""How many states hold, in Arabic."""

from sulh.phrases.ar.grammar import figure, listed, of_states, states


def title(case: str) -> str:
    return f"كم وضعا يثبت: {case}"


def opening(
    holding: int,
    total: int | None,
    concept: str,
    status_quo: bool | None,
    others: list[tuple[str, int]],
) -> str:
    """Say first how much the concept decides."""
    if holding == 0 and total is not None:
        first = f"لا يثبت أي وضع من أصل {of_states(total)} وفق {concept}"
    elif holding == 0:
        first = f"لا يثبت أي وضع وفق {concept}"
    else:
        first = f"يثبت وفق {concept} {states(holding)}"
        if total is not None:
            first += f" من أصل {figure(total)}"
        if status_quo is not None:
            first += "، ومنها الوضع القائم" if status_quo else "، وليس الوضع القائم منها"
    beside = [f"ما يبقى وفق {name} عدده {figure(count)}" for name, count in others]
    return f"{first}؛ {listed(beside)}." if beside else f"{first}."


def undecided(concept: str) -> str:
    return f"لم يُبتّ في {concept}؛ وما عُرف عنه مذكور أدناه."


def feasible_only(total: int) -> str:
    return f"في القضية {states(total)}؛ ولم يُبتّ في عدد ما يثبت منها وفق أي مفهوم."


def nothing() -> str:
    return "لم يُعرف حتى عدد الأوضاع؛ وما يمكن فعله مذكور أدناه."


def in_every(options: list[str]) -> str:
    return f"في كل وضع يثبت: {'؛ '.join(options)}."


def in_none(options: list[str]) -> str:
    return f"وليس في أي منها: {'؛ '.join(options)}."


def all_shown(count: int, concept: str) -> str:
    return f"هذا هو الوضع الوحيد الذي يثبت وفق {concept}." if count == 1 else (
        f"هذه هي كل الأوضاع التي تثبت وفق {concept}، وعددها {figure(count)}."
    )  # fmt: skip


def some_shown(shown: int, total: int, concept: str) -> str:
    return (
        f"المعروض {shown} من الأوضاع التي تثبت وفق {concept} وعددها {figure(total)}، اختيرت بالمصادفة، "
        "وهي نفسها في كل مرة."
    )


def solved_by(engine: str, rule: str, reason: str) -> str:
    return f"قاعدة الردود: {rule}؛ التساوي يردع؛ المحرّك: {engine}. {reason}"


def next_find() -> str:
    return "ابحث عن وضع من هذا المآل يثبت، أو عن وضع يحقق أي عبارة"


def next_list() -> str:
    return "اسرد الأوضاع، فهي قليلة تحتمل السرد"


def next_more_time() -> str:
    return "انتظر مدة أطول"
