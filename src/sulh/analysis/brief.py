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
from sulh.model.control import fact_values
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
    chosen = _first(holds, heading) if outcome is None else outcome
    if chosen not in holds.model.outcomes:
        known = nearest_or_all(chosen, holds.model.outcomes)
        raise UnknownNameError(Mistake("unknown-outcome", {"name": chosen}, known))
    possible = bool(holds.model.outcomes[chosen].any())
    starts = possible and holds.model.status_quo is not None
    return Brief(
        case=case,
        model=holds.model,
        outcome=chosen,
        concept=heading,
        equilibria=holds,
        why=holds.why(chosen, concept=heading) if possible else None,
        evolution=evolution(case, to=chosen, concept=heading) if starts else None,
        fragility=fragility(case, concepts=[heading], size=1),
        harm=_harm(holds, chosen),
    )


def _first(holds: Equilibria, concept: str) -> str:
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
