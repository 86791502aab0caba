"""The model of a case: states, moves and preferences as arrays.

A model is N decision makers, a set of states, for each decision maker i the moves ``R_i(s)`` from
every state s, and a rank for every state: higher is better, equal is indifferent. Nothing here
knows what the states are about; :func:`sulh.model.build.build` makes a model of a case, whose
states are the feasible assignments of its options.

Decision makers and states are indices. The *number* of a state is the sum of ``2**k`` over the
options taken, the first option of the file being bit 0; states are kept in the order of their
numbers.

Source: Fang, Hipel and Kilgour 1993 [@fang-hipel-kilgour1993].
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

States = NDArray[np.intp]
Flags = NDArray[np.bool_]
Words = NDArray[np.uint64]
Ends = NDArray[np.signedinteger[Any]]
"""States too; of moves, of which there may be a hundred million, in 32 bits."""

_STEPS_AT_ONCE = 1 << 18


@dataclass(frozen=True, eq=False)
class Moves:
    """The moves of one decision maker: those from state s are ``ends[starts[s]:starts[s + 1]]``.

    ``starts`` has one entry more than there are states; ``ends`` is sorted within each state.
    """

    starts: States
    ends: Ends

    def of(self, state: int) -> Ends:
        """Return the states reachable from ``state`` in one move."""
        return self.ends[self.starts[state] : self.starts[state + 1]]

    @cached_property
    def origins(self) -> States:
        """The state each move starts from, one entry a move."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    @cached_property
    def leaving(self) -> States:
        """The states that have moves."""
        return np.flatnonzero(np.diff(self.starts))

    @cached_property
    def transitive(self) -> bool:
        """Whether two moves in a row are one move, or none: every end of a move's end is the
        move's origin or one of its ends.
        """  # noqa: D205
        size = len(self.starts) - 1
        steps = self.origins * size + self.ends
        onward = np.diff(self.starts)
        few = int(onward[self.ends].sum()) <= _STEPS_AT_ONCE
        asked = np.arange(len(self.ends)) if few else self._unlike()
        for some in pieces(onward[self.ends[asked]], _STEPS_AT_ONCE):
            position, ends = successors(self, self.ends[asked[some]])
            origins = self.origins[asked[some]][position]
            two = (origins * size + ends)[origins != ends]
            if (steps[np.minimum(np.searchsorted(steps, two), len(steps) - 1)] != two).any():
                return False
        return True

    def _unlike(self) -> States:
        """Return moves that decide whether two in a row are one, by their places.

        Let ``R'(s)`` be s and where it leads. A move from s to t asks that ``R'(s)`` contain
        ``R'(t)``: it does where the two are equal, and one move asks for all others between the
        same two sets. Sets with the same sum of random weights are compared, so that no chance is
        left in it.
        """
        size = len(self.starts) - 1
        states = np.arange(size)
        ends = np.concatenate((self.origins * size + self.ends, states * size + states))
        ends.sort(kind="stable")
        ends %= size
        starts = self.starts[:-1] + states
        weights = np.random.default_rng(0).integers(1 << 63, size=size, dtype=np.uint64)
        _, first, kind = np.unique(
            np.add.reduceat(weights[ends], starts), return_index=True, return_inverse=True
        )
        like, lengths = first[kind], np.diff(self.starts) + 1
        like = np.where(lengths == lengths[like], like, states)
        other = np.repeat(starts[like] - starts, lengths) + np.arange(len(ends))
        differs = np.repeat(states, lengths)[ends[other] != ends]
        like[differs] = differs
        pairs = like[self.origins] * size + like[self.ends]
        asked: States = np.unique(pairs, return_index=True)[1]
        return np.asarray(asked[like[self.origins[asked]] != like[self.ends[asked]]])

    def kept(self, keep: Flags) -> "Moves":
        """Return the moves for which ``keep`` (one flag a move) is true."""
        return Moves(np.concatenate(([0], np.cumsum(keep)))[self.starts], self.ends[keep])


@dataclass(frozen=True, eq=False)
class Together:
    """The moves that several decision makers, by their indices, can make together."""

    members: tuple[int, ...]
    moves: Moves


