"""Preferences as ranks: higher is better, equal is indifferent.

A state is preferred to another iff it satisfies the first statement on which the two differ; states
equal on all statements are tied. A ranking lists every feasible state once, best first.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from sulh.case import Ranking
from sulh.errors import Mistake
from sulh.model import Flags, States
from sulh.statement import Statement

_STEPS_BEFORE_DENSE = 32


def by_statements(
    statements: Sequence[Statement],
    columns: Mapping[str, Flags],
    facts: Mapping[str, float],
    size: int,
) -> States:
    """Return the rank of every state under an order of statements, the weightiest first.

    The rank is the binary number of the statements' truth values. It is made dense again (0, 1, ...
    in the same order) every few statements, so any number of statements fits.
    """
    ranks = np.zeros(size, dtype=np.int64)
    for k, statement in enumerate(statements):
        ranks = 2 * ranks + statement.evaluate(columns, facts, size)
        if k % _STEPS_BEFORE_DENSE == _STEPS_BEFORE_DENSE - 1:
            ranks = dense(ranks)
    return dense(ranks)


def dense(ranks: States) -> States:
    """Return the same order as 0, 1, 2, ... without gaps."""
    return np.unique(ranks, return_inverse=True)[1].reshape(ranks.shape).astype(np.intp)


def by_ranking(
    dm: str, ranking: Ranking, size: int, states_named: Callable[[str], Sequence[int]]
) -> tuple[States, list[Mistake]]:
    """Return the ranks a ranking gives, and the mistakes of the ranking."""
    entries = [
        [state for text in entry for state in states_named(text)] for entry in ranking.best_first
    ]
    times = np.bincount([state for entry in entries for state in entry], minlength=size)
    ranks = np.zeros(size, dtype=np.intp)
    for place, entry in enumerate(reversed(entries)):
        ranks[entry] = place
    path = ("decision_makers", dm, "ranking")
    return dense(ranks), [
        Mistake(message, {"states": np.flatnonzero(found).tolist()}, path=path)
        for message, found in (("ranking-misses", times == 0), ("ranking-repeats", times > 1))
        if found.any()
    ]
