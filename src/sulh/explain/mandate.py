"""Who speaks for whom, and what that does to those who give the mandate, explained."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import cell, marked_all
from sulh.explain.equilibria import heading
from sulh.explain.naming import Naming, Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.explain.reasons import deciding
from sulh.finding.mandate import Change, Ending, Examined, Mandates, Opened, Regret, Standing
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_TOLD = 5
"""How many moves of one kind a page tells; JSON lists all."""


def mandates(found: Mandates, lang: Lang) -> Explanation:
    """Return the page on what mandates do to those who give them."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "mandate").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, scene))


def _blocks(found: Mandates, scene: Scene) -> Iterator[Block]:
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
        yield from _details(one, scene)
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


# ---- the paragraph in front ----------------------------------------------------------------------


def _lead(found: Mandates, one: Examined, scene: Scene) -> Paragraph:
    sentences = [*_given(one, scene), *_does(found, one, scene)]
    return Paragraph(" ".join(sentences), one.claims, one.assumed)


def _given(one: Examined, scene: Scene) -> Iterator[str]:
    """Yield what passes to whom, under which conditions, and what is retained."""
    say = phrases.of(scene.lang, "mandate")
    if len(one.addresses) > 1:
        yield say.together()
        return
    (address,), (given,) = one.addresses, one.mandates
    principals = [scene.party(dm).name for dm in given.principals]
    delegate = scene.party(given.delegate).name
    if not given.over:
        yield say.passes_nothing(address)
        return
    yield say.passes(address, [scene.mention(name) for name in given.over], principals, delegate)
    if given.permitted == "take":
        yield say.only_taking()
    elif given.permitted == "undo":
        yield say.only_undoing()
    elif given.permitted not in {"both", "true"}:
        yield say.permitted_where(scene.statement(given.permitted))
    if given.condition != "true":
        yield say.in_force_while(scene.statement(given.condition))
    if "veto" in given.retained:
        yield say.veto(delegate, principals)
    if "recall" in given.retained:
        yield say.recall(principals)


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
        elif one.given:
            yield say.no_regret(party)
    if one.price is not None and one.price.rights != 0:
        yield _price(one, scene)
    for change in one.changes:
        if any(one.best(change.dm)):
            names = [scene.party(dm).name for dm in one.best(change.dm) if dm is not None]
            either = None in one.best(change.dm)
            said = say.best_either if either else say.best_delegate
            yield said(scene.party(change.dm), names)
        elif one.best(change.dm):
            yield say.best_nobody(scene.party(change.dm))
    if not one.observed:
        yield _unseen(one, scene)
    for opened in one.opened:
        yield say.opened(scene.party(opened.dm), len(opened.to), len(opened.improving))


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


def _unseen(one: Examined, scene: Scene) -> str:
    """Return what would hold if only those it binds knew of it, each party in its own game."""
    say = phrases.of(scene.lang, "mandate")
    if one.unseen == one.given:
        return str(say.unseen_same(one.observed))
    shown = scene.states(one.unseen)
    return str(say.unseen(one.observed, len(one.unseen), shown, len(one.given)))


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


# ---- the details ---------------------------------------------------------------------------------

_Told = tuple[int, int, Paragraph]
"""What is said of a move, behind the states it leaves and leads to."""


def _details(one: Examined, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "mandate")
    yield Heading(say.heading_principals(), 3)
    yield _principals(one, scene)
    yield Paragraph(say.classes_told())
    yield Items(tuple(item for change in one.changes for item in _standings(change, scene)))
    if one.regrets:
        yield Heading(say.heading_regret(), 3)
        yield from _moves([_regret(regret, scene) for regret in one.regrets], scene)
    if one.candidates:
        yield Heading(say.heading_delegates(), 3)
        yield _delegates(one, scene)
    if one.observed:
        yield Paragraph(_unseen(one, scene))
    if one.opened or one.endings:
        yield Heading(say.heading_talks(), 3)
        yield from _moves([told for each in one.opened for told in _opened(each, scene)], scene)
        if one.endings:
            told = tuple(Paragraph(" ".join(_ending(each, one, scene))) for each in one.endings)
            yield Items(told)
    if one.outcomes:
        yield Heading(say.heading_outcomes(), 3)
        yield _outcomes(one, scene)


def _principals(one: Examined, scene: Scene) -> Table:
    head = ("decision-maker", "without-mandate", "with-mandate", "classes", "effect")
    rows = tuple(
        (
            scene.heading(change.dm),
            _classes(change.without),
            _classes(change.given),
            str(change.classes),
            word(f"effect-{change.effect}", scene.lang),
        )
        for change in one.changes
    )
    return Table(tuple(word(key, scene.lang) for key in head), rows, latin=frozenset({1, 2, 3}))


def _classes(standing: Standing) -> str:
    return "–" if standing.worst is None else f"{standing.worst} / {standing.best}"


