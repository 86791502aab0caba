"""The option grid: states as cells in rows and columns of options, moves as lines beside them.

Neighbouring rows, and neighbouring columns, differ in as few options as there are. The options of
one party all stand on one side, so that its moves run along rows or along columns only.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from math import dist

from sulh.explain.drawings import Axis, Drawing, Grid, Wire
from sulh.views.svg.elements import Box, Disc, Line, Look, Part, Point, Shape, Text, moved
from sulh.views.svg.lanes import STEP, Run, lanes, ports, runs
from sulh.views.svg.look import FAINT, TINY, colour, stroke
from sulh.views.svg.signs import around, chip, head, state

_HIGH, _HIGHER = 26.0, 34.0
_STRIP, _STRIP_STEP = 8.0, 12.0
_GAP = 6.0
_FREE = 9.0
"""The room before the first lane, where arrows end."""
_CORNER = 16.0
_SHARES = (0.4, 0.5, 0.3, 0.6, 0.25, 0.7, 0.35, 0.45, 0.55, 0.65, 0.2, 0.75, 0.15, 0.8)
"""How far along a move its letter may stand: the first best."""


class _Layout:
    """Where rows, columns and cells stand, and the lanes beside them."""

    def __init__(self, drawing: Drawing, grid: Grid) -> None:
        self.grid = grid
        self.letters = tuple(party.letter for party in drawing.parties)
        focus = [place for place, one in enumerate(grid.states) if one.focus]
        self.focus = focus[0] if focus else None
        digits = max((len(one.number) for one in grid.states), default=1)
        most = max((len(one.leaves) for one in grid.states), default=0)
        self.wide = max(38.0, digits * 7.0 + 14, most * 9.5 + 6)
        self.high = _HIGHER if most else _HIGH
        self.left = _STRIP_STEP * len(grid.rows.options) + (_CORNER if grid.rows.options else 0)
        self.top = _STRIP_STEP * len(grid.columns.options) + _CORNER
        rows, columns, self.others = self._sorted()
        self.in_rows = {
            row: _planned(these, self._at(1), self.focus) for row, these in rows.items()
        }
        self.in_columns = {
            column: _planned(these, self._at(0), self.focus) for column, these in columns.items()
        }
        self.y = self._placed(len(grid.rows.taken), self.top, self.in_rows, self.high, before=True)
        self.x = self._placed(
            len(grid.columns.taken), self.left, self.in_columns, self.wide, before=False
        )

    def _at(self, axis: int) -> list[int]:
        return [place[axis] for place in self.grid.places]

    def _sorted(self) -> tuple[dict[int, list[Wire]], dict[int, list[Wire]], list[Wire]]:
        """Tell the wires that run along a row, along a column, and across."""
        rows: dict[int, list[Wire]] = {}
        columns: dict[int, list[Wire]] = {}
        others = []
        for wire in self.grid.wires:
            (row, column), (to_row, to_column) = (
                self.grid.places[wire.origin],
                self.grid.places[wire.end],
            )
            if row == to_row:
                rows.setdefault(row, []).append(wire)
            elif column == to_column:
                columns.setdefault(column, []).append(wire)
            else:
                others.append(wire)
        return rows, columns, others

    @staticmethod
    def _placed(
        count: int, first: float, planned: "dict[int, _Plan]", size: float, *, before: bool
    ) -> list[float]:
        """Return where each row (column) begins; its lanes stand before (behind) its cells."""
        at, placed = first, []
        for line in range(count):
            room = _FREE + STEP * planned[line].depth if line in planned else 0
            placed.append(at + (room if before else 0))
            at += room + size + _GAP
        return [*placed, at]

    def corner(self, place: int) -> Point:
        """Return the corner of a state's cell."""
        row, column = self.grid.places[place]
        return self.x[column], self.y[row]

    def middle(self, place: int) -> Point:
        """Return the middle of a state's cell."""
        x, y = self.corner(place)
        return x + self.wide / 2, y + self.high / 2


class _Plan:
    """The runs beside one row or column, with their lanes and ports."""

    def __init__(self, found: list[Run]) -> None:
        self.found = found
        self.lanes = lanes(found)
        self.ports = ports(found, self.lanes)
        self.depth = 1 + max(self.lanes, default=-1)


def _planned(wires: Sequence[Wire], along: Sequence[int], focus: int | None) -> _Plan:
    return _Plan(runs(wires, along, focus))


def grid(
    drawing: Drawing, body: Grid, *, hatched: Collection[int] = (), differing: Collection[int] = ()
) -> Part:
    """Return the grid: strips of options, cells, moves; ``hatched``, ``differing``: a View's."""
    layout = _Layout(drawing, body)
    right, bottom = layout.x[-1], layout.y[-1]
    cells: list[Shape] = []
    for place, one in enumerate(body.states):
        letters = layout.letters if one.leaves else ()
        cell = state(one, layout.wide, layout.high, letters, hatched=place in hatched)
        if place in differing:
            cells += moved([around(layout.wide, layout.high)], *layout.corner(place))
        cells += moved([cell], *layout.corner(place))
    shapes = [
        *_strips(body.columns, layout.x, layout.wide, layout.left, across=False),
        *_strips(body.rows, layout.y, layout.high, layout.top, across=True),
        *_holes(layout),
        *cells,
        *_wires(layout),
    ]
    return Part(tuple(shapes), right, bottom)


def _holes(layout: _Layout) -> Iterator[Shape]:
    """Yield a point in each cell whose options cannot be taken together."""
    filled = set(layout.grid.places)
    for row in range(len(layout.y) - 1):
        for column in range(len(layout.x) - 1):
            if (row, column) not in filled:
                x = layout.x[column] + layout.wide / 2
                y = layout.y[row] + layout.high / 2
                yield Line(((x - 3, y), (x + 3, y)), Look(stroke=FAINT))


