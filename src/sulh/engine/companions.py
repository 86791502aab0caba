"""Companion changes, for all improvements at once.

An option is a companion of an improvement iff taking its change back alone leaves a state the
mover could have moved to as well and holds equal
(:func:`sulh.stability.deterrence.companions`). A verdict *rests on a companion* iff it turns when
improvements with companions are not counted, neither those of the focal decision maker nor those
of its opponents (ours).
"""

import numpy as np

from sulh.concept import Concept
from sulh.engine import compact
from sulh.model import Flags, Model, Moves, States

MOST_IMPROVEMENTS = 2_000_000
"""The most improvements examined for companions; above, the verdicts are not counted."""


def without_companions(model: Model) -> tuple[Moves, ...]:
    """Return for each decision maker its improvements that have no companion."""
    return tuple(
        own.kept(~_with_companion(model, dm, own)) for dm, own in enumerate(model.improving)
    )


def _with_companion(model: Model, dm: int, own: Moves) -> Flags:
    """Return for each improvement of ``dm`` whether one of its changes is a companion."""
    found = np.zeros(len(own.ends), dtype=bool)
    changed = model.taken[own.origins] != model.taken[own.ends]
    several = changed.sum(axis=1) > 1
    for k in np.flatnonzero(changed.any(axis=0)).tolist():
        asked = np.flatnonzero(several & changed[:, k] & ~found)
        origins, ends = own.origins[asked], own.ends[asked]
        other, could = taken_back(model, model.moves[dm], k, origins, ends)
        found[asked] = could & (model.ranks[other, dm] == model.ranks[ends, dm])
    return found


def taken_back(
    model: Model, moves: Moves, k: int, origins: States, ends: States
) -> tuple[States, Flags]:
    """Return for each move its end with the change of option k taken back, and if that is a move.

    Where it is none, the state returned means nothing.
    """
    # Of 64 options NumPy would make floats, which are not exact.
    kind = np.int64 if len(model.options) <= 62 else object
    size, numbers = len(model), np.array(model.numbers, dtype=kind)
    one_step = moves.origins * size + moves.ends
    if not len(one_step):
        return ends, np.zeros(len(ends), dtype=bool)
    back = np.array([1 << k, -1 << k], dtype=kind)
    wanted = numbers[ends] + back[model.taken[ends, k].astype(np.intp)]
    other = np.minimum(np.searchsorted(numbers, wanted), size - 1)
    step = origins * size + other
    at = np.minimum(np.searchsorted(one_step, step), len(one_step) - 1)
    return other, np.asarray((numbers[other] == wanted) & (one_step[at] == step))


def resting(model: Model, concept: Concept, stable: Flags) -> int | None:
    """Return how many verdicts of a concept rest on a companion; None where it was not counted."""
    if concept.answers == "simultaneous":
        return None
    if sum(len(own.ends) for own in model.improving) > MOST_IMPROVEMENTS:
        return None
    plain = without_companions(model)
    if all(len(one.ends) == len(own.ends) for one, own in zip(plain, model.improving, strict=True)):
        return 0
    without = compact.stable(model, [concept], plain)[concept.slug]
    return int((without != stable).sum())
