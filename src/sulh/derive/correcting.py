"""Misperceptions one by one, and the case in which one of them is corrected."""

from collections.abc import Iterator
from typing import Any

from sulh.case import Case, Perception
from sulh.case.address import listed, resolve
from sulh.case.beliefs import Belief
from sulh.case.derivation import Change, Derivation
from sulh.case.names import imagined_name
from sulh.derive.dropping import without
from sulh.derive.editing import derived, edited, numbered
from sulh.derive.perceived import as_seen
from sulh.statement import parse


def held(case: Case) -> tuple[Belief, ...]:
    """Return all that parties were told and believe, each single thing, in the order of the file.

    Of what a party believes of others' seeing, one step: what it believes of their beliefs of
    others' seeing is not read.
    """
    return tuple(_held(case))


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


def is_so(case: Case, belief: Belief) -> bool:
    """Say whether what is believed is so: in the case as written, or in what the other sees."""
    return _is_true(case, belief) if belief.other is None else _is_seen(case, belief, belief.other)


def corrected(case: Case, belief: Belief) -> Case:
    """Return the case in which a party no longer believes something that is not so.

    What others rightly believed of that belief goes with it: they learn of it. A belief about how
    another sees the conflict is replaced by how it does. One that nobody holds changes nothing, so
    that to correct twice is to correct once.
    """
    if belief not in held(case):
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


def grounds(case: Case, belief: Belief) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the claims a belief rests on, and the addresses of what rests on none."""
    elements: list[tuple[str, Any]]
    found = resolve(case, belief.address)
    if belief.kind == "unseen":
        home = belief.address.rpartition("/unseen/")[0]
        elements = [(home, resolve(case, home).element)]
    elif belief.kind == "order":
        elements = [(listed(belief.address, one, k), one) for k, one in enumerate(found.element)]
    else:
        elements = [(belief.address, found.element)]
    claims = dict.fromkeys(claim for _, one in elements for claim in one.claims.claims)
    return tuple(claims), tuple(where for where, one in elements if not one.claims.claims)


def _held(case: Case) -> Iterator[Belief]:
    for dm in case.decision_makers:
        for name in case.told.get(dm, {}):
            yield Belief("told", dm, None, name, f"told/{dm}/{name}")
        for place, mandate in enumerate(case.mandates):
            if not (mandate.observed or dm in {mandate.delegate, *mandate.principals}):
                address = listed("mandates", mandate, place)
                yield Belief("unobserved", dm, None, address, address)
        if dm in case.perceptions:
            perception = case.perceptions[dm]
            yield from _in(perception, dm, None, f"perceptions/{dm}")
            for other, inner in perception.of.items():
                yield from _in(inner, dm, other, f"perceptions/{dm}/of/{other}")


def _in(perception: Perception, dm: str, other: str | None, home: str) -> Iterator[Belief]:
    for name in perception.facts:
        yield Belief("fact", dm, other, name, f"{home}/facts/{name}")
    for name in perception.unseen:
        yield Belief("unseen", dm, other, name, f"{home}/unseen/{name}")
    for key, option in perception.imagined.items():
        name = imagined_name(key, option)
        yield Belief("imagined", dm, other, name, f"{home}/imagined/{key}")
    for place, rule in enumerate(perception.feasible):
        address = listed(f"{home}/feasible", rule, place)
        yield Belief("constraint", dm, other, address, address)
    for place, move in enumerate(perception.moves):
        address = listed(f"{home}/moves", move, place)
        yield Belief("forbidden", dm, other, address, address)
    for whose, order in perception.preferences.items():
        if order:
            yield Belief("order", dm, other, whose, f"{home}/preferences/{whose}")


def _is_true(case: Case, belief: Belief) -> bool:
    element = resolve(case, belief.address).element
    if belief.kind in {"told", "fact"}:
        known = case.facts.get(belief.about)
        return known is not None and bool(known.value == element.value)
    if belief.kind == "order":
        maker = case.decision_makers[belief.about]
        true = _said(maker.preferences, belief.about)
        return maker.ranking is None and _said(element) == true
    return False


def _is_seen(case: Case, belief: Belief, dm: str) -> bool:
    """Say whether a decision maker sees the conflict so."""
    element = resolve(case, belief.address).element
    other = case.perceptions.get(dm, Perception())
    if belief.kind == "fact":
        seen = as_seen(case, dm).facts.get(belief.about)
        return seen is not None and bool(seen.value == element.value)
    if belief.kind == "order":
        return _said(element) == _said(other.preferences.get(belief.about, ()))
    known: dict[str, list[Any]] = {
        "unseen": list(other.unseen),
        "imagined": [imagined_name(key, one) for key, one in other.imagined.items()],
        "constraint": [(one.that, one.only) for one in other.feasible],
        "forbidden": [(one.forbid, one.origin, one.target) for one in other.moves],
    }
    match belief.kind:
        case "constraint":
            what: object = (element.that, element.only)
        case "forbidden":
            what = (element.forbid, element.origin, element.target)
        case _:
            what = belief.about
    return what in known[belief.kind]


def _said(order: Any, owner: str | None = None) -> list[str]:
    return [str(parse(one.that, owner)) for one in order]


def _instead(case: Case, belief: Belief) -> Any:
    """Return what stands in the place of a wrong belief about another; None for nothing."""
    assert belief.other is not None  # noqa: S101 - the caller has looked
    other = case.perceptions.get(belief.other, Perception())
    if belief.kind == "order":
        return other.preferences.get(belief.about) or None
    if belief.kind != "fact":
        return None
    seen = as_seen(case, belief.other).facts.get(belief.about)
    own = as_seen(case, belief.dm).facts.get(belief.about)
    return None if seen is None or (own is not None and own.value == seen.value) else seen


def _replaced(case: Case, address: str, element: Any) -> Case:
    whole = numbered(case)
    found = resolve(whole, address)
    step = Derivation(changed=(Change(address, "replaced"),))
    return derived(case, edited(whole, {found.path: element}), step)
