"""Preferences over the cube as the smallest numbers that keep their order.

The rank of a state is the binary number of its statements' truth, made dense (0, 1, 2, ... among
the feasible) where that saves memory. The highest number of a type is kept for infeasible states.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sulh.engine.dense.cube import Cube, Packed, Reader, pieces, states_of, unpacked
from sulh.engine.dense.threads import Threads
from sulh.statement import Statement

Values = NDArray[Any]
"""One number a state: uint8, uint16 or uint32; the highest of the type: infeasible."""

_TABLE = 1 << 20
"""Up to so many different codes are made dense through a table; beyond, by sorting."""

_GAPS = 8
"""Codes of which one in so many is used stay as they are, unless a smaller type holds them."""


class Ranked(NamedTuple):
    """The ranks of one decision maker; all of them are less than ``bound``."""

    values: Values
    bound: int


def smallest(values: int) -> np.dtype[Any]:
    """Return the smallest type that holds so many values, from 0 on."""
    return np.dtype(np.uint8 if values <= 1 << 8 else np.uint16 if values <= 1 << 16 else np.uint32)


def ranked(cube: Cube, order: Sequence[Statement], feasible: Packed, threads: Threads) -> Ranked:
    """Return the rank of every state under an order of statements, the weightiest first."""
    found = Ranked(np.zeros(cube.size, dtype=np.uint8), 1)
    left = list(order)
    while left:
        most = _TABLE if found.bound < _TABLE // 2 else 1 << 32
        count = min(len(left), (most // found.bound).bit_length() - 1)
        found = _refined(cube, found, left[:count], feasible, threads)
        left = left[count:]
    top = np.iinfo(found.values.dtype).max
    if found.bound > top:
        found = Ranked(found.values.astype(smallest(found.bound + 1)), found.bound)
        top = np.iinfo(found.values.dtype).max

    def mark(first: int, last: int) -> None:
        for piece in range(first, last):
            found.values[states_of(piece, cube)][~unpacked(feasible, piece, cube)] = top

    threads.run(len(pieces(cube)), mark)
    return found


def _refined(
    cube: Cube, before: Ranked, statements: Sequence[Statement], feasible: Packed, threads: Threads
) -> Ranked:
    """Return the ranks with further statements as the less weighty."""
    bound = before.bound << len(statements)
    codes = np.empty(cube.size, dtype=smallest(bound))
    compact = smallest(bound + 1) != np.uint8
    used = np.zeros(bound if compact and bound <= _TABLE else 0, dtype=np.bool_)

    def encode(first: int, last: int) -> None:
        readers = [Reader(cube, statement) for statement in statements]
        scaled: dict[tuple[int, int], Values] = {}
        for piece in range(first, last):
            some = codes[states_of(piece, cube)]
            np.left_shift(
                before.values[states_of(piece, cube)], len(statements), out=some, dtype=some.dtype
            )
            for place, reader in enumerate(reversed(readers)):
                truth = reader.truth(piece)
                if isinstance(truth, bool):
                    if truth:
                        some |= some.dtype.type(1 << place)
                    continue
                # The reader remembers most of its arrays, so the same one comes many times.
                key = (place, id(truth))
                if not reader.remembers:
                    some |= truth.astype(some.dtype) << some.dtype.type(place)
                    continue
                if key not in scaled:
                    scaled[key] = truth.astype(some.dtype) << some.dtype.type(place)
                some |= scaled[key]
            if len(used):
                used[some[unpacked(feasible, piece, cube)]] = True

    threads.run(len(pieces(cube)), encode)
    count = int(np.count_nonzero(used))
    few_gaps = count * _GAPS >= bound and smallest(count + 1) == smallest(bound + 1)
    if not compact or few_gaps:
        return Ranked(codes, bound)
    return _densely(cube, codes, used, feasible, threads)


def _densely(
    cube: Cube, codes: Values, used: NDArray[np.bool_], feasible: Packed, threads: Threads
) -> Ranked:
    """Return the same order as 0, 1, 2, ... without gaps; of infeasible states, any of these."""
    if len(used):
        bound = max(1, int(np.count_nonzero(used)))
        places = np.maximum(np.cumsum(used) - 1, 0).astype(smallest(bound + 1))
    else:
        parts = [
            np.unique(codes[states_of(piece, cube)][unpacked(feasible, piece, cube)])
            for piece in pieces(cube)
        ]
        distinct = np.unique(np.concatenate(parts))
        bound = max(1, len(distinct))
    values = np.empty(cube.size, dtype=smallest(bound + 1))

    def place(first: int, last: int) -> None:
        for piece in range(first, last):
            some = codes[states_of(piece, cube)]
            values[states_of(piece, cube)] = (
                places[some]
                if len(used)
                else np.minimum(np.searchsorted(distinct, some), bound - 1)
            )

    threads.run(len(pieces(cube)), place)
    return Ranked(values, bound)
