"""The prime implicants a shortest statement can contain.

A **cube** is a set of literals (an option taken, an option not taken), read as their conjunction.
It is an **implicant** where no failing state satisfies it, and **prime** where that is no longer so
without any one of its literals. A prime is thus a minimal set of literals that rules out every
failing state, each of its literals being *needed*: the only one that rules out some failing state
(the test by which Murakami and Uno, *Discrete Applied Mathematics* 170, 2014, enumerate minimal
hitting sets).

States are bits of integers, so that one ``&`` asks all states at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import NamedTuple

from sulh.statement.cover import Column, Steps

SAMPLE = 8
"""How many failing states are looked at for the one that leaves the fewest branches."""

COMPARED = 64
"""So many pairs of states are compared in one step of a search."""


class Literal(NamedTuple):
    """An option taken or not taken; which holding and which failing states satisfy it."""

    place: int
    holding: int
    failing: int


@dataclass(frozen=True, slots=True)
class Question:
    """All literals, first option taken, first not taken, second taken ...; and all states."""

    literals: tuple[Literal, ...]
    holding: int
    failing: int

    def column(self, cube: Sequence[Literal]) -> Column:
        """Return an implicant as a column: what it costs, says and covers."""
        covers = reduce(and_, (literal.holding for literal in cube), self.holding)
        return Column(len(cube), tuple(sorted(literal.place for literal in cube)), covers)

    def of(self, state: int) -> tuple[Literal, ...]:
        """Return the literals that one holding state satisfies."""
        return tuple(literal for literal in self.literals if literal.holding & state)


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a prime of a statement no longer than ``most`` literals can be.

    ``apart`` are holding states of which no implicant covers two, each with a number of literals
    that whatever covers it has at least. Whatever covers one of them leaves the others to other
    terms.
    """

    most: int
    apart: tuple[tuple[int, int], ...] = ()

    def of(self, kept: int) -> int:
        """Return the most literals a cube can have that covers some of the states ``kept``."""
        spare = self.most - sum(least for _, least in self.apart)
        return spare + max((least for state, least in self.apart if kept & state), default=0)


def primes(question: Question, limit: Limit, steps: Steps) -> Iterator[Column]:
    """Yield once every prime implicant that covers a holding state and respects the limit.

    Some failing state not yet ruled out must be: one branch for each literal that does it, in
    which the literals of earlier branches are not used again.
    """
    # A partial cube: its literals, the states it keeps, the failing states each literal alone
    # rules out, the failing states left, and the literals that may still join.
    waiting: list[tuple[tuple[Literal, ...], int, tuple[int, ...], int, list[Literal]]] = [
        ((), question.holding, (), question.failing, list(question.literals))
    ]
    while waiting:
        cube, kept, needed, left, allowed = waiting.pop()
        steps.spend()
        if len(cube) + bool(left) > limit.of(kept):
            continue
        if not left:
            yield question.column(cube)
            continue
        allowed = [literal for literal in allowed if kept & literal.holding]
        for literal in _branches(allowed, left):
            allowed.remove(literal)
            still = (*(bits & literal.failing for bits in needed), left & ~literal.failing)
            if all(still):
                waiting.append(
                    (
                        (*cube, literal),
                        kept & literal.holding,
                        still,
                        left & literal.failing,
                        allowed.copy(),
                    )
                )


def states_apart(
    question: Question, order: Sequence[int], steps: Steps
) -> tuple[tuple[int, int], ...]:
    """Return states of which no implicant covers two, and the fewest literals that cover each.

    Two states are apart where some failing state satisfies all they have in common.
    """
    chosen: list[int] = []
    for state in order:
        for _ in range(0, len(chosen), COMPARED):
            steps.spend()
        own = question.of(state)
        common = ([one.failing for one in own if one.holding & other] for other in chosen)
        if all(reduce(and_, failing, question.failing) for failing in common):
            chosen.append(state)
    return tuple((state, _fewest(question, state, steps)) for state in chosen)


def _fewest(question: Question, state: int, steps: Steps) -> int:
    """Return the length of the shortest implicant that covers a state."""
    own = Question(question.of(state), state, question.failing)
    length = 1
    while next(primes(own, Limit(length), steps), None) is None:
        length += 1
    return length


def _branches(allowed: Sequence[Literal], left: int) -> list[Literal]:
    """Return the literals that rule out a failing state which few of them rule out."""
    fewest = list(allowed)
    for _ in range(SAMPLE):
        state = left & -left
        left ^= state
        branches = [literal for literal in allowed if not literal.failing & state]
        if len(branches) < len(fewest):
            fewest = branches
        if not left:
            break
    return fewest