def _strips(
    axis: Axis, at: Sequence[float], size: float, begin: float, *, across: bool
) -> Iterator[Shape]:
    """Yield for each option a strip that is full where the option is taken, and its number."""
    for place, (option, owner) in enumerate(zip(axis.options, axis.owners, strict=True)):
        y = _STRIP_STEP * place
        count = len(axis.taken)
        whole = (at[0], at[count - 1] + size)
        tone = colour(owner)
        yield _strip(y, whole, Look(FAINT), across=across, thin=True)
        first = None
        for line in range(count + 1):
            taken = line < count and axis.taken[line][place]
            if taken and first is None:
                first = line
            elif not taken and first is not None:
                yield _strip(y, (at[first], at[line - 1] + size), Look(tone), across=across)
                first = None
        if across:
            yield Text(y + _STRIP / 2, begin - 5, str(option), TINY, "middle", tone, bold=True)
        else:
            yield Text(begin - 6, y + _STRIP, str(option), TINY, "end", tone, bold=True)


def _strip(
    y: float, along: tuple[float, float], look: Look, *, across: bool, thin: bool = False
) -> Box:
    high = 1.5 if thin else _STRIP
    y += (_STRIP - high) / 2
    long = along[1] - along[0]
    if across:
        return Box(y, along[0], high, long, look)
    return Box(along[0], y, long, high, look)


def _wires(layout: _Layout) -> Iterator[Shape]:
    discs: list[Point] = []
    for row, plan in layout.in_rows.items():
        yield from _seen(_run_along(layout, plan, row, across=False), discs)
    for column, plan in layout.in_columns.items():
        yield from _seen(_run_along(layout, plan, column, across=True), discs)
    across = [one for w in layout.others for one in _seen(_straight(layout, w, discs), discs)]
    yield from sorted(across, key=lambda shape: not isinstance(shape, Line))


def _seen(shapes: Iterable[Shape], discs: list[Point]) -> Iterator[Shape]:
    """Yield shapes, and write down where letters stand among them."""
    for shape in shapes:
        if isinstance(shape, Disc):
            discs.append((shape.x, shape.y))
        yield shape


def _run_along(layout: _Layout, plan: _Plan, line: int, *, across: bool) -> Iterator[Shape]:
    """Yield the runs beside one row; with ``across``, beside one column."""
    at, size = (layout.y, layout.high) if across else (layout.x, layout.wide)
    edge = layout.x[line] + layout.wide if across else layout.y[line]
    axis = 0 if across else 1

    def point(along: float, away: float) -> Point:
        return (edge + away, along) if across else (along, edge - away)

    marks: list[Shape] = []
    for place, run in enumerate(plan.found):
        away = _FREE + STEP * plan.lanes[place] + STEP / 2

        def port(cell: int, place: int = place) -> float:
            return at[cell] + size * plan.ports[place, cell]

        hub = port(run.hub)
        for wire, cell in zip(run.wires, run.reach, strict=True):
            end = port(cell)
            outwards = layout.grid.places[wire.origin][axis] == run.hub
            here, there = (wire.back, wire.there) if outwards else (wire.there, wire.back)
            strong = "improvement" in {wire.there, wire.back}
            points = (point(hub, 0), point(hub, away), point(end, away), point(end, 0))
            yield Line(points, stroke(run.dm, 1.9 if strong else 1.1), bend=5)
            if there:
                tip = point(end, 0)
                marks.append(head(tip, point(end, 9), run.dm, strong=there == "improvement"))
            if here:
                tip = point(hub, 0)
                marks.append(head(tip, point(hub, 9), run.dm, strong=here == "improvement"))
        marks += chip(
            run.dm, layout.letters[run.dm], *point(_over_a_cell(run, port, at, size), away)
        )
    yield from marks


def _over_a_cell(run: Run, port: Callable[[int], float], at: Sequence[float], size: float) -> float:
    """Return where along its lane a run has its letter: beside a cell, where no lane crosses it."""
    nearest = min(run.reach, key=lambda cell: abs(cell - run.hub))
    way = 1 if nearest > run.hub else -1
    if abs(nearest - run.hub) > 1:
        return at[run.hub + way] + size / 2
    return port(run.hub) + way * _FREE


def _straight(layout: _Layout, wire: Wire, discs: Sequence[Point]) -> Iterator[Shape]:
    """Yield a move that runs neither along a row nor along a column.

    Its letter stands where it is free of the letters there are.
    """
    origin, end = layout.middle(wire.origin), layout.middle(wire.end)
    start, tip = _edge(layout, origin, end), _edge(layout, end, origin)
    strong = "improvement" in {wire.there, wire.back}
    yield Line((start, tip), stroke(wire.dm, 1.9 if strong else 1.1))
    yield head(tip, origin, wire.dm, strong=wire.there == "improvement")
    if wire.back:
        yield head(start, end, wire.dm, strong=wire.back == "improvement")
    places = [
        (start[0] + (tip[0] - start[0]) * share, start[1] + (tip[1] - start[1]) * share)
        for share in _SHARES
    ]
    free = (one for one in places if all(dist(one, disc) >= STEP for disc in discs))
    yield from chip(wire.dm, layout.letters[wire.dm], *next(free, places[0]))


def _edge(layout: _Layout, origin: Point, end: Point) -> Point:
    """Return where the line between the middles of two cells leaves the first."""
    across, down = end[0] - origin[0], end[1] - origin[1]
    shares = [
        half / abs(way)
        for half, way in ((layout.wide / 2 + 1, across), (layout.high / 2 + 1, down))
        if way
    ]
    share = min(shares, default=0)
    return origin[0] + across * share, origin[1] + down * share
