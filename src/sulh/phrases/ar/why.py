"""Why a state holds or does not, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import his, improvements, listed, of_states, verb


def title(subject: str, concept: str) -> str:
    return f"لماذا يثبت {subject} أو لا يثبت، وفق {concept}"


def state_is(state: str, taken: str) -> str:
    return f"{state} هو الوضع الذي يُؤخذ فيه بما يأتي: {taken}."


def belongs(state: str, outcomes: str) -> str:
    return f"ينتمي {state} إلى: {outcomes}."


def outcome_verdict(outcome: str, concept: str, holds: int, of: int) -> str:
    if holds == 0:
        return f"لا يثبت «{outcome}» وفق {concept}: عدد أوضاعه {of}، وفي كل منها طرف يتحرك عنه."
    if holds == of:
        return f"يثبت «{outcome}» وفق {concept} في أوضاعه كلها، وعددها {of}."
    return f"يثبت «{outcome}» وفق {concept} في {holds} من أصل {of_states(of)} له."


def outcome_when(statement: str) -> str:
    return f"ويثبت من أوضاعه ما يصح فيه ما يأتي دون غيره: {statement}."


def one_in_full(state: str, status_quo: bool) -> str:
    if status_quo:
        return f"هذا أحد أوضاعه بالتفصيل: {state}، وهو أقرب ما يثبت منها إلى الوضع القائم."
    return f"هذا أحد أوضاعه بالتفصيل: {state}."


def one_that_fails(state: str, leaving: list[str]) -> str:
    return (
        f"هذا أحد أوضاعه بالتفصيل: {state}، وليس بينها ما هو مستقر لعدد أكبر من الأطراف. "
        f"ويتحرك عنه في هذا النموذج: {listed(leaving)}."
    )


def state_holds(state: str, concept: str) -> str:
    return f"يثبت {state} وفق {concept}: لا يكسب أي طرف في هذا النموذج من التحرك عنه."


def state_fails(state: str, concept: str, leaving: list[str]) -> str:
    return f"لا يثبت {state} وفق {concept}: يتحرك عنه في هذا النموذج: {listed(leaving)}."


def stable_for(state: str, concept: str, party: Party) -> str:
    return f"الوضع {state} مستقر وفق {concept} من جهة: {party.name}."


def unstable_for(state: str, concept: str, party: Party) -> str:
    return f"الوضع {state} غير مستقر وفق {concept} من جهة: {party.name}."


def cannot_move(party: Party) -> str:
    return f"لا تحرّك متاحا من هنا أمام {party.name}."


def no_improvement(party: Party, count: int) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    if count == 1:
        return (
            f"{can} {party.name} التحرك إلى وضع واحد آخر، وليس هو في هذا النموذج أفضل بحسب "
            f"ترتيب{his(party)}."
        )
    return (
        f"{can} {party.name} التحرك إلى أوضاع أخرى عددها {count}، وليس بينها في هذا النموذج ما هو "
        f"أفضل بحسب ترتيب{his(party)}."
    )


def has_improvements(party: Party, count: int, deterred: int) -> str:
    tail = (
        "ولكل منها ردّ رادع"
        if deterred == count
        else "وليس لأي منها ردّ رادع"
        if deterred == 0
        else f"ولعدد {deterred} منها ردّ رادع"
    )
    if count == 1:
        tail = "وله ردّ رادع" if deterred else "وليس له ردّ رادع"
    return f"أمام {party.name} من هنا في هذا النموذج {improvements(count)}، {tail}."


def improvement(party: Party, acts: str, to: str) -> str:
    reach = verb(party, "يبلغ", "تبلغ", "تبلغ")
    return f"من خلال {acts} {reach} {party.name} الوضع {to}، وهو أعلى في ترتيب{his(party)} في هذا النموذج."


def worse_by(acts: str, to: str) -> str:
    return f"من خلال {acts} يُبلغ الوضع {to}، وهو أدنى في الترتيب."


def tied_by(acts: str, to: str) -> str:
    return f"من خلال {acts} يُبلغ الوضع {to}، وهو مساوٍ في الترتيب."


def companions(acts: str) -> str:
    return f"وبعض هذا التغيّر مصاحب لا يغيّر شيئا في الترتيب: {acts}."


def jointly(address: str, others: list[str]) -> str:
    return (
        f"وهذا تحرّك مشترك ({address}) مع: {listed(others)}؛ ويؤدي في هذا النموذج إلى وضع أعلى في ترتيب كل "
        f"من يشارك فيه."
    )


def in_the_name_of(principals: list[str], address: str) -> str:
    return f"ويجري ذلك باسم {listed(principals)} ({address})."


def given_away(party: Party, delegate: str, address: str) -> str:
    hand = verb(party, "بيده", "بيدها", "بيدها")
    return f"من هنا تحسّن من جهة {party.name} ليس {hand}: فقد انتقل القرار فيه إلى {delegate} ({address})."


def decided_by(address: str, reason: str, gained: bool) -> str:
    if gained:
        return f"والفاصل {address}، ويصح هناك لا هنا: {reason}"
    return f"والفاصل {address}، ويصح هنا لا هناك: {reason}"


def decided_again(address: str, gained: bool) -> str:
    if gained:
        return f"والفاصل مرة أخرى {address}، ويصح هناك لا هنا."
    return f"والفاصل مرة أخرى {address}، ويصح هنا لا هناك."


def decided_elsewhere(address: str, gained: bool) -> str:
    if gained:
        return f"والفاصل {address}، ويصح هناك لا هنا."
    return f"والفاصل {address}، ويصح هنا لا هناك."


def by_ranking(address: str) -> str:
    return f"والفاصل {address}، أي ترتيب الأوضاع نفسه."


def answered(party: Party, acts: str, to: str, improves: bool) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    if improves:
        own = verb(party, "له", "لها", "لها")
        return f"{can} {party.name} الرد من خلال {acts}، وهو تحسّن {own}، فيُبلغ الوضع {to}."
    return f"{can} {party.name} الرد من خلال {acts}، فيُبلغ الوضع {to}."


def answered_together(steps: list[str], to: str) -> str:
    return f"وفي الوقت نفسه يؤدي ما يأتي إلى الوضع {to}: {listed(steps)}."


def together(party: Party, acts: str) -> str:
    return f"{party.name} ({acts})"


def ends_worse(party: Party, at: str, state: str) -> str:
    return f"في ترتيب {party.name} الوضع {at} أدنى من {state}."


def ends_equal(party: Party, at: str, state: str) -> str:
    return f"في ترتيب {party.name} يتساوى {at} و{state}، وهذا كافٍ للردع."


def no_escape(at: str) -> str:
    return f"ولا تحرّك متاحا من {at} إلى وضع أفضل."


def deterred(party: Party) -> str:
    return f"لذلك فإن هذا التحرك من {party.name} له ردّ رادع في هذا النموذج."


def more_answers(count: int) -> str:
    if count == 1:
        return "ويردعه ردّ آخر أيضا."
    return f"وتردعه ردود أخرى عددها {count}."


def no_answer(party: Party, concept: str) -> str:
    if concept == "Nash":
        return f"لا ينظر استقرار ناش في الردود، فلا شيء في هذا النموذج يردع {party.name}."
    return (
        f"لا ردّ مما يحسبه {concept} يردع ذلك: ففي هذا النموذج يعود التحرك بمكسب على {party.name}."
    )


def escapes(party: Party, at: str, to: str) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    return (
        f"والرد الذي يؤدي إلى {at} لا يردع: فمن هناك {can} {party.name} المضي إلى {to}، وهو أفضل."
    )


def further_improvements(count: int, deterred: int) -> str:
    if count == 1:
        return "وهناك تحسّن آخر من النوع نفسه؛ يظهر مع --steps و--json."
    if deterred == count:
        return f"وهناك تحسّنات أخرى عددها {count} لها ردود رادعة أيضا؛ تظهر مع --steps و--json."
    return (
        f"وهناك تحسّنات أخرى عددها {count} (منها {deterred} لها ردّ رادع)؛ تظهر مع --steps و--json."
    )


def others_of_outcome() -> str:
    return "بقية أوضاع المآل، مجموعة بحسب السبب"


def group_leaves(shown: str, leaving: list[str]) -> str:
    return f"{shown}: يتحرك عنها {listed(leaving)}."


def group_deterred(shown: str, pairs: list[str]) -> str:
    return f"{shown}: تثبت، والسبب: {listed(pairs)}."


def is_deterred_by(party: Party, answering: list[str]) -> str:
    return f"ردّ من {listed(answering)} يردع {party.name}"


def quiet(state: str) -> str:
    return f"يثبت {state}: لا تحسّن منه متاحا لأي طرف في هذا النموذج."


def group_quiet(shown: str) -> str:
    return f"{shown}: تثبت؛ لا تحسّن متاحا لأي طرف."


def next_group(count: int) -> str:
    return f"وهناك {of_states(count)} أخرى لم تُقارن."
