"""Findings: what a question returns. Records only: no words, no solving.

A finding carries its case and its model, so it can be explained alone; it prints as a text table,
shows itself in a notebook, and turns into rows or a JSON document.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sulh.case import Case
from sulh.case.address import listed
from sulh.finding.evidence import Move
from sulh.messages import Lang, render
from sulh.model import Model

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth saying beside a finding: a message id and its slots."""

    id: str
    slots: Mapping[str, object]

    def text(self, lang: Lang) -> str:
        """Return the note as a sentence."""
        return render(self.id, self.slots, lang)


@dataclass(frozen=True, eq=False)
class Shown:
    """A finding in one language: text where it is printed, HTML in a notebook."""

    finding: "CaseFinding"
    lang: Lang

    def __str__(self) -> str:
        return self.finding.to_text(self.lang)

    def _repr_html_(self) -> str:
        return self.finding.to_html(self.lang)


@dataclass(frozen=True, eq=False, kw_only=True)
class CaseFinding:
    """What every finding has: the case it speaks of."""

    case: Case

    @property
    def scenarios(self) -> tuple[str, ...]:
        """The scenarios applied to the case, by name."""
        derivation = self.case.derivation
        return tuple(one.name for one in derivation.scenarios) if derivation else ()

    def to_rows(self) -> list[dict[str, object]]:
        """Return the finding as a flat table, one dictionary a row."""
        raise NotImplementedError

    def to_json(self) -> dict[str, Any]:
        """Return the finding as the JSON document its schema names."""
        raise NotImplementedError

    def to_text(self, lang: Lang = "en") -> str:
        """Return the finding in words and tables, for a terminal."""
        from sulh.views import text  # noqa: PLC0415 - an upward call, named in the layer test

        return text(self, lang)

    def to_html(self, lang: Lang = "en") -> str:
        """Return the finding in words and tables, as a fragment of HTML."""
        from sulh.views import html  # noqa: PLC0415 - an upward call, named in the layer test

        return html(self, lang)

    def shown(self, lang: Lang) -> "Shown":
        """Return the finding as it shows itself in a language: printed, or in a notebook.

        >>> import sulh
        >>> str(sulh.load("chicken").check().shown("ar")).splitlines()[0]
        'نظرة في القضية قبل أجوبتها: لعبة الجبان'
        """
        return Shown(self, lang)

    def __str__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return self.to_html()

    def header_json(self, question: str) -> dict[str, Any]:
        """Return the first keys of every JSON document."""
        from sulh.version import __version__  # noqa: PLC0415 - read only where it is written

        return {
            "schema": f"sulh/{question}/1",
            "sulh": __version__,
            "case": self.case.id,
            "case_sha256": self.case.sha256,
            "scenario": "+".join(self.scenarios) or None,
        }


@dataclass(frozen=True, eq=False, kw_only=True)
class Finding(CaseFinding):
    """A finding about a case whose states are listed: with its model."""

    model: Model

    def number(self, state: int) -> int | str:
        """Return a state's number as JSON can hold it: from 54 options on, a string."""
        number = self.model.numbers[state]
        return number if len(self.model.options) < 54 else str(number)

    def outcomes_of(self, state: int) -> list[str]:
        """Return the outcomes a state belongs to, in the order of the file."""
        return [outcome for outcome, flags in self.model.outcomes.items() if flags[state]]

    def state_json(self, state: int) -> dict[str, Any]:
        """Return a state as the JSON documents write it."""
        return {
            "number": self.number(state),
            "taken": list(self.model.options_of(state)),
            "outcomes": self.outcomes_of(state),
        }

    def joint_json(self, move: Move) -> dict[str, Any]:
        """Return what a joint move adds to a move in JSON: its address, and who makes it."""
        if move.joint is None:
            return {}
        element, members = self.case.joint[move.joint], self.model.joint[move.joint].members
        return {
            "joint": listed("joint", element, move.joint),
            "together": [self.model.decision_makers[dm] for dm in members],
        }
