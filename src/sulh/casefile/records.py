"""What is wrong with the records of a file: pydantic's findings, said in our words.

Pydantic converts each text by the type of its field and finds what does not fit; its own sentences
are never shown.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from sulh.case.address import Path
from sulh.casefile.fields import descend, is_list, keys_of
from sulh.casefile.places import Places
from sulh.casefile.traps import STATEMENT_KEYS
from sulh.casefile.tree import Node
from sulh.errors import Hint, Mistake, nearest, nearest_or_all

MOST = 300
"""So many findings are put into words: beyond, nobody reads them."""

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
    "dict_type": "expected-keys",
    "model_type": "expected-keys",
    "model_attributes_type": "expected-keys",
}


def mistakes(error: ValidationError, places: Places) -> Iterator[Mistake]:
    """Yield one mistake for each finding of pydantic, of the first MOST of them."""
    findings = error.errors(include_url=False, include_input=False)
    for finding in findings[:MOST]:
        loc, record = descend(finding["loc"])
        path = places.written(loc[:-1] if finding["type"] == "missing" else loc)
        if _empty_entry(path, places):
            continue
        if finding["type"] == "extra_forbidden":
            yield _unknown_key(path, record, places)
        elif finding["type"] == "missing":
            yield _missing_key(path, str(loc[-1]), places)
        elif isinstance(places.node(path).data, str) and (key := _first_required(finding["loc"])):
            yield Mistake("expected-keys-with", {"key": key}, None, path, places[path])
        else:
            yield _wrong_value(finding, path, places)


def _first_required(loc: Path) -> str | None:
    """Return the first key that a record at this location cannot do without."""
    record = descend((*loc, ""))[1]
    if record is None:
        return None
    fields = record.model_fields.items()
    return next((field.alias or name for name, field in fields if field.is_required()), None)


def _empty_entry(path: Path, places: Places) -> bool:
    """Say whether a path leads to an empty entry of a list, which is told already."""
    return bool(path) and isinstance(path[-1], int) and places.node(path).data is None


def _wrong_value(finding: Any, path: Path, places: Places) -> Mistake:
    data = places.node(path).data
    context = finding.get("ctx", {})
    kind = finding["type"]
    message = kind if kind.startswith("date-") else _KINDS.get(kind, "unreadable-value")
    slots: dict[str, object] = {"value": data}
    hint = None
    if isinstance(data, dict | list) and message not in {"expected-keys", "expected-list"}:
        message = "expected-text"
    elif data is None:
        message = "empty-value"
    elif message == "expected-one-of":
        slots["allowed"] = allowed = re.findall(r"'([^']*)'", context["expected"])
        hint = nearest(str(data), allowed)
    elif message.startswith("number-too"):
        slots["limit"] = context.get("ge", context.get("le"))
    elif message in {"expected-number", "expected-whole-number"}:
        hint = _number_hint(str(data))
    elif (
        message == "expected-keys"
        and isinstance(data, list)
        and all(isinstance(item, str) for item in data)
    ):
        hint = Hint("list-as-keys", {"keys": "{" + ", ".join(f"{item}: " for item in data) + "}"})
    return Mistake(message, slots, hint, path, places[path])


def _number_hint(written: str) -> Hint | None:
    """Return how to write a number whose digits are not Latin, or are grouped."""
    plain = re.sub(r"(?<=\d)[,_\s٬](?=\d{3})", "", written)
    plain = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain
    ).replace("٫", ".")
    is_number = plain != written and re.fullmatch(r"-?\d+(\.\d+)?", plain)
    return Hint("write-instead", {"name": plain}) if is_number else None


def _missing_key(path: Path, key: str, places: Places) -> Mistake:
    node = places.node(path)
    if isinstance(node.data, str):  # a text where a record is expected
        return Mistake("expected-keys-with", {"key": key}, None, path, places[path])
    written = node.children.get(key)
    if written is not None and written.key is not None:
        hint = Hint("quote-hash") if places.comment_after(written) else None
        place = written.key.place(places.text)
        return Mistake("empty-key", {"key": key}, hint, (*path, key), place)
    return Mistake("missing-key", {"key": key}, None, path, places[path])


def _unknown_key(path: Path, record: type[BaseModel] | None, places: Places) -> Mistake:
    key = str(path[-1])
    parent, node = places.node(path[:-1]), places.node(path)
    place = node.key.place(places.text) if node.key else places[path]
    before = _before(parent, key) if node.data is None and parent.in_flow else None
    if before is not None and isinstance(before.data, str):
        slots = {"key": before.step, "text": f"{before.data}, {key}"}
        kind = "statement" if before.step in STATEMENT_KEYS else "text"
        hint = Hint(
            "write-as-list" if is_list(record, before.step) else f"quote-{kind}-whole", slots
        )
        return Mistake("comma-ended-value", {"key": key}, hint, path[:-1], place)
    known = keys_of(record) if record else []
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
