"""Values gathered over moves: what both engines' propagations are made of."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sulh.model import Moves, States

Values = NDArray[np.signedinteger[Any]]
"""Ranks, in as few bits as hold them."""

MOST_SWEPT = 1 << 27
"""The most values gathered in sweeps where a flood is at hand: about a second.

Sweeps are quicker in small models, and where few of them are enough; a staircase needs as many as
it has steps.
"""

_VALUES_AT_ONCE = 1 << 16
"""So many values are gathered at a time: they fit the processor's cache, and memory stays small."""


def flood_pays(swept: int) -> bool:
    """Return whether so many values are too many to sweep, and numba is here to flood."""
    return swept > MOST_SWEPT and all(find_spec(one) for one in ("numba", "platformdirs"))


def narrow(ranks: States) -> Values:
    """Return ranks in as few bits as hold them, and -1.

    >>> narrow(np.array([[0, 40_000]])).dtype, narrow(np.array([[0, 7]])).dtype
    (dtype('int32'), dtype('int16'))
    """
    small = int(ranks.max(initial=0)) < 1 << 15
    return ranks.astype(np.int16 if small else np.int32)


def over_moves(moves: Moves, values: Values, reduce: np.ufunc, default: Values) -> Values:
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
