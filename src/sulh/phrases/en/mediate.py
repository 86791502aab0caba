"""Who could help, in English."""

from sulh.labels import capital
from sulh.phrases import Party
from sulh.phrases.en.grammar import listed

KINDS = {
    "coordinator": "coordinator",
    "communicator": "communicator",
    "guarantor": "guarantor",
    "donor": "donor",
    "arbitrator": "arbitrator",
}


def title(case: str) -> str:
    return f"Who could help: {case}"


def title_of(subject: str) -> str:
    return f"Who could help to make it hold: {subject}"


def none() -> str:
    return (
        "This case writes down no offers of third parties. An offer says which kind of third party it "
        "comes from, to whom it is made, and what it would change. In the file it is written so:"
    )


def like_this() -> str:
    return "a coordinator would bring the two together, and the claims say so"


def or_all() -> str:
    return "With --all, standard operators are looked at that the case does not offer."


def nothing_is_in_force() -> str:
    return (
        "An offer changes nothing until it is accepted. What follows says what would hold in this model "
        "if offers were accepted; each set was verified by solving the case again."
    )


def judged_plain(concept: str) -> str:
    return f"Judged by what holds under {concept} in the case as it is."


def judged_perceived(concept: str) -> str:
    return (
        f"Not every party sees this conflict as it is, so it is judged as the parties see it: by what is "
        f"stable under {concept} for each of them in its own view (a hyper-equilibrium)."
    )


def refused() -> str:
    return "So no way to make it hold is looked for. What rules it out is answered by the command below."


def nothing_needed() -> str:
    return "Nothing needs to be accepted for that; further below is what each offer would change."


def would_make(count: int) -> str:
    if count == 1:
        return "One smallest set of offers would make it hold:"
    return f"{count} smallest sets of offers would make it hold, each by itself:"


def nothing_makes(size: int) -> str:
    if size == 1:
        return "No single offer of those looked at would make it hold."
    return f"No set of at most {size} of the offers looked at would make it hold."


def way(offers: list[str], states: str, holding: int, of: int) -> str:
    if of == 1:
        return f"With {listed(offers)} accepted, it would hold in this model."
    return (
        f"With {listed(offers)} accepted, it would hold in this model, in {holding} of its {of} states: "
        f"{states}."
    )


def from_status_quo(state: str) -> str:
    return f"The states that hold then, beside the status quo ({state}), by each party's own order:"


def from_holding(states: str) -> str:
    return f"The states that hold then, beside those that hold now ({states}), by each party's own order:"


def nothing_to_compare() -> str:
    return "There is no status quo and nothing holds now, so there is nothing to compare with."


def higher() -> str:
    return "higher"


def higher_or_level() -> str:
    return "higher in some comparisons, level in the others"


def higher_or_lower() -> str:
    return "higher in some comparisons, lower in others"


def level() -> str:
    return "level"


def lower_or_level() -> str:
    return "higher in none, lower in some comparisons"


def lower() -> str:
    return "lower"


def placed(parties: list[str], how: str) -> str:
    return f"{capital(how)} in the order of: {'; '.join(parties)}."


def placed_otherwise(parties: list[str], before: str, after: str) -> str:
    return (
        f"{capital(before)} in the order as it is, {after} in the order as it would be with these accepted: "
        f"{'; '.join(parties)}."
    )


def nobody_worse() -> str:
    return "None of them stands lower in anybody's own order, before or with these accepted."


def nobody_worse_then() -> str:
    return "With these accepted none of them stands lower in anybody's own order."


def heading_offers() -> str:
    return "What each would change if it alone were accepted"


def offered(name: str, by: str, parties: list[str], terms: list[str]) -> str:
    who = f"{capital(KINDS[name])} ({by})" if by else capital(KINDS[name])
    to = f", to {listed(parties)}" if parties else ""
    return f"{who}{to}: {'; '.join(terms)}."


def joint_move(parties: list[str], over: list[str]) -> str:
    said = (
        f"joint moves of {listed(parties)}, to where each of them is better placed by its own order"
    )
    return f"{said}, over {listed(over)}" if over else said


def all_corrected(parties: list[str]) -> str:
    return f"whatever is misperceived by {listed(parties)} is corrected"


def made_known(party: Party, fact: str, value: str) -> str:
    return f"it becomes known to {party.name} what is so: {fact}, {value}"


def this_corrected(belief: str) -> str:
    return f"corrected is this: {belief}"


def corrected(party: Party) -> str:
    return f"part of what is misperceived by {party.name} is corrected"


def kept(option: str) -> str:
    return f"{option}, once taken, cannot be given up"


def not_taken_up(option: str) -> str:
    return f"{option} can only be given up, not taken up"


def must_be(statement: str) -> str:
    return f"it is settled that: {statement}"


def only_these(states: str) -> str:
    return f"only these states are left: {states}"


def cannot_move(party: Party, origin: str, target: str) -> str:
    return (
        f"no move of {party.name} leads from where “{origin}” is true to where “{target}” is true"
    )


def line_more(party: Party, statement: str) -> str:
    return f"the order of {party.name} has one more line, at its end: {statement}"


def line_above(party: Party, statement: str, other: str) -> str:
    return f"the order of {party.name} has one more line, above {other}: {statement}"


def line_below(party: Party, statement: str, other: str) -> str:
    return f"the order of {party.name} has one more line, below {other}: {statement}"


def standard() -> str:
    return "Not in the case: a standard operator."


def quiet_standard(names: list[str]) -> str:
    return f"Standard operators that by themselves would change nothing of what holds: {', '.join(names)}."


def standard_among(names: list[str]) -> str:
    return f"Not in the case, but standard operators: {', '.join(names)}."


def effect(appear: str, vanish: str) -> str:
    if appear and vanish:
        return f"With it alone these states would come to hold: {appear}; and these no longer: {vanish}."
    if appear:
        return f"With it alone these states would come to hold: {appear}."
    if vanish:
        return f"With it alone these states would no longer hold: {vanish}."
    return "By itself it would change nothing of what holds."


def still_holds() -> str:
    return "What is asked about would hold with it, too."


def holds_no_longer() -> str:
    return "What is asked about would no longer hold with it."


def not_solved() -> str:
    return "The case with it could not be solved: this is undecided."


def heading_left_out() -> str:
    return "Left out because of harm"


def makes_one_way() -> str:
    return "It would keep an option that comes with harm from being given up."


def obliges() -> str:
    return "It would oblige to an option that comes with harm."


def prefers() -> str:
    return "It would put a preference for an option that comes with harm into an order."


def lets_together() -> str:
    return "By it parties could take an option that comes with harm together."


def searched(sets: int, of: int, models: int) -> str:
    return f"Sets of operators solved: {sets} of {of}; different models: {models}."


def smaller_suffice() -> str:
    return "A set is not looked at where a part of it suffices already."


def heading_table() -> str:
    return "Every outcome, and the smallest sets with which it would hold"


def no_set() -> str:
    return "no set looked at"


def holds_as_it_is() -> str:
    return "holds as it is"


def marks() -> str:
    return "+ both accepted · | either suffices"


def harmful_left_out(outcomes: list[str]) -> str:
    return f"Not looked at, because they come with harm: {', '.join(outcomes)}."


def ours() -> str:
    return (
        "Third parties without preferences of their own, as operators on a case: these definitions are "
        "ours. A mediator with interests is an ordinary party."
    )


def next_why() -> str:
    return "why it would hold then"


def next_compare() -> str:
    return "every outcome with and without each offer"


def next_all() -> str:
    return "standard operators as well"


def next_levers() -> str:
    return "what rules it out"
