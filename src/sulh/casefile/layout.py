"""How plain data is laid out as YAML: what stands in one line, what is folded, what is quoted."""

import re
from typing import Any

import yaml

WIDTH = 100
_FOLD_AT = 88  # the emitter ends a line only after the word that crosses this column
_NAMESPACE = "tag:yaml.org,2002:"
_NEEDS_ESCAPES = re.compile("[\r\x85\u2028\u2029\ufeff]")


class Table(dict[str, Any]):
    """A mapping from ids to things: each stands on a line of its own."""


class _Dumper(yaml.SafeDumper):
    """Writes every scalar as text; a text that would read as absent is quoted."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists under their key."""
        del indentless
        super().increase_indent(flow, indentless=False)


_Dumper.yaml_implicit_resolvers = {}
_Dumper.add_implicit_resolver(
    f"{_NAMESPACE}null", re.compile("^(~|null|Null|NULL|)$"), ["", "~", "n", "N"]
)


def layout(key: str, value: Any) -> str:
    """Return one key of a file and what stands under it.

    >>> print(layout("claims", Table(c1={"text": "no, #41", "see": ["c2"]})), end="")
    claims:
      c1: {text: 'no, #41', see: [c2]}
    """
    node = yaml.MappingNode(f"{_NAMESPACE}map", [_pair(key, value, 0)], flow_style=False)
    return str(
        yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=_FOLD_AT, line_break="\n")
    )


def _pair(key: str, value: Any, indent: int) -> tuple[yaml.Node, yaml.Node]:
    return _scalar(key, WIDTH), _node(value, indent + 2, WIDTH - indent - len(key) - 2)


def _node(value: Any, indent: int, room: int) -> yaml.Node:
    """Return the node of a value that has so much room on the line where it would begin."""
    flow = _fits(value, room)
    if isinstance(value, dict):
        pairs = [_pair(key, item, indent) for key, item in value.items()]
        return yaml.MappingNode(f"{_NAMESPACE}map", pairs, flow_style=flow)
    if isinstance(value, list):
        items = [_node(item, indent + 2, WIDTH - indent - 2) for item in value]
        return yaml.SequenceNode(f"{_NAMESPACE}seq", items, flow_style=flow)
    return _scalar(value, room)


def _scalar(text: str | None, room: int) -> yaml.Node:
    if text is None:
        return yaml.ScalarNode(f"{_NAMESPACE}null", "null")
    style = None
    if _NEEDS_ESCAPES.search(text):
        style = '"'
    elif "\n" in text:
        lines = text.removesuffix("\n").split("\n")
        tidy = all(line == line.strip() for line in lines) and lines[0] and lines[-1]
        style = "|" if tidy else '"'
    elif len(text) > room and " ".join(text.split()) == text:
        style = ">"
    return yaml.ScalarNode(f"{_NAMESPACE}str", text, style=style)


def _fits(value: Any, room: int) -> bool:
    """Say whether a mapping or list is short and shallow enough for one line."""
    if not value:
        return True
    return _depth(value) <= 2 and _width(value) <= room


def _depth(value: Any) -> int:
    if isinstance(value, Table) and value:
        return 9
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        is_flat = not any(isinstance(item, dict | list) for item in value)
        return 1 if is_flat else 9
    return 0


def _width(value: Any) -> int:
    if isinstance(value, dict):
        return 2 + sum(len(key) + 4 + _width(item) for key, item in value.items())
    if isinstance(value, list):
        return 2 + sum(2 + _width(item) for item in value)
    text = str(value)
    return len(text) + (2 if re.search(r"[,:#\[\]{}'\"\n]", text) else 0)
