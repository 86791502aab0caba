"""In which elements two cases differ, and how many texts."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sulh.case import Case, DecisionMaker
from sulh.case.address import Path, listed
from sulh.case.variation import Difference, How
from sulh.derive.editing import CLOSED
from sulh.labels import Label
from sulh.source import Part

MAPS = (
    "outcomes", "facts", "perceptions", "speakers", "sources", "claims", "affected", "scenarios",
    "mechanisms",
)  # fmt: skip
LISTS = ("feasible", "moves", "powers", "joint", "history", "mandates", "offers")
_TEXTS = frozenset({"see", "concerns", "banner", "notes", "cite"})
"""Keys that hold texts, or references, without being labels."""


def differences(before: Case, after: Case) -> tuple[Difference, ...]:
    """Return the elements in which two cases differ, in the order of a case file.

    An element is the same one where its id is; without an id, where it says the same, else where it
    stands at the same place. Texts are not elements: see :func:`texts`.

    >>> import sulh
    >>> case = sulh.load("east-aleppo-2016")
    >>> milder = sulh.derive.without_claims(case, "c21")
    >>> [(one.how, one.address) for one in differences(case, milder) if one.answers]
    [('removed', 'russia/threat')]
    """
    found = [*_of_decision_makers(before, after)]
    for key in LISTS:
        found += _of_list(key, (key,), _written(before, key), _written(after, key))
    if one := _of_pair("status_quo", ("status_quo",), before.status_quo, after.status_quo):
        found.append(one)
    for key in MAPS:
        found += _of_map(key, getattr(before, key), getattr(after, key))
    for dm in {**before.told, **after.told}:
        told = (before.told.get(dm, {}), after.told.get(dm, {}))
        found += _of_map(f"told/{dm}", *told)
    return tuple(found)


def texts(before: Any, after: Any) -> int:
    """Return how many texts differ between two parts: labels, reasons, notes, references.

    Counted are the texts of what is in both.
    """
    if isinstance(before, Label | None) and isinstance(after, Label | None):
        return int(before != after)
    if isinstance(before, Part) and isinstance(after, Part) and type(before) is type(after):
        return sum(
            int(getattr(before, name) != getattr(after, name))
            if name in _TEXTS
            else texts(getattr(before, name), getattr(after, name))
            for name in type(before).model_fields
        )
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return sum(texts(before[key], after[key]) for key in before if key in after)
    if isinstance(before, tuple) and isinstance(after, tuple):
        earlier, later = keys(before, after)
        there = dict(zip(later, after, strict=True))
        return sum(
            texts(one, there[key]) for key, one in zip(earlier, before, strict=True) if key in there
        )
    return 0


def keys(before: Sequence[Any], after: Sequence[Any]) -> tuple[list[str], list[str]]:
    """Return the names of the elements of two lists: the same element has the same name in both."""
    earlier = [_id(one) or f"#{place}" for place, one in enumerate(before)]
    later: list[str | None] = [name if (name := _id(one)) in earlier else None for one in after]
    free = [place for place, name in enumerate(earlier) if name not in later]
    for k, one in enumerate(after):
        same = next((at for at in free if said(before[at]) == said(one)), None)
        if later[k] is None and same is not None:
            free.remove(same)
            later[k] = earlier[same]
    for k, one in enumerate(after):
        if later[k] is None and k in free and _id(one) is None and _id(before[k]) is None:
            free.remove(k)
            later[k] = earlier[k]
    return earlier, [
        name or _id(one) or f"+{k}" for k, (name, one) in enumerate(zip(later, after, strict=True))
    ]


def _id(element: Any) -> str | None:
    found: str | None = getattr(element, "id", None)
    return found


def said(element: Any) -> Any:
    """Return what an element says apart from its id and its texts."""
    if isinstance(element, Label):
        return None
    if isinstance(element, Part):
        return type(element).__name__, tuple(
            (name, said(getattr(element, name)))
            for name in type(element).model_fields
            if name not in _TEXTS and name != "id"
        )
    if isinstance(element, tuple | list):
        return tuple(map(said, element))
    if isinstance(element, Mapping):
        return tuple((key, said(value)) for key, value in element.items())
    return element


def _written(case: Case, key: str) -> tuple[Any, ...]:
    """Return the elements of a list, without the rules that stand for options not known."""
    elements: tuple[Any, ...] = getattr(case, key)
    if key != "feasible":
        return elements
    return tuple(one for one in elements if not (one.id or "").startswith(CLOSED))


def _of_decision_makers(before: Case, after: Case) -> Iterator[Difference]:
    gone, was_gone = _closed(after), _closed(before)
    for dm in {**before.decision_makers, **after.decision_makers}:
        earlier = before.decision_makers.get(dm, DecisionMaker())
        later = after.decision_makers.get(dm, DecisionMaker())
        home: Path = ("decision_makers", dm)
        for name in {**earlier.options, **later.options}:
            path = (*home, "options", name)
            full = f"{dm}.{name}"
            was = None if full in was_gone else earlier.options.get(name)
            now = None if full in gone else later.options.get(name)
            if one := _of_pair(full, path, was, now):
                yield one
        yield from _of_list(dm, (*home, "preferences"), earlier.preferences, later.preferences)
        if one := _of_pair(f"{dm}/ranking", (*home, "ranking"), earlier.ranking, later.ranking):
            yield one


def _of_map(key: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    home: Path = tuple(key.split("/"))
    pairs = (
        _of_pair(f"{key}/{name}", (*home, name), before.get(name), after.get(name))
        for name in {**before, **after}
    )
    return [one for one in pairs if one is not None]


def _of_list(
    prefix: str, path: Path, before: Sequence[Any], after: Sequence[Any]
) -> Iterator[Difference]:
    """Yield how two lists differ; in an order, elements may also have moved."""
    earlier, later = keys(before, after)
    there = {name: (place, after[place]) for place, name in enumerate(later)}
    moved = moves(earlier, later) if path[-1] == "preferences" else frozenset()
    for place, (name, element) in enumerate(zip(earlier, before, strict=True)):
        if name not in there:
            yield Difference(
                listed(prefix, element, place), "removed", (*path, name), element, None
            )
            continue
        at, now = there[name]
        found = _of_pair(listed(prefix, now, at), (*path, name), element, now, name in moved)
        if found is not None:
            yield found
    for place, (name, element) in enumerate(zip(later, after, strict=True)):
        if name not in earlier:
            yield Difference(listed(prefix, element, place), "added", (*path, name), None, element)


def moves(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the names, of those in both orders, that were moved: the others kept their order.

    As few as can be: all but a longest increasing subsequence.

    >>> sorted(moves(["a", "b", "c", "d"], ["d", "a", "b", "e", "c"]))
    ['d']
    """
    place = {name: k for k, name in enumerate(after)}
    names = [name for name in before if name in place]
    ends: list[int] = []
    lengths = []
    for name in names:
        length = bisect_left(ends, place[name])
        ends[length : length + 1] = [place[name]]
        lengths.append(length)
    kept = set()
    wanted, limit = len(ends) - 1, len(after)
    for name, length in zip(reversed(names), reversed(lengths), strict=True):
        if length == wanted and place[name] < limit:
            kept.add(name)
            wanted, limit = wanted - 1, place[name]
    return frozenset(names) - kept


def _of_pair(
    address: str, path: Path, before: Any, after: Any, is_moved: bool = False
) -> Difference | None:
    if before is None or after is None:
        how: How = "added" if before is None else "removed"
        return None if before is after else Difference(address, how, path, before, after)
    changed = tuple(
        type(after).model_fields[name].alias or name
        for name in type(after).model_fields
        if name not in {*_TEXTS, "id"}
        and said(getattr(before, name, None)) != said(getattr(after, name))
    )
    if is_moved or changed:
        how = "moved" if is_moved else "changed"
        return Difference(address, how, path, before, after, changed)
    return None


def _closed(case: Case) -> frozenset[str]:
    """Return the options of a derived case that are not known in it."""
    return frozenset(
        rule.id.removeprefix(CLOSED)
        for rule in case.feasible
        if rule.id is not None and rule.id.startswith(CLOSED)
    )
