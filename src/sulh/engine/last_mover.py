"""Propagation over pairs (state, last mover), for models that are not transitive.

Let ``A[u, j]`` be the lowest value reachable from u when j moved last, so that anyone but j and
the focal decision maker may move next; u itself counts. Then ``A[u, j]`` is the minimum of
``val(u)`` and of ``A[v, k]`` over every other opponent k and every v in ``R_k(u)``, and M, where
no one has moved yet, is the same minimum over all opponents k.
"""

from collections.abc import Sequence

import numpy as np

from sulh.model import Moves, States


def lowest_reachable(moves: Sequence[Moves], values: States, focal: States) -> States:
    """Return M for every state (rows) and column of ``values``; see :mod:`sulh.engine`.

    ``focal``: the decision maker each column belongs to, who does not move in it.
    """
    lowest = values.copy()
    after = [values.copy() for _ in moves]
    changed = [True] * len(moves)
    while any(changed):
        for dm, own in enumerate(moves):
            if not changed[dm]:
                continue
            changed[dm] = False
            leaving = np.flatnonzero(np.diff(own.starts))
            columns = np.flatnonzero(focal != dm)
            if not len(leaving) or not len(columns):
                continue
            best = np.minimum.reduceat(
                after[dm][np.ix_(own.ends, columns)], own.starts[leaving], axis=0
            )
            cells = np.ix_(leaving, columns)
            lowest[cells] = np.minimum(lowest[cells], best)
            for last in range(len(moves)):
                if last != dm and (best < after[last][cells]).any():
                    after[last][cells] = np.minimum(after[last][cells], best)
                    changed[last] = True
    return lowest
