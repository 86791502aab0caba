"""What if, explained: the outcomes under each scenario, and what makes the difference."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from sulh import phrases
from sulh.case.variation import Difference
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.elements import difference, names
from sulh.explain.equilibria import heading
from sulh.explain.naming import Naming, Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import marked, noted, page
from sulh.explain.seen import apart, called, explained
from sulh.finding.compare import Cause, Changed, Column, Comparison, Turn
from sulh.finding.conclusion import Conclusion, Value
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_SETS = 4
"""How many sets of elements that make a difference a sentence names; JSON lists all."""


def comparison(found: Comparison, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page on what the scenarios change.

    ``name``: what the case is called where one types, if not by its id.
    """
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "compare").title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene, name or found.case.id))


def blocks(found: Comparison, scene: Scene, name: str) -> Iterator[Block]:
    """Yield the outcomes under each scenario, then each scenario with what it changes."""
    lang, say, lead = scene.lang, phrases.of(scene.lang, "compare"), found.concepts[0]
    asked = [one for one in found.values if one.concept == lead]
    rows = apart({one: cells(found, one) for one in asked})
    if not rows or not found.columns:
        yield Paragraph(say.no_scenarios() if rows else say.no_outcomes())
        return
    yield Paragraph(" ".join(_opening(found, rows, scene)))
    yield _table(found, rows, scene)
    yield Paragraph(say.legend())
    yield from explained(asked, rows, lang)
    for place, column in enumerate(found.columns, 1):
        yield Heading(f"{place}. {_named(column, scene)}", 3)
        yield from _column(found, column, scene)
    yield from burdens(found.case, scene, list(dict.fromkeys(one.name for one in rows)))
    yield from noted(found.notes, lang)
    yield Paragraph(marked_all(found.concepts, lang))
    if typed := tuple(_next(found, name, lang)):
        yield Heading(word("next", lang))
        yield Commands(typed)


def marked_all(texts: Iterable[str], lang: Lang) -> str:
    """Return, of each concept asked, whether it is published, and where."""
    slugs = (part.rpartition("=")[2].strip() for text in texts for part in text.split(","))
    return marked((CONCEPTS[one] for one in dict.fromkeys(slugs) if one in CONCEPTS), lang)


def _opening(found: Comparison, rows: Sequence[Conclusion], scene: Scene) -> Iterator[str]:
    say, lead = phrases.of(scene.lang, "compare"), found.concepts[0]
    changing = sum(bool(column.under(lead)) for column in found.columns)
    yield say.opening(changing, len(found.columns), heading(lead))
    told = {
        called(one, scene.lang): {
            found.values[one].word,
            *(column.values[one].word for column in found.columns),
        }
        for one in rows
    }
    if always := [name for name, words in told.items() if words == {"holds"}]:
        yield say.always(always)
    if never := [name for name, words in told.items() if words <= {"fails", "infeasible"}]:
        yield say.never(never)


def _named(column: Column, naming: Naming) -> str:
    title = naming.text(column.title)
    return f"{title} ({column.name})" if title else column.name


def cell(value: Value) -> str:
    """Return a value as a column of a table shows it."""
    if value.of:
        return f"{len(value.states)}/{value.of}"
    return "–" if value.word == "infeasible" else "?"


def _table(found: Comparison, rows: Sequence[Conclusion], scene: Scene) -> Table:
    head = (
        word("outcome", scene.lang),
        *(str(place) for place in range(len(found.columns) + 1)),
    )
    written = tuple((called(one, scene.lang), *cells(found, one)) for one in rows)
    return Table(head, written, latin=frozenset(range(len(head))))


def cells(found: Comparison, one: Conclusion) -> tuple[str, ...]:
    """Return what the case as written, and each scenario, says of a conclusion."""
    return (
        cell(found.values[one]),
        *(
            cell(column.values[one]) + ("*" if one in column.changes else "")
            for column in found.columns
        ),
    )


def _column(found: Comparison, column: Column, scene: Scene) -> Iterator[Block]:
    """Yield what a scenario leaves out and puts in, then what changes under which concepts."""
    yield Paragraph(" ".join(_differing(column, scene)))
    if column.undecided:
        reasons = " ".join(mistake.message(scene.lang) for mistake in column.undecided)
        yield Paragraph(phrases.of(scene.lang, "compare").not_solved(reasons))
    between = scene, names(column.case, scene)
    yield Items(tuple(by_concept(column, found.concepts, "compare", between)))


