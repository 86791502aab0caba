"""The compact engine: the theorem of :mod:`sulh.engine` in NumPy, over lists of moves.

All focal decision makers and both ``val`` are the columns of one array of states; a pass of one
decision maker's moves is a gather and a ``reduceat``, some states at a time. Memory: about 20 bytes
x states x columns, beside the moves.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from sulh.concept import Concept
from sulh.engine.gather import over_moves
from sulh.engine.last_mover import lowest_reachable as lowest_by_last_mover
from sulh.model import Flags, Model, Moves, States


def best_own(model: Model) -> States:
    """Return SMR's ``val``: the best rank each focal DM has at a state or can move to from it."""
    ranks = model.ranks
    best = ranks.copy()
    for dm, moves in enumerate(model.moves):
        column = ranks[:, [dm]]
        best[:, [dm]] = np.maximum(column, over_moves(moves, column, np.maximum, column))
    return best


def lowest_reachable(moves: Sequence[Moves], values: States, focal: States) -> States:
    """Return M: for every state and column the lowest value opponents can reach, itself included.

    ``values``: states x columns; ``focal``: the decision maker each column belongs to, along whose
    own moves the column does not spread. For transitive moves only.
    """
    lowest = values.copy()
    spreading = [np.flatnonzero(focal != dm) for dm in range(len(moves))]
    changed_since = [True] * len(moves)
    while any(changed_since):
        for dm, own in enumerate(moves):
            if not changed_since[dm]:
                continue
            changed_since[dm] = False
            columns = spreading[dm]
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
    ranks = model.ranks
    verdicts = {
        concept.slug: _highest(counted, ranks) <= ranks
        for concept in asked
        if concept.answers == "none"
    }
    for kind, moves in (("moves", model.moves), ("improvements", counted)):
        of_kind = [concept for concept in asked if concept.answers == kind]
        if not of_kind:
            continue
        best = best_own(model) if any(concept.escape for concept in of_kind) else ranks
        values = np.hstack([best if concept.escape else ranks for concept in of_kind])
        focal = np.tile(np.arange(ranks.shape[1]), len(of_kind))
        # With some improvements not counted, two in a row may lead where no single one does.
        at_once = model.transitive and (kind == "moves" or improving is None)
        spread = lowest_reachable if at_once else lowest_by_last_mover
        lowest = np.hsplit(spread(moves, values, focal), len(of_kind))
        for concept, reached in zip(of_kind, lowest, strict=True):
            verdicts[concept.slug] = _highest(counted, np.minimum(ranks, reached)) <= ranks
    return verdicts


def _highest(improving: Sequence[Moves], values: States) -> States:
    """Return for each state and DM the highest of ``values`` over its improvements; else -1."""
    highest = np.full_like(values, -1)
    for dm, moves in enumerate(improving):
        highest[:, [dm]] = over_moves(moves, values[:, [dm]], np.maximum, highest[:, [dm]])
    return highest
