"""A table the field publishes: one record, from which every form of it is made.

A cell is data: an id, a number, the name of something, a statement, states, claims. Words for it
are found where it is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sulh.concept import Rule
from sulh.finding import Finding
from sulh.finding.conclusion import Conclusion, How
from sulh.finding.levers import Edit
from sulh.labels import Label
from sulh.messages import Lang

Kind = Literal["dm", "outcome", "word", "harm"]


@dataclass(frozen=True, slots=True)
class Named:
    """What a page calls by its name in its language: a party, an outcome, a word, harm."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, said in words; ``owner``: the decision maker in whose order it stands."""

    statement: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class StateCell:
    """A state, as an index of the model."""

    state: int


@dataclass(frozen=True, slots=True)
class StateList:
    """States, ``improving``: those that are improvements."""

    states: tuple[int, ...]
    improving: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Acts:
    """What changes from one state to another."""

    origin: int
    to: int


@dataclass(frozen=True, slots=True)
class Grounds:
    """The claims something rests on, any of them or ``together``; none: it is an assumption."""

    claims: tuple[str, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class Edits:
    """Changes of a case."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Stable:
    """The concepts under which a state is stable, as the field writes them, of all asked."""

    concepts: tuple[str, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """How a conclusion changes."""

    how: How


Cell = (
    str | int | bool | None | Label | Named | Said | StateCell | StateList | Acts | Grounds | Edits
    | Mark | Stable | Conclusion
)  # fmt: skip
"""Text that is never translated, a number, a yes or no, nothing, or one of the records above."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Table(Finding):
    """A table the field publishes.

    ``head`` and ``rows``: its cells. ``grouped``: a page gives each party, or whatever stands in
    the first column, its own table. ``turned``: a page puts the rows side by side, as the field
    prints them. ``concept``, ``rule``: what was asked, where the table depends on it.
    ``outcomes``: those it speaks of. ``command``: what makes it again, without a path.
    """

    kind: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    command: str
    concept: str | None = None
    rule: Rule | None = None
    grouped: bool = False
    turned: bool = False
    outcomes: tuple[str, ...] = ()

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each row of the table, every cell as text, number or flag."""
        keys = [str(self.plain(cell)) for cell in self.head]
        return [dict(zip(keys, map(self.plain, row), strict=True)) for row in self.rows]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/table/1``."""
        return {
            **self.header_json("table"),
            "kind": self.kind,
            "concept": self.concept,
            "rule": self.rule,
            "ties": "deter",
            "command": self.command,
            "columns": [self.plain(cell) for cell in self.head],
            "rows": [[self._json(cell) for cell in row] for row in self.rows],
        }

    def to_bytes(self, ending: str, lang: Lang = "en") -> bytes:
        """Return the table as a file of this ending: .txt, .html, .csv, .xlsx or .tex."""
        from sulh.views import files  # noqa: PLC0415 - an upward call, named in the layer test

        return files.table(self, ending, lang)

    def save(self, path: str | Path, lang: Lang = "en") -> None:
        """Write the table to a file, whole or not at all; its ending says in which form."""
        from sulh.casefile.writing import write  # noqa: PLC0415 - upward, named in the layer test

        write(self.to_bytes(Path(path).suffix, lang), path)

    def plain(self, cell: Cell) -> object:  # noqa: C901, PLR0911 - one line for each kind of cell
        """Return a cell as a text, a number or a flag, by ids alone."""
        match cell:
            case Named():
                return cell.id
            case Said():
                return cell.statement
            case Label():
                return cell.show("en")
            case StateCell():
                return self.number(cell.state)
            case StateList():
                return " ".join(
                    f"{self.number(one)}{'+' * (one in cell.improving)}" for one in cell.states
                )
            case Acts():
                return " ".join(f"{name}={sign}" for name, sign in self.changes(cell).items())
            case Grounds():
                return (" + " if cell.together else ", ").join(cell.claims)
            case Edits():
                return " & ".join(f"{one.kind} {one.about}" for one in cell.edits)
            case Mark():
                return cell.how
            case Stable():
                return " ".join(cell.concepts)
            case Conclusion():
                name = cell.name if cell.about == "outcome" else f"#{cell.name}"
                return f"{name}, as seen" if cell.seen else name
        return cell

    def changes(self, acts: Acts) -> Mapping[str, str]:
        """Return the options that change, each with Y where it is taken and N where given up."""
        model = self.model
        return {
            model.options[k]: "Y" if model.taken[acts.to, k] else "N"
            for k in model.changed(acts.origin, acts.to)
        }

    def _json(self, cell: Cell) -> object:  # noqa: PLR0911 - the same
        match cell:
            case Label():
                return cell.written()
            case StateList():
                return [
                    {"number": self.number(one), "improvement": one in cell.improving}
                    for one in cell.states
                ]
            case Acts():
                return dict(self.changes(cell))
            case Grounds():
                return list(cell.claims)
            case Stable():
                return list(cell.concepts)
            case Edits():
                return [one.to_json() for one in cell.edits]
        return self.plain(cell)
