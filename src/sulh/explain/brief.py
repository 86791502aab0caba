"""One page for a principal, explained: the answer first."""

from collections.abc import Iterator

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph
from sulh.explain.doubts import changes, named
from sulh.explain.fragility import first_sign, question, sourced
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.explain.why import summary
from sulh.finding.brief import Brief
from sulh.finding.fragility import Effect
from sulh.messages import Lang

MOST_REASONS, MOST_QUESTIONS = 3, 2
"""How many things that would break it, and questions one page has room for."""


def brief(found: Brief, lang: Lang) -> Explanation:
    """Return the page for the principal."""
    scene = Scene(found.case, found.model, lang)
    label = found.case.outcome_label(found.outcome, lang)
    title = phrases.of(lang, "brief").title(label)
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Brief, scene: Scene) -> Iterator[Block]:
    """Yield the page: what it is, the bottom line, why, what breaks it, what to offer and ask."""
    say = phrases.of(scene.lang, "brief")
    yield Paragraph(say.not_a_forecast(found.case.title.show(scene.lang)))
    yield Heading(say.bottom_line())
    yield Paragraph(" ".join(_bottom_line(found, scene)))
    yield from burdens(found.case, scene, [found.outcome])
    if found.why is not None:
        yield Heading(say.why_it_holds())
        yield from summary(found.why, scene, _first_movers(found))
    yield Heading(say.what_rules_out() if found.harm else say.what_breaks())
    yield Items(tuple(_breaking(found, scene)) or (Paragraph(say.nothing_breaks()),))
    yield Heading(say.offers())
    yield from _offers(found, scene)
    yield Heading(say.trust())
    yield Paragraph(
        " ".join([*sourced(found.fragility, scene), say.turns_on(len(found.effects()))])
    )
    yield Heading(say.ask())
    doubts = [one.unit for one in _weightiest(found)][:MOST_QUESTIONS]
    yield Items(tuple(question(one, scene) for one in doubts) or (Paragraph("–"),))


def _bottom_line(found: Brief, scene: Scene) -> Iterator[str]:
    say = phrases.of(scene.lang, "brief")
    concept = CONCEPTS[found.concept].abbreviation if found.concept in CONCEPTS else found.concept
    verdict = found.equilibria.verdict(found.outcome, found.concept)
    label = found.case.outcome_label(found.outcome, scene.lang)
    yield say.verdict(label, concept, verdict.holds, verdict.of)
    if (seen := found.as_seen) is not None:
        yield getattr(say, f"seen_{seen.word}")()
    way = found.destination
    if way is None:
        if verdict.of:
            yield say.no_start()
    elif way.by_improvements is not None:
        yield say.reached(len(way.by_improvements.moves))
    elif way.by_moves is not None:
        yield say.reached_by_moves(len(way.by_moves.moves))
    else:
        yield say.not_reached()
    others = [
        outcome
        for outcome in found.model.outcomes
        if outcome != found.outcome and found.equilibria.verdict(outcome, found.concept).holds
    ]
    yield say.beside(others) if others else say.nothing_beside()


def _breaking(found: Brief, scene: Scene) -> Iterator[Paragraph]:
    """Yield, for what turns the outcome's verdict alone, what becomes of it and the first sign."""
    say = phrases.of(scene.lang, "fragility")
    for effect in _weightiest(found)[:MOST_REASONS]:
        only = {found.conclusion: effect.shifts[found.conclusion]}
        if found.harm and only[found.conclusion].after.word == "holds":
            guards = phrases.of(scene.lang, "brief").rules_out
            sentence = guards(named(effect.unit, scene), found.outcome)
        else:
            sentence = say.without(named(effect.unit, scene), changes(only, scene))
        assumed = (effect.unit.name,) if effect.unit.kind == "assumption" else ()
        yield Paragraph(f"{sentence}{_sign(found, effect, scene)}", effect.unit.claims, assumed)


def _sign(found: Brief, effect: Effect, scene: Scene) -> str:
    breach = effect.breaches.get(found.conclusion)
    if breach is None:
        return ""
    return f" {first_sign(breach, scene)}"


def _offers(found: Brief, scene: Scene) -> Iterator[Block]:
    say, case = phrases.of(scene.lang, "brief"), found.case
    if found.harm:
        yield Paragraph(say.only_against(people_named(case, found.harm, scene)))
        return
    acts = [
        say.by(case.name(one.split(".", maxsplit=1)[0], scene.lang), scene.act(one, taken=True))
        for one in found.needs
        if not case.options[one].harm
    ]
    if acts:
        yield Paragraph(say.needs(acts))
    offers = [
        Paragraph(
            say.offered(
                scene.text(offer.by),
                [scene.party(dm).name for dm in offer.parties],
                offer.kind,
            ),
            offer.claims.claims,
        )
        for offer in case.offers
    ]
    yield Items(tuple(offers)) if offers else Paragraph(say.no_offers())


def _first_movers(found: Brief) -> list[int]:
    """Return who would move first where the outcome breaks: whose reasons matter most."""
    breaches = [one.breaches.get(found.conclusion) for one in _weightiest(found)]
    return [one.move.dm for one in breaches if one is not None]


def _weightiest(found: Brief) -> list[Effect]:
    """Return what turns the outcome's verdict alone, what is said before what is assumed."""
    return sorted(found.effects(), key=lambda one: one.unit.kind != "statement")
