"""The flood, compiled: the lowest value opponents can reach, each state settled once.

In ascending order of value, a state passes its value to every state with a move to it that has not
been given one; those pass it on in turn. What a state is given first is the lowest it can be given.
A *lane* of an opponent is the states that differ in what it can change both ways. A move to state u
starts in u's lane or, where some options change one way only, in another that leads to it; those
who would improve by it are the lane's lowest in that opponent's order. So one mark a lane says how
far up it has been flooded, and marks only rise: the time is linear in states x options.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sulh.engine.compiled import kernel
from sulh.engine.dense.cube import Block, Indices
from sulh.engine.dense.orders import Orders, Row, lanes
from sulh.engine.dense.ranks import Values
from sulh.engine.dense.tiles import sums

_TOP = 0xFFFFFFFF
_SORTED_AT_ONCE = 1 << 20

Deep = NDArray[np.uint32]


class Tables(NamedTuple):
    """The orders, and the states of the long lanes in ascending order."""

    narrow: NDArray[np.uint8]
    wide: Deep
    ascending: Deep


class Shores(NamedTuple):
    """The opponents of one focal decision maker, one entry each.

    Attributes:
        row, wide: where its order stands.
        ascending: the row in which its lanes are sorted; -1 where they are searched.
        both, up, down: the options it can change, as masks.
        first: where its marks begin.
        parts: the masks and shifts that number its lanes.
    """

    row: Indices
    wide: Indices
    ascending: Indices
    both: Indices
    up: Indices
    down: Indices
    first: Indices
    parts: Indices


def flood(
    values: Values,
    opponents: Sequence[tuple[Block, Row]],
    orders: Orders | None,
    searched: int,
) -> None:
    """Lower values to the lowest the opponents can reach: by improvements, where orders are given.

    Lanes of up to 2**``searched`` states are searched at every rise, longer ones sorted once.
    """
    size = len(values)
    shores, marks = _shores(opponents, size, searched if orders else size)
    if orders:
        ascending = _ascending(opponents, orders, shores, size)
        tables = Tables(orders.narrow, orders.wide, ascending)
    else:
        none = np.zeros((0, size), dtype=np.uint32)
        tables = Tables(none.astype(np.uint8), none, none)
    infeasible = values == np.iinfo(values.dtype).max
    deep = values.astype(np.uint32)
    deep[infeasible] = _TOP
    _flood(deep, tables, shores, marks, orders is not None)
    np.copyto(values, deep, where=~infeasible, casting="unsafe")


def _shores(
    opponents: Sequence[tuple[Block, Row]], size: int, searched: int
) -> tuple[Shores, Deep]:
    options = size.bit_length() - 1
    parts = np.zeros((len(opponents), options + 1, 2), dtype=np.int64)
    first = [0]
    ascending: list[int] = []
    for place, (block, _) in enumerate(opponents):
        kept = [bit for bit in range(options) if bit not in block.both]
        runs: dict[int, int] = {}  # bits that move down together, by how far
        for to, bit in enumerate(kept):
            runs[bit - to] = runs.get(bit - to, 0) | 1 << bit
        for k, (shift, mask) in enumerate(runs.items()):
            parts[place, k] = mask, shift
        first.append(first[-1] + (1 << len(kept)))
        long = len(block.both) > searched
        ascending.append(sum(row >= 0 for row in ascending) if long else -1)
    masks = [
        [sum(1 << bit for bit in bits) for bits in (block.both, block.up, block.down)]
        for block, _ in opponents
    ]
    both, up, down = np.array(masks, dtype=np.int64).reshape(-1, 3).T.copy()
    shores = Shores(
        row=np.array([row.row for _, row in opponents], dtype=np.int64),
        wide=np.array([row.wide for _, row in opponents], dtype=np.int64),
        ascending=np.array(ascending, dtype=np.int64),
        both=both,
        up=up,
        down=down,
        first=np.array(first, dtype=np.int64),
        parts=parts,
    )
    return shores, np.zeros(first[-1], dtype=np.uint32)


def _ascending(
    opponents: Sequence[tuple[Block, Row]], orders: Orders, shores: Shores, size: int
) -> Deep:
    """Return the states of each long lane in ascending order, in the places of the lane."""
    found = np.empty((int((shores.ascending >= 0).sum()), size), dtype=np.uint32)
    for (block, row), into in zip(opponents, shores.ascending, strict=True):
        if into < 0:
            continue
        order = orders.wide[row.row] if row.wide else orders.narrow[row.row]
        inside, bases = sums(sorted(block.both)), lanes(block.both, size)
        step = max(1, _SORTED_AT_ONCE // len(inside))
        for start in range(0, len(bases), step):
            states = bases[start : start + step, None] + inside
            by_place = np.argsort(order[states], axis=1, kind="stable")
            found[into, states] = np.take_along_axis(states, by_place, axis=1)
    return found


@kernel
def _place(tables: Tables, shores: Shores, opponent: int, state: Any) -> Any:
    """Return the place of a state in an opponent's order."""
    if shores.wide[opponent]:
        return np.int64(tables.wide[shores.row[opponent], state])
    return np.int64(tables.narrow[shores.row[opponent], state])


