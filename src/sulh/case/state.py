"""STATE: how a state is written in a file, on the command line and in Python.

In this order: ``sq`` (the status quo); a number, ``41`` or ``#41``; ``none`` (nothing is taken); an
outcome's id; the options taken, ``russia.impose+opposition.leave``. Here the text is only read:
whether such a state is feasible, and whether an outcome is one state, the model says.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from sulh.case.names import likely
from sulh.errors import Hint, Mistake, StateError, nearest

if TYPE_CHECKING:
    from sulh.case import Case


SHORT = 12
"""So many known names are listed where none is like the name written."""


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
    return read_state(text, case.options, case.outcomes)


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
    mistakes, taken, offset = [], set(), 0
    for written in re.split("[+,]", text):
        name = written.strip()
        taken.add(name)
        if name not in options:
            mistake = _unknown(name, text, options, outcomes)
            mistakes.append(replace(mistake, offset=offset, length=max(1, len(written))))
        offset += len(written) + 1
    if mistakes:
        raise StateError(*mistakes)
    return StateText(taken=frozenset(taken))


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
    if name in outcomes or name in {"sq", "none"} or name.isdecimal():
        return Mistake("state-joined", slots, Hint("state-form"))
    if name == text and "." not in name:
        hint = full_names(name, options) or nearest(name, likely(name, [*outcomes, *options]))
        return Mistake("unknown-state", slots, hint or Hint("state-form"))
    return Mistake("unknown-option", slots, option_hint(name, options))


def option_hint(name: str, options: Collection[str], is_bare: bool = False) -> Hint | None:
    """Return which option may have been meant.

    First the same option of another DM (where the DM was not written, or does not exist), then
    the nearest names, then all options of the DM, then all options where they are few.

    >>> option_hint("iran.protect", ["iran.attack", "russia.protect"], is_bare=True).slots["name"]
    'russia.protect'
    """
    dm, _, option = name.rpartition(".")
    own = [known for known in options if known.startswith(f"{dm}.")]
    hint = full_names(option, options) if is_bare or not own else None
    hint = hint or nearest(name, likely(name, options))
    if hint is None and 0 < len(own) <= SHORT:
        return Hint("options-of", {"dm": dm, "names": own})
    if hint is None and 0 < len(options) <= SHORT:
        return Hint("known-names", {"names": list(options)})
    return hint


def full_names(name: str, options: Collection[str]) -> Hint | None:
    """Return as a hint the options that end in a bare name: ``protect`` -> ``russia.protect``."""
    full = [option for option in options if option.partition(".")[2] == name]
    if len(full) == 1:
        return Hint("did-you-mean", {"name": full[0]})
    return Hint("did-you-mean-one-of", {"names": full}) if full else None


def options_of(state: StateText, case: "Case") -> frozenset[str]:
    """Return the options taken in a state that is named by anything but an outcome."""
    if state.status_quo:
        return status_quo_taken(case)
    if state.number is not None:
        number = state.number
        return frozenset(name for k, name in enumerate(case.options) if number >> k & 1)
    return state.taken or frozenset()


def status_quo_taken(case: "Case") -> frozenset[str]:
    """Return the options taken in the status quo; none where the case names no status quo."""
    start = case.status_quo
    if start is None:
        return frozenset()
    if start.taken is not None:
        return frozenset(start.taken)
    return options_of(parse_state(start.state or "none", case), case)
