"""What holds where sources contradict each other, explained."""

from collections.abc import Iterator
from string import ascii_lowercase

from sulh import phrases
from sulh.case.variation import Version
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import cell, marked_all
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import noted, page
from sulh.explain.seen import apart, called, explained
from sulh.finding.contradiction import Contradiction
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_SHOWN = 12
"""How many readings the table of a page shows; JSON lists all."""


def contradiction(found: Contradiction, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page on what holds in each version and in all.

    ``name``: what the case is called where one types, if not by its id.
    """
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "contradiction").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, scene, name or found.case.id))


def _blocks(found: Contradiction, scene: Scene, name: str) -> Iterator[Block]:
    lang, say = scene.lang, phrases.of(scene.lang, "contradiction")
    if found.versions:
        sentences = [say.opening(len(found.versions), len(found.readings))]
        if found.left_out:
            sentences.append(say.cut(found.left_out))
        yield Paragraph(" ".join(sentences))
        for address, told in found.versions.items():
            yield Heading(say.told(address), 3)
            yield Items(tuple(_version(one, scene) for one in told))
        yield from _readings(found, scene)
        for concept in found.concepts:
            yield Heading(say.overall_heading(heading(concept)))
            yield Items(tuple(_overall(found, concept, scene)))
        outcomes = dict.fromkeys(one.name for one in found.conclusions)
        yield from burdens(found.case, scene, list(outcomes))
    else:
        yield Paragraph(say.nothing())
    yield from noted(found.notes, lang)
    yield Paragraph(marked_all(found.concepts, lang))
    yield Heading(word("next", lang))
    tail = "" if lang == "en" else " --lang ar"
    yield Commands(
        (
            (f"sulh readings {name}{tail}", say.next_readings()),
            (f"sulh show {name}{tail}", say.next_show()),
        )
    )


def letter(index: int) -> str:
    """Return what a version is called: a, b, c, ... and beyond z its number."""
    return ascii_lowercase[index] if index < len(ascii_lowercase) else str(index)


def _version(one: Version, scene: Scene) -> Paragraph:
    """Return what one version says, with its claims; one without claims is an assumption."""
    said = phrases.of(scene.lang, "contradiction").version(
        letter(one.index), _said(one, scene), one.index == 0
    )
    claims = one.support.claims
    return Paragraph(said, claims, () if claims else (f"{one.address} {letter(one.index)}",))


def _said(one: Version, scene: Scene) -> str:
    say, element = phrases.of(scene.lang, "contradiction"), one.element
    if getattr(element, "that", None) is not None:
        return scene.statement(element.that, one.address.partition("/")[0])
    if getattr(element, "value", None) is not None:
        return f"{element.value:g}"
    is_possible = getattr(element, "exists", None) is not False
    return str(say.exists() if is_possible else say.exists_not())


def _readings(found: Contradiction, scene: Scene) -> Iterator[Block]:
    """Yield the outcomes in each reading, under the first concept, then what each reading is."""
    say = phrases.of(scene.lang, "contradiction")
    shown = found.readings[:MOST_SHOWN]
    cells = {
        one: tuple(cell(told.values[one]) for told in shown)
        for one in found.conclusions
        if one.concept == found.concepts[0]
    }
    listed = apart(cells)
    rows = tuple((called(one, scene.lang), *cells[one]) for one in listed)
    yield Heading(say.readings_heading())
    if rows:
        head = (word("outcome", scene.lang), *map(str, range(len(shown))))
        yield Table(head, rows, latin=frozenset(range(len(head))))
        yield Paragraph(say.legend())
        yield from explained(found.conclusions, listed, scene.lang)
    items = [Paragraph(say.as_written(0))]
    for place, told in enumerate(shown[1:], 1):
        versions = [f"{one.address} {letter(one.index)}" for one in told.others]
        items.append(Paragraph(say.reading(place, versions)))
    yield Items(tuple(items))
    if len(shown) < len(found.readings):
        yield Paragraph(say.more_readings(len(shown), len(found.readings)))


def _overall(found: Contradiction, concept: str, scene: Scene) -> Iterator[Paragraph]:
    say = phrases.of(scene.lang, "contradiction")
    asked = apart(
        {
            one: (found.overall(one), found.holding(one))
            for one in found.conclusions
            if one.concept == concept
        }
    )
    for verdict in ("every", "none", "undecided"):
        outcomes = [called(one, scene.lang) for one in asked if found.overall(one) == verdict]
        if outcomes:
            yield Paragraph(getattr(say, f"in_{verdict}")(outcomes))
    for one in asked:
        if found.overall(one) != "some":
            continue
        where = found.holding(one)
        places = [str(place) for place in where[:MOST_SHOWN]]
        places += ["…"] if len(where) > MOST_SHOWN else []
        sentences = [say.some(called(one, scene.lang), len(where), len(found.readings), places)]
        if decisive := found.turns_on(one):
            sentences.append(say.turns_on(list(decisive)))
        yield Paragraph(" ".join(sentences))
