"""With something put in its place: patches, other orders, another's preferences."""

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from sulh.case import Case, DecisionMaker, Patch
from sulh.case.address import Found, addresses, unknown_address
from sulh.case.derivation import Change, Derivation, Fall
from sulh.case.order import Line, lines, without_effects_on
from sulh.case.parts import Preference
from sulh.case.references import check
from sulh.derive.editing import CLOSED, derived, numbered
from sulh.errors import CaseError, Mistake, UnknownNameError
from sulh.statement import parse

_MAPS = ("speakers", "sources", "claims", "outcomes", "affected", "facts", "perceptions")
_LISTS = ("feasible", "moves", "history", "mandates", "powers", "joint", "offers")


def with_(case: Case, changes: Patch | Mapping[str, Any]) -> Case:
    """Return the case with a patch in the shape of a case merged into it.

    Maps merge down to the element; an element with a known id is replaced whole, a new one added;
    new options get the bits after all existing ones, and one that had fallen can be taken again. A
    preference statement says ``before:`` or ``after:`` which address it stands; without either it
    comes last.

    Raises:
        UnknownNameError: a statement is to stand before or after one that its order does not have.
        CaseError: the result mentions something that does not exist, or contradicts itself.

    >>> import sulh
    >>> with_(sulh.load("chicken"), {"notes": ["x"]})
    Traceback (most recent call last):
    ...
    pydantic_core._pydantic_core.ValidationError: ...
    """
    patch = changes if isinstance(changes, Patch) else Patch.model_validate(dict(changes))
    return _checked(case, merged(case, patch))


def merged(case: Case, patch: Patch) -> Case:
    """Return the case with a patch merged into it that is known to fit: nothing is checked.

    Raises:
        UnknownNameError: a statement is to stand before or after one that its order does not have.
    """
    whole = numbered(case)
    step: list[Change] = []
    updates: dict[str, Any] = {}
    for key in _MAPS:
        if added := getattr(patch, key):
            step += _changes(key, getattr(whole, key), added)
            updates[key] = {**getattr(whole, key), **added}
    for key in _LISTS:
        if added := getattr(patch, key):
            known = getattr(whole, key)
            updates[key] = _merged(known, _named(known, added), key, step)
    if patch.told:
        updates["told"] = {
            dm: {**whole.told.get(dm, {}), **patch.told.get(dm, {})}
            for dm in {**whole.told, **patch.told}
        }
        for dm, facts in patch.told.items():
            step += _changes(f"told/{dm}", whole.told.get(dm, {}), facts)
    if patch.status_quo is not None:
        updates["status_quo"] = patch.status_quo
        step.append(Change("status_quo", "replaced"))
    if patch.decision_makers:
        updates["decision_makers"] = _decision_makers(whole, patch, step)
        again = {CLOSED + name for name in patch.listed_options()}
        rules = updates.get("feasible", whole.feasible)
        updates["feasible"] = tuple(rule for rule in rules if rule.id not in again)
    return derived(case, whole.model_copy(update=updates), Derivation(changed=tuple(step)))


def reordered(case: Case, orders: Mapping[str, Sequence[str]]) -> Case:
    """Return the case with the statements named first in each decision maker's order.

    The statements not named keep their order after them.

    Raises:
        UnknownNameError: a decision maker or a statement does not exist.
    """
    whole = numbered(case)
    makers = dict(whole.decision_makers)
    step = []
    for dm, first in orders.items():
        case.decision_maker(dm)
        places = _own_order(whole, dm)
        unknown = [f"{dm}/{name}" for name in first if f"{dm}/{name}" not in places]
        if unknown:
            raise UnknownNameError(*(unknown_address(one, places) for one in unknown))
        named = {one.id: one for one in (places[f"{dm}/{name}"].element for name in first)}
        left = (one for one in makers[dm].preferences if one.id not in named)
        order = (*named.values(), *left)
        makers[dm] = makers[dm].model_copy(update={"preferences": order})
        step += [Change(f"{dm}/{name}", "moved") for name in named]
    updated = whole.model_copy(update={"decision_makers": makers})
    return derived(case, updated, Derivation(changed=tuple(step)))


def with_preferences_of(case: Case, models: Mapping[str, str]) -> Case:
    """Return the case in which each decision maker named has another's order in force.

    Bare names are resolved where they stand before they are copied. What influenced the order that
    is replaced lapses; what influences put into the other's is copied with it.
    """
    whole = numbered(case)
    makers = dict(whole.decision_makers)
    step = []
    for dm, model in models.items():
        case.decision_maker(dm)
        source = case.decision_maker(model)
        order = tuple(_copied(line, model) for line in lines(whole, model))
        makers[dm] = makers[dm].model_copy(update={"preferences": order, "ranking": source.ranking})
        step += [Change(f"{dm}/{one.id}", "replaced") for one in order]
        if source.ranking is not None:
            step.append(Change(f"{dm}/ranking", "replaced"))
    powers = without_effects_on(whole.powers, models)
    updated = whole.model_copy(update={"decision_makers": makers, "powers": powers})
    fallen = tuple(Fall(f"powers/{one.id}") for one in whole.powers if one not in powers)
    return derived(case, updated, Derivation(changed=tuple(step), fallen=fallen))


