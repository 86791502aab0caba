"""Every claim with its number, its speaker, its source and its grade."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.case import Claim
from sulh.explain.blocks import Block, Figure, Paragraph, Quotation
from sulh.explain.naming import Scene
from sulh.explain.report.parts import named
from sulh.finding.report import Report
from sulh.labels import date
from sulh.phrases.words import word


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the claims in the order of the file; a speaker and source of them all only once."""
    say, show = phrases.of(scene.lang, "report"), phrases.of(scene.lang, "show")
    told = {_said(claim, scene) for claim in found.case.claims.values()} - {""}
    shared = next(iter(told)) if len(told) == 1 and len(found.case.claims) > 1 else None
    if shared is not None:
        yield Paragraph(say.all_said_by(shared))
    for name, claim in found.case.claims.items():
        text = scene.text(claim.text)
        yield Quotation(
            name=name,
            text=show.repeats(text, claim.repeats) if claim.repeats else text,
            said="" if shared is not None else _said(claim, scene),
            grade=_grade(claim, scene),
            exact=claim.quote or "",
        )


def _said(claim: Claim, scene: Scene) -> str:
    source = scene.case.sources.get(claim.source or "")
    publisher = (scene.text(source.publisher) or scene.text(source.title)) if source else ""
    when = date(claim.said, scene.lang) if claim.said else ""
    said: str = phrases.of(scene.lang, "report").said_by(
        named(scene, claim.speaker), publisher or claim.source or "", when
    )
    return said


def _grade(claim: Claim, scene: Scene) -> str:
    say, case = phrases.of(scene.lang, "report"), scene.case
    speaker, source = case.speakers.get(claim.speaker or ""), case.sources.get(claim.source or "")
    told = say.graded(
        word(f"basis-{claim.basis}", scene.lang) if claim.basis else "",
        str(claim.credibility or ""),
        (speaker.reliability or "") if speaker else "",
        (source.reliability or "") if source else "",
    )
    if not isinstance(claim.status, str):
        return f"{told} · {say.corrected(claim.status.corrected_by)}"
    return told if claim.status == "stands" else f"{told} · {say.status(claim.status)}"
