"""How the parties could get there, and how the model explains the history."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.evolution import blocks
from sulh.explain.naming import Scene
from sulh.explain.report.parts import drawn, inside
from sulh.finding.evolution import Evolution
from sulh.finding.report import Report


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the ways, the harm to guard against, the history."""
    way = found.part(Evolution)
    if way is not None:
        yield from drawn(pictures, "evolution")
        yield from inside(blocks(way, scene))
