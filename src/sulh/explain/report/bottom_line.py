"""The answer first: the brief on one outcome; without outcomes, what holds."""

from collections.abc import Iterator, Mapping

from sulh.explain.blocks import Block, Figure, Heading
from sulh.explain.brief import blocks
from sulh.explain.equilibria import opening
from sulh.explain.naming import Scene
from sulh.explain.outcomes import table
from sulh.explain.report.parts import how_to_read, inside
from sulh.finding.brief import Brief
from sulh.finding.equilibria import Equilibria
from sulh.finding.report import Report


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the answer, all verdicts, the words they use, then the rest of the brief."""
    brief, holds = found.part(Brief), found.part(Equilibria)
    if brief is None:
        if holds is not None:
            yield from opening(holds, scene)
        yield from how_to_read(found, scene.lang)
        return
    answer, rest = _parted(brief, scene)
    yield from answer
    if holds is not None and found.concept in holds.stable:
        # The conditions of some verdicts stand where the reasons are.
        yield next(iter(table(holds, found.concept, scene)))
    yield from how_to_read(found, scene.lang)
    yield from inside(rest)


def _parted(brief: Brief, scene: Scene) -> tuple[list[Block], list[Block]]:
    """Return the answer of a brief, without its heading, and the parts that follow."""
    parts: list[list[Block]] = [[]]
    for block in blocks(brief, scene):
        if isinstance(block, Heading):
            parts.append([])
        parts[-1].append(block)
    # Before the first heading stands what the report has said already: what it is not.
    _, answer, *rest = parts
    return answer[1:], [block for part in rest for block in part]
