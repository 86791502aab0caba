"""What the engines over lists of states say, in the form of :mod:`sulh.engine.verdicts`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

import numpy as np

from sulh.engine.verdicts import Asked
from sulh.errors import Mistake
from sulh.model import Flags, Model
from sulh.statement import Statement


@dataclass(frozen=True, eq=False)
class Listed:
    """The equilibria of a model whose states are listed.

    ``stable``: for each concept, by slug, states x decision makers: is it stable there.
    """

    model: Model
    stable: Mapping[str, Flags]
    undecided: Mapping[Asked, Mistake]
    _where: dict[Statement, Flags] = field(default_factory=dict)

    @property
    def feasible(self) -> int:
        """How many states are feasible."""
        return len(self.model)

    def possible(self, that: Statement) -> int:
        """Return how many feasible states satisfy a statement about options alone."""
        return int(self._satisfying(that).sum())

    def count(self, asked: Asked, that: Statement) -> int:
        """Return how many equilibria satisfy a statement about options alone."""
        return int((self._equilibria(asked) & self._satisfying(that)).sum())

    def holds(self, asked: Asked, number: int) -> bool:
        """Return whether the state of this number is an equilibrium."""
        state = self.model.index.get(number)
        return state is not None and bool(self._equilibria(asked)[state])

    def states(self, asked: Asked, that: Statement, most: int) -> tuple[int, ...]:
        """Return the numbers of equilibria that satisfy a statement, in their order.

        All of them where they are at most ``most``; else so many, spread by chance, the same at
        every call.
        """
        found = np.flatnonzero(self._equilibria(asked) & self._satisfying(that))
        return tuple(self.model.numbers[found[place]] for place in places(len(found), most))

    def _equilibria(self, asked: Asked) -> Flags:
        flags = np.ones(len(self.model), dtype=bool)
        for dm, concept in enumerate(asked):
            flags &= self.stable[concept.slug][:, dm]
        return flags

    def _satisfying(self, that: Statement) -> Flags:
        if that not in self._where:
            columns = {name: self.model.taken[:, k] for k, name in enumerate(self.model.options)}
            self._where[that] = that.evaluate(columns, {}, len(self.model))
        return self._where[that]


def places(total: int, most: int) -> tuple[int, ...]:
    """Return at most so many places among ``total``, in order, the same at every call.

    >>> places(3, 12)
    (0, 1, 2)
    >>> len(places(1000, 12)), places(1000, 12) == places(1000, 12)
    (12, True)
    """
    if total <= most:
        return tuple(range(total))
    return tuple(sorted(Random(total).sample(range(total), most)))  # noqa: S311 - no secret
