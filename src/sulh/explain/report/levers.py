"""What would change the answer, and what guards against that."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.levers import blocks
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside
from sulh.finding.levers import Levers
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the levers of the outcome that the bottom line is about."""
    levers = found.part(Levers)
    if levers is not None:
        yield from inside(blocks(levers, scene))
