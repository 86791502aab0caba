"""What would make it hold, what would break it, what guards against that, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed


def title_makes(subject: str) -> str:
    return f"What would make it hold: {subject}"


def title_breaks(subject: str) -> str:
    return f"What would break it, and what guards against that: {subject}"


def title_harm(subject: str) -> str:
    return f"What rules it out: {subject}"


def fails_now(subject: str, concept: str) -> str:
    return f"{subject} does not hold under {concept} in this model."


def holds_now(subject: str, concept: str, holding: int, of: int) -> str:
    if of == 1:
        return f"{subject} holds under {concept} in this model."
    if holding == of:
        return f"{subject} holds under {concept} in this model, in all of its {of} states."
    return f"{subject} holds under {concept} in this model, in {holding} of its {of} states."


def harm_reason(subject: str, people: list[str]) -> str:
    return (
        f"{subject} comes with harm to: {'; '.join(people)}. So what is answered here is only what "
        f"rules it out; how to bring it about is not answered."
    )


def passed_over(options: list[str]) -> str:
    return f"States that come with harm do not count here: those with {listed(options)}."


def changes(count: int) -> str:
    return "one change" if count == 1 else f"{count} changes"


def would_make(count: int) -> str:
    if count == 1:
        return "One change would make it hold:"
    return f"{changes(count)} would make it hold, each by itself; the smallest come first:"


def would_break(count: int) -> str:
    if count == 1:
        return "One change is to be guarded against, for it would break it:"
    return (
        f"{changes(count)} are to be guarded against, for each by itself would break it; the smallest "
        f"come first:"
    )


def would_rule_out(count: int) -> str:
    if count == 1:
        return "One change would rule it out, or keep it from holding:"
    return (
        f"{changes(count)} would rule it out, or keep it from holding, each by itself; the smallest come "
        f"first:"
    )


def nothing_makes() -> str:
    return "No change that was looked at would make it hold."


def nothing_breaks() -> str:
    return "No change that was looked at would break it."


def nothing_rules_out() -> str:
    return "No change that was looked at would rule it out."


def more(shown: int, total: int) -> str:
    return f"Shown: {shown} of {total}; the others are in --json."


def of_one(party: Party) -> str:
    return f"Looked at here: only the order and the options of {party.name}."


def makes(conditions: list[str]) -> str:
    return f"If {', and '.join(conditions)}, it would hold in this model."


def breaks(conditions: list[str]) -> str:
    return f"If {', and '.join(conditions)}, it would no longer hold in this model."


def rules_out(conditions: list[str]) -> str:
    return f"If {', and '.join(conditions)}, it would no longer be possible in this model."


def stood_above(line: str, other: str, party: Party) -> str:
    return f"the line {line} stood above {other} in the order of {party.name}"


def stood_below(line: str, other: str, party: Party) -> str:
    return f"the line {line} stood below {other} in the order of {party.name}"


def not_there(line: str, party: Party) -> str:
    return f"the line {line} were not in the order of {party.name}"


def one_line_more(statement: str, other: str, party: Party) -> str:
    return f"the order of {party.name} had one more line, above {other}: {statement}"


def last_line_more(statement: str, party: Party) -> str:
    return f"the order of {party.name} had one more line, at its end: {statement}"


def not_open(act: str, party: Party) -> str:
    return f"{act} were not open to {party.name}"


def never_taken_up(option: str) -> str:
    return f"{option} could only be given up, not taken up"


def never_given_up(option: str) -> str:
    return f"{option}, once taken, could not be given up"


def guaranteed(statement: str) -> str:
    return f"this were guaranteed: {statement}"


def whose_order(party: Party) -> str:
    return f"the order of {party.name}"


def whose_option(party: Party) -> str:
    return f"what {party.name} can do"


def nobody_alone() -> str:
    return "no party alone: a guarantee"


def change_in(whose: list[str]) -> str:
    return f"What would have to change: {'; '.join(whose)}."


def also_hold(outcomes: list[str]) -> str:
    return f"Then these would hold too: {', '.join(outcomes)}."


def also_fail(outcomes: list[str]) -> str:
    return f"These would no longer hold: {', '.join(outcomes)}."


def also_impossible(outcomes: list[str]) -> str:
    return f"These would no longer be possible: {', '.join(outcomes)}."


def with_harm(outcome: str, people: list[str]) -> str:
    return f"To guard against: {outcome} would hold then, with harm to: {'; '.join(people)}."


def other_states(appear: int, vanish: int) -> str:
    if not vanish:
        return f"Of the other states {appear} would come to hold."
    if not appear:
        return f"Of the other states {vanish} would no longer hold."
    return f"Of the other states {appear} would come to hold, and {vanish} would no longer hold."


def status_quo_falls() -> str:
    return "The status quo would not be possible then."


def would_guard(conditions: list[str]) -> str:
    return f"It would hold all the same if {'; or if '.join(conditions)}."


def nothing_guards() -> str:
    return "No single rule that was looked at guards against this."


def guards_most(condition: str, count: int, of: int) -> str:
    return (
        f"If {condition}, it would hold all the same after {count} of the {changes(of)} told here."
    )


def also_ruled_out(conditions: list[str]) -> str:
    return f"It would not even be possible if {'; or if '.join(conditions)}."


def heading_guards() -> str:
    return "What guards against that"


def heading_table() -> str:
    return "The changes side by side"


def marks() -> str:
    return (
        "↑ above, ↓ below · + one more line · − one line less · ✕ not possible · → cannot be given up · "
        "← cannot be taken up · ∧ guaranteed"
    )


def heading_lines() -> str:
    return "The lines named here"


def heading_search() -> str:
    return "What was looked at"


def searched(singles: int, of_singles: int, models: int) -> str:
    return (
        f"{singles} of {of_singles} single changes; {models} different models were solved, each again "
        f"from the changed case."
    )


def pairs_searched(pairs: int, of: int) -> str:
    return f"{pairs} of {of} pairs of changes, the cheapest first."


def pairs_not_searched() -> str:
    return "Pairs of changes were not looked at, for single ones suffice."


def how_costs() -> str:
    return (
        "A line moved costs the places it moves; a line dropped or added the places to the end of its "
        "order, and one more; a rule one for each option in it."
    )


def left_out(count: int) -> str:
    return (
        f"Left out: {changes(count)} that would take an option that comes with harm, or raise a "
        f"preference for one."
    )


def rankings(parties: list[str]) -> str:
    return f"A ranking of states has no lines to move: {'; '.join(parties)}."


def not_solved(count: int) -> str:
    return f"{count} variations could not be solved and are undecided."


def out_of_budget() -> str:
    return "Dearer pairs were not looked at."


def interrupted() -> str:
    return "The search was interrupted: what is told here was found by then."


def next_why() -> str:
    return "why it holds or does not"


def next_fragility() -> str:
    return "what every conclusion rests on"
