"""Edits of a case: parts replaced or removed by their path, everything else shared."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sulh.case import Case
from sulh.case.address import Path, places
from sulh.case.beliefs import imagined, relisted
from sulh.case.derivation import Derivation
from sulh.source import Part

REMOVED = object()
"""Put in the place of a part that is to go."""

CLOSED = "not-known:"
"""With the name of an option: the id of the rule that it cannot be taken."""


def edited(part: Any, edits: Mapping[Path, Any]) -> Any:
    """Return a part with what stands at each path replaced; ``REMOVED`` takes it out."""
    if () in edits:
        return edits[()]
    below: dict[Any, dict[Path, Any]] = defaultdict(dict)
    for path, value in edits.items():
        below[path[0]][path[1:]] = value
    if isinstance(part, Part):
        changed = {name: edited(getattr(part, name), deeper) for name, deeper in below.items()}
        fields = type(part).model_fields
        return part.model_copy(
            update={
                name: fields[name].get_default(call_default_factory=True)
                if value is REMOVED
                else value
                for name, value in changed.items()
            }
        )
    if isinstance(part, tuple):
        kept = (
            edited(value, below[index]) if index in below else value
            for index, value in enumerate(part)
        )
        return tuple(value for value in kept if value is not REMOVED)
    whole = {
        name: edited(value, below[name]) if name in below else value for name, value in part.items()
    }
    return {name: value for name, value in whole.items() if value is not REMOVED}


def numbered(case: Case) -> Case:
    """Return the case with every unnamed element of a list named by its 1-based place.

    So that its address stays the same whatever leaves the list before it.
    """
    return case.once("numbered", lambda: _numbered(case))


def _numbered(case: Case) -> Case:
    updates: dict[str, Any] = {
        key: _named(getattr(case, key))
        for key in ("feasible", "moves", "history", "mandates", "powers", "joint", "offers")
    }
    updates["perceptions"] = relisted(case.perceptions, _named)
    updates["decision_makers"] = {
        dm: maker.model_copy(update={"preferences": _named(maker.preferences)})
        for dm, maker in case.decision_makers.items()
    }
    return case.model_copy(update=updates)


def _named(elements: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(
        element if element.id is not None else element.model_copy(update={"id": str(index + 1)})
        for index, element in enumerate(elements)
    )


def derived(case: Case, updated: Case, step: Derivation) -> Case:
    """Return ``updated`` as what ``case`` became by one more step."""
    before = case.derivation or Derivation(places=places(case), imagined=tuple(imagined(case)))
    new = [name for name in updated.listed_options() if name not in case.options]
    more = tuple(name for name in imagined(updated) if name not in before.imagined)
    before = replace(before, imagined=before.imagined + more)
    return updated.as_derived((*case.options, *new), before.and_then(step))
