"""What holds in a case as it is judged: in the plain game, or as the parties see it."""

from collections.abc import Iterable

import numpy as np

from sulh.analysis.hypergame import Hypergames, hyper, is_perceived
from sulh.analysis.variants import Variants
from sulh.case import Case
from sulh.derive.perceived import true_game
from sulh.errors import Mistake, UndecidedError
from sulh.finding.mediate import Judged
from sulh.model import Flags, Model

MOST_KEPT = 1 << 22
"""So many ranks of models solved are kept in memory, so that none is solved twice."""


def judged(case: Case) -> Judged:
    """Return how a case is judged: *perceived* where somebody may see it otherwise than it is."""
    return "perceived" if any(is_perceived(case, dm) for dm in case.decision_makers) else "plain"


class Judge:
    """Solves variations of a case under one concept, all in the same way.

    Perceived: a state holds iff it is stable for every decision maker, each in its own game (a
    hyper-equilibrium), aware ones by level 2.
    """

    def __init__(self, heading: str, how: Judged) -> None:
        self.heading = heading
        self.how = how
        self._variants = Variants([heading])
        self._games = Hypergames(self._variants)
        self._forgotten = 0

    @property
    def models(self) -> int:
        """How many different models were solved."""
        return self._forgotten + self._variants.solved

    def solve(self, case: Case) -> tuple[Model, Flags]:
        """Return the model of the case, the true facts in it, and which of its states hold.

        Raises:
            UndecidedError, TooLargeError, CaseError: it cannot be solved.
        """
        if self.how == "plain":
            model, holding = self._variants.solve(case)
            self._forget(model)
            if self.heading not in holding:
                raise UndecidedError(Mistake("concept-undecided", {"concept": self.heading}))
            return model, holding[self.heading]
        found = hyper(case, self._games)
        if self.heading not in found.headings:
            raise UndecidedError(Mistake("concept-undecided", {"concept": self.heading}))
        flags = found.holding(self.heading)
        held = {found.states.numbers[state] for state in np.flatnonzero(flags)}
        model = self._variants.solve(true_game(case))[0]
        self._forget(model)
        return model, flags_of(model, held)

    def _forget(self, model: Model) -> None:
        if self._variants.solved * model.ranks.size > MOST_KEPT:
            self._forgotten += self._variants.solved
            self._variants = Variants([self.heading])
            self._games = Hypergames(self._variants)


def flags_of(model: Model, numbers: Iterable[int]) -> Flags:
    """Return which states of a model have one of these numbers."""
    found = np.zeros(len(model), dtype=bool)
    found[[model.index[number] for number in numbers if number in model.index]] = True
    return found
