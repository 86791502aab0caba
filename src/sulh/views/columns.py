"""What the columns of a table hold, and a table as lines of text."""

import re
from collections.abc import Sequence
from typing import Literal

from sulh.explain.blocks import Table
from sulh.messages import Lang
from sulh.views.wrapping import Paint, cells, plain, wrap_text

Look = Literal["number", "short", "text"]

GAP = 2
_SHORT = 26
_LONGEST_WORD = 24
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NUMBER = re.compile(r"[#<>≤≥±+−-]?\d[\d.,]*(/\d+)?|[–—-]?")


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


def looks_of(table: Table) -> list[Look]:
    """Tell columns of numbers, and columns of texts too short to be wrapped, from the others."""
    flush = numeric(table)
    return [
        "number" if column in flush
        else "short" if all(len(row[column]) <= _SHORT for row in table.rows)
        else "text"
        for column in range(len(table.head))
    ]  # fmt: skip


def lines(table: Table, lang: Lang, width: int, paint: Paint) -> list[str]:
    """Return the table in columns, in an Arabic page the Latin ones first; or as records.

    Records, a field a line, are for tables too wide to stand in columns, and for those with two
    Arabic texts beside each other: a terminal that knows about direction would let them change
    places, on each line as far as its own text reaches.
    """
    order = list(range(len(table.head)))
    if lang == "ar":
        order.sort(key=lambda column: column not in table.latin)
    cleaned = [[plain(text) for text in row] for row in (table.head, *table.rows)]
    head, *rows = [[row[column] for column in order] for row in cleaned]
    widths = _widths(head, rows, width)
    if widths is None or any(sum(map(_is_arabic, row)) > 1 for row in cleaned):
        return _records(cleaned[0], cleaned[1:], width, paint)
    flush = [column in numeric(table) for column in order]
    headings = [paint(line, "title") for line in _laid(head, widths, flush)]
    rule = (" " * GAP).join("-" * width for width in widths)
    return [*headings, rule, *_body(rows, widths, flush)]


def _is_arabic(text: str) -> bool:
    return _ARABIC.search(text) is not None


def _widths(head: list[str], rows: list[list[str]], width: int) -> list[int] | None:
    """Give each column its longest word, then share what is left: first to cells, then to heads.

    Whoever wants least is served first, so that one long column does not narrow the others.
    """
    columns = list(zip(head, *rows, strict=True))
    longest = [max(cells(word) for word in " ".join(column).split(" ")) for column in columns]
    given = [max(1, min(word, _LONGEST_WORD)) for word in longest]
    left = width - GAP * (len(columns) - 1) - sum(given)
    if left < 0:
        return None
    of_cells = [max(map(cells, column[1:]), default=0) for column in columns]
    of_heads = [max(map(cells, column)) for column in columns]
    for wanted in (of_cells, of_heads):
        missing = [max(0, one - has) for one, has in zip(wanted, given, strict=True)]
        modest_first = sorted(range(len(columns)), key=missing.__getitem__)
        for served, column in enumerate(modest_first):
            more = min(missing[column], left // (len(columns) - served))
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
    """Write a field a line, empty ones left out; all but the first are indented."""
    result: list[str] = []
    for row in rows:
        for column, (name, text) in enumerate(zip(head, row, strict=True)):
            if not text and column:
                continue
            indent = " " * GAP if column else ""
            first, *more = wrap_text(f"{name}: {text}", width - 2 * GAP)
            if first.startswith(f"{name}:"):
                first = paint(f"{name}:", "title") + first.removeprefix(f"{name}:")
            result += [indent + first, *(" " * 2 * GAP + line for line in more)]
    return result
