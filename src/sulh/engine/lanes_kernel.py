"""What :mod:`sulh.engine.lanes` does over moves, compiled: the innermost loop is over lanes."""

from collections.abc import Sequence

import numpy as np

from sulh.engine.compiled import kernel
from sulh.engine.lanes_numpy import Ranks
from sulh.model import Ends, Flags, Moves, States


@kernel
def highest(starts: States, ends: Ends, values: Ranks, found: Ranks) -> None:
    """Raise ``found`` of every state to the highest of the values its moves lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for lane in range(values.shape[1]):
                found[state, lane] = max(found[state, lane], values[end, lane])


@kernel
def lowest(starts: States, ends: Ends, own: Flags, values: Ranks, found: Ranks) -> None:
    """Lower ``found`` of every state to the lowest of the values its moves lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for column in range(values.shape[1]):
                if own[column]:
                    continue
                for lane in range(values.shape[2]):
                    found[state, column, lane] = min(
                        found[state, column, lane], values[end, column, lane]
                    )


@kernel
def lowest_improving(
    starts: States, ends: Ends, own: Flags, ranks: Ranks, values: Ranks, found: Ranks
) -> None:
    """Lower ``found`` of every state to the lowest of the values its improvements lead to."""
    for state in range(len(starts) - 1):
        for move in range(starts[state], starts[state + 1]):
            end = ends[move]
            for column in range(values.shape[1]):
                if own[column]:
                    continue
                for lane in range(values.shape[2]):
                    if ranks[end, lane] > ranks[state, lane]:
                        found[state, column, lane] = min(
                            found[state, column, lane], values[end, column, lane]
                        )


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
        moves, found = self._moves[dm], start.copy()
        highest(moves.starts, moves.ends, np.ascontiguousarray(values), found)
        return found

    def lowest(self, dm: int, values: Ranks, start: Ranks, own: Flags, *, improving: bool) -> Ranks:
        """Return the lowest over moves, or over improvements, but in its own columns."""
        moves, found = self._moves[dm], start.copy()
        if improving:
            lowest_improving(moves.starts, moves.ends, own, self._ranks[dm], values, found)
        else:
            lowest(moves.starts, moves.ends, own, values, found)
        return found


def warm_up() -> None:
    """Run every kernel once, for the two kinds of numbers that ranks mostly are."""
    moves = Moves(np.array([0, 1, 1]), np.array([1], dtype=np.int32))
    for kind in (np.uint8, np.uint16):
        over = ByKernel([moves])
        ranks = np.zeros((1, 2, 1), dtype=kind)
        over.begin(ranks)
        over.highest(0, ranks[0], ranks[0])
        for improving in (False, True):
            values = ranks[0][:, None]
            over.lowest(0, values, values, np.array([False]), improving=improving)
