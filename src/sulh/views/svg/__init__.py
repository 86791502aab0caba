"""A drawing as SVG: our own, one small file a kind of picture.

The option grid, because every general layout makes a hairball of 64 states and five parties. No
script, no style sheet, nothing fetched; the same drawing gives the same bytes.
"""

from zlib import crc32

from sulh.explain.drawings import Drawing, Flow, Grid, Ladders, Matrix, Tree, Views
from sulh.finding.picture import Anchors
from sulh.views.svg.elements import Part, document
from sulh.views.svg.flow import flow
from sulh.views.svg.frame import framed
from sulh.views.svg.grid import grid
from sulh.views.svg.ladder import ladders
from sulh.views.svg.matrix import matrix
from sulh.views.svg.tree import tree
from sulh.views.svg.views import views


def draw(drawing: Drawing, anchors: Anchors = "file") -> str:
    """Return the picture as SVG; ``anchors``: where its links lead (:class:`Picture`)."""
    part = framed(drawing, _body(drawing))
    slug = f"{drawing.kind}-{crc32(repr(drawing).encode()):08x}"
    titled = (slug, drawing.title, drawing.description)
    return document(drawing.lang, part, titled, anchors)


def _body(drawing: Drawing) -> Part:
    match drawing.body:
        case Grid() as body:
            return grid(drawing, body)
        case Views() as body:
            return views(drawing, body)
        case Flow() as body:
            return flow(drawing, body)
        case Ladders() as body:
            return ladders(drawing, body)
        case Matrix() as body:
            return matrix(drawing, body)
        case Tree() as body:
            return tree(drawing, body)
