"""The conflict as each party sees it, and what holds as the parties see it."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.case.beliefs import held
from sulh.explain.blocks import Block, Figure, Paragraph
from sulh.explain.naming import Scene
from sulh.explain.perception import blocks
from sulh.explain.report.parts import drawn, inside
from sulh.finding.perception import Hypergame
from sulh.finding.report import Report


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield who believes what, each view, and what holds as the parties see it."""
    seen = found.part(Hypergame)
    if seen is not None:
        views = Scene(seen.whole, seen.model, scene.lang)
        yield from drawn(pictures, "perception")
        yield from inside(blocks(seen, views))
    elif held(found.case):
        say = phrases.of(scene.lang, "report")
        yield Paragraph(say.views_not_solved(f"sulh perception {found.case.id}"))
