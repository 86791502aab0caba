"""What the dense engine found, asked in statements and numbers."""

from collections.abc import Mapping
from random import Random

import numpy as np

from sulh.engine.dense.cube import PIECE, Packed, matching
from sulh.engine.dense.search import Found
from sulh.engine.verdicts import Asked
from sulh.errors import Mistake, TooLargeError
from sulh.statement import Statement, Truth

_SEED = 1


class DenseVerdicts:
    """The equilibria, one bit a state: see :class:`sulh.engine.verdicts.Verdicts`."""

    def __init__(self, found: Found) -> None:
        self._cube = found.cube
        self._feasible = found.feasible
        self._equilibria = found.equilibria
        self.feasible: int | None = self.possible(Truth(value=True))
        self.undecided: Mapping[Asked, Mistake] = found.undecided

    def possible(self, that: Statement) -> int | None:
        """Return how many feasible states satisfy a statement about options alone."""
        return self._count(self._feasible, that)

    def count(self, asked: Asked, that: Statement) -> int:
        """Return how many equilibria satisfy a statement about options alone."""
        return self._count(self._of(asked), that)

    def holds(self, asked: Asked, number: int) -> bool:
        """Return whether the state of this number is an equilibrium."""
        if number >> self._cube.dimension:
            return False
        index = self._cube.index(number)
        return bool(self._of(asked)[index >> 3] >> (index & 7) & 1)

    def states(self, asked: Asked, that: Statement, most: int) -> tuple[int, ...]:
        """Return the numbers of equilibria that satisfy a statement, in their order.

        All of them where they are at most ``most``; else so many, each as likely as another, the
        same at every call.
        """
        bits = self._of(asked)
        total = self._count(bits, that)
        if total <= most:
            wanted = np.arange(total)
        else:
            drawn = Random(_SEED).sample(range(total), most)  # noqa: S311 - nothing is secret
            wanted = np.sort(np.array(drawn, dtype=np.int64))
        found = []
        before = 0
        for piece, flags in matching(bits, that, self._cube):
            here = np.flatnonzero(flags)
            first, last = np.searchsorted(wanted, (before, before + len(here)))
            found.append((piece << PIECE) + here[wanted[first:last] - before])
            before += len(here)
        indices = np.concatenate([np.zeros(0, dtype=np.int64), *found])
        return tuple(np.sort(self._cube.numbers(indices)).tolist())

    def _count(self, bits: Packed, that: Statement) -> int:
        return sum(int(np.count_nonzero(flags)) for _, flags in matching(bits, that, self._cube))

    def _of(self, asked: Asked) -> Packed:
        if asked in self.undecided:
            raise TooLargeError(self.undecided[asked])
        return self._equilibria[asked]
