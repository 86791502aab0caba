"""Simultaneous stability over the cube, compiled: every joint choice of answers from each state.

From a state each opponent stays or makes one of its improvements; the union of all changes with
those of the focal decision maker's improvement is changed at once. A feasible end that it does not
prefer to where it was deters. Choices are gone through from staying on, until every improvement is
deterred.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sulh.engine.compiled import kernel
from sulh.engine.dense.cube import Block, Indices
from sulh.engine.dense.orders import Orders, Row
from sulh.engine.dense.passes import Range

Narrow = NDArray[np.uint8]
Wide = NDArray[np.uint32]


class Everyone(NamedTuple):
    """All decision makers: the row of each one's order, and the options it can change, as masks."""

    row: Indices
    wide: Indices
    both: Indices
    up: Indices
    down: Indices


def everyone(blocks: Sequence[Block], orders: Orders) -> Everyone:
    """Return what the kernels ask about decision makers."""
    masks = [
        [sum(1 << bit for bit in bits) for bits in (block.both, block.up, block.down)]
        for block in blocks
    ]
    both, up, down = np.array(masks, dtype=np.int64).reshape(-1, 3).T.copy()
    return Everyone(
        np.array([row.row for row in orders.rows], dtype=np.int64),
        np.array([row.wide for row in orders.rows], dtype=np.int64),
        both,
        up,
        down,
    )


@kernel
def _place(narrow: Narrow, wide: Wide, them: Everyone, dm: int, state: int) -> Any:
    """Return the place of a state in the order of a decision maker; -1 where it is infeasible."""
    if them.wide[dm]:
        deep = wide[them.row[dm], state]
        return -1 if deep == 0xFFFFFFFF else np.int64(deep)
    low = narrow[them.row[dm], state]
    return -1 if low == 0xFF else np.int64(low)


@kernel
def _improvements(
    narrow: Narrow, wide: Wide, them: Everyone, dm: int, state: int, found: Indices
) -> int:
    """Write the changes by which a decision maker improves; return how many."""
    open_here = them.both[dm] | (~state & them.up[dm]) | (state & them.down[dm])
    here = _place(narrow, wide, them, dm, state)
    count, change = 0, 0
    while True:
        change = (change - open_here) & open_here
        if change == 0:
            return count
        if _place(narrow, wide, them, dm, state ^ change) > here:
            found[count] = change
            count += 1


@kernel
def counted(narrow: Narrow, wide: Wide, them: Everyone, longest: int, some: Range) -> float:
    """Return how many joint choices there are: for every state and focal decision maker its
    improvements times, for each opponent, its improvements and staying.
    """  # noqa: D205
    total = 0.0
    spare = np.empty(longest, np.int64)
    ways = np.empty(len(them.row), np.int64)
    for state in range(some[0], some[1]):
        if _place(narrow, wide, them, 0, state) < 0:
            continue
        for dm in range(len(ways)):
            ways[dm] = _improvements(narrow, wide, them, dm, state, spare)
        for focal in range(len(ways)):
            choices = float(ways[focal])
            for dm in range(len(ways)):
                if dm != focal:
                    choices *= ways[dm] + 1
            total += choices
    return total


@kernel
def judge(  # noqa: C901, PLR0912, PLR0913, PLR0917 - compiled
    narrow: Narrow,
    wide: Wide,
    them: Everyone,
    ranks: Wide,
    focal: int,
    longest: int,
    standing: Narrow,
    some: Range,
) -> None:
    """Take away from ``standing`` the states that are not stable for the focal decision maker."""
    makers = len(them.row)
    answers = np.empty((makers, longest), np.int64)
    own = np.empty(longest, np.int64)
    count = np.empty(makers, np.int64)
    at = np.empty(makers, np.int64)
    union = np.zeros(makers + 1, np.int64)
    for state in range(some[0], some[1]):
        if not standing[state]:
            continue
        left = _improvements(narrow, wide, them, focal, state, own)
        if left == 0:
            continue
        movers = 0
        for dm in range(makers):
            if dm != focal:
                found = _improvements(narrow, wide, them, dm, state, answers[movers])
                if found:
                    count[movers] = found
                    at[movers] = -1
                    movers += 1
        for mover in range(movers + 1):
            union[mover] = 0
        here = ranks[state]
        while True:
            k = 0
            while k < left:
                if ranks[state ^ (union[movers] | own[k])] <= here:
                    left -= 1
                    own[k] = own[left]
                else:
                    k += 1
            if left == 0:
                break
            mover = movers - 1
            while mover >= 0 and at[mover] == count[mover] - 1:
                at[mover] = -1
                mover -= 1
            if mover < 0:
                break
            at[mover] += 1
            for other in range(mover, movers):
                chosen = answers[other, at[other]] if at[other] >= 0 else 0
                union[other + 1] = union[other] | chosen
        if left:
            standing[state] = 0


def warm_up() -> None:
    """Run the kernels once."""
    row = Row(wide=False, row=0, bound=1)
    orders = Orders(np.zeros((1, 2), np.uint8), np.zeros((0, 2), np.uint32), (row,))
    them = everyone([Block((0,), (), ())], orders)
    tables = orders.narrow, orders.wide
    counted(*tables, them, 2, (0, 2))
    ranks, standing = np.zeros(2, dtype=np.uint32), np.ones(2, dtype=np.uint8)
    judge(*tables, them, ranks, 0, 2, standing, (0, 2))
