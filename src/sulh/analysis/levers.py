"""What would make it hold, what would break it, and what guards against that?"""

from collections.abc import Iterable
from math import comb
from typing import TypeVar

from sulh.analysis.edits import Vocabulary
from sulh.analysis.equilibria import equilibria
from sulh.analysis.inverse import inverses
from sulh.analysis.smallest import Progress, Smallest
from sulh.analysis.trials import Trials, target_of
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.errors import TooLargeError
from sulh.finding.levers import Ended, Levers, Search

T = TypeVar("T")

BUDGET = 2000
"""How many pairs of edits are solved, where nothing else is said."""

ENOUGH = 10
"""Pairs are looked at where fewer edits do it alone; guards are sought for so many that break."""


def levers(  # noqa: PLR0913 - everything that can be asked
    case: Case,
    state: str | int,
    *,
    concept: str = LEAD,
    dm: str | None = None,
    scenario: str | Iterable[str] | None = None,
    budget: int = BUDGET,
    progress: Progress | None = None,
) -> Levers:
    """Return what would make a state or an outcome hold; of one that holds, what would break it.

    The *smallest edits*: of all edits of a small vocabulary, and of pairs of them, cheapest first
    and up to ``budget``, those after which the case, solved again, answers otherwise. *All orders*:
    under how many orders of each decision maker's states, and of its statements, it holds. With
    ``dm`` both are of this decision maker only. An interruption keeps what was found.

    Of a state in which an option that comes with harm is taken, and of an outcome that entails one,
    only what rules it out is answered. States of another outcome in which one is taken do not
    count.

    Raises:
        StateError: the text names no feasible state and no outcome with one.
        UnknownNameError: an unknown concept, decision maker or scenario.
        TooLargeError: what the case itself says is beyond the budget of the concept.

    >>> import sulh
    >>> found = sulh.levers(sulh.load("syria-iraq-1975"), 1, concept="gmr", dm="syria")
    >>> [(one.over, one.holds, one.orders) for one in found.inverse]
    [('states', 384, 720), ('statements', 14, 24)]
    """
    case = apply(case, scenario)
    if dm is not None:
        case.decision_maker(dm)
    holds = equilibria(case, concepts=[concept])
    profile = holds.asked[0]
    if profile.text in holds.undecided:
        raise TooLargeError(holds.undecided[profile.text])
    target = target_of(holds, str(state))
    trials = Trials(case, target)
    counted = target.states(holds.model)
    vocabulary = Vocabulary(case, holds.model, counted, target.options)
    patience = _Patience()
    edits = patience.with_each(trials.telling(vocabulary.edits))
    smallest = Smallest(
        (edit for edit in edits if dm in {None, edit.dm}), trials.does, trials.prepare,
        trials.at_once,
    )  # fmt: skip
    alone = patience.with_each(smallest.singles(progress))
    left = comb(len(smallest.left), 2)
    enough = len(alone) >= ENOUGH
    pairs = [] if enough else patience.with_each(smallest.doubles(budget, progress))
    found = trials.ranked([*alone, *pairs])
    guarded = patience.with_each(trials.guarded(found, edits, ENOUGH))
    orders = patience.with_each(
        inverses(case, holds.model, profile, counted, dm, ruling_out=bool(target.harm))
    )
    ended: Ended = "interrupted" if patience.lost else "enough" if enough else "all"
    if ended == "all" and smallest.examined[2] < left:
        ended = "budget"
    return Levers(
        case=case,
        model=holds.model,
        asked=target.asked,
        now=trials.now,
        harm=target.harm,
        passed_over=target.passed_over,
        harmful=trials.harmful,
        dm=dm,
        levers=(*guarded, *found[len(guarded) :]),
        inverse=tuple(orders),
        search=Search(
            singles=(smallest.examined[1], len(smallest.edits)),
            pairs=(smallest.examined[2], left),
            models=trials.models,
            left_out=sum(dm in {None, edit.dm} for edit in vocabulary.left_out),
            undecided=trials.undecided,
            ended=ended,
        ),
    )


class _Patience:
    """Collects what is found one after the other; once interrupted, nothing more is looked for."""

    def __init__(self) -> None:
        self.lost = False

    def with_each(self, items: Iterable[T]) -> list[T]:
        """Return the items, or those found before an interruption."""
        found: list[T] = []
        try:
            if not self.lost:
                for item in items:
                    found.append(item)  # noqa: PERF402 - all at once would lose those before it
        except KeyboardInterrupt:
            self.lost = True
        return found
