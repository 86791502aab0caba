"""What each party prefers: its order line by line, and how well that is sourced."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure, Paragraph
from sulh.explain.check import supported
from sulh.explain.naming import Scene
from sulh.explain.report.parts import drawn
from sulh.explain.show import order
from sulh.finding.check import Check
from sulh.finding.report import Report


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield every party's order in equal detail, then all orders as a picture."""
    check = found.part(Check)
    checks = {} if check is None else {one.dm: one for one in check.parties}
    for place, dm in enumerate(found.model.decision_makers):
        yield from order(found.case, dm, scene)
        one = checks.get(place)
        if one is not None and one.classes > 1:
            yield Paragraph(supported(one, scene))
    yield from drawn(pictures, "rankings")
