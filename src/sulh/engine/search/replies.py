"""Whether an improvement from a known state is deterred: searched exactly, with a witness.

Three answers: a reply; that there is none, because everything the opponents can reach was looked
at; or nothing, because more would have to be looked at than was allowed.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sulh.concept import Concept
from sulh.engine.search.clauses import OutOfTimeError
from sulh.model.walk import Step, Walk

_TRIED = 200

Unanswered = Literal["none", "open"]


@dataclass(frozen=True, slots=True)
class Reply:
    """An improvement, and an answer that deters it.

    ``to``: where the improvement leads. ``at``: where the answer ends. ``path``: the opponents'
    moves, from ``to`` one after the other; for a simultaneous answer each from the state itself.
    """

    to: int
    at: int
    path: tuple[Step, ...]


class Replies:
    """A search of answers. ``escapes``: pairs of an answer escaped from, and where to, as found."""

    def __init__(self, walk: Walk, deadline: float | None) -> None:
        self._walk = walk
        self._deadline = deadline
        self._remembers = bool(walk.form.conditional)  # else any sequence can be made a legal one
        self.escapes: list[tuple[int, int]] = []
        self.looked_at = 0
        self._left = 0

    def find(self, dm: int, state: int, to: int, concept: Concept, most: int) -> Reply | Unanswered:
        """Return an answer that deters an improvement; ``most``: so many ends are looked at."""
        self.escapes, self._left = [], most
        if concept.answers == "none":
            return "none"
        if concept.answers == "simultaneous":
            return self._at_once(dm, state, to, most)
        return self._in_turn(dm, state, to, concept)

    def _in_turn(self, dm: int, state: int, to: int, concept: Concept) -> Reply | Unanswered:
        walk, movers = self._walk, [other for other in self._walk.dms if other != dm]
        first = (to, -1)
        before: dict[tuple[int, int], tuple[tuple[int, int], int] | None] = {first: None}
        frontier = [first]
        judged: set[int] = set()
        while frontier:
            beyond = []
            for node in frontier:
                at, last = node
                for mover in movers:
                    if mover == last and self._remembers:
                        continue
                    self._look(walk.breadth(mover, at))
                    if self._left < 0:
                        return "open"
                    ends = walk.moves if concept.answers == "moves" else walk.improvements
                    for end in ends(mover, at):
                        follower = (end, mover if self._remembers else -1)
                        if follower in before:
                            continue
                        before[follower] = (node, mover)
                        beyond.append(follower)
                        if end not in judged and self._deters(dm, state, end, concept):
                            return Reply(to, end, tuple(_path(before, follower)))
                        judged.add(end)
            frontier = beyond
        return "none"

    def _look(self, ends: int) -> None:
        """Count the ends looked at, and see that there is time left."""
        self.looked_at += ends
        self._left -= ends
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise OutOfTimeError

    def toward(self, dm: int, start: int, goal: int) -> tuple[Step, ...]:
        """Return a way of the opponents' moves from one state to another, if it is soon found.

        Each in turn changes all that it may to what it is in the goal.
        """
        walk, movers = self._walk, [other for other in self._walk.dms if other != dm]
        seen = {start}
        stack: list[tuple[int, tuple[Step, ...]]] = [(start, ())]
        while stack and len(seen) < _TRIED:
            at, path = stack.pop()
            if at == goal:
                return path
            for mover in reversed(movers):
                if path and path[-1][0] == mover:
                    continue
                own = sum(1 << k for k in walk.own(mover, at))
                end = (at & ~own) | (goal & own)
                if end not in seen and walk.can_move(mover, at, end):
                    seen.add(end)
                    stack.append((end, (*path, (mover, end))))
        return ()

    def _deters(self, dm: int, state: int, end: int, concept: Concept) -> bool:
        if self._walk.prefers(dm, end, state):
            return False
        if not concept.escape:
            return True
        self._look(self._walk.breadth(dm, end))
        for beyond in self._walk.moves(dm, end):
            if self._walk.prefers(dm, beyond, state):
                self.escapes.append((end, beyond))
                return False
        return True

    def _at_once(self, dm: int, state: int, to: int, most: int) -> Reply | Unanswered:
        """Search the unions of an improvement with improvements of the opponents from the state."""
        walk = self._walk
        unions: dict[int, tuple[Step, ...]] = {state ^ to: ()}
        for mover in walk.dms:
            if mover == dm:
                continue
            self._look(walk.breadth(mover, state))
            changes = [(state ^ end, (mover, end)) for end in walk.improvements(mover, state)]
            for union, path in list(unions.items()):
                self._look(len(changes))
                if len(unions) > most:
                    return "open"
                for change, step in changes:
                    unions.setdefault(union | change, (*path, step))
        for union, path in sorted(unions.items(), key=lambda item: len(item[1])):
            end = state ^ union
            if walk.feasible(end) and not walk.prefers(dm, end, state):
                return Reply(to, end, path)
        return "none"


def _path(
    before: dict[tuple[int, int], tuple[tuple[int, int], int] | None], node: tuple[int, int]
) -> list[Step]:
    steps: list[Step] = []
    while (found := before[node]) is not None:
        steps.append((found[1], node[0]))
        node = found[0]
    return steps[::-1]


def deters(walk: Walk, dm: int, state: int, concept: Concept, reply: Reply) -> bool:
    """Return whether a reply deters by the definition: each step, its end, and the escapes."""
    opponents = [other for other in walk.dms if other != dm]
    if concept.answers == "none" or walk.prefers(dm, reply.at, state):
        return False
    if concept.answers == "simultaneous":
        union = state ^ reply.to
        for mover, end in reply.path:
            if mover not in opponents or not walk.improves(mover, state, end):
                return False
            union |= state ^ end
        movers = [mover for mover, _ in reply.path]
        return (
            len(movers) == len(set(movers))
            and reply.at == state ^ union
            and walk.feasible(reply.at)
        )
    return (
        bool(reply.path)
        and reply.path[-1][1] == reply.at
        and walk.legal(opponents, reply.to, reply.path, concept.answers)
        and not (
            concept.escape
            and any(walk.prefers(dm, beyond, state) for beyond in walk.moves(dm, reply.at))
        )
    )


def stands(
    walk: Walk, state: int, concepts: tuple[Concept, ...], replies: tuple[tuple[Reply, ...], ...]
) -> bool:
    """Return whether a state is an equilibrium, as its replies prove: plain Python, no solver."""
    return walk.feasible(state) and all(
        {reply.to for reply in replies[dm]} == set(walk.improvements(dm, state))
        and all(deters(walk, dm, state, concepts[dm], reply) for reply in replies[dm])
        for dm in walk.dms
    )


def ordered(walk: Walk, dm: int, state: int) -> Iterator[int]:
    """Yield the improvements of a decision maker, those that change least first."""
    yield from sorted(
        walk.improvements(dm, state), key=lambda end: ((state ^ end).bit_count(), end)
    )
