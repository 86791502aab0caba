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

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

States = NDArray[np.intp]
Flags = NDArray[np.bool_]

_MOVES_AT_ONCE = 100_000


@dataclass(frozen=True, eq=False)
class Moves:
    """The moves of one decision maker: those from state s are ``ends[starts[s]:starts[s + 1]]``.

    ``starts`` has one entry more than there are states; ``ends`` is sorted within each state.
    """

    starts: States
    ends: States

    def of(self, state: int) -> States:
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
        one_step = self.origins * size + self.ends
        for first in range(0, len(self.ends), _MOVES_AT_ONCE):
            some = slice(first, first + _MOVES_AT_ONCE)
            position, ends = successors(self, self.ends[some])
            origins = self.origins[some][position]
            two_steps = (origins * size + ends)[origins != ends]
            if not np.isin(two_steps, one_step).all():
                return False
        return True

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

    def reach(self, dm: int, state: int) -> States:
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

    def improvements(self, dm: int, state: int) -> States:
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
        return self.index.get(numbers(row[None, :])[0])

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


def numbers(taken: Flags) -> tuple[int, ...]:
    """Return the number of every row: the sum of ``2**k`` over its true columns."""
    if taken.shape[1] <= 62:
        weights = 1 << np.arange(taken.shape[1], dtype=np.int64)
        return tuple((taken @ weights).tolist()) if len(weights) else (0,) * len(taken)
    packed = np.packbits(taken, axis=1, bitorder="little")
    return tuple(int.from_bytes(row.tobytes(), "little") for row in packed)


def groups(columns: Flags) -> tuple[States, int]:
    """Return for every row the group of equal rows it is in (0, 1, ...), and how many there are."""
    if columns.shape[1] == 0:
        return np.zeros(len(columns), dtype=np.intp), 1
    packed = np.packbits(columns, axis=1)
    keys = np.ascontiguousarray(packed).view(f"V{packed.shape[1]}").ravel()
    if packed.shape[1] <= 8:
        keys = np.zeros((len(packed), 8), dtype=np.uint8)
        keys[:, : packed.shape[1]] = packed
        keys = keys.view(np.uint64).ravel()
    _, group = np.unique(keys, return_inverse=True)
    return group, int(group.max(initial=-1)) + 1


def successors(moves: Moves, states: Iterable[int] | States) -> tuple[States, States]:
    """Return all moves from several states at once: position in ``states``, and end, of each."""
    at = np.asarray(states, dtype=np.intp)
    counts = moves.starts[at + 1] - moves.starts[at]
    position = np.repeat(np.arange(len(at)), counts)
    first = np.repeat(moves.starts[at] - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    return position, moves.ends[first + np.arange(len(position))]
