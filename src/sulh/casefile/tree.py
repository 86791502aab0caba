"""The tree of a case file: plain data, and where each piece of it stands.

One pass over the parser's events builds the tree and refuses what a case file never holds: nesting
deeper than 100, anchors, aliases, tags, a second document, keys that are not words, keys written
twice. The events come one at a time, so a hostile file is refused where it becomes hostile; the
composer of the C library, which recurses, is never called. Scalars stay text: ``no``, ``on`` and
``010`` are what was typed. A scalar without quotes that is empty, ``~`` or ``null`` is *absent*.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from unicodedata import normalize

import yaml

from sulh.casefile.reading import Text
from sulh.casefile.traps import explain
from sulh.errors import CaseFileError, Hint, Mistake, Place

DEPTH = 100
ENTRIES = 50_000
"""A case of a megabyte has half as many; the memory a hostile file can take is bounded by this."""

_NUMBER_IN_COMMENT = re.compile(r"[ \t]*#\d")
_ABSENT = {"", "~", "null", "Null", "NULL"}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """One value of the file: its data, its marks, and the nodes under it.

    ``step`` is its name or number in the mapping or list above, ``key`` the node of that name.
    ``style`` is the quote or sign a scalar is written with, empty without one.
    """

    data: Any
    start: Any
    end: Any
    style: str = ""
    in_flow: bool = False
    step: str | int = ""
    key: "Node | None" = None
    children: dict[str | int, "Node"] = field(default_factory=dict)

    def place(self, text: Text) -> Place:
        """Return the place of the value: a scalar of one line is underlined whole."""
        one_line = isinstance(self.data, str) and self.start.line == self.end.line
        width = self.end.index - self.start.index if one_line else 1
        return text.place(self.start.line, self.start.column, width)


def grow(text: Text) -> tuple[Node | None, list[Mistake]]:
    """Return the root of the tree (None for an empty file) and the keys written twice."""
    return _Growth(text).root()


class _Growth:
    """Builds the tree of one text from its events."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.mistakes: list[Mistake] = []
        self.nodes = 0
        self.stack: list[Node] = []

    def root(self) -> tuple[Node | None, list[Mistake]]:
        top: Node | None = None
        stack = self.stack
        keys: list[Node | None] = []  # for each open mapping, the key that waits for its value
        for event in self.events():
            if isinstance(event, yaml.CollectionEndEvent):
                keys.pop()
                stack.pop().end = event.end_mark
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            node = _node(event)
            if not stack:
                top = node
            elif isinstance(stack[-1].data, list):
                self.append(stack[-1], node)
            elif (key := keys[-1]) is None:
                keys[-1] = self.key(node)
            else:
                keys[-1] = None
                self.put(stack[-1], key, node)
            if isinstance(event, yaml.CollectionStartEvent):
                stack.append(node)
                keys.append(None)
        return top, self.mistakes

    def events(self) -> Iterator[Any]:
        depth = documents = 0
        try:
            for event in yaml.parse(self.text.content, Loader=_Loader):
                self.refuse(event)
                if isinstance(event, yaml.CollectionStartEvent):
                    depth += 1
                    if depth > DEPTH:
                        raise self.error("too-deep", event, {"limit": DEPTH})
                elif isinstance(event, yaml.CollectionEndEvent):
                    depth -= 1
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        raise self.error("second-document", event)
                self.nodes += 1
                if self.nodes > 2 * ENTRIES:
                    raise self.error("too-many-entries", event, {"limit": ENTRIES})
                yield event
        except yaml.MarkedYAMLError as error:
            raise CaseFileError(
                *self.mistakes, explain(error, self.text, self.open_bracket())
            ) from None

    def open_bracket(self) -> Any:
        """Return where the innermost bracket still open begins, if one is open."""
        # `[a: b]` holds a mapping without a brace of its own.
        opened = (node.start for node in reversed(self.stack) if node.in_flow)
        return next((mark for mark in opened if self.text.content[mark.index] in "[{"), None)

    def refuse(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            kind = "alias"
        elif getattr(event, "anchor", None) is not None:
            kind = "anchor"
        elif getattr(event, "tag", None) is not None:
            kind = "tag"
        else:
            return
        start = event.start_mark.index
        written = self.text.content[start : start + 40].split(maxsplit=1)[0]
        raise self.error(kind, event, {"text": written}, Hint("quote-if-text"))

    def error(
        self, mistake: str, event: Any, slots: dict[str, object] | None = None,
        hint: Hint | None = None,
    ) -> CaseFileError:  # fmt: skip
        mark = event.start_mark
        place = self.text.place(mark.line, mark.column)
        return CaseFileError(*self.mistakes, Mistake(mistake, slots or {}, hint, place=place))

    def key(self, node: Node) -> Node:
        if not isinstance(node.data, str | None):
            mistake = Mistake("key-not-a-word", place=node.place(self.text))
            raise CaseFileError(*self.mistakes, mistake)
        written = self.text.content[node.start.index : node.end.index]
        node.data = normalize("NFC", written if node.data is None else node.data)
        return node

    def put(self, parent: Node, key: Node, node: Node) -> None:
        node.key, node.step = key, key.data
        earlier = parent.children.get(key.data)
        if earlier and earlier.key:
            slots = {"key": key.data, "line": earlier.key.start.line + 1}
            self.note(Mistake("duplicate-key", slots), key, key.data)
            return
        parent.children[key.data] = node
        parent.data[key.data] = node.data
        if node.data is None and self.number_in_comment(node):
            self.note(Mistake("empty-key", {"key": key.data}, Hint("quote-hash")), key, key.data)

    def append(self, parent: Node, node: Node) -> None:
        node.step = len(parent.data)
        parent.children[node.step] = node
        parent.data.append(node.data)
        if node.data is None:
            hint = Hint("quote-hash") if self.number_in_comment(node) else None
            self.note(Mistake("empty-entry", hint=hint), node, node.step)

    def number_in_comment(self, node: Node) -> bool:
        """Say whether an absent value stands before ``#41``: a state's number, become a comment."""
        return _NUMBER_IN_COMMENT.match(self.text.content, node.start.index) is not None

    def note(self, mistake: Mistake, node: Node, step: str | int) -> None:
        path = (*(above.step for above in self.stack[1:]), step)
        self.mistakes.append(replace(mistake, path=path, place=node.place(self.text)))


def _node(event: Any) -> Node:
    """Return the node of an event that begins a value."""
    start, end = event.start_mark, event.end_mark
    if isinstance(event, yaml.ScalarEvent):
        absent = not event.style and event.value in _ABSENT
        return Node(None if absent else event.value, start, end, event.style or "")
    empty: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
    return Node(empty, start, end, in_flow=bool(event.flow_style))
