"""What is in a case, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import his, listed, verb


def indifferent(party: Party) -> str:
    return f"لم يُكتب ترتيب عند {party.name}: تتساوى عند{his(party)} الأوضاع كلها."


def must_be(statement: str) -> str:
    return f"لا بد أن يصح: {statement}."


def only_states(names: str) -> str:
    return f"لا ممكن إلا هذه الأوضاع: {names}."


def forbidden(party: Party, origin: str, target: str) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    return f"لا {can} {party.name} التحرك من حيث يصح «{origin}» إلى حيث يصح «{target}»."


def may_also(holder: Party, option: str, condition: str) -> str:
    can = verb(holder, "يستطيع", "تستطيع", "تستطيع")
    if condition:
        return f"{can} {holder.name} أيضا أن {verb(holder, 'يغيّر', 'تغيّر', 'تغيّر')} {option}، ما دام يصح: {condition}."
    return f"{can} {holder.name} أيضا أن {verb(holder, 'يغيّر', 'تغيّر', 'تغيّر')} {option}."


def influences(holder: Party, option: str, trigger: str, effect: str, order: Party) -> str:
    acts = verb(holder, "يؤثر", "تؤثر", "تؤثر")
    return (
        f"{acts} {holder.name} عبر {option} في ترتيب {order.name}. وما يُحسب حسابه في ذلك الترتيب: {effect}. "
        f"ومتى يُستعمل: {trigger}."
    )


def effect_of(address: str) -> str:
    return f"(وضعه هناك {address})"


def together(parties: list[str], over: list[str]) -> str:
    said = f"يمكن أن تتحرّك معا هذه الأطراف: {listed(parties)}، إلى ما هو أعلى في ترتيب كل منها."
    return f"{said} وما تقرره معا: {listed(over)}." if over else said


def support(claims: int, statements: int, sources: int) -> str:
    return f"عدد الإفادات {claims}، وهي {statements} من الأقوال المتمايزة، وعدد المصادر المستقلة {sources}."


def no_claims() -> str:
    return "لا تستشهد القضية بإفادات: كل ما فيها افتراض أو مأخوذ من المراجع المذكورة."


def anonymous(label: str) -> str:
    return f"{label} (لم يُذكر اسمه)"


def speaks_for(label: str, party: Party) -> str:
    return f"{label}؛ يتحدث باسم طرف: {party.name}"


def repeats(text: str, claim: str) -> str:
    return f"{text} (القول نفسه في {claim})"


def catalogue_about() -> str:
    return "قضايا مرفقة بالبرنامج. اذكر اسم واحدة منها حيث يُطلب ملف."


def next_new_from() -> str:
    return "ابدأ ملفا من عندك انطلاقا من إحداها"


def never_read() -> str:
    return "لم يُضبط أي جواب على هذا: يستند النموذج إلى الإفادات أعلاه وحدها."
