"""The survey: everything asked of a conflict, within one budget."""

from collections.abc import Callable, Sequence
from typing import Protocol

from sulh.engine.symbolic.answers import SymbolicVerdicts
from sulh.engine.symbolic.arrange import arranged
from sulh.engine.symbolic.deciding import FIRST, Deciding, parts
from sulh.engine.symbolic.moves import copied
from sulh.engine.symbolic.space import (
    MOST_NODES,
    Budget,
    BudgetSpentError,
    Diagram,
    Space,
    found,
)
from sulh.engine.verdicts import Asked
from sulh.errors import Hint, Mistake
from sulh.model.option_form import OptionForm

Tell = Callable[[int, int], None]
"""Called with how many of how many parts are done."""


class Limits(Protocol):
    """How long the engine may look, and how many nodes its diagrams may have; None: the most."""

    @property
    def seconds(self) -> float | None:
        """The time; without one it takes as long as it takes."""

    @property
    def nodes(self) -> int | None:
        """The nodes; without a number, ``MOST_NODES``."""


def survey(
    form: OptionForm,
    asked: Sequence[Asked],
    budget: Limits | None = None,
    tell: Tell | None = None,
    package: str | None = None,
) -> SymbolicVerdicts:
    """Return the equilibria of a conflict for every profile of concepts asked.

    ``tell`` is called with how many of how many parts are done. ``package``: which of
    :data:`sulh.engine.symbolic.space.PACKAGES` makes the diagrams, the one that is found unless
    given.

    Raises:
        SulhError: no package that makes diagrams is installed.
    """
    chosen = found() if package is None else package
    space = Space(form.options, arranged(form), copied(form), _allowed(budget), chosen)
    several = sorted(dict.fromkeys(asked), key=_cost)
    steps = Steps(tell, sum(map(parts, several)))
    try:
        with space.within_memory():
            deciding = Deciding(form, space, steps.done)
            feasible = space.number(deciding.feasible)
    except BudgetSpentError:
        nothing = Mistake("symbolic-nothing", _spent(space), Hint("symbolic-more"))
        return SymbolicVerdicts(
            None, dict.fromkeys(several, nothing), chosen, space, space.false, {}
        )
    equilibria: dict[Asked, Diagram] = {}
    for one in several:
        try:
            with space.within_memory():
                equilibria[one] = deciding.equilibria(one)
        except BudgetSpentError:
            continue
    space.afterwards()
    undecided = {
        one: _established(deciding, space, one, feasible)
        for one in several
        if one not in equilibria
    }
    return SymbolicVerdicts(feasible, undecided, chosen, space, deciding.feasible, equilibria)


class Steps:
    """Counts the parts that are done, and tells."""

    def __init__(self, tell: Tell | None, parts: int) -> None:
        self._tell, self._done, self._parts = tell, 0, parts

    def done(self) -> None:
        """Say that one more part is done."""
        self._done += 1
        if self._tell is not None:
            self._tell(self._done, self._parts)


def _allowed(budget: Limits | None) -> Budget:
    if budget is None:
        return Budget()
    return Budget(budget.seconds, MOST_NODES if budget.nodes is None else budget.nodes)


def _cost(asked: Asked) -> int:
    """Return a number by which what is found first helps with what follows."""
    return max((list(FIRST).index(concept.slug) for concept in asked), default=0)


def _spent(space: Space) -> dict[str, object]:
    seconds, nodes = space.budget.seconds, space.budget.nodes
    return {"seconds": "∞" if seconds is None else f"{seconds:g}", "nodes": f"{nodes:,}"}


def _established(deciding: Deciding, space: Space, asked: Asked, feasible: int) -> Mistake:
    """Return what is known of what was asked, though the budget is spent."""
    least, most = 0, feasible
    try:
        with space.within_memory():
            most = space.number(deciding.candidates(asked))
            least = space.number(deciding.certain(asked))
    except BudgetSpentError:  # what could not be counted stays as far apart as it can be
        pass
    counted = {"feasible": feasible, "least": least, "most": most}
    slots = _spent(space) | {name: f"{count:,}" for name, count in counted.items()}
    hint, decided = Hint("symbolic-more"), deciding.decided_for(asked)
    if not decided:
        return Mistake("symbolic-undecided", slots, hint)
    return Mistake("symbolic-undecided-for-some", {**slots, "decided": decided}, hint)
