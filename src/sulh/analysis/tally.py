"""How often each outcome holds in a range of variants: the work of one worker.

The counts of a range are one list of whole numbers, and those of two ranges that do not meet are
counted together by adding them number by number. So it does not matter where a range ends, nor who
counts it, nor in what order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sulh.analysis.equilibria import profiles
from sulh.analysis.orderings import Orderings, Places
from sulh.analysis.variants import stable_in
from sulh.case import Case
from sulh.case.order import statements
from sulh.derive.bare import unpacked
from sulh.engine import lanes
from sulh.engine.lanes_numpy import Ranks
from sulh.errors import Mistake, SulhError
from sulh.finding.equilibria import Profile
from sulh.model import Flags, Model
from sulh.model.build import model_of, order
from sulh.model.frame import Frame, frame
from sulh.model.ranks import dense
from sulh.statement import parse
from sulh.version import __version__

_AT_ONCE = 1 << 24
"""So many verdicts (states x variants) are held at a time: 16 MB for each concept."""

Numbers = NDArray[np.int64]


class Question(NamedTuple):
    """What is asked of every variant: all that the counts depend on beside the range.

    ``case``: a packed case; ``vary``: whose order is put otherwise; ``total`` and ``seed``: as
    :class:`Orderings` takes them.
    """

    case: str
    vary: tuple[str, ...]
    concepts: tuple[str, ...]
    total: int
    seed: int | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each count stands in the list; ``pairs``: two statements of one order, first above.

    The list begins with how many variants were looked at. Then come for each concept: the variants
    that were decided; of these for each outcome those in which it holds, and those in which it
    holds in all its states; for each state those in which it is an equilibrium; for each pair
    those in which the statement that is above as written is above; for each outcome and pair those
    in which that is so and the outcome holds. The status quo is counted as a last outcome.
    """

    concepts: int
    outcomes: int
    states: int
    pairs: int

    @property
    def parts(self) -> tuple[int, ...]:
        """How many numbers each part has of what is counted for one concept."""
        ends = self.outcomes + 1
        return (1, ends, ends, self.states, self.pairs, ends * self.pairs)

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return 1 + self.concepts * sum(self.parts)

    def apart(self, counts: Numbers) -> list[list[Numbers]]:
        """Return for each concept the parts of its counts."""
        rows = counts[1:].reshape(self.concepts, sum(self.parts))
        return [np.split(row, np.cumsum(self.parts)[:-1]) for row in rows]

    def fits(self, counts: Sequence[object], variants: int) -> bool:
        """Say whether these can be the counts of so many variants."""
        return (
            len(counts) == self.size
            and counts[0] == variants
            and all(isinstance(one, int) and 0 <= one <= variants for one in counts)
        )


