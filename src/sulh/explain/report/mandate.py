"""Who speaks for whom, and what that does to those who give the mandate."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.mandate import blocks
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside
from sulh.finding.mandate import Mandates
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield what each mandate, and all together, do to those who give them."""
    told = found.part(Mandates)
    if told is not None:
        yield from inside(blocks(told, scene))