def _copied(line: Line, owner: str) -> Preference:
    """Return a line of an order as a statement another order can hold."""
    one = line.element
    if isinstance(one, Preference):
        return _named_fully(one, owner)
    name = line.address.replace("/", "-")
    return Preference(id=name, that=line.that, because=one.because, claims=one.claims, see=one.see)


def _named_fully(preference: Preference, owner: str) -> Preference:
    """Return a statement of an order, and its alternatives, without bare names."""
    others = tuple(
        one if one.that is None else one.model_copy(update={"that": str(parse(one.that, owner))})
        for one in preference.alternatives
    )
    return preference.model_copy(
        update={"that": str(parse(preference.that, owner)), "alternatives": others}
    )


def _checked(case: Case, result: Case) -> Case:
    mistakes = check(result)
    if mistakes:
        # Numbers are what elements without an id are called here; what fell is still mentioned.
        known = {("id-is-number", ""), *(_said(one) for one in check(numbered(case)))}
        mistakes = [one for one in mistakes if _said(one) not in known]
    if mistakes:
        raise CaseError(*mistakes)
    return result


def _said(mistake: Mistake) -> tuple[str, str]:
    return mistake.id, "" if mistake.id == "id-is-number" else str(mistake.slots)


def _changes(key: str, known: Mapping[str, Any], added: Mapping[str, Any]) -> list[Change]:
    return [Change(f"{key}/{name}", "replaced" if name in known else "added") for name in added]


def _merged(
    known: tuple[Any, ...], added: tuple[Any, ...], prefix: str, step: list[Change]
) -> tuple[Any, ...]:
    """Return a list in which elements with a known id are replaced and the others appended."""
    merged = {one.id: one for one in known}
    for element in added:
        step.append(
            Change(f"{prefix}/{element.id}", "replaced" if element.id in merged else "added")
        )
        merged[element.id] = element
    return tuple(merged.values())


def _named(known: tuple[Any, ...], added: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return new elements with an id each: a number no element has, for those without one."""
    taken = {one.id for one in (*known, *added)}
    free = (str(k) for k in count(len(known) + 1) if str(k) not in taken)
    return tuple(
        one if one.id is not None else one.model_copy(update={"id": next(free)}) for one in added
    )


def _decision_makers(whole: Case, patch: Patch, step: list[Change]) -> dict[str, DecisionMaker]:
    makers = dict(whole.decision_makers)
    for dm, change in patch.decision_makers.items():
        maker = makers.get(dm, DecisionMaker())
        updates: dict[str, Any] = {
            key: getattr(change, key)
            for key in ("name", "ar_gender", "note")
            if key in change.model_fields_set
        }
        for name in change.options:
            known = name in maker.options
            step.append(Change(f"{dm}.{name}", "replaced" if known else "added"))
        updates["options"] = {**maker.options, **change.options}
        updates["preferences"] = _order(whole, dm, change.preferences, step)
        if change.ranking is not None:
            updates["ranking"] = change.ranking
            updates["preferences"] = change.preferences
            step.append(Change(f"{dm}/ranking", "replaced"))
        elif change.preferences and maker.ranking is not None:
            updates["ranking"] = None
        makers[dm] = maker.model_copy(update=updates)
    return makers


def _order(
    whole: Case, dm: str, added: tuple[Preference, ...], step: list[Change]
) -> tuple[Preference, ...]:
    """Return an order with statements replaced where they stand, or put where they say."""
    known = whole.decision_makers[dm].preferences if dm in whole.decision_makers else ()
    new = _named(known, added)
    order = list(_merged(known, new, dm, step))
    for one in new:
        anchor = one.before or one.after
        if anchor is None:
            continue
        order = [other for other in order if other.id != one.id]
        place = _place(whole, dm, anchor, order)
        placed = one.model_copy(update={"before": None, "after": None})
        order.insert(place if one.before else place + 1, placed)
    return tuple(order)


def _place(whole: Case, dm: str, anchor: str, order: list[Preference]) -> int:
    """Return the place in an order of the statement at an address."""
    known = _own_order(whole, dm)
    name = known[anchor].element.id if anchor in known else anchor.removeprefix(f"{dm}/")
    ids = [one.id for one in order]
    if name not in ids:
        raise UnknownNameError(unknown_address(anchor, known))
    return ids.index(name)


def _own_order(whole: Case, dm: str) -> dict[str, Found]:
    """Return the addresses of the statements of one order."""
    return {
        address: found
        for address, found in addresses(whole).items()
        if isinstance(found.element, Preference) and found.path[:2] == ("decision_makers", dm)
    }
