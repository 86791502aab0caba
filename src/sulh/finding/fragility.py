"""What every conclusion rests on: what changes when one thing, or several, are doubted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from sulh.case.doubt import Unit
from sulh.finding import Finding
from sulh.finding.conclusion import Conclusion, Shift, Value
from sulh.finding.evidence import Answer, Move

Act = Literal["dropped", "reversed", "swapped"]
Role = Literal["carries", "with-others", "shifts", "nothing"]


@dataclass(frozen=True, slots=True)
class Breach:
    """How a state that held no longer holds: who moves first, and why nothing deters it now.

    ``appeared``: whether the move was no improvement before; otherwise ``answer`` is the nearest
    answer that deterred it and no longer does.
    """

    state: int
    move: Move
    appeared: bool
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Effect:
    """What one doubt does: what fell with it, which conclusions changed, and how they break.

    ``act``: a unit *dropped*; a statement of an order *reversed*; two neighbours *swapped* (the
    unit names the first of the two, ``other`` the second).
    """

    unit: Unit
    act: Act
    fallen: tuple[str, ...]
    shifts: Mapping[Conclusion, Shift]
    breaches: Mapping[Conclusion, Breach]
    other: str | None = None

    def of_kind(self, how: str) -> tuple[Conclusion, ...]:
        """Return the conclusions changed in this way."""
        return tuple(one for one, shift in self.shifts.items() if shift.how == how)


@dataclass(frozen=True, slots=True)
class MinimalSet:
    """Units that flip a conclusion together, though no smaller part of them does."""

    conclusion: Conclusion
    units: tuple[Unit, ...]
    after: Value


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was examined: sets of each size, of how many, and whether it was all asked for."""

    size: int
    examined: tuple[tuple[int, int], ...]
    complete: bool
    models: int

    @property
    def whole(self) -> int:
        """The size up to which every set was examined; each unit alone always was."""
        return max(1, self.size if self.complete else len(self.examined) - 1)


@dataclass(frozen=True, eq=False, kw_only=True)
class Fragility(Finding):
    """What every conclusion rests on."""

    conclusions: tuple[Conclusion, ...]
    values: Mapping[Conclusion, Value]
    units: tuple[Unit, ...]
    effects: tuple[Effect, ...]
    minimal: tuple[MinimalSet, ...]
    coverage: Coverage
    sources: int
    reports: int

    @cached_property
    def drops(self) -> Mapping[Unit, Effect]:
        """The effect of dropping each unit."""
        return {one.unit: one for one in self.effects if one.act == "dropped"}

    def role(self, unit: Unit) -> Role:
        """Say whether a unit flips a conclusion alone, only with others, shifts one, or nothing."""
        effect = self.drops[unit]
        if effect.of_kind("flip"):
            return "carries"
        if any(unit in one.units for one in self.minimal):
            return "with-others"
        return "shifts" if effect.of_kind("shift") else "nothing"

    def partners(self, unit: Unit) -> tuple[Unit, ...]:
        """Return the units it is redundant with: those that flip a conclusion only with it."""
        found: dict[Unit, None] = {}
        for one in self.minimal:
            if unit in one.units and len(one.units) > 1:
                found.update(dict.fromkeys(other for other in one.units if other != unit))
        return tuple(found)

    @cached_property
    def ranked(self) -> tuple[Unit, ...]:
        """The units, those on which most hangs first."""

        def weight(unit: Unit) -> tuple[int, int, int]:
            effect = self.drops[unit]
            sets = sum(unit in one.units for one in self.minimal)
            return (-len(effect.of_kind("flip")), -sets, -len(effect.of_kind("shift")))

        return tuple(sorted(self.units, key=weight))

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each unit and one column for each conclusion."""
        return [
            {
                "unit": unit.name,
                "kind": unit.kind,
                "role": self.role(unit),
                **{
                    f"{one.name} ({one.heading})": self.drops[unit].shifts[one].how
                    if one in self.drops[unit].shifts
                    else "same"
                    for one in self.conclusions
                },
            }
            for unit in self.ranked
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/fragility/1``."""
        return {
            **self.header_json("fragility"),
            "independent_sources": self.sources,
            "reports": self.reports,
            "conclusions": [
                {
                    "about": one.about,
                    "name": one.name,
                    "concept": one.concept,
                    "end_of_history": one.last,
                    **one.marks(),
                    "value": self.values[one].word,
                    "states": sorted(self.values[one].states),
                }
                for one in self.conclusions
            ],
            "effects": [self._effect_json(one) for one in self.effects],
            "units": [
                {
                    "kind": unit.kind,
                    "name": unit.name,
                    "claims": list(unit.claims),
                    "role": self.role(unit),
                    "redundant_with": [other.name for other in self.partners(unit)],
                }
                for unit in self.ranked
            ],
            "minimal_sets": [
                {
                    "conclusion": one.conclusion.name,
                    "concept": one.conclusion.concept,
                    **one.conclusion.marks(),
                    "units": [unit.name for unit in one.units],
                    "after": one.after.word,
                }
                for one in self.minimal
            ],
            "coverage": {
                "size": self.coverage.size,
                "examined": [list(pair) for pair in self.coverage.examined],
                "complete": self.coverage.complete,
                "models_solved": self.coverage.models,
            },
        }

    def _effect_json(self, effect: Effect) -> dict[str, Any]:
        return {
            "unit": effect.unit.name,
            "kind": effect.unit.kind,
            "act": effect.act,
            "with": effect.other,
            "fallen": list(effect.fallen),
            "changes": [
                {
                    "conclusion": one.name,
                    "concept": one.concept,
                    **one.marks(),
                    "how": shift.how,
                    "before": shift.before.word,
                    "after": shift.after.word,
                }
                for one, shift in effect.shifts.items()
            ],
            "breaches": [
                {
                    "conclusion": one.name,
                    "concept": one.concept,
                    "state": self.number(found.state),
                    "dm": self.model.decision_makers[found.move.dm],
                    "to": self.number(found.move.to),
                    "appeared": found.appeared,
                }
                for one, found in effect.breaches.items()
            ],
        }
