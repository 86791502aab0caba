"""One equilibrium that satisfies a statement: by clauses; what they leave open, by diagrams.

The search proposes states near the status quo and says why each party stays; it needs no room, and
may have to put states aside. Diagrams keep all equilibria at once: where they fit the budget, there
is one among them or there is none. A state they name is looked at by the search again, which alone
tells why it holds.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Literal

from sulh.concept import Concept
from sulh.engine import symbolic
from sulh.engine.search import Searched, search
from sulh.model.option_form import OptionForm
from sulh.statement import Not, Option, Statement
from sulh.statement.connect import conjunction

_FIRST, _DIAGRAMS = 1 / 10, 1 / 2
"""The part of the time that the search has at first, and of what is left then, diagrams."""


@dataclass(frozen=True)
class Sought:
    """What the search found, and which engine decided it."""

    searched: Searched
    engine: Literal["search", "symbolic"]


def seek(form: OptionForm, concepts: Sequence[Concept], that: Statement, seconds: float) -> Sought:
    """Return an equilibrium that satisfies a statement about options alone, or that there is none.

    ``concepts``: of each decision maker, in order. Within ``seconds``, or undecided. How long the
    search took can decide which engine answers, and so which of several states is named; never
    whether there is one.
    """
    end = time.monotonic() + seconds

    def left() -> float:
        return max(0.0, end - time.monotonic())

    if find_spec("dd") is None:
        return Sought(search(form, concepts, that, seconds), "search")
    searched = search(form, concepts, that, seconds * _FIRST)
    if searched.answer != "undecided":
        return Sought(searched, "search")
    asked = tuple(concepts)
    found = symbolic.survey(form, [asked], symbolic.Budget(seconds=left() * _DIAGRAMS))
    if asked not in found.undecided:
        some = found.states(asked, that, 1)
        if not some:
            return Sought(replace(searched, answer="none"), "symbolic")
        witness = search(form, concepts, _being(form, some[0]), left())
        if witness.answer == "found":
            return Sought(witness, "symbolic")
    elif not searched.out_of_time:
        return Sought(searched, "search")  # more time would show it nothing more
    return Sought(search(form, concepts, that, left()), "search")


def _being(form: OptionForm, number: int) -> Statement:
    """Return the statement that the state is the one of this number."""
    return conjunction(
        Option(name) if number >> k & 1 else Not(Option(name))
        for k, name in enumerate(form.options)
    )
