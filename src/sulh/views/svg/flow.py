"""Many states taken together by their outcomes, and how many moves lead from which to which.

Bundles stand in a list, so that their names can be read; moves down the list run on the one side,
moves up on the other, each as broad as there are many, with its number.
"""

from collections.abc import Iterator
from math import log2

from sulh.explain.drawings import Arrow, Bundle, Drawing, Flow, Wire
from sulh.views.svg.elements import Box, Group, Line, Look, Part, Shape, Text, moved, text_width
from sulh.views.svg.frame import fitted
from sulh.views.svg.lanes import Run, lanes, ports
from sulh.views.svg.look import BODY, HOLDS, INK, LEADING, LIGHT, PAPER, SMALL, stroke
from sulh.views.svg.signs import gauge, head

_WIDE = 370.0
_PORT = 9.0
_GAUGE = 64.0
_STEP = 25.0
_SHARED = 7


def flow(drawing: Drawing, body: Flow) -> Part:
    """Return the bundles, and the arrows on both sides."""
    down = _runs([one for one in body.arrows if one.origin < one.end])
    up = _runs([one for one in body.arrows if one.origin > one.end])
    room = {side: _room(found) for side, found in (("down", down), ("up", up))}
    shapes: list[Shape] = []
    tops, high = [], 0.0
    cells = [
        _bundle(one, _PORT * (1 + max(_touching(place, down), _touching(place, up))))
        for place, one in enumerate(body.bundles)
    ]
    for cell in cells:
        tops.append((high, cell.height))
        shapes += moved(cell.shapes, room["up"], high)
        high += cell.height + 12
    shapes += _arrows(drawing, down, tops, room["up"] + _WIDE, 1)
    shapes += _arrows(drawing, up, tops, room["up"], -1)
    return Part(tuple(shapes), room["up"] + _WIDE + room["down"], high - 12)


def _touching(bundle: int, found: list[tuple[Run, Arrow]]) -> int:
    return sum(bundle in {arrow.origin, arrow.end} for _, arrow in found)


def _bundle(one: Bundle, least: float) -> Part:
    said = fitted(one.label, BODY, _WIDE - _GAUGE - 34, most=3)
    high = max(34.0, least, BODY * LEADING * len(said) + 12)
    parts: list[Shape] = [Box(0, 0, _WIDE, high, LIGHT, 5)]
    if one.start:
        parts.append(Box(3, 3, _WIDE - 6, high - 6, Look(stroke=INK, dash="3 2"), 4))
    first = high / 2 - BODY * LEADING * (len(said) - 1) / 2 + 4
    parts += [
        Text(12, first + BODY * LEADING * place, line, BODY, colour=INK)
        for place, line in enumerate(said)
    ]
    share = one.holding / one.count if one.count else 0
    x = _WIDE - _GAUGE - 12
    parts += gauge(share, x, high / 2 + 2, _GAUGE, 7)
    numbers = f"{one.holding}/{one.count}"
    parts.append(Text(x + _GAUGE / 2, high / 2 - 3, numbers, SMALL, "middle", HOLDS, bold=True))
    return Part((Group(tuple(parts), "", one.told),), _WIDE, high)


def _runs(arrows: list[Arrow]) -> list[tuple[Run, Arrow]]:
    """Return each arrow as a run beside the list, short ones first."""
    found = [
        (Run(_tone(one), one.origin, (Wire(0, one.origin, one.end, "move"),), (one.end,)), one)
        for one in arrows
    ]
    return sorted(found, key=lambda pair: (pair[0].last - pair[0].first, pair[0].first))


def _tone(one: Arrow) -> int:
    """Return whose line it is; one of its own where it is several parties'."""
    return one.dms[0] if len(one.dms) == 1 else _SHARED


def _room(found: list[tuple[Run, Arrow]]) -> float:
    depth = 1 + max(lanes([run for run, _ in found]), default=-1)
    return 24 + _STEP * depth if depth else 4


def _arrows(
    drawing: Drawing, found: list[tuple[Run, Arrow]], tops: list[tuple[float, float]], x: float,
    side: int,
) -> Iterator[Shape]:  # fmt: skip
    only = [run for run, _ in found]
    chosen, touched = lanes(only), ports(only, lanes(only))
    marks: list[Shape] = []
    for place, (run, arrow) in enumerate(found):
        away = x + side * (14 + _STEP * chosen[place] + _STEP / 2)
        start, end = (
            tops[cell][0] + tops[cell][1] * touched[place, cell] for cell in (run.hub, *run.reach)
        )
        width = min(6.0, 1 + log2(1 + arrow.count) * 0.7)
        points = ((x, start), (away, start), (away, end), (x + side * 5, end))
        tone = stroke(run.dm, width) if run.dm != _SHARED else Look(stroke="#5b6670", width=width)
        yield Line(points, tone, bend=7)
        marks.append(head((x, end), (x + side * 9, end), run.dm, strong=True))
        letters = "".join(drawing.parties[dm].letter for dm in arrow.dms)
        middle = (start + end) / 2
        marks += _label(str(arrow.count), letters, away, middle)
    yield from marks


def _label(count: str, letters: str, x: float, y: float) -> Iterator[Shape]:
    wide = max(text_width(count, SMALL, bold=True), text_width(letters, 7.5), 8) + 4
    yield Box(x - wide / 2, y - 11, wide, 22, Look(PAPER), 3)
    yield Text(x, y - 1.5, count, SMALL, "middle", INK, bold=True)
    yield Text(x, y + 8, letters, 7.5, "middle", INK)
