"""The passes of one decision maker's moves over the cube, compiled: see :mod:`sulh.engine.dense`.

Every pass works on whole tiles, so ranges of tiles may run at the same time. ``values`` and
``ranks`` hold the highest number of their type at infeasible states, and nowhere else.
"""

from typing import NamedTuple

import numpy as np

from sulh.engine.compiled import kernel
from sulh.engine.dense.cube import Block, Indices
from sulh.engine.dense.ranks import Values
from sulh.engine.dense.rows import (
    copy,
    count_lower,
    different,
    first_state,
    hold,
    lift,
    load,
    lower,
    lower_if_better,
    lower_the_worse,
    mark,
    store,
)
from sulh.engine.dense.tiles import Tiles, tiles_of

Range = tuple[int, int]


class Watch(NamedTuple):
    """Which tiles need a pass: ``changed`` says of each page when it was changed last.

    ``since``: when the pass was made last; ``now``: the time of this pass.
    """

    changed: Indices
    since: int
    now: int


@kernel
def _stale(tiles: Tiles, base: int, watch: Watch) -> bool:
    """Whether a page of the tile has been changed since the last pass."""
    first = base >> tiles.page
    for page in tiles.pages:  # noqa: SIM110 - compiled
        if watch.changed[first + page] > watch.since:
            return True
    return False


@kernel
def _keep(
    values: Values, base: int, tiles: Tiles, local: Values, before: Values, watch: Watch
) -> int:
    """Store a tile if it has changed, and say so to those that watch its pages."""
    if not different(local, before):
        return 0
    store(values, base, tiles, local)
    first = base >> tiles.page
    for page in tiles.pages:
        watch.changed[first + page] = watch.now
    return 1


