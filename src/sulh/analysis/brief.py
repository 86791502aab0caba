"""What does a principal need to know about one outcome, on one page?"""

from collections.abc import Iterable

from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution, harm_entailed
from sulh.analysis.fragility import fragility
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.finding.brief import Brief
from sulh.finding.equilibria import Equilibria
from sulh.finding.fragility import Fragility
from sulh.model.option_form import fact_values
from sulh.model.states import TooManyStatesError, feasible
from sulh.statement import parse


def brief(
    case: Case,
    *,
    outcome: str | None = None,
    concept: str = LEAD,
    scenario: str | Iterable[str] | None = None,
) -> Brief:
    """Return the findings about one outcome, for one page.

    Of an outcome that is not possible there is no *why*; without a status quo, no way to it.

    Without ``outcome``: the first of the file that holds, that improvements reach from the status
    quo, and that entails no harm; failing that the first that holds, then the first.

    Raises:
        UnknownNameError: the case has no outcomes, or not this one.

    >>> import sulh
    >>> sulh.brief(sulh.load("water-allocation")).outcome
    'imposed-shares'
    """
    case = apply(case, scenario)
    holds = equilibria(case, concepts=[concept])
    heading = holds.asked[0].text
    chosen = first_outcome(holds, heading) if outcome is None else outcome
    if chosen not in holds.model.outcomes:
        known = nearest_or_all(chosen, holds.model.outcomes)
        raise UnknownNameError(Mistake("unknown-outcome", {"name": chosen}, known))
    return put_together(holds, chosen, heading, fragility(case, concepts=[heading], size=1))


def put_together(holds: Equilibria, outcome: str, concept: str, doubts: Fragility) -> Brief:
    """Return the findings about one outcome, of which two are there already."""
    case = holds.case
    possible = bool(holds.model.outcomes[outcome].any())
    starts = possible and holds.model.status_quo is not None
    return Brief(
        case=case,
        model=holds.model,
        outcome=outcome,
        concept=concept,
        equilibria=holds,
        why=holds.why(outcome, concept=concept) if possible else None,
        evolution=evolution(case, to=outcome, concept=concept) if starts else None,
        fragility=doubts,
        harm=_harm(holds, outcome),
    )


def first_outcome(holds: Equilibria, concept: str) -> str:
    """Return the first outcome that holds, comes without harm and is reached, as far as can be."""

    def place(outcome: str) -> tuple[bool, bool, bool]:
        verdict = holds.verdict(outcome, concept)
        return (not verdict.holds, bool(_harm(holds, outcome)), not verdict.reached)

    return min(holds.model.outcomes, key=place, default="")


def _harm(holds: Equilibria, outcome: str) -> tuple[str, ...]:
    states = tuple(holds.model.outcomes[outcome].nonzero()[0].tolist())
    if states:
        return harm_entailed(holds.case, holds.model, states)
    # It is not possible here; what it says can come with harm all the same.
    said = parse(holds.case.outcomes[outcome].that)
    named = said.options()
    try:
        taken = feasible(named, [said], fact_values(holds.case))
    except TooManyStatesError:
        entailed = list(named)
    else:
        entailed = [name for k, name in enumerate(named) if len(taken) and taken[:, k].all()]
    return tuple(dict.fromkeys(h for name in entailed for h in holds.case.options[name].harm))
