"""As each party sees it, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import listed, of_states, states, verb


def title(case: str) -> str:
    return f"كما يراه كل طرف: {case}"


def no_difference() -> str:
    return (
        "كل طرف يرى النزاع على حقيقته كما كُتبت هذه القضية، فما يثبت في نظر الأطراف هو ما يثبت. أما الطرف الذي "
        "يراه على غير ذلك فيُكتب تحت told (قيل له عدد آخر: told: {party: {fact: {value: 2000}}}) أو تحت "
        "perceptions (لا يرى خيارا: perceptions: {party: {unseen: [dm.option]}}) ومعه الإفادات التي تقول ذلك."
    )


def no_misperception() -> str:
    return (
        "ما كُتب هنا عما تراه الأطراف لا يُحدث فرقا: كلها ترى القضية على حقيقتها، وما يثبت في نظر الأطراف "
        "هو ما يثبت."
    )


def opening(seen: int, true: int, both: int, concept: str, second: bool) -> str:
    aware = (
        " والطرف الذي يظن شيئا في رؤية غيره للنزاع يُحكم له بحسب ظنه (المستوى 2)." if second else ""
    )
    return (
        f"عدد الأوضاع التي تثبت وفق {concept} في نظر الأطراف، كلٌّ بحسب رؤيته: {seen}؛ "
        f"وفي القضية على حقيقتها: {true}؛ وفيهما معا: {both}.{aware}"
    )


def to_hold() -> str:
    return (
        "معنى أن يثبت الوضع في نظر الأطراف: لا يرى أي طرف في هذا النموذج كسبا في التحرك عنه. "
        "ولا يعني ذلك أنه مشروع أو عادل أو مرجّح."
    )


def levels(first: int, second: int) -> str:
    return f"في المستوى 1 وحده، كل طرف بحسب رؤيته، عدد ما يثبت: {first}؛ ومع المستوى 2: {second}."


def unseen(party: Party, option: str, other: str | None) -> str:
    if other is None:
        return f"ما لا يُرى من جهة {party.name}: {option}."
    return f"المظنون لدى {party.name}: أن {option} لا يُرى من جهة {other}."


def imagined(party: Party, option: str, other: str | None) -> str:
    if other is None:
        return f"المتوهَّم لدى {party.name}: {option}. وهو غير ممكن في القضية على حقيقتها."
    return f"المظنون لدى {party.name}: أن {option} متوهَّم لدى {other}."


def told(party: Party, fact: str, value: str, true: str | None) -> str:
    known = "والصحيح غير معروف في هذه القراءة" if true is None else f"وهو في القضية {true}"
    to_it = verb(party, "له", "لها", "لها")
    return f"{party.name}: قيل {to_it} إن {fact} يساوي {value}؛ {known}."


def fact(party: Party, name: str, value: str, true: str | None, other: str | None) -> str:
    if other is not None:
        return f"المظنون لدى {party.name}: أن {name} في نظر {other} يساوي {value}."
    known = "والصحيح غير معروف في هذه القراءة" if true is None else f"وهو في القضية {true}"
    return f"المظنون لدى {party.name}: {name} يساوي {value}؛ {known}."


def constraint(party: Party, rule: str, other: str | None) -> str:
    if other is None:
        return f"المظنون لدى {party.name} أنه لا يكون غيره: {rule}."
    return f"المظنون لدى {party.name}: أن لا وضع في رؤية {other} إلا حيث {rule}."


def forbidden(party: Party, mover: str, start: str, end: str, other: str | None) -> str:
    move = f"تحرّك {mover} من حيث {start} إلى حيث {end}"
    if other is None:
        return f"المظنون لدى {party.name} أنه غير ممكن: {move}."
    return f"المظنون لدى {party.name}: أن {move} غير ممكن في نظر {other}."


def order(party: Party, whose: str, statements: list[str], other: str | None) -> str:
    said = "؛ ثم ".join(statements)
    if whose == party.name and other is None:
        return f"ترتيب {whose} في رؤية صاحبه نفسه، الأثقل أولا: {said}."
    if other is None:
        return f"المظنون لدى {party.name} أنه ترتيب {whose}، الأثقل أولا: {said}."
    return f"المظنون لدى {party.name}: أن ترتيب {whose} في نظر {other} هو: {said}."


def unobserved(party: Party, address: str) -> str:
    return f"ما لا يُعرف لدى {party.name}: التفويض {address}."


def is_so() -> str:
    return "وهو كذلك، كما كُتبت القضية."


def is_not_so() -> str:
    return "وليس كذلك، كما كُتبت القضية."


def no_matter() -> str:
    return "ولا يغيّر ذلك رؤية أحد."


def view_of(party: Party) -> str:
    return f"النزاع في رؤية {party.name}"


def true_case(parties: list[str]) -> str:
    if not parties:
        return "لا يرى أي طرف النزاع على حقيقته."
    return f"يراه على حقيقته: {listed(parties)}."


def size(own: int, missing: int, total: int) -> str:
    if not missing:
        return (
            f"في هذه الرؤية {states(own)}؛ ولا يغيب عنها شيء من {of_states(total)} في الرؤى كلها."
        )
    return f"في هذه الرؤية {states(own)}؛ وما لا يُتعرَّف فيها من {of_states(total)} في الرؤى كلها عدده {missing}."


def not_there(options: list[str], *, projected: bool) -> str:
    if projected:
        return f"تُرى الأوضاع من دون هذه الخيارات: {'؛ '.join(options)}."
    return f"لا يُتعرَّف أي وضع أُخذ فيه بأحد هذه الخيارات: {'؛ '.join(options)}."


def holding(count: int, concept: str) -> str:
    if count == 0:
        return f"لا يثبت أي وضع من هذه الرؤية وفق {concept}."
    return f"ما يثبت وفق {concept} من هذه الرؤية: {states(count)}."


def more(shown: int, total: int) -> str:
    return f"المعروض {shown} من أصل {total}؛ وفي وثيقة JSON كلها."


def legend() -> str:
    return (
        "1/2: من وضعين ممكنين للمآل في تلك الرؤية يثبت واحد، فالمآل يثبت؛ 0/2: لا يثبت؛ –: غير ممكن فيها؛ "
        "?: لم يُبتّ."
    )


def shared() -> str:
    return "مشترك"


def held_up() -> str:
    return "يسنده سوء الإدراك"


def blocked() -> str:
    return "يمنعه سوء الإدراك"


def alone(parties: list[str]) -> str:
    return f"ثابت في ظن {listed(parties)} وحده"


def also_believed(label: str, parties: list[str]) -> str:
    return f"{label}؛ وهو ثابت أيضا في ظن {listed(parties)}"


def labels() -> str:
    return (
        "المشترك يثبت في نظر الأطراف وفي القضية على حقيقتها. وما يسنده سوء الإدراك يثبت في نظر الأطراف ولا "
        "يثبت في القضية على حقيقتها. وما يمنعه سوء الإدراك يثبت في القضية على حقيقتها ولا يثبت في نظر الأطراف. "
        "والثابت في ظن طرف يثبت في رؤية ذلك الطرف، وهي غير القضية على حقيقتها."
    )


def open_to_surprise(label: str) -> str:
    return f"{label}؛ معرّض للمفاجأة"


def surprise(party: Party, other: str, acts: str, count: int, state: str, to: str) -> str:
    where = (
        f"من {state} إلى {to}"
        if count == 1
        else f"في مواضع عددها {count}، منها من {state} إلى {to}"
    )
    return (
        f"في هذا النموذج يمكن أن يتحسّن وضع {party.name} عن طريق {acts} ({where})، وفي الرؤية المظنونة لدى {other} لا يكسب "
        f"أحد هناك من التحرك وليس فيها تحرّك كهذا: فهو غير متوقع من جهة {other}."
    )


def no_surprise() -> str:
    return "لا مفاجأة: حيث لا يكسب أحد من التحرك في الرؤية المظنونة لطرف آخر لا يغيب عنها أي تحسّن."


def no_surprise_asked() -> str:
    return (
        "لا يُبحث عن المفاجآت إلا حيث تقول القضية كيف يظن طرف أن غيره يرى النزاع "
        "(perceptions: {party: {of: {other: ...}}})؛ وهي لا تقول هنا شيئا من ذلك."
    )


def correcting(belief: str, address: str) -> str:
    return f"{belief} فلو صُحّح ذلك ({address}):"


def correcting_all() -> str:
    return "لو رأى كل طرف النزاع على حقيقته:"


def changes_nothing(concepts: list[str]) -> str:
    return f"{listed(concepts)}: تثبت الأوضاع نفسها في نظر الأطراف."


def gained(concept: str, numbers: str) -> str:
    return f"{concept}: يثبت أيضا {numbers}."


def lost(concept: str, numbers: str) -> str:
    return f"{concept}: لا يثبت بعدها {numbers}."


def now_holds(outcomes: list[str]) -> str:
    return f"مآلات تثبت عندئذ: {'، '.join(outcomes)}."


def now_fails(outcomes: list[str]) -> str:
    return f"مآلات لا تثبت عندئذ: {'، '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"مآلات لا يراها عندئذ أحد ممكنة: {'، '.join(outcomes)}."


def ours() -> str:
    return (
        "التحليل بالرؤى المتعددة (hypergames) منشور (Bennett 1977؛ Wang, Hipel and Fraser 1988)؛ أما تسميات الأوضاع "
        "وما يزول مع التصحيح فمن عندنا."
    )


def next_equilibria() -> str:
    return "ما الذي يثبت في القضية على حقيقتها"


def next_show() -> str:
    return "ما تقوله القضية، إفادة إفادة"
