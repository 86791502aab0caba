"""The text of a case file: its bytes, its size, its encoding, its lines.

What is not text never reaches the YAML parser. A file is refused by its size before it is read.
"""

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sulh.errors import CaseFileError, Hint, Mistake, Place, UnknownNameError

LIMIT = 10 * 1024 * 1024
"""The most bytes a case file may have."""

EXCERPT = 400
"""The most characters of a line that are shown under a mistake."""

# Where the parser ends a line; counting otherwise would shift every excerpt after U+2028.
_LINE_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Text:
    """A text and the name of its file."""

    content: str
    file: str

    @cached_property
    def _starts(self) -> "array[int]":
        """Where each line starts: an array, for a list of millions of lines fills the memory."""
        return array("L", [0]) + array("L", (m.end() for m in _LINE_ENDS.finditer(self.content)))

    def line(self, number: int) -> str:
        """Return a line, counted from 0, without its end; empty beyond the last."""
        if number >= len(self._starts):
            return ""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else None
        return self.content[self._starts[number] : end].rstrip("\r\n\x85\u2028\u2029")

    def place(self, line: int, column: int, width: int = 1) -> Place:
        """Return the place at a line and a column, both from 0, with its line as the excerpt.

        Of a line longer than a person reads its beginning is shown, where the place is in it.
        """
        excerpt = self.line(line)
        if len(excerpt) > EXCERPT:
            excerpt = excerpt[: EXCERPT - 1] + "…" if column < EXCERPT - 1 else ""
        room = max(1, len(excerpt) - column)
        return Place(self.file, line + 1, column + 1, excerpt, min(max(1, width), room))

    def position(self, index: int) -> tuple[int, int]:
        """Return the line and the column, both from 0, of the character at ``index``."""
        line = bisect_right(self._starts, index) - 1
        return line, index - self._starts[line]


def read(path: Path) -> Text:
    """Return the text of a file; every reason it cannot be read is a mistake."""
    try:
        if path.is_dir():
            raise CaseFileError(Mistake("file-is-folder", {"file": str(path)}))
        if path.stat().st_size > LIMIT:
            raise CaseFileError(_too_large(str(path)))
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise UnknownNameError(Mistake("unknown-file", {"name": str(path)})) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        slots = {"file": str(path), "reason": reason}
        raise CaseFileError(Mistake("file-unreadable", slots)) from None
    return decode(content, str(path))


def decode(content: bytes, file: str) -> Text:
    """Return bytes as text: UTF-8, a byte order mark tolerated, anything else named."""
    if len(content) > LIMIT:
        raise CaseFileError(_too_large(file))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _nul_every_other(content):
        raise CaseFileError(Mistake("file-utf16", {"file": file}))
    if b"\0" in content:
        raise CaseFileError(Mistake("file-binary", {"file": file}))
    try:
        return checked(content.decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        slots = {"file": file, "byte": f"0x{content[error.start]:02x}"}
        text = Text(before, file)
        line, column = text.position(len(before))
        place = Place(file, line + 1, column + 1)
        hint = Hint("save-as-utf8")
        raise CaseFileError(Mistake("file-not-utf8", slots, hint, place=place)) from None


def checked(content: str, file: str) -> Text:
    """Return the text without its byte order mark; control characters are a mistake."""
    if len(content) > LIMIT:
        raise CaseFileError(_too_large(file))
    text = Text(content.removeprefix("\ufeff"), file)
    control = _CONTROL.search(text.content)
    if control:
        slots = {"code": f"U+{ord(control[0]):04X}"}
        line, column = text.position(control.start())
        # The line itself is not shown: it holds what a terminal must not be sent.
        place = Place(file, line + 1, column + 1)
        raise CaseFileError(Mistake("control-character", slots, place=place))
    return text


def digest(text: Text) -> str:
    """Return the SHA-256 of the text as UTF-8, CRLF read as LF."""
    from hashlib import sha256  # noqa: PLC0415  (only files need it)

    return sha256(text.content.replace("\r\n", "\n").encode()).hexdigest()


def _too_large(file: str) -> Mistake:
    return Mistake("file-too-large", {"file": file, "limit": LIMIT // (1024 * 1024)})


def _nul_every_other(content: bytes) -> bool:
    start = content[:64]
    return len(start) >= 4 and (not any(start[::2]) or not any(start[1::2]))
