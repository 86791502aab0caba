"""Whether something holds in which a statement is true, explained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import marked, noted, page
from sulh.explain.sources import rests_on
from sulh.explain.why import improvement, with_reason
from sulh.finding.find import Find
from sulh.finding.why import DmVerdict, Why
from sulh.messages import Lang, render
from sulh.phrases.words import word
from sulh.statement.connect import TRUE

MOST_IMPROVEMENTS = 3
"""How many improvements of one party a page tells in full; JSON lists all."""

FEW_OPTIONS = 16
"""With so few options every state can be listed, and other questions asked of them."""


def find(found: Find, lang: Lang) -> Explanation:
    """Return the page on whether there is such an equilibrium."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "find").title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Find, scene: Scene) -> Iterator[Block]:
    """Yield what was asked, the answer, and why each party stays or what was established."""
    lang, say = scene.lang, phrases.of(scene.lang, "find")
    concept = heading(found.profile.text)
    yield Paragraph(_asked(found, scene))
    if found.why is not None:
        yield from _state(found, found.why, scene)
    elif found.contradiction is not None:
        yield Paragraph(say.impossible(list(found.contradiction)))
    elif found.answer == "none":
        yield Paragraph(f"{say.none(concept)} {_to_hold(lang)}")
    else:
        yield Paragraph(say.undecided(concept))
        yield Paragraph(" ".join(_established(found, scene)))
    yield from noted(found.notes, lang)
    yield Paragraph(" ".join(_how(found, lang)))
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(found, lang)))


def _asked(found: Find, scene: Scene) -> str:
    say, concept = phrases.of(scene.lang, "find"), heading(found.profile.text)
    if found.that == TRUE:
        return str(say.asked_any(concept))
    if found.outcome is None:
        return str(say.asked(scene.statement(found.that), concept))
    label = found.case.outcome_label(found.outcome, scene.lang)
    return str(say.asked_outcome(scene.grammar.quoted(label), concept))


def _to_hold(lang: Lang) -> str:
    return str(phrases.of(lang, "equilibria").to_hold())


def _state(found: Find, why: Why, scene: Scene) -> Iterator[Block]:
    """Yield the state found, whom it harms, and why each party stays."""
    say, told = phrases.of(scene.lang, "find"), phrases.of(scene.lang, "why")
    state = scene.state(why.state)
    yield Paragraph(f"{say.found(state)} {_to_hold(scene.lang)}")
    if found.harm:
        yield Heading(word("guard", scene.lang))
        yield Paragraph(say.harmful(state, people_named(found.case, found.harm, scene)))
    sentences = [told.state_is(state, scene.taken(why.state))]
    if scene.outcomes(why.state):
        sentences.append(told.belongs(state, scene.outcomes(why.state)))
    yield Paragraph(" ".join(sentences))
    yield from burdens(found.case, scene, found.outcomes_of(why.state))
    cited = {claim for verdict in why.verdicts for claim in verdict.claims}
    yield Paragraph(rests_on(found.case, cited, scene.lang))
    yield Heading(say.heading_stays())
    for verdict in why.verdicts:
        yield Heading(scene.heading(scene.model.decision_makers[verdict.dm]), 3)
        yield from _party(found, why, verdict, scene)


def _party(found: Find, why: Why, verdict: DmVerdict, scene: Scene) -> Iterator[Block]:
    """Yield why one party stays: nothing is better for it, or what is better is answered."""
    say, told = phrases.of(scene.lang, "find"), phrases.of(scene.lang, "why")
    party, moves = scene.parties[verdict.dm], found.moves[verdict.dm]
    if not moves:
        yield Paragraph(told.cannot_move(party))
    elif not verdict.improvements:
        yield Paragraph(told.no_improvement(party, moves))
        items = []
        for one in verdict.worse:
            acts, to = scene.acts(*one.states), scene.state(one.states[1])
            items.append(
                Paragraph(told.tied_by(acts, to))
                if one.better is None
                else with_reason(told.worse_by(acts, to), one, scene, gained=False)
            )
        yield Items(tuple(items))
    else:
        count = len(verdict.improvements)
        yield Paragraph(told.has_improvements(party, count, count))
        pairs = list(zip(verdict.improvements, verdict.comparisons, strict=True))
        yield Items(
            tuple(
                item
                for one, (gain, ends) in pairs[:MOST_IMPROVEMENTS]
                for item in improvement(why, verdict, one, gain, ends, scene)
            )
        )
        if count > MOST_IMPROVEMENTS:
            yield Paragraph(say.further(count - MOST_IMPROVEMENTS))


def _established(found: Find, scene: Scene) -> Iterator[str]:
    """Yield what an undecided search did establish, what it left open, and what can be done."""
    say, effort = phrases.of(scene.lang, "find"), found.effort
    if effort.proposed:
        yield say.looked(effort.proposed, effort.excluded, effort.learned)
    else:
        yield say.looked_at_nothing()
    if effort.aside:
        yield say.aside(effort.aside)
    if effort.out_of_time:
        yield say.out_of_time(f"{effort.seconds:g}")
    yield say.what_then(found.profile.text != "nash")


def _how(found: Find, lang: Lang) -> Iterator[str]:
    say = phrases.of(lang, "find")
    yield marked(found.profile.concepts, lang)
    if found.engine == "symbolic":
        yield say.by_diagrams()
    if found.answer == "found":
        yield say.how_found()
    elif found.answer == "none" and found.contradiction is None and found.engine == "search":
        yield say.how_proved(found.effort.proposed, found.effort.learned)
    rule = render("rule-legal-sequence", {}, lang)
    yield say.under_rule(rule, found.engine)


def _next(found: Find, lang: Lang) -> Iterator[tuple[str, str]]:
    say = phrases.of(lang, "find")
    tail = "".join(f" --scenario {name}" for name in found.scenarios)
    tail += "" if lang == "en" else " --lang ar"
    case, concept = found.case.id, found.profile.text
    again = f'sulh find {case} "{found.formula}"'
    if found.why is not None and len(found.model.options) <= FEW_OPTIONS:
        yield f"sulh why {case} {found.state} --concept {concept}{tail}", say.next_why()
    if found.answer == "undecided":
        longer = f"{max(60, found.effort.seconds * 10):g}"
        yield f"{again} --concept {concept} --seconds {longer}{tail}", say.next_longer()
    answered = found.why is not None and any(one.improvements for one in found.why.verdicts)
    if concept != "nash" and (answered or found.answer == "undecided"):
        yield f"{again} --concept nash{tail}", say.next_nash()
    if len(found.model.options) <= FEW_OPTIONS:
        yield f"sulh equilibria {case} --concept {concept}{tail}", say.next_others()
    else:
        yield f"sulh census {case} --concept {concept}{tail}", say.next_census()
