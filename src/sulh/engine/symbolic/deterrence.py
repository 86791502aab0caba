"""For which of some states a decision maker has an improvement that nothing deters.

The theorem of :mod:`sulh.engine`, by levels. A level is a non-empty set of states that the focal
decision maker i holds equal. For a level r let ``above_r`` be the states i prefers to it, ``low_r``
those whose ``val`` is at most r, and ``B_r`` all states from which the opponents can reach
``low_r``, itself included. Then a state of level r is not stable iff i can move from it into
``above_r`` without ``B_r``. ``low_r`` is the level and all below; under a concept with escape,
those of them from which i cannot move into ``above_r``.

There may be as many levels as there are states, so they are not gone through one by one. A *block*
is a piece of the order: the states that agree on its first few statements. From block to block, as
from level to level, ``above`` only shrinks and ``B`` only grows. So, with ``a`` the level below a
block and ``b`` its highest, a state of the block

- from which i can move into ``above_b`` without ``B_b`` is not stable, whatever its level in it;
- from which i cannot move into ``above_a`` without ``B_a`` is stable, whatever its level in it;

and only where neither is so the block is divided by the next statement.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sulh.engine.symbolic.moves import Mover
from sulh.engine.symbolic.space import Diagram, Space

Into = Callable[[Diagram], Diagram]
"""From a set of states to those from which there is a move, or an improvement, into it."""


@dataclass(frozen=True, eq=False)
class Reaching:
    """All states from which some opponents can reach a set, itself included.

    ``after``: for each opponent the same, when it moved last and may not move next; empty where
    that makes no difference.
    """

    states: Diagram
    after: tuple[Diagram, ...]


class Answers:
    """How some opponents reach sets of states together, by moves or by improvements."""

    def __init__(self, space: Space, opponents: Sequence[Mover], *, improving: bool) -> None:
        self._remembering = not all(mover.at_once for mover in opponents)
        self._into: list[Into] = [
            mover.improving_before
            if improving
            else (mover.strictly_before if self._remembering else mover.before)
            for mover in opponents
        ]
        none = (space.false,) * len(opponents) if self._remembering else ()
        self.nowhere = Reaching(space.false, none)

    def reaching(self, low: Diagram, known: Reaching) -> Reaching:
        """Return from where ``low`` is reached; ``known``: from where a part of it is."""
        if self._remembering:
            return self._by_last_mover(low, known)
        return self._at_once(low, known)

    def _at_once(self, low: Diagram, known: Reaching) -> Reaching:
        """Whoever moves twice in a row could have moved once: who moved last does not matter."""
        states = known.states | low
        changed = [True] * len(self._into)
        while any(changed):
            for k, into in enumerate(self._into):
                if not changed[k]:
                    continue
                changed[k] = False
                more = states | into(states)
                if more != states:
                    states = more
                    changed = [True] * len(self._into)
                    changed[k] = False
        return Reaching(states, ())

    def _by_last_mover(self, low: Diagram, known: Reaching) -> Reaching:
        states, after = known.states | low, [one | low for one in known.after]
        changed = [True] * len(after)
        while any(changed):
            for k, into in enumerate(self._into):
                if not changed[k]:
                    continue
                changed[k] = False
                reached = into(after[k])
                states |= reached
                for last in range(len(after)):
                    if last == k:
                        continue
                    more = after[last] | reached
                    if more != after[last]:
                        after[last] = more
                        changed[last] = True
        return Reaching(states, tuple(after))


@dataclass(frozen=True, eq=False)
class _Block:
    """The states that agree on the first ``depth`` statements.

    Attributes:
        states: the states of the block.
        asked: those of them still asked about.
        below: all states that are worse.
        before, after: from where a set between nothing and what is low below the block is reached,
            and from where what is low at its highest level is.
    """

    depth: int
    states: Diagram
    asked: Diagram
    below: Diagram
    before: Reaching
    after: Reaching


def undeterred(
    space: Space,
    focal: Mover,
    answers: Answers,
    statements: Sequence[Diagram],
    sets: tuple[Diagram, Diagram],
    *,
    escape: bool,
) -> Diagram:
    """Return at which states some improvement of the focal decision maker is not deterred.

    ``sets``: the feasible states, and those of them that are asked about.
    """
    feasible, asked = sets
    found = space.false
    everywhere = Reaching(feasible, ())  # what is low at the highest level is everything
    waiting = [_Block(0, feasible, asked, space.false, answers.nowhere, everywhere)]
    while waiting:
        block = waiting.pop()
        space.check()
        if block.asked == space.false:
            continue
        higher = feasible & ~block.below
        above = higher & ~block.states
        unstable = block.asked & focal.before(above & ~block.after.states)
        found |= unstable
        if block.depth == len(statements):
            continue
        left = block.asked & ~unstable & focal.before(higher & ~block.before.states)
        true = statements[block.depth]
        lower, asked_lower = block.states & ~true, left & ~true
        below, between = block.below | lower, block.before
        if asked_lower != space.false:
            low = below & ~focal.before(feasible & ~below) if escape else below
            between = answers.reaching(low, block.before)
        depth = block.depth + 1
        upper = (block.states & true, left & true)
        waiting.append(_Block(depth, *upper, below, between, block.after))
        waiting.append(_Block(depth, lower, asked_lower, block.below, block.before, between))
    return found
