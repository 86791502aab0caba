"""Whether something holds in which a statement is true, in Arabic."""

from sulh.phrases.ar.grammar import figure, listed, of_states, states


def title(case: str) -> str:
    return f"هل يثبت وضع يصح فيه ما يأتي؟ {case}"


def asked(statement: str, concept: str) -> str:
    return f"المطلوب: وضع يثبت وفق {concept}، ويصح فيه ما يأتي: {statement}."


def asked_any(concept: str) -> str:
    return f"المطلوب: أي وضع يثبت وفق {concept}."


def asked_outcome(outcome: str, concept: str) -> str:
    return f"المطلوب: وضع من أوضاع المآل {outcome} يثبت وفق {concept}."


def found(state: str) -> str:
    return f"الجواب: نعم، وهو {state}. وقد يكون هناك غيره."


def none(concept: str) -> str:
    return f"الجواب: لا، وهذا مبرهن: لا وضع يصح فيه ذلك ويثبت وفق {concept} في هذا النموذج."


def impossible(rules: list[str]) -> str:
    if not rules:
        return "الجواب: لا، فلا وضع على الإطلاق تصح فيه هذه العبارة."
    return (
        f"الجواب: لا، فلا وضع ممكنا يصح فيه ذلك، والسبب: {listed(rules)}. "
        f"اطلب أقل من ذلك، أو انظر فيما تقوله هذه القواعد."
    )


def undecided(concept: str) -> str:
    return f"لم يُبتّ في الأمر: لم يظهر وضع كهذا يثبت وفق {concept}، ولم يُبرهن على عدم وجوده."


def looked(proposed: int, excluded: int, learned: int) -> str:
    return (
        f"ما ثبت بالبحث: نُظر في {of_states(proposed)}، ولم يظهر ثبات أي منها؛ وما ظهر وضعا وضعا أنه لا "
        f"يثبت، بعد النظر في ردوده كلها: {figure(excluded)}؛ وعدد ما وُجد من شروط يستوفيها كل وضع ثابت: "
        f"{figure(learned)}."
    )


def looked_at_nothing() -> str:
    return "لم يثبت شيء بعد: لم يُنظر في أي وضع."


def aside(count: int) -> str:
    return f"وما بقي دون بتّ: {states(count)}، لأن الردود التي يلزم النظر فيها هناك أكثر مما يُحتمل."


def out_of_time(seconds: str) -> str:
    return (
        f"وانقضى الوقت المسموح به ({seconds} ث)، فالأوضاع التي لم يصل إليها البحث لم يُبتّ فيها أيضا."
    )


def what_then(stricter: bool) -> str:
    if stricter:
        return (
            "ما يمكن فعله: أن يُزاد الوقت بالخيار --seconds، أو أن يُطلب أكثر دفعة واحدة فتقل الأوضاع، أو أن "
            "يُسأل وفق ناش، فهو لا ينظر في الردود ويُبتّ فيه أسرع."
        )
    return "ما يمكن فعله: أن يُزاد الوقت بالخيار --seconds، أو أن يُطلب أكثر دفعة واحدة فتقل الأوضاع."


def harmful(state: str, people: list[str]) -> str:
    return f"في {state} ضرر يلحق بـ: {'، '.join(people)}. وما يأتي يبيّن ما ينبغي التحسب له."


def heading_stays() -> str:
    return "لماذا يبقى كل طرف عليه"


def further(count: int) -> str:
    if count == 1:
        return "وهناك تحسّن آخر له ردّ رادع أيضا؛ يظهر مع --json."
    return f"وهناك تحسّنات أخرى عددها {figure(count)} لها ردود رادعة أيضا؛ تظهر مع --json."


def how_found() -> str:
    return "جرى البحث من غير سرد الأوضاع؛ ثم حُكم على ما وُجد بالتعريفات من جديد، تحرّكا تحرّكا."


def by_diagrams() -> str:
    return "ترك البحث المسألة مفتوحة، وحسمتها مخططات القرار التي تحفظ الأوضاع التي تثبت كلها معا."


def how_proved(proposed: int, learned: int) -> str:
    return (
        f"جرى البحث من غير سرد الأوضاع: نُظر في {of_states(proposed)}، وعدد ما وُجد من شروط يستوفيها كل وضع "
        f"ثابت {figure(learned)}، ولا وضع يستوفيها كلها."
    )


def next_why() -> str:
    return "لماذا يثبت، بالتفصيل"


def next_longer() -> str:
    return "السؤال نفسه بوقت أطول"


def next_nash() -> str:
    return "السؤال نفسه حيث لا حاجة إلى ردود"


def next_others() -> str:
    return "كل ما يثبت"


def under_rule(rule: str, engine: str) -> str:
    return f"قاعدة الردود: {rule}؛ التساوي يردع؛ المحرّك: {engine}."


def next_census() -> str:
    return "كم وضعا يثبت"
