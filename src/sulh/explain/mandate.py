"""Who speaks for whom, and what that does to those who give the mandate, explained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph
from sulh.explain.compare import marked_all
from sulh.explain.equilibria import heading
from sulh.explain.mandated import details, unseen
from sulh.explain.naming import Naming, Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import page
from sulh.explain.terms import terms
from sulh.finding.mandate import Mandates
from sulh.finding.mandated import Change, Examined
from sulh.messages import Lang
from sulh.phrases.words import word


def mandates(found: Mandates, lang: Lang) -> Explanation:
    """Return the page on what mandates do to those who give them."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "mandate").title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Mandates, scene: Scene) -> Iterator[Block]:
    """Yield what each mandate does, and all together, to those who give them."""
    say = phrases.of(scene.lang, "mandate")
    if not found.examined:
        yield Paragraph(say.none())
        yield Commands(((_sample(scene), say.like_this()),))
        return
    for one in found.examined:
        if len(found.examined) > 1:
            alone = len(one.addresses) == 1
            names = list(one.addresses)
            yield Heading(names[0] if alone else say.all_together(names))
        yield _lead(found, one, scene)
        yield from details(one, scene)
    yield from burdens(found.case, scene, tuple(found.case.outcomes))
    if found.reached:
        yield Paragraph(say.only_reached())
    yield Paragraph(marked_all([found.heading], scene.lang))
    yield Paragraph(say.ours())
    yield Heading(word("next", scene.lang))
    yield Commands(tuple(_next(found, scene)))


def _sample(naming: Naming) -> str:
    """Return a mandate as this case could have it."""
    giving = next((name for name in naming.case.options), "a.accept")
    first = giving.split(".")[0]
    other = next((dm for dm in naming.case.decision_makers if dm != first), "b")
    return f"mandates: [{{id: talks, from: {first}, to: {other}, over: [{giving}], claims: [c01]}}]"


def _lead(found: Mandates, one: Examined, scene: Scene) -> Paragraph:
    sentences = [*_given(one, scene), *_does(found, one, scene)]
    return Paragraph(" ".join(sentences), one.claims, one.assumed)


def _given(one: Examined, scene: Scene) -> Iterator[str]:
    if len(one.addresses) > 1:
        yield phrases.of(scene.lang, "mandate").together()
    else:
        yield from terms(one.addresses[0], one.mandates[0], scene)


def _does(found: Mandates, one: Examined, scene: Scene) -> Iterator[str]:
    """Yield what it does to the principals, what they would miss, and what would change that."""
    say = phrases.of(scene.lang, "mandate")
    for change in one.changes:
        yield _effect(found, change, scene)
        regrets = [regret for regret in one.regrets if regret.dm == change.dm]
        party = scene.party(change.dm)
        if regrets:
            effective = sum(regret.effective for regret in regrets)
            yield say.regret(party, len(regrets), len(one.given), effective)
        elif one.given and change.effect != "nothing":
            yield say.no_regret(party)
    if one.price is not None and one.price.rights != 0:
        yield _price(one, scene)
    yield from _delegates(one, scene)
    if not one.observed:
        yield unseen(one, scene)
    for opened in one.opened:
        yield say.opened(scene.party(opened.dm), len(opened.to), len(opened.improving))


def _delegates(one: Examined, scene: Scene) -> Iterator[str]:
    """Yield, for each principal, with whom as the delegate what holds stands highest."""
    say = phrases.of(scene.lang, "mandate")
    for change in one.changes:
        best, party = one.best(change.dm), scene.party(change.dm)
        names = [scene.party(dm).name for dm in best if dm is not None]
        if len(best) == len(one.candidates) > 1:
            yield say.all_alike(party)
        elif names:
            yield (say.best_either if None in best else say.best_delegate)(party, names)
        elif best:
            yield say.best_nobody(party)


def _effect(found: Mandates, change: Change, scene: Scene) -> str:
    say, party = phrases.of(scene.lang, "mandate"), scene.party(change.dm)
    concept = heading(found.heading)
    said: str
    if change.worst is None or change.best is None:
        missing = change.given.worst is None
        lacking = change.without.worst is None
        said = say.undefined(party, concept, missing and not lacking, lacking and not missing)
    elif change.effect == "nothing":
        said = say.nothing(party, concept)
    else:
        telling = {"helps": say.helps, "hurts": say.hurts, "mixed": say.mixed}[change.effect]
        said = telling(party, concept, change.worst, change.best, change.classes)
    return said


def _price(one: Examined, scene: Scene) -> str:
    say = phrases.of(scene.lang, "mandate")
    price = one.price
    if price is None or not price.sets:
        open_ = price is not None and not price.complete
        return str(say.price_open() if open_ else say.priceless())
    several = len(one.addresses) > 1
    return str(
        say.price(
            [
                [say.right(right.kept, right.mandate if several else "") for right in chosen]
                for chosen in price.sets
            ]
        )
    )


def _next(found: Mandates, scene: Scene) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(scene.lang, "mandate"), "" if scene.lang == "en" else " --lang ar"
    for one in found.examined:
        for regret in one.regrets[:1]:
            number = found.model.numbers[regret.state]
            yield f"sulh why {found.case.id} {number}{tail}", say.next_why(scene.party(regret.dm))
            break
    yield f"sulh fragility {found.case.id}{tail}", say.next_fragility()
