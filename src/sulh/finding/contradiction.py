"""What holds where sources contradict each other: in every version, in some, in none."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from sulh.case.variation import Version
from sulh.finding import Finding, Note
from sulh.finding.compare import cell, value_json
from sulh.finding.conclusion import Conclusion, Value

Overall = Literal["every", "some", "none", "undecided"]


@dataclass(frozen=True, slots=True)
class Told:
    """One reading: which version of each contradicted element is taken, and what holds then."""

    versions: tuple[Version, ...]
    values: Mapping[Conclusion, Value]

    @property
    def others(self) -> tuple[Version, ...]:
        """The versions taken that are not those the case has."""
        return tuple(one for one in self.versions if one.index)


@dataclass(frozen=True, eq=False, kw_only=True)
class Contradiction(Finding):
    """What holds in each reading, a version of each contradicted element being taken.

    ``versions``: those of each element, by its address. ``readings``: the first is the case
    itself. ``left_out``: how many readings were not looked at, because there are too many.
    """

    concepts: tuple[str, ...]
    versions: Mapping[str, tuple[Version, ...]]
    conclusions: tuple[Conclusion, ...]
    readings: tuple[Told, ...]
    left_out: int
    notes: tuple[Note, ...]

    @cached_property
    def _overall(self) -> dict[Conclusion, Overall]:
        found: dict[Conclusion, Overall] = {}
        for one in self.conclusions:
            words = {told.values[one].word for told in self.readings}
            holds, fails = "holds" in words, bool(words & {"fails", "infeasible", "undefined"})
            if holds and fails:
                found[one] = "some"
            elif "undecided" in words:
                found[one] = "undecided"
            else:
                found[one] = "every" if holds else "none"
        return found

    def overall(self, conclusion: Conclusion) -> Overall:
        """Return whether a conclusion holds in every reading looked at, in some, or in none."""
        return self._overall[conclusion]

    def holding(self, conclusion: Conclusion) -> tuple[int, ...]:
        """Return in which readings a conclusion holds: their places, the case itself being 0."""
        return tuple(
            place
            for place, told in enumerate(self.readings)
            if told.values[conclusion].word == "holds"
        )

    def turns_on(self, conclusion: Conclusion) -> tuple[str, ...]:
        """Return the elements each of which decides alone whether a conclusion holds."""
        if self.overall(conclusion) != "some":
            return ()
        found = []
        for place, address in enumerate(self.versions):
            words: dict[int, set[bool]] = {}
            for told in self.readings:
                holds = told.values[conclusion].word == "holds"
                words.setdefault(told.versions[place].index, set()).add(holds)
            if all(len(both) == 1 for both in words.values()):
                found.append(address)
        return tuple(found)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each conclusion, one column for each reading."""
        return [
            {
                "outcome": one.name,
                "concept": one.concept,
                **one.marks(),
                "overall": self.overall(one),
                **{str(k): cell(told.values[one]) for k, told in enumerate(self.readings)},
            }
            for one in self.conclusions
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/contradiction/1``."""
        return {
            **self.header_json("contradiction"),
            "concepts": list(self.concepts),
            "elements": {
                address: [
                    {
                        "version": one.index,
                        **_said(one),
                        "claims": list(one.support.claims),
                        "assumption": one.is_assumption,
                    }
                    for one in told
                ]
                for address, told in self.versions.items()
            },
            "readings": [
                {one.address: one.index for one in told.versions} for told in self.readings
            ],
            "readings_left_out": self.left_out,
            "conclusions": [
                {
                    "outcome": one.name,
                    "concept": one.concept,
                    **one.marks(),
                    "overall": self.overall(one),
                    "turns_on": list(self.turns_on(one)),
                    "readings": [value_json(told.values[one]) for told in self.readings],
                }
                for one in self.conclusions
            ],
            "notes": [note.text("en") for note in self.notes],
        }


def _said(version: Version) -> dict[str, object]:
    """Return what a version says: ``that``, ``value`` or ``exists``."""
    element = version.element
    for key in ("that", "value"):
        if getattr(element, key, None) is not None:
            return {key: getattr(element, key)}
    exists = getattr(element, "exists", None)
    return {"exists": True if exists is None else exists}
