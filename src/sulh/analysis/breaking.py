"""How does a state that held stop holding: the first move one would see, and what lets it be."""

from collections.abc import Iterable

from sulh.concept import Concept
from sulh.finding.conclusion import Conclusion
from sulh.finding.equilibria import Equilibria
from sulh.finding.fragility import Breach
from sulh.model import Model
from sulh.stability import deterrence


def breach(
    holds: Equilibria, after: Model, conclusion: Conclusion, numbers: Iterable[int]
) -> Breach | None:
    """Return how the state that held nearest to the status quo is left in the changed model.

    None where each of the states is no longer possible, or is left only for states that were not
    possible before.
    """
    before = holds.model
    start = before.numbers[before.status_quo] if before.status_quo is not None else 0
    concepts = next(one.concepts for one in holds.asked if one.text == conclusion.concept)
    for number in sorted(numbers, key=lambda one: ((one ^ start).bit_count(), one)):
        state = after.index.get(number)
        if state is None:
            continue
        for dm in after.dms:
            for one in deterrence.improvements(after, state, dm, concepts[dm], holds.rule):
                end = before.index.get(after.numbers[one.to])
                if not one.deterred and end is not None:
                    return _explained(holds, before.index[number], dm, end, concepts[dm])
    return None


def _explained(holds: Equilibria, state: int, dm: int, end: int, concept: Concept) -> Breach:
    """Return the breach in the states of the model as it was."""
    before = holds.model
    move = deterrence.move(before, dm, state, end)
    for one in deterrence.improvements(before, state, dm, concept, holds.rule):
        if one.to == end:
            return Breach(state, move, appeared=False, answer=one.answers[0])
    return Breach(state, move, appeared=True, answer=None)
