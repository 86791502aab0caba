"""Who can move what: the control of options, and the moves that follow from it.

Every option has a set of controllers at every state: its owner, and whoever a power gives control
to while its condition is true *at the state where the move starts*; a mandate passes an owner's
control on (:mod:`sulh.model.mandates`). ``R_i(s)`` is every feasible state that differs from s only
in options i controls at s, changed in permitted directions, one or several at once (only the end
must be feasible), and not along a forbidden move.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from sulh.case import Case
from sulh.model import Flags, Moves, States, Words, packed, pieces, successors
from sulh.model.option_form import fact_values, rights
from sulh.statement import Statement, parse
from sulh.statement.connect import FALSE

MOST_MOVES = 40_000_000
"""The most pairs of states examined for one decision maker."""

_PAIRS_AT_ONCE = 1 << 18


class TooManyMovesError(Exception):
    """One decision maker (``dm``) has more than ``MOST_MOVES`` pairs of states to examine."""

    def __init__(self, dm: str) -> None:
        super().__init__(dm)
        self.dm = dm


Where = Mapping[int, Flags]
"""By the place of an option, the states from which it may be changed; from no state, if absent."""


@dataclass(frozen=True, eq=False)
class Controls:
    """For each decision maker: which options it may change, and from which states.

    ``free``: whatever anyone prefers. ``vetoed``: under a veto only, which
    :mod:`sulh.model.consent` hears once preferences are known.
    """

    free: Mapping[str, Where]
    vetoed: Mapping[str, Where]

    def of(self, dms: Collection[str]) -> dict[int, Flags]:
        """Return what these decision makers, together, may change, freely or under a veto."""
        found: dict[int, Flags] = {}
        for where in (kind[dm] for kind in (self.free, self.vetoed) for dm in dms):
            for k, states in where.items():
                found[k] = found[k] | states if k in found else states
        return found


def controls(case: Case, size: int, columns: Mapping[str, Flags]) -> Controls:
    """Return who controls what in every state: the rights of the case, read there."""
    own = rights(case)

    def read(where: Mapping[str, Statement]) -> Where:
        return {
            k: statement.evaluate(columns, {}, size)
            for k, statement in enumerate(where.values())
            if statement != FALSE
        }

    return Controls(
        *({dm: read(where) for dm, where in kind.items()} for kind in (own.free, own.vetoed))
    )


def _alike(words: Words) -> tuple[States, Moves]:
    """Return the group of equal rows each row is in, and the members of every group."""
    order = np.lexsort(words.T) if words.shape[1] > 1 else np.argsort(words[:, 0], kind="stable")
    group, first = np.empty(len(words), dtype=np.intp), np.ones(len(words), dtype=bool)
    first[1:] = (words[order[1:]] != words[order[:-1]]).any(axis=1)
    group[order] = np.cumsum(first) - 1
    return group, Moves(np.append(np.flatnonzero(first), len(words)), order)


def moves(case: Case, taken: Flags, columns: Mapping[str, Flags]) -> tuple[Moves, ...]:
    """Return the moves of every decision maker of the case over its feasible states."""
    control, words = controls(case, len(taken), columns), packed(taken)
    return tuple(
        within(case, (dm,), control.of((dm,)), words, columns) for dm in case.decision_makers
    )


def within(
    case: Case, dms: Collection[str], may: Where, words: Words, columns: Mapping[str, Flags]
) -> Moves:
    """Return the moves that change only what may be changed, and are forbidden to none of ``dms``.

    ``words``: the numbers of the states, packed.
    """
    facts, size = fact_values(case), len(words)
    own = [k for k, where in may.items() if where.any()]
    kept = np.full(words.shape[1], ~np.uint64(0))
    for k in own:
        kept[k // 64] ^= np.uint64(1 << k % 64)
    group, members = _alike(words & kept)
    sizes = np.diff(members.starts)
    if int((sizes.astype(np.int64) ** 2).sum()) > MOST_MOVES:
        raise TooManyMovesError(" + ".join(dms))
    taken = list(columns.values())
    somewhere = [(taken[k], may[k]) for k in own if not may[k].all()]
    forbidden = [
        (
            parse(rule.origin).evaluate(columns, facts, size),
            parse(rule.target).evaluate(columns, facts, size),
        )
        for rule in case.moves
        if rule.forbid in dms
    ]
    counts, found = np.zeros(size, dtype=np.intp), []
    for some in pieces(sizes[group], _PAIRS_AT_ONCE):
        position, ends = successors(members, group[some])
        origins = some[position]
        keep = origins != ends
        for option, where in somewhere:
            keep &= (option[origins] == option[ends]) | where[origins]
        for here, there in forbidden:
            keep &= ~(here[origins] & there[ends])
        counts[some] = np.bincount(position[keep], minlength=len(some))
        found.append(ends[keep].astype(np.int32))
    return Moves(np.concatenate(([0], np.cumsum(counts))), np.concatenate(found))
