"""The lowest value opponents can reach: passes of one after the other until none changes anything.

A pass lowers the values along the moves (or improvements) of one opponent. One pass is all that
transitive moves can give, so an opponent's pass is due again only where another's has changed a
page since. Where no state is infeasible, the moves of opponents do not stand in each other's way:
one round is exact. A conflict in which values creep through many rounds is left to the flood.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sulh.engine.dense import passes
from sulh.engine.dense.cube import Cube, Indices
from sulh.engine.dense.flood import flood
from sulh.engine.dense.orders import Orders, Row
from sulh.engine.dense.passes import Watch
from sulh.engine.dense.ranks import Values
from sulh.engine.dense.settings import Settings
from sulh.engine.dense.threads import Threads
from sulh.engine.dense.tiles import Tiles


@dataclass(frozen=True, eq=False)
class Sea:
    """Over what values spread.

    Attributes:
        cube: all assignments.
        tiles: for each decision maker how it cuts the cube.
        full: whether every assignment is feasible.
        settings: when which way of working is taken.
        threads: what shares out the work.
    """

    cube: Cube
    tiles: tuple[Tiles, ...]
    full: bool
    settings: Settings
    threads: Threads


def lower(sea: Sea, values: Values, focal: int, orders: Orders | None) -> None:
    """Lower values to the lowest the opponents of ``focal`` can reach.

    By moves; where their orders are given, by improvements.
    """
    opponents = [dm for dm, block in enumerate(sea.cube.blocks) if dm != focal and block.bits]
    changed = np.ones(max(1, sea.cube.size >> sea.tiles[0].page), dtype=np.int64)
    last = dict.fromkeys(opponents, 0)
    latest = dict.fromkeys(opponents, 1)
    now = 1
    rounds = 1 if sea.full and orders is None else sea.settings.sweeps
    for _ in range(rounds):
        due = [dm for dm in opponents if latest[dm] > last[dm]]
        if not due:
            return
        for dm in due:
            now += 1
            watch = Watch(changed, last[dm], now)
            last[dm] = now
            if any(sea.threads.run(sea.tiles[dm].number, _pass(sea, values, dm, orders, watch))):
                latest.update({other: now for other in opponents if other != dm})
    settled = all(latest[dm] <= last[dm] for dm in opponents)
    if not settled and not (sea.full and orders is None):
        rows = orders.rows if orders else [Row(wide=False, row=0, bound=1)] * len(sea.cube.blocks)
        flood(
            values,
            [(sea.cube.blocks[dm], rows[dm]) for dm in opponents],
            orders,
            sea.settings.searched,
        )


def _pass(
    sea: Sea, values: Values, dm: int, orders: Orders | None, watch: Watch
) -> Callable[[int, int], int]:
    """Return the pass of one opponent over a range of its tiles."""
    tiles = sea.tiles[dm]
    if orders is None:
        return lambda *some: passes.by_moves(values, tiles, some, watch)
    order, row = orders.of(dm), orders.rows[dm]
    if row.wide:
        return lambda *some: passes.by_table(values, order, tiles, row.bound, some, watch)
    pairs = _pairs(tiles)
    return lambda *some: passes.by_pairs(values, order, tiles, pairs, some, watch)


def _pairs(tiles: Tiles) -> Indices:
    """Return the pairs of rows of which the second is a move away from the first.

    Each with whether the first is from the second, too; such pairs come once.
    """
    rows = np.arange(1 << tiles.ways)
    onward = rows >> tiles.both
    leads = (onward[:, None] & ~onward) == 0
    both = leads & leads.T
    here, there = np.nonzero(leads & (~both | (rows[:, None] < rows)))
    return np.stack((here, there, both[here, there]), axis=1).astype(np.int64)
