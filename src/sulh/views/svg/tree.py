"""Ways as a tree: the start at the side where reading begins, each move a step away from it.

A tree too wide for an upright sheet of paper is an outline instead (:mod:`.outline`).
"""

from collections.abc import Iterator

from sulh.explain.drawings import Drawing, Node, Tree
from sulh.views.svg.elements import Line, Part, Shape, Text, moved
from sulh.views.svg.frame import NARROWEST, fitted
from sulh.views.svg.look import GUARD, LEADING, SMALL, SOFT, stroke
from sulh.views.svg.outline import boxed, outline
from sulh.views.svg.signs import chip, head, state

_WIDE, _GAP = 186.0, 36.0
_CELL_WIDE, _CELL_HIGH = 46.0, 24.0
_BETWEEN = 14.0
_STRAIGHT = 14.0
"""A child so little above or beneath its parent is reached without a turn."""


def tree(drawing: Drawing, body: Tree) -> Part:
    """Return the tree, as an outline where it would be too wide."""
    depths = depths_of(body)
    if (max(depths, default=0) + 1) * (_WIDE + _GAP) - _GAP > NARROWEST:
        return outline(drawing, body, depths)
    boxes = [_box(drawing, one) for one in body.nodes]
    middles = _middles(body, [box.height for box in boxes])
    shapes: list[Shape] = []
    for place, one in enumerate(body.nodes):
        if one.parent is not None and one.dm is not None:
            start = (depths[one.parent] * (_WIDE + _GAP) + _WIDE, middles[one.parent])
            end = (depths[place] * (_WIDE + _GAP), middles[place])
            shapes += _branch(one, one.dm, start, end)
    for place, box in enumerate(boxes):
        x = depths[place] * (_WIDE + _GAP)
        shapes += moved(box.shapes, x, middles[place] - box.height / 2)
    bottom = max(
        (middle + box.height / 2 for middle, box in zip(middles, boxes, strict=True)), default=0
    )
    return Part(tuple(shapes), (max(depths, default=0) + 1) * (_WIDE + _GAP) - _GAP, bottom)


def depths_of(body: Tree) -> list[int]:
    """Return how many moves lead to each node."""
    depths: list[int] = []
    for one in body.nodes:
        depths.append(0 if one.parent is None else depths[one.parent] + 1)
    return depths


def _middles(body: Tree, heights: list[float]) -> list[float]:
    """Return where each node stands: leaves under each other, parents in the midst of theirs."""
    children: dict[int, list[int]] = {}
    for place, one in enumerate(body.nodes):
        if one.parent is not None:
            children.setdefault(one.parent, []).append(place)
    found = [0.0] * len(body.nodes)
    free = 0.0

    def settle(place: int) -> float:
        """Set a node and all behind it; return the edge beneath them."""
        nonlocal free
        top = free
        for child in children.get(place, []):
            settle(child)
        inner = [found[child] for child in children.get(place, [])]
        middle = (inner[0] + inner[-1]) / 2 if inner else top + heights[place] / 2
        found[place] = max(middle, top + heights[place] / 2)
        free = max(free, found[place] + heights[place] / 2 + _BETWEEN)
        return free

    for place, one in enumerate(body.nodes):
        if one.parent is None:
            settle(place)
    return found


def _branch(
    one: Node, dm: int, start: tuple[float, float], end: tuple[float, float]
) -> Iterator[Shape]:
    near = abs(start[1] - end[1]) < _STRAIGHT
    tip = (end[0], start[1] if near else end[1])
    turn = (start[0] + end[0]) / 2 - 4
    bent = ((turn, start[1]), (turn, tip[1]))
    points = (start, *(() if near else bent), (tip[0] - 5, tip[1]))
    yield Line(points, stroke(dm, 4.0 if one.way else 1.6), bend=8)
    yield head(tip, (tip[0] - 9, tip[1]), dm, strong=one.improvement)


def _box(drawing: Drawing, one: Node) -> Part:
    """Return what is done, then the state it leads to and its outcomes."""
    shapes: list[Shape] = []
    y = 6.0
    if one.guard:
        heading = fitted(one.guard, SMALL, _WIDE - 20, most=2)
        shapes += [
            Text(9, y + 9.5 + SMALL * LEADING * place, line, SMALL, colour=GUARD, bold=True)
            for place, line in enumerate(heading)
        ]
        y += SMALL * LEADING * len(heading) + 3
    if one.dm is not None:
        acts = fitted(one.acts, SMALL, _WIDE - 34, most=6)
        shapes += chip(one.dm, drawing.parties[one.dm].letter, 13, y + 7)
        shapes += [
            Text(25, y + 10.5 + SMALL * LEADING * place, line, SMALL)
            for place, line in enumerate(acts)
        ]
        y += SMALL * LEADING * len(acts) + 5
    outcomes = fitted(one.outcomes, SMALL, _WIDE - _CELL_WIDE - 24, most=4) if one.outcomes else []
    high = max(_CELL_HIGH, SMALL * LEADING * len(outcomes))
    cell = state(one.state, _CELL_WIDE, _CELL_HIGH, ())
    shapes += moved([cell], 8, y + (high - _CELL_HIGH) / 2)
    first = y + high / 2 - SMALL * LEADING * (len(outcomes) - 1) / 2 + 3.5
    shapes += [
        Text(_CELL_WIDE + 16, first + SMALL * LEADING * place, line, SMALL, colour=SOFT)
        for place, line in enumerate(outcomes)
    ]
    y += high + 7
    return boxed(one, shapes, _WIDE, y)
