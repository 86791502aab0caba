"""Who could help: what would hold if offers of third parties were accepted."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.mediate import blocks
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside
from sulh.finding.mediate import Mediation
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the smallest sets of offers, and what each offer changes."""
    told = found.part(Mediation)
    if told is not None:
        yield from inside(blocks(told, scene))
