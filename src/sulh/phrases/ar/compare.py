"""What if, in Arabic: scenarios, and the elements that make a difference."""

from sulh.phrases.ar.grammar import listed


def title(case: str) -> str:
    return f"ماذا لو: {case}"


def opening(changing: int, scenarios: int, concept: str) -> str:
    return (
        f"عدد السيناريوهات المقارنة بالقضية كما كُتبت: {scenarios}. ووفق {concept} يظهر مآل أو يزول أو "
        f"يتحوّل إلى أوضاع أخرى في {changing} منها."
    )


def no_outcomes() -> str:
    return "لا تسمّي القضية مآلات، فلا شيء يُقارَن."


def no_scenarios() -> str:
    return "ليس في القضية سيناريوهات: لم يُكتب أي منها، ولا متحدث ينتمي إلى طرف."


def always(outcomes: list[str]) -> str:
    return f"يثبت كما كُتبت القضية وفي كل سيناريو هنا: {'، '.join(outcomes)}."


def never(outcomes: list[str]) -> str:
    return f"لا يثبت كما كُتبت القضية ولا في أي سيناريو هنا: {'، '.join(outcomes)}."


def legend() -> str:
    return (
        "7/8: يثبت 7 من أوضاعه الثمانية الممكنة، فهو يثبت؛ 0/8: لا يثبت؛ –: غير ممكن؛ ?: لم يُبتّ؛ "
        "*: غير ما هو عليه كما كُتبت القضية. والعمود 0 للقضية كما كُتبت، والباقي للسيناريوهات أدناه."
    )


def changes_nothing(concepts: list[str]) -> str:
    return f"وفق {listed(concepts)} لا يتغيّر شيء."


def nothing_falls() -> str:
    return "لا يختلف شيء مما تتوقف عليه الأجوبة."


def not_solved(reasons: str) -> str:
    return f"لم يُبتّ فيما يثبت في هذا السيناريو: {reasons}"


def under(concepts: list[str]) -> str:
    return f"وفق {listed(concepts)}:"


def now_appeared(outcomes: list[str]) -> str:
    return f"يثبت هنا ولا يثبت كما كُتبت القضية: {'، '.join(outcomes)}."


def now_vanished(outcomes: list[str]) -> str:
    return f"يثبت كما كُتبت القضية ولا يثبت هنا: {'، '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"يثبت كما كُتبت القضية وهو هنا غير ممكن: {'، '.join(outcomes)}."


def now_closed(outcomes: list[str]) -> str:
    return f"لا يثبت كما كُتبت القضية وهو هنا غير ممكن: {'، '.join(outcomes)}."


def now_opened(outcomes: list[str]) -> str:
    return f"ممكن هنا وحده ولا يثبت: {'، '.join(outcomes)}."


def now_shifted(outcomes: list[str]) -> str:
    return f"يثبت في أوضاع غير التي يثبت فيها كما كُتبت القضية: {'، '.join(outcomes)}."


def now_gone(outcomes: list[str]) -> str:
    return f"لا اسم له هنا: {'، '.join(outcomes)}."


def now_undecided(outcomes: list[str]) -> str:
    return f"لم يُبتّ: {'، '.join(outcomes)}."


def by_one(element: str) -> str:
    return f"ما يُحدث الفرق: {element}."


def by_any_one(elements: list[str]) -> str:
    return f"يكفي كل من هذه وحده لإحداث الفرق: {'؛ '.join(elements)}."


def by_two(pairs: list[list[str]]) -> str:
    said = "؛ أو ".join(f"{first} مع {second}" for first, second in pairs)
    return f"لا عنصر وحده يُحدث الفرق، ويُحدثه اثنان معا: {said}."


def by_all(elements: int, examined: int) -> str:
    if examined == 0:
        return (
            f"تُحدث العناصر كلها معا هذا الفرق، وعددها {elements}؛ وهي أكثر من أن تُجرَّب واحدا واحدا."
        )
    alone = "ولا يُحدثه واحد منها" if examined == 1 else "ولا يُحدثه واحد منها ولا اثنان"
    return f"تُحدث العناصر كلها معا هذا الفرق، وعددها {elements}؛ {alone}."


def more_sets(count: int) -> str:
    return f"وفي وثيقة JSON من أمثالها {count} أيضا."


def left_out(address: str, content: str) -> str:
    return f"سقوط {address}" + (f" ({content})" if content else "")


def put_in(address: str, content: str) -> str:
    return f"إضافة {address}" + (f" ({content})" if content else "")


def elsewhere(address: str, content: str) -> str:
    return f"انتقال {address} إلى موضع آخر في ترتيبه" + (f" ({content})" if content else "")


def changed(address: str, keys: list[str]) -> str:
    return f"تغيّر {address} ({'، '.join(keys)})"


def changed_as_above(address: str) -> str:
    return f"تغيّر {address}، كما ذُكر أعلاه"


def reads(address: str, before: str, after: str) -> str:
    return f"تغيّر {address}: صار {after}، وكان {before}"


def these_removed(addresses: list[str]) -> str:
    return f"ما سقط: {'، '.join(addresses)}."


def these_added(addresses: list[str]) -> str:
    return f"ما أضيف: {'، '.join(addresses)}."


def these_changed(addresses: list[str]) -> str:
    return f"ما تغيّر: {'، '.join(addresses)}."


def these_moved(addresses: list[str]) -> str:
    return f"ما انتقل إلى موضع آخر في ترتيبه: {'، '.join(addresses)}."


def next_why(outcome: str) -> str:
    return f"لماذا يثبت {outcome} هناك أو لا يثبت"


def next_show() -> str:
    return "القضية في سيناريو واحد وما سقط منها"
