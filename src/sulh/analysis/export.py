"""What can be handed out, so that others see why without this program?"""

from collections.abc import Iterable

from sulh.analysis.equilibria import equilibria
from sulh.case import Case
from sulh.concept import LEAD
from sulh.errors import Hint, Mistake, TooLargeError, UnknownNameError
from sulh.finding.export import Export

MOST_STATES = 256
"""The most states whose reasons one file tells; of more, only those of the outcomes."""


def export(
    case: Case,
    *,
    concept: str = LEAD,
    outcomes: bool = False,
    scenario: str | Iterable[str] | None = None,
) -> Export:
    """Return what holds and, of every feasible state, why: for a copy that needs no program.

    ``outcomes``: of every outcome only, which any case is small enough for.

    Raises:
        TooLargeError: the case has more than ``MOST_STATES`` states.
        UnknownNameError: an unknown concept or scenario; or the case has no outcomes.
        CaseError: as for :func:`sulh.equilibria`.

    >>> import sulh
    >>> copy = sulh.export(sulh.load("prisoners-dilemma"))
    >>> [row["holds"] for row in copy.to_rows()]
    [True, False, False, True]
    """
    holds = equilibria(case, concepts=[concept], scenario=scenario)
    case, model, heading = holds.case, holds.model, holds.asked[0].text
    if holds.undecided:
        raise TooLargeError(*holds.undecided.values())
    if outcomes and not model.outcomes:
        raise UnknownNameError(Mistake("export-no-outcomes"))
    if not outcomes and len(model) > MOST_STATES:
        slots = {"states": len(model), "most": MOST_STATES}
        raise TooLargeError(Mistake("export-too-large", slots, Hint("export-outcomes")))
    asked = [name for name, flags in model.outcomes.items() if flags.any()]
    subjects = asked if outcomes else list(map(str, model.numbers))
    return Export(
        case=case,
        model=model,
        holds=holds,
        heading=heading,
        whys=tuple(holds.why(one, concept=heading) for one in subjects),
        outcomes=outcomes,
    )
