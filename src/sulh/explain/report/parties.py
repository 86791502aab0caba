"""The parties, what each can do, what cannot be otherwise, and the ends people speak of."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.explain.blocks import Block, Figure, Heading, Paragraph
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside
from sulh.explain.show import options, outcomes, rules
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield what the conflict is about, the options, the rules, the outcomes."""
    case = found.case
    if case.about is not None:
        yield Heading(phrases.of(scene.lang, "report").about(), 3)
        yield Paragraph(case.about.show(scene.lang))
    yield options(case, scene)
    yield from inside(rules(case, scene))
    yield from inside(outcomes(case, scene))
