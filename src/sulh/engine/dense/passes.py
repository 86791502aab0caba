"""The passes of one decision maker's moves over the cube, compiled: see :mod:`sulh.engine.dense`.

Every pass works on whole tiles, so ranges of tiles may run at the same time. ``values`` and
``ranks`` hold the highest number of their type at infeasible states, and nowhere else.
"""

from typing import NamedTuple

import numpy as np

from sulh.engine.compiled import kernel
from sulh.engine.dense.cube import Block, Indices
from sulh.engine.dense.ranks import Values
from sulh.engine.dense.tiles import Tiles, tiles_of

Range = tuple[int, int]

_LONG = 32
"""So many states side by side are worth a copy of their own."""


class Watch(NamedTuple):
    """Which tiles need a pass: ``changed`` says of each page when it was changed last.

    ``since``: when the pass was made last; ``now``: the time of this pass.
    """

    changed: Indices
    since: int
    now: int


@kernel
def _base(tiles: Tiles, tile: int) -> int:
    """Return the first state of a tile."""
    base = 0
    for bit in range(len(tiles.rest)):
        if (tile >> bit) & 1:
            base += tiles.rest[bit]
    return base


@kernel
def _stale(tiles: Tiles, base: int, watch: Watch) -> bool:
    """Whether a page of the tile has been changed since the last pass."""
    first = base >> tiles.page
    for page in tiles.pages:  # noqa: SIM110 - compiled
        if watch.changed[first + page] > watch.since:
            return True
    return False


@kernel
def _load(values: Values, base: int, tiles: Tiles, local: Values) -> None:
    """Copy a tile into rows x lanes."""
    run = tiles.run
    for row in range(len(tiles.block)):
        start, into = base + tiles.block[row], local[row]
        if run >= _LONG:
            for first in range(0, len(tiles.lanes), run):
                place = start + tiles.lanes[first]
                source, target = values[place : place + run], into[first : first + run]
                for k in range(run):
                    target[k] = source[k]
        else:
            for lane in range(len(into)):
                into[lane] = values[np.uint64(start + tiles.lanes[lane])]


@kernel
def _store(values: Values, base: int, tiles: Tiles, local: Values) -> None:
    """Copy rows x lanes back into a tile."""
    run = tiles.run
    for row in range(len(tiles.block)):
        start, out = base + tiles.block[row], local[row]
        if run >= _LONG:
            for first in range(0, len(tiles.lanes), run):
                place = start + tiles.lanes[first]
                target, source = values[place : place + run], out[first : first + run]
                for k in range(run):
                    target[k] = source[k]
        else:
            for lane in range(len(out)):
                values[np.uint64(start + tiles.lanes[lane])] = out[lane]


@kernel
def _different(local: Values, before: Values) -> bool:
    for row in range(len(local)):
        one, other = local[row], before[row]
        count = 0
        for lane in range(len(one)):
            count += one[lane] != other[lane]
        if count:
            return True
    return False


@kernel
def _keep(
    values: Values, base: int, tiles: Tiles, local: Values, before: Values, watch: Watch
) -> int:
    """Store a tile if it has changed, and say so to those that watch its pages."""
    if not _different(local, before):
        return 0
    _store(values, base, tiles, local)
    first = base >> tiles.page
    for page in tiles.pages:
        watch.changed[first + page] = watch.now
    return 1


@kernel
def _copy(source: Values, target: Values) -> None:
    for row in range(len(source)):
        one, other = source[row], target[row]
        for lane in range(len(one)):
            other[lane] = one[lane]