@dataclass(frozen=True, eq=False)
class Model:
    """States, moves and ranks.

    Attributes:
        decision_makers: their ids, in the order of the file.
        options: the full names of the options, in the order of the bits.
        taken: states x options, whether the option is taken.
        moves: for each decision maker its moves, those it makes together with others included.
        ranks: states x decision makers; higher is better, equal is indifferent.
        status_quo: the state the conflict starts from, if the case names one.
        conditional: the decision makers whose moves depend on the state they start from or are
            forbidden somewhere.
        outcomes: for each outcome of the case, which states it is true in.
        joint: the joint moves, in the order of the case.
        alone: where there are joint moves, for each decision maker those it can make by itself.
    """

    decision_makers: tuple[str, ...]
    options: tuple[str, ...]
    taken: Flags
    moves: tuple[Moves, ...]
    ranks: States
    status_quo: int | None = None
    conditional: frozenset[int] = frozenset()
    outcomes: Mapping[str, Flags] = field(default_factory=dict)
    joint: tuple[Together, ...] = ()
    alone: tuple[Moves, ...] = ()

    def __len__(self) -> int:
        return len(self.taken)

    @property
    def dms(self) -> range:
        """The indices of the decision makers."""
        return range(len(self.decision_makers))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The number of every state."""
        return numbers(self.taken)

    @cached_property
    def index(self) -> Mapping[int, int]:
        """The state of every number."""
        return {number: state for state, number in enumerate(self.numbers)}

    def opponents(self, dm: int) -> tuple[int, ...]:
        """Return every decision maker but ``dm``."""
        return tuple(other for other in self.dms if other != dm)

    def reach(self, dm: int, state: int) -> Ends:
        """Return ``R_i(s)``: the states ``dm`` can move to from ``state``."""
        return self.moves[dm].of(state)

    def joint_at(self, dm: int, origin: int, to: int) -> int | None:
        """Return the place of the first joint move by which ``dm`` makes a move; None if alone."""
        if not self.alone or to in self.alone[dm].of(origin):
            return None
        with_others = (
            place
            for place, one in enumerate(self.joint)
            if dm in one.members and to in one.moves.of(origin)
        )
        return next(with_others, None)

    def improvements(self, dm: int, state: int) -> Ends:
        """Return ``R_i+(s)``: the states in ``R_i(s)`` that ``dm`` prefers to ``state``."""
        return self.improving[dm].of(state)

    @cached_property
    def improving(self) -> tuple[Moves, ...]:
        """For each decision maker the moves that are improvements."""
        return tuple(
            moves.kept(ranks[moves.ends] > np.repeat(ranks, np.diff(moves.starts)))
            for moves, ranks in zip(self.moves, self.ranks.T, strict=True)
        )

    def options_of(self, state: int) -> tuple[str, ...]:
        """Return the options taken in a state."""
        return tuple(self.options[k] for k in np.flatnonzero(self.taken[state]))

    def state_of(self, row: Flags) -> int | None:
        """Return the state in which exactly the options true in ``row`` are taken, if feasible."""
        return state_at(self.taken, row)

    def changed(self, state: int, other: int) -> tuple[int, ...]:
        """Return the indices of the options that differ between two states."""
        return tuple(np.flatnonzero(self.taken[state] != self.taken[other]).tolist())

    @cached_property
    def transitive(self) -> bool:
        """Whether every ``R_i`` is transitive: two moves of i in a row are one move of i, or none.

        Always so with unconditional control: the changes of both moves are the decision maker's,
        in its directions, and only the end must be feasible. Conditional control and forbidden
        moves can break it, so those decision makers are examined.
        """
        return all(self.moves[dm].transitive for dm in sorted(self.conditional))


def packed(taken: Flags) -> Words:
    """Return the numbers of rows in words of 64 bits, the lowest first. Shape: rows x words.

    >>> packed(np.array([[True, False, True]])).tolist()
    [[5]]
    """
    words = max(1, -(-taken.shape[1] // 64))
    found = np.zeros((len(taken), 8 * words), dtype=np.uint8)
    found[:, : -(-taken.shape[1] // 8)] = np.packbits(taken, axis=1, bitorder="little")
    return found.view("<u8").astype(np.uint64, copy=False)


def numbers(taken: Flags) -> tuple[int, ...]:
    """Return the number of every row: the sum of ``2**k`` over its true columns."""
    lowest, *higher = packed(taken).T.tolist()
    for place, words in enumerate(higher, start=1):
        lowest = [low | word << 64 * place for low, word in zip(lowest, words, strict=True)]
    return tuple(lowest)


def state_at(taken: Flags, row: Flags) -> int | None:
    """Return which of the rows, in the order of their numbers, is this one; None if none is."""
    asked = row[::-1].tobytes()
    at = bisect_left(range(len(taken)), asked, key=lambda k: taken[k, ::-1].tobytes())
    return at if at < len(taken) and bool((taken[at] == row).all()) else None


def pieces(sizes: States, most: int) -> Iterator[States]:
    """Yield consecutive places, together of about so large a sum of sizes."""
    full = np.flatnonzero(np.diff(np.cumsum(sizes) // most)) + 1
    yield from np.split(np.arange(len(sizes)), full)


def successors(moves: Moves, states: Iterable[int] | States) -> tuple[States, States]:
    """Return all moves from several states at once: position in ``states``, and end, of each."""
    at = np.asarray(states, dtype=np.intp)
    counts = moves.starts[at + 1] - moves.starts[at]
    position = np.repeat(np.arange(len(at)), counts)
    first = np.repeat(moves.starts[at] - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    return position, moves.ends[first + np.arange(len(position))].astype(np.intp, copy=False)
