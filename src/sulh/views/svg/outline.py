"""Ways as an outline: each move under the state it starts from, so that it fits upright paper."""

from collections.abc import Iterator, Sequence

from sulh.explain.drawings import Drawing, Node, Tree
from sulh.views.svg.elements import Box, Group, Line, Look, Part, Shape, Text, moved
from sulh.views.svg.frame import NARROWEST, fitted
from sulh.views.svg.look import FAINT, GUARD, LEADING, PAPER, SMALL, SOFT, stroke
from sulh.views.svg.signs import chip, head, state

_STEP, _STEPS = 40.0, 200.0
"""How far a move stands behind its start, and how far all of them may."""
_STATES = 410.0
"""Where the states stand, one beneath the other."""
_CELL_WIDE, _CELL_HIGH = 46.0, 24.0
_BETWEEN = 8.0
_STEM = 16.0
_WAY = "#5b6670"


def outline(drawing: Drawing, body: Tree, depths: Sequence[int]) -> Part:
    """Return the outline; ``depths``: how many moves lead to each node."""
    step = min(_STEP, _STEPS / max(1, *depths))
    shapes: list[Shape] = []
    ends: dict[int, tuple[float, float]] = {}
    stems: list[Shape] = []
    y = 0.0
    for place in _in_order(body):
        one, x = body.nodes[place], depths[place] * step
        part = _row(drawing, one, x)
        shapes += moved(part.shapes, x, y)
        if one.parent is not None and one.dm is not None:
            start = (x - step + _STEM, ends[one.parent][1])
            stems += _stem(one, one.dm, start, (x, y + part.height / 2))
        ends[place] = (y, y + part.height)
        y += part.height + _BETWEEN
    # A broad stem is not hidden by the others.
    stems.sort(key=lambda shape: isinstance(shape, Line) and shape.look.stroke == _WAY)
    return Part((*stems, *shapes), NARROWEST, y - _BETWEEN)


def _in_order(body: Tree) -> Iterator[int]:
    """Yield every node, then all that is behind it."""
    children: dict[int | None, list[int]] = {}
    for place, one in enumerate(body.nodes):
        children.setdefault(one.parent, []).append(place)
    waiting = children.get(None, [])[::-1]
    while waiting:
        place = waiting.pop()
        yield place
        waiting += children.get(place, [])[::-1]


def _stem(
    one: Node, dm: int, start: tuple[float, float], end: tuple[float, float]
) -> Iterator[Shape]:
    corner = (start[0], end[1])
    stem = Look(stroke=_WAY, width=4) if one.way else Look(stroke=FAINT, width=1.4)
    yield Line((start, corner), stem)
    yield Line((corner, (end[0] - 5, end[1])), stroke(dm, 4.0 if one.way else 1.6))
    yield head(end, (end[0] - 9, end[1]), dm, strong=one.improvement)


def _row(drawing: Drawing, one: Node, x: float) -> Part:
    """Return what is done, and beside it the state it leads to and its outcomes."""
    at = 8.0 if one.dm is None else _STATES - x
    wide = NARROWEST - x
    guard = fitted(one.guard, SMALL, at - 20, most=2) if one.guard else []
    acts = fitted(one.acts, SMALL, at - 34, most=6) if one.dm is not None else []
    outcomes = fitted(one.outcomes, SMALL, wide - at - _CELL_WIDE - 20, most=4)
    line = SMALL * LEADING
    high = max(_CELL_HIGH, line * (len(guard) + len(acts)), line * len(outcomes)) + 11
    first = (high - line * (len(guard) + len(acts))) / 2
    shapes: list[Shape] = [
        Text(9, first + 10 + line * place, text, SMALL, colour=GUARD, bold=True)
        for place, text in enumerate(guard)
    ]
    first += line * len(guard)
    if one.dm is not None:
        shapes += chip(one.dm, drawing.parties[one.dm].letter, 13, first + 7)
    shapes += [Text(25, first + 10 + line * place, text, SMALL) for place, text in enumerate(acts)]
    shapes += moved([state(one.state, _CELL_WIDE, _CELL_HIGH, ())], at, (high - _CELL_HIGH) / 2)
    first = (high - line * len(outcomes)) / 2
    shapes += [
        Text(at + _CELL_WIDE + 8, first + 10 + line * place, text, SMALL, colour=SOFT)
        for place, text in enumerate(outcomes)
    ]
    return boxed(one, shapes, wide, high)


def boxed(one: Node, shapes: Sequence[Shape], wide: float, high: float) -> Part:
    """Return a node in its box, with a sentence on all of it."""
    edge = Look(PAPER, _WAY if one.way else FAINT, 2.0 if one.way else 1.0)
    told = one.state.told if one.dm is None else f"{one.acts} → {one.state.told}"
    told = f"{one.guard}: {told}" if one.guard else told
    return Part((Group((Box(0, 0, wide, high, edge, 6), *shapes), "", told),), wide, high)
