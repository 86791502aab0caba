"""Who speaks for whom, and what that does to those who give the mandate, in English."""

from sulh.labels import capital
from sulh.phrases import Party
from sulh.phrases.en.grammar import listed, moves, states


def title(case: str) -> str:
    return f"Who speaks for whom, and what that does to them: {case}"


def none() -> str:
    return (
        "This case has no mandates: each party decides on its own options by itself. A mandate says who "
        "speaks for whom, and over which options. In the file it is written so:"
    )


def like_this() -> str:
    return "the first decides through the second, and the claims say so"


def all_together(addresses: list[str]) -> str:
    return f"All mandates together: {listed(addresses)}"


def together() -> str:
    return "Here all of them are looked at together."


def _classes(count: int) -> str:
    return "1 class" if count == 1 else f"{count} classes"


def _moved(what: str, by: int) -> str:
    if by == 0:
        return f"the {what} that holds stays in its class"
    return f"the {what} that holds {'rises' if by > 0 else 'falls'} {_classes(abs(by))}"


def _both(worst: int, best: int, of: int, party: Party) -> str:
    if worst == best != 0:
        verb = "rise" if worst > 0 else "fall"
        return (
            f"both the worst and the best that holds {verb} {_classes(abs(worst))} of the {of} in its "
            f"order"
        )
    return (
        f"of {_classes(of)} in the order of {party.name}, {_moved('worst', worst)} and "
        f"{_moved('best', best)}"
    )


