"""In how many readings a conclusion holds, explained."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.case.doubt import Unit
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import marked_all
from sulh.explain.doubts import named
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import noted, page
from sulh.explain.seen import apart, called, explained
from sulh.finding.readings import Estimate, Readings, Tally
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_TOLD = 12
"""How many readings a page tells of each outcome; JSON lists all."""

_STEP = 5


def readings(found: Readings, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page on the readings of the sources.

    ``name``: what the case is called where one types, if not by its id.
    """
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "readings").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, scene, name or found.case.id))


def _blocks(found: Readings, scene: Scene, name: str) -> Iterator[Block]:
    lang, say = scene.lang, phrases.of(scene.lang, "readings")
    yield Paragraph(say.opening(found.statements))
    tallies = _told(found)
    if tallies:
        yield _table(found, tallies, scene)
        yield Paragraph(say.columns())
        every = (tally.conclusion for tally in found.tallies)
        yield from explained(every, (tally.conclusion for tally in tallies), lang)
    for tally in tallies:
        yield from _tally(tally, scene)
    yield from _shares(found, tallies, scene)
    yield from burdens(found.case, scene, _outcomes(found))
    yield from noted(found.notes, lang)
    yield Paragraph(marked_all(found.concepts, lang))
    yield Heading(word("next", lang))
    tail = "" if lang == "en" else " --lang ar"
    yield Commands(
        (
            (f"sulh contradiction {name}{tail}", say.next_contradiction()),
            (f"sulh fragility {name}{tail}", say.next_fragility()),
        )
    )


def _outcomes(found: Readings) -> list[str]:
    return list(dict.fromkeys(tally.conclusion.name for tally in found.tallies))


def _told(found: Readings) -> list[Tally]:
    """Return the tallies the page tells: as the parties see it, where anything is otherwise."""
    told = apart(
        {
            one.conclusion: (one.value.word, one.counts, one.matter, one.left_out, one.share)
            for one in found.tallies
        }
    )
    return [one for one in found.tallies if one.conclusion in told]


def _table(found: Readings, shown: Sequence[Tally], scene: Scene) -> Table:
    """Return how many readings of how many, one column for each concept."""
    told: dict[str, dict[str, Tally]] = {}
    for one in shown:
        told.setdefault(called(one.conclusion, scene.lang), {})[one.conclusion.concept] = one
    rows = tuple(
        (name, *(_count(tallies.get(concept)) for concept in found.concepts))
        for name, tallies in told.items()
    )
    head = (word("outcome", scene.lang), *map(heading, found.concepts))
    return Table(head, rows, latin=frozenset(range(len(head))))


def _count(tally: Tally | None) -> str:
    if tally is None:  # as the parties see it, and no different under this concept
        return ""
    return f"{tally.holds}/{tally.of}" + ("" if tally.complete else "…")


def _tally(tally: Tally, scene: Scene) -> Iterator[Block]:
    """Yield in how many readings an outcome holds, and in which it is otherwise than as written."""
    say = phrases.of(scene.lang, "readings")
    name, concept = called(tally.conclusion, scene.lang), heading(tally.conclusion.concept)
    if tally.value.word == "undecided":
        yield Paragraph(say.undecided(name, concept))
        return
    if not tally.matter:
        said = say.always if tally.value.word == "holds" else say.never
        yield Paragraph(said(name, concept, tally.pairs))
        return
    sentences = [say.holds_in(name, concept, tally.holds, tally.of)]
    if tally.undecided:
        sentences.append(say.undecided_in(tally.undecided))
    if tally.left_out:
        sentences.append(say.left_out([unit.name for unit in tally.left_out]))
    mattering = (claim for unit in tally.matter for claim in unit.claims)
    yield Paragraph(" ".join(sentences), tuple(mattering))
    yield Items(tuple(_readings(tally, scene)))


def _readings(tally: Tally, scene: Scene) -> Iterator[Paragraph]:
    say, verdict = phrases.of(scene.lang, "readings"), phrases.of(scene.lang, "fragility")
    units = {unit.name: unit for unit in tally.matter}
    for one in tally.smallest[:MOST_TOLD]:
        chosen = [units[name] for name in one.dropped]
        said = getattr(verdict, f"word_{one.word}")()
        yield Paragraph(say.without(_named(chosen, scene), said))
    rest = len(tally.exceptions) - len(tally.smallest[:MOST_TOLD])
    if rest:
        yield Paragraph(say.more(rest))
    for one in tally.restored[:MOST_TOLD]:
        chosen = [units[name] for name in one.dropped]
        yield Paragraph(say.again(_named(chosen, scene), one.holds))


def _named(units: Sequence[Unit], scene: Scene) -> list[str]:
    """Return the units by name, the first time on a page with what they say."""
    said = [unit.name if unit.name in scene.told else named(unit, scene) for unit in units]
    scene.told.update(unit.name for unit in units)
    return said


def _shares(found: Readings, tallies: Sequence[Tally], scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "readings")
    weighted = [tally for tally in tallies if tally.share is not None]
    if not weighted:
        return
    yield Heading(say.shares_heading())
    yield Paragraph(say.shares_mean(len(found.uncertain)))
    items, errors = [], []
    for tally in weighted:
        assert tally.share is not None  # noqa: S101 - chosen above
        both = (tally.share.separately, tally.share.together)
        name = f"{called(tally.conclusion, scene.lang)} ({heading(tally.conclusion.concept)})"
        items.append(Paragraph(" ".join(_share(name, both, scene))))
        errors += [one.error for one in both if one.error is not None]
    yield Items(tuple(items))
    if errors:
        yield Paragraph(say.sampled(found.draws, found.seed, f"{max(errors):.4f}"))
    else:
        yield Paragraph(say.exact())


def _share(name: str, both: tuple[Estimate, Estimate], scene: Scene) -> Iterator[str]:
    say = phrases.of(scene.lang, "readings")
    separately, together = (rounded(one.share, scene.lang) for one in both)
    if separately == together:
        yield say.same_share(name, separately)
    else:
        yield say.share(name, separately, together)
    if undecided := max(one.undecided for one in both):
        yield say.some_undecided(name, rounded(undecided, scene.lang))


def rounded(share: float, lang: Lang) -> str:
    """Return a share in words, rounded to five in a hundred; all and none only where it is so.

    >>> rounded(0.62, "en"), rounded(0.999, "en"), rounded(1.0, "en")
    ('about 60 %', 'over 95 %', 'all')
    """
    say = phrases.of(lang, "readings")
    if share in {0.0, 1.0}:
        return str(say.every() if share else say.none())
    nearest = _STEP * round(100 * share / _STEP)
    if nearest == 100:
        return str(say.nearly_all(100 - _STEP))
    return str(say.percent(nearest) if nearest else say.hardly_any(_STEP))
