"""Every party's order as a ladder, the best on top, with the outcomes on it.

Where there are few classes each is a rung with its states side by side. Where there are many, each
outcome is a line from its best class to its worst, with a point for every class it has a state in.
"""

from collections.abc import Callable, Sequence

from sulh.explain.drawings import Drawing, Ladder, Ladders, Span
from sulh.views.svg.elements import Box, Group, Line, Look, Part, Shape, Text, moved
from sulh.views.svg.frame import columned, flowing, lines
from sulh.views.svg.look import BODY, FAINT, HOLDS, INK, PAPER, SMALL, SOFT, TINY, colour
from sulh.views.svg.signs import chip, state

_WIDE, _HIGH = 40.0, 28.0
_SIDE_BY_SIDE = 4
_TALL = 320.0
_LINE = 17.0
_MOST_RULES = 40
_DOT = 3.1
_TOUCHING = 4.5


def ladders(drawing: Drawing, body: Ladders) -> Part:
    """Return the ladders side by side, and the key of the outcomes."""
    items = [_ladder(drawing, one, body.ends) for one in body.ladders]
    widest = max((item.width for item in items), default=0)
    room = max(660.0, min(4, len(items)) * (widest + 26))
    side_by_side = flowing(items, room, 26)
    key = numbered(body.outcomes, room)
    shapes = (*side_by_side.shapes, *moved(key.shapes, 0, side_by_side.height + 14))
    return Part(shapes, room, side_by_side.height + 14 + key.height)


def numbered(named: Sequence[tuple[int | str, str]], room: float) -> Part:
    """Return numbers with what they stand for, in columns."""
    count = 1 if room < 700 else 2
    wide = room / count
    items = []
    for number, label in named:
        said = lines(label, SMALL, wide - 50)
        text = Text(20, SMALL, str(number), SMALL, "end", INK, bold=True)
        items.append(Part((text, *moved(said.shapes, 28, 0)), wide, said.height - 6))
    return columned(items, count, wide)


def _ladder(drawing: Drawing, one: Ladder, ends: tuple[str, str]) -> Part:
    party = drawing.parties[one.dm]
    body = _rungs(one) if one.rungs else _spans(one)
    room = max(body.width, 130.0)
    name = lines(party.name, BODY, room - 20, bold=True, most=3)
    shapes: list[Shape] = [*chip(one.dm, party.letter, 7, 7), *moved(name.shapes, 19, -1)]
    y = max(name.height, 16.0) + 4
    shapes.append(Text(0, y + 9, ends[0], TINY, colour=SOFT))
    y += 14
    shapes += moved(body.shapes, 0, y)
    y += body.height
    shapes.append(Text(0, y + 12, ends[1], TINY, colour=SOFT))
    return Part(tuple(shapes), room, y + 16)


def _rungs(one: Ladder) -> Part:
    shapes: list[Shape] = []
    y = 0.0
    widest = 0
    for rung in one.rungs:
        rows = [
            rung.states[k : k + _SIDE_BY_SIDE] for k in range(0, len(rung.states), _SIDE_BY_SIDE)
        ]
        high = len(rows) * (_HIGH + 4) + 4
        shapes.append(Line(((20, y + 4 + _HIGH / 2), (28, y + 4 + _HIGH / 2)), Look(stroke=SOFT)))
        shapes.append(Text(14, y + 8 + _HIGH / 2, str(rung.place), TINY, "end", SOFT))
        for row, these in enumerate(rows):
            for column, each in enumerate(these):
                cell = state(each, _WIDE, _HIGH, ())
                x = 28 + column * (_WIDE + 4)
                shapes += moved([cell], x, y + 4 + row * (_HIGH + 4))
            widest = max(widest, len(these))
        y += high
    rail = Line(((20, 2), (20, y)), Look(stroke=colour(one.dm), width=2.5))
    return Part((rail, *shapes), 28 + widest * (_WIDE + 4), y)


def _spans(one: Ladder) -> Part:
    """Return the outcomes as lines over the classes."""
    wide = 30 + _LINE * len(one.spans)

    def at(place: int) -> float:
        return 20 + (_TALL - 24) * ((place - 1) / (one.size - 1) if one.size > 1 else 0.5)

    shapes: list[Shape] = [
        Line(((26, at(place)), (wide, at(place))), Look(stroke="#e6eaee"))
        for place in range(1, one.size + 1)
        if one.size <= _MOST_RULES or place in {1, one.size}
    ]
    if one.start is not None:
        y = at(one.start)
        shapes.append(Line(((22, y), (wide, y)), Look(stroke=INK, width=1, dash="3 2")))
    shapes.append(Line(((22, 14), (22, _TALL)), Look(stroke=colour(one.dm), width=2.5)))
    shapes += [Text(17, at(k) + 3, str(k), TINY, "end", SOFT) for k in sorted({1, one.size})]
    for place, span in enumerate(one.spans):
        shapes.append(_span(span, 34 + _LINE * place + _LINE / 2 - 4, at))
    return Part(tuple(shapes), wide, _TALL + 4)


def _span(span: Span, x: float, at: Callable[[int], float]) -> Group:
    """Return an outcome's classes as points; those too near to be told apart, as one line."""
    parts: list[Shape] = [Text(x, 9, str(span.outcome), TINY, "middle", INK, bold=True)]
    if not span.classes:
        parts.append(Line(((x - 3, 18), (x + 3, 18)), Look(stroke=FAINT)))
        return Group(tuple(parts), "", span.told)
    runs: list[tuple[float, float, bool]] = []
    for place, holds in span.classes:
        y = at(place)
        if runs and y - runs[-1][1] < _TOUCHING and runs[-1][2] == holds:
            runs[-1] = (runs[-1][0], y, holds)
        else:
            runs.append((y, y, holds))
    first, last = runs[0][0], runs[-1][1]
    parts.append(Box(x - 5, first - 4, 10, last - first + 8, Look("#eef1f4"), 5))
    for top, bottom, holds in sorted(runs, key=lambda run: run[2]):
        look = Look(HOLDS if holds else PAPER, HOLDS, 1)
        parts.append(Box(x - _DOT, top - _DOT, 2 * _DOT, bottom - top + 2 * _DOT, look, _DOT))
    return Group(tuple(parts), "", span.told)