def _differing(column: Column, naming: Naming) -> Iterator[str]:
    say, step = phrases.of(naming.lang, "derive"), column.case.derivation
    fallen = [fall.address for fall in step.fallen] if step else []
    if step is not None and step.sources:
        yield say.without_sources(list(step.sources))
    if step is not None and step.claims:
        yield say.without_claims(list(step.claims))
    if fallen:
        yield say.fell(fallen)
    yield from listing([one for one in column.differences if one.address not in fallen], naming)
    if not column.differences:
        yield phrases.of(naming.lang, "compare").nothing_falls()


def listing(differing: Iterable[Difference], naming: Naming) -> Iterator[str]:
    """Yield the addresses of the elements that differ, by how they do."""
    say = phrases.of(naming.lang, "compare")
    groups: dict[str, list[str]] = {}
    for one in differing:
        groups.setdefault(one.how, []).append(one.address)
    for how, addresses in groups.items():
        yield getattr(say, f"these_{how}")(addresses)


class Under(Protocol):
    """What says what changed under a concept: one scenario, or the difference of two files."""

    def under(self, concept: str) -> dict[Conclusion, Changed]:
        """Return what changed under one concept."""


def by_concept(
    changing: Under, concepts: Iterable[str], area: str, between: tuple[Naming, Naming]
) -> Iterator[Paragraph | Items]:
    """Yield the changes, concepts with the same ones together; causes for those texts lead with.

    ``area``: the phrases that say what became of outcomes. ``between``: the names of both cases.
    """
    naming, _ = between
    alike: dict[object, list[str]] = {}
    say = phrases.of(naming.lang, "compare")
    for concept in concepts:
        changes = changing.under(concept)
        same = frozenset((one.name, one.seen, change.turn) for one, change in changes.items())
        alike.setdefault(same, []).append(concept)
    for place, same_ones in enumerate(alike.values()):
        changes = changing.under(same_ones[0])
        said = [heading(concept) for concept in same_ones]
        if not changes:
            yield Paragraph(say.changes_nothing(said))
        elif place:
            yield Paragraph(" ".join([say.under(said), *_turns(changes, area, naming)]))
        else:
            yield Paragraph(say.under(said))
            yield Items(tuple(_told(changes, area, between)))


def _turns(changes: Mapping[Conclusion, Changed], area: str, naming: Naming) -> Iterator[str]:
    """Yield what became of the outcomes, those of which the same became together."""
    groups: dict[Turn, list[str]] = {}
    told = apart({one: change.turn for one, change in changes.items()})
    for one, change in changes.items():
        if one in told:
            groups.setdefault(change.turn, []).append(called(one, naming.lang))
    say = phrases.of(naming.lang, area)
    for turn, outcomes in groups.items():
        yield getattr(say, f"now_{turn}")(outcomes)


def _told(
    changes: Mapping[Conclusion, Changed], area: str, between: tuple[Naming, Naming]
) -> Iterator[Paragraph]:
    """Yield what became of the outcomes, one paragraph for what the same elements make."""
    groups: dict[Cause | None, dict[Conclusion, Changed]] = {}
    for one, change in changes.items():
        groups.setdefault(change.cause, {})[one] = change
    for cause, these in groups.items():
        sentences = [*_turns(these, area, between[0])]
        if cause is None:
            yield Paragraph(" ".join(sentences))
            continue
        sentences.append(because(cause, *between))
        yield Paragraph(" ".join(sentences), cause.claims, cause.assumptions)


def because(cause: Cause, before: Naming, after: Naming) -> str:
    """Return which elements make a difference, in words."""
    say = phrases.of(before.lang, "compare")
    if not cause.sets:
        return str(say.by_all(cause.of, cause.examined))
    shown = [
        [difference(one, before, after) for one in chosen] for chosen in cause.sets[:MOST_SETS]
    ]
    if len(shown[0]) > 1:
        said = say.by_two(shown)
    elif len(shown) > 1:
        said = say.by_any_one([element for (element,) in shown])
    else:
        said = say.by_one(shown[0][0])
    more = len(cause.sets) - len(shown)
    return f"{said} {say.more_sets(more)}" if more else str(said)


def _next(found: Comparison, name: str, lang: Lang) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(lang, "compare"), "" if lang == "en" else " --lang ar"
    for column in found.columns:
        for one in column.under(found.concepts[0]):
            typed = " ".join(f"--scenario {part}" for part in column.name.split("+"))
            yield f"sulh why {name} {one.name} {typed}{tail}", say.next_why(one.name)
            yield f"sulh show {name} {typed}{tail}", say.next_show()
            return
