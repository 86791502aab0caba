"""What is in a case, in English."""

from sulh.labels import capital
from sulh.phrases import Party
from sulh.phrases.en.grammar import listed


def indifferent(party: Party) -> str:
    return f"No order is written down for {party.name}: it is indifferent between all states."


def must_be(statement: str) -> str:
    return f"It must be that: {statement}."


def only_states(names: str) -> str:
    return f"Only these states are possible: {names}."


def forbidden(party: Party, origin: str, target: str) -> str:
    return f"{capital(party.name)} cannot move from where “{origin}” is true to where “{target}” is true."


def may_also(holder: Party, option: str, condition: str) -> str:
    if condition:
        return f"{capital(holder.name)}, too, can change {option}, while: {condition}."
    return f"{capital(holder.name)}, too, can change {option}."


def influences(holder: Party, option: str, trigger: str, effect: str, order: Party) -> str:
    return (
        f"With {option}, {holder.name} bears on the order of {order.name}. What that order minds: {effect}. "
        f"When it would be used: {trigger}."
    )


def effect_of(address: str) -> str:
    return f"(put there by {address})"


def together(parties: list[str], over: list[str]) -> str:
    said = (
        f"Joint moves are possible for {listed(parties)}, to where each of them is better placed by its "
        f"own order."
    )
    return f"{said} They are over: {listed(over)}." if over else said


def support(claims: int, statements: int, sources: int) -> str:
    return (
        f"{claims} claims, which are {statements} statements from {sources} independent "
        f"{'source' if sources == 1 else 'sources'}."
    )


def no_claims() -> str:
    return "The case cites no claims: everything in it is assumption or taken from the works cited."


def anonymous(label: str) -> str:
    return f"{label} (not named)"


def speaks_for(label: str, party: Party) -> str:
    return f"{label}; speaks for a party: {party.name}"


def repeats(text: str, claim: str) -> str:
    return f"{text} (the same statement as {claim})"


def catalogue_about() -> str:
    return "Cases shipped with the program. Name one where a file is asked for."


def next_new_from() -> str:
    return "start a file of your own from one of them"


def never_read() -> str:
    return "No answer was tuned to this: the model rests on the claims above alone."
