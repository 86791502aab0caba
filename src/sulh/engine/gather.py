"""Values gathered over moves: what both engines' propagations are made of."""

from collections.abc import Iterator

import numpy as np

from sulh.model import Moves, States

_VALUES_AT_ONCE = 1 << 16
"""So many values are gathered at a time: they fit the processor's cache, and memory stays small."""


def over_moves(moves: Moves, values: States, reduce: np.ufunc, default: States) -> States:
    """Return for every state the reduction of ``values`` over the ends of its moves.

    ``values`` and ``default`` are states x columns; states without moves keep their default.
    """
    result = default.copy()
    for leaving in _blocks(moves, max(1, _VALUES_AT_ONCE // max(1, values.shape[1]))):
        starts = moves.starts[leaving]
        ends = moves.ends[starts[0] : moves.starts[leaving[-1] + 1]]
        result[leaving] = reduce.reduceat(values[ends], starts - starts[0], axis=0)
    return result


def _blocks(moves: Moves, size: int) -> Iterator[States]:
    """Yield the states that have moves, in blocks of about ``size`` moves."""
    leaving = moves.leaving
    if len(moves.ends) <= size:
        if len(leaving):
            yield leaving
        return
    after = moves.starts[leaving + 1]
    first = 0
    while first < len(leaving):
        full = moves.starts[leaving[first]] + size
        last = max(first + 1, int(np.searchsorted(after, full, side="right")))
        yield leaving[first:last]
        first = last
