"""Who speaks for whom, and what that does to those who give the mandate, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, his, listed, states, verb


def title(case: str) -> str:
    return f"من يتكلم باسم من، وأثر ذلك فيمن فوّض: {case}"


def none() -> str:
    return (
        "لا تفويض في هذه القضية: كل طرف يقرر في خياراته بنفسه. والتفويض يبيّن من يتكلم باسم من وفي أي "
        "خيارات، ويُكتب في الملف هكذا:"
    )


def like_this() -> str:
    return "يقرر الأول على لسان الثاني، والإفادات تسند ذلك"


def all_together(addresses: list[str]) -> str:
    return f"التفويضات كلها معا: {listed(addresses)}"


def together() -> str:
    return "ويُنظر هنا فيها كلها معا."


def _classes(count: int) -> str:
    return counted(count, "درجة واحدة", "درجتين", "درجات", "درجة", "درجة")


def _moved(what: str, by: int) -> str:
    if by == 0:
        return f"يبقى {what} ما يثبت في درجته"
    return f"{'يرتفع' if by > 0 else 'ينخفض'} {what} ما يثبت {_classes(abs(by))}"


def _both(worst: int, best: int, of: int, party: Party) -> str:
    if worst == best != 0:
        rises = "يرتفع" if worst > 0 else "ينخفض"
        return f"{rises} أسوأ ما يثبت وأفضله معا {_classes(abs(worst))} من أصل {of} في ترتيب{his(party)}"
    return f"من أصل {_classes(of)} في ترتيب{his(party)} {_moved('أسوأ', worst)} و{_moved('أفضل', best)}"


def helps(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return f"ينفع ذلك {party.name} في هذا النموذج: فوفق {concept} {_both(worst, best, of, party)}."


def hurts(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return f"يضر ذلك {party.name} في هذا النموذج: فوفق {concept} {_both(worst, best, of, party)}."


def mixed(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return (
        f"ينفع ذلك {party.name} من وجه ويضر من وجه في هذا النموذج: فوفق {concept} "
        f"{_both(worst, best, of, party)}."
    )


def nothing(party: Party, concept: str) -> str:
    return (
        f"لا يغيّر ذلك شيئا من جهة {party.name} في هذا النموذج: فوفق {concept} يبقى أسوأ ما يثبت "
        f"وأفضله في درجتيهما."
    )


def undefined(party: Party, concept: str, without: bool, given: bool) -> str:
    if without:
        where = "لا يثبت وضع معه"
    elif given:
        where = "لا يثبت وضع من دونه"
    else:
        where = "لا يثبت وضع معه ولا من دونه"
    return f"أما هل ينفع {party.name} أم يضر فغير معرّف: فوفق {concept} {where}."


def regret(party: Party, count: int, of: int, effective: int) -> str:
    if of == 1:
        still = "لا يكون" if effective else "يبقى"
        return (
            f"وفي الوضع الوحيد الذي يثبت تحرّك جرى التنازل عنه ولو بقي لكان تحسّنا من جهة {party.name}؛ ومن دون "
            f"التفويض {still} هذا الوضع مستقرا من جهة {party.name}."
        )
    where = "في كل ما يثبت" if count == of else f"في {count} مما يثبت"
    stable = {0: "تبقى كلها مستقرة", count: "لا يبقى أي منها مستقرا"}.get(
        effective, f"لا يبقى مستقرا منها إلا {count - effective}"
    )
    return (
        f"و{where}، وهو {states(of)}، تحرّك جرى التنازل عنه ولو بقي لكان تحسّنا من جهة {party.name}؛ ومن دون "
        f"التفويض {stable} من جهة {party.name}."
    )


def no_regret(party: Party) -> str:
    return f"وليس في أي وضع مما يثبت تحرّك جرى التنازل عنه يكون تحسّنا من جهة {party.name}."


def right(kept: str, address: str) -> str:
    said = "حق النقض" if kept == "veto" else "حق الاسترجاع"
    return f"{said} ({address})" if address else said


def price(sets: list[list[str]]) -> str:
    return f"ولا ينخفض شيء لو حُفظ أيضا: {'؛ أو '.join(map(listed, sets))}."


def priceless() -> str:
    return "ولا يمنع الانخفاض حق النقض ولا حق الاسترجاع ولا كلاهما."


def price_open() -> str:
    return "ولم تُجرَّب كل مجموعات الحقوق المحفوظة."


def all_alike(party: Party) -> str:
    return (
        f"وأيا كان حامل التفويض، أو من دون تفويض أصلا، يتساوى ما يثبت في ترتيب {party.name}، والنظر إلى "
        f"أسوئه وأفضله."
    )


def best_delegate(party: Party, names: list[str]) -> str:
    return (
        f"ومن بين كل من يمكن أن يحمل التفويض يكون ما يثبت أعلى ما يكون في ترتيب {party.name}، والنظر إلى "
        f"الأسوأ أولا، إذا حمله: {listed(names)}."
    )


def best_nobody(party: Party) -> str:
    return (
        f"وأيا كان حامل التفويض فإن ما يثبت يكون أعلى ما يكون في ترتيب {party.name}، والنظر إلى الأسوأ "
        f"أولا، من دون تفويض أصلا."
    )


def best_either(party: Party, names: list[str]) -> str:
    return (
        f"وفي ترتيب {party.name}، والنظر إلى الأسوأ أولا، يتساوى ما يثبت من دون تفويض أصلا وما يثبت إذا حمل "
        f"التفويض: {listed(names)}؛ وهو أعلى مما مع سواهم."
    )


def unseen_same(observed: bool) -> str:
    if observed:
        return "وتثبت الأوضاع نفسها لو لم يعلم به الآخرون."
    return "وتثبت الأوضاع نفسها، مع أن الآخرين لا يعلمون به، كما لو علموا."


def unseen(observed: bool, count: int, shown: str, of: int) -> str:
    held = f"لثبت {states(count)} ({shown})" if count else "لما ثبت أي وضع"
    if observed:
        return f"ولو لم يعلم به الآخرون، وحكم كل طرف بما يراه، {held} بدل {of}."
    holding = f"يثبت {states(count)} ({shown})" if count else "لا يثبت أي وضع"
    return f"ولأن الآخرين لا يعلمون به يحكم كل طرف بما يراه، وبذلك {holding}؛ ولو علم الجميع لكان العدد {of}."


def opened(party: Party, count: int, improving: int) -> str:
    tail = (
        "وليس تحسّنا" if count == 1 > improving
        else "لا تحسّن فيها" if improving == 0
        else "وهو تحسّن" if count == improving == 1
        else "وكلها تحسّنات" if count == improving
        else f"منها تحسّنات عددها {improving}" if improving > 1
        else "واحد منها تحسّن"
    )  # fmt: skip
    said = counted(count, "تحرّك واحد", "تحرّكان", "تحركات", "تحركا", "تحرك")
    return f"ولو جرى الكلام مباشرة من دون تفويض لأتيح أمام {party.name} في الوضع القائم {said}، {tail}."


def heading_principals() -> str:
    return "ما يغيّره لمن أعطاه"


def classes_told() -> str:
    return "درجات الترتيب الخاص، والأولى أفضلها: أسوأ ما يثبت / أفضل ما يثبت."


def worst_and_best(party: Party, worst: str, best: str) -> str:
    if worst == best:
        return f"معه يقع كل ما يثبت في درجة واحدة من ترتيب {party.name}، وأول وضع منه {worst}."
    return f"معه أسوأ ما يثبت في ترتيب {party.name} هو {worst}، وأفضل ما يثبت هو {best}."


def between(worse: str, better: str, party: Party) -> str:
    return f"في ترتيب {party.name} الوضع {worse} أدنى من {better}."


def heading_regret() -> str:
    return "ما جرى التنازل عنه وفيه نفع"


def regrets(state: str, party: Party, acts: str, to: str) -> str:
    can = verb(party, "يستطيع", "تستطيع", "تستطيع")
    return (
        f"في {state} {can} {party.name} من دون التفويض بلوغ {to} من خلال {acts}، وهو أعلى في "
        f"ترتيب{his(party)}."
    )


def more(count: int) -> str:
    return f"وهناك غيرها من النوع نفسه، وعددها {count}، وتظهر مع --json."


def leaves(state: str, party: Party) -> str:
    return f"ومن دون التفويض لا يكون {state} مستقرا من جهة {party.name}."


def stays(state: str, party: Party) -> str:
    return f"ومع ذلك يبقى {state} مستقرا من جهة {party.name}: فلهذا التحرك ردّ رادع."


def guards(people: list[str]) -> str:
    return f"في هذا ضرر يلحق بـ: {'؛ '.join(people)}. ويُذكر لكي يُتحسَّب له."


def heading_delegates() -> str:
    return "كل طرف حاملا للتفويض"


def nobody() -> str:
    return "لا تفويض"


def heading_talks() -> str:
    return "ما الذي يفتحه الكلام المباشر"


def opens(party: Party, acts: str, to: str, improving: bool) -> str:
    said = f"{acts}، ويؤدي ذلك إلى {to}"
    return f"{said}، وهو أعلى في ترتيب {party.name}." if improving else f"{said}."


def scenario_ends(name: str) -> str:
    return f"السيناريو «{name}» ينهي التفويض."


def scenario_replaces(name: str) -> str:
    return f"السيناريو «{name}» يغيّر التفويض."


def now_hold(outcomes: list[str]) -> str:
    return f"وتثبت فيه أيضا: {'، '.join(outcomes)}."


def now_fail(outcomes: list[str]) -> str:
    return f"ولا تبقى ثابتة فيه: {'، '.join(outcomes)}."


def now_infeasible(outcomes: list[str]) -> str:
    return f"ولا تكون ممكنة فيه: {'، '.join(outcomes)}."


def no_outcome_changes() -> str:
    return "وتثبت فيه المآلات نفسها."


def heading_outcomes() -> str:
    return "المآلات من دونه ومعه"


def only_reached() -> str:
    return "لا تُحسب هنا إلا الأوضاع التي تُبلغ من الوضع القائم بالتحسّنات."


def ours() -> str:
    return (
        "أما ما ينقله التفويض، ومعنى أنه ينفع أو يضر أو أن في ما جرى التنازل عنه نفعا، فمن تعريف هذا "
        "البرنامج، على أثر شيلنغ 1960 وبتنام 1988."
    )


def next_why(party: Party) -> str:
    return f"لماذا يثبت هذا الوضع أو لا يثبت، ومن جهة {party.name} أيضا"


def next_fragility() -> str:
    return "إلى ماذا يستند كل استنتاج، ومنه التفويض"
