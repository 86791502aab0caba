"""A picture as SVG, as a figure of a page, and as the content of a file."""

from collections.abc import Mapping

from sulh.errors import Mistake, SulhError
from sulh.explain.blocks import Figure
from sulh.explain.pictures import drawing
from sulh.finding.picture import Anchors, Picture
from sulh.views import typst
from sulh.views.svg import draw

_SET: Mapping[str, typst.Format] = {"png": "png", "pdf": "pdf"}
"""The forms that are set by Typst."""


def svg(found: Picture) -> str:
    """Return the picture as SVG."""
    return draw(drawing(found), found.anchors)


def figure(found: Picture) -> Figure:
    """Return the picture as a part of a page, with what it shows in words and as a table.

    Its links lead to its own states, or, where the picture says so, to those of the page.
    """
    made = drawing(found)
    anchors: Anchors = "page" if found.anchors == "page" else "figure"
    return Figure(draw(made, anchors), made.title, made.description, made.table)


def content(found: Picture, form: str, name: str) -> bytes:
    """Return the content of a file: ``svg``, ``png`` or ``pdf``; ``name``: the file, for an error.

    Raises:
        SulhError: another form, or what writes it is not installed.
    """
    if form == "svg":
        return found.svg.encode()
    if form in _SET:
        made = drawing(found)
        return typst.picture(found.svg, _SET[form], title=made.title, description=made.description)
    slots = {"file": name or form, "ending": f".{form}" if form else "–"}
    raise SulhError(Mistake("picture-ending", slots))
