"""Many orders of one decision maker at once: the theorem of :mod:`sulh.engine`, an order a column.

What another decision maker does is the same in every column, so whether a state is stable for the
one whose orders they are is one propagation of a minimum over all columns together.
"""

from collections.abc import Iterator

import numpy as np

from sulh.concept import Concept
from sulh.engine.compact import lowest_reachable
from sulh.engine.gather import over_moves
from sulh.engine.last_mover import lowest_reachable as lowest_by_last_mover
from sulh.model import Flags, Model, States

_RANKS_AT_ONCE = 1 << 20
"""So many ranks are worked on at a time: about 100 MB."""


def stable_for(model: Model, dm: int, concept: Concept, orders: States) -> Flags:
    """Return states x orders: is the state stable for ``dm``, with that column as its ranks.

    Exactly the verdicts of :func:`sulh.engine.compact.stable` for ``dm`` in the model with its
    column of ranks replaced. For all concepts but SIM.
    """
    stable = np.empty(orders.shape, dtype=bool)
    for some in _chunks(orders):
        stable[:, some] = _stable(model, dm, concept, orders[:, some])
    return stable


def _stable(model: Model, dm: int, concept: Concept, ranks: States) -> Flags:
    own = model.moves[dm]
    if concept.answers == "none":
        return np.asarray(over_moves(own, ranks, np.maximum, ranks) <= ranks)
    best = np.maximum(ranks, over_moves(own, ranks, np.maximum, ranks)) if concept.escape else ranks
    moves = model.moves if concept.answers == "moves" else model.improving
    spread = lowest_reachable if model.transitive else lowest_by_last_mover
    lowest = spread(moves, best, np.full(ranks.shape[1], dm))
    # No move that is not an improvement adds to the maximum more than the state's own rank.
    return np.asarray(over_moves(own, np.minimum(ranks, lowest), np.maximum, ranks) <= ranks)


def _chunks(orders: States) -> Iterator[slice]:
    """Yield the columns, some at a time."""
    size = max(1, _RANKS_AT_ONCE // max(1, len(orders)))
    for first in range(0, orders.shape[1], size):
        yield slice(first, first + size)
