"""The share of the readings in which a conclusion stands, where the user typed likelihoods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import prod, sqrt

import numpy as np
from numpy.typing import NDArray

from sulh.analysis.answers import HOLDS, UNDECIDED, WORDS, Answers
from sulh.case import Case
from sulh.case.doubt import Unit
from sulh.derive.falling import Dropped
from sulh.finding.conclusion import Conclusion
from sulh.finding.readings import Estimate, Share
from sulh.source import independent_sources

MOST_EXACT = 1 << 16
"""The most readings of which every one is looked at: 16 uncertain statements."""

DRAWS = 100_000
"""How many readings are drawn where there are more."""

_AT_ONCE = 10_000
_DIGITS = 12
"""Of a sum of weights: the last digits of a float depend on the machine."""

Weights = NDArray[np.float64]


def likelihoods(case: Case, statements: Sequence[Unit]) -> dict[str, float]:
    """Return the likelihood typed for each of these statements that is less than certain.

    A statement has that of its own claim, else the first typed for a claim that repeats it.
    """
    found = {}
    for unit in statements:
        typed = (case.claims[name].likelihood for name in (unit.name, *unit.claims))
        known = next((one for one in typed if one is not None), 1.0)
        if known < 1:
            found[unit.name] = known
    return found


def shares(
    case: Case, answers: Answers, told: Mapping[str, float], draws: int, seed: int
) -> dict[Conclusion, Share]:
    """Return the share of each conclusion, statements standing or falling separately and together.

    Statements without a likelihood are kept. *Together*: one number between 0 and 1 for each
    independent source, and those of its statements stand whose likelihood is higher.
    """
    statements = answers.falling.statements
    doubts = [_Doubt(k, told[one.name]) for k, one in enumerate(statements) if one.name in told]
    separate = [(one,) for one in doubts]
    together = _by_source(case, statements, doubts)
    pairs = zip(
        _estimates(answers, separate, draws, (seed, 0)),
        _estimates(answers, together, draws, (seed, 1)),
        strict=True,
    )
    return {one: Share(*pair) for one, pair in zip(answers.asked, pairs, strict=True)}


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A statement, by its place among those that carry something, and how likely it stands."""

    statement: int
    stands: float


_Groups = Sequence[Sequence[_Doubt]]
"""Statements that stand or fall together, those of different groups separately."""


def _by_source(case: Case, statements: Sequence[Unit], doubts: Sequence[_Doubt]) -> _Groups:
    groups: dict[object, list[_Doubt]] = {}
    for one in doubts:
        name = statements[one.statement].name
        source = independent_sources((name,), case.claims, case.sources)
        groups.setdefault(source or name, []).append(one)
    return list(groups.values())


def _estimates(
    answers: Answers, groups: _Groups, draws: int, seed: tuple[int, int]
) -> list[Estimate]:
    """Return an estimate for each conclusion: exact where there are few readings, else sampled."""
    exact = prod(len({one.stands for one in group}) + 1 for group in groups) <= MOST_EXACT
    size = len(answers.falling.statements)
    readings = _every(groups, size) if exact else _drawn(groups, size, draws, seed)
    totals = np.zeros((len(answers.asked), len(WORDS)))
    for dropped, weights in readings:
        codes = answers.codes(dropped)
        for place in range(len(answers.asked)):
            totals[place] += np.bincount(codes[:, place], weights, minlength=len(WORDS))
    found = []
    for counted in totals[:, [HOLDS, UNDECIDED]].tolist():
        holds, undecided = (round(one if exact else one / draws, _DIGITS) for one in counted)
        error = None if exact else sqrt(holds * (1 - holds) / draws)
        found.append(Estimate(holds, undecided, error))
    return found


def _every(groups: _Groups, size: int) -> Iterator[tuple[Dropped, Weights]]:
    """Yield every reading with its weight: for each group all that stands above each likelihood."""
    ways = []
    for group in groups:
        levels = sorted({0.0, 1.0, *(one.stands for one in group)})
        ways.append(
            [
                ([one.statement for one in group if one.stands <= low], high - low)
                for low, high in pairwise(levels)
            ]
        )
    dropped = np.zeros((prod(map(len, ways)), size), dtype=bool)
    weights = np.ones(len(dropped))
    for row, chosen in enumerate(product(*ways)):
        for gone, weight in chosen:
            dropped[row, gone] = True
            weights[row] *= weight
    yield dropped, weights


def _drawn(
    groups: _Groups, size: int, draws: int, seed: tuple[int, int]
) -> Iterator[tuple[Dropped, Weights]]:
    """Yield readings drawn at random, some at a time, each of the same weight."""
    random = np.random.default_rng(seed)
    doubts = [(place, one) for place, group in enumerate(groups) for one in group]
    places = [place for place, _ in doubts]
    columns = [one.statement for _, one in doubts]
    stands = np.array([one.stands for _, one in doubts])
    for first in range(0, draws, _AT_ONCE):
        some = min(_AT_ONCE, draws - first)
        levels = random.random((some, len(groups)))
        dropped = np.zeros((some, size), dtype=bool)
        dropped[:, columns] = levels[:, places] >= stands
        yield dropped, np.ones(some)
