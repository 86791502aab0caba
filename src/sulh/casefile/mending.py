"""A file with mistakes in its records is read as far as it goes: its references are told too.

What does not fit is left out or replaced, and only what depends on it goes unjudged. Where a whole
table of names is unreadable, every reference into it would seem wrong: then nothing is mended.
"""

from typing import Any

from pydantic import ValidationError

from sulh.case import Case
from sulh.case.address import Path
from sulh.casefile.fields import descend
from sulh.casefile.places import Places
from sulh.casefile.records import MOST

_ROUNDS = 4
_STAND_INS = {"value": "0", "kind": "donor", "best_first": []}
_CONTAINERS = {"mapping_type", "dict_type", "tuple_type"}


def mend(
    data: dict[str, Any], error: ValidationError, places: Places
) -> tuple[Case | None, set[Path]]:
    """Return the case that is left without the findings, if any, and the paths not to judge.

    ``data`` is changed.
    """
    doubtful: set[Path] = set()
    if error.error_count() > MOST:
        return None, doubtful
    for _ in range(_ROUNDS):
        for finding in error.errors(include_url=False, include_input=False):
            loc, _record = descend(finding["loc"])
            path = _patch(finding["type"], loc, places)
            if path is None:
                return None, doubtful
            doubtful.add(path)
            if path[-1] == "kind":  # of what kind an offer is, on that depends what it may change
                doubtful.add((*path[:-1], "changes"))
        try:
            return Case.model_validate(data, by_alias=True, by_name=False), doubtful
        except ValidationError as next_error:
            error = next_error
    return None, doubtful


def _patch(kind: str, loc: Path, places: Places) -> Path | None:
    """Leave out or replace what a finding is about; return its path, None if it is too much."""
    path = places.written(loc[:-1] if kind == "missing" else loc)
    value, parent = places.node(path).data, places.node(path[:-1]).data
    if kind == "missing":
        key = str(loc[-1])
        if value is None and isinstance(parent, list):  # an empty entry
            value = parent[int(path[-1])] = {}
        if not isinstance(value, dict):
            return None
        value[key] = _STAND_INS.get(key, "true")
        return (*path, key)
    is_container = isinstance(value, dict | list)
    if not path or kind in _CONTAINERS or (kind == "extra_forbidden" and is_container):
        return None
    if kind.startswith("model_"):
        parent[path[-1]] = {}
    elif kind == "string_type" or isinstance(parent, list):
        parent[path[-1]] = "true"
    else:
        del parent[path[-1]]
    return path
