"""What each opponent prefers within its own blocks: all that its improvements depend on.

An improvement changes options of its mover's only, so of an opponent's ranks nothing matters but
their order within each block; in a block of up to 2**5 states that is a number of one byte.
Infeasible states have the highest number of the type.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sulh.engine.dense import passes
from sulh.engine.dense.cube import Block, Cube, Indices
from sulh.engine.dense.ranks import Ranked, Values
from sulh.engine.dense.threads import Threads
from sulh.engine.dense.tiles import Tiles, sums

_DENSER = 4
"""A table of more than so many times the places of a block is worth a sort of each block."""

_SORTED_AT_ONCE = 1 << 20


class Row(NamedTuple):
    """Where the order of one decision maker stands; its places are less than ``bound``."""

    wide: bool
    row: int
    bound: int


@dataclass(frozen=True, eq=False)
class Orders:
    """Each decision maker's order within its blocks: rows of ``narrow`` or ``wide``."""

    narrow: NDArray[np.uint8]
    wide: NDArray[np.uint32]
    rows: tuple[Row, ...]

    def of(self, dm: int) -> Values:
        """Return the order of one decision maker."""
        row = self.rows[dm]
        order: Values = (self.wide if row.wide else self.narrow)[row.row]
        return order

    def set(self, dm: int, ranked: Ranked, block: Block, tiles: Tiles, threads: Threads) -> "Row":
        """Write the order that ranks give, and return where it stands."""
        row = self.rows[dm]
        into, ranks = self.of(dm), ranked.values
        top = np.iinfo(ranks.dtype).max
        if not row.wide and ranks.dtype != np.uint8:
            threads.run(tiles.number, lambda *some: passes.places(ranks, into, tiles, some))
            return row
        into[:] = ranks
        into[ranks == top] = np.iinfo(into.dtype).max
        states = 1 << len(block.bits)
        if not row.wide or ranked.bound <= _DENSER * states:
            return Row(row.wide, row.row, ranked.bound)
        _sort_blocks(into, block, len(ranks))
        return Row(row.wide, row.row, states)


def blank(cube: Cube, pairs: int) -> Orders:
    """Return orders to be set; blocks of more than so many options have a wide row."""
    rows: list[Row] = []
    for block in cube.blocks:
        wide = len(block.bits) > pairs
        rows.append(Row(wide, sum(row.wide == wide for row in rows), 1))
    count = sum(row.wide for row in rows)
    return Orders(
        np.empty((len(rows) - count, cube.size), dtype=np.uint8),
        np.empty((count, cube.size), dtype=np.uint32),
        tuple(rows),
    )


def lanes(bits: Sequence[int], size: int) -> Indices:
    """Return, in order, the states in which none of the bits is set."""
    return sums([bit for bit in range(size.bit_length() - 1) if bit not in bits])


def _sort_blocks(order: NDArray[np.uint32], block: Block, size: int) -> None:
    """Replace the ranks of every block by their places in it."""
    highest = np.iinfo(order.dtype).max
    inside, bases = sums(block.bits), lanes(block.bits, size)
    step = max(1, _SORTED_AT_ONCE // len(inside))
    for first in range(0, len(bases), step):
        states = bases[first : first + step, None] + inside
        ranks = order[states]
        by_rank = np.argsort(ranks, axis=1, kind="stable")
        ascending = np.take_along_axis(ranks, by_rank, axis=1)
        places = np.zeros(ranks.shape, dtype=np.uint32)
        np.cumsum(ascending[:, 1:] != ascending[:, :-1], axis=1, out=places[:, 1:])
        places[ascending == highest] = highest
        order[np.take_along_axis(states, by_rank, axis=1)] = places
