"""Propagation over pairs (state, last mover), for models that are not transitive.

Let ``A[u, j]`` be the lowest value reachable from u when j moved last, so that anyone but j and
the focal decision maker may move next; u itself counts. Then ``A[u, j]`` is the minimum of
``val(u)`` and of ``A[v, k]`` over every other opponent k and every v in ``R_k(u)``, and M, where
no one has moved yet, is the same minimum over all opponents k.
"""

from collections.abc import Sequence

import numpy as np

from sulh.engine.gather import Values, flood_pays, over_moves
from sulh.model import Moves, States


def lowest_reachable(moves: Sequence[Moves], values: Values, focal: States) -> Values:
    """Return M for every state (rows) and column of ``values``; see :mod:`sulh.engine`.

    ``focal``: the decision maker each column belongs to, who does not move in it. By sweeps over
    all moves, again until nothing changes; where these grow long, by :mod:`sulh.engine.flood`.
    """
    swept = 0
    lowest = values.copy()
    after = [values.copy() for _ in moves]
    changed = [True] * len(moves)
    while any(changed):
        for dm, own in enumerate(moves):
            if not changed[dm]:
                continue
            changed[dm] = False
            columns = np.flatnonzero(focal != dm)
            swept += len(own.ends) * len(columns)
            if flood_pays(swept):
                from sulh.engine import flood  # noqa: PLC0415 - numba is heavy, and an extra

                return flood.lowest_reachable(moves, values, focal)
            # No value exceeds its state's own: those without moves leave everything as it is.
            best = over_moves(own, after[dm][:, columns], np.minimum, values[:, columns])
            lowest[:, columns] = np.minimum(lowest[:, columns], best)
            for last in range(len(moves)):
                before = after[last][:, columns]
                if last != dm and (best < before).any():
                    after[last][:, columns] = np.minimum(before, best)
                    changed[last] = True
    return lowest
