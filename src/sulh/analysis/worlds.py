"""One question asked of variations of a case: what holds in each, state by state."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sulh.analysis.equilibria import profiles, reached_by_improvements
from sulh.analysis.variants import value
from sulh.case import Case, Mandate
from sulh.errors import TooLargeError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.mandated import Standing
from sulh.model import Flags, Model
from sulh.model.build import build
from sulh.solve import solve


@dataclass(frozen=True, eq=False)
class World:
    """A variation of a case, and what holds in it under one concept.

    ``reached``: whether only states count that improvements reach from the status quo.
    """

    case: Case
    concept: str
    reached: bool

    @cached_property
    def model(self) -> Model:
        """The model of the variation."""
        return build(self.case)

    @cached_property
    def heading(self) -> str:
        """The concept as it was asked."""
        return profiles(self.model, self.concept)[0].text

    @cached_property
    def stable(self) -> Flags:
        """States x decision makers: whether the state is stable for it."""
        (profile,) = profiles(self.model, self.concept)
        solution = solve(self.model, dict.fromkeys(profile.concepts), "legal-sequence")
        for one in profile.concepts:
            if one.slug in solution.undecided:
                raise TooLargeError(solution.undecided[one.slug])
        columns = [solution.stable[one.slug][:, dm] for dm, one in enumerate(profile.concepts)]
        return np.stack(columns, axis=1)

    @cached_property
    def counted(self) -> Flags:
        """The states that count, whether or not they hold."""
        found = reached_by_improvements(self.model) if self.reached else None
        return np.ones(len(self.model), dtype=bool) if found is None else found

    @cached_property
    def kept(self) -> Flags:
        """The states that count and hold."""
        return self.stable.all(axis=1) & self.counted

    def standing(self, dm: str) -> Standing:
        """Return where what holds stands in one order."""
        ranks = self.model.ranks[:, self.model.decision_makers.index(dm)]
        states = np.flatnonzero(self.kept)
        if not len(states):
            return Standing()
        worst, best = states[ranks[states].argmin()], states[ranks[states].argmax()]
        top = int(ranks.max()) + 1
        return Standing(top - int(ranks[worst]), top - int(ranks[best]), int(worst), int(best))

    def outcomes(self) -> dict[str, Value]:
        """Return what is to be said of each outcome."""
        return {
            name: value(self.model, self.kept, Conclusion("outcome", name, self.heading))
            for name in self.model.outcomes
        }

    def varied(self, case: Case) -> "World":
        """Return the same question asked of another case."""
        return World(case, self.concept, self.reached)

    def giving(self, mandates: Mapping[int, Mandate]) -> "World":
        """Return the same question with other mandates in the place of some."""
        changed = tuple(mandates.get(k, one) for k, one in enumerate(self.case.mandates))
        return self.varied(self.case.model_copy(update={"mandates": changed}))
