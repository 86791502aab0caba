"""One page for a principal, in Arabic."""

from sulh.phrases.ar.grammar import counted, listed, moves, of_states


def title(outcome: str) -> str:
    return f"موجز: {outcome}"


def not_a_forecast(case: str) -> str:
    return f"هذا نموذج لهذه المصادر في «{case}»، وليس توقعا، ولا ينصح أحدا."


def bottom_line() -> str:
    return "الخلاصة"


def why_it_holds() -> str:
    return "لماذا يثبت أو لا يثبت"


def what_breaks() -> str:
    return "ما الذي ينقضه، وأول ما يُرى"


def what_rules_out() -> str:
    return "ما الذي يستبعده"


def offers() -> str:
    return "ما الذي يمكن عرضه، وممن"


def trust() -> str:
    return "إلى أي حد يُعتمد عليه"


def ask() -> str:
    return "ما الذي يُسأل عنه"


def verdict(outcome: str, concept: str, holds: int, of: int) -> str:
    if not of:
        return f"«{outcome}» غير ممكن في هذا النموذج."
    if not holds:
        return f"لا يثبت «{outcome}» في هذا النموذج وفق {concept}: عدد أوضاعه {of}، وفي كل منها طرف يكسب من التحرك."
    return f"يثبت «{outcome}» في هذا النموذج وفق {concept}، في {holds} من أصل {of_states(of)} له."


def seen_holds() -> str:
    return "وكما تراه الأطراف، كل طرف في النزاع الذي يراه، يثبت هذا المآل."


def seen_fails() -> str:
    return "وكما تراه الأطراف، كل طرف في النزاع الذي يراه، لا يثبت هذا المآل."


def seen_infeasible() -> str:
    return "وكما تراه الأطراف، هذا المآل غير ممكن."


def seen_undecided() -> str:
    return "ولم يُبتّ في أن هذا المآل يثبت كما تراه الأطراف."


def reached(count: int) -> str:
    said = counted(count, "تحسّن واحد", "تحسّنين", "تحسّنات", "تحسّنا", "تحسّن")
    return f"ويُبلغ من الوضع القائم عبر {said}."


def reached_by_moves(count: int) -> str:
    return f"ولا تؤدي إليه التحسّنات وحدها من الوضع القائم؛ وأقصر طريق عبر {moves(count)}."


def not_reached() -> str:
    return "ولا تحركات جائزة تؤدي إليه من الوضع القائم."


def beside(outcomes: list[str]) -> str:
    return f"ويثبت معه أيضا: {listed(outcomes)}."


def nothing_beside() -> str:
    return "ولا يثبت مآل غيره."


def no_start() -> str:
    return "ولا وضع قائما هنا يُبدأ منه، فما يؤدي إليه غير معرّف."


def nothing_breaks() -> str:
    return "لا قول واحدا ولا افتراض واحدا يقلب حكمه."


def rules_out(what: str, outcome: str) -> str:
    return f"ما دام هذا قائما فهو يمنع {outcome} في هذا النموذج: {what}."


def only_against(people: list[str]) -> str:
    return (
        f"في هذا المآل ضرر يلحق بـ: {'، '.join(people)}. لذلك لا تذكر هذه الصفحة إلا ما يستبعده، "
        f"ولا تذكر ما قد يؤدي إليه."
    )


def needs(acts: list[str]) -> str:
    return f"يحتاج إلى ما يأتي ولا يقوم بدونه: {'؛ '.join(acts)}."


def by(party: str, act: str) -> str:
    return f"{act} (من {party})"


def offered(by: str, parties: list[str], kind: str) -> str:
    return f"{by} ({kind})، إلى {listed(parties)}."


def no_offers() -> str:
    return "لا يذكر الملف أحدا يستطيع أن يعرض شيئا."


def turns_on(count: int) -> str:
    return "يتوقف على سطر واحد." if count == 1 else f"يتوقف على كل سطر وحده من أسطر عددها {count}."
