"""What happened next, as others reported; no analysis reads it."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.explain.blocks import Block, Figure
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside
from sulh.explain.sources import aftermath
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the events, each with its source."""
    title = phrases.of(scene.lang, "report").heading_aftermath()
    yield from inside(aftermath(found.case, scene), title)