def helps(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return f"In this model it helps {party.name}: under {concept}, {_both(worst, best, of, party)}."


def hurts(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return f"In this model it hurts {party.name}: under {concept}, {_both(worst, best, of, party)}."


def mixed(party: Party, concept: str, worst: int, best: int, of: int) -> str:
    return (
        f"In this model it does both for {party.name}: under {concept}, "
        f"{_both(worst, best, of, party)}."
    )


def nothing(party: Party, concept: str) -> str:
    return (
        f"In this model it changes nothing for {party.name}: under {concept}, the worst and the best "
        f"that holds stay in their classes."
    )


def undefined(party: Party, concept: str, without: bool, given: bool) -> str:
    if without:
        where = "no state holds with it"
    elif given:
        where = "no state holds without it"
    else:
        where = "no state holds, with it or without"
    return f"Whether it helps or hurts {party.name} is undefined: under {concept}, {where}."


def regret(party: Party, count: int, of: int, effective: int) -> str:
    if of == 1:
        return (
            f"In the one state that holds, a move given away would be an improvement for {party.name}; "
            f"without the mandate it would {'not ' if effective else 'still '}be stable for {party.name}."
        )
    where = f"each of the {of}" if count == of else f"{count} of the {of}"
    stable = {0: "all of these would still", count: "none of these would"}.get(
        effective, f"{count - effective} of these would still"
    )
    return (
        f"In {where} states that hold, a move given away would be an improvement for {party.name}; "
        f"without the mandate, {stable} be stable for {party.name}."
    )


def no_regret(party: Party) -> str:
    return f"In no state that holds would a move given away be an improvement for {party.name}."


def right(kept: str, address: str) -> str:
    said = "a veto" if kept == "veto" else "recall"
    return f"{said} ({address})" if address else said


def price(sets: list[list[str]]) -> str:
    return f"Nothing would fall if this were retained as well: {'; or '.join(map(listed, sets))}."


def priceless() -> str:
    return "Neither a veto nor recall, nor both, would keep it from falling."


def price_open() -> str:
    return "Not all sets of retained rights were tried."


def all_alike(party: Party) -> str:
    return (
        f"Whoever were the delegate, or with no mandate at all, the worst and the best that holds stand "
        f"equally high in the order of {party.name}."
    )


def best_delegate(party: Party, names: list[str]) -> str:
    return (
        f"Of all parties that could be the delegate, what holds stands highest in the order of "
        f"{party.name}, the worst looked at first, with {listed(names)}."
    )


def best_nobody(party: Party) -> str:
    return (
        f"Whoever were the delegate, what holds stands highest in the order of {party.name}, the worst "
        f"looked at first, with no mandate at all."
    )


def best_either(party: Party, names: list[str]) -> str:
    return (
        f"In the order of {party.name}, the worst looked at first, what holds stands equally high with "
        f"no mandate at all and with {listed(names)} as the delegate: higher than with anyone else."
    )


def unseen_same(observed: bool) -> str:
    if observed:
        return "The same states would hold if the others did not know of it."
    return "The same states hold, although the others do not know of it, as if they did."


def unseen(observed: bool, count: int, shown: str, of: int) -> str:
    held = f"{states(count)} would hold ({shown})" if count else "no state would hold"
    if observed:
        return (
            f"If the others did not know of it, {held} instead of {of}, each party judging by what it "
            f"sees."
        )
    return (
        f"Since the others do not know of it, each party judges by what it sees, and then {held}; if all "
        f"knew, {of}."
    )


def opened(party: Party, count: int, improving: int) -> str:
    tail = (
        "not an improvement" if count == 1 > improving
        else "none an improvement" if improving == 0
        else "an improvement" if count == improving == 1
        else "each an improvement" if count == improving
        else f"of which {improving} would be improvements" if improving > 1
        else "one of them an improvement"
    )  # fmt: skip
    return (
        f"Talking directly, without the mandate, would open {moves(count)} to {party.name} at the "
        f"status quo, {tail}."
    )


def heading_principals() -> str:
    return "What it changes for those who give it"


def classes_told() -> str:
    return "Classes of the own order, 1 the most preferred: the worst that holds / the best that holds."


def worst_and_best(party: Party, worst: str, best: str) -> str:
    if worst == best:
        return f"With it, what holds is of one class for {party.name}; the first such state is {worst}."
    return f"With it, the worst that holds for {party.name} is {worst}, and the best {best}."


def between(worse: str, better: str, party: Party) -> str:
    return f"In the order of {party.name}, {worse} stands lower than {better}."


def heading_regret() -> str:
    return "What was given away and would be of use"


def regrets(state: str, party: Party, acts: str, to: str) -> str:
    return f"At {state}, {party.name} could without the mandate reach {to} by {acts}, higher in its order."


def more(count: int) -> str:
    return f"{count} more of the same kind are in --json."


def leaves(state: str, party: Party) -> str:
    return f"Without the mandate {state} would not be stable for {party.name}."


def stays(state: str, party: Party) -> str:
    return f"All the same {state} would be stable for {party.name}: an answer deters that move."


def guards(people: list[str]) -> str:
    return f"This comes with harm to: {'; '.join(people)}. It is told so that it can be guarded against."


def heading_delegates() -> str:
    return "Each party as the delegate"


def nobody() -> str:
    return "no mandate"


def heading_talks() -> str:
    return "What direct talks would open"


def opens(party: Party, acts: str, to: str, improving: bool) -> str:
    said = f"{capital(acts)}, which leads to {to}"
    return f"{said}, higher in the order of {party.name}." if improving else f"{said}."


def scenario_ends(name: str) -> str:
    return f"The scenario “{name}” ends the mandate."


def scenario_replaces(name: str) -> str:
    return f"The scenario “{name}” changes the mandate."


def now_hold(outcomes: list[str]) -> str:
    return f"Under it these hold too: {', '.join(outcomes)}."


def now_fail(outcomes: list[str]) -> str:
    return f"Under it these no longer hold: {', '.join(outcomes)}."


def now_infeasible(outcomes: list[str]) -> str:
    return f"Under it these are not possible: {', '.join(outcomes)}."


def no_outcome_changes() -> str:
    return "Under it the same outcomes hold."


def heading_outcomes() -> str:
    return "The outcomes without it and with it"


def only_reached() -> str:
    return "Only states count here that improvements reach from the status quo."


def ours() -> str:
    return (
        "What a mandate passes on, and what helps, hurts and would be of use mean here, is defined by this "
        "program, after Schelling 1960 and Putnam 1988."
    )


def next_why(party: Party) -> str:
    return f"why this state holds or does not, also for {party.name}"


def next_fragility() -> str:
    return "what every conclusion rests on, the mandate too"
