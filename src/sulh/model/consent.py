"""The moves that are left once vetoes are heard: these depend on what is preferred.

Of the options a mandate passes on under a veto, the delegate makes no change to a state that the
option's owner holds worse than the one the move leaves; such a change stays with the owner.
"""

from collections.abc import Collection

import numpy as np

from sulh.case import Case
from sulh.model import Flags, Moves, States
from sulh.model.control import Controls, controls
from sulh.model.frame import Frame


def consented(case: Case, found: Frame, ranks: States) -> tuple[Moves, ...]:
    """Return the moves of a frame without those that a veto forbids.

    ``ranks``: states x decision makers; higher is better.
    """
    if not any("veto" in mandate.retained for mandate in case.mandates):
        return found.moves
    control = controls(case, len(found), found.columns)
    return tuple(
        moves.kept(heard(found, control, ranks, (dm,), moves))
        for dm, moves in zip(case.decision_makers, found.moves, strict=True)
    )


def heard(
    found: Frame, control: Controls, ranks: States, dms: Collection[str], moves: Moves
) -> Flags:
    """Return which moves of these decision makers, together, no veto forbids, one flag a move."""
    names = list(control.free)
    keep = np.ones(len(moves.ends), dtype=bool)
    before, after = moves.origins, moves.ends
    for k, option in enumerate(found.columns):
        owner = option.split(".")[0]
        changed = found.taken[before, k] != found.taken[after, k]
        order = ranks[:, names.index(owner)]
        worse = order[after] < order[before]
        allowed = np.zeros(len(keep), dtype=bool)
        for dm in dms:
            if k in control.free[dm]:
                allowed |= control.free[dm][k][before]
            if k in control.vetoed[dm]:
                allowed |= control.vetoed[dm][k][before] & (worse == (owner == dm))
        keep &= ~changed | allowed
    return keep
