"""What :mod:`sulh.engine.lanes` does over moves, and how NumPy does it."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from sulh.model import Flags, Moves

Ranks: TypeAlias = NDArray[np.unsignedinteger]


class Execution(Protocol):
    """What is done over the moves of a decision maker, in all lanes of a tile."""

    def begin(self, ranks: Ranks) -> None:
        """Take the ranks of the next tile: decision makers x states x lanes."""

    def highest(self, dm: int, values: Ranks, start: Ranks) -> Ranks:
        """Return the highest of a state's ``start`` and the values its moves lead to.

        Both are states x lanes.
        """

    def lowest(self, dm: int, values: Ranks, start: Ranks, own: Flags, *, improving: bool) -> Ranks:
        """Return the lowest of a state's ``start`` and the values its moves lead to.

        Both are states x columns x lanes; the columns that are the decision maker's ``own`` keep
        their start. With ``improving``, in each lane over the moves that are improvements there.
        """


class ByNumPy:
    """Moves in rounds: in each, at most one move from every state, all states at once."""

    def __init__(self, moves: Sequence[Moves]) -> None:
        self._rounds = [list(_rounds(own)) for own in moves]
        self._ranks: Ranks = np.zeros((0, 0, 0), dtype=np.uint8)
        self._barred: dict[int, list[Ranks]] = {}

    def begin(self, ranks: Ranks) -> None:
        """Take the ranks of the next tile."""
        self._ranks = ranks
        self._barred = {}

    def highest(self, dm: int, values: Ranks, start: Ranks) -> Ranks:
        """Return the highest over moves."""
        found = start.copy()
        for origins, ends in self._rounds[dm]:
            found[origins] = np.maximum(found[origins], values[ends])
        return found

    def lowest(self, dm: int, values: Ranks, start: Ranks, own: Flags, *, improving: bool) -> Ranks:
        """Return the lowest over moves, or over improvements, but in its own columns."""
        found = start.copy()
        for place, (origins, ends) in enumerate(self._rounds[dm]):
            there = values[ends]
            if improving:  # what is no improvement leads to the highest number there is
                there |= self._bars(dm)[place]
            found[origins] = np.minimum(found[origins], there)
        if own.any():
            found[:, own] = start[:, own]
        return found

    def _bars(self, dm: int) -> list[Ranks]:
        """Return for each round moves x 1 x lanes: all bits set where it is no improvement."""
        if dm not in self._barred:
            own = self._ranks[dm]
            self._barred[dm] = [
                np.negative((own[ends] <= own[origins]).astype(own.dtype))[:, None]
                for origins, ends in self._rounds[dm]
            ]
        return self._barred[dm]


Round = tuple[NDArray[np.intp] | slice, NDArray[np.intp]]


def _rounds(own: Moves) -> Iterator[Round]:
    degrees = np.diff(own.starts)
    for place in range(int(degrees.max(initial=0))):
        origins = np.flatnonzero(degrees > place)
        ends = own.ends[own.starts[origins] + place]
        yield (slice(None) if len(origins) == len(degrees) else origins), ends
