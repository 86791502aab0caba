"""The flood: what :mod:`sulh.engine.last_mover` works out by sweeps, with every move seen once.

``A[u, j]`` is settled in ascending order of values. Each value in turn is poured in at the states
that have it, whoever moved last, and runs backwards along moves: from ``(v, k)`` to every
``(u, j)`` with ``j != k`` from whose u k can move to v. What is settled already holds a value as
low. To come to u through k settles all of its nodes but ``(u, k)``, so a state is met at most
twice: through some k first, then through another or by its own value. ``M(u)`` is what u was met
with first. Each move is looked at once for each column, however long the stairs. Where moves are
transitive the result is that of :mod:`sulh.engine.compact`.

States that lead to each other, and are led to from the same states, are *alike* for a mover: what
one of them was looked at for need not be looked at for another, but that the first itself leads to
the other. So of a decision maker who moves freely each state is looked at, not each move.

Compiled by numba, with the extra ``scale``; worth its import on large models only.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from sulh.engine.compiled import kernel
from sulh.engine.gather import Values
from sulh.model import Flags, Moves, States

Places = NDArray[np.int32]
Firsts = NDArray[np.int64]


def lowest_reachable(moves: Sequence[Moves], values: Values, focal: States) -> Values:
    """Return M for every state (rows) and column of ``values``; see :mod:`sulh.engine`.

    ``focal``: the decision maker each column belongs to, who does not move in it.
    """
    size = len(values)
    first = np.zeros((len(moves), size + 1), dtype=np.int64)
    origins = np.empty(sum(len(own.ends) for own in moves), dtype=np.int32)
    like = np.empty((len(moves), size), dtype=np.int32)
    done = 0
    for dm, own in enumerate(moves):
        part = origins[done : done + len(own.ends)]
        turned(own.starts, own.ends.astype(np.int32, copy=False), first[dm], part)
        compared(first[dm], part, like[dm])
        first[dm] += done
        done += len(own.ends)
    reached = first, origins, like, (like != np.arange(size)).any(axis=1)
    lowest = np.empty_like(values)

    def flood(column: int) -> None:
        asked = np.ascontiguousarray(values[:, column], dtype=np.int32)
        order = np.argsort(values[:, column], kind="stable").astype(np.int32)
        lowest[:, column] = flooded(reached, asked, order, int(focal[column]))

    with ThreadPoolExecutor(os.cpu_count()) as columns:
        list(columns.map(flood, range(values.shape[1])))
    return lowest


@kernel
def turned(starts: States, ends: Places, first: Firsts, origins: Places) -> None:
    """Write down which moves lead to every state: from ``origins[first[s]:first[s + 1]]``."""
    for move in range(len(ends)):
        first[ends[move]] += 1
    for state in range(1, len(first)):
        first[state] += first[state - 1]
    for state in range(len(starts) - 2, -1, -1):
        for move in range(starts[state + 1] - 1, starts[state] - 1, -1):
            first[ends[move]] -= 1
            origins[first[ends[move]]] = state


@kernel
def compared(first: Firsts, origins: Places, like: Places) -> None:
    """Write down for every state the lowest that is alike: itself, where none lower is."""
    for state in range(len(like)):
        like[state] = state
        here, end = first[state], first[state + 1]
        if here == end or origins[here] > state:
            continue
        lowest = origins[here]
        there = first[lowest]
        if first[lowest + 1] - there != end - here:
            continue
        here += 1  # past the lowest, which does not lead to itself
        alike = True
        for place in range(there, first[lowest + 1]):
            if origins[place] == state:
                continue
            if here == end or origins[place] != origins[here]:
                alike = False
                break
            here += 1
        if alike:
            like[state] = lowest


@kernel
def flooded(  # noqa: C901, PLR0912 - split up, it would be compiled as one all the same
    reached: tuple[Firsts, Places, Places, Flags], values: Places, order: Places, focal: int
) -> Places:
    """Return M of one column, whose states stand in ``order`` by their values.

    ``met``: the mover through whom a state was met, or ``nobody``, or ``settled``: no node of it is
    left to settle. Of a state that waits, the nodes of mover ``only`` were settled; or, where that
    is ``nobody``, those of all movers but ``but``. ``looked``: of states that are alike for a mover
    the first that was looked at, or ``nobody``, or ``two`` once two were. Once every state was met,
    M is known.
    """
    first, origins, like, some_alike = reached
    size, nobody, two, settled = len(values), -1, -2, len(first)
    lowest = np.empty(size, dtype=np.int32)
    met = np.full(size, nobody, dtype=np.int16)
    waiting = np.empty(2 * size, dtype=np.int32)
    onlys, buts = np.empty(2 * size, dtype=np.int16), np.empty(2 * size, dtype=np.int16)
    looked = np.full(like.shape, nobody, dtype=np.int32)
    unmet = size
    for start in order:
        if met[start] == settled:
            continue
        value = values[start]
        if met[start] == nobody:
            lowest[start] = value
            unmet -= 1
        waiting[0], onlys[0], buts[0] = start, met[start], nobody
        met[start] = settled
        left = 1
        while left:
            left -= 1
            state, only, but = waiting[left], onlys[left], buts[left]
            for dm in range(len(first)):
                if dm == focal or dm == but or (only != nobody and dm != only):  # noqa: PLR1714, SIM109
                    continue
                one = nobody
                if some_alike[dm]:
                    one = looked[dm, like[dm, state]]
                    if one == two:
                        continue
                    looked[dm, like[dm, state]] = state if one == nobody else two
                begin = first[dm, state]
                end = first[dm, state + 1] if one == nobody else begin + 1
                for move in range(begin, end):
                    origin = origins[move] if one == nobody else one
                    before = met[origin]
                    if before == settled or before == dm:  # noqa: PLR1714, SIM109
                        continue
                    if before == nobody:
                        lowest[origin] = value
                        unmet -= 1
                        if unmet == 0:
                            return lowest
                        met[origin] = dm
                        onlys[left], buts[left] = nobody, dm
                    else:
                        met[origin] = settled
                        onlys[left], buts[left] = before, nobody
                    waiting[left] = origin
                    left += 1
    return lowest


def warm_up() -> None:
    """Run every kernel once, for all kinds of arguments."""
    moves = Moves(np.array([0, 1, 1]), np.array([1], dtype=np.int32))
    lowest_reachable([moves], np.zeros((2, 1), dtype=np.int16), np.array([0]))
