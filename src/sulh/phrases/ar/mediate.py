"""Who could help, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import listed, of_states

KINDS = {
    "coordinator": "منسّق",
    "communicator": "ناقل رسائل",
    "guarantor": "ضامن",
    "donor": "مانح",
    "arbitrator": "محكّم",
}


def title(case: str) -> str:
    return f"من يستطيع أن يعين: {case}"


def title_of(subject: str) -> str:
    return f"من يستطيع أن يعين على أن يثبت: {subject}"


def none() -> str:
    return (
        "لا تذكر هذه القضية عروضا من أطراف ثالثة. والعرض يقول من أي نوع صاحبه، ولمن يوجَّه، وماذا يغيّر. "
        "ويُكتب في الملف هكذا:"
    )


def like_this() -> str:
    return "منسّق يجمع بين الطرفين، والإفادات تقول ذلك"


def or_all() -> str:
    return "ومع --all يُنظر أيضا في عوامل معتادة لا تعرضها القضية."


def nothing_is_in_force() -> str:
    return (
        "لا يغيّر العرض شيئا ما لم يُقبل. وما يأتي يقول ما الذي كان سيثبت في هذا النموذج لو قُبلت عروض؛ "
        "وقد تُحقِّق من كل مجموعة بحل القضية من جديد."
    )


def judged_plain(concept: str) -> str:
    return f"والحكم هنا بحسب ما يثبت وفق {concept} في القضية كما هي."


def judged_perceived(concept: str) -> str:
    return (
        f"لا يرى كل طرف هذا النزاع على حقيقته، ولذلك فالحكم هنا بحسب ما يثبت في نظر الأطراف وفق {concept}: "
        f"ما يستقر لكل منها بحسب رؤيته (توازن فائق)."
    )


def refused() -> str:
    return "لذلك لا يُبحث عما يجعله يثبت. أما ما يستبعده فيجيب عنه الأمر أدناه."


def nothing_needed() -> str:
    return "ولا يلزم لذلك قبول شيء؛ وأدناه ما كان كل عرض سيغيّره."


def would_make(count: int) -> str:
    if count == 1:
        return "مجموعة صغرى واحدة من العروض تجعله يثبت:"
    return f"المجموعات الصغرى من العروض التي تجعله يثبت عددها {count}، وكل منها وحدها كافية:"


def nothing_makes(size: int) -> str:
    if size == 1:
        return "لا يجعله يثبت عرض واحد مما نُظر فيه."
    return f"لا تجعله يثبت أي مجموعة من العروض التي نُظر فيها، وأكبرها من {size}."


def way(offers: list[str], states: str, holding: int, of: int) -> str:
    if of == 1:
        return f"مع قبول {listed(offers)} كان سيثبت في هذا النموذج."
    return (
        f"مع قبول {listed(offers)} كان سيثبت في هذا النموذج، في {holding} من أصل {of_states(of)} له: "
        f"{states}."
    )


def from_status_quo(state: str) -> str:
    return f"موضع الأوضاع التي تثبت عندئذ من الوضع القائم ({state})، بحسب ترتيب كل طرف:"


def from_holding(states: str) -> str:
    return f"موضع الأوضاع التي تثبت عندئذ من الأوضاع التي تثبت الآن ({states})، بحسب ترتيب كل طرف:"


def nothing_to_compare() -> str:
    return "لا وضع قائما هنا، ولا شيء يثبت الآن، فلا شيء يُقارن به."


def higher() -> str:
    return "أعلى"


def higher_or_level() -> str:
    return "أعلى في بعض المقارنات، ومساوية في سائرها"


def higher_or_lower() -> str:
    return "أعلى في بعض المقارنات، وأدنى في بعضها"


def level() -> str:
    return "مساوية"


def lower_or_level() -> str:
    return "ليست أعلى في أي مقارنة، وأدنى في بعضها"


def lower() -> str:
    return "أدنى"


def placed(parties: list[str], how: str) -> str:
    return f"{how}، في ترتيب: {'؛ '.join(parties)}."


def placed_otherwise(parties: list[str], before: str, after: str) -> str:
    return (
        f"{before} في الترتيب كما هو، و{after} في الترتيب كما يصير لو قُبلت: {'؛ '.join(parties)}."
    )


def nobody_worse() -> str:
    return "وليس أي منها أدنى في ترتيب أي طرف، لا قبل قبولها ولا معه."


def nobody_worse_then() -> str:
    return "ومع قبولها ليس أي منها أدنى في ترتيب أي طرف."


def heading_offers() -> str:
    return "ماذا يغيّر كل عرض لو قُبل وحده"


def offered(name: str, by: str, parties: list[str], terms: list[str]) -> str:
    who = f"{KINDS[name]} ({by})" if by else KINDS[name]
    to = f"، إلى {listed(parties)}" if parties else ""
    return f"{who}{to}: {'؛ '.join(terms)}."


def joint_move(parties: list[str], over: list[str]) -> str:
    said = f"تحرّكات مشتركة بين {listed(parties)}، إلى ما هو أعلى في ترتيب كل منها"
    return f"{said}، في {listed(over)}" if over else said


def all_corrected(parties: list[str]) -> str:
    return f"يُصحَّح كل ما ليس على حقيقته في رؤية: {listed(parties)}"


def made_known(party: Party, fact: str, value: str) -> str:
    return f"يُعرَف عند {party.name} العدد على حقيقته: {fact}، {value}"


def this_corrected(belief: str) -> str:
    return f"يُصحَّح هذا: {belief}"


def corrected(party: Party) -> str:
    return f"يُصحَّح بعض ما ليس على حقيقته في رؤية {party.name}"


def kept(option: str) -> str:
    return f"لا رجوع عن {option} متى أُخذ به"


def not_taken_up(option: str) -> str:
    return f"{option} مما يُترك ولا يُؤخذ به من جديد"


def must_be(statement: str) -> str:
    return f"يُبَتّ بأن يصح: {statement}"


def only_these(states: str) -> str:
    return f"لا تبقى إلا هذه الأوضاع: {states}"


def cannot_move(party: Party, origin: str, target: str) -> str:
    return f"لا تحرّك من {party.name} من حيث يصح «{origin}» إلى حيث يصح «{target}»"


def line_more(party: Party, statement: str) -> str:
    return f"يزيد في آخر ترتيب {party.name} سطر يقول: {statement}"


def line_above(party: Party, statement: str, other: str) -> str:
    return f"يزيد في ترتيب {party.name} سطر أعلى من {other} يقول: {statement}"


def line_below(party: Party, statement: str, other: str) -> str:
    return f"يزيد في ترتيب {party.name} سطر أدنى من {other} يقول: {statement}"


def standard() -> str:
    return "ليس في القضية: عامل معتاد."


def quiet_standard(names: list[str]) -> str:
    return f"عوامل معتادة لا يغيّر أي منها وحده شيئا مما يثبت: {'، '.join(names)}."


def standard_among(names: list[str]) -> str:
    return f"ليس في القضية، بل من العوامل المعتادة: {'، '.join(names)}."


def effect(appear: str, vanish: str) -> str:
    if appear and vanish:
        return f"ومعه وحده تثبت هذه الأوضاع ولم تكن تثبت: {appear}؛ ولا تبقى هذه ثابتة: {vanish}."
    if appear:
        return f"ومعه وحده تثبت هذه الأوضاع ولم تكن تثبت: {appear}."
    if vanish:
        return f"ومعه وحده لا تبقى هذه الأوضاع ثابتة: {vanish}."
    return "ووحده لا يغيّر شيئا مما يثبت."


def still_holds() -> str:
    return "ويثبت معه أيضا ما يُسأل عنه."


def holds_no_longer() -> str:
    return "ولا يبقى معه ما يُسأل عنه ثابتا."


def not_solved() -> str:
    return "وتعذّر حل القضية معه، فلم يُبتّ في ذلك."


def heading_left_out() -> str:
    return "المتروك بسبب الضرر"


def makes_one_way() -> str:
    return "كان سيمنع ترك خيار فيه ضرر."


def obliges() -> str:
    return "كان سيُلزم بخيار فيه ضرر."


def prefers() -> str:
    return "كان سيضع في ترتيب تفضيلا لخيار فيه ضرر."


def lets_together() -> str:
    return "كانت أطراف ستستطيع به أن تأخذ معا بخيار فيه ضرر."


def searched(sets: int, of: int, models: int) -> str:
    return f"مجموعات العوامل التي حُلّت: {sets} من أصل {of}؛ والنماذج المختلفة: {models}."


def smaller_suffice() -> str:
    return "ولا يُنظر في مجموعة يكفي بعضها."


def heading_table() -> str:
    return "كل مآل، والمجموعات الصغرى التي كان سيثبت معها"


def no_set() -> str:
    return "لا مجموعة مما نُظر فيه"


def holds_as_it_is() -> str:
    return "يثبت كما هي الحال"


def marks() -> str:
    return "+ يُقبل كلاهما · | يكفي أحدهما"


def harmful_left_out(outcomes: list[str]) -> str:
    return f"لا يُنظر فيما يأتي لما فيه من ضرر: {'، '.join(outcomes)}."


def ours() -> str:
    return (
        "الأطراف الثالثة هنا عوامل على القضية ولا تفضيل لها: هذه التعريفات من عندنا. أما الوسيط صاحب "
        "المصلحة فطرف كسائر الأطراف."
    )


def next_why() -> str:
    return "لماذا يثبت عندئذ"


def next_compare() -> str:
    return "كل مآل مع كل عرض ومن دونه"


def next_all() -> str:
    return "العوامل المعتادة أيضا"


def next_levers() -> str:
    return "ما الذي يستبعده"
