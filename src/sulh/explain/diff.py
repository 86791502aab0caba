"""What changed between two case files, explained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case.variation import Difference
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import by_concept, cell, marked_all
from sulh.explain.elements import difference
from sulh.explain.naming import Naming
from sulh.explain.outcomes import burdens
from sulh.explain.page import noted, page
from sulh.explain.seen import apart, called, explained
from sulh.finding.diff import Diff
from sulh.messages import Lang
from sulh.phrases.words import word


def diff(found: Diff, lang: Lang) -> Explanation:
    """Return the page on what changed."""
    before, after = Naming(found.old, lang), Naming(found.case, lang)
    title = phrases.of(lang, "diff").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, before, after))


def _blocks(found: Diff, before: Naming, after: Naming) -> Iterator[Block]:
    say = phrases.of(before.lang, "diff")
    titles = [one.title.show(before.lang) for one in (found.old, found.case)]
    if titles[0] != titles[1]:
        yield Paragraph(say.renamed(*titles))
    if found.is_empty:
        yield Paragraph(say.same(found.texts))
        return
    counts = [one.how for one in found.differences]
    changed = counts.count("changed") + counts.count("moved")
    yield Paragraph(
        say.opening(counts.count("added"), counts.count("removed"), changed, found.texts)
    )
    answering = [one for one in found.differences if one.answers]
    others = [one for one in found.differences if not one.answers]
    for heading, these in ((say.answering(), answering), (say.others(), others)):
        if these:
            yield Heading(heading)
            yield Items(tuple(_element(one, before, after) for one in these))
    if found.concepts:
        yield from _conclusions(found, before, after)
    yield from noted(found.notes, before.lang)
    if found.concepts:
        yield Paragraph(marked_all(found.concepts, before.lang))


def _element(one: Difference, before: Naming, after: Naming) -> Paragraph:
    assumed = one.after is not None and hasattr(one.after, "claims") and not one.claims
    said = f"{difference(one, before, after)}."
    return Paragraph(said, one.claims, (one.address,) if assumed else ())


def _conclusions(found: Diff, before: Naming, after: Naming) -> Iterator[Block]:
    say, lead = phrases.of(before.lang, "diff"), found.concepts[0]
    yield Heading(say.conclusions())
    cells = {
        one: (cell(found.before[one]), cell(found.after[one]) + ("*" * (one in found.changes)))
        for one in found.before
        if one.concept == lead
    }
    shown = apart(cells)
    if shown:
        rows = tuple((called(one, before.lang), *cells[one]) for one in shown)
        head = (word("outcome", before.lang), "OLD", "NEW")
        yield Table(head, rows, latin=frozenset({0, 1, 2}))
        yield Paragraph(say.legend())
        yield from explained(found.before, shown, before.lang)
    if not found.changes:
        yield Paragraph(say.nothing_changed())
        return
    yield Items(tuple(by_concept(found, found.concepts, "diff", (before, after))))
    yield from _claims(found, after)
    outcomes = dict.fromkeys(one.name for one in found.changes)
    yield from burdens(found.case, after, [one for one in outcomes if one in found.case.outcomes])


def _claims(found: Diff, after: Naming) -> Iterator[Items]:
    """Yield what the claims say that carry the elements that made a difference."""
    known = {**found.old.claims, **found.case.claims}
    cited = dict.fromkeys(
        claim
        for change in found.changes.values()
        if change.cause is not None
        for claim in change.cause.claims
        if claim in known
    )
    say = phrases.of(after.lang, "diff")
    items = tuple(Paragraph(say.cited(one, after.text(known[one].text))) for one in cited)
    if items:
        yield Items(items)
