"""Models with the same states and moves, or with some of them, solved together: each a lane."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import numpy as np

from sulh.analysis.equilibria import profiles
from sulh.engine import lanes
from sulh.model import Flags, Model, States

T = TypeVar("T")

LEAST = 3
"""From so many models on it is worth it to solve them together."""

_MOST_AT_ONCE = 256

_VALUES_AT_ONCE = 400_000


def at_once(model: Model) -> int:
    """Return how many variations of a model are made and solved at once.

    The fewer the larger it is, so that not much is lost, nor late, where the work is interrupted.
    """
    return max(1, min(_MOST_AT_ONCE, _VALUES_AT_ONCE // max(1, model.ranks.size)))


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield items, so many at a time.

    >>> list(batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    left = iter(items)
    while some := list(islice(left, size)):
        yield some


def stable_together(
    whole: Model, models: Sequence[Model], rows: Sequence[States], concepts: Iterable[str]
) -> Iterator[dict[str, Flags]]:
    """Yield for each model, for each concept that needs no SIM, states x decision makers: stable?

    All have the states and moves of ``whole``, or of some of its states: ``rows``, for each model.
    """
    asked = [
        one
        for one in profiles(whole, concepts)
        if not any(concept.answers == "simultaneous" for concept in one.concepts)
    ]
    shape = (len(whole.dms), len(whole), len(models))
    ranks = np.zeros(shape, lanes.smallest_type(len(whole)))
    possible = np.zeros(shape[1:], dtype=bool)
    for lane, (model, at) in enumerate(zip(models, rows, strict=True)):
        ranks[:, at, lane] = model.ranks.T
        possible[at, lane] = True
    needed = dict.fromkeys(one for profile in asked for one in profile.concepts)
    found = lanes.stable(whole, ranks, needed, possible=None if possible.all() else possible)
    for lane, at in enumerate(rows):
        yield {
            profile.text: np.stack(
                [found[one.slug][dm, at, lane] for dm, one in enumerate(profile.concepts)],
                axis=1,
            )
            for profile in asked
        }
