"""The states of a case on a grid of its options, and the moves between them."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log

import numpy as np

from sulh.errors import Hint, Mistake, TooLargeError
from sulh.explain.blocks import Table
from sulh.explain.drawings import Axis, Drawing, Grid, Sign, Wire
from sulh.explain.pictures.scene import More, PictureScene, indices
from sulh.finding.equilibria import Equilibria
from sulh.finding.picture import Picture
from sulh.model import Flags, Model, Moves, States
from sulh.phrases.words import word

MOST_CELLS = 600
_ALL_MOVES, _MOST_WIRES = 16, 64
_SHAPE = 0.9
"""How much wider than high a grid is wanted: a little less, so that it fits a page."""
_CELL = 46 / 34
_MOST_TRIED = 10
"""The most parties of which every choice is tried."""


def drawing(found: Picture) -> Drawing:
    """Return the grid: of all states, or of the state in focus and those one move away."""
    holds = found.found
    assert isinstance(holds, Equilibria)  # noqa: S101 - the question this kind asks
    assert holds.lead is not None  # noqa: S101 - the question looked
    scene = PictureScene(found, holds.lead, indices(holds.flags(holds.lead)))
    model = found.model
    wires = list(_wires(found, model))
    near = {one for wire in wires for one in (wire.origin, wire.end)} | {found.focus}
    shown = [
        state
        for state in range(len(model))
        if found.focus is None or len(model) <= MOST_CELLS // 2 or state in near
    ]
    rows, columns = split(model, shown)
    cells = len(rows.taken) * len(columns.taken)
    if cells > MOST_CELLS:
        slots = {"count": cells, "limit": MOST_CELLS}
        raise TooLargeError(Mistake("picture-too-large", slots, Hint("picture-by-outcome")))
    drawn = found.focus is not None or _few(found, model, wires)
    place = {state: k for k, state in enumerate(shown)}
    body = Grid(
        rows,
        columns,
        tuple(
            scene.cell(
                state,
                faded=found.focus is not None and state not in near,
                leaves=() if drawn else _leaving(model, state),
            )
            for state in shown
        ),
        tuple(places(model, shown, rows, columns)),
        tuple(
            Wire(one.dm, place[one.origin], place[one.end], one.there, one.back)
            for one in wires
            if drawn
        ),
    )
    key = (*scene.marks(shown), *_signs(scene, body))
    words = (_title(scene), " ".join(_description(scene, body, shown)))
    table = _table(scene, shown, wires)
    return scene.made(words, body, More(scene.key(with_options=True), key, table))


def _few(found: Picture, model: Model, wires: list[Wire]) -> bool:
    """Say whether all moves can be drawn without a state in focus."""
    if found.kind == "states":
        return len(model) <= _ALL_MOVES
    return len(wires) <= _MOST_WIRES


def _moves(found: Picture, model: Model) -> tuple[Moves, ...]:
    return model.moves if found.kind == "states" else model.improving


def _wires(found: Picture, model: Model) -> Iterator[Wire]:
    """Yield the moves a picture is about, there and back together; their states are the model's."""
    for dm, moves in enumerate(_moves(found, model)):
        if found.focus is None:
            these = set(zip(moves.origins.tolist(), moves.ends.tolist(), strict=True))
        else:
            into = moves.origins[moves.ends == found.focus].tolist()
            these = {(found.focus, end) for end in moves.of(found.focus).tolist()}
            these |= {(origin, found.focus) for origin in into}
        for origin, end in sorted(these):
            back = (end, origin) in these
            if back and end < origin:
                continue
            ranks = model.ranks[:, dm]
            better = bool(ranks[end] > ranks[origin])
            worse = bool(ranks[origin] > ranks[end])
            yield Wire(
                dm,
                origin,
                end,
                "improvement" if better else "move",
                ("improvement" if worse else "move") if back else "",
            )


def _leaving(model: Model, state: int) -> tuple[int, ...]:
    return tuple(dm for dm in model.dms if len(model.improvements(dm, state)))


def split(model: Model, shown: list[int]) -> tuple[Axis, Axis]:
    """Return rows and columns: the parties on either side so that the grid is full and handy."""
    owners = np.array(
        [model.decision_makers.index(option.split(".")[0]) for option in model.options],
        dtype=np.intp,
    )
    taken = model.taken[shown]
    best = min(_sides(len(model.dms)), key=lambda chosen: _unfit(taken, np.isin(owners, chosen)))
    in_rows = np.isin(owners, best)
    return _axis(taken, owners, in_rows), _axis(taken, owners, ~in_rows)


def _sides(dms: int) -> Iterator[tuple[int, ...]]:
    """Yield the parties that may stand in the rows: any, or of many the first few."""
    for size in range(dms + 1):
        yield from combinations(range(dms), size) if dms <= _MOST_TRIED else [tuple(range(size))]


