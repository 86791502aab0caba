"""Is the case sane, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed, states


def title(case: str) -> str:
    return f"A look at the case before its answers: {case}"


def valid(count: int, options: int, parties: int) -> str:
    return (
        f"The file is valid: {parties} parties, {options} options, {states(count)} that are possible. "
        f"What follows is for a person to judge: is this possible, is this what they want?"
    )


def valid_uncounted(options: int, parties: int) -> str:
    return (
        f"The file is valid: {parties} parties, {options} options, more states than could be counted. "
        f"What follows is for a person to judge: is this possible, is this what they want?"
    )


def left_out() -> str:
    return (
        "The states, or the moves between them, are too many to list. Left out for that reason: which state that holds has the "
        "most taken, how many ranks each order tells apart, and whether two moves in a row are one."
    )


def a_best(party: Party, state: str, taken: str) -> str:
    return f"In this model, no state is higher in the order of {party.name} than {state}: {taken}."


def a_worst(party: Party, state: str, taken: str) -> str:
    return f"In this model, no state is lower in the order of {party.name} than {state}: {taken}."


def statements_supported(party: Party, supported: int, statements: int) -> str:
    return f"In the order of {party.name}, {supported} of {statements} statements cite a claim."


def pairs_not_sought() -> str:
    return (
        "Which options exclude or entail each other was not sought: the rules have too many cases."
    )


def best(party: Party) -> str:
    return f"Highest in the order of {party.name}, in this model"


def worst(party: Party) -> str:
    return f"Lowest in the order of {party.name}, in this model"


def order_supported(party: Party, supported: int, statements: int, classes: int) -> str:
    return (
        f"The order of {party.name} tells {classes} ranks apart; {supported} of its {statements} "
        f"statements cite a claim."
    )


def thin() -> str:
    return "It is thinly sourced: most of it is assumption."


def indifferent(party: Party) -> str:
    return f"No order is written down for {party.name}: all states are equal."


def ask_order(party: Party) -> str:
    return f"Are these the best and the worst for {party.name}, as the sources tell it?"


def fullest(state: str, taken: str, concept: str) -> str:
    return (
        f"Of the states that hold under {concept}, {state} has the most taken: {taken}. "
        f"Can all of that be so at once?"
    )


def nothing_holds(concept: str) -> str:
    return f"No state holds under {concept}."


def never_together(first: str, second: str) -> str:
    return f"Never together: {first} and {second}."


def always_together(first: str, second: str) -> str:
    return f"Only together: {first} and {second}."


def no_pairs() -> str:
    return "No two options exclude or entail each other."


def unmentioned(options: list[str]) -> str:
    return f"No order mentions {listed(options)}: does nobody mind?"


def all_mentioned() -> str:
    return "Every option is mentioned in somebody's order."


def no_notes() -> str:
    return "Nothing else is odd."


def verified(verdicts: int, concepts: list[str]) -> str:
    return (
        f"Solved again by the definitions: all {verdicts} verdicts agree ({', '.join(concepts)})."
    )


def differs(count: int, verdicts: int) -> str:
    return f"Solved again by the definitions: {count} of {verdicts} verdicts differ."


def discrepancy(state: str, party: Party, concept: str, saved: bool) -> str:
    if saved:
        return f"{state}, {party.name}, {concept}: saved as stable; by the definition it is not."
    return f"{state}, {party.name}, {concept}: saved as not stable; by the definition it is stable."


def verification_title(case: str) -> str:
    return f"Verified by the definitions: {case}"
