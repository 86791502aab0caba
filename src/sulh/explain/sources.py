"""The sources, the speakers and the claims of a case, as they are shown."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Block, Heading, Table
from sulh.explain.naming import Naming
from sulh.labels import date
from sulh.phrases.words import word


def sources(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield the table of sources and speakers, with their grades."""
    if not subject.sources and not subject.speakers:
        return
    lang = naming.lang
    yield Heading(word("sources", lang))
    rows = [
        (
            name,
            naming.text(source.publisher) or naming.text(source.title),
            date(source.date, lang) if source.date else "",
            source.reliability or "",
        )
        for name, source in subject.sources.items()
    ]
    rows += [
        (name, _speaker(subject, name, naming), "", speaker.reliability or "")
        for name, speaker in subject.speakers.items()
    ]
    head = tuple(word(key, lang) for key in ("name", "label", "date", "reliability"))
    yield Table(head, tuple(rows), latin=frozenset({0, 3}))


def _speaker(subject: Case, name: str, naming: Naming) -> str:
    say, speaker = phrases.of(naming.lang, "show"), subject.speakers[name]
    said = naming.text(speaker.label) or name
    if speaker.anonymous:
        said = say.anonymous(said)
    if speaker.party is not None:
        said = say.speaks_for(said, naming.party(speaker.party))
    return said


def claims(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield the table of claims."""
    if not subject.claims:
        return
    lang, say = naming.lang, phrases.of(naming.lang, "show")
    yield Heading(word("claims", lang))
    rows = []
    for name, claim in subject.claims.items():
        text = naming.text(claim.text)
        if claim.repeats is not None:
            text = say.repeats(text, claim.repeats)
        basis = word(f"basis-{claim.basis}", lang) if claim.basis else ""
        rows.append((name, text, basis, str(claim.credibility or "")))
    head = tuple(word(key, lang) for key in ("claim", "text", "basis", "credibility"))
    yield Table(head, tuple(rows), latin=frozenset({0, 3}))
