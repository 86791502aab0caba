"""The signs of a key, and how a state, a letter and an arrow look wherever they occur."""

from collections.abc import Iterator

from sulh.explain.drawings import Sign, State
from sulh.views.svg.elements import Box, Disc, Group, Line, Look, Part, Point, Shape, Text
from sulh.views.svg.look import (
    BODY,
    DARK,
    FADED,
    FAINT,
    HOLDS,
    INK,
    LIGHT,
    PAPER,
    SMALL,
    SOFT,
    TINY,
    colour,
    stroke,
)  # fmt: skip

CHIP = 6.0
"""The radius of the disc behind a letter."""
HEAD = 6.0
"""The length of the head of an arrow."""

_NUMBER = 11.0
_FREED = 26.0


def chip(dm: int, letter: str, x: float, y: float) -> Iterator[Shape]:
    """Yield a party's letter, light on its colour."""
    yield Disc(x, y, CHIP, Look(colour(dm), PAPER, 0.8))
    yield Text(x, y + 3, letter, TINY, "middle", PAPER, bold=True)


def sample(dm: int, y: float) -> Iterator[Shape]:
    """Yield a piece of a party's line."""
    yield Line(((0, y), (30, y)), stroke(dm, 1.8))


def head(tip: Point, towards: Point, dm: int, *, strong: bool) -> Shape:
    """Return the head of an arrow: full for an improvement, hollow for any other move."""
    x, y = tip
    length = ((towards[0] - x) ** 2 + (towards[1] - y) ** 2) ** 0.5 or 1
    a, b = (towards[0] - x) / length, (towards[1] - y) / length
    half = HEAD * 0.5
    points = (
        tip,
        (x + a * HEAD - b * half, y + b * HEAD + a * half),
        (x + a * HEAD + b * half, y + b * HEAD - a * half),
    )
    look = Look(colour(dm) if strong else PAPER, colour(dm), 1)
    return Line(points, look, closed=True)


def state(
    one: State, wide: float, high: float, letters: tuple[str, ...], *, hatched: bool = False
) -> Group:
    """Return a state as a cell that is a link: its number, its marks, who can improve from it."""
    look = DARK if one.holds else LIGHT
    ink = PAPER if one.holds else INK
    parts: list[Shape] = []
    if one.focus:
        parts.append(Box(-4, -4, wide + 8, high + 8, Look(PAPER, INK, 2.4), 6))
    parts.append(Box(0, 0, wide, high, look, 4))
    if hatched:
        parts += hatching(wide, high)
    if one.start:
        parts.append(Box(2, 2, wide - 4, high - 4, Look(stroke=ink, width=1, dash="3 2"), 3))
    base = 13.5 if letters or one.tags else high / 2 + 4
    parts.append(Text(wide / 2, base, one.number, _NUMBER, "middle", ink, bold=one.holds))
    if letters and one.leaves:
        step = min(9.5, (wide - 6) / len(one.leaves))
        first = wide / 2 - step * (len(one.leaves) - 1) / 2
        parts += [
            Text(first + step * k, high - 6, letters[dm], TINY, "middle", ink, bold=True)
            for k, dm in enumerate(one.leaves)
        ]
    if one.tags:
        tags = " ".join(map(str, one.tags))
        parts.append(Text(wide / 2, high - 5.5, tags, TINY, "middle", ink))
    name = f"s{one.number.lstrip('#')}"
    return Group(tuple(parts), name, one.told, name, FADED if one.faded else 1)


def hatching(wide: float, high: float) -> Iterator[Shape]:
    """Yield the lines over a cell that is not recognised, room for its number left free."""
    step = high / 3
    for k in range(1, int((wide + high) / step) + 1):
        along = k * step
        start = (min(along, wide), max(0.0, along - wide))
        end = (max(0.0, along - high), min(along, high))
        yield Line((start, end), Look(stroke="#8b96a1", width=1))
    if wide > _FREED:
        yield Box((wide - _FREED) / 2, (high - 15) / 2, _FREED, 15, Look(PAPER), 3)


