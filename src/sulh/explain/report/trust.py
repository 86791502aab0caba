"""How far to trust it: who says it, how it is graded, what is assumed, what is left out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Block, Figure, Heading, Items, Paragraph, Table
from sulh.explain.doubts import content
from sulh.explain.fragility import trust
from sulh.explain.naming import Scene
from sulh.explain.report.parts import inside, named
from sulh.explain.show import counted, mechanisms
from sulh.explain.sources import sources
from sulh.finding.fragility import Fragility
from sulh.finding.report import Report
from sulh.phrases.words import word
from sulh.source import Source, Speaker


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield how far the conclusions carry, the sources, the grades, what is assumed."""
    case, doubts = found.case, found.part(Fragility)
    if doubts is not None:
        yield from trust(doubts, scene)
    yield Paragraph(" ".join(_counts(case, scene)))
    listed = list(sources(case, scene))
    if listed:
        yield Heading(phrases.of(scene.lang, "report").speakers_and_sources(), 3)
        yield from (block for block in listed if not isinstance(block, Heading))
        yield from _notes(scene)
        yield from _grades(case, scene)
    if doubts is not None:
        yield from _assumptions(doubts, scene)
    yield from inside(mechanisms(case, scene))


def _counts(case: Case, scene: Scene) -> Iterator[str]:
    yield counted(case, scene.lang)
    bases = Counter(claim.basis for claim in case.claims.values())
    if bases.keys() - {None}:
        say = phrases.of(scene.lang, "report")
        yield say.bases(len(case.claims), bases["own"], bases["other"], bases["motive"])


def _notes(scene: Scene) -> Iterator[Block]:
    """Yield what the file says of its speakers and sources."""
    say, case = phrases.of(scene.lang, "report"), scene.case
    said = []
    for name, speaker in case.speakers.items():
        if speaker.interest is not None:
            said.append(say.interest(named(scene, name), scene.text(speaker.interest).rstrip(".")))
        if speaker.note is not None:
            said.append(say.noted(name, scene.text(speaker.note)))
    said += [
        say.noted(name, scene.text(source.note))
        for name, source in case.sources.items()
        if source.note is not None
    ]
    if said:
        yield Items(tuple(map(Paragraph, said)))


def _grades(case: Case, scene: Scene) -> Iterator[Block]:
    """Yield what the grades mean that occur in the case."""
    say = phrases.of(scene.lang, "report")
    graded: list[Source | Speaker] = [*case.sources.values(), *case.speakers.values()]
    letters = sorted({one.reliability for one in graded if one.reliability})
    numbers = sorted({str(one.credibility) for one in case.claims.values() if one.credibility})
    items = [
        Paragraph(f"{heading}: {'; '.join(f'{mark} {say.grade(mark)}' for mark in marks)}.")
        for heading, marks in (
            (say.reliability_meant(), letters),
            (say.credibility_meant(), numbers),
        )
        if marks
    ]
    if items:
        yield Items(tuple(items))


def _assumptions(found: Fragility, scene: Scene) -> Iterator[Block]:
    """Yield what no claim carries, with what becomes of the conclusions without it."""
    say = phrases.of(scene.lang, "report")
    yield Heading(say.assumed(), 3)
    members = [one for one in found.ranked if one.kind == "assumption"]
    if not members:
        yield Paragraph(say.no_assumptions())
        return
    yield Paragraph(say.assumptions(len(members)))
    rows = tuple(
        (one.name, content(one.name, scene).rstrip("."), say.role(found.role(one)))
        for one in members
    )
    head = (word("name", scene.lang), word("statement", scene.lang), say.role_column())
    yield Table(head, rows, latin=frozenset({0}))
