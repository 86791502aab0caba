"""What is there to say about a case, all of it, each thing found once?"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from sulh.analysis.brief import first_outcome, put_together
from sulh.analysis.check import listed_check
from sulh.analysis.compare import compare
from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution
from sulh.analysis.fragility import fragility
from sulh.analysis.hypergame import is_perceived
from sulh.analysis.levers import levers
from sulh.analysis.mandate import mandate
from sulh.analysis.mediate import mediate
from sulh.analysis.perception import perception
from sulh.analysis.power import power
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.errors import Mistake, SulhError, UnknownNameError, nearest_or_all
from sulh.finding import Finding
from sulh.finding.brief import Brief
from sulh.finding.check import Check
from sulh.finding.compare import Comparison
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Evolution
from sulh.finding.fragility import Fragility
from sulh.finding.levers import Levers
from sulh.finding.mandate import Mandates
from sulh.finding.mediate import Mediation
from sulh.finding.perception import Hypergame
from sulh.finding.power import Powers
from sulh.finding.report import SECTIONS, Report
from sulh.finding.why import Why

BUDGET = 0
"""How many pairs of changes the levers of a report look at: the single ones say enough there."""


def report(
    case: Case,
    *,
    sections: str | Iterable[str] | None = None,
    scenario: str | Iterable[str] | None = None,
) -> Report:
    """Return all findings about a case that the sections asked for need; without any, all.

    What a case has nothing of is left out: an evolution without a status quo, scenarios where
    there are none, perceptions, powers, mandates and offers that nobody wrote.

    Raises:
        UnknownNameError: an unknown section or scenario.

    >>> import sulh
    >>> found = sulh.report(sulh.load("water-allocation"), sections=["holds", "method"])
    >>> found.sections
    ('holds', 'method')
    """
    wanted = _known([sections] if isinstance(sections, str) else sections)
    gathering = _Gathering(apply(case, scenario))
    parts: dict[type[Finding], Finding] = {}
    for kind in dict.fromkeys(kind for name in wanted for kind in SECTIONS[name]):
        found = _GATHERED[kind](gathering)
        if found is not None:
            parts[kind] = found
    return Report(
        case=gathering.case,
        model=gathering.holds.model,
        concept=LEAD,
        sections=wanted,
        parts=parts,
        whys=gathering.whys if "holds" in wanted else (),
    )


def _known(sections: Iterable[str] | None) -> tuple[str, ...]:
    asked = list(SECTIONS if sections is None else sections)
    if not asked:
        raise UnknownNameError(Mistake("no-section", {}, nearest_or_all("", SECTIONS)))
    for name in asked:
        if name not in SECTIONS:
            hint = nearest_or_all(name, SECTIONS)
            raise UnknownNameError(Mistake("unknown-section", {"name": name}, hint))
    return tuple(name for name in SECTIONS if name in asked)


class _Gathering:
    """Finds each thing once, when it is first needed; None where the case has nothing of it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.holds = equilibria(case)
        # What leads all texts is beyond the budget in a very large case: little else can be said.
        self.is_decided = LEAD in self.holds.stable

    @cached_property
    def doubts(self) -> Fragility | None:
        return fragility(self.case) if self.is_decided else None

    @cached_property
    def brief(self) -> Brief | None:
        if self.doubts is None or not self.holds.model.outcomes:
            return None
        return put_together(self.holds, first_outcome(self.holds, LEAD), LEAD, self.doubts)

    @property
    def evolution(self) -> Evolution | None:
        starts = self.is_decided and self.holds.model.status_quo is not None
        return evolution(self.case) if starts else None

    @property
    def comparison(self) -> Comparison | None:
        found = compare(self.case, concepts=LEAD) if self.is_decided else None
        return found if found is not None and found.columns else None

    @property
    def levers(self) -> Levers | None:
        """The levers of the outcome the bottom line is about."""
        if self.brief is None or self.brief.why is None:
            return None
        return levers(self.case, self.brief.outcome, budget=BUDGET)

    @property
    def perception(self) -> Hypergame | None:
        """The conflict as each party sees it; None, too, where one of those games has no answer."""
        seen = any(is_perceived(self.case, dm) for dm in self.case.decision_makers)
        if not (self.is_decided and seen):
            return None
        try:
            return perception(self.case)
        except SulhError:
            return None  # the section says so

    @property
    def power(self) -> Powers | None:
        found = power(self.case) if self.is_decided else None
        return found if found is not None and found.powers else None

    @property
    def mandates(self) -> Mandates | None:
        return mandate(self.case) if self.is_decided and self.case.mandates else None

    @property
    def mediation(self) -> Mediation | None:
        return mediate(self.case) if self.is_decided and self.case.offers else None

    @property
    def whys(self) -> tuple[Why, ...]:
        return tuple(
            self.holds.why(outcome, concept=LEAD)
            for outcome, states in self.holds.model.outcomes.items()
            if self.is_decided and states.any()
        )


_GATHERED: Mapping[type[Finding], Callable[[_Gathering], Finding | None]] = {
    Brief: lambda found: found.brief,
    Check: lambda found: listed_check(found.case),
    Comparison: lambda found: found.comparison,
    Equilibria: lambda found: found.holds,
    Evolution: lambda found: found.evolution,
    Fragility: lambda found: found.doubts,
    Hypergame: lambda found: found.perception,
    Levers: lambda found: found.levers,
    Mandates: lambda found: found.mandates,
    Mediation: lambda found: found.mediation,
    Powers: lambda found: found.power,
}
"""How each kind of finding is found."""
