"""What the conclusions rest on: what turns when something is doubted, and what to ask."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.fragility import turning
from sulh.explain.naming import Scene
from sulh.explain.report.parts import drawn, inside
from sulh.finding.fragility import Fragility
from sulh.finding.report import Report


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield what changes when one thing, or several, are dropped or turned."""
    doubts = found.part(Fragility)
    if doubts is not None and doubts.units:
        yield from drawn(pictures, "evidence")
        yield from inside(turning(doubts, scene))
