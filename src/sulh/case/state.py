"""STATE: how a state is written in a file, on the command line and in Python.

In this order: ``sq`` (the status quo); a number, ``41`` or ``#41``; ``none`` (nothing is taken); an
outcome's id; the options taken, ``russia.impose+opposition.leave``. Here the text is only read:
whether such a state is feasible, and whether an outcome is one state, the model says.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from sulh.errors import Hint, Mistake, StateError, nearest, nearest_or_all

if TYPE_CHECKING:
    from sulh.case import Case


@dataclass(frozen=True, slots=True)
class StateText:
    """What a STATE says: exactly one of these is set."""

    status_quo: bool = False
    number: int | None = None
    outcome: str | None = None
    taken: frozenset[str] | None = None


def parse_state(text: str, case: "Case") -> StateText:
    """Return what a STATE says; an unknown name is an error that offers the nearest.

    >>> from sulh.case import Case
    >>> case = Case(id="well", title="", decision_makers={"village": {"options": {"dig": {}}}})
    >>> parse_state("village.dig", case).taken
    frozenset({'village.dig'})
    >>> parse_state("#1", case).number
    1
    """
    return read_state(text, tuple(case.options), tuple(case.outcomes))


def read_state(text: str, options: Collection[str], outcomes: Collection[str]) -> StateText:
    """Return what a STATE says where these options and outcomes are known."""
    text = normalize("NFC", text.strip())
    if text == "sq":
        return StateText(status_quo=True)
    digits = text.removeprefix("#").strip()
    if digits.isdecimal():
        return StateText(number=_number(digits, len(options)))
    if text == "none":
        return StateText(taken=frozenset())
    if text in outcomes:
        return StateText(outcome=text)
    names = [part.strip() for part in text.replace(",", "+").split("+")]
    mistakes = [_unknown(name, text, options, outcomes) for name in names if name not in options]
    if mistakes:
        raise StateError(*mistakes)
    return StateText(taken=frozenset(names))


def _number(digits: str, options: int) -> int:
    number = int(digits) if len(digits) < 1000 else -1  # Python refuses to read longer numbers
    if not 0 <= number < 2**options:
        shown = digits if len(digits) < 40 else digits[:20] + "…"
        most = str(2**options - 1) if options < 64 else f"2^{options} - 1"
        raise StateError(Mistake("state-number", {"number": shown, "most": most}))
    return number


def _unknown(name: str, text: str, options: Collection[str], outcomes: Collection[str]) -> Mistake:
    slots = {"name": name}
    if not name:
        return Mistake("state-empty", {"text": text}, Hint("state-form"))
    if name == text and "." not in name:
        hint = full_names(name, options) or nearest(name, [*outcomes, *options])
        return Mistake("unknown-state", slots, hint or Hint("state-form"))
    if name in outcomes or name in {"sq", "none"} or name.isdecimal():
        return Mistake("state-joined", slots, Hint("state-form"))
    hint = full_names(name, options) or nearest_or_all(name, options)
    return Mistake("unknown-option", slots, hint)


def full_names(name: str, options: Collection[str]) -> Hint | None:
    """Return as a hint the options that end in a bare name: ``protect`` -> ``russia.protect``."""
    full = [option for option in options if option.partition(".")[2] == name]
    if len(full) == 1:
        return Hint("did-you-mean", {"name": full[0]})
    return Hint("did-you-mean-one-of", {"names": full}) if full else None
