"""Joint moves: what several decision makers can do together where every one of them gains.

The members of a joint move reach from s every feasible state that differs from s only in options
one of them controls at s (of those in ``over``, if any are), changed in permitted directions, not
along a move forbidden to any of them, not against a veto, and that **every** member strictly
prefers to s. Each member has these as moves of its own, beside those it can make alone: a joint
move never takes one away (ours: a coordinator's effect).
"""

from collections.abc import Sequence

import numpy as np

from sulh.case import Case
from sulh.errors import Hint, Mistake, TooLargeError
from sulh.model import Moves, States, Together, packed
from sulh.model.consent import heard
from sulh.model.control import TooManyMovesError, controls, within
from sulh.model.frame import Frame


def together(case: Case, found: Frame, ranks: States) -> tuple[Together, ...]:
    """Return the joint moves of a case, in its order.

    Raises:
        TooLargeError: the moves are more than this program holds at once.
    """
    if not case.joint:
        return ()
    control, words = controls(case, len(found), found.columns), packed(found.taken)
    names = list(case.decision_makers)
    made = []
    for one in case.joint:
        members = tuple(sorted({names.index(dm) for dm in one.parties}))
        may = control.of(one.parties)
        if one.over:
            may = {
                k: may[k] for k, name in enumerate(case.options) if k in may and name in one.over
            }
        try:
            moves = within(case, one.parties, may, words, found.columns)
        except TooManyMovesError as error:
            slots = {"dm": error.dm, "states": len(found)}
            hint = Hint("constrain-more")
            raise TooLargeError(Mistake("too-many-moves", slots, hint)) from error
        better = ranks[moves.ends] > ranks[moves.origins]
        agreed = better[:, list(members)].all(axis=1)
        agreed &= heard(found, control, ranks, one.parties, moves)
        made.append(Together(members, moves.kept(agreed)))
    return tuple(made)


def joined(alone: Sequence[Moves], joint: Sequence[Together]) -> tuple[Moves, ...]:
    """Return for each decision maker the moves it can make alone, and those it has with others."""
    return tuple(
        _union([own, *(one.moves for one in joint if dm in one.members)])
        for dm, own in enumerate(alone)
    )


def _union(several: Sequence[Moves]) -> Moves:
    """Return the moves that are in any of several."""
    if len(several) == 1:
        return several[0]
    size = len(several[0].starts) - 1
    steps = np.unique(np.concatenate([own.origins * size + own.ends for own in several]))
    counts = np.bincount(steps // max(size, 1), minlength=size)
    return Moves(np.concatenate(([0], np.cumsum(counts))), steps % max(size, 1))
