"""What if: every outcome under every scenario, and what makes the difference."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure
from sulh.explain.compare import blocks
from sulh.explain.naming import Scene
from sulh.explain.report.parts import drawn, inside
from sulh.finding.compare import Comparison
from sulh.finding.report import Report


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the outcomes under the scenarios."""
    compared = found.part(Comparison)
    if compared is not None:
        yield from drawn(pictures, "scenarios")
        yield from inside(blocks(compared, scene, found.case.id))
