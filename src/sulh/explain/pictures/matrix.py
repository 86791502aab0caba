"""What rests on what, and the outcomes under each scenario, as matrices."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case.doubt import Unit
from sulh.explain.blocks import Table
from sulh.explain.compare import cell as written
from sulh.explain.compare import cells as compared_cells
from sulh.explain.doubts import conclusion, content
from sulh.explain.drawings import Cell, Drawing, Matrix, Row, Sign
from sulh.explain.equilibria import heading
from sulh.explain.fragility import columns as told_columns
from sulh.explain.pictures.scene import More, PictureScene
from sulh.explain.seen import apart
from sulh.finding.compare import Comparison
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.fragility import Fragility
from sulh.finding.picture import Picture
from sulh.phrases.words import word

_SIGNS: dict[str, Sign] = {
    "flip": "flip", "shift": "shift", "undefined": "undecided", "undecided": "undecided",
    "same": "same",
}  # fmt: skip
_MARKED: tuple[Sign, ...] = ("flip", "shift", "together", "undecided")
_WITHOUT: tuple[Sign, ...] = ("hatched", "impossible", "undecided")
_WRITTEN = {"flip": "●", "shift": "○", "together": "△", "undecided": "?", "same": "·"}


def drawing(found: Picture) -> Drawing:
    """Return the matrix of the picture's kind."""
    answer = found.found
    if isinstance(answer, Comparison):
        return _scenarios(found, answer)
    assert isinstance(answer, Fragility)  # noqa: S101 - the other question with a matrix
    return _evidence(found, answer)


def _evidence(found: Picture, doubted: Fragility) -> Drawing:
    scene = PictureScene(found, doubted.conclusions[0].concept, ())
    say, shown = scene.say, told_columns(doubted)
    units = [
        unit
        for unit in doubted.ranked
        if not (unit.kind == "source" and doubted.sources == 1)
        and any(_sign(doubted, unit, one) != "same" for one in shown)
    ]
    rows = tuple(_row(scene, doubted, unit, shown) for unit in units)
    body = Matrix(
        (word("grounds", scene.lang), word("outcomes", scene.lang)),
        tuple((str(k), _named(scene, one)) for k, one in enumerate(shown, 1)),
        rows,
    )
    occurring = {cell.sign for row in rows for cell in row.cells}
    key = tuple((one, _meaning(scene, one)) for one in _MARKED if one in occurring)
    idle = sum(unit.kind != "source" for unit in doubted.units) - sum(
        unit.kind != "source" for unit in units
    )
    words = (
        say.title_evidence(scene.title),
        " ".join([say.evidence(scene.concept), say.idle(idle)] if idle else
                 [say.evidence(scene.concept)]),
    )  # fmt: skip
    return scene.made(words, body, More((), key, tabled(body, scene)))


def _meaning(scene: PictureScene, sign: Sign) -> str:
    signs = scene.signs
    return str(getattr(signs, f"sign_{sign}")())


def _sign(doubted: Fragility, unit: Unit, one: Conclusion) -> Sign:
    """Return what the loss of a unit does to a conclusion, alone or with others."""
    shifts = doubted.drops[unit].shifts
    how = _SIGNS[shifts[one].how] if one in shifts else "same"
    together = any(
        each.conclusion == one and unit in each.units and len(each.units) > 1
        for each in doubted.minimal
    )
    return "together" if how in {"same", "shift"} and together else how


def _row(scene: PictureScene, doubted: Fragility, unit: Unit, shown: tuple[Conclusion, ...]) -> Row:
    if unit.kind == "statement":
        label = scene.text(scene.case.claims[unit.name].text)
    elif unit.kind == "source":
        label = scene.text(scene.case.sources[unit.name].title)
    else:
        label = scene.say.assumed(content(unit.name, scene).rstrip("."))
    cells, signs = [], scene.signs
    for one in shown:
        sign = _sign(doubted, unit, one)
        said = getattr(signs, f"cell_{sign}")
        cells.append(Cell(sign, said(unit.name, _named(scene, one))))
    return Row(unit.name, label, unit.name, tuple(cells))


