"""Is a case sane whose states are too many to list? What can be said of it all the same."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from sulh.analysis.equilibria import no_status_quo
from sulh.analysis.oddities import notes, sourced, unmentioned
from sulh.case import Case
from sulh.errors import CaseError, Mistake, TooLargeError
from sulh.finding import Note
from sulh.finding.check import Ends, Pair, UnlistedCheck
from sulh.model.frame import no_states
from sulh.model.option_form import OptionForm, option_form
from sulh.model.possible import Possible, TooManyCasesError
from sulh.model.too_large import count_states
from sulh.statement import Not, Option


def unlisted_check(case: Case, error: TooLargeError) -> UnlistedCheck:
    """Return what to look at in a case of which too much would have to be listed.

    Raises:
        CaseError: the case as written has no feasible state, or its status quo breaks a rule.
    """
    form = option_form(case)
    possible, feasible = Possible(form.options, form.rules), count_states(case)
    if feasible == 0 and case.derivation is None:
        raise CaseError(*case.located([no_states(case)]))
    return UnlistedCheck(
        case=case,
        feasible=feasible,
        instead=tuple(_instead(error)),
        parties=tuple(_ends(case, form, possible, dm) for dm in form.decision_makers),
        pairs=_pairs(possible),
        unmentioned=tuple(unmentioned(case)),
        notes=(*_status_quo(case, form), *_notes(case, possible)),
    )


def _instead(error: TooLargeError) -> Iterator[Note]:
    for mistake in error.mistakes:
        if mistake.hint is not None:
            yield Note(mistake.hint.id, mistake.hint.slots)


def _ends(case: Case, form: OptionForm, possible: Possible, dm: str) -> Ends:
    def end(*, best: bool) -> tuple[str, ...] | None:
        try:
            taken = possible.end(form.orders[dm], best=best)
        except TooManyCasesError:
            return None
        return None if taken is None else tuple(name for name in form.options if name in taken)

    statements, supported, thin = sourced(case, dm)
    best, worst = (end(best=True), end(best=False)) if form.orders[dm] else (None, None)
    return Ends(dm, best, worst, statements, supported, thin)


def _pairs(possible: Possible) -> tuple[Pair, ...] | None:
    """Return the pairs of options never taken together, or only together, that ever are taken.

    Only rules keep options apart or together: a pair that no chain of rules joins is neither.
    """
    try:
        return tuple(sorted(_found(possible), key=lambda one: (one.first, one.second)))
    except TooManyCasesError:
        return None


def _found(possible: Possible) -> Iterator[Pair]:
    place = {name: k for k, name in enumerate(possible.options)}
    for names in possible.joined():
        ever = [name for name in names if possible.state(Option(name)) is not None]
        for one, other in combinations(ever, 2):
            first, second = Option(one), Option(other)
            if possible.state(first, second) is None:
                yield Pair(place[one], place[other], together=False)
            elif (
                possible.state(first, Not(second)) is None
                and possible.state(Not(first), second) is None
                and possible.state(Not(first), Not(second)) is not None
            ):
                yield Pair(place[one], place[other], together=True)


def _status_quo(case: Case, form: OptionForm) -> Iterator[Note]:
    start = form.status_quo
    if start is None or not all(rule.holds(start) for rule in form.rules):
        mistake = no_status_quo(case, np.zeros((0, len(form.options)), dtype=bool))
        if start is not None and case.derivation is None:
            path = ("status_quo",)
            raise CaseError(*case.located([Mistake("state-infeasible", mistake.slots, path=path)]))
        yield Note(mistake.id, mistake.slots)


def _notes(case: Case, possible: Possible) -> Iterator[Note]:
    try:
        yield from notes(case, lambda statement: possible.state(statement) is not None)
    except TooManyCasesError:
        yield Note("not-sought", {})
