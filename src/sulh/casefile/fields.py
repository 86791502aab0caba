"""The fields of a case, followed by name: which keys may stand at a location of a file."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from sulh.case import Case, Element, Support
from sulh.case.address import Path
from sulh.labels import Label


def descend(loc: Path) -> tuple[Path, type[BaseModel] | None]:
    """Return pydantic's location without the tags of unions, and the record it is in.

    >>> descend(("powers", 0, "control", "holdr"))
    (('powers', 0, 'holdr'), <class 'sulh.case.parts.Control'>)
    """
    kind: Any = Case
    record: type[BaseModel] | None = None
    path: list[str | int] = []
    for step in loc:
        tagged = _tagged(kind, step)
        if tagged is not None:
            kind = tagged
            continue
        record = _record(kind)
        path.append(step)
        kind = _under(kind, step)
    return tuple(path), record


def keys_of(record: type[BaseModel]) -> list[str]:
    """Return the keys of a record as a file writes them: what supports an element comes last."""
    names = [name for name in record.model_fields if (record, name) != (Label, "plain")]
    if issubclass(record, Element):
        names.sort(key=lambda name: name in Element.model_fields)
    return [record.model_fields[name].alias or name for name in names]


def is_list(record: type[BaseModel] | None, key: str | int) -> bool:
    """Say whether a key of a record holds a list (claims can be one)."""
    kind = _under(record, key)
    parts = _parts(kind)
    return kind is Support or get_origin(parts[0] if parts else kind) is tuple


def _parts(kind: Any) -> list[Any]:
    """Return the members of a union, the bare type of an annotated one; otherwise nothing."""
    if hasattr(kind, "__metadata__"):
        return [kind.__origin__]
    if get_origin(kind) in {Union, UnionType}:
        return [part for part in get_args(kind) if part is not type(None)]
    return []


def _tagged(kind: Any, tag: str | int) -> type[BaseModel] | None:
    """Return the member of a union of several that a tag names."""
    parts = _parts(kind)
    if len(parts) == 1:
        return _tagged(parts[0], tag)
    records = [record for part in parts if (record := _record(part))]
    return next((record for record in records if record.__name__.lower() == tag), None)


def _record(kind: Any) -> type[BaseModel] | None:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind
    parts = _parts(kind)
    return _record(parts[0]) if len(parts) == 1 else None


def _under(kind: Any, step: str | int) -> Any:
    """Return the type of what stands under ``step`` in a value of this type."""
    record = _record(kind)
    if record is not None:
        fields = record.model_fields.items()
        return next((f.annotation for name, f in fields if step in {name, f.alias}), None)
    parts = _parts(kind)
    if parts:
        return _under(parts[0], step)
    arguments = get_args(kind)
    return (arguments[0] if isinstance(step, int) else arguments[-1]) if arguments else None
