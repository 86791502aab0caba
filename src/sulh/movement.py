"""Group moves: what several decision makers can reach, one move after the other, under a rule.

- *legal-sequence*: ``R_H(s)`` is reached from s by moves by members of H, no one moving twice in a
  row; anyone may move again later. Source: Fang, Hipel and Kilgour 1993
  [@fang-hipel-kilgour1993].
- *each-once*: every member moves at most once, in any order (ours, to reproduce printed tables).
- *single-opponent*: one move of one member (ours, to reproduce printed tables).

The same with improvements: every step is an improvement for its mover at that step.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np

from sulh.concept import Rule
from sulh.model import Flags, Moves, States, successors

Step = tuple[int, int]
"""A decision maker, and the state it moves to."""

Reach = Callable[[int, int], States]
"""``reach(dm, state)``: where a decision maker can go; all its moves, or its improvements."""


class _Node(NamedTuple):
    """A state reached, and what decides who may move next: the memory of the rule."""

    state: int
    memory: Hashable


def _may_move(rule: Rule, dm: int, memory: Hashable) -> bool:
    match rule, memory:
        case ("legal-sequence", int(last)):
            # No one moves twice in a row, but may move again later: letting each move once loses
            # #52 of Garrison.
            return dm != last
        case ("each-once", frozenset() as moved):
            return dm not in moved
        case ("single-opponent", bool(moved)):
            return not moved
    raise AssertionError(rule, memory)


def _after(rule: Rule, dm: int, memory: Hashable) -> Hashable:
    match rule, memory:
        case ("each-once", frozenset() as moved):
            return moved | {dm}
        case ("single-opponent", _):
            return True
    return dm


_START: dict[Rule, Hashable] = {
    "legal-sequence": -1,
    "each-once": frozenset(),
    "single-opponent": False,
}


def group_moves(
    start: int, movers: Iterable[int], reach: Reach, rule: Rule
) -> Iterator[tuple[int, tuple[Step, ...]]]:
    """Yield every state the movers can reach together, nearest first, with a shortest path to it.

    Each state comes once. ``start`` itself comes if they can leave it and return.
    """
    movers = tuple(movers)
    first = _Node(start, _START[rule])
    before: dict[_Node, tuple[_Node, int]] = {}
    frontier = [first]
    reached: set[int] = set()
    while frontier:
        beyond = []
        for node in frontier:
            for dm in movers:
                if not _may_move(rule, dm, node.memory):
                    continue
                memory = _after(rule, dm, node.memory)
                for end in reach(dm, node.state).tolist():
                    follower = _Node(end, memory)
                    if follower in before:
                        continue
                    before[follower] = (node, dm)
                    beyond.append(follower)
                    if end not in reached:
                        reached.add(end)
                        yield end, _path(before, first, follower)
        frontier = beyond


def _path(before: dict[_Node, tuple[_Node, int]], first: _Node, node: _Node) -> tuple[Step, ...]:
    steps: list[Step] = []
    while node != first:
        state = node.state
        node, dm = before[node]
        steps.append((dm, state))
    return tuple(reversed(steps))


@dataclass(frozen=True, eq=False)
class Spread:
    """Everything legal sequences reach from one state, with shortest paths: all states at once.

    ``distance`` and ``before`` are states x last movers: how many moves a shortest legal sequence
    ending with that mover needs (-1: there is none), and the node before (``state * movers + last
    mover``; -1: the start). ``start`` itself is reached by no move at all.
    """

    start: int
    distance: States
    before: States

    @classmethod
    def of(cls, moves: Sequence[Moves], start: int) -> Self:
        """Return what the movers, whose moves are given, reach from ``start``."""
        count = len(moves)
        shape = (len(moves[0].starts) - 1, count) if count else (1, 0)
        distance, before = np.full(shape, -1), np.full(shape, -1)
        frontier = [(np.array([start]), np.array([-1]))] * count
        steps = 0
        while any(len(states) for states, _ in frontier):
            steps += 1
            beyond = []
            for dm, own in enumerate(moves):
                # No one moves twice in a row: only what others reached last can be left.
                others = [node for last, node in enumerate(frontier) if last != dm or steps == 1]
                states = np.concatenate([states for states, _ in others] or [np.empty(0, int)])
                nodes = np.concatenate([nodes for _, nodes in others] or [np.empty(0, int)])
                position, ends = successors(own, states)
                new = distance[ends, dm] < 0
                ends, first = np.unique(ends[new], return_index=True)
                distance[ends, dm] = steps
                before[ends, dm] = nodes[position[new][first]]
                beyond.append((ends, ends * count + dm))
            frontier = beyond
        return cls(start, distance, before)

    @cached_property
    def reached(self) -> Flags:
        """Which states are reached; the start is."""
        reached = np.zeros(len(self.distance), dtype=bool)
        reached |= (self.distance >= 0).any(axis=1)
        reached[self.start] = True
        return reached

    def steps_to(self, state: int) -> int | None:
        """Return how many moves a shortest sequence to ``state`` needs; None if there is none."""
        if state == self.start:
            return 0
        lengths = self.distance[state][self.distance[state] >= 0]
        return int(lengths.min()) if len(lengths) else None

    def path(self, state: int) -> tuple[Step, ...]:
        """Return a shortest legal sequence from the start to a state that is reached."""
        if state == self.start:
            return ()
        count = self.distance.shape[1]
        lengths = np.where(self.distance[state] >= 0, self.distance[state], np.iinfo(np.intp).max)
        node = state * count + int(lengths.argmin())
        steps: list[Step] = []
        while node >= 0:
            at, dm = divmod(node, count)
            steps.append((dm, at))
            node = int(self.before[at, dm])
        return tuple(reversed(steps))
