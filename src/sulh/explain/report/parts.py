"""What the sections of a report share."""

from collections.abc import Iterable, Iterator, Mapping

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Commands, Figure, Heading, Items, Paragraph
from sulh.explain.naming import Naming
from sulh.finding.report import Report
from sulh.messages import Lang

DEEPEST = 4


def opening(found: Report, lang: Lang) -> Iterator[Block]:
    """Yield what a report is and is not, before its first section."""
    say = phrases.of(lang, "brief")
    yield Paragraph(say.not_a_forecast(found.case.title.show(lang)))


def how_to_read(found: Report, lang: Lang) -> Iterator[Block]:
    """Yield the words a reader needs before the answer: state, outcome, holds, the marks."""
    say = phrases.of(lang, "report")
    short = CONCEPTS[found.concept].abbreviation
    sentences = [
        say.words_meant(phrases.of(lang, "equilibria").to_hold()),
        say.concept_meant(short),
    ]
    if found.case.claims:
        sentences.append(say.marks_meant(next(iter(found.case.claims))))
    yield Heading(say.how_to_read(), 3)
    yield Items(tuple(Paragraph(one) for one in sentences))


def inside(blocks: Iterable[Block], title: str = "") -> Iterator[Block]:
    """Yield the blocks of another page as parts of a section.

    Headings stand a level lower; a heading that says what the section is called already, and what
    one would type next with its heading, are left out.
    """
    waiting: Heading | None = None
    for block in blocks:
        if isinstance(block, Commands):
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if isinstance(block, Heading):
            if block.text != title:
                waiting = Heading(block.text, min(block.level + 1, DEEPEST))
        else:
            yield block
    if waiting is not None:
        yield waiting


def drawn(pictures: Mapping[str, Figure], kind: str) -> Iterator[Figure]:
    """Yield the picture of this kind, where it is ready."""
    if kind in pictures:
        yield pictures[kind]


def named(naming: Naming, speaker: str | None) -> str:
    """Return a speaker as quotations name it."""
    if speaker is None or speaker not in naming.case.speakers:
        return speaker or ""
    known = naming.case.speakers[speaker]
    said = naming.text(known.label) or speaker
    return phrases.of(naming.lang, "show").anonymous(said) if known.anonymous else said
