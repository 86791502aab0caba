"""The hypercube of all assignments: which option is which bit, and statements over many states.

A state is its *index*: bit k is the option ``options[k]``. Options only one decision maker controls
stand next to each other, so that its moves stay within few places of memory; the *number* of a
state, in the order of the case, is its index with the bits back in their places.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sulh.model import Flags
from sulh.model.option_form import OptionForm
from sulh.statement import Statement

Packed = NDArray[np.uint8]
"""One bit a state, the state of the lowest index in the lowest bit."""

Indices = NDArray[np.int64]

PIECE = 16
"""Statements are read over 2**16 states at a time: their arrays stay in the processor's cache."""

_REMEMBERED = 3
"""So many options beyond the piece may matter to a statement whose arrays are remembered."""


@dataclass(frozen=True)
class Block:
    """The bits one decision maker can change: in both directions, only up (take), only down."""

    both: tuple[int, ...]
    up: tuple[int, ...]
    down: tuple[int, ...]

    @property
    def bits(self) -> tuple[int, ...]:
        """All of them, those that change both ways first."""
        return (*self.both, *self.up, *self.down)


@dataclass(frozen=True)
class Cube:
    """All assignments of the options, in the order of their bits here."""

    options: tuple[str, ...]
    numbered: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def dimension(self) -> int:
        """How many options there are."""
        return len(self.options)

    @property
    def size(self) -> int:
        """How many assignments there are."""
        return 1 << self.dimension

    @cached_property
    def _places(self) -> tuple[int, ...]:
        """For each bit of an index its place in the number."""
        return tuple(map(self.numbered.index, self.options))

    def numbers(self, indices: Indices) -> Indices:
        """Return the numbers of states."""
        found = np.zeros_like(indices)
        for bit, place in enumerate(self._places):
            found |= ((indices >> bit) & 1) << place
        return found

    def index(self, number: int) -> int:
        """Return the index of the state of a number."""
        return sum((number >> place & 1) << bit for bit, place in enumerate(self._places))


def cube_of(form: OptionForm) -> Cube:
    """Return the cube of a conflict in which control depends on no state."""
    rights = {
        dm: {option: form.directions(dm, option) for option in form.options}
        for dm in form.decision_makers
    }
    controlling: Mapping[str, list[str]] = {
        option: [dm for dm in form.decision_makers if any(rights[dm][option])]
        for option in form.options
    }
    inner = [option for option in form.options if len(controlling[option]) == 1]
    inner.sort(key=lambda name: form.decision_makers.index(controlling[name][0]))
    options = (*inner, *(option for option in form.options if option not in set(inner)))
    blocks = tuple(
        Block(
            *(
                tuple(k for k, option in enumerate(options) if rights[dm][option] == directions)
                for directions in ((True, True), (True, False), (False, True))
            )
        )
        for dm in form.decision_makers
    )
    return Cube(options, form.options, blocks)


class Reader:
    """The truth of one statement over the cube, a piece at a time."""

    def __init__(self, cube: Cube, statement: Statement) -> None:
        self._statement = statement
        self._low = min(cube.dimension, PIECE)
        self._bit = {name: bit for bit, name in enumerate(cube.options)}
        bits = [self._bit[name] for name in statement.options() if name in self._bit]
        self._mask = sum(1 << bit >> self._low for bit in bits if bit >= self._low)
        self.remembers = self._mask.bit_count() <= _REMEMBERED
        self._known: dict[int, bool | Flags] = {}

    def truth(self, piece: int) -> bool | Flags:
        """Return the truth in each state of a piece; one boolean where it is the same in all."""
        pattern = piece & self._mask
        if pattern in self._known:
            return self._known[pattern]
        truth: bool | Flags = self._statement.truth(lambda name: self._column(name, piece), {})
        if not isinstance(truth, np.ndarray):
            truth = bool(truth)
        if self.remembers:
            self._known[pattern] = truth
        return truth

    def _column(self, name: str, piece: int) -> bool | Flags:
        bit = self._bit.get(name)
        if bit is None:
            return False
        if bit >= self._low:
            return bool(piece >> (bit - self._low) & 1)
        column: Flags = columns(self._low)[bit]
        return column


def columns(bits: int) -> Flags:
    """Return bits x states of a piece: is the bit set there."""
    if bits not in _COLUMNS:
        _COLUMNS[bits] = (np.arange(1 << bits) >> np.arange(bits)[:, None]) & 1 == 1
    return _COLUMNS[bits]


_COLUMNS: dict[int, Flags] = {}


def pieces(cube: Cube) -> range:
    """Return the pieces of the cube."""
    return range(max(1, cube.size >> PIECE))


def states_of(piece: int, cube: Cube) -> slice:
    """Return the states of a piece."""
    length = min(cube.size, 1 << PIECE)
    return slice(piece * length, (piece + 1) * length)


def bytes_of(piece: int, cube: Cube) -> slice:
    """Return the bytes of a piece in what is packed."""
    length = max(1, min(cube.size, 1 << PIECE) >> 3)
    return slice(piece * length, (piece + 1) * length)


def together(cube: Cube, readers: Sequence[Reader], piece: int) -> Flags:
    """Return where in a piece all statements are true."""
    flags = np.ones(min(cube.size, 1 << PIECE), dtype=np.bool_)
    for reader in readers:
        flags &= reader.truth(piece)
    return flags


def packed(cube: Cube, statements: Sequence[Statement]) -> Packed:
    """Return where all statements are true."""
    readers = [Reader(cube, statement) for statement in statements]
    return np.concatenate(
        [np.packbits(together(cube, readers, piece), bitorder="little") for piece in pieces(cube)]
    )


def unpacked(bits: Packed, piece: int, cube: Cube) -> Flags:
    """Return one piece of what is packed, a boolean a state."""
    some = bits[bytes_of(piece, cube)]
    length = min(cube.size, 1 << PIECE)
    return np.unpackbits(some, count=length, bitorder="little").view(np.bool_)


def matching(bits: Packed, that: Statement, cube: Cube) -> Iterator[tuple[int, Flags]]:
    """Yield each piece that has states of ``bits`` with ``that``, and which they are."""
    reader = Reader(cube, that)
    for piece in pieces(cube):
        if bits[bytes_of(piece, cube)].any():
            flags = unpacked(bits, piece, cube) & reader.truth(piece)
            if flags.any():
                yield piece, flags
