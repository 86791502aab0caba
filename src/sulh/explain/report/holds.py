"""What holds, and why: every outcome with its verdict and the evidence nearest to it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Burdens, Figure, Heading, Paragraph
from sulh.explain.equilibria import common, nearest, opening, table_of, verdicts
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.report.parts import drawn
from sulh.explain.why import summary
from sulh.finding.equilibria import Equilibria
from sulh.finding.report import Report

FEW = 20


def section(found: Report, scene: Scene, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield how much the concepts decide, the verdicts, the reasons, the states."""
    say, holds = phrases.of(scene.lang, "report"), found.part(Equilibria)
    if holds is None:
        return
    yield from opening(holds, scene)
    if holds.lead is None:
        yield Paragraph(say.no_verdict())
        return
    # Who bears an outcome stands with that outcome, below.
    yield from (
        block for block in verdicts(holds, scene) if not isinstance(block, Heading | Burdens)
    )
    for figure in drawn(pictures, "states"):
        # Of few rows, the table is a part of the text.
        if figure.table is not None and len(figure.table.rows) <= FEW:
            yield replace(figure, table=None)
            yield figure.table
        else:
            yield figure
    yield from _reasons(found, holds, scene)
    yield Heading(say.states_heading(), 3)
    yield from common(holds, scene)
    shown, total = nearest(holds)
    if total:
        yield table_of(holds, scene, shown)
    if total > len(shown):
        yield Paragraph(say.nearest_states(len(shown), total))


def _reasons(found: Report, holds: Equilibria, scene: Scene) -> Iterator[Block]:
    """Yield for each outcome its verdict, and what one would see of the reasons first."""
    say = phrases.of(scene.lang, "report")
    told = phrases.of(scene.lang, "brief").verdict
    short = CONCEPTS[found.concept].abbreviation
    for why in found.whys:
        if why.outcome is None:
            continue
        label = found.case.outcome_label(why.outcome, scene.lang)
        verdict = holds.verdict(why.outcome, found.concept)
        yield Heading(say.outcome_heading(label, why.outcome), 3)
        yield Paragraph(told(label, short, verdict.holds, verdict.of))
        yield from burdens(found.case, scene, [why.outcome])
        yield from summary(why, scene, ())
