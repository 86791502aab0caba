"""Is the case sane: is this possible, is this what they want?"""

from collections.abc import Iterable, Iterator

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.case import Case, Element, Influence, Patch
from sulh.case.address import listed
from sulh.case.order import lines
from sulh.concept import LEAD
from sulh.finding import Note
from sulh.finding.check import Check, Pair, PartyCheck
from sulh.finding.equilibria import Equilibria
from sulh.model import Model
from sulh.model.option_form import fact_values, rules
from sulh.model.states import TooManyStatesError, feasible
from sulh.source import Part, statement_of
from sulh.statement import Not, parse

__all__ = ["Check", "check"]

_SHOWN_STATES = 3


def check(case: Case, *, scenario: str | Iterable[str] | None = None) -> Check:
    """Return what a person should look at before believing an answer about this case.

    Raises:
        CaseError: the case has no feasible state, or its status quo or a ranking is wrong.
        TooLargeError: more states or moves than this program holds.

    >>> import sulh
    >>> sulh.check(sulh.load("chicken")).unmentioned
    ()
    """
    holds = equilibria(case, concepts=[LEAD], scenario=scenario)
    case = holds.case
    model = holds.model
    mentioned = _mentioned(case)
    return Check(
        case=case,
        model=model,
        concept=LEAD,
        parties=tuple(_party(case, model, dm) for dm in model.dms),
        fullest=_fullest(holds),
        pairs=tuple(_pairs(model)),
        unmentioned=tuple(k for k, name in enumerate(model.options) if name not in mentioned),
        notes=(*holds.notes, *_notes(case, model)),
    )


def _party(case: Case, model: Model, dm: int) -> PartyCheck:
    ranks = model.ranks[:, dm]
    order = np.argsort(-ranks, kind="stable")
    maker = case.decision_makers[model.decision_makers[dm]]
    if maker.ranking is not None:
        statements, supported = 1, int(not maker.ranking.claims.is_assumption)
    else:
        lines_in_force = lines(case, model.decision_makers[dm])
        statements = len(lines_in_force)
        supported = sum(not one.claims.is_assumption for one in lines_in_force)
    worst = np.argsort(ranks, kind="stable")
    return PartyCheck(
        dm=dm,
        best=tuple(order[:_SHOWN_STATES].tolist()),
        worst=tuple(worst[:_SHOWN_STATES].tolist()),
        classes=int(ranks.max(initial=-1)) + 1,
        statements=statements,
        supported=supported,
        thin=bool(case.claims) and 2 * supported < max(statements, 1),
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


def _mentioned(case: Case) -> set[str]:
    """Return the options that a preference statement mentions, or all if anyone ranks states."""
    if any(maker.ranking is not None for maker in case.decision_makers.values()):
        return set(case.options)
    return {
        option
        for dm in case.decision_makers
        for line in lines(case, dm)
        for option in parse(line.that, dm).options()
    }


def _notes(case: Case, model: Model) -> Iterator[Note]:
    """Yield what is odd, though not wrong."""
    taken = model.taken
    for k, name in enumerate(model.options):
        if not taken[:, k].any():
            yield Note("option-never-taken", {"option": name})
        elif taken[:, k].all():
            yield Note("option-always-taken", {"option": name})
    for dm, maker in case.decision_makers.items():
        if not maker.options:
            yield Note("dm-without-options", {"dm": dm})
        if maker.ranking is None and not lines(case, dm):
            yield Note("dm-without-preferences", {"dm": dm})
    yield from _constant_statements(case, model)
    yield from _implied_rules(case)
    known = (claim for claim in _cited(case) if claim in case.claims)
    said = {statement_of(claim, case.claims) for claim in known}
    unused = [claim for claim in case.claims if statement_of(claim, case.claims) not in said]
    if unused:
        yield Note("claims-not-used", {"claims": unused})


def _constant_statements(case: Case, model: Model) -> Iterator[Note]:
    columns = {name: model.taken[:, k] for k, name in enumerate(model.options)}
    facts = fact_values(case)
    for dm in case.decision_makers:
        for line in lines(case, dm):
            statement = parse(line.that, dm)
            flags = statement.evaluate(columns, facts, len(model))
            if flags.all() or not flags.any():
                which = "statement-always" if flags.all() else "statement-never"
                yield Note(which, {"address": line.address})
            one = line.element
            if isinstance(one, Influence) and one.option not in statement.options():
                yield Note("effect-without-option", {"address": line.address, "name": one.option})


def _implied_rules(case: Case) -> Iterator[Note]:
    """Yield the constraints that the others already imply."""
    statements = rules(case)
    facts = fact_values(case)
    for position, statement in enumerate(statements):
        rest = [*statements[:position], *statements[position + 1 :], Not(statement)]
        used = {name for one in rest for name in one.options()}
        options = [name for name in case.options if name in used]
        try:
            implied = not len(feasible(options, rest, facts))
        except TooManyStatesError:
            continue
        if implied:
            yield Note(
                "rule-implied", {"rule": listed("feasible", case.feasible[position], position)}
            )


def _cited(part: object) -> Iterable[str]:
    """Yield every claim that an element of the case cites, ``see`` included."""
    if isinstance(part, Element):
        yield from part.claims.claims
        yield from part.see
    if isinstance(part, Part):
        for name in type(part).model_fields:
            if isinstance(part, Patch) and name in {"claims", "sources", "speakers"}:
                continue
            if name not in {"claims", "see"} or isinstance(part, Patch):
                yield from _cited(getattr(part, name))
    elif isinstance(part, dict):
        for value in part.values():
            yield from _cited(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _cited(value)
