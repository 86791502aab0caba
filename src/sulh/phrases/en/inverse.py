"""Under which orders of one party something holds, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed


def heading() -> str:
    return "All orders of one party"


def all_orders() -> str:
    return (
        "For each party all strict orders, without ties, of the states and of the lines of its order, "
        "while the others keep theirs; and in how many of them it holds."
    )


def all_orders_harm() -> str:
    return (
        "For each party all strict orders, without ties, of the states and of the lines of its order, "
        "while the others keep theirs; and in how many of them it does not hold."
    )


def holds_in_lines(party: Party) -> str:
    return (
        f"Of the orders of the lines of {party.name}, it holds in exactly those with one of these:"
    )


def fails_in_lines(party: Party) -> str:
    return (
        f"Of the orders of the lines of {party.name}, it does not hold in exactly those with one of "
        f"these:"
    )


def holds_in_states(party: Party) -> str:
    return (
        f"Of the orders of the states by {party.name}, it holds in exactly those with one of these:"
    )


def fails_in_states(party: Party) -> str:
    return (
        f"Of the orders of the states by {party.name}, it does not hold in exactly those with one of "
        f"these:"
    )


def above(upper: str, lower: list[str]) -> str:
    return f"{upper} above {listed(lower)}"


def in_all_of_them(pairs: list[str]) -> str:
    return f"All of these have in common: {'; '.join(pairs)}."


def not_the_shortest() -> str:
    return "The condition is right; a shorter one may exist."


def many_terms(count: int) -> str:
    return f"The condition has {count} parts; --json lists them."