def counted(question: Question, first: int, last: int, version: str) -> list[int]:
    """Return the counts of the variants from ``first`` to before ``last``.

    ``version``: of the program that asks. A worker of another version says so.
    """
    if version != __version__:
        slots = {"there": __version__, "here": version}
        raise SulhError(Mistake("other-version-there", slots))
    examined = _examined(question.case, question.vary, question.concepts)
    lengths = tuple(len(statements(examined.case, dm)) for dm in question.vary)
    orderings = Orderings(lengths, question.total, question.seed)
    total = np.zeros(examined.layout.size, dtype=np.int64)
    width = max(1, _AT_ONCE // max(1, len(examined.found)))
    for start in range(first, last, width):
        total += examined.counts(orderings.places(start, min(start + width, last)))
    return [int(one) for one in total]


def layout(case: Case, states: int, vary: Sequence[str], concepts: Sequence[str]) -> Layout:
    """Return where the counts stand."""
    lengths = [len(statements(case, dm)) for dm in vary]
    pairs = sum(length * (length - 1) // 2 for length in lengths)
    return Layout(len(concepts), len(case.outcomes), states, pairs)


def in_lanes(case: Case, profile: Profile) -> bool:
    """Say whether variants are solved together: no move depends on what is preferred."""
    vetoed = any("veto" in mandate.retained for mandate in case.mandates)
    simultaneous = any(one.answers == "simultaneous" for one in profile.concepts)
    return not (case.joint or vetoed or simultaneous)


@lru_cache(maxsize=2)
def _examined(text: str, vary: tuple[str, ...], concepts: tuple[str, ...]) -> "_Examined":
    return _Examined(unpacked(text), vary, concepts)


class _Examined:
    """A case whose variants are solved: its states and moves are worked out once."""

    def __init__(self, case: Case, vary: tuple[str, ...], concepts: tuple[str, ...]) -> None:
        self.case, self.vary = case, vary
        self.found: Frame = frame(case)
        self.layout = layout(case, len(self.found), vary, concepts)
        self._start = (
            next(iter(self.found.naming.feasible("sq")), None) if case.status_quo else None
        )
        self._fixed = [order(case, self.found, dm, []) for dm in case.decision_makers]
        self._truths = {dm: self._truth(dm) for dm in vary}
        self._model = self._model_with(self._fixed)
        self._asked = profiles(self._model, concepts)
        self._single = [one.text for one in self._asked if not in_lanes(case, one)]
        self._known: dict[bytes, dict[str, Flags]] = {}

    def counts(self, places: tuple[Places, ...]) -> Numbers:
        """Return the counts of variants in which the statements have these places."""
        variants = len(places[0])
        ranks = self._ranks(places)
        above = np.hstack([_above(own) for own in places])
        counts = [np.array([variants])]
        for profile in self._asked:
            holding, decided = self._equilibria(profile, ranks)
            holding &= decided
            some, every = self._outcomes(holding, decided)
            counts += [
                np.array([decided.sum()]),
                some.sum(axis=1),
                every.sum(axis=1),
                holding.sum(axis=1),
                above[decided].sum(axis=0),
                (some.astype(np.int64) @ above.astype(np.int64)).ravel(),
            ]
        return np.concatenate(counts).astype(np.int64)

    def _truth(self, dm: str) -> Flags:
        """Return states x statements: which of a decision maker's statements are true."""
        found = self.found
        rows = [
            np.broadcast_to(parse(that, dm).evaluate(found.columns, found.facts, len(found)),
                            len(found))
            for that in statements(self.case, dm)
        ]  # fmt: skip
        return np.stack(rows, axis=1)

    def _ranks(self, places: tuple[Places, ...]) -> Ranks:
        """Return decision makers x states x variants."""
        drawn = {
            dm: lanes.places_as_ranks(self._truths[dm], own.T)
            for dm, own in zip(self.vary, places, strict=True)
        }
        columns = [
            drawn.get(dm, fixed[:, None])
            for dm, fixed in zip(self.case.decision_makers, self._fixed, strict=True)
        ]
        highest = max(int(one.max(initial=0)) for one in columns)
        shape = (len(columns), len(self.found), len(places[0]))
        ranks = np.empty(shape, dtype=lanes.smallest_type(highest))
        for dm, column in enumerate(columns):
            ranks[dm] = column
        return ranks

    def _equilibria(self, profile: Profile, ranks: Ranks) -> tuple[Flags, Flags]:
        """Return states x variants, what is an equilibrium; and which variants were decided."""
        if in_lanes(self.case, profile):
            holding = lanes.equilibria(self._model, ranks, profile.concepts)
            return holding, np.ones(ranks.shape[2], dtype=bool)
        holding = np.zeros(ranks.shape[1:], dtype=bool)
        decided = np.zeros(ranks.shape[2], dtype=bool)
        for variant in range(ranks.shape[2]):
            found = self._alone(ranks[:, :, variant])
            if profile.text in found:
                holding[:, variant], decided[variant] = found[profile.text], True
        return holding, decided

    def _alone(self, ranks: Ranks) -> dict[str, Flags]:
        """Return what is an equilibrium in one variant, for each concept that could be decided.

        Variants that come to the same orders are solved once.
        """
        orders = [dense(own.astype(np.intp)) for own in ranks]
        key = np.stack(orders).tobytes()
        if key not in self._known:
            if len(self._known) * len(self.found) > _AT_ONCE:
                self._known.clear()
            try:
                stable = stable_in(self._model_with(orders), self._single)
            except SulhError:  # over a budget: undecided
                stable = {}
            self._known[key] = {
                name: np.asarray(flags.all(axis=1)) for name, flags in stable.items()
            }
        return self._known[key]

    def _model_with(self, orders: Sequence[NDArray[np.intp]]) -> Model:
        return model_of(self.case, self.found, self._start, list(orders))

    def _outcomes(self, holding: Flags, decided: Flags) -> tuple[Flags, Flags]:
        """Return outcomes x variants: does it hold, and does it in all its states."""
        some = np.zeros((self.layout.outcomes + 1, len(decided)), dtype=bool)
        every = np.zeros_like(some)
        for place, flags in enumerate(self.found.outcomes.values()):
            own = holding[flags]
            some[place], every[place] = own.any(axis=0), own.all(axis=0) & decided & flags.any()
        if self._start is not None:
            some[-1] = every[-1] = holding[self._start]
        return some, every


def _above(places: Places) -> Flags:
    """Return variants x pairs of statements: does the first of them as written stand above."""
    pairs = list(combinations(range(places.shape[1]), 2))
    first, second = np.array(pairs).T
    return np.asarray(places[:, first] < places[:, second])
