"""What is said of the sets found: how many states, which, whether one is among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from sulh.engine.symbolic.space import PACKAGES, BudgetSpentError, Diagram, Space
from sulh.engine.verdicts import Asked
from sulh.errors import Mistake, TooLargeError
from sulh.finding import Note
from sulh.statement import Statement

_SEED = 2017
"""With which the states shown are drawn: whoever asks again sees the same."""


@dataclass(frozen=True, eq=False)
class SymbolicVerdicts:
    """The equilibria, as diagrams; see :class:`sulh.engine.verdicts.Verdicts`.

    ``package``: what made the diagrams.
    """

    feasible: int | None
    undecided: Mapping[Asked, Mistake]
    package: str
    space: Space = field(repr=False)
    states_feasible: Diagram = field(repr=False)
    equilibria: Mapping[Asked, Diagram] = field(repr=False)

    @property
    def note(self) -> Note:
        """What the diagrams were made with, in a sentence."""
        return Note("symbolic-in-c" if self.package == PACKAGES[0] else "symbolic-in-python",
                    {"package": self.package})  # fmt: skip

    def possible(self, that: Statement) -> int | None:
        """Return how many feasible states satisfy a statement; None where that was not found."""
        if self.feasible is None:
            return None
        return self.space.number(self._those(self.states_feasible, that))

    def count(self, asked: Asked, that: Statement) -> int:
        """Return how many equilibria satisfy a statement about options alone."""
        return self.space.number(self._those(self.equilibria[asked], that))

    def holds(self, asked: Asked, number: int) -> bool:
        """Return whether the state of this number is an equilibrium."""
        values = {name: bool(number >> k & 1) for k, name in enumerate(self.space.options)}
        states = self.space.given(values, self.equilibria[asked])
        return bool(states == self.space.true) and not number >> len(values)

    def states(self, asked: Asked, that: Statement, most: int) -> tuple[int, ...]:
        """Return the numbers of equilibria that satisfy a statement, in their order.

        All of them where they are at most ``most``; else so many, every one as likely as any
        other, the same at every call and whatever the order of the diagram.
        """
        states = self._those(self.equilibria[asked], that)
        total = self.space.number(states)
        places = range(total) if total <= most else drawn(total, most)
        return tuple(numbered(self.space, states, places))

    def _those(self, states: Diagram, that: Statement) -> Diagram:
        try:
            with self.space.within_memory():
                return self.space.all_of((states, self.space.where(that)))
        except BudgetSpentError:
            slots = {"nodes": f"{self.space.budget.nodes:,}", "that": str(that)}
            raise TooLargeError(Mistake("symbolic-question-too-large", slots)) from None


def drawn(total: int, most: int) -> list[int]:
    """Return so many distinct numbers below ``total`` by chance, sorted, the same at every call."""
    rng = Random(_SEED)  # noqa: S311 - nothing is secret
    found: set[int] = set()
    while len(found) < most:
        found.add(rng.randrange(total))
    return sorted(found)


def numbered(space: Space, states: Diagram, places: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the states that stand at these places among all, in their order.

    The highest option that is open divides the states: those without it come first.
    """
    waiting = [(states, len(space.options), 0, places)]
    while waiting:
        part, left, number, asked = waiting.pop()
        if left == 0:
            yield number
            continue
        option = space.options[left - 1]
        without = space.given({option: False}, part)
        # What is settled is free in the diagram, and counted in both its values.
        first = space.number(without) >> (len(space.options) - left + 1)
        later = [place - first for place in asked if place >= first]
        if later:
            taken = space.given({option: True}, part)
            waiting.append((taken, left - 1, number | 1 << left - 1, later))
        if len(later) < len(asked):
            waiting.append((without, left - 1, number, asked[: len(asked) - len(later)]))
