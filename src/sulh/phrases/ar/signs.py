"""The signs of pictures, and what the cells of a matrix say, in Arabic."""

from sulh.phrases.ar.grammar import of_states


def cell_flip(unit: str, conclusion: str) -> str:
    return f"من دون {unit} يصير الحكم في «{conclusion}» حكما آخر."


def cell_shift(unit: str, conclusion: str) -> str:
    return f"من دون {unit} يبقى الحكم في «{conclusion}» نفسه، في أوضاع أخرى."


def cell_together(unit: str, conclusion: str) -> str:
    return f"إذا سقط {unit} مع غيره، لا إذا سقط وحده، صار الحكم في «{conclusion}» حكما آخر."


def cell_undecided(unit: str, conclusion: str) -> str:
    return f"من دون {unit} يكون «{conclusion}» غير معرّف أو لا يُبتّ فيه."


def cell_same(unit: str, conclusion: str) -> str:
    return f"من دون {unit} لا يتغيّر شيء في «{conclusion}»."


def cell_share(outcome: str, scenario: str, holding: int, total: int) -> str:
    return f"«{outcome}»، {scenario}: يثبت {holding} من {of_states(total)}."


def cell_impossible(outcome: str, scenario: str) -> str:
    return f"«{outcome}»، {scenario}: غير ممكن."


def cell_open(outcome: str, scenario: str) -> str:
    return f"«{outcome}»، {scenario}: غير معرّف أو لا يُبتّ فيه."


def sign_holds(concept: str) -> str:
    return f"يثبت وفق {concept}"


def sign_open(concept: str) -> str:
    return f"لا يثبت وفق {concept}"


def sign_start() -> str:
    return "الوضع القائم"


def sign_start_within() -> str:
    return "الوضع القائم بينها"


def sign_focus(state: str) -> str:
    return f"الوضع المقصود {state}"


def sign_leaves() -> str:
    return "لهذا الطرف تحسّن من هنا"


def sign_bar() -> str:
    return "يؤخذ بخياره هنا"


def sign_improvement() -> str:
    return "تحسّن عند من يتحرك"


def sign_move() -> str:
    return "تحرّك ليس تحسّنا"


def sign_both_ways() -> str:
    return "ممكن في الاتجاهين"


def sign_arrow(is_any: bool) -> str:
    what = "التحركات" if is_any else "التحسّنات"
    return f"عدد {what}، وحروف الأطراف التي تقوم بها"


def sign_way() -> str:
    return "الطريق المسؤول عنه"


def sign_history() -> str:
    return "تسلسل الأحداث كما في النموذج"


def sign_class_holds(concept: str) -> str:
    return f"رتبة فيها وضع من المآل يثبت وفق {concept}"


def sign_class() -> str:
    return "رتبة فيها أوضاع من المآل لا يثبت شيء منها"


def sign_flip() -> str:
    return "من دونه حكم آخر"


def sign_shift() -> str:
    return "من دونه الحكم نفسه في أوضاع أخرى"


def sign_together() -> str:
    return "حكم آخر إذا سقط مع غيره فقط"


def sign_undecided() -> str:
    return "غير معرّف أو لا يُبتّ فيه"


def sign_share(concept: str) -> str:
    return f"كم من أوضاعه يثبت وفق {concept}"


def sign_part(concept: str) -> str:
    return f"كم منها يثبت وفق {concept}"


def sign_changed() -> str:
    return "يختلف عن القضية كما كُتبت"


def sign_differs() -> str:
    return "يختلف عن القضية على حقيقتها"


def sign_hatched() -> str:
    return "لا يُتعرَّف في تلك الرؤية"


def cell_hatched(outcome: str, view: str) -> str:
    return f"«{outcome}»، {view}: لا يُتعرَّف أي وضع منه."


def sign_impossible() -> str:
    return "غير ممكن"
