"""What holds as the parties see it, asked beside what holds, of very many variations of a case.

Where a party sees the conflict otherwise than it is (a perception, a fact it was told, a mandate
it does not observe), each outcome, and the state the history ends in, is a conclusion twice: in
the case as written, and as the parties see it. As seen it holds where it has a hyper-equilibrium:
a state that is stable for each party in the game that party sees, and, for one that is aware of how
others see it, against what they would do there (level 2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sulh.analysis.hypergame import Hypergames, is_perceived, value_as_seen
from sulh.analysis.variants import Variants
from sulh.case import Case
from sulh.errors import SulhError
from sulh.finding.conclusion import Conclusion, Value


def with_seen(asked: Iterable[Conclusion], *cases: Case) -> tuple[Conclusion, ...]:
    """Return conclusions and, where one of the cases is perceived, those as the parties see them.

    >>> import sulh
    >>> case = sulh.load("cuban-missile-crisis")
    >>> blind = case.with_({"perceptions": {"ussr": {"unseen": ["us.air_strike"]}}})
    >>> removed = Conclusion("outcome", "withdrawal", "seq")
    >>> [[one.seen for one in with_seen([removed], which)] for which in (case, blind)]
    [[False], [False, True]]
    """
    plain = tuple(asked)
    if not any(is_perceived(case, dm) for case in cases for dm in case.decision_makers):
        return plain
    told = (one for one in plain if one.about == "outcome" or one.last)
    return (*plain, *(replace(one, seen=True) for one in told))


class Views(Variants):
    """Variants that say, of the conclusions asked so, what holds as the parties see it."""

    def __init__(self, concepts: Iterable[str]) -> None:
        super().__init__(concepts)
        self._games = Hypergames(self)

    def values(
        self,
        case: Case,
        conclusions: Iterable[Conclusion],
        orders: Mapping[str, tuple[str, ...]] | None = None,
    ) -> dict[Conclusion, Value]:
        """Return what a variation says of each conclusion; undecided where it cannot be solved.

        ``orders`` stand for those in force in the case as written, not in what parties see.
        """
        asked = tuple(conclusions)
        plain = [one for one in asked if not one.seen]
        found = super().values(case, plain, orders) if plain else {}
        if len(plain) < len(asked):
            found |= self._seen(case, [one for one in asked if one.seen])
        return {one: found[one] for one in asked}

    def prepare(self, cases: Iterable[Case], conclusions: Iterable[Conclusion]) -> None:
        """Solve variations together of which conclusions will be asked."""
        several, asked = tuple(cases), tuple(conclusions)
        super().prepare(several, [one for one in asked if not one.seen])
        if any(one.seen for one in asked):
            self._games.prepare(several)

    def _seen(self, case: Case, asked: Iterable[Conclusion]) -> dict[Conclusion, Value]:
        try:
            found = self._games.solve(case)
        except SulhError:
            return dict.fromkeys(asked, Value("undecided"))
        return {one: value_as_seen(found, one) for one in asked}
