"""A copy to hand out: what holds, and why, for every state or for the outcomes only."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sulh.finding import Finding
from sulh.finding.equilibria import Equilibria
from sulh.finding.why import Why
from sulh.messages import LANGUAGES, Lang


@dataclass(frozen=True, eq=False, kw_only=True)
class Export(Finding):
    """A copy to hand out. ``whys``: of every state or, with ``outcomes``, of every outcome."""

    holds: Equilibria
    heading: str
    whys: tuple[Why, ...]
    outcomes: bool

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each state or outcome: does it hold, and who leaves it."""
        dms = self.model.decision_makers
        return [
            {
                "subject": one.outcome or self.number(one.state),
                "holds": one.holds,
                "leaving": ", ".join(dms[v.dm] for v in one.verdicts if not v.stable),
            }
            for one in self.whys
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/export/1``."""
        return {
            **self.header_json("export"),
            "concept": self.heading,
            "of": "outcomes" if self.outcomes else "states",
            "whys": [one.to_json() for one in self.whys],
        }

    def to_page(self, first: Lang = LANGUAGES[0]) -> str:
        """Return the copy as one HTML file, in both languages; ``first``: the one it opens in."""
        from sulh.views import export  # noqa: PLC0415 - an upward call, named in the layer test

        return export.page(self, first)

    def save(self, path: str | Path, first: Lang = LANGUAGES[0]) -> None:
        """Write the copy to a file, whole or not at all."""
        from sulh.casefile.writing import write  # noqa: PLC0415 - upward, named in the layer test

        write(self.to_page(first), path)
