"""For which of some states a decision maker has an improvement that nothing deters.

The theorem of :mod:`sulh.engine`, level by level. Let a level be a non-empty set of states that the
focal decision maker i holds equal, and go up through its levels. At level r let ``above`` be the
states i prefers to it, ``low`` those whose ``val`` is at most r, and ``B`` all states from which
the opponents can reach ``low``, itself included. Then a state of the level is not stable iff i can
move from it into ``above`` without ``B``. From level to level ``low`` and ``B`` only grow, so ``B``
is carried on; once it holds all that is above, every further state is stable.

``low`` is the level and all below; under a concept with escape, those of them from which i cannot
move ``above``. Levels that hold none of the states asked about are never told apart: the order is
refined, statement by statement, only where there are such states.
"""

from collections.abc import Callable, Iterator, Sequence

from sulh.engine.symbolic.moves import Mover
from sulh.engine.symbolic.space import Diagram, Space

Into = Callable[[Diagram], Diagram]
"""From a set of states to those from which there is a move, or an improvement, into it."""


def upwards(
    space: Space, statements: Sequence[Diagram], states: Diagram, asked: Diagram
) -> Iterator[tuple[Diagram, Diagram]]:
    """Yield the states in pieces, the worst first, each with those of it that are asked about.

    A piece with states asked about is one level.
    """
    waiting = [(states, asked, 0)]
    while waiting:
        piece, wanted, depth = waiting.pop()
        space.check()
        if piece == space.false:
            continue
        if wanted == space.false or depth == len(statements):
            yield piece, wanted
            continue
        true = statements[depth]
        waiting.append((piece & true, wanted & true, depth + 1))
        waiting.append((piece & ~true, wanted & ~true, depth + 1))


class Closure:
    """All states from which some opponents can reach a set that only grows."""

    def __init__(self, space: Space, opponents: Sequence[Mover], *, improving: bool) -> None:
        self._space = space
        remembering = not all(mover.at_once for mover in opponents)
        self._into: list[Into] = [
            mover.improving_before
            if improving
            else (mover.strictly_before if remembering else mover.before)
            for mover in opponents
        ]
        self.states = space.false
        self._after = [space.false for _ in opponents] if remembering else None

    def grow(self, low: Diagram) -> None:
        """Add to the set, and all from which it can be reached."""
        self.states |= low
        if self._after is None:
            self._grow_at_once()
        else:
            self._after = [one | low for one in self._after]
            self._grow_by_last_mover(self._after)

    def _grow_at_once(self) -> None:
        """Whoever moves twice in a row could have moved once: who moved last does not matter."""
        changed = [True] * len(self._into)
        while any(changed):
            for k, into in enumerate(self._into):
                if not changed[k]:
                    continue
                changed[k] = False
                more = self.states | into(self.states)
                if more != self.states:
                    self.states = more
                    changed = [True] * len(self._into)
                    changed[k] = False

    def _grow_by_last_mover(self, after: list[Diagram]) -> None:
        """``after[j]``: from where the set is reached when j moved last and may not move next."""
        changed = [True] * len(after)
        while any(changed):
            for k, into in enumerate(self._into):
                if not changed[k]:
                    continue
                changed[k] = False
                reached = into(after[k])
                self.states |= reached
                for last in range(len(after)):
                    if last == k:
                        continue
                    more = after[last] | reached
                    if more != after[last]:
                        after[last] = more
                        changed[last] = True


def undeterred(
    space: Space,
    focal: Mover,
    closure: Closure,
    statements: Sequence[Diagram],
    sets: tuple[Diagram, Diagram],
    *,
    escape: bool,
) -> Diagram:
    """Return at which states some improvement of the focal decision maker is not deterred.

    ``sets``: the feasible states, and those of them that are asked about.
    """
    feasible, asked = sets
    below, found = space.false, space.false
    for piece, wanted in upwards(space, statements, feasible, asked):
        below |= piece
        if wanted == space.false:
            continue
        above = feasible & ~below
        low = below & ~focal.before(above) if escape else below
        closure.grow(low)
        safe = above & ~closure.states
        if safe == space.false:
            break
        found |= wanted & focal.before(safe)
    return found
