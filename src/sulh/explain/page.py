"""What every page has in common: its banner, its handling, its notes."""

from collections.abc import Iterable, Iterator

from sulh import phrases
from sulh.case import Case
from sulh.concept import Concept
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph
from sulh.explain.naming import Naming
from sulh.finding import Note
from sulh.messages import Lang
from sulh.phrases.words import word


def page(case: Case, lang: Lang, title: str, blocks: Iterable[Block]) -> Explanation:
    """Return a page about a case: its banner and handling are on every one."""
    return Explanation(
        lang=lang,
        title=title,
        banner=tuple(line.show(lang) for line in case.banner),
        blocks=(*derived(case, lang), *blocks),
        handling=case.handling.show(lang) if case.handling else "",
    )


def derived(case: Case, lang: Lang) -> Iterator[Paragraph]:
    """Yield how a derived case differs from the one in the file: on every page about it."""
    if case.derivation is None:
        return
    say, step, naming = phrases.of(lang, "derive"), case.derivation, Naming(case, lang)
    titles = [naming.text(one.title) or one.name for one in step.scenarios]
    sentences = [say.under(titles)] if titles else [say.variation()]
    if step.accepted:
        sentences.append(say.accepted(list(step.accepted)))
    if step.sources:
        sentences.append(say.without_sources(list(step.sources)))
    if step.claims:
        sentences.append(say.without_claims(list(step.claims)))
    if step.fallen:
        sentences.append(say.fell([fall.address for fall in step.fallen]))
    if step.changed:
        sentences.append(say.changed([change.address for change in step.changed]))
    yield Paragraph(" ".join(sentences))


def marked(concepts: Iterable[Concept], lang: Lang) -> str:
    """Return where the concepts were published."""
    said: str = phrases.of(lang, "equilibria").published(
        [(one.abbreviation, one.name.show(lang), one.citation) for one in dict.fromkeys(concepts)]
    )
    return said


def noted(notes: Iterable[Note], lang: Lang) -> Iterator[Block]:
    """Yield the notes of a finding under their heading, where there are any."""
    items = tuple(Paragraph(note.text(lang)) for note in notes)
    if items:
        yield Heading(word("notes", lang))
        yield Items(items)
