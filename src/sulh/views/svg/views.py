"""Views of one conflict side by side: a small grid for each, its name above it."""

from sulh.explain.drawings import Drawing, View, Views
from sulh.views.svg.elements import Part, moved
from sulh.views.svg.frame import NARROWEST, flowing, lines
from sulh.views.svg.grid import grid
from sulh.views.svg.look import BODY

_LEAST = 150.0
_GAP = 34.0
_BESIDE = 3


def views(drawing: Drawing, body: Views) -> Part:
    """Return the views as they fit beside each other."""
    grids = [_grid(drawing, one) for one in body.views]
    wide = max(_LEAST, *(one.width for one in grids))
    titles = [lines(one.title, BODY, wide, bold=True) for one in body.views]
    high = max(one.height for one in titles)
    items = [
        Part((*title.shapes, *moved(own.shapes, 0, high + 4)), wide, high + 4 + own.height)
        for title, own in zip(titles, grids, strict=True)
    ]
    room = max(NARROWEST, min(_BESIDE, len(items)) * (wide + _GAP) - _GAP)
    return flowing(items, room, _GAP)


def _grid(drawing: Drawing, one: View) -> Part:
    return grid(drawing, one.grid, hatched=one.hatched, differing=one.differing)
