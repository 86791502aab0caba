"""What a party believes of a conflict, one thing at a time, and what perceptions are made of.

A perception may hold others: under ``of``, how its holder believes others see the conflict.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sulh.case.address import listed, resolve
from sulh.case.names import imagined_name
from sulh.case.order import lines
from sulh.case.parts import Fact, ImaginedOption, Perception
from sulh.statement import parse

if TYPE_CHECKING:
    from sulh.case import Case, Patch

Path = tuple[str | int, ...]
Relist = Callable[[tuple[Any, ...]], tuple[Any, ...]]
Kind = Literal[
    "unseen", "imagined", "constraint", "forbidden", "order", "told", "fact", "unobserved"
]


@dataclass(frozen=True, slots=True)
class Belief:
    """One thing a party holds to be so.

    ``dm``: whose belief it is. ``other``: of whose seeing; None where it is of the conflict itself.
    ``about``: the option, the fact, the party whose order it is, the rule or the mandate.
    ``address``: where it is written; a mandate that is not observed is believed not to be.
    """

    kind: Kind
    dm: str
    other: str | None
    about: str
    address: str


def every(perceptions: Mapping[str, Perception]) -> Iterator[tuple[Path, Perception]]:
    """Yield every perception, those held of others included, with the way to it.

    >>> nested = {"iran": Perception(of={"russia": Perception()})}
    >>> [path for path, _ in every(nested)]
    [('iran',), ('iran', 'of', 'russia')]
    """
    for dm, perception in perceptions.items():
        yield (dm,), perception
        for path, inner in every(perception.of):
            yield (dm, "of", *path), inner


def imagined(case: "Patch") -> dict[str, ImaginedOption]:
    """Return every option that somebody imagines, or is believed to, by its full name."""
    found: dict[str, ImaginedOption] = {}
    for _, perception in every(case.perceptions):
        for key, option in perception.imagined.items():
            found.setdefault(imagined_name(key, option), option)
    return found


def relisted(perceptions: Mapping[str, Perception], change: Relist) -> dict[str, Perception]:
    """Return the perceptions with a change made in each of their lists of elements."""
    return {dm: _relisted(perception, change) for dm, perception in perceptions.items()}


def _relisted(perception: Perception, change: Relist) -> Perception:
    return perception.model_copy(
        update={
            "feasible": change(perception.feasible),
            "moves": change(perception.moves),
            "preferences": {dm: change(order) for dm, order in perception.preferences.items()},
            "of": relisted(perception.of, change),
        }
    )


def facts_seen(case: "Case", dm: str) -> dict[str, Fact]:
    """Return the facts as a party takes them: as it believes, else as it was told, else the true.

    >>> from sulh.case import Case
    >>> case = Case(id="well", title="", facts={"depth": {"value": 9}},
    ...             told={"county": {"depth": {"value": 3}}})
    >>> facts_seen(case, "county")["depth"].value, facts_seen(case, "village")["depth"].value
    (3.0, 9.0)
    """
    believed = case.perceptions[dm].facts if dm in case.perceptions else {}
    return {**case.facts, **case.told.get(dm, {}), **believed}


def held(case: "Case") -> tuple[Belief, ...]:
    """Return all that parties were told and believe, each single thing, in the order of the file.

    Of what a party believes of others' seeing, one step: what it believes of their beliefs of
    others' seeing is not read.
    """
    return tuple(_held(case))


def is_so(case: "Case", belief: Belief) -> bool:
    """Say whether what is believed is so: in the case as written, or in what the other sees."""
    return _is_true(case, belief) if belief.other is None else _is_seen(case, belief, belief.other)


def grounds(case: "Case", belief: Belief) -> tuple[tuple[str, ...], tuple[str, ...]]:
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


def _held(case: "Case") -> Iterator[Belief]:
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


def _is_true(case: "Case", belief: Belief) -> bool:
    element = resolve(case, belief.address).element
    if belief.kind in {"told", "fact"}:
        known = case.facts.get(belief.about)
        return known is not None and bool(known.value == element.value)
    if belief.kind == "order":
        true = _said(lines(case, belief.about), belief.about)
        is_ranked = case.decision_makers[belief.about].ranking is not None
        return not is_ranked and _said(element) == true
    return False


def _is_seen(case: "Case", belief: Belief, dm: str) -> bool:
    """Say whether a decision maker sees the conflict so."""
    element = resolve(case, belief.address).element
    other = case.perceptions.get(dm, Perception())
    if belief.kind == "fact":
        seen = facts_seen(case, dm).get(belief.about)
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
