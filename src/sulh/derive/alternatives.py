"""What sources contradict each other on: the alternatives of an element, put in its place."""

from typing import Any

from sulh.case import Alternative, Case, Option
from sulh.case.address import Path, addresses, resolve
from sulh.case.derivation import Change, Derivation
from sulh.case.variation import Version
from sulh.derive.dropping import closed, is_real
from sulh.derive.editing import REMOVED, derived, edited, numbered
from sulh.errors import Mistake, UnknownNameError


def versions(case: Case) -> dict[str, tuple[Version, ...]]:
    """Return, for each element that is told in more than one way, its versions.

    Elements are the statements of orders, the facts and the options that have ``alternatives``, in
    the case itself or in what a party was told or believes; the first version is the one the case
    has.

    >>> import sulh
    >>> {address: len(told) for address, told in versions(sulh.load("east-aleppo-2016")).items()}
    {'russia/threat': 2, 'syria/half_with_iran': 3}
    """
    found: dict[Path, tuple[str, Any]] = {}
    for address, place in addresses(case).items():
        if getattr(place.element, "alternatives", ()):
            found.setdefault(place.path, (address, place.element))
    return {
        address: tuple(
            Version(address, index, told)
            for index, told in enumerate((element, *element.alternatives))
        )
        for address, element in found.values()
    }


def with_version(case: Case, address: str, index: int) -> Case:
    """Return the case in which an element is as one of its alternatives tells it.

    ``index`` counts from 1; 0 is the case itself. The reason written for a statement is left out
    with it: it was the reason for the other version.

    Raises:
        UnknownNameError: there is no such element, or no such alternative.

    >>> import sulh
    >>> other = with_version(sulh.load("east-aleppo-2016"), "syria/half_with_iran", 1)
    >>> other.decision_makers["syria"].preferences[0].that
    'register'
    """
    whole = numbered(case)
    found = resolve(whole, address)
    told: tuple[Alternative, ...] = getattr(found.element, "alternatives", ())
    if not 0 <= index <= len(told):
        slots = {"address": address, "index": index, "count": len(told)}
        raise UnknownNameError(Mistake("unknown-alternative", slots))
    if index == 0:
        return case
    chosen = told[index - 1]
    step = Derivation(changed=(Change(address, "replaced"),))
    is_gone = isinstance(found.element, Option) and chosen.exists is False
    taken_out = is_gone and not is_real(found)
    told_so = REMOVED if taken_out else _told(found.element, chosen)
    updated = edited(whole, {found.path: told_so})
    if is_gone and not taken_out:
        updated = closed(updated, [address])
    return derived(case, updated, step)


def _told(element: Any, chosen: Alternative) -> Any:
    """Return an element as an alternative tells it, with the claims of the alternative."""
    updates: dict[str, Any] = {"claims": chosen.claims, "see": chosen.see}
    if chosen.that is not None:
        updates |= {"that": chosen.that, "because": None}
    if chosen.value is not None:
        updates["value"] = chosen.value
    return element.model_copy(update=updates)
