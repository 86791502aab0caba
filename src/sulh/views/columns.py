"""A table as lines of text: columns as wide as they need and the room allows."""

import re
from collections.abc import Sequence

from sulh.explain.blocks import Table
from sulh.messages import Lang
from sulh.views.wrapping import Paint, cells, plain, wrap_text

GAP = 2
_LONGEST_WORD = 24
_NUMBER = re.compile(r"[#<>≤≥±+−-]?\d[\d.,]*|[–—-]?")


def numeric(table: Table) -> frozenset[int]:
    """Return the columns that hold nothing but numbers, which are set flush right.

    >>> sorted(numeric(Table(("state", "what"), (("41", "exit"), ("7", "12 lorries")))))
    [0]
    """
    return frozenset(
        column
        for column, cell in enumerate(zip(*table.rows, strict=True))
        if any(cell) and all(_NUMBER.fullmatch(text.strip()) for text in cell)
    )


def lines(table: Table, lang: Lang, width: int, paint: Paint) -> list[str]:
    """Return the table in columns; where not even its words fit beside each other, as records.

    In an Arabic page the Latin columns come first: what follows Arabic on the same line changes
    places with it on terminals that know about direction.
    """
    order = list(range(len(table.head)))
    if lang == "ar":
        order.sort(key=lambda column: column not in table.latin)
    head, *rows = [[plain(row[column]) for column in order] for row in (table.head, *table.rows)]
    widths = _widths([head, *rows], width)
    if widths is None:
        return _records(head, rows, width, paint)
    flush = [column in numeric(table) for column in order]
    headings = [paint(line, "title") for line in _laid(head, widths, flush)]
    rule = (" " * GAP).join("-" * width for width in widths)
    return [*headings, rule, *_body(rows, widths, flush)]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Give each column its longest word, and share what is left, the modest columns first."""
    columns = list(zip(*rows, strict=True))
    wanted = [max(1, *map(cells, column)) for column in columns]
    longest = [max(cells(word) for word in " ".join(column).split(" ")) for column in columns]
    given = [max(1, min(word, _LONGEST_WORD)) for word in longest]
    left = width - GAP * (len(columns) - 1) - sum(given)
    if left < 0:
        return None
    modest_first = sorted(range(len(columns)), key=lambda column: wanted[column] - given[column])
    for served, column in enumerate(modest_first):
        more = min(wanted[column] - given[column], left // (len(columns) - served))
        given[column] += more
        left -= more
    return given


def _body(rows: list[list[str]], widths: list[int], flush: list[bool]) -> list[str]:
    laid = [_laid(row, widths, flush) for row in rows]
    # Rows are told apart by their first cell; where that one wraps, by an empty line.
    spaced = any(len(wrap_text(row[0], widths[0])) > 1 for row in rows)
    return [
        line
        for number, row in enumerate(laid)
        for line in ([""] if spaced and number else []) + row
    ]


def _laid(row: Sequence[str], widths: Sequence[int], flush: Sequence[bool]) -> list[str]:
    wrapped = [wrap_text(text, width) for text, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    return [
        (" " * GAP)
        .join(
            _padded(cell[line] if line < len(cell) else "", width, right=right)
            for cell, width, right in zip(wrapped, widths, flush, strict=True)
        )
        .rstrip(" ")
        for line in range(height)
    ]


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space


def _records(
    head: Sequence[str], rows: Sequence[Sequence[str]], width: int, paint: Paint
) -> list[str]:
    result: list[str] = []
    for row in rows:
        if result:
            result.append("")
        for name, text in zip(head, row, strict=True):
            first, *more = wrap_text(f"{name}: {text}", width - GAP)
            if first.startswith(f"{name}:"):
                first = paint(f"{name}:", "title") + first.removeprefix(f"{name}:")
            result += [first, *(" " * GAP + line for line in more)]
    return result
