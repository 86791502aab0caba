"""What is true or false as clauses: statements read at places, joined by gates, asked of a solver.

A *literal* is a number that stands for a truth, its negative for the opposite; ``TRUE`` is always
true. A *place* is a state that is not known yet: for each option the literal that it is taken.
Every gate is defined both ways (Tseitin), each only once, and what is already true or false is
folded, so that a place in which some options are known costs only what depends on the others.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sulh.errors import Mistake, SulhError
from sulh.statement import And, Count, Iff, Implies, Not, Option, Or, Statement, Truth

Place = tuple[int, ...]

TRUE = 1

_CONFLICTS_AT_ONCE = 5_000


class OutOfTimeError(Exception):
    """The seconds given are over: nothing was decided."""


def extra() -> Any:
    """Return the solvers of the package python-sat, or say what to install."""
    try:
        from pysat import solvers  # noqa: PLC0415 - only this question needs it
    except ImportError:
        raise SulhError(Mistake("find-extra-missing")) from None
    return solvers


class Clauses:
    """Clauses that grow, and a solver that remembers what it learned from them.

    ``deadline``: on the clock of ``time.monotonic``; None for no limit.
    """

    def __init__(self, options: Sequence[str], deadline: float | None) -> None:
        self._solver = extra().Solver(name="glucose4")
        self._deadline = deadline
        self._last = TRUE
        self._solution: Sequence[int] = ()
        self._gates: dict[tuple[int, ...], int] = {}
        self._read: dict[tuple[int, Place], int] = {}
        self._about: dict[int, tuple[Statement, Place]] = {}
        self._places: Mapping[str, int] = {name: k for k, name in enumerate(options)}
        self.add([TRUE])

    def close(self) -> None:
        """Let the solver go."""
        self._solver.delete()

    def fresh(self) -> int:
        """Return a literal of which nothing is known."""
        self._last += 1
        self.add([self._last, -self._last])  # so that every solution says something of it
        return self._last

    def add(self, clause: Iterable[int]) -> None:
        """Say that one of these literals is true."""
        self._solver.add_clause(list(clause))

    def prefer(self, literals: Iterable[int]) -> None:
        """Let the solver try these first."""
        self._solver.set_phases(list(literals))

    def solve(self, assumed: Sequence[int]) -> bool:
        """Return whether all clauses can be true together with what is assumed.

        Raises:
            OutOfTimeError: the deadline has passed.
        """
        while True:
            if self._deadline is not None and time.monotonic() > self._deadline:
                raise OutOfTimeError
            self._solver.conf_budget(_CONFLICTS_AT_ONCE)
            found = self._solver.solve_limited(assumptions=list(assumed))
            if found:
                self._solution = self._solver.get_model()  # a clause added may make it forget
            if found is not None:
                return bool(found)

    def number(self, place: Place) -> int:
        """Return the state that the last solution has at a place."""
        model = self._solution
        return sum(
            1 << k
            for k, literal in enumerate(place)
            if (literal > 0) == (model[abs(literal) - 1] > 0)
        )

    def guilty(self) -> frozenset[int]:
        """Return, of what was assumed last, a part that already contradicts the clauses."""
        return frozenset(self._solver.get_core() or ())

    def every(self, parts: Iterable[int]) -> int:
        """Return the literal that all of these are true."""
        found = {part for part in parts if part != TRUE}
        if not found:
            return TRUE
        if -TRUE in found or any(-part in found for part in found):
            return -TRUE
        if len(found) == 1:
            return found.pop()
        key = tuple(sorted(found))
        if key not in self._gates:
            gate = self._gates[key] = self.fresh()
            for part in key:
                self.add([-gate, part])
            self.add([gate, *(-part for part in key)])
        return self._gates[key]

    def some(self, parts: Iterable[int]) -> int:
        """Return the literal that one of these is true."""
        return -self.every(-part for part in parts)

    def differ(self, one: int, other: int) -> int:
        """Return the literal that exactly one of two is true."""
        if one == other:
            return -TRUE
        if one == -other:
            return TRUE
        return self.every([self.some([one, other]), -self.every([one, other])])

    def at_least(self, number: int, parts: Sequence[int]) -> int:
        """Return the literal that so many of these are true."""
        row = [TRUE] + [-TRUE] * number  # so many of the parts looked at so far
        for part in parts:
            row = [
                TRUE,
                *(
                    self.some([row[k], self.every([row[k - 1], part])])
                    for k in range(1, number + 1)
                ),
            ]
        return row[number]

    def at(self, statement: Statement, place: Place) -> int:
        """Return the literal that a statement about options alone is true at a place."""
        key = id(statement)
        if key not in self._about:  # kept, so that no other statement is given its id
            names = tuple(self._places[name] for name in statement.options())
            self._about[key] = (statement, names)
        within = tuple(place[k] for k in self._about[key][1])
        if (key, within) not in self._read:
            self._read[key, within] = self._said(statement, place)
        return self._read[key, within]

    def _said(  # noqa: PLR0911 - one case for each kind of statement
        self, statement: Statement, place: Place
    ) -> int:
        match statement:
            case Truth(value):
                return TRUE if value else -TRUE
            case Option(name):
                return place[self._places[name]]
            case Not(part):
                return -self.at(part, place)
            case And(parts):
                return self.every(self.at(part, place) for part in parts)
            case Or(parts):
                return self.some(self.at(part, place) for part in parts)
            case Implies(condition, consequence):
                return self.some([-self.at(condition, place), self.at(consequence, place)])
            case Iff(left, right):
                return -self.differ(self.at(left, place), self.at(right, place))
            case Count(kind, number, parts):
                return self._count(kind, number, [self.at(part, place) for part in parts])
        raise AssertionError(statement)

    def _count(self, kind: str, number: int, parts: Sequence[int]) -> int:
        enough = self.at_least(number, parts)
        if kind == "at least":
            return enough
        few = TRUE if number == len(parts) else -self.at_least(number + 1, parts)
        return few if kind == "at most" else self.every([enough, few])
