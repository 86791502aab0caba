"""How much depends on the order of what the parties want, explained."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from sulh import phrases
from sulh.case.address import resolve
from sulh.case.doubt import Unit
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import marked_all
from sulh.explain.doubts import named
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import noted, page
from sulh.finding.sweep import Count, Pair, Sweep, Tally
from sulh.labels import capital
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_PAIRS = 3
"""How many pairs of statements a page names for each outcome; JSON lists all."""

MOST_STATES = 10
"""How many states a page lists; JSON lists all that are an equilibrium in any variant."""

POINTS = 10
"""The smallest difference, in a hundred, that a page tells."""


def sweep(found: Sweep, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page on a sweep.

    ``name``: what the case is called where one types, if not by its id.
    """
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "sweep").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, scene, name or found.case.id))


def _blocks(found: Sweep, scene: Scene, name: str) -> Iterator[Block]:
    lang, say = scene.lang, phrases.of(scene.lang, "sweep")
    yield Paragraph(f"{_looked_at(found, scene)} {say.means()}")
    yield Heading(say.counts_heading())
    yield _table(found, scene)
    yield Paragraph(say.columns())
    yield Heading(say.deciding_heading())
    yield Paragraph(say.pairs_mean(POINTS))
    for tally in found.tallies:
        yield from _tally(tally, scene)
    yield from _states(found, scene)
    yield from burdens(found.case, scene, list(found.model.outcomes))
    yield from noted(found.notes, lang)
    yield Paragraph(marked_all(found.concepts, lang))
    yield Heading(word("next", lang))
    tail = "" if lang == "en" else " --lang ar"
    yield Commands(
        (
            (f"sulh show {name}{tail}", say.next_show()),
            (f"sulh fragility {name}{tail}", say.next_fragility()),
        )
    )


def _looked_at(found: Sweep, scene: Scene) -> str:
    say = phrases.of(scene.lang, "sweep")
    parties = [say.party(scene.party(dm).name, len(own)) for dm, own in found.varied.items()]
    if found.seed is None:
        return str(say.every(found.variants, parties))
    possible = str(scene.grammar.figure(found.possible))
    if found.possible >= 10**15:
        possible = f"{Decimal(found.possible):.1e}".replace("e+", "·10^")
    return str(say.drawn(found.variants, possible, found.seed, parties))


def _table(found: Sweep, scene: Scene) -> Table:
    """Return in how many variants each outcome holds, one row for each concept."""
    lang, say = scene.lang, phrases.of(scene.lang, "sweep")
    rows = []
    for one in found.tallies:
        label = say.status_quo()
        if one.outcome is not None:
            label = found.case.outcome_label(one.outcome, lang)
        written = word("undecided", lang)
        if one.as_written is not None:
            written = word("holds" if one.as_written else "holds-not", lang)
        rows.append(
            (
                one.outcome or "sq",
                label,
                heading(one.concept),
                written,
                f"{one.count.holds}/{one.count.of}",
                f"{one.in_all}/{one.count.of}",
            )
        )
    head = (
        word("outcome", lang), word("label", lang), say.head_concept(), say.head_written(),
        word("holds", lang), word("all-hold", lang),
    )  # fmt: skip
    return Table(head, tuple(rows), latin=frozenset({0, 2, 4, 5}))


def _tally(tally: Tally, scene: Scene) -> Iterator[Block]:
    """Yield in how many variants a conclusion holds, and which pairs of statements decide it."""
    say, concept, count = phrases.of(scene.lang, "sweep"), heading(tally.concept), tally.count
    name = capital(say.status_quo()) if tally.outcome is None else tally.outcome
    if not count.of:
        yield Paragraph(say.undecided(name, concept))
    elif count.holds in {0, count.of}:
        told = say.always if count.holds else say.never
        yield Paragraph(told(name, concept, count.of))
    else:
        yield Paragraph(say.holds_in(name, concept, _counted(count, scene.lang)))
        pairs = [one for one in tally.deciding if one.difference >= Fraction(POINTS, 100)]
        # Of what harms people a page says what rules it out.
        items = [_pair(one.turned() if tally.harm else one, scene) for one in pairs[:MOST_PAIRS]]
        yield Items(tuple(items) or (Paragraph(say.no_pair(POINTS)),))


def _pair(pair: Pair, scene: Scene) -> Paragraph:
    say = phrases.of(scene.lang, "sweep")
    upper, lower = (_named(address, scene) for address in (pair.upper, pair.lower))
    supports = [resolve(scene.case, one).element.claims for one in (pair.upper, pair.lower)]
    claims = (claim for support in supports for claim in support.claims)
    assumed = tuple(
        address
        for address, support in zip((pair.upper, pair.lower), supports, strict=True)
        if not support.claims
    )
    said = say.pair(
        scene.party(pair.dm), upper, lower,
        _counted(pair.there, scene.lang), _counted(pair.else_, scene.lang),
    )  # fmt: skip
    return Paragraph(said, tuple(dict.fromkeys(claims)), assumed)


def _named(address: str, scene: Scene) -> str:
    """Return a statement by its address, the first time on a page with what it says."""
    if address in scene.told:
        return address
    scene.told.add(address)
    return named(Unit("assumption", address), scene)


def _states(found: Sweep, scene: Scene) -> Iterator[Block]:
    say, lang = phrases.of(scene.lang, "sweep"), scene.lang
    concept = found.concepts[0]
    of = found.variants - found.undecided[concept]
    counts = found.states[concept]
    most = sorted((state for state, one in enumerate(counts) if one), key=lambda k: -counts[k])
    if not most:
        return
    yield Heading(say.states_heading(heading(concept)))
    rows = tuple(
        (
            scene.state(state),
            f"{counts[state]}/{of}",
            ", ".join(found.outcomes_of(state)) or "–",
            scene.taken(state),
        )
        for state in most[:MOST_STATES]
    )
    head = (word("number", lang), say.head_count(), word("outcomes", lang), word("taken", lang))
    yield Table(head, rows, latin=frozenset({0, 1, 2}))


def _counted(count: Count, lang: Lang) -> str:
    return str(phrases.of(lang, "sweep").of_variants(count.holds, count.of))
