"""What would make it hold, what would break it, what guards against that, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, his, listed, of_states


def title_makes(subject: str) -> str:
    return f"ما الذي يجعله يثبت: {subject}"


def title_breaks(subject: str) -> str:
    return f"ما الذي ينقضه، وما الذي يقي من ذلك: {subject}"


def title_harm(subject: str) -> str:
    return f"ما الذي يستبعده: {subject}"


def fails_now(subject: str, concept: str) -> str:
    return f"لا يثبت {subject} وفق {concept} في هذا النموذج."


def holds_now(subject: str, concept: str, holding: int, of: int) -> str:
    if of == 1:
        return f"يثبت {subject} وفق {concept} في هذا النموذج."
    if holding == of:
        return f"يثبت {subject} وفق {concept} في هذا النموذج، في أوضاعه كلها، وعددها {of}."
    return f"يثبت {subject} وفق {concept} في هذا النموذج، في {holding} من أصل {of_states(of)} له."


def harm_reason(subject: str, people: list[str]) -> str:
    return (
        f"في {subject} ضرر يلحق بـ: {'؛ '.join(people)}. لذلك لا يُجاب هنا إلا عما يستبعده؛ "
        f"أما كيف يُبلغ فلا يُجاب عنه."
    )


def passed_over(options: list[str]) -> str:
    return f"لا تُحسب هنا الأوضاع التي فيها ضرر، وهي ما يُؤخذ فيه بـ: {listed(options)}."


def changes(count: int) -> str:
    return counted(count, "تغيير واحد", "تغييران", "تغييرات", "تغييرا", "تغيير")


def would_make(count: int) -> str:
    if count == 1:
        return "تغيير واحد يجعله يثبت:"
    return f"ما يجعله يثبت {changes(count)}، كل منها وحده كاف، والأصغر أولا:"


def would_break(count: int) -> str:
    if count == 1:
        return "ينبغي التحسب لتغيير واحد ينقضه:"
    return f"ينبغي التحسب لما ينقضه: {changes(count)}، كل منها وحده كاف، والأصغر أولا:"


def would_rule_out(count: int) -> str:
    if count == 1:
        return "تغيير واحد يستبعده أو يمنع ثباته:"
    return f"ما يستبعده أو يمنع ثباته {changes(count)}، كل منها وحده كاف، والأصغر أولا:"


def nothing_makes() -> str:
    return "لا يجعله يثبت أي تغيير مما نُظر فيه."


def nothing_breaks() -> str:
    return "لا ينقضه أي تغيير مما نُظر فيه."


def nothing_rules_out() -> str:
    return "لا يستبعده أي تغيير مما نُظر فيه."


def more(shown: int, total: int) -> str:
    return f"المعروض {shown} من أصل {total}، والباقي مع --json."


def of_one(party: Party) -> str:
    return f"لا يُنظر هنا إلا في ترتيب {party.name} وما في وسع{his(party)}."


def makes(conditions: list[str]) -> str:
    return f"لو {'، و'.join(conditions)}، لثبت في هذا النموذج."


def breaks(conditions: list[str]) -> str:
    return f"لو {'، و'.join(conditions)}، لما بقي ثابتا في هذا النموذج."


def rules_out(conditions: list[str]) -> str:
    return f"لو {'، و'.join(conditions)}، لما بقي ممكنا في هذا النموذج."


def stood_above(line: str, other: str, party: Party) -> str:
    return f"كان السطر {line} أعلى من {other} في ترتيب {party.name}"


def stood_below(line: str, other: str, party: Party) -> str:
    return f"كان السطر {line} أدنى من {other} في ترتيب {party.name}"


def not_there(line: str, party: Party) -> str:
    return f"لم يكن السطر {line} في ترتيب {party.name}"


def one_line_more(statement: str, other: str, party: Party) -> str:
    return f"زاد في ترتيب {party.name} سطر أعلى من {other} يقول: {statement}"


def last_line_more(statement: str, party: Party) -> str:
    return f"زاد في آخر ترتيب {party.name} سطر يقول: {statement}"


def not_open(act: str, party: Party) -> str:
    return f"لم يكن في وسع {party.name} {act}"


def never_taken_up(option: str) -> str:
    return f"كان {option} مما يُترك ولا يُؤخذ به من جديد"


def never_given_up(option: str) -> str:
    return f"كان {option} مما لا يُترك متى أُخذ به"


def guaranteed(statement: str) -> str:
    return f"كان ما يأتي مضمونا: {statement}"


def whose_order(party: Party) -> str:
    return f"ترتيب {party.name}"


def whose_option(party: Party) -> str:
    return f"ما في وسع {party.name}"


def nobody_alone() -> str:
    return "لا طرف وحده: ضمان"


def change_in(whose: list[str]) -> str:
    return f"ما يلزم أن يتغيّر: {'؛ '.join(whose)}."


def also_hold(outcomes: list[str]) -> str:
    return f"وتثبت عندئذ أيضا: {'، '.join(outcomes)}."


def also_fail(outcomes: list[str]) -> str:
    return f"ولا تبقى ثابتة: {'، '.join(outcomes)}."


def also_impossible(outcomes: list[str]) -> str:
    return f"ولا تبقى ممكنة: {'، '.join(outcomes)}."


def with_harm(outcome: str, people: list[str]) -> str:
    return f"وينبغي التحسب لثبات {outcome} عندئذ، وفيه ضرر يلحق بـ: {'؛ '.join(people)}."


def other_states(appear: int, vanish: int) -> str:
    if not vanish:
        return f"ومن الأوضاع الأخرى {appear} تثبت ولم تكن تثبت."
    if not appear:
        return f"ومن الأوضاع الأخرى {vanish} لا تبقى ثابتة."
    return f"ومن الأوضاع الأخرى {appear} تثبت ولم تكن تثبت، و{vanish} لا تبقى ثابتة."


def status_quo_falls() -> str:
    return "ولا يبقى الوضع القائم ممكنا."


def would_guard(conditions: list[str]) -> str:
    return f"ويثبت مع ذلك لو {'؛ أو لو '.join(conditions)}."


def nothing_guards() -> str:
    return "ولا تقي من هذا قاعدة واحدة مما نُظر فيه."


def guards_most(condition: str, count: int, of: int) -> str:
    return f"لو {condition}، لثبت مع {count} من التغييرات المذكورة هنا، وعددها {of}."


def also_ruled_out(conditions: list[str]) -> str:
    return f"ولا يكون ممكنا أصلا لو {'؛ أو لو '.join(conditions)}."


def heading_guards() -> str:
    return "ما الذي يقي من ذلك"


def heading_table() -> str:
    return "التغييرات جنبا إلى جنب"


def marks() -> str:
    return (
        "↑ أعلى، ↓ أدنى · + سطر زائد · − سطر ناقص · ✕ غير ممكن · → لا يُترك · "
        "← لا يُؤخذ به من جديد · ∧ مضمون"
    )


def heading_lines() -> str:
    return "الأسطر المذكورة هنا"


def heading_search() -> str:
    return "ما نُظر فيه"


def searched(singles: int, of_singles: int, models: int) -> str:
    return (
        f"{singles} من أصل {of_singles} من التغييرات المفردة؛ وحُلّ {models} من النماذج المختلفة، كل منها "
        f"من القضية بعد تغييرها."
    )


def pairs_searched(pairs: int, of: int) -> str:
    return f"ونُظر في {pairs} من أصل {of} من أزواج التغييرات، الأقل كلفة أولا."


def pairs_not_searched() -> str:
    return "ولم يُنظر في أزواج التغييرات، ففي المفردة كفاية."


def how_costs() -> str:
    return (
        "كلفة نقل سطر عدد المواضع التي ينتقلها؛ وكلفة حذفه أو إضافته عدد المواضع إلى آخر الترتيب وواحد "
        "بعدها؛ وكلفة القاعدة واحد لكل خيار فيها."
    )


def left_out(count: int) -> str:
    return f"والمتروك {changes(count)}: ما يأخذ بخيار فيه ضرر أو يرفع تفضيلا له."


def rankings(parties: list[str]) -> str:
    return f"ولا أسطر تُنقل في ترتيب الأوضاع المسرود كله: {'؛ '.join(parties)}."


def not_solved(count: int) -> str:
    return f"وتعذّر حل صيغ عددها {count} فلم يُبتّ فيها."


def out_of_budget() -> str:
    return "ولم يُنظر في أزواج أعلى كلفة."


def interrupted() -> str:
    return "قوطع البحث: والمذكور هنا ما وُجد حتى ذلك الحين."


def next_why() -> str:
    return "لماذا يثبت أو لا يثبت"


def next_fragility() -> str:
    return "إلى ماذا يستند كل استنتاج"
