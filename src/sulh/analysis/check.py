"""Is the case sane: is this possible, is this what they want?

Where the states are too many to list, what needs no list is examined all the same: one of the best
and one of the worst states of each party, what goes together, what is odd.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.analysis.oddities import notes, sourced, unmentioned
from sulh.analysis.unlisted import unlisted_check
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.errors import TooLargeError
from sulh.finding.check import Check, Pair, PartyCheck, UnlistedCheck
from sulh.finding.equilibria import Equilibria
from sulh.model import Model
from sulh.statement import Statement

__all__ = ["Check", "UnlistedCheck", "check"]

_SHOWN_STATES = 3


def check(case: Case, *, scenario: str | Iterable[str] | None = None) -> Check | UnlistedCheck:
    """Return what a person should look at before believing an answer about this case.

    Where the states or moves are too many to list, what needs no list is looked at all the same:
    :class:`UnlistedCheck`.

    Raises:
        CaseError: the case has no feasible state, or its status quo or a ranking is wrong.

    >>> import sulh
    >>> sulh.check(sulh.load("chicken")).unmentioned
    ()
    >>> sulh.check(sulh.load("river-basin")).feasible
    201056256000
    """
    try:
        return listed_check(case, scenario=scenario)
    except TooLargeError as error:
        return unlisted_check(apply(case, scenario), error)


def listed_check(case: Case, *, scenario: str | Iterable[str] | None = None) -> Check:
    """Return what to look at in a case whose states are listed.

    Raises:
        CaseError: the case has no feasible state, or its status quo or a ranking is wrong.
        TooLargeError: more states or moves than this program lists.
    """
    holds = equilibria(case, concepts=[LEAD], scenario=scenario)
    case, model = holds.case, holds.model
    columns = {name: model.taken[:, k] for k, name in enumerate(model.options)}

    def can_be(statement: Statement) -> bool:
        return bool(statement.evaluate(columns, {}, len(model)).any())

    return Check(
        case=case,
        model=model,
        concept=LEAD,
        parties=tuple(_party(case, model, dm) for dm in model.dms),
        fullest=_fullest(holds),
        pairs=tuple(_pairs(model)),
        unmentioned=tuple(model.options.index(name) for name in unmentioned(case)),
        notes=(*holds.notes, *notes(case, can_be)),
    )


def _party(case: Case, model: Model, dm: int) -> PartyCheck:
    ranks = model.ranks[:, dm]
    order = np.argsort(-ranks, kind="stable")
    statements, supported, thin = sourced(case, model.decision_makers[dm])
    worst = np.argsort(ranks, kind="stable")
    return PartyCheck(
        dm=dm,
        best=tuple(order[:_SHOWN_STATES].tolist()),
        worst=tuple(worst[:_SHOWN_STATES].tolist()),
        classes=int(ranks.max(initial=-1)) + 1,
        statements=statements,
        supported=supported,
        thin=thin,
    )


def _fullest(holds: Equilibria) -> int | None:
    states = np.flatnonzero(holds.flags(LEAD))
    if not len(states):
        return None
    return int(states[holds.model.taken[states].sum(axis=1).argmax()])


def _pairs(model: Model) -> Iterator[Pair]:
    """Yield the pairs of options never taken together, or only together, that ever are taken."""
    taken = model.taken.astype(np.int64)
    both = taken.T @ taken
    times = np.diagonal(both)
    for first, second in zip(*np.triu_indices(len(times), k=1), strict=True):
        if not times[first] or not times[second]:
            continue
        if both[first, second] == 0:
            yield Pair(int(first), int(second), together=False)
        elif both[first, second] == times[first] == times[second] < len(model):
            yield Pair(int(first), int(second), together=True)
