"""What an engine says of states that nobody lists: counts, members, a few of them.

Two engines answer in this form: :mod:`sulh.engine.dense` and :mod:`sulh.engine.symbolic`.
"""

from collections.abc import Mapping
from typing import Protocol

from sulh.concept import Concept
from sulh.errors import Mistake
from sulh.statement import Statement

Asked = tuple[Concept, ...]
"""The concept under which each decision maker judges, in the order of the case."""


class Verdicts(Protocol):
    """The equilibria of a conflict, for every concept asked."""

    @property
    def feasible(self) -> int | None:
        """How many states are feasible; None where not even that was found."""

    @property
    def undecided(self) -> Mapping[Asked, Mistake]:
        """For what was asked and not decided within the budget, what was established."""

    def possible(self, that: Statement) -> int | None:
        """Return how many feasible states satisfy a statement about options alone.

        None where that was not found within the budget.
        """

    def count(self, asked: Asked, that: Statement) -> int:
        """Return how many equilibria satisfy a statement about options alone."""

    def holds(self, asked: Asked, number: int) -> bool:
        """Return whether the state of this number is an equilibrium."""

    def states(self, asked: Asked, that: Statement, most: int) -> tuple[int, ...]:
        """Return the numbers of equilibria that satisfy a statement, in their order.

        All of them where they are at most ``most``; else so many, spread by chance, the same at
        every call.
        """