@kernel
def by_moves(values: Values, tiles: Tiles, some: Range, watch: Watch) -> int:
    """Lower every value to the lowest one move away; return how many tiles that changed.

    One option after the other: an infeasible state may be passed within the move, not be its end.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local = np.empty((rows, lanes), values.dtype)
    before = np.empty((rows, lanes), values.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    changed = 0
    for tile in range(some[0], some[1]):
        base = first_state(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        load(values, base, tiles, before)
        for row in range(rows):
            copy(before[row], local[row])
        for way in range(tiles.ways):
            for row in range(rows):
                if not (row >> way) & 1:
                    other = local[row | (1 << way)]
                    lower(local[row], other)
                    if way < tiles.both:
                        copy(local[row], other)
        for row in range(rows):
            mark(local[row], before[row], top, top)
        changed += _keep(values, base, tiles, local, before, watch)
    return changed


@kernel
def by_pairs(
    values: Values, order: Values, tiles: Tiles, pairs: Indices, some: Range, watch: Watch
) -> int:
    """Lower every value to the lowest one improvement away: all pairs of rows of a small block.

    A pair is two rows, the second a move away from the first, and whether the first is from it.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local = np.empty((rows, lanes), values.dtype)
    before = np.empty((rows, lanes), values.dtype)
    places = np.empty((rows, lanes), order.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    changed = 0
    for tile in range(some[0], some[1]):
        base = first_state(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        load(values, base, tiles, before)
        load(order, base, tiles, places)
        for row in range(rows):
            copy(before[row], local[row])
        for pair in range(len(pairs)):
            here, there = pairs[pair, 0], pairs[pair, 1]
            if pairs[pair, 2]:
                lower_the_worse(local[here], local[there], places[here], places[there])
            else:
                lower_if_better(local[here], local[there], places[here], places[there], top)
        changed += _keep(values, base, tiles, local, before, watch)
    return changed


@kernel
def by_table(  # noqa: C901, PLR0912 - compiled
    values: Values, order: Values, tiles: Tiles, bound: int, some: Range, watch: Watch
) -> int:
    """Lower every value to the lowest one improvement away: in a large block, by a table.

    For each choice of the options that change one way: the lowest value of each place in the
    order, then of all better places, then of all choices that follow.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local = np.empty((rows, lanes), values.dtype)
    before = np.empty((rows, lanes), values.dtype)
    places = np.empty((rows, lanes), order.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    choices = 1 << (tiles.ways - tiles.both)
    lowest = np.empty((choices, bound + 1), values.dtype)
    changed = 0
    for tile in range(some[0], some[1]):
        base = first_state(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        load(values, base, tiles, before)
        load(order, base, tiles, places)
        for row in range(rows):
            copy(before[row], local[row])
        for lane in range(lanes):
            lowest[:] = top
            for row in range(rows):
                if before[row, lane] != top:
                    place, choice = places[row, lane], row >> tiles.both
                    lowest[choice, place] = min(lowest[choice, place], before[row, lane])
            for choice in range(choices):
                for place in range(bound - 1, -1, -1):
                    lowest[choice, place] = min(lowest[choice, place], lowest[choice, place + 1])
            for way in range(tiles.ways - tiles.both):
                for choice in range(choices):
                    if not (choice >> way) & 1:
                        lower(lowest[choice], lowest[choice | (1 << way)])
            for row in range(rows):
                if before[row, lane] != top:
                    offered = lowest[row >> tiles.both, places[row, lane] + 1]
                    local[row, lane] = min(local[row, lane], offered)
        changed += _keep(values, base, tiles, local, before, watch)
    return changed


@kernel
def own(values: Values, ranks: Values, tiles: Tiles, some: Range, judge: bool) -> None:
    """Raise the lower of value and rank to the highest at most one move of the mover's own away.

    ``judge``: write instead whether that is at most the rank, 1 or 0.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local = np.empty((rows, lanes), values.dtype)
    rank = np.empty((rows, lanes), values.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    zero = values.dtype.type(0)
    for tile in range(some[0], some[1]):
        base = first_state(tiles, tile)
        load(values, base, tiles, local)
        load(ranks, base, tiles, rank)
        for row in range(rows):
            lower(local[row], rank[row])
            mark(local[row], rank[row], top, zero)
        for way in range(tiles.ways):
            for row in range(rows):
                if not (row >> way) & 1:
                    other = local[row | (1 << way)]
                    lift(local[row], other)
                    if way < tiles.both:
                        copy(local[row], other)
        for row in range(rows):
            if judge:
                hold(local[row], rank[row])
            mark(local[row], rank[row], top, zero if judge else top)
        store(values, base, tiles, local)


@kernel
def places(ranks: Values, order: Values, tiles: Tiles, some: Range) -> None:
    """Write for each state how many of its block have a lower rank; the highest if infeasible."""
    rows, lanes = len(tiles.block), len(tiles.lanes)
    rank = np.empty((rows, lanes), ranks.dtype)
    place = np.empty((rows, lanes), order.dtype)
    top = ranks.dtype.type(np.iinfo(ranks.dtype).max)
    highest = order.dtype.type(np.iinfo(order.dtype).max)
    for tile in range(some[0], some[1]):
        base = first_state(tiles, tile)
        load(ranks, base, tiles, rank)
        for row in range(rows):
            place[row] = 0
            for other in range(rows):
                count_lower(place[row], rank[row], rank[other])
            mark(place[row], rank[row], top, highest)
        store(order, base, tiles, place)


def warm_up() -> None:
    """Run every kernel once for each width of its numbers."""
    (tiles,) = tiles_of([Block((0,), (1,), ())], 3)
    watch = Watch(np.ones(8, dtype=np.int64), 0, 1)
    pairs = np.zeros((0, 3), dtype=np.int64)
    narrow, wide = np.zeros(8, dtype=np.uint8), np.zeros(8, dtype=np.uint32)
    for kind in (np.uint8, np.uint16, np.uint32):
        values = np.zeros(8, dtype=kind)
        by_moves(values, tiles, (0, 1), watch)
        by_pairs(values, narrow, tiles, pairs, (0, 1), watch)
        by_table(values, wide, tiles, 1, (0, 1), watch)
        own(values, values, tiles, (0, 1), judge=False)
        places(values, narrow, tiles, (0, 1))
