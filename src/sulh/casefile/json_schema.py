"""The JSON Schema of a case file, for editors that complete and check while one writes.

It is made from the records of a case, so it cannot differ from what is read; it accepts every
shorthand of the format. What only the whole case shows (references, statements, states) is not in
it.
"""

from typing import Any

from sulh.case import Case
from sulh.casefile.keys import KEYS
from sulh.messages import LANGUAGES, Lang

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_ALONE: dict[str, list[dict[str, Any]]] = {
    "Label": [_TEXT],
    "Concern": [_TEXT, {"$ref": "#/$defs/Label"}],
    "Constraint": [_TEXT],
    "Effect": [_TEXT],
    "Preference": [_TEXT],
    "Ranking": [_TEXT, {"type": "array", "items": {"anyOf": [_TEXT, _TEXTS]}}],
    "StatusQuo": [_TEXT],
    "Support": [_TEXT, _TEXTS],
}
"""What may stand for a whole record."""


def schema(lang: Lang = "en") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a case file, its descriptions in one language.

    Text fields accept numbers and truth values, for the reader takes every scalar as it is typed;
    a key without a value is accepted where the key may be absent.

    >>> schema()["required"]
    ['sulh', 'id', 'title', 'decision_makers']
    """
    made = Case.model_json_schema(by_alias=True, mode="validation")
    records = {"Case": made, **made.pop("$defs")}
    defined = {name: _record(name, record, lang) for name, record in records.items()}
    case = defined.pop("Case")
    case["properties"]["sulh"] |= {"enum": [1, "1"]}
    case["required"] = ["sulh", "id", "title", "decision_makers"]
    for name, instead in _ALONE.items():
        defined[name] = {"anyOf": [*instead, defined[name]]}
    return {"$schema": DIALECT, "title": "sulh", **case, "$defs": defined}


def _record(name: str, record: dict[str, Any], lang: Lang) -> dict[str, Any]:
    """Return the schema of one record, with what its keys mean."""
    required = record.get("required", [])
    written = record["properties"]
    if name == "Label":
        del written["plain"]  # what a text that stands for the whole label becomes
    properties = {
        key: _described(name, key, _value(value) if key in required else _or_absent(value), lang)
        for key, value in written.items()
    }
    loose = {"type": "object", "properties": properties, "additionalProperties": False}
    return loose | ({"required": required} if required else {})


def _described(name: str, key: str, value: dict[str, Any], lang: Lang) -> dict[str, Any]:
    pair = KEYS.get(f"{name}.{key}") or KEYS[key]
    return {"description": pair[LANGUAGES.index(lang)], **value}


def _or_absent(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [_value(value), {"type": "null"}]}


def _value(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a value as loosely as it is read."""
    if "$ref" in value:
        return {"$ref": value["$ref"]}
    union = value.get("anyOf") or value.get("oneOf")
    if union:
        return {"anyOf": [_value(member) for member in union]}
    if "enum" in value or "const" in value:
        return {"enum": value.get("enum", [value.get("const")])}
    return _of_type(value)


def _of_type(value: dict[str, Any]) -> dict[str, Any]:
    kind = value.get("type")
    if kind == "array":
        item = _value(value["items"])
        return {"anyOf": [{"type": "array", "items": item}, item]}
    if kind == "object":
        return {"type": "object", "additionalProperties": _or_absent(value["additionalProperties"])}
    if kind == "boolean":
        return {"enum": [True, False, "yes", "no", "on", "off"]}
    if kind == "string":
        return dict(_TEXT)
    return {key: value[key] for key in ("type", "minimum", "maximum") if key in value}
