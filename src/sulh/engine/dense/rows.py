"""Tiles copied out of the cube and back, and what is done to their rows, compiled.

Each operation on a row is a loop of its own over neighbouring numbers: the processor then works on
many lanes at once.
"""

from typing import Any

import numpy as np

from sulh.engine.compiled import kernel
from sulh.engine.dense.ranks import Values
from sulh.engine.dense.tiles import Tiles

_LONG = 32
"""So many states side by side are worth a copy of their own."""


@kernel
def first_state(tiles: Tiles, tile: int) -> int:
    """Return the first state of a tile."""
    first = 0
    for bit in range(len(tiles.rest)):
        if (tile >> bit) & 1:
            first += tiles.rest[bit]
    return first


@kernel
def load(values: Values, base: int, tiles: Tiles, local: Values) -> None:
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
def store(values: Values, base: int, tiles: Tiles, local: Values) -> None:
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
def copy(source: Values, target: Values) -> None:
    """Write a row into another."""
    for lane in range(len(source)):
        target[lane] = source[lane]


@kernel
def lower(row: Values, other: Values) -> None:
    """Lower a row to the lower of itself and another."""
    for lane in range(len(row)):
        row[lane] = min(row[lane], other[lane])


@kernel
def lift(row: Values, other: Values) -> None:
    """Raise a row to the higher of itself and another."""
    for lane in range(len(row)):
        row[lane] = max(row[lane], other[lane])


@kernel
def lower_if_better(row: Values, other: Values, place: Values, others: Values, top: Any) -> None:
    """Lower a row to another where the place of the other is higher."""
    for lane in range(len(row)):
        offered = other[lane] if others[lane] > place[lane] else top
        row[lane] = min(row[lane], offered)


@kernel
def lower_the_worse(row: Values, other: Values, place: Values, others: Values) -> None:
    """Lower of two rows the one whose place is lower."""
    for lane in range(len(row)):
        value, offered = row[lane], other[lane]
        lowest = min(value, offered)
        row[lane] = lowest if others[lane] > place[lane] else value
        other[lane] = lowest if place[lane] > others[lane] else offered


@kernel
def count_lower(count: Values, rank: Values, other: Values) -> None:
    """Count one more wherever the other rank is lower."""
    none, one = count.dtype.type(0), count.dtype.type(1)
    for lane in range(len(count)):
        so_far = count[lane]
        count[lane] = so_far + (one if other[lane] < rank[lane] else none)


@kernel
def mark(row: Values, like: Values, infeasible: Any, marked: Any) -> None:
    """Write ``marked`` wherever ``like`` is ``infeasible``."""
    for lane in range(len(row)):
        value = row[lane]
        row[lane] = marked if like[lane] == infeasible else value


@kernel
def hold(best: Values, rank: Values) -> None:
    """Write whether the best is at most the rank."""
    none, one = best.dtype.type(0), best.dtype.type(1)
    for lane in range(len(best)):
        value = best[lane]
        best[lane] = none if value > rank[lane] else one


@kernel
def different(local: Values, before: Values) -> bool:
    """Whether any lane of any row is different."""
    for row in range(len(local)):
        one, other = local[row], before[row]
        count = 0
        for lane in range(len(one)):
            count += one[lane] != other[lane]
        if count:
            return True
    return False
