"""For whom is it an improvement? Each decision maker compares states in its own order."""

from collections.abc import Iterable
from dataclasses import replace

from sulh.case import Case
from sulh.derive.perceived import as_seen, true_game
from sulh.finding.mediate import Compared, Gain, Judged
from sulh.model import States
from sulh.model.build import order
from sulh.model.frame import frame
from sulh.model.option_form import fact_values


class Comparing:
    """Compares states of a case in the orders of the case and of variations of it.

    Where the case is judged as the parties see it, facts that an order tests have the values its
    owner knows.
    """

    def __init__(self, case: Case, how: Judged) -> None:
        self.case = case
        self.how = how
        self._frame = frame(true_game(case) if how == "perceived" else case)

    def gains(self, after: Case, start: Iterable[int], ends: Iterable[int]) -> tuple[Gain, ...]:
        """Return how each decision maker compares the ends with the start, in both cases' orders.

        States are those of the case, by index.
        """
        origins, there = tuple(start), tuple(ends)
        return tuple(
            Gain(
                dm,
                _compared(self._ranks(self.case, dm), origins, there),
                _compared(self._ranks(after, dm), origins, there),
            )
            for dm in self.case.decision_makers
        )

    def _ranks(self, case: Case, dm: str) -> States:
        """Return the order of a decision maker over the states of the case as it is."""
        seen = as_seen(case, dm) if self.how == "perceived" else case
        return order(seen, replace(self._frame, facts=fact_values(seen)), dm, [])


def _compared(ranks: States, start: Iterable[int], ends: Iterable[int]) -> Compared:
    pairs = [(ranks[end], ranks[origin]) for end in ends for origin in start]
    return Compared(
        better=sum(bool(after > before) for after, before in pairs),
        equal=sum(bool(after == before) for after, before in pairs),
        worse=sum(bool(after < before) for after, before in pairs),
    )
