"""How the cube is cut into tiles for one decision maker: whole blocks of its moves, side by side.

A *block* is the states that differ in the bits of one decision maker only, a *row* for each of its
choices. A tile is some neighbouring blocks, one a *lane*; it is copied into a small array of rows
x lanes, so that states a power of two apart do not drive each other out of the processor's cache.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sulh.engine.dense.cube import Block, Indices

TILE = 13
"""A tile has about 2**13 states, and more where a decision maker has many options."""

_LEAST_LANES = 4


class Tiles(NamedTuple):
    """The tiles of one decision maker.

    Attributes:
        rest: the value of each bit that tells tiles apart.
        block: for each row its place in a block. Rows are numbers of choices: their low ``both``
            bits change both ways, the others of the ``ways`` bits from 0 to 1 only.
        lanes: for each lane its place in the tile.
        run: so many lanes stand side by side in memory; 0 where rows do.
        both: how many options change both ways.
        ways: how many options there are.
        pages: the pages the tile is made of.
        page: a page has ``2**page`` states.
    """

    rest: Indices
    block: Indices
    lanes: Indices
    run: int
    both: int
    ways: int
    pages: Indices
    page: int

    @property
    def number(self) -> int:
        """How many tiles there are."""
        return 1 << len(self.rest)


def tiles_of(blocks: Sequence[Block], dimension: int, tile: int = TILE) -> tuple[Tiles, ...]:
    """Return the tiles of each decision maker, over pages common to all."""
    lanes = [_lane_bits(block, dimension, tile) for block in blocks]
    page = min(
        (_unbroken({*block.bits, *own}) for block, own in zip(blocks, lanes, strict=True)),
        default=0,
    )
    return tuple(
        _tiles(block, own, dimension, page) for block, own in zip(blocks, lanes, strict=True)
    )


def _lane_bits(block: Block, dimension: int, tile: int) -> list[int]:
    others = [bit for bit in range(dimension) if bit not in block.bits]
    return others[: max(_LEAST_LANES, tile - len(block.bits))]


def _unbroken(bits: set[int]) -> int:
    """Return how many of the lowest bits there are without a gap."""
    return next(k for k in range(len(bits) + 1) if k not in bits)


def _tiles(block: Block, lane_bits: list[int], dimension: int, page: int) -> Tiles:
    rest = [bit for bit in range(dimension) if bit not in block.bits and bit not in lane_bits]
    rows, lanes = sums(block.bits), sums(lane_bits)
    down = sum(1 << bit for bit in block.down)
    places = ((rows ^ down)[:, None] + lanes[None, :]) >> page
    return Tiles(
        rest=np.array([1 << bit for bit in rest], dtype=np.int64),
        block=rows ^ down,
        lanes=lanes,
        run=1 << _unbroken(set(lane_bits)) if 0 in lane_bits or not block.bits else 0,
        both=len(block.both),
        ways=len(block.bits),
        pages=np.unique(places),
        page=page,
    )


def sums(bits: Sequence[int]) -> Indices:
    """Return the sum of 2**bit over each choice among the bits, in the order of their numbers.

    >>> sums([0, 3]).tolist()
    [0, 1, 8, 9]
    """
    found = np.zeros(1, dtype=np.int64)
    for bit in bits:
        found = np.concatenate((found, found + (1 << bit)))
    return found
