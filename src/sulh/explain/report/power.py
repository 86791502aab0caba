"""Who can bring about what, and on whom it bears."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.naming import Scene
from sulh.explain.power import blocks
from sulh.explain.report.parts import inside
from sulh.finding.power import Powers
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield what holds with and without each power, and whom it binds."""
    told = found.part(Powers)
    if told is not None:
        yield from inside(blocks(told, scene))
