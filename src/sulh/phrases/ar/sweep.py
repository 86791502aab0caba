"""How much depends on the order of what the parties want, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, figure, listed


def title(case: str) -> str:
    return f"كم يتوقف الجواب على ترتيب ما تريده الأطراف: {case}"


def every(variants: int, parties: list[str]) -> str:
    return (
        f"الصيغة هي هذه القضية نفسها وقد أُعيد فيها ترتيب ما يريده طرف أو أكثر. والأطراف التي غُيّر ترتيبها: "
        f"{listed(parties)}. ونُظر في كل التراكيب الممكنة، كل منها مرة واحدة، وعدد الصيغ {figure(variants)}، والقضية كما كُتبت واحدة منها."
    )


def drawn(variants: int, possible: str, seed: int, parties: list[str]) -> str:
    return (
        f"الصيغة هي هذه القضية نفسها وقد أُعيد فيها ترتيب ما يريده طرف أو أكثر. والأطراف التي غُيّر ترتيبها: "
        f"{listed(parties)}. وعدد التراكيب الممكنة {possible}، سُحب منها عشوائيا {figure(variants)} بالبذرة {seed}، أولها القضية "
        f"كما كُتبت."
    )


def party(name: str, statements: int) -> str:
    return f"{name} ({counted(statements, 'عبارة واحدة', 'عبارتان', 'عبارات', 'عبارة', 'عبارة')})"


def means() -> str:
    return (
        "المعدود هنا صيغ من هذا النموذج، ولكلها الوزن نفسه. وليس العدد احتمالا: فلا مصدر يقول إن ترتيبا ما محتمل "
        "بقدر غيره."
    )


def counts_heading() -> str:
    return "في كم صيغة يثبت كل مآل"


def columns() -> str:
    return "يثبت: وضع واحد على الأقل من أوضاع المآل توازن. في كلها: كل وضع من أوضاعه توازن."


def status_quo() -> str:
    return "الوضع القائم"


def deciding_heading() -> str:
    return "ما الذي يفصل في ذلك"


def always(outcome: str, concept: str, variants: int) -> str:
    return f"يثبت {outcome} وفق {concept} في كل الصيغ التي نُظر فيها، وعددها {figure(variants)}."


def never(outcome: str, concept: str, variants: int) -> str:
    return (
        f"لا يثبت {outcome} وفق {concept} في أي من الصيغ التي نُظر فيها، وعددها {figure(variants)}."
    )


def undecided(outcome: str, concept: str) -> str:
    return f"لم يُبتّ في {outcome} وفق {concept} في أي صيغة."


def holds_in(outcome: str, concept: str, count: str) -> str:
    return f"يثبت {outcome} وفق {concept} في {count}."


def of_variants(holds: int, of: int) -> str:
    total = counted(of, "صيغة واحدة", "صيغتين", "صيغ", "صيغة", "صيغة")
    return f"{figure(holds)} من أصل {total}"


def pair(party: Party, upper: str, lower: str, there: str, otherwise: str) -> str:
    return f"حيث يقدّم ترتيب {party.name} {upper} على {lower} يثبت في {there}؛ وفي سائر الصيغ يثبت في {otherwise}."


def no_pair(points: int) -> str:
    return f"لا تُحدث أي عبارتين من ترتيب واحد، وحدهما، فرقا فيه يبلغ {points} من مئة."


def pairs_mean(points: int) -> str:
    return (
        f"تُقارن عبارتان من ترتيب واحد في كل مرة، في كل ما يتغيّر حولهما. وتُذكر لكل مآل العبارات التي تُحدث أكبر فرق، "
        f"على ألا يقل عن {points} من مئة؛ وفي وثيقة JSON كلها."
    )


def states_heading(concept: str) -> str:
    return f"الأوضاع التي تكون توازنا في أكثر الصيغ ({concept})"


def head_count() -> str:
    return "الصيغ"


def head_concept() -> str:
    return "المفهوم"


def head_written() -> str:
    return "كما كُتبت"


def next_fragility() -> str:
    return "إلى ماذا يستند كل استنتاج، قولا قولا"


def next_show() -> str:
    return "الترتيبات كما كُتبت، والإفادات التي وراءها"
