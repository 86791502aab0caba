"""What a picture shows, in words and places: no colours, no coordinates.

A drawing is to a picture what an explanation is to a page: everything a person reads in it is
here, in one language; :mod:`sulh.views.svg` finds the room and the lines. Decision makers and
options are indices into the key of the drawing.
"""

from dataclasses import dataclass
from typing import Literal

from sulh.explain.blocks import Table
from sulh.messages import Lang

Sign = Literal[
    "holds", "open", "start", "focus", "leaves", "bar", "level", "improvement", "move", "both-ways",
    "flip", "shift", "together", "undecided", "same", "full", "part", "empty", "impossible",
    "changed", "way", "hatched", "differs",
]  # fmt: skip
"""The signs a picture may use; its key says what each means."""


@dataclass(frozen=True, slots=True)
class Party:
    """A decision maker in the key: its letter, its name, its options by number and label."""

    letter: str
    name: str
    options: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A state as a picture marks it.

    ``told``: all of it in a sentence, for who points at it or cannot see it. ``leaves``: the
    decision makers who have an improvement from it. ``tags``: its outcomes, by number.
    """

    number: str
    told: str
    holds: bool = False
    start: bool = False
    focus: bool = False
    faded: bool = False
    leaves: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wire:
    """The moves of one decision maker between two states, by their place in the drawing.

    ``there``, ``back``: whether it can move so, and whether that is an improvement for it.
    """

    dm: int
    origin: int
    end: int
    there: Literal["improvement", "move"]
    back: Literal["improvement", "move", ""] = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """The rows, or the columns, of a grid: options by index, and which are taken in each."""

    options: tuple[int, ...]
    owners: tuple[int, ...]
    taken: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """States in rows and columns of options. ``places``: row and column of each state."""

    rows: Axis
    columns: Axis
    states: tuple[State, ...]
    places: tuple[tuple[int, int], ...]
    wires: tuple[Wire, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The conflict as it is in one view: its name, whose it is, its states on a grid.

    ``hatched``: the places of states that are not recognised in it. ``differing``: of those that
    are, and of which it says something else than the true case.
    """

    title: str
    grid: Grid
    hatched: tuple[int, ...] = ()
    differing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Views:
    """Views of one conflict side by side, all on the same grid."""

    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """States taken together: those of the same outcomes; ``start``: the start is among them."""

    label: str
    count: int
    holding: int
    told: str
    start: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """How many moves lead from one bundle to another, and whose they are."""

    origin: int
    end: int
    count: int
    dms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Bundles of states, and the moves between them."""

    bundles: tuple[Bundle, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """The states a decision maker holds equal; ``place``: 1 is the best."""

    place: int
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Where an outcome stands on a ladder: the class of each of its states, and which hold."""

    outcome: int
    classes: tuple[tuple[int, bool], ...]
    told: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """One decision maker's order: rungs where there are few, spans of outcomes where many.

    ``size``: how many classes it has. ``start``: the class of the status quo.
    """

    dm: int
    size: int
    rungs: tuple[Rung, ...] = ()
    spans: tuple[Span, ...] = ()
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Ladders:
    """Every decision maker's order; ``outcomes``: number and label; ``ends``: best and worst."""

    ladders: tuple[Ladder, ...]
    outcomes: tuple[tuple[int, str], ...]
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a matrix: its sign, how much of it is full, what is written, all in a sentence."""

    sign: Sign
    told: str
    text: str = ""
    share: float = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matrix: its id, where its link leads, its label, its cells."""

    name: str
    label: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by numbered columns; ``columns``: the label of each, ``heads``: what the axes are."""

    heads: tuple[str, str]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A state in a tree, and the move that leads to it from its parent.

    ``acts``: what the mover does. ``way``: whether it is on the path the picture is about.
    ``guard``: where the move does harm, the words that head it.
    """

    state: State
    parent: int | None
    dm: int | None
    acts: str
    outcomes: str
    improvement: bool = True
    way: bool = False
    guard: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """States reached one after the other; parents stand before their children."""

    nodes: tuple[Node, ...]


Body = Grid | Views | Flow | Ladders | Matrix | Tree


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture before it is drawn.

    ``key``: the signs that occur, and what each means. ``small``: the banner and the handling of
    the case, which stand on every picture. ``table``: the same content in rows.
    """

    lang: Lang
    kind: str
    title: str
    description: str
    body: Body
    parties: tuple[Party, ...]
    key: tuple[tuple[Sign, str], ...]
    small: tuple[str, ...]
    table: Table