@kernel
def _by_value(values: Deep) -> Deep:
    """Return the feasible states in ascending order of value."""
    bound: Any = 0
    for value in values:
        if value != _TOP:
            bound = max(bound, np.int64(value) + 1)
    starts = np.zeros(bound + 1, np.int64)
    for value in values:
        if value != _TOP:
            starts[np.int64(value) + 1] += 1
    for value in range(bound):
        starts[value + 1] += starts[value]
    found = np.empty(starts[bound], np.uint32)
    for state in range(len(values)):
        value = values[state]
        if value != _TOP:
            found[starts[value]] = state
            starts[value] += 1
    return found


@kernel
def _flood(  # noqa: C901, PLR0912, PLR0915 - compiled
    values: Deep, tables: Tables, shores: Shores, marks: Deep, improving: bool
) -> None:
    order = _by_value(values)
    settled = np.zeros(len(values), np.uint8)
    waiting = np.empty(len(order), np.uint32)
    for first in order:
        if settled[first]:
            continue
        given = values[first]
        settled[first] = 1
        waiting[0] = first
        depth = 1
        while depth:
            depth -= 1
            end = np.int64(waiting[depth])
            for opponent in range(len(shores.row)):
                both = shores.both[opponent]
                limit = _place(tables, shores, opponent, end) if improving else 1
                changed = (end & shores.up[opponent]) | (~end & shores.down[opponent])
                choice = changed  # every part of what the move may have changed one way
                while True:
                    lane = (end ^ choice) & ~both
                    mark = shores.first[opponent]
                    for part in range(shores.parts.shape[1]):
                        mask = shores.parts[opponent, part, 0]
                        if mask == 0:
                            break
                        mark += (lane & mask) >> shores.parts[opponent, part, 1]
                    ascending = shores.ascending[opponent]
                    if ascending >= 0:
                        at: Any = np.int64(marks[mark])
                        while at != _TOP:
                            state = np.int64(tables.ascending[ascending, lane | at])
                            if _place(tables, shores, opponent, state) >= limit:
                                break
                            if not settled[state]:
                                settled[state] = 1
                                values[state] = given
                                waiting[depth] = state
                                depth += 1
                            at = (at - both) & both
                            if at == 0:
                                at = _TOP
                        marks[mark] = at
                    elif marks[mark] < limit:
                        marks[mark] = limit
                        at = 0
                        while True:
                            state = lane | at
                            if (
                                not settled[state]
                                and values[state] != _TOP
                                and (
                                    not improving or _place(tables, shores, opponent, state) < limit
                                )
                            ):
                                settled[state] = 1
                                values[state] = given
                                waiting[depth] = state
                                depth += 1
                            at = (at - both) & both
                            if at == 0:
                                break
                    if choice == 0:
                        break
                    choice = (choice - 1) & changed


def warm_up() -> None:
    """Run the kernels once."""
    block, row = Block((0,), (1,), ()), Row(wide=False, row=0, bound=1)
    orders = Orders(np.zeros((1, 8), np.uint8), np.zeros((0, 8), np.uint32), (row,))
    flood(np.zeros(8, dtype=np.uint8), [(block, row)], orders, searched=6)
