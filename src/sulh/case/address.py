"""Addresses: a short name for every element of a case, 1-based, as scenarios and reports use them.

``russia.withdraw`` is an option, ``russia/threat`` or ``russia/3`` a statement of an order,
``feasible/deal_first`` a constraint, ``told/syria/fighters`` what somebody was told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from sulh.case.parts import Element, Perception
from sulh.errors import Mistake, UnknownNameError, nearest_or_all

if TYPE_CHECKING:
    from sulh.case import Case, Patch

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What an address leads to: the way to the element in the case, and the element."""

    path: Path
    element: Any


def addresses(case: "Patch") -> dict[str, Found]:
    """Return every address of a case; an element with an id can be addressed by its number too.

    Its number is its place in the file, in a derived case as well.
    """
    derivation = getattr(case, "derivation", None)
    places = None if derivation is None else derivation.places
    return case.once(
        "addresses",
        lambda: {name: Found(path, element) for name, path, element in _addresses(case, places)},
    )


def places(case: "Case") -> dict[str, str]:
    """Return, of each named element of a list, the address by its number beside that by its id.

    >>> from sulh.case import Case
    >>> places(Case(id="well", title="", feasible=[{"id": "dry", "that": "true"}]))
    {'feasible/dry': 'feasible/1'}
    """
    by_path: dict[Path, list[str]] = {}
    for address, found in addresses(case).items():
        by_path.setdefault(found.path, []).append(address)
    return {several[0]: several[1] for several in by_path.values() if len(several) > 1}


def resolve(case: "Case", address: str) -> Found:
    """Return what an address leads to; an unknown one is an error that offers the nearest.

    >>> from sulh.case import Case
    >>> village = {"options": {"dig": {}}, "preferences": [{"id": "water", "that": "dig"}]}
    >>> case = Case(id="well", title="", decision_makers={"village": village})
    >>> resolve(case, "village/water").path
    ('decision_makers', 'village', 'preferences', 0)
    >>> resolve(case, "village/1").element.that
    'dig'
    """
    known = addresses(case)
    found = known.get(normalize("NFC", address.strip()))
    if found is None:
        raise UnknownNameError(unknown_address(address, known))
    return found


def listed(prefix: str, element: Any, index: int) -> str:
    """Return the address of an element of a list: by its id, else by its 1-based place.

    >>> from sulh.case import Preference
    >>> listed("village", Preference(that="dig"), 0)
    'village/1'
    """
    return f"{prefix}/{getattr(element, 'id', None) or index + 1}"


def numbers_in(
    prefix: str, elements: Sequence[Any], places: Mapping[str, str] | None
) -> Iterator[tuple[str, int]]:
    """Yield every address of a list's elements, with the 0-based place of each."""
    for address, path, _ in _listed(prefix, (), elements, places):
        yield address, int(path[-1])


def unknown_address(address: str, known: Mapping[str, Found]) -> Mistake:
    """Return the mistake that no element has this address."""
    prefix, _, asked = address.partition("/")
    shown = [
        name for name, found in known.items() if asked.isdigit() or not _counts(name, found.element)
    ]
    near = [name for name in shown if name.startswith(f"{prefix}/")]
    return Mistake("unknown-address", {"address": address}, nearest_or_all(address, near or shown))


def _counts(address: str, element: Any) -> bool:
    """Say whether an address counts elements, where an id would name this one."""
    return getattr(element, "id", None) not in {None, address.rpartition("/")[2]}


_Places = Mapping[str, str] | None


def _addresses(case: "Patch", places: _Places) -> Iterator[tuple[str, Path, Any]]:
    yield from _of_decision_makers(case, places)
    for key in ("feasible", "moves", "history", "mandates", "powers", "joint", "offers"):
        yield from _listed(key, (key,), getattr(case, key), places)
    if case.status_quo is not None:
        yield "status_quo", ("status_quo",), case.status_quo
    for key in ("outcomes", "facts"):
        for name, content in getattr(case, key).items():
            yield f"{key}/{name}", (key, name), content
    yield from _of_views(case, places)


def _of_decision_makers(case: "Patch", places: _Places) -> Iterator[tuple[str, Path, Any]]:
    for dm, maker in case.decision_makers.items():
        home: Path = ("decision_makers", dm)
        for option, content in maker.options.items():
            yield f"{dm}.{option}", (*home, "options", option), content
        yield from _listed(dm, (*home, "preferences"), maker.preferences, places)
        if maker.ranking is not None:
            yield f"{dm}/ranking", (*home, "ranking"), maker.ranking


def _of_views(case: "Patch", places: _Places) -> Iterator[tuple[str, Path, Any]]:
    """Yield what DMs were told, and the parts of how they see the conflict."""
    for dm, facts in case.told.items():
        for fact, told in facts.items():
            yield f"told/{dm}/{fact}", ("told", dm, fact), told
    for dm, perception in case.perceptions.items():
        yield from _of_perception(f"perceptions/{dm}", ("perceptions", dm), perception, places)


_PERCEIVED = tuple(
    (key, field.get_default(call_default_factory=True))
    for key, field in sorted(Perception.model_fields.items())
    if key not in Element.model_fields
)
"""The keys of a perception, with what each is where nothing is written."""


def _of_perception(
    prefix: str, path: Path, perception: Perception, places: _Places
) -> Iterator[tuple[str, Path, Any]]:
    """Yield a perception, each of its keys that says something, and each element under these."""
    yield prefix, path, perception
    for key, default in _PERCEIVED:
        value = getattr(perception, key)
        if value != default:
            yield f"{prefix}/{key}", (*path, key), value
    for index, option in enumerate(perception.unseen):
        yield f"{prefix}/unseen/{option}", (*path, "unseen", index), option
    for key in ("facts", "imagined"):
        for name, element in getattr(perception, key).items():
            yield f"{prefix}/{key}/{name}", (*path, key, name), element
    for key in ("feasible", "moves"):
        yield from _listed(f"{prefix}/{key}", (*path, key), getattr(perception, key), places)
    for dm, order in perception.preferences.items():
        here, home = f"{prefix}/preferences/{dm}", (*path, "preferences", dm)
        yield here, home, order
        yield from _listed(here, home, order, places)
    for dm, inner in perception.of.items():
        yield from _of_perception(f"{prefix}/of/{dm}", (*path, "of", dm), inner, places)


def _listed(
    prefix: str, path: Path, elements: Sequence[Any], places: _Places
) -> Iterator[tuple[str, Path, Any]]:
    ids = {getattr(element, "id", None) for element in elements}
    for index, element in enumerate(elements):
        name = getattr(element, "id", None)
        number: str | None = f"{prefix}/{index + 1}"
        if name:
            yield f"{prefix}/{name}", (*path, index), element
            if places is not None:
                number = places.get(f"{prefix}/{name}")
            elif str(index + 1) in ids:  # the place an unnamed element had before is its id
                number = None
        if number is not None:
            yield number, (*path, index), element
