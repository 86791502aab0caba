"""The variants of a sweep: orders of some parties' statements, each known by its number alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import factorial, prod

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]

_WORDS = 4
"""A step of the generator gives so many numbers at once."""


@dataclass(frozen=True, slots=True)
class Orderings:
    """The variants of several orders; variant 0 leaves them as they are.

    ``lengths``: how many statements each order has. ``total``: how many variants there are.
    ``seed``: of those drawn; None where every combination of permutations is one variant.

    Drawn, variant k puts the statements of every order by the size of random numbers, and is given
    the same ones whoever asks and whatever was asked before: the generator, Philox, counts, and k
    says from where.

    >>> every = Orderings((2, 2), total=4, seed=None)
    >>> [[order.tolist() for order in one] for one in zip(*every.places(0, 4))]
    [[[0, 1], [0, 1]], [[0, 1], [1, 0]], [[1, 0], [0, 1]], [[1, 0], [1, 0]]]
    """

    lengths: tuple[int, ...]
    total: int
    seed: int | None

    @classmethod
    def of(cls, lengths: tuple[int, ...], most: int, seed: int) -> "Orderings":
        """Return every combination where they are at most ``most``, else so many drawn."""
        possible = prod(map(factorial, lengths))
        return cls(lengths, possible, None) if possible <= most else cls(lengths, most, seed)

    @property
    def possible(self) -> int:
        """How many combinations of permutations there are."""
        return prod(map(factorial, self.lengths))

    def places(self, first: int, last: int) -> tuple[Places, ...]:
        """Return for each order variants x statements: the place of each statement, 0 first.

        The variants are those from ``first`` to before ``last``; the statements stand as written.
        """
        if self.seed is None:
            rows = [list(self._combination(number)) for number in range(first, last)]
            return tuple(np.array(own, dtype=np.intp) for own in zip(*rows, strict=True))
        steps = -(-sum(self.lengths) // _WORDS)
        source = np.random.Philox(counter=first * steps, key=self.seed)
        drawn = np.asarray(source.random_raw((last - first) * steps * _WORDS))
        numbers = drawn.reshape(last - first, steps * _WORDS)
        found, column = [], 0
        for length in self.lengths:
            own = np.argsort(numbers[:, column : column + length], axis=1, kind="stable")
            if first == 0:
                own[0] = np.arange(length)
            found.append(own)
            column += length
        return tuple(found)

    def _combination(self, number: int) -> Iterator[list[int]]:
        """Yield for each order the places in the combination of this number, the last fastest."""
        digits = []
        for length in reversed(self.lengths):
            number, digit = divmod(number, factorial(length))
            digits.append(_permutation(digit, length))
        yield from reversed(digits)


def _permutation(number: int, length: int) -> list[int]:
    """Return the permutation with this Lehmer code, a number from 0 to n! - 1.

    >>> [_permutation(number, 3) for number in (0, 1, 5)]
    [[0, 1, 2], [0, 2, 1], [2, 1, 0]]
    """
    left, found = list(range(length)), []
    for rest in range(length - 1, -1, -1):
        digit, number = divmod(number, factorial(rest))
        found.append(left.pop(digit))
    return found
