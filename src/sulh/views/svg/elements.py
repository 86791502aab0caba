"""What a picture is made of, and how it is written as SVG.

Coordinates are laid from the side where reading begins: an Arabic picture is the mirror image of an
English one, letters and numbers excepted. Whatever a case says is text: it is escaped here and
nowhere else. Nothing depends on a style sheet, a script or a marker, so that a picture looks the
same in a browser, in a page that allows no style, and on paper.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import pairwise
from typing import Literal

from sulh.finding.picture import Anchors
from sulh.labels import PDI, RLI
from sulh.messages import Lang
from sulh.views.svg.metrics import Script, runs, width

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

ARABIC_SIZE = 1.12
"""Arabic letters are set a little larger: at one size they look smaller than Latin ones."""

_FAMILY: dict[Script, str] = {
    "other": "Noto Sans, system-ui, Segoe UI, Helvetica, Arial, sans-serif",
    "arabic": "Noto Naskh Arabic, Geeza Pro, Segoe UI, Tahoma, serif",
}
# What is measured is what a text needs at most; on the whole it is this much narrower.
_LIKELY: dict[Script, float] = {"other": 0.98, "arabic": 0.93}
_SPACE = 0.3
# Not allowed in a document, or able to turn what follows around.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape looks: colours, the width of its line, its dashes."""

    fill: str = "none"
    stroke: str = "none"
    width: float = 1
    dash: str = ""
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``x`` is the edge where reading begins."""

    x: float
    y: float
    width: float
    height: float
    look: Look
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc or a ring."""

    x: float
    y: float
    radius: float
    look: Look


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points; ``bend``: how round its corners are. ``closed``: a shape."""

    points: tuple[Point, ...]
    look: Look
    bend: float = 0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its base line; ``anchor`` follows the direction of reading."""

    x: float
    y: float
    text: str
    size: float = 11
    anchor: Anchor = "start"
    colour: str = "#1c2024"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together: a link with what it tells, or a part that is faded."""

    parts: "tuple[Shape, ...]"
    href: str = ""
    told: str = ""
    name: str = ""
    opacity: float = 1


Shape = Box | Disc | Line | Text | Group


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a picture that is laid out: its shapes, and the room they take."""

    shapes: tuple[Shape, ...]
    width: float
    height: float


def moved(shapes: Iterable[Shape], x: float, y: float) -> tuple[Shape, ...]:
    """Return the shapes, all moved by the same way."""
    return tuple(_moved(one, x, y) for one in shapes)


def _moved(shape: Shape, x: float, y: float) -> Shape:
    match shape:
        case Group(parts):
            return replace(shape, parts=moved(parts, x, y))
        case Line(points):
            return replace(shape, points=tuple((a + x, b + y) for a, b in points))
    return replace(shape, x=shape.x + x, y=shape.y + y)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text as it is written: its Arabic a little larger."""
    return sum(
        width(piece, size * (ARABIC_SIZE if kind == "arabic" else 1), bold=bold)
        for kind, piece in runs(text)
    )


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes shapes into a sheet of this width; an Arabic one is mirrored.

    ``prefix``: what stands before the names that links lead to. ``own``: whether those names are
    given here; ``given``: those that have been.
    """

    lang: Lang
    sheet: float
    prefix: str = ""
    own: bool = True
    given: set[str] = field(default_factory=set)

    def at(self, x: float) -> float:
        """Return where a coordinate comes to stand on the sheet."""
        return self.sheet - x if self.lang == "ar" else x

    def write(self, shapes: Iterable[Shape]) -> str:
        """Return the shapes as SVG."""
        return "".join(map(self._one, shapes))

    def _one(self, shape: Shape) -> str:
        match shape:
            case Box(x, y, w, h, look, radius):
                left = min(self.at(x), self.at(x + w))
                round_ = f' rx="{number(radius)}"' if radius else ""
                return (
                    f'<rect x="{number(left)}" y="{number(y)}" width="{number(w)}" '
                    f'height="{number(h)}"{round_}{_looks(look)}/>'
                )
            case Disc(x, y, radius, look):
                return (
                    f'<circle cx="{number(self.at(x))}" cy="{number(y)}" r="{number(radius)}"'
                    f"{_looks(look)}/>"
                )
            case Line():
                return self._line(shape)
            case Text():
                return self._text(shape)
            case Group():
                return self._group(shape)

    def _line(self, line: Line) -> str:
        points = [(self.at(x), y) for x, y in line.points]
        joined = ' stroke-linejoin="round"' if line.look.stroke != "none" else ""
        return f'<path d="{_path(points, line.bend, line.closed)}"{joined}{_looks(line.look)}/>'

    def _group(self, group: Group) -> str:
        inside = self.write(group.parts)
        faded = f' opacity="{number(group.opacity)}"' if group.opacity != 1 else ""
        if group.told:
            inside = f"<title>{said(group.told)}</title>{inside}"
        if not group.href:
            return f"<g{faded}>{inside}</g>"
        name = ""
        if self.own and group.name and group.name not in self.given:
            self.given.add(group.name)
            name = f' id="{self.prefix}{said(group.name)}"'
        told = f' aria-label="{said(group.told)}"'
        return f'<a href="#{self.prefix}{said(group.href)}"{name}{told}{faded}>{inside}</a>\n'

    def _text(self, text: Text) -> str:
        """Write a text, each script of it by itself, in the order of the line."""
        clean = _HIDDEN.sub("", text.text)
        if not clean.strip():
            return ""
        pieces = runs(clean, "arabic" if self.lang == "ar" else "other")
        x = self.at(text.x)
        mirrored = self.lang == "ar" and text.anchor != "middle"
        anchor = {"start": "end", "end": "start"}[text.anchor] if mirrored else text.anchor
        if len(pieces) == 1:
            return _written(pieces[0], x, anchor, text)
        widths = [
            text_width(piece.strip(), text.size, bold=text.bold) * _LIKELY[kind]
            for kind, piece in pieces
        ]
        gaps = [
            text.size * _SPACE if one[1].endswith(" ") or two[1].startswith(" ") else 0.0
            for one, two in pairwise(pieces)
        ]
        if self.lang == "ar":
            pieces, widths, gaps = pieces[::-1], widths[::-1], gaps[::-1]
        total = sum(widths) + sum(gaps)
        x -= {"start": 0.0, "middle": total / 2, "end": total}[anchor]
        written = []
        for piece, wide, gap in zip(pieces, widths, [*gaps, 0.0], strict=True):
            written.append(_written(piece, x + wide / 2, "middle", text))
            x += wide + gap
        return "".join(written)


