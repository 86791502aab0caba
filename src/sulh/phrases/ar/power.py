"""Who can bring about what, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import his, listed, of_states, states, verb


def title(case: str) -> str:
    return f"من يستطيع أن يُحدث ماذا: {case}"


def opening(powers: int, changing: int, concept: str) -> str:
    return (
        f"عدد السلطات والتحركات الممنوعة في القضية {powers}. وعدد ما تثبت من دونه أوضاع أخرى وفق {concept} في "
        f"هذا النموذج {changing}."
    )


def nothing() -> str:
    return (
        "لا سلطة مكتوبة في هذه القضية: لا طرف يستطيع تغيير خيار غيره، ولا خيار يُحسب حسابه في ترتيب طرف آخر، "
        "ولا تحرك ممنوع. فكل طرف يستطيع أن يُحدث ما في خياراته هو لا أكثر."
    )


def how_to_write() -> str:
    return (
        "تُكتب السلطة بندا في 'powers': {holder: A, controls: B.option}، أو {holder: A, target: B, option: "
        "A.option, trigger: statement, effect: {that: not A.option, before: B/line}}. والطرف الذي يُبلَّغ ولا يُسأل "
        "يُكتب بندا في 'moves': {forbid: B, from: not A.option}."
    )


def brings(address: str, holder: str, said: list[str]) -> str:
    return f"{address} ({holder}). {' '.join(said)}"


def told_not_asked() -> str:
    return "إبلاغ بلا سؤال"


def only_with(names: list[str]) -> str:
    return f"لا يثبت إلا بها: {'، '.join(names)}."


def only_without(names: list[str]) -> str:
    return f"لا يثبت إلا من دونها: {'، '.join(names)}."


def otherwise(names: list[str]) -> str:
    return f"يثبت في الحالين، في أوضاع مختلفة: {'، '.join(names)}."


def undecided(names: list[str]) -> str:
    return f"لم يُبتّ من دونها: {'، '.join(names)}."


def counts(name: str, now: int, then: int, of: int) -> str:
    return f"{name} ({now} من أصل {of} بها، و{then} من أصل {of} من دونها)"


def no_outcome() -> str:
    return "لا يتوقف عليها مآل."


def states_only_with(shown: str) -> str:
    return f"أوضاع لا تثبت إلا بها: {shown}."


def states_only_without(shown: str) -> str:
    return f"أوضاع لا تثبت إلا من دونها: {shown}."


def same_states() -> str:
    return "ومن دونها تثبت الأوضاع نفسها."


def without_it() -> str:
    return "من دونها:"


def binds_heading() -> str:
    return "من تقيّد:"


def binds(party: Party, with_it: int, without: int) -> str:
    return (
        f"{party.name}: عدد الأوضاع التي لا تستقر عند{his(party)} في هذا النموذج إلا بالسلطة {with_it}، وعدد التي لا "
        f"تستقر إلا من دونها {without}."
    )


def binds_nobody() -> str:
    return "لا تقيّد طرفا: فالأوضاع المستقرة عند كل طرف هي نفسها من دونها."


def owner(party: Party) -> str:
    return f"والخيار الذي تغيّره من خيارات {party.name}."


def aims_through(target: Party, order: Party) -> str:
    return f"غايتها {target.name}، وتعمل عبر ترتيب طرف آخر هو {order.name}: فهي سلطة غير مباشرة."


def leaning_positive(order: Party) -> str:
    return f"سلطة موجبة: بأثرها يميل ترتيب {order.name} إلى أن يؤخذ بالخيار."


def leaning_negative(order: Party) -> str:
    return f"سلطة سالبة: بأثرها يميل ترتيب {order.name} إلى ألا يؤخذ بالخيار."


def leaning_mixed(order: Party) -> str:
    return f"سلطة مختلطة: بأثرها يميل ترتيب {order.name} إلى الخيار في أوضاع وعنه في أخرى."


def leaning_none() -> str:
    return "ولا يتوقف أثرها على الأخذ بالخيار أو تركه."


def imposed_never(holder: Party, of: int) -> str:
    uses = verb(holder, "يستطيع", "تستطيع", "تستطيع")
    if not of:
        return f"في هذا النموذج لا {uses} {holder.name} استعمالها من أي وضع."
    return f"في هذا النموذج لا تحسّن عند {holder.name} في استعمالها من أي وضع يمكن فيه ذلك، وعدد هذه الأوضاع {of}."


def imposed_from(holder: Party, count: int, of: int, shown: str) -> str:
    return (
        f"في هذا النموذج في استعمالها تحسّن عند {holder.name} من {of_states(count)}، من أصل {of} يمكن فيها استعمالها: "
        f"{shown}."
    )


def credible_always(holder: Party, option: str, of: int) -> str:
    return f"في هذا النموذج هي ذات مصداقية: حيثما تُستعمل ({states(of)}) في الأخذ بـ{option} تحسّن عند {holder.name}."


def credible_sometimes(holder: Party, option: str, count: int, of: int, shown: str) -> str:
    return (
        f"في هذا النموذج هي ذات مصداقية في بعض الأوضاع: في الأخذ بـ{option} تحسّن عند {holder.name} في {of_states(count)}، "
        f"من أصل {of} تُستعمل فيها: {shown}."
    )


def credible_never(holder: Party, option: str, of: int) -> str:
    return (
        f"في هذا النموذج لا مصداقية لها: لا تحسّن عند {holder.name} في الأخذ بـ{option} في أي وضع تُستعمل فيه، وعدد هذه "
        f"الأوضاع {of}. والرد من هذا النوع محسوب وفق GMR وSMR حيث يُحسب كل تحرك، لا وفق SEQ وSSEQ حيث لا تُحسب إلا "
        f"التحسّنات."
    )


def credible_carried(holder: Party, option: str, of: int, shown: str) -> str:
    return (
        f"في هذا النموذج لا مصداقية لها: في أي وضع تُستعمل فيه لا يزيد الأخذ بـ{option} شيئا على تحسّنات {holder.name}، "
        f"وعدد هذه الأوضاع {of}. غير أن تحسّنا لسبب آخر قد يصحبه الأخذ به، من {shown}؛ والرد من هذا النوع محسوب وفق SEQ "
        f"وSSEQ أيضا."
    )


def no_occasion() -> str:
    return "في هذا النموذج لا ينشأ وضع تُستعمل فيه قبل الأخذ بالخيار."


def place(line: int, of: int, order: Party) -> str:
    return f"أثرها في الموضع {line} من أصل {of} في ترتيب {order.name}، عدّا من الأعلى."


def sufficient_down_to(names: list[str], line: int, of: int) -> str:
    if line == of:
        return f"وتُحدث هذا الفرق في {listed(names)} من أي موضع كان، من 1 إلى {of}."
    return f"وتُحدث هذا الفرق في {listed(names)} نزولا إلى الموضع {line} من أصل {of}، لا أدنى منه."


def sufficient_at(names: list[str], places: list[int], of: int) -> str:
    shown = "، ".join(map(str, places))
    return f"وتُحدث هذا الفرق في {listed(names)} من هذه المواضع، من أصل {of}، دون سواها: {shown}."


def closed(option: str, lost: list[str], found: list[str]) -> str:
    said = [f"ولو لم يكن الأخذ بـ{option} ممكنا أصلا لثبتت مآلات أخرى."]
    if lost:
        said.append(f"لا يعود يثبت: {'، '.join(lost)}.")
    if found:
        said.append(f"ويثبت عندئذ: {'، '.join(found)}.")
    return " ".join(said)


def closed_same(option: str) -> str:
    return f"ولو لم يكن الأخذ بـ{option} ممكنا أصلا لما ثبت مآل لم يكن يثبت، ولا زال ثبات مآل."


def harm(people: list[str]) -> str:
    return f"تعمل هذه السلطة بفعل يؤذي أناسا ({'، '.join(people)}). وتُذكر هنا للتحسب لها؛ ولا يُبحث عما يجعلها كافية."


def informed(party: Party, condition: str) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    return (
        f"إبلاغ بلا استشارة: ما يفعله الآخرون هو الذي يحدد متى {can} {party.name} هذا التحرك. وإلى ذلك الحين يصح: "
        f"{condition}."
    )


def published() -> str:
    return (
        "نشر يو وكيلغور وهيبل وتشاو عام 2015 فكرة السلطة على التفضيلات، المباشرة (الموجبة والسالبة) وغير المباشرة، "
        "ولم يتيسر من بحثهم إلا الخلاصة. أما متى تُعدّ السلطة ذات مصداقية، ومتى تُعدّ كافية، ومتى يكون فيها تحسّن "
        "لصاحبها، ومن تقيّد، فتعريفه هنا ومن عندنا."
    )


def next_why(outcome: str) -> str:
    return f"لماذا يثبت {outcome} أو لا يثبت"


def next_show() -> str:
    return "ما تقوله القضية، إفادة إفادة"
