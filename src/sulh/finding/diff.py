"""What changed between two case files: elements, texts, and conclusions with what changed them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sulh.case import Case
from sulh.case.variation import Difference
from sulh.finding import CaseFinding, Note
from sulh.finding.compare import Changed, cell, changed_json, difference_json, value_json
from sulh.finding.conclusion import Conclusion, Value


@dataclass(frozen=True, eq=False, kw_only=True)
class Diff(CaseFinding):
    """What changed from the ``old`` case to this one.

    ``texts``: how many texts of what is in both differ. ``concepts``: the headings asked, those
    texts lead with first; none where the states of either case are too many to list, and then
    nothing is said of conclusions. ``before``, ``after``: what either case says.
    """

    old: Case
    differences: tuple[Difference, ...]
    texts: int
    concepts: tuple[str, ...]
    before: Mapping[Conclusion, Value]
    after: Mapping[Conclusion, Value]
    changes: Mapping[Conclusion, Changed]
    notes: tuple[Note, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two files say the same, texts apart."""
        return not self.differences

    def under(self, concept: str) -> dict[Conclusion, Changed]:
        """Return what changed under one concept."""
        return {one: change for one, change in self.changes.items() if one.concept == concept}

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each outcome and concept."""
        return [
            {
                "outcome": one.name,
                "concept": one.concept,
                **one.marks(),
                "old": cell(self.before[one]),
                "new": cell(self.after[one]),
                "change": self.changes[one].turn if one in self.changes else None,
            }
            for one in self.before
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/diff/1``."""
        return {
            **self.header_json("diff"),
            "old": {"case": self.old.id, "case_sha256": self.old.sha256},
            "concepts": list(self.concepts),
            "elements": [difference_json(one) for one in self.differences],
            "texts_changed": self.texts,
            "outcomes": [
                {
                    "outcome": one.name,
                    "concept": one.concept,
                    **one.marks(),
                    "old": value_json(self.before[one]),
                    "new": value_json(self.after[one]),
                    **changed_json(self.changes.get(one)),
                }
                for one in self.before
            ],
            "notes": [note.text("en") for note in self.notes],
        }
