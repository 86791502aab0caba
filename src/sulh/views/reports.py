"""A report with its pictures."""

from collections.abc import Iterator

from sulh.errors import TooLargeError
from sulh.explain.blocks import Explanation, Figure
from sulh.explain.report import report
from sulh.finding import Finding
from sulh.finding.compare import Comparison
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Evolution
from sulh.finding.fragility import Fragility
from sulh.finding.perception import Hypergame
from sulh.finding.picture import Kind, Picture
from sulh.finding.report import Report
from sulh.messages import Lang
from sulh.views.pictures import figure

MOST_CELLS = 64
"""The most states that a report draws one by one; of more, those of the same outcomes share one."""

_SHOWS: dict[Kind, type[Finding]] = {
    "rankings": Equilibria,
    "states": Equilibria,
    "evolution": Evolution,
    "scenarios": Comparison,
    "evidence": Fragility,
    "perception": Hypergame,
}
"""The pictures of a report, and the finding each shows."""


def pictured(found: Report, lang: Lang) -> Explanation:
    """Return the report with the pictures its findings can be drawn as."""
    return report(found, lang, dict(_figures(found, lang)))


def _figures(found: Report, lang: Lang) -> Iterator[tuple[str, Figure]]:
    for kind, shown in _SHOWS.items():
        part = found.parts.get(shown)
        if part is None or not _has_something(part):
            continue
        picture = Picture(
            case=found.case,
            model=part.model,
            kind=kind,
            found=part,
            by_outcome=kind == "states" and len(found.model) > MOST_CELLS,
            lang=lang,
            anchors="figure",
        )
        try:
            yield kind, figure(picture)
        except TooLargeError:
            continue  # the tables say the same


def _has_something(part: Finding) -> bool:
    match part:
        case Equilibria():
            return part.lead is not None
        case Fragility():
            return bool(part.units and part.conclusions)
        case Comparison():
            return bool(part.columns and part.values)
        case Hypergame():
            return bool(part.headings and (part.perceivers or part.aware))
    return True