def _standings(change: Change, scene: Scene) -> Iterator[Paragraph]:
    """Yield which states are the worst and the best with it, and what tells them from before."""
    say, party = phrases.of(scene.lang, "mandate"), scene.party(change.dm)
    worst, best = change.given.worst_at, change.given.best_at
    if worst is None or best is None:
        return
    named = [f"{scene.state(state)} ({scene.taken(state)})" for state in (worst, best)]
    yield Paragraph(say.worst_and_best(party, *named))
    for difference in change.deciding:
        worse, better = sorted(difference.states, key=lambda state: state == difference.better)
        reason = deciding(difference, scene, gained=True)
        said = say.between(scene.state(worse), scene.state(better), party)
        yield Paragraph(f"{said} {reason.text}", reason.claims, reason.assumptions)


def _moves(told: Sequence[_Told], scene: Scene) -> Iterator[Block]:
    """Yield what is said of moves; of those that newly come with harm, under a heading apart."""
    say = phrases.of(scene.lang, "mandate")
    harm = {place: _harm(origin, to, scene) for place, (origin, to, _) in enumerate(told)}
    plain = [one for place, (_, _, one) in enumerate(told) if not harm[place]]
    if plain:
        yield Items(tuple(plain[:MOST_TOLD]))
    if len(plain) > MOST_TOLD:
        yield Paragraph(say.more(len(plain) - MOST_TOLD))
    guarded = [one for place, (_, _, one) in enumerate(told) if harm[place]]
    if guarded:
        people = dict.fromkeys(one for found in harm.values() for one in found)
        yield Heading(word("guard", scene.lang), 3)
        yield Paragraph(say.guards(people_named(scene.case, people, scene)))
        yield Items(tuple(guarded[:MOST_TOLD]))


def _harm(origin: int, to: int, scene: Scene) -> tuple[str, ...]:
    """Return who is harmed by options that a move takes."""
    model = scene.model
    taken = (model.options[k] for k in model.changed(origin, to) if model.taken[to, k])
    return tuple(harm for option in taken for harm in scene.case.options[option].harm)


def _regret(regret: Regret, scene: Scene) -> _Told:
    say, party = phrases.of(scene.lang, "mandate"), scene.party(regret.dm)
    gain = regret.gains[0]
    origin, to = gain.states
    state, reason = scene.state(origin), deciding(gain, scene, gained=True)
    said = [
        say.regrets(state, party, scene.acts(origin, to), scene.state(to)),
        reason.text,
        (say.leaves if regret.effective else say.stays)(state, party),
    ]
    return origin, to, Paragraph(" ".join(said), reason.claims, reason.assumptions)


def _delegates(one: Examined, scene: Scene) -> Table:
    say, lang = phrases.of(scene.lang, "mandate"), scene.lang
    head = (word("delegate", lang), *(scene.heading(change.dm) for change in one.changes))
    rows = tuple(
        (
            say.nobody() if candidate.delegate is None else scene.heading(candidate.delegate),
            *(_classes(candidate.standings[change.dm]) for change in one.changes),
        )
        for candidate in one.candidates
    )
    return Table(head, rows, latin=frozenset(range(1, len(head))))


def _opened(opened: Opened, scene: Scene) -> Iterator[_Told]:
    say, party = phrases.of(scene.lang, "mandate"), scene.party(opened.dm)
    for to in opened.to:
        acts, improving = scene.acts(opened.start, to), to in opened.improving
        said = say.opens(party, acts, scene.state(to), improving)
        yield opened.start, to, Paragraph(said)


def _ending(ending: Ending, one: Examined, scene: Scene) -> Iterator[str]:
    """Yield what a scenario that ends the mandate, or changes it, makes of the outcomes."""
    say = phrases.of(scene.lang, "mandate")
    name = scene.text(ending.title) or ending.name
    yield (say.scenario_ends if ending.ends else say.scenario_replaces)(name)
    turned: dict[str, list[str]] = {"holds": [], "fails": [], "infeasible": []}
    for outcome, value in ending.outcomes.items():
        if outcome in one.outcomes and value.word != one.outcomes[outcome][1].word:
            turned.setdefault(value.word, []).append(outcome)
    if not any(turned.values()):
        yield say.no_outcome_changes()
    for key, sentence in (
        ("holds", say.now_hold),
        ("fails", say.now_fail),
        ("infeasible", say.now_infeasible),
    ):
        if turned[key]:
            yield sentence(turned[key])


def _outcomes(one: Examined, scene: Scene) -> Table:
    head = ("outcome", "label", "without-mandate", "with-mandate")
    rows = tuple(
        (name, scene.case.outcome_label(name, scene.lang), cell(before), cell(after))
        for name, (before, after) in one.outcomes.items()
    )
    return Table(tuple(word(key, scene.lang) for key in head), rows, latin=frozenset({0, 2, 3}))


def _next(found: Mandates, scene: Scene) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(scene.lang, "mandate"), "" if scene.lang == "en" else " --lang ar"
    for one in found.examined:
        for regret in one.regrets[:1]:
            number = found.model.numbers[regret.state]
            yield f"sulh why {found.case.id} {number}{tail}", say.next_why(scene.party(regret.dm))
            break
    yield f"sulh fragility {found.case.id}{tail}", say.next_fragility()
