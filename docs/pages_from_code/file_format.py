"""The page on the case file: every key of every record, with its type, its default, its meaning."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import sulh
from pages_from_code.markdown import inline, opening, prose, table
from sulh.case import Case, address, state
from sulh.casefile.keys import KEYS

Schema = Mapping[str, Any]

ENGLISH = (
    "What may stand in a case file. Where a list is expected one item may stand alone; a text that "
    "a person reads is `{en: ..., ar: ...}` or plain. The JSON Schema of `sulh schema` says the "
    "same to editors."
)
ARABIC = (
    "ما يجوز أن يكون في ملف القضية. حيث تُنتظر قائمة يجوز أن يأتي عنصر واحد وحده، "
    "والنص الذي يقرؤه الناس يُكتب `{en: ..., ar: ...}` أو نصا مفردا. "
    "ومخطط JSON Schema من `sulh schema` يقول ذلك لبرامج التحرير."
)
HEAD = ("key", "type", "default", "meaning", "المعنى")
NAMES = {
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "`yes` or `no`",
}


def page() -> str:
    """Return the page."""
    case = Case.model_json_schema(by_alias=True)
    case["required"] = sulh.schema()["required"]
    records = {"Case": case, **case.pop("$defs")}
    return "\n\n".join(
        [
            opening("The case file", ENGLISH, ARABIC),
            "## Statements",
            prose(import_module("sulh.statement.parse").__doc__ or ""),
            "More: [statements and quotes](../how-to/quote-statements.md).",
            "## States and addresses",
            prose(state.__doc__ or ""),
            prose(address.__doc__ or ""),
            *(part for name in _in_order(records) for part in _record(name, records[name])),
        ]
    )


def _in_order(records: Mapping[str, Schema]) -> list[str]:
    """Return the records as a reader meets them: each before those it names, the case first."""
    ordered, waiting = [], ["Case"]
    while waiting:
        name = waiting.pop(0)
        if name not in ordered:
            ordered.append(name)
            waiting += [found for found in _named(records[name]["properties"]) if found in records]
    return ordered


def _named(schema: Any) -> Iterator[str]:
    """Yield the records that a part of the schema names."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        for value in schema.values():
            yield from _named(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _named(value)


def _record(name: str, record: Schema) -> Iterator[str]:
    required = record.get("required", [])
    keys = sorted(record["properties"], key=lambda key: key not in required)
    yield f"## {name}"
    yield inline(" ".join(record["description"].split()))
    yield table(
        HEAD,
        [
            (f"`{key}`", _kind(content), _default(content, key in required), *_meaning(name, key))
            for key in keys
            if (name, key) != ("Label", "plain")
            for content in [record["properties"][key]]
        ],
    )


def _meaning(name: str, key: str) -> tuple[str, str]:
    return KEYS.get(f"{name}.{key}") or KEYS[key]


def _default(content: Schema, is_required: bool) -> str:
    if is_required:
        return "required"
    value = content.get("default")
    if isinstance(value, bool):
        return "`yes`" if value else "`no`"
    return "" if value in (None, [], {}) or isinstance(value, dict) else f"`{value}`"


def _kind(content: Schema) -> str:
    """Return a type in words, records as links to their tables."""
    if "$ref" in content:
        name = content["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    union = content.get("anyOf") or content.get("oneOf")
    if union:
        kinds = [_kind(one) for one in union if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if "enum" in content or "const" in content:
        return " or ".join(f"`{one}`" for one in content.get("enum", [content.get("const")]))
    return _of_type(content)


def _of_type(content: Schema) -> str:
    kind = content.get("type")
    if kind == "array":
        return f"list of {_kind(content['items'])}"
    if kind == "object":
        return f"ids, each with {_kind(content['additionalProperties'])}"
    least, most = content.get("minimum"), content.get("maximum")
    if least is not None and most is not None:
        return f"`{least}`" if least == most else f"{NAMES[kind]}, {least} to {most}"
    return NAMES.get(str(kind), "anything")
