"""The sources, the speakers and the claims of a case, as they are shown."""

from collections.abc import Collection, Iterator

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Block, Heading, Paragraph, Table
from sulh.explain.naming import Naming
from sulh.labels import date
from sulh.messages import Lang
from sulh.phrases.words import word
from sulh.source import independent_sources


def rests_on(subject: Case, claims: Collection[str], lang: Lang) -> str:
    """Return on how many independent sources claims rest, and on how many reports."""
    say = phrases.of(lang, "fragility")
    if not claims:
        return str(say.no_sources())
    roots = independent_sources(tuple(claims), subject.claims, subject.sources)
    reports = {subject.claims[one].source for one in claims} - {None}
    return str(say.rests_on(len(roots), len(reports)))


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


def aftermath(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield what happened afterwards, as other sources tell it; no analysis reads it."""
    told = subject.aftermath
    if told is None or not told.events:
        return
    lang = naming.lang
    yield Heading(word("aftermath", lang))
    yield Paragraph(phrases.of(lang, "show").never_read())
    rows = []
    for event in told.events:
        source = told.sources.get(event.source or "")
        publisher = naming.text(source.publisher) if source else event.source or ""
        when = date(event.date, lang) if event.date else ""
        rows.append((when, event.text.show(lang), publisher))
    head = tuple(word(key, lang) for key in ("date", "text", "source"))
    yield Table(head, tuple(rows))


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
