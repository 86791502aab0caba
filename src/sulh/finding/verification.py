"""What solving again by the definitions showed."""

from dataclasses import dataclass
from typing import Any

from sulh.finding import Finding


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A verdict that differs: what was saved, and what the definitions say."""

    state: int
    dm: int
    concept: str
    saved: bool
    by_definition: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Verification(Finding):
    """Every verdict of a result beside the definitions' own; no ``discrepancies`` if right."""

    concepts: tuple[str, ...]
    verdicts: int
    discrepancies: tuple[Discrepancy, ...]

    @property
    def agrees(self) -> bool:
        """Whether no verdict differs."""
        return not self.discrepancies

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each verdict that differs."""
        return [
            {
                "number": self.number(one.state),
                "dm": self.model.decision_makers[one.dm],
                "concept": one.concept,
                "saved": one.saved,
                "by_definition": one.by_definition,
            }
            for one in self.discrepancies
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/verification/1``."""
        return {
            **self.header_json("verification"),
            "concepts": list(self.concepts),
            "verdicts": self.verdicts,
            "agrees": self.agrees,
            "discrepancies": self.to_rows(),
        }
