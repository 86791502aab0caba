"""What is odd about a case, though not wrong, and how well it is sourced: with no state listed."""

from collections.abc import Callable, Iterable, Iterator

from sulh.case import Case, Element, Influence, Patch
from sulh.case.address import listed
from sulh.case.order import lines
from sulh.finding import Note
from sulh.model.option_form import fact_values, rules
from sulh.model.possible import Possible, TooManyCasesError
from sulh.source import Part, statement_of
from sulh.statement import Not, Option, Statement, parse
from sulh.statement.connect import settled

MOST_APART = 4
"""How many notes of one kind stand each for itself."""

_TOGETHER = {
    "option-never-taken": ("options-never-taken", "options"),
    "option-always-taken": ("options-always-taken", "options"),
    "statement-always": ("statements-always", "addresses"),
    "statement-never": ("statements-never", "addresses"),
    "rule-implied": ("rules-implied", "rules"),
}


def sourced(case: Case, dm: str) -> tuple[int, int, bool]:
    """Return how many statements an order has, how many cite a claim, and if those are few."""
    ranking = case.decision_makers[dm].ranking
    order = lines(case, dm) if ranking is None else (ranking,)
    supported = sum(not one.claims.is_assumption for one in order)
    return len(order), supported, bool(case.claims) and 2 * supported < max(len(order), 1)


def unmentioned(case: Case) -> list[str]:
    """Return the options that no preference statement mentions; none if anyone ranks states."""
    if any(maker.ranking is not None for maker in case.decision_makers.values()):
        return []
    mentioned = {
        option
        for dm in case.decision_makers
        for line in lines(case, dm)
        for option in parse(line.that, dm).options()
    }
    return [name for name in case.options if name not in mentioned]


def notes(case: Case, can_be: Callable[[Statement], bool]) -> Iterator[Note]:
    """Yield what is odd, though not wrong. ``can_be``: is a statement true in a feasible state?"""
    yield from _gathered(_constant_options(case, can_be))
    for dm, maker in case.decision_makers.items():
        if not maker.options:
            yield Note("dm-without-options", {"dm": dm})
        if maker.ranking is None and not lines(case, dm):
            yield Note("dm-without-preferences", {"dm": dm})
    yield from _gathered(_constant_statements(case, can_be))
    yield from _gathered(_implied_rules(case))
    known = (claim for claim in _cited(case) if claim in case.claims)
    said = {statement_of(claim, case.claims) for claim in known}
    unused = [claim for claim in case.claims if statement_of(claim, case.claims) not in said]
    if unused:
        yield Note("claims-not-used", {"claims": unused})


def _gathered(found: Iterable[Note]) -> Iterator[Note]:
    """Yield notes, many of one kind as one."""
    kinds: dict[str, list[Note]] = {}
    for note in found:
        kinds.setdefault(note.id, []).append(note)
    for kind, alike in kinds.items():
        if kind in _TOGETHER and len(alike) > MOST_APART:
            together, slot = _TOGETHER[kind]
            yield Note(together, {slot: [value for one in alike for value in one.slots.values()]})
        else:
            yield from alike


def _constant_options(case: Case, can_be: Callable[[Statement], bool]) -> Iterator[Note]:
    for name in case.options:
        if not can_be(Option(name)):
            yield Note("option-never-taken", {"option": name})
        elif not can_be(Not(Option(name))):
            yield Note("option-always-taken", {"option": name})


def _constant_statements(case: Case, can_be: Callable[[Statement], bool]) -> Iterator[Note]:
    facts = fact_values(case)
    for dm in case.decision_makers:
        for line in lines(case, dm):
            statement = settled(parse(line.that, dm), facts)
            if not can_be(Not(statement)):
                yield Note("statement-always", {"address": line.address})
            elif not can_be(statement):
                yield Note("statement-never", {"address": line.address})
            one = line.element
            if isinstance(one, Influence) and one.option not in parse(line.that, dm).options():
                yield Note("effect-without-option", {"address": line.address, "name": one.option})


def _implied_rules(case: Case) -> Iterator[Note]:
    """Yield the constraints that the others already imply."""
    facts = fact_values(case)
    statements = [settled(rule, facts) for rule in rules(case)]
    for position, statement in enumerate(statements):
        rest = [*statements[:position], *statements[position + 1 :]]
        try:
            is_implied = Possible(tuple(case.options), rest).state(Not(statement)) is None
        except TooManyCasesError:
            continue
        if is_implied:
            rule = listed("feasible", case.feasible[position], position)
            yield Note("rule-implied", {"rule": rule})


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
