"""How much depends on the order of what the parties want, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import figure, listed


def title(case: str) -> str:
    return f"How much depends on the order of what the parties want: {case}"


def every(variants: int, parties: list[str]) -> str:
    return (
        f"A variant is this case with what one or more parties want put in another order. The orders of {listed(parties)} "
        f"were varied, and every combination was looked at once: {figure(variants)} variants, one of them the case as "
        f"written."
    )


def drawn(variants: int, possible: str, seed: int, parties: list[str]) -> str:
    return (
        f"A variant is this case with what one or more parties want put in another order. The orders of {listed(parties)} "
        f"were varied. Of {possible} combinations {figure(variants)} were drawn at random, with seed {seed}; the first is "
        f"the case as written."
    )


def party(name: str, statements: int) -> str:
    return f"{name} ({statements} statements)"


def means() -> str:
    return (
        "What is counted is variants of this model, all with the same weight. It is no probability: no source says "
        "that one order is as likely as another."
    )


def counts_heading() -> str:
    return "In how many variants each outcome holds"


def columns() -> str:
    return "Holds: at least one state of the outcome is an equilibrium. In all: every state of it is one."


def status_quo() -> str:
    return "the status quo"


def deciding_heading() -> str:
    return "What decides it"


def always(outcome: str, concept: str, variants: int) -> str:
    return f"{outcome} holds under {concept} in all {figure(variants)} variants looked at."


def never(outcome: str, concept: str, variants: int) -> str:
    return f"{outcome} holds under {concept} in none of the {figure(variants)} variants looked at."


def undecided(outcome: str, concept: str) -> str:
    return f"{outcome} is undecided under {concept} in every variant."


def holds_in(outcome: str, concept: str, count: str) -> str:
    return f"{outcome} holds under {concept} in {count}."


def of_variants(holds: int, of: int) -> str:
    return f"{figure(holds)} of {figure(of)} variants"


def pair(party: Party, upper: str, lower: str, there: str, otherwise: str) -> str:
    return (
        f"Where the order of {party.name} has {upper} above {lower}, it holds in {there}; in the others, in "
        f"{otherwise}."
    )


def no_pair(points: int) -> str:
    return f"No two statements of one order make a difference of {points} in a hundred to it by themselves."


def pairs_mean(points: int) -> str:
    return (
        f"Two statements of one order are compared at a time, over all that varies beside them. Of each outcome the "
        f"pairs that make the largest difference are named, {points} in a hundred at least; the JSON document has "
        f"every pair."
    )


def states_heading(concept: str) -> str:
    return f"The states that are equilibria in most variants ({concept})"


def head_count() -> str:
    return "Variants"


def head_concept() -> str:
    return "Concept"


def head_written() -> str:
    return "As written"


def next_fragility() -> str:
    return "what every conclusion rests on, statement by statement"


def next_show() -> str:
    return "the orders as they are written, and the claims behind them"
