"""Rows by numbered columns: what rests on what, and outcomes under scenarios side by side."""

from collections.abc import Iterator

from sulh.explain.drawings import Cell, Drawing, Matrix, Row
from sulh.views.svg.elements import (
    Box,
    Group,
    Line,
    Look,
    Part,
    Shape,
    Text,
    moved,
    text_width,
)  # fmt: skip
from sulh.views.svg.frame import fitted
from sulh.views.svg.ladder import numbered
from sulh.views.svg.look import FAINT, INK, LEADING, SMALL, SOFT, TINY
from sulh.views.svg.signs import gauge, hatching, mark

_LABEL = 380.0
_NARROW, _WIDE = 30.0, 60.0


def matrix(drawing: Drawing, body: Matrix) -> Part:
    """Return the matrix, and the key of its columns."""
    wide = _WIDE if any(cell.text for row in body.rows for cell in row.cells) else _NARROW
    names = max((text_width(row.name, SMALL, bold=True) for row in body.rows), default=0)
    gap = min(190.0, names) + 12 if names else 0.0
    before = gap + _LABEL
    shapes: list[Shape] = [
        Text(0, 12, body.heads[0], TINY, colour=SOFT),
        Text(before, 0, body.heads[1], TINY, colour=SOFT),
    ]
    for place, (number, _) in enumerate(body.columns):
        x = before + wide * (place + 0.5)
        shapes.append(Text(x, 14, number, SMALL, "middle", INK, bold=True))
    y = 20.0
    total = before + wide * len(body.columns)
    for row in body.rows:
        part = _row(row, before, wide, gap)
        shapes.append(Line(((0, y), (total, y)), Look(stroke="#e6eaee")))
        shapes += moved(part.shapes, 0, y)
        y += part.height
    shapes.append(Line(((0, y), (total, y)), Look(stroke=FAINT)))
    room = max(total, 660.0)
    key = numbered(body.columns, room)
    shapes += moved(key.shapes, 0, y + 14)
    del drawing
    return Part(tuple(moved(shapes, 0, 10)), room, y + 24 + key.height)


def _row(row: Row, before: float, wide: float, gap: float) -> Part:
    said = fitted(row.label, SMALL, _LABEL - 12, most=2)
    high = max(26.0 if wide == _WIDE else 22.0, SMALL * LEADING * len(said) + 8)
    middle = high / 2
    first = middle - SMALL * LEADING * (len(said) - 1) / 2 + 3.5
    label: list[Shape] = [Text(0, middle + 3.5, row.name, SMALL, colour=INK, bold=True)]
    label += [
        Text(gap, first + SMALL * LEADING * place, line, SMALL, colour=INK)
        for place, line in enumerate(said)
    ]
    told = f"{row.name}: {row.label}" if row.name else row.label
    shapes: list[Shape] = [Group(tuple(label), row.href, told, row.href)]
    for place, cell in enumerate(row.cells):
        x = before + wide * (place + 0.5)
        shapes.append(Group(tuple(_cell(cell, x, middle, wide)), "", cell.told))
    return Part(tuple(shapes), before + wide * len(row.cells), high)


def _cell(cell: Cell, x: float, y: float, wide: float) -> Iterator[Shape]:
    if not cell.text:
        yield from mark(cell.sign, x, y)
        return
    if cell.changed:
        yield Box(x - wide / 2 + 2, y - 11, wide - 4, 22, Look("#fff", INK, 2.2), 3)
    if cell.sign == "hatched":
        yield from moved(hatching(36, 12), x - 18, y - 6)
        return
    if cell.sign == "impossible":
        yield Box(x - 18, y - 5, 36, 10, Look("#fff", FAINT, 1, "2 2"), 2)
        return
    if cell.sign == "undecided":
        yield from mark(cell.sign, x, y)
        return
    yield Text(x, y - 1.5, cell.text, TINY, "middle", INK, bold=cell.share > 0)
    yield from gauge(cell.share, x - 18, y + 1.5, 36, 6)
