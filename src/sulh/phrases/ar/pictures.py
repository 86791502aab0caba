"""What a picture shows, in Arabic."""

from collections.abc import Sequence

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, moves, of_states, states


def title_states(case: str) -> str:
    return f"الأوضاع: {case}"


def title_improvements(case: str) -> str:
    return f"التحسّنات: {case}"


def title_moves_of(state: str, case: str) -> str:
    return f"التحركات من الوضع {state} وإليه: {case}"


def title_improvements_of(state: str, case: str) -> str:
    return f"التحسّنات من الوضع {state} وإليه: {case}"


def title_evolution(case: str) -> str:
    return f"كيف يمكن أن تصل الأطراف إلى هناك: {case}"


def title_evolution_to(outcome: str, case: str) -> str:
    return f"كيف يمكن أن تصل الأطراف إلى «{outcome}»: {case}"


def title_rankings(case: str) -> str:
    return f"ترتيب كل طرف: {case}"


def title_evidence(case: str) -> str:
    return f"إلى ماذا تستند الاستنتاجات: {case}"


def title_scenarios(case: str) -> str:
    return f"المآلات في كل سيناريو: {case}"


def title_perception(case: str) -> str:
    return f"النزاع على حقيقته وفي نظر الأطراف: {case}"


def views(count: int) -> str:
    return (
        f"صور النزاع الواحد جنبا إلى جنب، وعددها {count}: على حقيقته، وفي رؤية كل طرف يراه على غير ذلك، "
        "وما يثبت في نظر الأطراف كلها."
    )


def unrecognised(party: Party, missing: int, total: int) -> str:
    return f"لا تُتعرَّف في رؤية {party.name} أوضاع عددها {missing} من {of_states(total)}."


def state_unrecognised(number: str) -> str:
    return f"{number} لا يُتعرَّف في هذه الرؤية."


def views_head() -> str:
    return "الرؤى"


def under(scenarios: Sequence[str]) -> str:
    return f"السيناريو: {'، '.join(scenarios)}."


def borne(people: Sequence[str]) -> str:
    return f"من يتحمل ولا يقرر: {'؛ '.join(people)}."


def state(number: str, taken: str, outcomes: str, concept: str, is_start: bool) -> str:
    said = [f"{number}: {taken}."]
    if is_start:
        said.append("وهو الوضع القائم.")
    if outcomes:
        said.append(f"المآل: {outcomes}.")
    if concept:
        said.append(f"يثبت وفق {concept} في هذا النموذج.")
    return " ".join(said)


def grid(count: int) -> str:
    return f"{states(count)} في صفوف وأعمدة من الخيارات؛ ويدل الشريط على حيث يؤخذ بخياره."


def grid_near(count: int, total: int) -> str:
    return (
        f"{states(count)} من أصل {total}، هي ما يبعد تحركا واحدا، في صفوف وأعمدة من الخيارات؛ ويدل الشريط على "
        "حيث يؤخذ بخياره."
    )


def sides(rows: str, columns: str) -> str:
    return f"تميّز الصفوفَ خيارات {rows}، وتميّز الأعمدةَ خيارات {columns}."


def holding(count: int, total: int, concept: str) -> str:
    return f"عدد ما يثبت وفق {concept} في هذا النموذج {count} من {of_states(total)}."


def focused(out: int, into: int) -> str:
    return f"عدد التحركات الظاهرة منه {out}، وإليه {into}."


def wired(count: int, is_any: bool) -> str:
    return f"عدد {'التحركات' if is_any else 'التحسّنات'} الظاهرة {count}."


def lettered() -> str:
    return "الحرف في الوضع يعني أن لطرفه تحسّنا منه. ولرؤية التحركات سمِّ وضعا."


def bundled(count: int, bundles: int) -> str:
    groups = counted(bundles, "مجموعة واحدة", "مجموعتان", "مجموعات", "مجموعة", "مجموعة")
    return f"{states(count)}، جُمع ما تتفق مآلاته منها: {groups}."


def arrows(drawn: int, total: int, is_any: bool) -> str:
    what = "التحركات" if is_any else "التحسّنات"
    if drawn == total:
        return f"يدل السهم على عدد {what} من مجموعة إلى أخرى وعلى أصحابها."
    return (
        f"يدل السهم على عدد {what} من مجموعة إلى أخرى وعلى أصحابها: وهنا أكثرها عددا، {drawn} من أصل {total}، "
        "وفي الجدول كلها."
    )


def bundle(label: str, count: int, holding: int, concept: str) -> str:
    return f"{label}: {states(count)}، يثبت منها وفق {concept} في هذا النموذج {holding}."


def other_outcomes() -> str:
    return "مآلات أخرى مجتمعة"


def none_of_them() -> str:
    return "لا مآل مسمّى"


def rest(label: str) -> str:
    return f"{label}: ما بقي"


def tree(start: str, reached: int, total: int) -> str:
    return f"تؤدي التحسّنات من الوضع {start} إلى {reached} من {of_states(total)}، وهو منها."


def tree_of_outcomes() -> str:
    return "والظاهر أقصر طريق إلى كل مآل."


def history_way(count: int) -> str:
    return f"الخط العريض هو تسلسل الأحداث كما في النموذج، في {moves(count)}."


def asked_way(count: int) -> str:
    return f"الخط العريض أقصر طريق، في {moves(count)}."


def no_way() -> str:
    return "لا تؤدي إليه أي سلسلة تحركات جائزة."


def ladders(count: int) -> str:
    orders = counted(count, "ترتيب واحد", "ترتيبان", "ترتيبات", "ترتيبا", "ترتيب")
    return f"{orders}، وأفضل الأوضاع في أعلى كل منها."


def rungs() -> str:
    return "الأوضاع المتجاورة متساوية."


def spans() -> str:
    return "كل مآل عمود: نقطة لكل رتبة من الأوضاع المتساوية له فيها وضع، من أفضلها إلى أسوئها."


def span(party: Party, outcome: str, best: int, worst: int) -> str:
    if best == worst:
        return f"في ترتيب {party.name} يقع «{outcome}» في الرتبة {best}."
    return f"في ترتيب {party.name} يقع «{outcome}» بين الرتبة {best} والرتبة {worst}."


def no_span(outcome: str) -> str:
    return f"«{outcome}» غير ممكن."


def best() -> str:
    return "الأفضل"


def worst() -> str:
    return "الأسوأ"


def classes() -> str:
    return "عدد الرتب"


def states_head() -> str:
    return "الأوضاع"


def evidence(concept: str) -> str:
    return f"ما يصير إليه كل استنتاج وفق {concept} إذا أُسقط قول أو افتراض: الصفوف ما يُسقط، والأعمدة الاستنتاجات."


def idle(count: int) -> str:
    return f"وتُرك ما لا يغيّر سقوطه شيئا هنا، وعدده {count}."


def assumed(content: str) -> str:
    return f"افتراض: {content}" if content else "افتراض"


def end_of_history(state: str) -> str:
    return f"حيث ينتهي تسلسل الأحداث: {state}"


def as_written() -> str:
    return "القضية كما كُتبت"


def made_from(scenario: str) -> str:
    return scenario


def scenarios(outcomes: int, count: int, concept: str) -> str:
    return (
        f"المآلات، وعددها {outcomes}، في السيناريوهات، وعددها {count}، وفي القضية كما كُتبت: كم من أوضاع كل مآل يثبت "
        f"وفق {concept} في هذا النموذج."
    )


def next_file() -> str:
    return "اكتب الصورة في ملف: .svg أو .png أو .pdf"
