"""What one mandate changes, regrets and opens, in detail: tables, moves, scenarios."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.explain.blocks import Block, Heading, Items, Paragraph, Table
from sulh.explain.compare import cell
from sulh.explain.naming import Scene
from sulh.explain.outcomes import people_named
from sulh.explain.reasons import deciding
from sulh.finding.mandated import Change, Ending, Examined, Opened, Regret, Standing
from sulh.phrases.words import word

MOST_TOLD = 5
"""How many moves of one kind a page tells; JSON lists all."""

_Told = tuple[int, int, Paragraph]
"""What is said of a move, behind the states it leaves and leads to."""


def details(one: Examined, scene: Scene) -> Iterator[Block]:
    """Yield the standings, the regrets, the other delegates, the direct talks, the outcomes."""
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
        yield Paragraph(unseen(one, scene))
    if one.opened or one.endings:
        yield Heading(say.heading_talks(), 3)
        yield from _moves([told for each in one.opened for told in _opened(each, scene)], scene)
        if one.endings:
            told = tuple(Paragraph(" ".join(_ending(each, one, scene))) for each in one.endings)
            yield Items(told)
    if one.outcomes:
        yield Heading(say.heading_outcomes(), 3)
        yield _outcomes(one, scene)


def unseen(one: Examined, scene: Scene) -> str:
    """Return what would hold if only those it binds knew of it, each party in its own game."""
    say = phrases.of(scene.lang, "mandate")
    if one.unseen == one.given:
        return str(say.unseen_same(one.observed))
    shown = scene.states(one.unseen)
    return str(say.unseen(one.observed, len(one.unseen), shown, len(one.given)))


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
