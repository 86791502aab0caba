"""A table the field publishes, in words: for a page, or whole for a file of data."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sulh import phrases
from sulh.explain.blocks import Block, Explanation, Paragraph
from sulh.explain.blocks import Table as Shown
from sulh.explain.edits import condition
from sulh.explain.equilibria import heading
from sulh.explain.fragility import MARKS
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.explain.seen import apart, called, explained
from sulh.finding.conclusion import Conclusion
from sulh.finding.table import (
    Acts,
    Cell,
    Edits,
    Grounds,
    Mark,
    Named,
    Said,
    Stable,
    StateCell,
    StateList,
    Table,
)
from sulh.labels import Label, capital
from sulh.messages import Lang, render
from sulh.phrases.words import word
from sulh.version import __version__

ACROSS = 96
"""How many signs wide states stand side by side on a page, as the field prints them; further ones
follow below."""

MOST_ACROSS = 12
"""So many states stand side by side at most, however narrow they are."""

MOST_PIECES = 2
"""A party's states are told one below another where they would take more pieces than these, and a
line has room for what is told of each."""

Row = tuple[Cell, ...]


def table(found: Table, lang: Lang) -> Explanation:
    """Return the page with the table."""
    scene = Scene(found.case, found.model, lang)
    return page(found.case, lang, _title(found, scene), _blocks(found, scene))


def whole(found: Table, lang: Lang) -> Explanation:
    """Return the table in one piece, a row a record, for a file of data: numbers without signs."""
    scene = Scene(found.case, found.model, lang)
    shown = _Shown(scene, bare=True).table(*_told(found))
    return page(found.case, lang, _title(found, scene), [shown, *_small_print(found, scene)])


def _title(found: Table, scene: Scene) -> str:
    say, case = phrases.of(scene.lang, "table"), scene.case.title.show(scene.lang)
    if found.kind == "tableau":
        return str(say.title_tableau(case, heading(found.concept or "")))
    return str(getattr(say, f"title_{found.kind}")(case))


def _blocks(found: Table, scene: Scene) -> Iterator[Block]:
    shown = _Shown(scene, bare=False)
    if found.grouped:
        for dm, rows in groupby(found.rows, key=lambda row: row[0]):
            name = capital(shown.text(dm))
            yield from shown.pieces(found, found.head[1:], [row[1:] for row in rows], name)
    elif found.kind == "fragility":
        yield from _fragility(found, shown)
    else:
        yield from shown.pieces(found, found.head, found.rows, "")
    yield from _small_print(found, scene)


def _fragility(found: Table, shown: "_Shown") -> Iterator[Block]:
    """Yield the matrix with its conclusions by number, then what they are."""
    head, rows = _told(found)
    named = [shown.text(cell) for cell in head[2:]]
    places = range(1, len(named) + 1)
    yield shown.table([*head[:2], *places], rows)
    yield Paragraph("  ".join(f"{k}: {name}" for k, name in zip(places, named, strict=True)))


def _told(found: Table) -> tuple[Row, list[Row]]:
    """Return the columns that are told: as the parties see it, only what is otherwise than so."""
    columns = {cell: [row[k] for row in found.rows] for k, cell in enumerate(found.head)
               if isinstance(cell, Conclusion)}  # fmt: skip
    kept = set(apart(columns))
    places = [k for k, cell in enumerate(found.head) if cell not in columns or cell in kept]
    return (
        tuple(found.head[k] for k in places),
        [tuple(row[k] for k in places) for row in found.rows],
    )


def _small_print(found: Table, scene: Scene) -> Iterator[Block]:
    """Yield how to read the table, who bears its outcomes, and what made it."""
    say, lang = phrases.of(scene.lang, "table"), scene.lang
    note = getattr(say, f"note_{found.kind}")
    fragile = found.kind == "fragility"
    yield Paragraph(note(phrases.of(lang, "fragility").legend()) if fragile else note())
    asked = [cell for cell in found.head if isinstance(cell, Conclusion)]
    yield from explained(asked, [one for one in asked if one in _told(found)[0]], lang)
    yield from burdens(found.case, scene, list(found.outcomes))
    tail = "" if lang == "en" else " --lang ar"
    digest = found.case.sha256 or say.no_digest()
    made = say.small_print(__version__, found.case.id, digest, found.command + tail)
    if found.rule is not None:
        concept = "" if found.concept is None else heading(found.concept)
        under = say.decided(concept, render(f"rule-{found.rule}", {}, lang))
    else:
        under = say.ties()
    yield Paragraph(under)
    yield Paragraph(made)


class _Shown:
    """Finds words for cells; ``bare``: numbers of states without their sign."""

    def __init__(self, scene: Scene, *, bare: bool) -> None:
        self.scene = scene
        self.bare = bare

    def table(self, head: Sequence[Cell], rows: Sequence[Row], caption: str = "") -> Shown:
        """Return the cells as text; columns of ids, numbers and marks are marked as Latin."""
        latin = {
            column
            for column, cell in enumerate(head)
            if all(self.is_latin(row[column]) for row in rows) and (rows or self.is_latin(cell))
        }
        return Shown(
            tuple(map(self.heading, head)),
            tuple(tuple(self.text(cell) for cell in row) for row in rows),
            caption,
            frozenset(latin),
        )

    def pieces(
        self, found: Table, head: Sequence[Cell], rows: Sequence[Row], caption: str
    ) -> Iterator[Shown]:
        """Yield the table as the field prints it: states side by side, as many as fit."""
        cut = list(self._cut(head, rows)) if found.turned and rows else []
        if not cut or (found.grouped and len(cut) > MOST_PIECES and len(head) < MOST_ACROSS):
            told = [k for k in range(len(head)) if any(row[k] is not None for row in rows)]
            kept = [tuple(row[k] for k in told) for row in rows]
            yield self.table([head[k] for k in told], kept, caption)
            return
        for piece in cut:
            turned = zip(head, *piece, strict=True)
            lines = [tuple(self.text(cell) for cell in line) for line in turned]
            latin = frozenset(range(1, len(piece) + 1))
            yield Shown(lines[0], tuple(lines[1:]), caption, latin)

    def _cut(self, head: Sequence[Cell], rows: Sequence[Row]) -> Iterator[list[Row]]:
        """Yield as many rows at a time as fit beside the headings."""
        room = left = ACROSS - max(len(self.text(cell)) for cell in head)
        piece: list[Row] = []
        for row in rows:
            wide = 2 + max(len(self.text(cell)) for cell in row)
            if piece and (wide > left or len(piece) == MOST_ACROSS):
                yield piece
                piece, left = [], room
            piece.append(row)
            left -= wide
        yield piece

    def is_latin(self, cell: Cell) -> bool:
        """Say whether a cell is the same in every language."""
        if isinstance(cell, bool):
            return False
        if isinstance(cell, Grounds):
            return bool(cell.claims)
        return cell is None or isinstance(cell, str | int | StateCell | StateList | Stable | Mark)

    def heading(self, cell: Cell) -> str:
        """Return a cell as the heading of a column: a name begins with a capital."""
        return capital(self.text(cell)) if isinstance(cell, Named) else self.text(cell)

    def text(self, cell: Cell) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each kind
        """Return a cell as text."""
        scene = self.scene
        match cell:
            case None:
                return ""
            case bool():
                return word("yes" if cell else "no", scene.lang)
            case Named():
                return self._name(cell)
            case Label():
                return cell.show(scene.lang)
            case Said():
                return scene.statement(cell.statement, cell.owner)
            case StateCell():
                return self._state(cell.state)
            case StateList():
                return ", ".join(
                    self._state(one) + ("⁺" if one in cell.improving else "") for one in cell.states
                ) or ("" if self.bare else "–")
            case Acts():
                return scene.acts(cell.origin, cell.to)
            case Grounds():
                joined = (" + " if cell.together else ", ").join(cell.claims)
                return joined or word("assumption", scene.lang)
            case Edits():
                return scene.listed([condition(one, scene) for one in cell.edits])
            case Stable():
                short = cell.every and not self.bare
                joined = " ".join(cell.concepts) or ("" if self.bare else "–")
                return word("all-concepts", scene.lang) if short else joined
            case Conclusion():
                return called(cell, scene.lang)
            case Mark():
                return MARKS.get(cell.how, ".")
        return str(cell)

    def _state(self, state: int) -> str:
        return str(self.scene.model.numbers[state]) if self.bare else self.scene.state(state)

    def _name(self, cell: Named) -> str:
        match cell.kind:
            case "dm":
                return self.scene.party(cell.id).name
            case "outcome":
                label = self.scene.case.outcome_label(cell.id, self.scene.lang)
                return cell.id if self.bare else label
            case "harm":
                named = people_named(self.scene.case, cell.id.split(), self.scene)
                return self.scene.listed(named)
        return word(cell.id, self.scene.lang)