def around(wide: float, high: float) -> Box:
    """Return the frame of a cell that differs."""
    return Box(-2.5, -2.5, wide + 5, high + 5, Look(PAPER, INK, 1.8), 5)


def sign(which: Sign, letter: str) -> Part:
    """Return a sign of the key; ``letter``: one of a party, for the sign that is a letter."""
    if which == "leaves":
        return Part((Text(5, 12, letter, SMALL, "middle", INK, bold=True),), 10, 14)
    return Part(tuple(_shapes(which)), _WIDTHS.get(which, 22), 14)


_WIDTHS: dict[Sign, float] = {
    "improvement": 30, "move": 30, "both-ways": 30, "way": 30, "flip": 14,
    "shift": 14, "together": 14, "undecided": 14, "same": 14,
}  # fmt: skip


def _shapes(which: Sign) -> Iterator[Shape]:  # noqa: C901, PLR0912 - one case a sign
    match which:
        case "holds":
            yield Box(0, 1, 22, 13, DARK, 3)
        case "open":
            yield Box(0, 1, 22, 13, LIGHT, 3)
        case "start":
            yield Box(0, 1, 22, 13, LIGHT, 3)
            yield Box(2, 3, 18, 9, Look(stroke=INK, dash="3 2"), 2)
        case "focus":
            yield Box(0, 0, 22, 15, Look(PAPER, INK, 2.4), 5)
            yield Box(3.5, 3.5, 15, 8, LIGHT, 2)
        case "level":
            yield Line(((0, 8), (22, 8)), Look(stroke=INK, dash="3 2"))
        case "bar":
            yield Line(((0, 8), (22, 8)), Look(stroke=FAINT, width=1.5))
            yield Box(0, 4, 13, 8, Look(SOFT))
        case "improvement" | "move" | "both-ways" | "way":
            yield from _arrow(which)
        case "flip" | "shift" | "together" | "undecided" | "same":
            yield from mark(which, 6, 7.5)
        case "full" | "part" | "empty":
            yield from gauge({"full": 1.0, "part": 0.5, "empty": 0.0}[which], 0, 1, 22, 13)
        case "impossible":
            yield Box(0, 1, 22, 13, Look(PAPER, FAINT, 1, "2 2"), 2)
        case "hatched":
            yield Box(0, 1, 22, 13, LIGHT, 3)
            yield from hatching(22, 13)
        case "differs":
            yield Box(0, 0, 22, 15, Look(PAPER, INK, 1.8), 4)
            yield Box(2.5, 2.5, 17, 10, LIGHT, 3)
        case "changed":
            yield Box(0, 0, 22, 15, Look(PAPER, INK, 2.2), 2)


def _arrow(which: Sign) -> Iterator[Shape]:
    width = {"improvement": 2.0, "way": 4.0}.get(which, 1.0)
    yield Line(((0, 7.5), (25, 7.5)), Look(stroke="#444", width=width))
    yield head((30, 7.5), (0, 7.5), 7, strong=which != "move")
    if which == "both-ways":
        yield head((0, 7.5), (30, 7.5), 7, strong=False)


def mark(which: Sign, x: float, y: float) -> Iterator[Shape]:
    """Yield the mark of a cell: what happens to a conclusion."""
    match which:
        case "flip":
            yield Disc(x, y, 5.5, Look(HOLDS, HOLDS))
        case "shift":
            yield Disc(x, y, 4.8, Look(PAPER, HOLDS, 1.6))
        case "together":
            points = ((x, y - 5), (x + 5.5, y + 4.5), (x - 5.5, y + 4.5))
            yield Line(points, Look("#b8c2cc", HOLDS, 1), closed=True)
        case "undecided":
            yield Text(x, y + 4, "?", BODY, "middle", INK)
        case _:
            yield Disc(x, y, 1.2, Look(FAINT))


def gauge(share: float, x: float, y: float, wide: float, high: float) -> Iterator[Shape]:
    """Yield a bar that is full as far as the share says."""
    yield Box(x, y, wide, high, Look(PAPER, SOFT, 1), 2)
    if share > 0:
        yield Box(x, y, max(3.0, wide * share), high, Look(HOLDS, HOLDS, 1), 2)
