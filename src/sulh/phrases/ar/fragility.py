"""What every conclusion rests on, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import listed


def title(case: str) -> str:
    return f"إلى ماذا يستند كل استنتاج: {case}"


def opening(carrying: int, statements: int, assumed: int, assumptions: int) -> str:
    return (
        f"عدد الأقوال {statements}، وإسقاط أي من {carrying} منها وحده يغيّر استنتاجا؛ وعدد الافتراضات "
        f"{assumptions}، وكذلك {assumed} منها: فيثبت ما لم يكن يثبت، أو لا يعود شيء يثبت، أو لا يعود ممكنا."
    )


def rests_on(sources: int, reports: int) -> str:
    return f"يستند هذا إلى مصادر مستقلة عددها {sources} (وعدد التقارير {reports})."


def no_sources() -> str:
    return "لا إفادة تُذكر لهذا: فهو يستند إلى افتراضات وحدها."


def single_source(source: str, changed: int, total: int) -> str:
    return f"كل ما يُستشهد به من مصدر واحد، {source}: فبدونه يتغيّر {changed} من أصل {total} من الاستنتاجات."


def dropped_means() -> str:
    return "الإسقاط يعني أن الأمر غير معروف؛ ولا يعني أن عكسه صحيح."


def columns() -> str:
    return "الاستنتاجات"


def matrix() -> str:
    return "ما الذي يتغيّر إذا أُسقط شيء واحد"


def legend() -> str:
    return "✕ حكم آخر · ~ الحكم نفسه في أوضاع أخرى · . لا شيء · ? لم يُبتّ"


def word_holds() -> str:
    return "يثبت"


def word_fails() -> str:
    return "لا يثبت"


def word_infeasible() -> str:
    return "لا يعود ممكنا"


def word_undecided() -> str:
    return "لا يُبتّ فيه"


def word_undefined() -> str:
    return "غير معرّف"


def then_holds(conclusions: list[str]) -> str:
    return f"يثبت عندئذ {listed(conclusions)}"


def then_fails(conclusions: list[str]) -> str:
    return f"لا يثبت عندئذ {listed(conclusions)}"


def then_infeasible(conclusions: list[str]) -> str:
    return f"يتعذّر عندئذ {listed(conclusions)}"


def then_undecided(conclusions: list[str]) -> str:
    return f"لا يُبتّ عندئذ في {listed(conclusions)}"


def then_undefined(conclusions: list[str]) -> str:
    return f"لا يُعرَّف عندئذ {listed(conclusions)}"


def without(what: str, changes: list[str]) -> str:
    return f"من دون {what}: {'؛ '.join(changes)}."


def reversed_line(what: str, changes: list[str]) -> str:
    return f"مع عكس {what}: {'؛ '.join(changes)}."


def swapped_line(first: str, second: str, changes: list[str]) -> str:
    return f"مع تقديم {second} على {first}: {'؛ '.join(changes)}."


def what_fell(addresses: list[str]) -> str:
    return f"ما يسقط: {'، '.join(addresses)}."


def first_move(state: str, party: Party, acts: str, to: str) -> str:
    return f"أول ما يُرى، في {state}: {party.name}، من خلال {acts} ({to})."


def appeared() -> str:
    return "ولا يكون ذلك تحسّنا إلا عندئذ."


def answer_gone(answering: list[str], at: str) -> str:
    return f"والرد الذي يردعه الآن، من {listed(answering)} ({at})، لا يعود رادعا."


def guard(what: str) -> str:
    return f"مما ينبغي التحسب له: {what}"


def sets_heading() -> str:
    return "ما لا يغيّر استنتاجا إلا مجتمعا"


def together(units: list[str], change: str) -> str:
    return f"من دون {' + '.join(units)}: {change}."


def carries_nothing(units: list[str], size: int) -> str:
    if size == 1:
        return f"إسقاط أي من هذه وحده لا يغيّر شيئا: {'، '.join(units)}."
    return f"في مجموعات لا تزيد على {size}، لا تغيّر هذه شيئا: {'، '.join(units)}."


def only_with(unit: str, others: list[str]) -> str:
    return f"{unit} لا يغيّر حكما إلا مع غيره: {listed(others)}."


def only_shifts(units: list[str]) -> str:
    return f"هذه تغيّر الأوضاع التي يثبت فيها شيء، ولا تغيّر حكما: {'، '.join(units)}."


def covered(examined: list[tuple[int, int]], models: int, complete: bool) -> str:
    told = listed([f"{count} من مجموعات حجمها {size}" for size, count in examined])
    rest = "" if complete else " وتوقف البحث هناك: لم يُنظر في المجموعات الأكبر أو اللاحقة."
    return f"ما نُظر فيه: {told}؛ وحُلّ من النماذج المختلفة {models}.{rest}"


def questions_heading() -> str:
    return "أسئلة تستحق أن تُسأل"


def ask_claim(claim: str, text: str, speaker: str) -> str:
    return f"أهذا صحيح ({claim}): {text} اسأل غير {speaker}."


def uncited(address: str, text: str) -> str:
    said = f": {text}" if text else "."
    return f"لا أحد يُستشهد به على {address}{said}"


def ask_assumption(address: str, text: str, party: str) -> str:
    return f"{uncited(address, text)} اسأل {party} أو من يعرف."


def ask_rule(address: str, text: str) -> str:
    return f"{uncited(address, text)} اسأل من يعرف ما الممكن هناك."


def if_not(changes: list[str]) -> str:
    return f"إن صح فالأجوبة هنا باقية؛ وإن لم يكن معروفا: {'؛ '.join(changes)}."


def turned_heading() -> str:
    return "مع عكس سطر، أو تبديل سطرين متجاورين"


def nothing_turned() -> str:
    return "لا عكس سطر ولا تبديل سطرين متجاورين يغيّر حكما."


def any_speaker() -> str:
    return "المتحدث"
