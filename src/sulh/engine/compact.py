"""The compact engine: the theorem of :mod:`sulh.engine` in NumPy, over lists of moves.

All focal decision makers and both ``val`` are the columns of one array of states; a pass of one
decision maker's moves is a gather and a ``reduceat``, some states at a time. Memory: about 10 bytes
x states x columns, beside the moves.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from sulh.concept import Concept
from sulh.engine.gather import Values, flood_pays, narrow, over_moves
from sulh.engine.last_mover import lowest_reachable as lowest_by_last_mover
from sulh.model import Flags, Model, Moves, States


def best_own(moves: Sequence[Moves], ranks: Values) -> Values:
    """Return SMR's ``val``: the best rank each focal DM has at a state or can move to from it."""
    best = ranks.copy()
    for dm, own in enumerate(moves):
        column = ranks[:, [dm]]
        best[:, [dm]] = np.maximum(column, over_moves(own, column, np.maximum, column))
    return best


def lowest_reachable(moves: Sequence[Moves], values: Values, focal: States) -> Values:
    """Return M: for every state and column the lowest value opponents can reach, itself included.

    ``values``: states x columns; ``focal``: the decision maker each column belongs to, along whose
    own moves the column does not spread. For transitive moves only.
    """
    lowest = values.copy()
    spreading = [np.flatnonzero(focal != dm) for dm in range(len(moves))]
    changed_since = [True] * len(moves)
    swept = 0
    while any(changed_since):
        for dm, own in enumerate(moves):
            if not changed_since[dm]:
                continue
            changed_since[dm] = False
            columns = spreading[dm]
            swept += len(own.ends) * len(columns)
            if flood_pays(swept):
                from sulh.engine import flood  # noqa: PLC0415 - numba is heavy, and an extra

                return flood.lowest_reachable(moves, lowest, focal)
            before = lowest[:, columns]
            after = np.minimum(before, over_moves(own, before, np.minimum, before))
            if (after < before).any():
                lowest[:, columns] = after
                changed_since = [True] * len(moves)
                changed_since[dm] = False  # one pass over transitive moves is all it can give
    return lowest


def stable(
    model: Model, concepts: Iterable[Concept], improving: Sequence[Moves] | None = None
) -> dict[str, Flags]:
    """Return for each concept (all but SIM) states x decision makers: is it stable there.

    Exactly the verdicts of :func:`sulh.stability.deterrence.stable` under legal sequences.
    ``improving``: the improvements that count, all of the model's unless given.
    """
    asked = tuple(concepts)
    counted = model.improving if improving is None else tuple(improving)
    ranks = narrow(model.ranks)
    dms = ranks.shape[1]
    at_rest = np.array([np.diff(own.starts) == 0 for own in counted], bool).reshape(dms, -1).T
    verdicts = {concept.slug: at_rest.copy() for concept in asked if concept.answers == "none"}
    for kind, moves in (("moves", model.moves), ("improvements", counted)):
        of_kind = [concept for concept in asked if concept.answers == kind]
        if not of_kind:
            continue
        best = best_own(model.moves, ranks) if any(one.escape for one in of_kind) else ranks
        values = np.hstack([best if concept.escape else ranks for concept in of_kind])
        focal = np.tile(np.arange(dms), len(of_kind))
        # With some improvements not counted, two in a row may lead where no single one does.
        at_once = model.transitive and (kind == "moves" or improving is None)
        spread = lowest_reachable if at_once else lowest_by_last_mover
        reached = np.minimum(spread(moves, values, focal), np.tile(ranks, len(of_kind)))
        verdicts |= {concept.slug: np.empty(ranks.shape, dtype=bool) for concept in of_kind}
        for dm, own in enumerate(counted):
            columns = np.flatnonzero(focal == dm)
            nothing = np.full((len(ranks), len(columns)), -1, dtype=ranks.dtype)
            highest = over_moves(own, reached[:, columns], np.maximum, nothing)
            for place, concept in enumerate(of_kind):
                verdicts[concept.slug][:, dm] = highest[:, place] <= ranks[:, dm]
    return verdicts