def _unfit(taken: Flags, in_rows: Flags) -> float:
    high, wide = _patterns(taken, in_rows), _patterns(taken, ~in_rows)
    return high * wide * (1 + abs(log(wide * _CELL / high / _SHAPE)))


def _patterns(taken: Flags, columns: Flags) -> int:
    return len(np.unique(taken[:, columns], axis=0)) if columns.any() else 1


def _axis(taken: Flags, owners: States, own: Flags) -> Axis:
    """Return the lines of one side, neighbours differing in as little as there is: Gray's order."""
    patterns = {tuple(row) for row in taken[:, own].tolist()}
    ordered = sorted(patterns, key=_gray)
    options = np.flatnonzero(own)
    return Axis(
        tuple((options + 1).tolist()),
        tuple(int(owners[k]) for k in options),
        tuple(ordered),
    )


def _gray(pattern: tuple[bool, ...]) -> int:
    """Return the place of a pattern in Gray's order: neighbours differ in one option."""
    place, bit = 0, False
    for taken in pattern:
        bit ^= taken
        place = 2 * place + bit
    return place


def places(model: Model, shown: list[int], rows: Axis, columns: Axis) -> Iterator[tuple[int, int]]:
    """Yield the row and the column of each state."""
    row = {pattern: k for k, pattern in enumerate(rows.taken)}
    column = {pattern: k for k, pattern in enumerate(columns.taken)}
    for state in shown:
        taken = model.taken[state].tolist()
        yield (
            row[tuple(taken[option - 1] for option in rows.options)],
            column[tuple(taken[option - 1] for option in columns.options)],
        )


def _signs(scene: PictureScene, body: Grid) -> Iterator[tuple[Sign, str]]:
    if body.rows.options or body.columns.options:
        yield "bar", scene.signs.sign_bar()
    kinds = {way for wire in body.wires for way in (wire.there, wire.back) if way}
    if any(one.leaves for one in body.states):
        yield "leaves", scene.signs.sign_leaves()
    if "improvement" in kinds:
        yield "improvement", scene.signs.sign_improvement()
    if "move" in kinds:
        yield "move", scene.signs.sign_move()
    if any(wire.back for wire in body.wires):
        yield "both-ways", scene.signs.sign_both_ways()


def _title(scene: PictureScene) -> str:
    say, found = scene.say, scene.found
    if found.focus is None:
        titled = say.title_states if found.kind == "states" else say.title_improvements
        return str(titled(scene.title))
    titled = say.title_moves_of if found.kind == "states" else say.title_improvements_of
    return str(titled(scene.state(found.focus), scene.title))


def _description(scene: PictureScene, body: Grid, shown: list[int]) -> Iterator[str]:
    say, found = scene.say, scene.found
    sides = [
        scene.listed([scene.parties[dm].name for dm in dict.fromkeys(axis.owners)])
        for axis in (body.rows, body.columns)
    ]
    if len(shown) == len(scene.model):
        yield say.grid(len(shown))
    else:
        yield say.grid_near(len(shown), len(scene.model))
    if body.rows.options and body.columns.options:
        yield say.sides(sides[0], sides[1])
    yield say.holding(len(scene.holding & set(shown)), len(shown), scene.concept)
    if found.focus is not None:
        yield scene.said_of(found.focus)
        yield say.focused(*_in_and_out(body, shown.index(found.focus)))
    elif body.wires:
        yield say.wired(sum(1 + bool(one.back) for one in body.wires), found.kind == "states")
    elif any(one.leaves for one in body.states):
        yield say.lettered()


def _in_and_out(body: Grid, focus: int) -> tuple[int, int]:
    """Return how many of the moves drawn lead out of the state in focus, and how many into it."""
    out = sum((one.origin == focus) + (bool(one.back) and one.end == focus) for one in body.wires)
    return out, sum(1 + bool(one.back) for one in body.wires) - out


def _table(scene: PictureScene, shown: list[int], wires: Iterable[Wire]) -> Table:
    """Return the states as rows: what is taken, the outcomes, whether it holds, the moves out."""
    leading: dict[int, list[str]] = {}
    letters = [party.letter for party in scene.key()]
    for wire in wires:
        ends = [(wire.origin, wire.end)] + ([(wire.end, wire.origin)] if wire.back else [])
        for origin, end in ends:
            leading.setdefault(origin, []).append(f"{letters[wire.dm]} {scene.state(end)}")
    comma = "، " if scene.lang == "ar" else ", "
    keys = ("number", "taken", "outcomes", "holds", "moves")
    rows = tuple(
        (
            scene.state(state),
            scene.taken(state),
            scene.outcomes(state),
            word("yes" if state in scene.holding else "no", scene.lang),
            comma.join(leading.get(state, ())) or "–",
        )
        for state in shown
    )
    return Table(tuple(word(key, scene.lang) for key in keys), rows, latin=frozenset({0}))
