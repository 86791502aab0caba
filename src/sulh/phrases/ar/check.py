"""Is the case sane, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, figure, listed


def title(case: str) -> str:
    return f"نظرة في القضية قبل أجوبتها: {case}"


def valid(count: int, options: int, parties: int) -> str:
    return (
        f"الملف صحيح: عدد الأطراف {parties}، والخيارات {options}، والأوضاع الممكنة {figure(count)}. "
        f"وما يأتي يُحكم عليه بالنظر: هل هذا ممكن، وهل هذا ما تريده الأطراف؟"
    )


def valid_uncounted(options: int, parties: int) -> str:
    return (
        f"الملف صحيح: عدد الأطراف {parties}، والخيارات {options}، والأوضاع الممكنة أكثر مما أمكن عدّه. "
        f"وما يأتي يُحكم عليه بالنظر: هل هذا ممكن، وهل هذا ما تريده الأطراف؟"
    )


def left_out() -> str:
    return (
        "الأوضاع، أو التحركات بينها، أكثر من أن تُسرد. ولذلك لم يُنظر في ثلاثة أمور: أي وضع ثابت أكثرُ أخذا بالخيارات، وكم "
        "مرتبة يميّز كل ترتيب، وهل يعادل تحركان متتاليان تحركا واحدا."
    )


def a_best(party: Party, state: str, taken: str) -> str:
    return f"في هذا النموذج، لا وضع أعلى في ترتيب {party.name} من {state}: {taken}."


def a_worst(party: Party, state: str, taken: str) -> str:
    return f"في هذا النموذج، لا وضع أدنى في ترتيب {party.name} من {state}: {taken}."


def statements_supported(party: Party, supported: int, statements: int) -> str:
    return f"عدد عبارات ترتيب {party.name} {statements}، منها {supported} تستند إلى إفادة."


def pairs_not_sought() -> str:
    return "لم يُبحث عن الخيارات التي تتنافى أو تتلازم: فحالات القواعد أكثر من أن تُفحص."


def best(party: Party) -> str:
    return f"أعلى الأوضاع في ترتيب {party.name}، في هذا النموذج"


def worst(party: Party) -> str:
    return f"أدنى الأوضاع في ترتيب {party.name}، في هذا النموذج"


def order_supported(party: Party, supported: int, statements: int, classes: int) -> str:
    ranks = counted(classes, "مرتبة واحدة", "مرتبتين", "مراتب", "مرتبة", "مرتبة")
    return (
        f"يميّز ترتيب {party.name} بين {ranks}؛ وعدد عباراته {statements}، "
        f"منها {supported} تستند إلى إفادة."
    )


def thin() -> str:
    return "ومصادره قليلة: معظمه افتراض."


def indifferent(party: Party) -> str:
    return f"تتساوى الأوضاع كلها عند {party.name}: لم يُكتب ترتيب."


def ask_order(party: Party) -> str:
    return f"أهذه أفضل الأوضاع وأسوأها عند {party.name} كما تروي المصادر؟"


def fullest(state: str, taken: str, concept: str) -> str:
    return (
        f"أكثر الأوضاع التي تثبت وفق {concept} أخذا بالخيارات {state}: {taken}. "
        f"أيمكن أن يجتمع ذلك كله؟"
    )


def nothing_holds(concept: str) -> str:
    return f"لا يثبت أي وضع وفق {concept}."


def never_together(first: str, second: str) -> str:
    return f"لا يجتمعان: {first} و{second}."


def always_together(first: str, second: str) -> str:
    return f"لا يفترقان: {first} و{second}."


def no_pairs() -> str:
    return "لا خيارين يتنافيان أو يتلازمان."


def unmentioned(options: list[str]) -> str:
    return f"لا يذكر أي ترتيب {listed(options)}: أفلا يهم ذلك أحدا؟"


def all_mentioned() -> str:
    return "كل خيار مذكور في ترتيب طرف ما."


def no_notes() -> str:
    return "لا شيء آخر يلفت النظر."


def verified(verdicts: int, concepts: list[str]) -> str:
    return (
        f"أعيد الحل بالتعريفات نفسها: تتفق الأحكام كلها، وعددها {verdicts} ({'، '.join(concepts)})."
    )


def differs(count: int, verdicts: int) -> str:
    return f"أعيد الحل بالتعريفات نفسها: يختلف {count} من أصل {verdicts} من الأحكام."


def discrepancy(state: str, party: Party, concept: str, saved: bool) -> str:
    if saved:
        return f"{state}، {party.name}، {concept}: محفوظ على أنه مستقر؛ وليس كذلك بحسب التعريف."
    return f"{state}، {party.name}، {concept}: محفوظ على أنه غير مستقر؛ وهو مستقر بحسب التعريف."


def verification_title(case: str) -> str:
    return f"تحقّق بالتعريفات: {case}"
