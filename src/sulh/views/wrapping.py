"""Text measured as a terminal shows it: in cells.

A combining mark takes no cell, an East Asian wide character two. Nothing here moves a character:
right-to-left text stays in its logical order, and the terminal shows it as it can.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len as cells

__all__ = ["Line", "Paint", "Style", "Word", "cells", "coloured", "plain", "uncoloured", "words",
           "wrap", "wrap_text"]  # fmt: skip

Style = Literal["", "title", "claim", "assumption", "command", "banner"]
Paint = Callable[[str, Style], str]

_CODES: dict[Style, str] = {
    "title": "1", "claim": "36", "assumption": "33", "command": "1", "banner": "1;33",
}  # fmt: skip

# A no-break space is a character of its word, whatever str.split() takes it for.
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
# Controls, among them the escapes that would repaint a terminal; surrogates, which no file can
# hold; and the marks of direction, which a terminal shows as boxes or obeys beyond the line.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text that is not broken unless it is longer than a line, and how it looks."""

    text: str
    style: Style = ""


Line = list[Word]


def plain(text: str) -> str:
    r"""Return the text on one line, without control characters and marks of direction.

    >>> plain("two\n  lines\x1b[31m \u2067حلب\u2069")
    'two lines[31m حلب'
    """
    return _HIDDEN.sub("", _SPACE.sub(" ", text)).strip(" ")


def words(text: str, style: Style = "") -> Line:
    """Return the words of a text.

    >>> [word.text for word in words("exit  in stages")]
    ['exit', 'in', 'stages']
    """
    return [Word(part, style) for part in plain(text).split(" ") if part]


def wrap(line: Iterable[Word], width: int) -> list[Line]:
    """Return the words on as many lines of this many cells as they need; at least one line."""
    lines: list[Line] = [[]]
    left = width
    for word in line:
        for piece in _pieces(word, width):
            needed = cells(piece.text)
            if lines[-1] and needed + 1 > left:
                lines.append([])
                left = width
            left -= needed + (1 if lines[-1] else 0)
            lines[-1].append(piece)
    return lines


def wrap_text(text: str, width: int) -> list[str]:
    """Return the lines of a text.

    >>> wrap_text("the convoys are protected", 12)
    ['the convoys', 'are', 'protected']
    """
    return [" ".join(word.text for word in line) for line in wrap(words(text), width)]


def _pieces(word: Word, width: int) -> Iterator[Word]:
    piece = ""
    for character in word.text if cells(word.text) > width else ():
        if piece and cells(piece + character) > width:
            yield Word(piece, word.style)
            piece = ""
        piece += character
    yield Word(piece, word.style) if piece else word


def uncoloured(text: str, style: Style) -> str:  # noqa: ARG001 - one of two ways to paint
    """Return the text as it is."""
    return text


def coloured(text: str, style: Style) -> str:
    r"""Return the text between the escapes of its style.

    >>> coloured("Why", "title")
    '\x1b[1mWhy\x1b[0m'
    """
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style and text else text
