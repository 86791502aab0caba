"""Who can move what: the control of options, and the moves that follow from it.

Every option has a set of controllers at every state: its owner, and whoever a power gives control
to while its condition is true *at the state where the move starts*; a mandate passes an owner's
control on (:mod:`sulh.model.mandates`). ``R_i(s)`` is every feasible state that differs from s only
in options i controls at s, changed in permitted directions, one or several at once (only the end
must be feasible), and not along a forbidden move.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from sulh.case import Case
from sulh.model import Flags, Moves, States, groups, successors
from sulh.model.option_form import fact_values, rights
from sulh.statement import Statement, parse

MOST_MOVES = 40_000_000
"""The most pairs of states examined for one decision maker."""

_PAIRS_AT_ONCE = 1 << 18


class TooManyMovesError(Exception):
    """One decision maker (``dm``) has more than ``MOST_MOVES`` pairs of states to examine."""

    def __init__(self, dm: str) -> None:
        super().__init__(dm)
        self.dm = dm


@dataclass(frozen=True, eq=False)
class Controls:
    """For each decision maker: states x options, whether it may change the option there.

    ``free``: whatever anyone prefers. ``vetoed``: under a veto only, which
    :mod:`sulh.model.consent` hears once preferences are known.
    """

    free: Mapping[str, Flags]
    vetoed: Mapping[str, Flags]


def controls(case: Case, taken: Flags, columns: Mapping[str, Flags]) -> Controls:
    """Return who controls what in every state: the rights of the case, read there."""
    own = rights(case)

    def everywhere(where: Mapping[str, Statement]) -> Flags:
        flags = np.empty_like(taken)
        for k, statement in enumerate(where.values()):
            flags[:, k] = statement.evaluate(columns, {}, len(taken))
        return flags

    return Controls(
        *({dm: everywhere(where) for dm, where in kind.items()} for kind in (own.free, own.vetoed))
    )


def _pairs(group: States, count: int, dm: str) -> Iterator[tuple[States, States]]:
    """Yield all ordered pairs of states of the same group, by origin, then by end, in pieces."""
    sizes = np.bincount(group, minlength=count)
    if int((sizes.astype(np.int64) ** 2).sum()) > MOST_MOVES:
        raise TooManyMovesError(dm)
    members = Moves(np.concatenate(([0], np.cumsum(sizes))), np.argsort(group, kind="stable"))
    pieces = np.cumsum(sizes[group]) // _PAIRS_AT_ONCE
    for some in np.split(np.arange(len(group)), np.flatnonzero(np.diff(pieces)) + 1):
        position, ends = successors(members, group[some])
        yield some[position], ends


def moves(case: Case, taken: Flags, columns: Mapping[str, Flags]) -> tuple[Moves, ...]:
    """Return the moves of every decision maker of the case over its feasible states."""
    control = controls(case, taken, columns)
    return tuple(
        within(case, (dm,), control.free[dm] | control.vetoed[dm], taken, columns)
        for dm in case.decision_makers
    )


def within(
    case: Case, dms: Collection[str], may: Flags, taken: Flags, columns: Mapping[str, Flags]
) -> Moves:
    """Return the moves that change only what may be changed, and are forbidden to none of ``dms``.

    ``may``: states x options, whether the option may be changed from the state.
    """
    facts, own = fact_values(case), may.any(axis=0)
    group, count = groups(taken[:, ~own])
    forbidden = [
        (
            parse(rule.origin).evaluate(columns, facts, len(taken)),
            parse(rule.target).evaluate(columns, facts, len(taken)),
        )
        for rule in case.moves
        if rule.forbid in dms
    ]
    counts, found = np.zeros(len(taken), dtype=np.intp), []
    for origins, ends in _pairs(group, count, " + ".join(dms)):
        keep = origins != ends
        for k in np.flatnonzero(own & ~may.all(axis=0)):
            keep &= (taken[origins, k] == taken[ends, k]) | may[origins, k]
        for here, there in forbidden:
            keep &= ~(here[origins] & there[ends])
        counts += np.bincount(origins[keep], minlength=len(taken))
        found.append(ends[keep])
    ends = np.concatenate(found) if len(taken) else np.empty(0, dtype=np.intp)
    return Moves(np.concatenate(([0], np.cumsum(counts))), ends)
