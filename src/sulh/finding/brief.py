"""One page for a principal: the findings about one outcome, put together."""

from dataclasses import dataclass, replace
from typing import Any

from sulh.finding.compare import value_json
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.document import Document
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Destination, Evolution
from sulh.finding.fragility import Effect, Fragility
from sulh.finding.why import Why


@dataclass(frozen=True, eq=False, kw_only=True)
class Brief(Document):
    """The findings about one outcome: whether it holds, why, what breaks it, what it rests on.

    ``harm``: what the outcome entails harm to; of such an outcome only what rules it out is told.
    ``why`` is None where the outcome is not possible, ``evolution`` where nothing leads to it or
    there is no status quo to start from.
    """

    outcome: str
    concept: str
    equilibria: Equilibria
    why: Why | None
    evolution: Evolution | None
    fragility: Fragility
    harm: tuple[str, ...]

    @property
    def conclusion(self) -> Conclusion:
        """The conclusion the page is about."""
        return Conclusion("outcome", self.outcome, self.concept)

    @property
    def as_seen(self) -> Value | None:
        """What becomes of the outcome as the parties see it; None where they see what is so."""
        return self.fragility.values.get(replace(self.conclusion, seen=True))

    @property
    def destination(self) -> Destination | None:
        """How the outcome is reached, where there is a status quo to start from."""
        return None if self.evolution is None else self.evolution.destinations[0]

    def effects(self, act: str = "dropped") -> tuple[Effect, ...]:
        """Return the effects that flip the outcome, of single statements and assumptions."""
        return tuple(
            one
            for one in self.fragility.effects
            if one.act == act
            and one.unit.kind != "source"
            and self.conclusion in one.of_kind("flip")
        )

    @property
    def needs(self) -> tuple[str, ...]:
        """The options taken in each of its states: without one of them it cannot be."""
        states = self.model.taken[self.model.outcomes[self.outcome]]
        return tuple(
            name
            for name, taken in zip(self.model.options, states.T, strict=True)
            if len(states) and taken.all()
        )

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each statement or assumption the outcome turns on."""
        return [
            {
                "outcome": self.outcome,
                "unit": one.unit.name,
                "kind": one.unit.kind,
                "becomes": one.shifts[self.conclusion].after.word,
            }
            for one in self.effects()
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/brief/1``."""
        verdict = self.equilibria.verdict(self.outcome, self.concept)
        way = None if self.destination is None else self.destination.by_improvements
        return {
            **self.header_json("brief"),
            "outcome": self.outcome,
            "concept": self.concept,
            "verdict": verdict.word,
            "holds": verdict.holds,
            "of": verdict.of,
            **({} if self.as_seen is None else {"as_seen": value_json(self.as_seen)}),
            "reached_by_improvements": None if way is None else len(way.moves),
            "turns_on": self.to_rows(),
            "harm": list(self.harm),
            "needs": [] if self.harm else list(self.needs),
            "why": None if self.why is None else self.why.to_json()["verdicts"],
            "independent_sources": self.fragility.sources,
            "reports": self.fragility.reports,
        }
