"""What is wrong with the records of a file: pydantic's findings, said in our words.

Pydantic converts each text by the type of its field and finds what does not fit; its own sentences
are never shown.
"""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from sulh.case import Case
from sulh.casefile.places import Path, Places
from sulh.casefile.traps import STATEMENT_KEYS
from sulh.casefile.tree import Node
from sulh.errors import Hint, Mistake, nearest_or_all

_KINDS = {
    "string_type": "expected-text",
    "literal_error": "expected-one-of",
    "int_parsing": "expected-whole-number",
    "int_type": "expected-whole-number",
    "int_from_float": "expected-whole-number",
    "int_parsing_size": "expected-whole-number",
    "float_parsing": "expected-number",
    "float_type": "expected-number",
    "finite_number": "expected-number",
    "bool_parsing": "expected-yes-or-no",
    "bool_type": "expected-yes-or-no",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "tuple_type": "expected-list",
    "mapping_type": "expected-keys",
    "model_type": "expected-keys",
    "model_attributes_type": "expected-keys",
}


def mistakes(error: ValidationError, places: Places) -> Iterator[Mistake]:
    """Yield one mistake for each finding of pydantic."""
    for finding in error.errors(include_url=False, include_input=False):
        loc = finding["loc"]
        path = places.written(loc)
        if finding["type"] == "extra_forbidden":
            yield _unknown_key(path, loc, places)
        elif finding["type"] == "missing":
            yield _missing_key(path, str(loc[-1]), places)
        elif places.node(path).data is not None or not isinstance(path[-1:], int):
            yield _wrong_value(finding, path, places)


def _wrong_value(finding: Any, path: Path, places: Places) -> Mistake:
    node = places.node(path)
    context = finding.get("ctx", {})
    kind = finding["type"]
    slots: dict[str, object] = {"value": node.data if isinstance(node.data, str) else ""}
    hint = None
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", context["expected"])
        slots["allowed"] = allowed
        hint = nearest_or_all(str(slots["value"]), allowed)
        if hint.id == "known-names":
            hint = None
    elif kind in {"greater_than_equal", "less_than_equal"}:
        slots["limit"] = context.get("ge", context.get("le"))
    elif kind in {"float_parsing", "int_parsing"} and re.search(r"\d[,_ ]\d", str(node.data)):
        hint = Hint("number-without-separators")
    message = kind if kind.startswith("date-") else _KINDS.get(kind, "unreadable-value")
    if message.startswith("expected-") and node.data is None:
        message = "empty-value"
    return Mistake(message, slots, hint, path, places[path])


def _missing_key(path: Path, key: str, places: Places) -> Mistake:
    node = places.node(path)
    if isinstance(node.data, str):  # a text where a record is expected
        return Mistake("expected-keys-with", {"key": key}, None, path, places[path])
    written = node.children.get(key)
    if written is not None and written.key is not None:
        place = written.key.place(places.text)
        line = places.text.lines[written.line]
        hint = Hint("quote-hash") if "#" in line[written.column :] else None
        return Mistake("empty-key", {"key": key}, hint, (*path, key), place)
    return Mistake("missing-key", {"key": key}, None, path, places[path])


def _unknown_key(path: Path, loc: Path, places: Places) -> Mistake:
    key = str(path[-1])
    parent, node = places.node(path[:-1]), places.node(path)
    place = node.key.place(places.text) if node.key else places[path]
    known = known_keys(loc[:-1])
    if node.data is None and parent.in_flow:
        before = _before(parent, key)
        if before is not None and isinstance(before.data, str):
            whole = f"{before.data}, {key}"
            statement = before.step in STATEMENT_KEYS
            hint = Hint("quote-statement-whole" if statement else "quote-whole",
                        {"key": before.step, "text": whole})  # fmt: skip
            return Mistake("comma-ended-value", {"key": key}, hint, path, place)
    return Mistake("unknown-key", {"key": key}, nearest_or_all(key, known), path, place)


def _before(parent: Node, key: str) -> Node | None:
    """Return the last value before a key that is more than a comma's left-over."""
    earlier = None
    for step, child in parent.children.items():
        if step == key:
            return earlier
        if child.data is not None:
            earlier = child
    return None


def known_keys(loc: Path) -> list[str]:
    """Return the keys of the record at a location, in the order of the format."""
    kind: Any = Case
    for step in loc:
        kind = _under(kind, step)
    record = _record(kind)
    if record is None:
        return []
    return [field.alias or name for name, field in record.model_fields.items()]


def _record(kind: Any, name: str | int = "") -> type[BaseModel] | None:
    """Return the record in a type; of several, the one whose name is ``name``."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind if not name or kind.__name__.lower() == name else None
    if get_origin(kind) in {Union, UnionType} or hasattr(kind, "__metadata__"):
        found = (_record(part, name) for part in _parts(kind))
        return next((record for record in found if record), None)
    return None


def _parts(kind: Any) -> tuple[Any, ...]:
    return (kind.__origin__,) if hasattr(kind, "__metadata__") else get_args(kind)


def _under(kind: Any, step: str | int) -> Any:
    """Return the type of what stands under ``step`` in a value of this type."""
    if hasattr(kind, "__metadata__") or get_origin(kind) in {Union, UnionType}:
        parts = [part for part in _parts(kind) if part is not type(None)]
        named = [part for part in parts if _record(part, step)]
        if named and len(parts) > 1:
            return _record(named[0], step)  # the step only says which kind it is
        return _under(parts[0], step)
    record = _record(kind)
    if record is not None:
        for name, field in record.model_fields.items():
            if step in {name, field.alias}:
                return field.annotation
        return None
    arguments = get_args(kind)
    return (arguments[0] if isinstance(step, int) else arguments[-1]) if arguments else None
