"""From the path of an element to its place in the file.

A path names elements as the case has them: ``("decision_makers", "iran", "preferences", 1)``. The
file may say the same more briefly (one item without its list, a statement without ``that``), so
steps the file does not write are passed over.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Self

from sulh.case.address import Path
from sulh.casefile.reading import Text
from sulh.casefile.tree import Node, grow
from sulh.errors import Hint, Mistake, Place


class Places(Mapping[Path, Place]):
    """Path -> place, worked out only when asked."""

    def __init__(self, root: Node, text: Text) -> None:
        self.root = root
        self.text = text

    @classmethod
    def of(cls, text: Text) -> Self:
        """Return the places of a text that has been read before."""
        root, _ = grow(text)
        return cls(root or Node({}, None, None), text)

    def __reduce__(self) -> tuple[Any, tuple[Text]]:
        """Give copies and other processes the text: the marks of the parser cannot be copied."""
        return Places.of, (self.text,)

    def node(self, path: Path) -> Node:
        """Return the node the path leads to, passing over steps the file does not write."""
        node = self.root
        for step in path:
            node = node.children.get(step, node)
        return node

    def written(self, path: Path) -> Path:
        """Return the steps of a path that the file writes."""
        node = self.root
        steps: list[str | int] = []
        for step in path:
            if step in node.children:
                node = node.children[step]
                steps.append(step)
        return tuple(steps)

    def __getitem__(self, path: Path) -> Place:
        """Return the place of the scalar the path leads to; of the key, of anything larger."""
        node = self.node(path)
        if node.key is not None and not isinstance(node.data, str):
            return node.key.place(self.text)
        return node.place(self.text)

    def __iter__(self) -> Iterator[Path]:
        waiting: list[tuple[Path, Node]] = [((), self.root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            waiting.extend(((*path, step), child) for step, child in node.children.items())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def locate(self, mistake: Mistake) -> Mistake:
        """Return the mistake with its place and its path as written.

        Inside a statement the place is that of the words that are meant.
        """
        if mistake.place is not None:
            return mistake
        node = self.node(mistake.path)
        place, hint = self[mistake.path], mistake.hint
        if mistake.offset is not None and isinstance(node.data, str):
            place = self._within(node, mistake.offset, mistake.length) or place
            if mistake.id == "statement-ends" and self.comment_after(node):
                hint = Hint("quote-hash")
        path = self.written(mistake.path)
        return replace(mistake, path=path, place=place, hint=hint, offset=None, length=1)

    def comment_after(self, node: Node) -> bool:
        """Say whether a comment follows a value written without quotes, in its last line."""
        mark = node.end
        return not node.style and "#" in self.text.line(mark.line)[mark.column :]

    def _within(self, node: Node, offset: int, length: int) -> Place | None:
        """Return the place of some characters of a scalar, or None where it cannot be known."""
        start, end = node.start, node.end
        raw = self.text.content[start.index : end.index]
        at = _columns(raw, node.style).get(min(offset, len(node.data) - 1))
        if at is None:
            return None
        if offset >= len(node.data):
            at += 1  # just after the end: something is missing there
        elif raw[at] != node.data[offset]:
            return None
        line, column = self.text.position(start.index + at)
        return self.text.place(line, column, length)


_FOLD = re.compile(r"[ \t]*(\r\n|[\r\n])[ \t]*")


def _columns(raw: str, style: Any) -> dict[int, int]:
    """Return, for each character of a scalar's value, its index in the text it is written as."""
    columns: dict[int, int] = {}
    if style in {"|", ">"} or (style == '"' and "\\" in raw):
        return columns
    at, value = (1 if style else 0), 0
    last = len(raw) - (1 if style else 0)
    while at < last:
        columns[value] = at
        value += 1
        fold = _FOLD.match(raw, at)
        if fold:
            at = fold.end()
        elif style == "'" and raw.startswith("''", at):
            at += 2
        else:
            at += 1
    return columns