def _named(scene: PictureScene, one: Conclusion) -> str:
    if one.about != "outcome":
        return str(scene.say.end_of_history(conclusion(one, scene.lang)))
    label = scene.outcome(one.name)
    return str(phrases.of(scene.lang, "seen").conclusion(label)) if one.seen else label


def _scenarios(found: Picture, compared: Comparison) -> Drawing:
    lead = compared.concepts[0]
    scene = PictureScene(found, lead, ())
    say, asked = scene.say, [one for one in compared.values if one.concept == lead]
    outcomes = apart({one: compared_cells(compared, one) for one in asked})
    titles = [scene.text(column.title) or say.made_from(column.name) for column in compared.columns]
    rows = []
    for one in outcomes:
        label = _named(scene, one)
        cells = [valued(scene, compared.values[one], label, say.as_written(), changed=False)]
        for title, column in zip(titles, compared.columns, strict=True):
            changed = one in column.changes
            cells.append(valued(scene, column.values[one], label, title, changed=changed))
        rows.append(Row("", label, one.name, tuple(cells)))
    numbered = (("0", say.as_written()), *((str(k), one) for k, one in enumerate(titles, 1)))
    head = (word("outcomes", scene.lang), word("scenarios", scene.lang))
    body = Matrix(head, numbered, tuple(rows))
    words = (
        say.title_scenarios(scene.title),
        say.scenarios(len(rows), len(compared.columns), heading(lead)),
    )
    changed = scene.signs.sign_changed()
    key = tuple(compared_signs(scene, body, changed))
    return scene.made(words, body, More((), key, tabled(body, scene, changed)))


def valued(
    scene: PictureScene, value: Value, outcome: str, scenario: str, *, changed: bool
) -> Cell:
    """Return the cell of an outcome in a column: how many of its states hold there."""
    signs = scene.signs
    if not value.of:
        impossible = value.word == "infeasible"
        told = (signs.cell_impossible if impossible else signs.cell_open)(outcome, scenario)
        return Cell("impossible" if impossible else "undecided", told, written(value),
                    changed=changed)  # fmt: skip
    share = len(value.states) / value.of
    sign: Sign = "full" if share == 1 else "part" if share else "empty"
    told = signs.cell_share(outcome, scenario, len(value.states), value.of)
    return Cell(sign, told, written(value), share, changed)


def compared_signs(scene: PictureScene, body: Matrix, changed: str) -> Iterator[tuple[Sign, str]]:
    """Yield the signs of cells that say how many hold; ``changed``: what a frame means."""
    cells = [cell for row in body.rows for cell in row.cells]
    occurring = {cell.sign for cell in cells}
    if occurring & {"full", "part", "empty"}:
        yield "part", scene.signs.sign_share(scene.concept)
    if any(cell.changed for cell in cells):
        yield "changed", changed
    for sign in _WITHOUT:
        if sign in occurring:
            yield sign, _meaning(scene, sign)


def tabled(body: Matrix, scene: PictureScene, changed: str = "") -> Table:
    """Return the matrix as a table, and what its columns are in the caption.

    ``changed``: what is said of cells with a frame.
    """
    named = bool(body.rows) and bool(body.rows[0].name)
    comma = "؛ " if scene.lang == "ar" else "; "
    legend = comma.join(f"{number}: {label}" for number, label in body.columns)
    marks = {cell.sign for row in body.rows for cell in row.cells if not cell.text}
    said = [f"{_WRITTEN[one]}: {_meaning(scene, one)}" for one in _MARKED if one in marks]
    if any(cell.changed for row in body.rows for cell in row.cells):
        said.append(f"*: {changed}")
    caption = ". ".join([legend, *([comma.join(said)] if said else [])])
    rows = tuple(
        (
            *((row.name, row.label) if named else (row.label,)),
            *((cell.text or _WRITTEN[cell.sign]) + ("*" if cell.changed else "")
              for cell in row.cells),
        )
        for row in body.rows
    )  # fmt: skip
    first = (body.heads[0], word("text", scene.lang)) if named else (body.heads[0],)
    head = (*first, *(number for number, _ in body.columns))
    latin = frozenset(range(len(first), len(head))) | ({0} if named else frozenset())
    return Table(head, rows, caption, latin)
