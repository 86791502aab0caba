"""Is the case sane, and do the definitions agree, explained."""

from collections.abc import Iterable, Iterator

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.naming import Naming, Scene
from sulh.explain.page import marked, page
from sulh.finding import Note
from sulh.finding.check import Check, Ends, Pair, PartyCheck, UnlistedCheck
from sulh.finding.verification import Verification
from sulh.messages import Lang
from sulh.phrases.words import word


def check(found: Check, lang: Lang) -> Explanation:
    """Return the page to look at before believing an answer about the case."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "check").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, scene))


def _blocks(found: Check, scene: Scene) -> Iterator[Block]:
    lang, say, model = scene.lang, phrases.of(scene.lang, "check"), found.model
    yield Paragraph(say.valid(len(model), len(model.options), len(model.dms)))
    yield Heading(word("party-checks", lang))
    for party in found.parties:
        yield from _party(party, scene)
    concept = CONCEPTS[found.concept].abbreviation
    if found.fullest is None:
        yield Paragraph(say.nothing_holds(concept))
    else:
        state = scene.state(found.fullest)
        yield Paragraph(say.fullest(state, scene.taken(found.fullest), concept))
    yield from _oddities(
        found.pairs, [model.options[k] for k in found.unmentioned], found.notes, scene
    )
    yield Paragraph(marked([CONCEPTS[found.concept]], lang))


def _oddities(
    pairs: tuple[Pair, ...] | None,
    unmentioned: Iterable[str],
    notes: tuple[Note, ...],
    naming: Naming,
) -> Iterator[Block]:
    """Yield what goes together, what nobody minds, and what else is odd."""
    lang, say = naming.lang, phrases.of(naming.lang, "check")
    yield Heading(word("pairs", lang))
    yield _pairs(pairs, naming)
    yield Heading(word("never-mentioned", lang))
    names = [naming.mention(option) for option in unmentioned]
    yield Paragraph(say.unmentioned(names) if names else say.all_mentioned())
    yield Heading(word("notes", lang))
    if notes:
        yield Items(tuple(Paragraph(note.text(lang)) for note in notes))
    else:
        yield Paragraph(say.no_notes())


def _party(party: PartyCheck, scene: Scene) -> Iterator[Block]:
    lang, say = scene.lang, phrases.of(scene.lang, "check")
    name = scene.parties[party.dm]
    yield Heading(scene.heading(scene.model.decision_makers[party.dm]), 3)
    if party.classes == 1:
        yield Paragraph(say.indifferent(name))
        return
    ranks = scene.model.ranks[:, party.dm]
    for sentence, states in ((say.best(name), party.best), (say.worst(name), party.worst)):
        rows = tuple(
            (scene.state(state), str(party.classes - int(ranks[state])), scene.taken(state))
            for state in states
        )
        head = tuple(word(key, lang) for key in ("number", "rank", "taken"))
        yield Table(head, rows, sentence, latin=frozenset({0, 1}))
    yield Paragraph(f"{supported(party, scene)} {say.ask_order(name)}")


def supported(party: PartyCheck, scene: Scene) -> str:
    """Return how finely a party's order tells states apart, and how well it is sourced."""
    say = phrases.of(scene.lang, "check")
    name = scene.parties[party.dm]
    said: str = say.order_supported(name, party.supported, party.statements, party.classes)
    return f"{said} {say.thin()}" if party.thin else said


def _pairs(pairs: tuple[Pair, ...] | None, naming: Naming) -> Block:
    say, options = phrases.of(naming.lang, "check"), tuple(naming.case.options)
    if not pairs:
        return Paragraph(say.no_pairs() if pairs is not None else say.pairs_not_sought())
    return Items(
        tuple(
            Paragraph(
                (say.always_together if pair.together else say.never_together)(
                    naming.mention(options[pair.first]), naming.mention(options[pair.second])
                )
            )
            for pair in pairs
        )
    )


def unlistedcheck(found: UnlistedCheck, lang: Lang) -> Explanation:
    """Return the page to look at before believing an answer, where states are not listed."""
    title = phrases.of(lang, "check").title(found.case.title.show(lang))
    return page(found.case, lang, title, _unlisted(found, Naming(found.case, lang)))


def _unlisted(found: UnlistedCheck, naming: Naming) -> Iterator[Block]:
    lang, say = naming.lang, phrases.of(naming.lang, "check")
    options, parties = len(found.case.options), len(found.case.decision_makers)
    if found.feasible is None:
        yield Paragraph(say.valid_uncounted(options, parties))
    else:
        yield Paragraph(say.valid(found.feasible, options, parties))
    yield Paragraph(" ".join([say.left_out(), *(note.text(lang) for note in found.instead)]))
    yield Heading(word("party-checks", lang))
    for one in found.parties:
        yield from _ends(one, found, naming)
    yield from _oddities(found.pairs, found.unmentioned, found.notes, naming)


def _ends(one: Ends, found: UnlistedCheck, naming: Naming) -> Iterator[Block]:
    say, party = phrases.of(naming.lang, "check"), naming.party(one.dm)
    yield Heading(naming.heading(one.dm), 3)
    if not one.statements:
        yield Paragraph(say.indifferent(party))
        return
    for sentence, taken in ((say.a_best, one.best), (say.a_worst, one.worst)):
        if taken is not None:
            number = f"#{found.state_number(taken)}"
            yield Paragraph(sentence(party, number, naming.options_taken(taken)))
    said = say.statements_supported(party, one.supported, one.statements)
    asked = [] if one.best is None else [say.ask_order(party)]
    yield Paragraph(" ".join([said, *([say.thin()] if one.thin else []), *asked]))


def verification(found: Verification, lang: Lang) -> Explanation:
    """Return the page on what solving again by the definitions showed."""
    scene = Scene(found.case, found.model, lang)
    say = phrases.of(lang, "check")
    return page(
        found.case,
        lang,
        say.verification_title(found.case.title.show(lang)),
        _verification(found, scene),
    )


def _verification(found: Verification, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "check")
    if found.agrees:
        yield Paragraph(say.verified(found.verdicts, list(found.concepts)))
        return
    yield Paragraph(say.differs(len(found.discrepancies), found.verdicts))
    yield Items(
        tuple(
            Paragraph(
                say.discrepancy(
                    scene.state(one.state), scene.parties[one.dm], one.concept, one.saved
                )
            )
            for one in found.discrepancies
        )
    )
