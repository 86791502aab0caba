"""What a case answers in very many readings: only different models are solved."""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations
from math import comb
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from sulh.analysis.seen import Views
from sulh.analysis.together import at_once, batches
from sulh.case import Case
from sulh.derive.falling import Dropped, Falling
from sulh.finding.conclusion import Conclusion, Word
from sulh.finding.equilibria import Equilibria

WORDS: tuple[Word, ...] = get_args(Word)
"""The answers, in the order of their codes."""

HOLDS, UNDECIDED = WORDS.index("holds"), WORDS.index("undecided")

MOST_PAIRS = 5_000
"""The most pairs of statements that are dropped to see what matters."""

Codes = NDArray[np.int8]


class Answers:
    """The answers to some conclusions, whatever statements are dropped."""

    def __init__(
        self, holds: Equilibria, concepts: Sequence[str], asked: Sequence[Conclusion]
    ) -> None:
        case = holds.case
        self.asked = tuple(asked)
        self._at_once = at_once(holds.model)
        self.falling = Falling(case)
        self.variants = Views(concepts)
        self._known: dict[bytes, Codes] = {}

    def codes(self, dropped: Dropped) -> Codes:
        """Return readings x conclusions: the code of each answer."""
        if not len(dropped):
            return np.zeros((0, len(self.asked)), dtype=np.int8)
        fallen = self.falling.fallen(dropped)
        packed = (
            np.packbits(fallen, axis=1) if fallen.size else np.zeros((len(dropped), 1), np.uint8)
        )
        distinct, first, which = np.unique(packed, axis=0, return_index=True, return_inverse=True)
        keys = [row.tobytes() for row in distinct]
        new = [at for at, key in enumerate(keys) if key not in self._known]
        for some in batches(new, self._at_once):
            cases = [self.falling.case_without(fallen[first[at]].tolist()) for at in some]
            self.variants.prepare(cases, self.asked)
            for at, case in zip(some, cases, strict=True):
                self._known[keys[at]] = self._code(case)
        answers: Codes = np.stack([self._known[key] for key in keys])[which.ravel()]
        return answers

    def _code(self, case: Case) -> Codes:
        values = self.variants.values(case, self.asked)
        return np.array([WORDS.index(values[one].word) for one in self.asked], dtype=np.int8)

    def dropping(self, *sets: Sequence[int]) -> Dropped:
        """Return one reading for each set of statements: without those."""
        dropped = np.zeros((len(sets), len(self.falling.statements)), dtype=bool)
        for row, chosen in enumerate(sets):
            dropped[row, list(chosen)] = True
        return dropped

    @property
    def pairs(self) -> bool:
        """Whether there are few enough statements to drop every two."""
        return comb(len(self.falling.statements), 2) <= MOST_PAIRS

    @cached_property
    def pivots(self) -> NDArray[np.intp]:
        """Statements x conclusions x 2: in how many readings the statement makes a difference.

        That is, whether the conclusion holds is another answer with the statement and without it:
        where nothing else is dropped, and where one other statement is.
        """
        size = len(self.falling.statements)
        none = _kinds(self.codes(self.dropping(())))[0]
        single = _kinds(self.codes(self.dropping(*((k,) for k in range(size)))))
        counts = np.zeros((size, len(self.asked), 2), dtype=np.intp)
        counts[:, :, 0] = single != none
        if self.pairs and size > 1:
            both = list(combinations(range(size), 2))
            together = _kinds(self.codes(self.dropping(*both)))
            for (one, other), kinds in zip(both, together, strict=True):
                counts[one, :, 1] += kinds != single[other]
                counts[other, :, 1] += kinds != single[one]
        return counts


def _kinds(codes: Codes) -> Codes:
    """Return answers with all that do not hold as one."""
    return np.where((codes == HOLDS) | (codes == UNDECIDED), codes, -1).astype(np.int8)
