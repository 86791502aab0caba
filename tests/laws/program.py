"""What the program makes of a drawn conflict, in the words of the oracle: ids and numbers."""

from collections.abc import Iterable
from functools import cache
from random import Random

import numpy as np
from laws.conflict import Conflict
from laws.conflicts import seeded
from laws.oracle import Oracle

import sulh
from sulh.case import Case
from sulh.model import Model
from sulh.model.build import build

SEEDS = range(200)
"""The sample that every run of the tests looks at."""

Verdicts = frozenset[tuple[str, int]]
"""For which decision maker which state is stable."""


def case_of(conflict: Conflict) -> Case:
    """Read the conflict as a case file is read."""
    return sulh.loads(conflict.to_text())


def model_of(conflict: Conflict) -> Model:
    """Return the program's model of the conflict."""
    return build(case_of(conflict))


def named(model: Model, stable: np.ndarray) -> Verdicts:
    """Name the decision makers and number the states of an array of verdicts."""
    return frozenset(
        (model.decision_makers[dm], model.numbers[state]) for state, dm in np.argwhere(stable)
    )


def numbered(model: Model, states: Iterable[int]) -> frozenset[int]:
    """Give the numbers of states."""
    return frozenset(model.numbers[state] for state in states)


def drawing(seed: int) -> Random:
    """Return what draws the same for the same seed."""
    return Random(seed)  # noqa: S311 (nothing is secret)


@cache
def model_at(seed: int) -> Model:
    """Return the program's model of the conflict drawn for a seed."""
    return model_of(seeded(seed))


@cache
def oracle_at(seed: int) -> Oracle:
    """Return the oracle of the conflict drawn for a seed."""
    return Oracle(seeded(seed))