@kernel
def by_moves(  # noqa: C901 - compiled
    values: Values, tiles: Tiles, some: Range, watch: Watch
) -> int:
    """Lower every value to the lowest one move away; return how many tiles that changed.

    One option after the other: an infeasible state may be passed within the move, not be its end.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local, before = np.empty((2, rows, lanes), values.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    changed = 0
    for tile in range(some[0], some[1]):
        base = _base(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        _load(values, base, tiles, before)
        _copy(before, local)
        for way in range(tiles.ways):
            for row in range(rows):
                if not (row >> way) & 1:
                    low, high = local[row], local[row | (1 << way)]
                    for lane in range(lanes):
                        low[lane] = min(low[lane], high[lane])
                    if way < tiles.both:
                        for lane in range(lanes):
                            high[lane] = low[lane]
        for row in range(rows):
            one, was = local[row], before[row]
            for lane in range(lanes):
                value = one[lane]
                one[lane] = top if was[lane] == top else value
        changed += _keep(values, base, tiles, local, before, watch)
    return changed


@kernel
def by_pairs(
    values: Values, order: Values, tiles: Tiles, pairs: Indices, some: Range, watch: Watch
) -> int:
    """Lower every value to the lowest one improvement away: all pairs of rows of a small block."""
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local, before = np.empty((2, rows, lanes), values.dtype)
    places = np.empty((rows, lanes), order.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    changed = 0
    for tile in range(some[0], some[1]):
        base = _base(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        _load(values, base, tiles, before)
        _load(order, base, tiles, places)
        _copy(before, local)
        for pair in range(len(pairs)):
            here, there = pairs[pair, 0], pairs[pair, 1]
            low, high = local[here], local[there]
            worse, better = places[here], places[there]
            for lane in range(lanes):
                offered = high[lane] if better[lane] > worse[lane] else top
                low[lane] = min(low[lane], offered)
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
    local, before = np.empty((2, rows, lanes), values.dtype)
    places = np.empty((rows, lanes), order.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    choices = 1 << (tiles.ways - tiles.both)
    lowest = np.empty((choices, bound + 1), values.dtype)
    changed = 0
    for tile in range(some[0], some[1]):
        base = _base(tiles, tile)
        if not _stale(tiles, base, watch):
            continue
        _load(values, base, tiles, before)
        _load(order, base, tiles, places)
        _copy(before, local)
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
                        low, high = lowest[choice], lowest[choice | (1 << way)]
                        for place in range(bound):
                            low[place] = min(low[place], high[place])
            for row in range(rows):
                if before[row, lane] != top:
                    offered = lowest[row >> tiles.both, places[row, lane] + 1]
                    local[row, lane] = min(local[row, lane], offered)
        changed += _keep(values, base, tiles, local, before, watch)
    return changed


@kernel
def own(  # noqa: C901 - compiled
    values: Values, ranks: Values, tiles: Tiles, some: Range, judge: bool
) -> None:
    """Raise the lower of value and rank to the highest at most one move of the mover's own away.

    ``judge``: write instead whether that is at most the rank, 1 or 0.
    """
    rows, lanes = len(tiles.block), len(tiles.lanes)
    local, rank = np.empty((2, rows, lanes), values.dtype)
    top = values.dtype.type(np.iinfo(values.dtype).max)
    zero = values.dtype.type(0)
    one = values.dtype.type(1)
    for tile in range(some[0], some[1]):
        base = _base(tiles, tile)
        _load(values, base, tiles, local)
        _load(ranks, base, tiles, rank)
        for row in range(rows):
            value, own_rank = local[row], rank[row]
            for lane in range(lanes):
                lower = min(value[lane], own_rank[lane])
                value[lane] = zero if own_rank[lane] == top else lower
        for way in range(tiles.ways):
            for row in range(rows):
                if not (row >> way) & 1:
                    low, high = local[row], local[row | (1 << way)]
                    for lane in range(lanes):
                        low[lane] = max(low[lane], high[lane])
                    if way < tiles.both:
                        for lane in range(lanes):
                            high[lane] = low[lane]
        for row in range(rows):
            value, own_rank = local[row], rank[row]
            for lane in range(lanes):
                best, mine = value[lane], own_rank[lane]
                held = zero if best > mine else one
                found = held if judge else best
                value[lane] = (zero if judge else top) if mine == top else found
        _store(values, base, tiles, local)


@kernel
def places(ranks: Values, order: Values, tiles: Tiles, some: Range) -> None:
    """Write for each state how many of its block have a lower rank; the highest if infeasible."""
    rows, lanes = len(tiles.block), len(tiles.lanes)
    rank = np.empty((rows, lanes), ranks.dtype)
    place = np.empty((rows, lanes), order.dtype)
    top = ranks.dtype.type(np.iinfo(ranks.dtype).max)
    none = order.dtype.type(0)
    one = order.dtype.type(1)
    highest = order.dtype.type(np.iinfo(order.dtype).max)
    for tile in range(some[0], some[1]):
        base = _base(tiles, tile)
        _load(ranks, base, tiles, rank)
        for row in range(rows):
            here, mine = place[row], rank[row]
            for lane in range(lanes):
                here[lane] = none
            for other in range(rows):
                its = rank[other]
                for lane in range(lanes):
                    count = here[lane]
                    here[lane] = count + (one if its[lane] < mine[lane] else none)
            for lane in range(lanes):
                count = here[lane]
                here[lane] = highest if mine[lane] == top else count
        _store(order, base, tiles, place)


def warm_up() -> None:
    """Run every kernel once for each width of its numbers."""
    (tiles,) = tiles_of([Block((0,), (1,), ())], 3)
    watch = Watch(np.ones(8, dtype=np.int64), 0, 1)
    pairs = np.zeros((0, 2), dtype=np.int64)
    narrow, wide = np.zeros(8, dtype=np.uint8), np.zeros(8, dtype=np.uint32)
    for kind in (np.uint8, np.uint16, np.uint32):
        values = np.zeros(8, dtype=kind)
        by_moves(values, tiles, (0, 1), watch)
        by_pairs(values, narrow, tiles, pairs, (0, 1), watch)
        by_table(values, wide, tiles, 1, (0, 1), watch)
        own(values, values, tiles, (0, 1), judge=False)
        places(values, narrow, tiles, (0, 1))
