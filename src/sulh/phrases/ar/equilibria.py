"""What holds, in Arabic."""

from sulh.phrases.ar.grammar import listed, of_states, states


def title(case: str) -> str:
    return f"ما الذي يثبت: {case}"


def opening(
    holding: int, total: int, concept: str, status_quo: bool | None, others: list[tuple[str, int]]
) -> str:
    """Say first how much the concept decides."""
    if holding == 0:
        first = f"لا يثبت أي وضع من أصل {of_states(total)} وفق {concept}"
    else:
        first = f"يثبت وفق {concept} {states(holding)} من أصل {total}"
        if status_quo is not None:
            first += "، ومنها الوضع القائم" if status_quo else "، وليس الوضع القائم منها"
    beside = [f"ما يبقى وفق {name} عدده {count}" for name, count in others]
    return f"{first}؛ {listed(beside)}." if beside else f"{first}."


def decides_little(concept: str, holding: int, total: int) -> str:
    return f"لا يستبعد {concept} إلا {total - holding} من أصل {of_states(total)}، فهو لا يحسم هنا إلا القليل."


def to_hold() -> str:
    return (
        "معنى أن يثبت الوضع: لا يكسب أي طرف في هذا النموذج من التحرك عنه. "
        "ولا يعني ذلك أنه مشروع أو عادل أو مرجّح."
    )


def undecided(concept: str) -> str:
    return f"لم يُبتّ في {concept}؛ انظر الملاحظات."


def all_share(always: list[str], never: list[str]) -> str:
    parts = []
    if always:
        parts.append(f"في كل وضع يثبت: {'؛ '.join(always)}.")
    if never:
        parts.append(f"وليس في أي منها: {'؛ '.join(never)}.")
    return " ".join(parts)


def differ_in(options: list[str]) -> str:
    return f"وتختلف في: {'؛ '.join(options)}."


def share_nothing() -> str:
    return "لا تشترك الأوضاع التي تثبت في أي خيار."


def more_states(shown: int, total: int) -> str:
    return f"المعروض {shown} من أصل {total}، الأقرب إلى الوضع القائم أولا؛ و--all يسرد كل الأوضاع."


def when_not_exact() -> str:
    return "وُجد الشرط المذكور بطريق مختصر: هو صحيح، لكن قد يوجد شرط أقصر منه."


def published(concepts: list[tuple[str, str, str]]) -> str:
    told = "؛ ".join(f"{short}، {name} ({citation})" for short, name, citation in concepts)
    return f"المنشور: {told}."


def solved_by(engine: str, rule: str, reason: str) -> str:
    return f"قاعدة الردود: {rule}؛ التساوي يردع؛ المحرّك: {engine} ({reason})."


def concern(outcomes: str, text: str, source: str) -> str:
    return f"{outcomes}: {text}" + (f" (المصدر: {source})" if source else "")


def affected(outcomes: str, people: list[str]) -> str:
    return f"{outcomes}: من يتحمل ولا يقرر: {'؛ '.join(people)}."


def all_of_these() -> str:
    return "كلها"


def condition(outcome: str, statement: str) -> str:
    return f"{outcome} يثبت من أوضاعه ما يصح فيه ما يأتي، وهو وحده: {statement}."


def next_why() -> str:
    return "لماذا يثبت هذا الوضع أو المآل أو لا يثبت"


def next_evolution() -> str:
    return "كيف يمكن أن تصل الأطراف إلى هناك"


def next_check() -> str:
    return "هل القضية نفسها معقولة"


def next_show() -> str:
    return "ما تقوله القضية، إفادة إفادة"


def next_equilibria() -> str:
    return "أي المآلات تثبت"


def next_steps() -> str:
    return "الشيء نفسه مع خطوات الحساب، كما على السبورة"


def next_other_language() -> str:
    return "الشيء نفسه بالإنكليزية"


def next_new() -> str:
    return "اكتب نزاعا من عندك، سؤالا بعد سؤال"


def next_cases() -> str:
    return "ما القضايا المرفقة الأخرى"
