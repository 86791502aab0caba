"""Misperceptions one by one, and the case in which one of them is corrected."""

from typing import Any

from sulh.case import Case, Perception
from sulh.case.address import resolve
from sulh.case.beliefs import Belief, facts_seen, held, is_so
from sulh.case.derivation import Change, Derivation
from sulh.derive.dropping import without
from sulh.derive.editing import derived, edited, numbered


def beliefs(case: Case) -> tuple[Belief, ...]:
    """Return every single misperception: what is believed and is not so.

    A belief about how another sees the conflict is one where the other does not see it so.

    >>> import sulh
    >>> case = sulh.load("cuban-missile-crisis").with_(
    ...     {"perceptions": {"ussr": {"unseen": ["us.air_strike"]}}}
    ... )
    >>> [(one.kind, one.address) for one in beliefs(case)]
    [('unseen', 'perceptions/ussr/unseen/us.air_strike')]
    """
    return tuple(one for one in held(case) if not is_so(case, one))


def corrected(case: Case, belief: Belief) -> Case:
    """Return the case in which a party no longer believes something that is not so.

    What others rightly believed of that belief goes with it: they learn of it. A belief about how
    another sees the conflict is replaced by how it does. One that nobody holds, or that is so,
    changes nothing: to correct twice is to correct once.
    """
    if belief not in beliefs(case):
        return case
    if belief.kind == "unobserved":
        found = resolve(case, belief.address)
        seen = found.element.model_copy(update={"observed": True})
        return _replaced(case, belief.address, seen)
    right = [one for one in held(case) if one.other is not None and is_so(case, one)]
    instead = None if belief.other is None else _instead(case, belief)
    result = (
        without(case, belief.address)
        if instead is None
        else _replaced(case, belief.address, instead)
    )
    for one in right:
        if one in held(result) and not is_so(result, one):
            result = without(result, one.address)
    return result


def all_corrected(case: Case) -> Case:
    """Return the case in which every party sees the conflict as it is."""
    mandates = tuple(one.model_copy(update={"observed": True}) for one in case.mandates)
    seen = case.model_copy(update={"told": {}, "perceptions": {}, "mandates": mandates})
    return derived(case, seen, Derivation())


def _instead(case: Case, belief: Belief) -> Any:
    """Return what stands in the place of a wrong belief about another; None for nothing."""
    assert belief.other is not None  # noqa: S101 - the caller has looked
    other = case.perceptions.get(belief.other, Perception())
    if belief.kind == "order":
        return other.preferences.get(belief.about) or None
    if belief.kind != "fact":
        return None
    seen = facts_seen(case, belief.other).get(belief.about)
    own = facts_seen(case, belief.dm).get(belief.about)
    return None if seen is None or (own is not None and own.value == seen.value) else seen


def _replaced(case: Case, address: str, element: Any) -> Case:
    whole = numbered(case)
    found = resolve(whole, address)
    step = Derivation(changed=(Change(address, "replaced"),))
    return derived(case, edited(whole, {found.path: element}), step)
