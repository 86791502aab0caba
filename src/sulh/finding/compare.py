"""What becomes of every outcome under each scenario, and which elements make the difference."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sulh.case import Case
from sulh.case.variation import Difference
from sulh.errors import Mistake
from sulh.finding import Finding, Note
from sulh.finding.conclusion import Conclusion, Shift, Value
from sulh.labels import Label

Turn = Literal[
    "appeared", "vanished", "impossible", "closed", "opened", "shifted", "gone", "undecided"
]  # fmt: skip

_TURNS: Mapping[tuple[str, str], Turn] = {
    ("fails", "holds"): "appeared",
    ("infeasible", "holds"): "appeared",
    ("undefined", "holds"): "appeared",
    ("holds", "fails"): "vanished",
    ("holds", "infeasible"): "impossible",
    ("fails", "infeasible"): "closed",
    ("infeasible", "fails"): "opened",
    ("undefined", "fails"): "opened",
}


@dataclass(frozen=True, slots=True)
class Cause:
    """Which elements make a difference: the smallest sets that alone already make it.

    No ``sets``: it takes more elements together than ``examined``; all ``of`` them do.
    """

    sets: tuple[tuple[Difference, ...], ...]
    examined: int
    of: int

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that carry the elements."""
        found = (claim for chosen in self.sets for one in chosen for claim in one.claims)
        return tuple(dict.fromkeys(found))

    @property
    def assumptions(self) -> tuple[str, ...]:
        """The elements that are there later, and that no claim carries."""
        found = (
            one.address
            for chosen in self.sets
            for one in chosen
            if one.after is not None and not one.claims
        )
        return tuple(dict.fromkeys(found))

    def to_json(self) -> dict[str, Any]:
        """Return the addresses of each set."""
        return {
            "sets": [[one.address for one in chosen] for chosen in self.sets],
            "examined_up_to": self.examined,
            "elements": self.of,
            "claims": list(self.claims),
        }


@dataclass(frozen=True, slots=True)
class Changed:
    """How one conclusion differs, and because of which elements (None: the answer is undecided)."""

    shift: Shift
    cause: Cause | None

    @property
    def turn(self) -> Turn:
        """What became of it.

        *appeared*: holds, and did not; *vanished*: held, and does not; *impossible*: held, and is
        no longer possible; *closed*: did not hold, and is no longer possible; *opened*: is possible
        and does not hold; *shifted*: holds in other states; *gone*: is not named any more.
        """
        words = (self.shift.before.word, self.shift.after.word)
        if words[1] == "undefined":
            return "gone"
        if words[0] == words[1]:
            return "shifted"
        return _TURNS.get(words, "undecided")


@dataclass(frozen=True, slots=True)
class Column:
    """The answers under one scenario.

    ``case``: the case under it. ``states``: how many are feasible. ``differences``: the elements on
    which the answers depend and in which it differs. ``status_quo_fell``: the case names a status
    quo and the scenario has none. ``undecided``: why it could not be solved, where it could not.
    """

    name: str
    title: Label | None
    case: Case
    states: int
    status_quo_fell: bool
    values: Mapping[Conclusion, Value]
    differences: tuple[Difference, ...]
    changes: Mapping[Conclusion, Changed]
    undecided: tuple[Mistake, ...] = ()

    def under(self, concept: str) -> dict[Conclusion, Changed]:
        """Return what changed under one concept."""
        return {one: change for one, change in self.changes.items() if one.concept == concept}


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison(Finding):
    """Outcomes x scenarios x concepts.

    ``concepts``: the headings asked, those texts lead with first. ``values``: what the case itself
    says.
    """

    concepts: tuple[str, ...]
    values: Mapping[Conclusion, Value]
    columns: tuple[Column, ...]
    notes: tuple[Note, ...]

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each outcome and concept, one column for each scenario."""
        return [
            {
                "outcome": one.name,
                "concept": one.concept,
                **one.marks(),
                "as_written": cell(self.values[one]),
                **{column.name: cell(column.values[one]) for column in self.columns},
            }
            for one in self.values
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/compare/1``."""
        return {
            **self.header_json("compare"),
            "concepts": list(self.concepts),
            "scenarios": [_column_json(column) for column in self.columns],
            "outcomes": [
                {
                    "outcome": one.name,
                    "concept": one.concept,
                    **one.marks(),
                    "as_written": value_json(value),
                    "scenarios": {
                        column.name: {
                            **value_json(column.values[one]),
                            **changed_json(column.changes.get(one)),
                        }
                        for column in self.columns
                    },
                }
                for one, value in self.values.items()
            ],
            "notes": [note.text("en") for note in self.notes],
        }


def cell(value: Value) -> str:
    """Return a value as a table writes it: the word, and k of n where there are states."""
    return f"{value.word} {len(value.states)}/{value.of}" if value.of else value.word


def value_json(value: Value) -> dict[str, Any]:
    """Return a value as the JSON documents write it."""
    return {"verdict": value.word, "holds": len(value.states), "of": value.of}


def difference_json(one: Difference) -> dict[str, Any]:
    """Return a difference as the JSON documents write it."""
    return {
        "address": one.address,
        "how": one.how,
        "keys": list(one.keys),
        "claims": list(one.claims),
    }


def changed_json(changed: Changed | None) -> dict[str, Any]:
    """Return a change, and the elements that make it, as the JSON documents write it."""
    if changed is None:
        return {"change": None}
    cause = changed.cause
    return {"change": changed.turn, "because_of": None if cause is None else cause.to_json()}


def _column_json(column: Column) -> dict[str, Any]:
    derivation = column.case.derivation
    return {
        "name": column.name,
        "title": None if column.title is None else column.title.written(),
        "feasible_states": column.states,
        "status_quo_fell": column.status_quo_fell,
        "without_claims": list(derivation.claims) if derivation else [],
        "without_sources": list(derivation.sources) if derivation else [],
        "fallen": [fall.address for fall in derivation.fallen] if derivation else [],
        "elements": [difference_json(one) for one in column.differences],
        "undecided": [mistake.message("en") for mistake in column.undecided],
    }
