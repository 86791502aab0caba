"""A report: the findings about a case that its sections need, each found once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sulh.finding import Finding
from sulh.finding.brief import Brief
from sulh.finding.check import Check
from sulh.finding.compare import Comparison
from sulh.finding.document import Document
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Evolution
from sulh.finding.fragility import Fragility
from sulh.finding.levers import Levers
from sulh.finding.mandate import Mandates
from sulh.finding.mediate import Mediation
from sulh.finding.perception import Hypergame
from sulh.finding.power import Powers
from sulh.finding.why import Why

F = TypeVar("F", bound=Finding)

SECTIONS: Mapping[str, tuple[type[Finding], ...]] = {
    "bottom-line": (Brief, Equilibria),
    "trust": (Fragility,),
    "parties": (),
    "preferences": (Check, Equilibria),
    "holds": (Equilibria,),
    "evolution": (Evolution,),
    "scenarios": (Comparison,),
    "rests": (Fragility,),
    "perception": (Hypergame,),
    "power": (Powers,),
    "mandate": (Mandates,),
    "levers": (Levers,),
    "third-parties": (Mediation,),
    "aftermath": (),
    "method": (Equilibria, Check),
    "claims": (),
    "references": (Equilibria,),
}
"""Section -> the findings it needs, in the order of a report.

Each is written by the module of its name in :mod:`sulh.explain.report`, under the heading
``heading_`` of its name in the phrases.
"""


@dataclass(frozen=True, eq=False, kw_only=True)
class Report(Document):
    """What a report on a case says.

    ``parts``: the findings by their kind; of what a case has nothing of, none. ``whys``: why each
    possible outcome holds or does not, under ``concept``.
    """

    concept: str
    sections: tuple[str, ...]
    parts: Mapping[type[Finding], Finding]
    whys: tuple[Why, ...]

    def part(self, kind: type[F]) -> F | None:
        """Return the finding of this kind, where there is one."""
        found = self.parts.get(kind)
        return found if isinstance(found, kind) else None

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each outcome: its verdict under each concept."""
        holds = self.part(Equilibria)
        return [] if holds is None else holds.to_rows()

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/report/1``."""
        return {
            **self.header_json("report"),
            "concept": self.concept,
            "sections": list(self.sections),
            "findings": {
                kind.__name__.lower(): found.to_json() for kind, found in self.parts.items()
            },
            "why": [why.to_json() for why in self.whys],
        }
