"""Who can bring about what, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed, states


def title(case: str) -> str:
    return f"Who can bring about what: {case}"


def opening(powers: int, changing: int, concept: str) -> str:
    return (
        f"Powers and forbidden moves in this case: {powers}. Those without which, in this model, other states "
        f"would hold under {concept}: {changing}."
    )


def nothing() -> str:
    return (
        "No power is written in this case: no party can change another's option, no option is minded by "
        "another's order, and no move is forbidden. So each party can bring about its own options, and no more."
    )


def how_to_write() -> str:
    return (
        "A power is an entry of 'powers': {holder: A, controls: B.option}, or {holder: A, target: B, option: "
        "A.option, trigger: statement, effect: {that: not A.option, before: B/line}}. A party that is told and "
        "not asked is an entry of 'moves': {forbid: B, from: not A.option}."
    )


def brings(address: str, holder: str, said: list[str]) -> str:
    return f"{address} ({holder}). {' '.join(said)}"


def told_not_asked() -> str:
    return "told, not asked"


def only_with(names: list[str]) -> str:
    return f"Holding only with it: {', '.join(names)}."


def only_without(names: list[str]) -> str:
    return f"Holding only without it: {', '.join(names)}."


def otherwise(names: list[str]) -> str:
    return f"Holding either way, in other states: {', '.join(names)}."


def undecided(names: list[str]) -> str:
    return f"Undecided without it: {', '.join(names)}."


def counts(name: str, now: int, then: int, of: int) -> str:
    return f"{name} ({now} of {of} with it, {then} of {of} without it)"


def no_outcome() -> str:
    return "No outcome depends on it."


def states_only_with(shown: str) -> str:
    return f"States that hold only with it: {shown}."


def states_only_without(shown: str) -> str:
    return f"States that hold only without it: {shown}."


def same_states() -> str:
    return "Without it the same states hold."


def without_it() -> str:
    return "Without it:"


def binds_heading() -> str:
    return "Whom it binds:"


def binds(party: Party, with_it: int, without: int) -> str:
    return (
        f"{party.name}: states stable for it in this model only with the power: {with_it}; only without the "
        f"power: {without}."
    )


def binds_nobody() -> str:
    return "It binds no party: for each of them the same states are stable without it."


def owner(party: Party) -> str:
    return f"The option it changes is one of {party.name}."


def aims_through(target: Party, order: Party) -> str:
    return (
        f"It is aimed at {target.name} and works through another order, that of {order.name}: an indirect "
        f"power."
    )


def leaning_positive(order: Party) -> str:
    return (
        f"A positive power: by its effect, the order of {order.name} is for the option being taken."
    )


def leaning_negative(order: Party) -> str:
    return f"A negative power: by its effect, the order of {order.name} is for the option not being taken."


def leaning_mixed(order: Party) -> str:
    return (
        f"A mixed power: by its effect, the order of {order.name} is for the option in some states and "
        f"against it in others."
    )


def leaning_none() -> str:
    return "Its effect does not depend on whether the option is taken."


def imposed_never(holder: Party, of: int) -> str:
    if not of:
        return f"In this model {holder.name} can use it from no state."
    return f"In this model using it is an improvement for {holder.name} from none of the {states(of)} where it can be used."


def imposed_from(holder: Party, count: int, of: int, shown: str) -> str:
    return (
        f"In this model using it is an improvement for {holder.name} from {count} of the {states(of)} where it can be "
        f"used: {shown}."
    )


def credible_always(holder: Party, option: str, of: int) -> str:
    return (
        f"In this model it is credible: wherever it would be used ({states(of)}), taking {option} is an improvement for "
        f"{holder.name}."
    )


def credible_sometimes(holder: Party, option: str, count: int, of: int, shown: str) -> str:
    return (
        f"In this model it is credible in part: of the {states(of)} where it would be used, taking {option} is an "
        f"improvement for {holder.name} in {count}: {shown}."
    )


def credible_never(holder: Party, option: str, of: int) -> str:
    return (
        f"In this model it is not credible: in none of the {states(of)} where it would be used is taking {option} "
        f"an improvement for {holder.name}. As an answer it counts under GMR and SMR, where every move does; not "
        f"under SEQ and SSEQ, where only improvements do."
    )


def credible_carried(holder: Party, option: str, of: int, shown: str) -> str:
    return (
        f"In this model it is not credible: in none of the {states(of)} where it would be used does taking {option} "
        f"add to what {holder.name} can gain. But an improvement made for another reason can carry it along, from "
        f"{shown}; as an answer, that counts under SEQ and SSEQ too."
    )


def no_occasion() -> str:
    return (
        "In this model the state in which it would be used never arises before the option is taken."
    )


def place(line: int, of: int, order: Party) -> str:
    return f"Its effect stands at place {line} of {of} in the order of {order.name}, counted from the top."


def sufficient_down_to(names: list[str], line: int, of: int) -> str:
    if line == of:
        return f"For {listed(names)} it makes this difference at every place, 1 to {of}."
    return (
        f"For {listed(names)} it makes this difference down to place {line} of {of}, and no lower."
    )


def sufficient_at(names: list[str], places: list[int], of: int) -> str:
    return (
        f"For {listed(names)} it makes this difference at these places of {of} and at no other: "
        f"{', '.join(map(str, places))}."
    )


def closed(option: str, lost: list[str], found: list[str]) -> str:
    said = [f"If {option} could not be taken at all, other outcomes would hold."]
    if lost:
        said.append(f"No longer: {', '.join(lost)}.")
    if found:
        said.append(f"Then: {', '.join(found)}.")
    return " ".join(said)


def closed_same(option: str) -> str:
    return f"If {option} could not be taken at all, no outcome would begin or cease to hold."


def harm(people: list[str]) -> str:
    return (
        f"This power works by an act that harms people ({', '.join(people)}). It is told so that it can be "
        f"guarded against; what would make it suffice is not looked for."
    )


def informed(party: Party, condition: str) -> str:
    return (
        f"Informed, not consulted: what others do decides when {party.name} can make this move. Until then it is "
        f"true that: {condition}."
    )


def published() -> str:
    return (
        "Power over preferences, direct (positive or negative) and indirect, was published by Yu, Kilgour, Hipel "
        "and Zhao 2015, of which the abstract could be read. When a power counts as credible, as sufficient, as an "
        "improvement for its holder, and whom it binds, is defined here and ours."
    )


def next_why(outcome: str) -> str:
    return f"why {outcome} holds or does not"


def next_show() -> str:
    return "what the case says, claim by claim"