def _written(piece: tuple[Script, str], x: float, anchor: str, text: Text) -> str:
    kind, words = piece[0], piece[1].strip()
    if not words:
        return ""
    size = text.size * (ARABIC_SIZE if kind == "arabic" else 1)
    content = f"{RLI}{said(words)}{PDI}" if kind == "arabic" else said(words)
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    weight = ' font-weight="bold"' if text.bold else ""
    family = f' font-family="{_FAMILY["arabic"]}"' if kind == "arabic" else ""
    return (
        f'<text x="{number(x)}" y="{number(text.y)}" font-size="{number(size)}"{place}{weight}'
        f'{family} fill="{text.colour}">{content}</text>'
    )


def said(text: str) -> str:
    """Return a text as it may stand in a document."""
    return escape(_HIDDEN.sub("", text))


def number(value: float) -> str:
    """Return a number with at most two decimals.

    >>> number(3.0), number(0.126)
    ('3', '0.13')
    """
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def document(lang: Lang, part: Part, titled: tuple[str, str, str], anchors: Anchors) -> str:
    """Return a picture: ``titled`` is the prefix of its ids, its title and its description."""
    slug, title, description = titled
    prefix = f"{slug}-" if anchors == "figure" else ""
    pen = Pen(lang, part.width, prefix, anchors != "page")
    size = f'width="{number(part.width)}" height="{number(part.height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{lang}" {size} '
        f'viewBox="0 0 {number(part.width)} {number(part.height)}" direction="ltr" '
        f'role="graphics-document document" aria-labelledby="{slug}-t {slug}-d" '
        f'font-family="{_FAMILY["other"]}">\n'
        f'<title id="{slug}-t">{said(title)}</title>\n'
        f'<desc id="{slug}-d">{said(description)}</desc>\n'
        f'<rect {size} fill="#fff"/>\n{pen.write(part.shapes)}\n</svg>\n'
    )


def _looks(look: Look) -> str:
    parts = [f' fill="{look.fill}"']
    if look.stroke != "none":
        parts.append(f' stroke="{look.stroke}" stroke-width="{number(look.width)}"')
        if look.dash:
            parts.append(f' stroke-dasharray="{look.dash}"')
    if look.opacity != 1:
        parts.append(f' opacity="{number(look.opacity)}"')
    return "".join(parts)


def _path(points: Sequence[Point], bend: float, closed: bool) -> str:
    """Return the path through points; where it turns, a corner as round as there is room for."""
    steps = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for k in range(1, len(points)):
        here = points[k]
        if bend and k < len(points) - 1:
            before, after = _towards(here, points[k - 1], bend), _towards(here, points[k + 1], bend)
            steps.append(f"L{_pair(before)}Q{_pair(here)} {_pair(after)}")
        else:
            steps.append(f"L{_pair(here)}")
    return "".join(steps) + ("Z" if closed else "")


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _towards(origin: Point, end: Point, way: float) -> Point:
    """Return the point at this way from one point towards another, at most half of it."""
    length = ((end[0] - origin[0]) ** 2 + (end[1] - origin[1]) ** 2) ** 0.5
    share = min(way, length / 2) / length if length else 0
    return origin[0] + (end[0] - origin[0]) * share, origin[1] + (end[1] - origin[1]) * share
