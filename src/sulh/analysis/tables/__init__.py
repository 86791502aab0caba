"""The tables the field publishes, a function for each kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sulh.case import Case
from sulh.concept import Rule
from sulh.finding.table import Cell, Named
from sulh.model import Model


@dataclass(frozen=True, slots=True)
class Asked:
    """What a table is asked for: a case under its scenarios, and what else was named."""

    case: Case
    model: Model
    concept: str | None
    rule: Rule
    state: str | None


@dataclass(frozen=True, slots=True)
class Content:
    """What a table holds; see :class:`sulh.finding.table.Table`.

    ``model``: whose states its cells name, where that is not the model of the case.
    """

    head: tuple[Cell, ...]
    rows: list[tuple[Cell, ...]]
    concept: str | None = None
    rule: Rule | None = None
    grouped: bool = False
    turned: bool = False
    outcomes: tuple[str, ...] = field(default=())
    model: Model | None = None


Builder = Callable[[Asked], Content]


def words(*keys: str) -> tuple[Named, ...]:
    """Return the headings of columns."""
    return tuple(Named("word", key) for key in keys)


def builders() -> Mapping[str, Builder]:
    """Return every kind of table, in the order they are listed."""
    from sulh.analysis.tables import (  # noqa: PLC0415 - they import words
        forms,
        perceived,
        questions,
        verdicts,
    )

    return {
        "options": forms.options,
        "states": forms.states,
        "preferences": forms.preferences,
        "rankings": forms.rankings,
        "reachable": verdicts.reachable,
        "stability": verdicts.stability,
        "tableau": verdicts.tableau,
        "evolution": questions.evolution,
        "fragility": questions.fragility,
        "levers": questions.levers,
        "perception": perceived.perception,
    }
