"""What :mod:`sulh.engine.lanes` does over moves, compiled: the innermost loop is over lanes."""

from collections.abc import Sequence

import numpy as np
from numba import njit

from sulh.engine.lanes import Ranks
from sulh.model import Moves, States


@njit(cache=True, nogil=True)
def highest(starts: States, ends: States, values: Ranks, found: Ranks) -> None:
    """Raise ``found`` of every state to the highest of the values its moves lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for lane in range(values.shape[1]):
                found[state, lane] = max(found[state, lane], values[end, lane])


@njit(cache=True, nogil=True)
def lowest(starts: States, ends: States, values: Ranks, found: Ranks) -> None:
    """Lower ``found`` of every state to the lowest of the values its moves lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for lane in range(values.shape[1]):
                found[state, lane] = min(found[state, lane], values[end, lane])


@njit(cache=True, nogil=True)
def lowest_improving(
    starts: States, ends: States, ranks: Ranks, values: Ranks, found: Ranks
) -> None:
    """Lower ``found`` of every state to the lowest of the values its improvements lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for lane in range(values.shape[1]):
                if ranks[end, lane] > ranks[state, lane]:
                    found[state, lane] = min(found[state, lane], values[end, lane])


class ByKernel:
    """Moves one after the other, each in all lanes."""

    def __init__(self, moves: Sequence[Moves]) -> None:
        self._moves = tuple(moves)
        self._ranks: Ranks = np.zeros((0, 0, 0), dtype=np.uint8)

    def begin(self, ranks: Ranks) -> None:
        """Take the ranks of the next tile."""
        self._ranks = ranks

    def highest(self, dm: int, values: Ranks, start: Ranks) -> Ranks:
        """Return the highest over moves."""
        own, found = self._moves[dm], start.copy()
        highest(own.starts, own.ends, values, found)
        return found

    def lowest(self, dm: int, values: Ranks, start: Ranks, *, improving: bool) -> Ranks:
        """Return the lowest over moves, or over improvements."""
        own, found = self._moves[dm], start.copy()
        if improving:
            lowest_improving(own.starts, own.ends, self._ranks[dm], values, found)
        else:
            lowest(own.starts, own.ends, values, found)
        return found
