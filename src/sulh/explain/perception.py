"""As each party sees it, explained: who believes what, what holds in whose view, surprises."""

from collections.abc import Iterable, Iterator

import numpy as np

from sulh import phrases
from sulh.explain.beliefs import said
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.corrections import corrections
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import marked, noted, page
from sulh.explain.surprises import surprises
from sulh.finding.conclusion import Value
from sulh.finding.hypergame import Game
from sulh.finding.perception import TAGS, Hypergame, Tag
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_SHOWN = 12
"""How many rows a table of this page has."""


def hypergame(found: Hypergame, lang: Lang) -> Explanation:
    """Return the page on what each party sees and what holds as they see it."""
    say = phrases.of(lang, "perception")
    scene = Scene(found.whole, found.model, lang)
    title = say.title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield who believes what, each view, what holds as the parties see it, and surprises."""
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    if not found.held and not found.perceivers:
        yield Paragraph(say.no_difference())
    else:
        yield Items(tuple(said(one, scene) for one in found.held))
        yield from _opening(found, scene)
        yield from _views(found, scene)
        if found.headings:
            yield from _outcomes(found, scene)
            yield from _labels(found, scene)
            yield from surprises(found, scene)
            yield from corrections(found, scene)
    yield from noted(found.notes, lang)
    concepts = [one for profile in found.asked for one in profile.concepts]
    yield Paragraph(" ".join([marked(concepts, lang), say.ours()]))
    yield Heading(word("next", lang))
    tail = "" if lang == "en" else " --lang ar"
    yield Commands(
        (
            (f"sulh equilibria {found.case.id}{tail}", say.next_equilibria()),
            (f"sulh show {found.case.id}{tail}", say.next_show()),
        )
    )


def _opening(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield how much holds as the parties see it, and in the true case."""
    say = phrases.of(scene.lang, "perception")
    if not found.perceivers and not found.aware:
        yield Paragraph(say.no_misperception())
    hyper = found.hyper
    for name in found.headings:
        seen, true = hyper.holding(name), hyper.true_holding(name)
        counts = (int(seen.sum()), int(true.sum()), int((seen & true).sum()))
        sentences = [say.opening(*counts, heading(name), bool(found.aware))]
        first = hyper.holding(name, 1)
        if (first != seen).any():
            sentences.append(say.levels(int(first.sum()), int(seen.sum())))
        yield Paragraph(" ".join(sentences))
    yield Paragraph(say.to_hold())


def _views(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield a block for each party whose game is its own, then one for the true game."""
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    for dm in found.perceivers:
        game = found.game(dm)
        yield Heading(say.view_of(scene.party(dm)))
        at = game.view.at
        sentences = [say.size(len(game.model), int((at < 0).sum()), len(found.model))]
        names = [
            scene.mention(name) for k, name in enumerate(found.model.options) if game.view.hidden[k]
        ]
        if names:
            sentences.append(say.not_there(names, projected=game.view.projected))
        yield Paragraph(" ".join(sentences))
        yield from _holding(found, game, scene)
    yield Heading(word("true-case", lang))
    others = [
        scene.case.name(dm, lang)
        for dm in found.model.decision_makers
        if dm not in found.perceivers
    ]
    yield Paragraph(say.true_case(others))
    yield from _holding(found, found.hyper.true, scene)


def _holding(found: Hypergame, game: Game, scene: Scene) -> Iterator[Block]:
    """Yield the states that hold in one game, as the field prints them."""
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    own = Scene(game.case, game.model, lang)
    for name in found.headings:
        states = np.flatnonzero(game.holding(name)).tolist()
        yield Paragraph(say.holding(len(states), heading(name)))
        if not states:
            continue
        head = tuple(word(key, lang) for key in ("number", "taken", "outcomes"))
        rows = [(own.state(one), own.taken(one), own.outcomes(one)) for one in states[:MOST_SHOWN]]
        yield Table(head, tuple(rows), latin=frozenset({0}))
        if len(states) > MOST_SHOWN:
            yield Paragraph(say.more(MOST_SHOWN, len(states)))


def _outcomes(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield what is concluded of each outcome: in the true case, by each party, as all see it."""
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    if not found.model.outcomes:
        return
    yield Heading(word("verdicts", lang))
    names = [scene.case.name(dm, lang) for dm in found.perceivers]
    for name in found.headings:
        rows = []
        for outcome in found.model.outcomes:
            one = found.verdicts[outcome, name]
            values = [one.true, *(one.own[dm] for dm in found.perceivers), one.second]
            label = scene.case.outcome_label(outcome, lang)
            rows.append((outcome, label, *map(_value, values)))
        head = (word("outcome", lang), word("label", lang), word("true-case", lang), *names)
        last = word("as-seen", lang)
        marks = frozenset({0, *range(2, 4 + len(names))})
        yield Table((*head, last), tuple(rows), caption=heading(name), latin=marks)
    yield Paragraph(say.legend())
    yield from burdens(found.case, scene, tuple(found.model.outcomes))


def _value(value: Value) -> str:
    if value.word in {"undecided", "undefined"}:
        return "?"
    return f"{len(value.states)}/{value.of}" if value.of else "–"


def _labels(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield the labels of states, those alike in label and outcomes together."""
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    yield Heading(word("labels", lang))
    yield Paragraph(say.labels())
    for name in found.headings:
        believed = found.hyper.believed(name)
        # Who sees the true case believes what holds in it: that is no belief of its own.
        own = [scene.model.decision_makers.index(dm) for dm in found.perceivers]
        alike: dict[tuple[Tag, str, str], list[int]] = {}
        for state, tag in found.tags(name).items():
            label = _label(tag, [dm for dm in own if believed[state, dm]], scene)
            if found.is_open(state, name):
                label = say.open_to_surprise(label)
            alike.setdefault((tag, label, scene.outcomes(state)), []).append(state)
        order = sorted(alike.items(), key=lambda item: (TAGS.index(item[0][0]), not item[0][2]))
        rows = tuple(
            (label, outcomes or "–", str(len(states)), scene.states(states, most=6))
            for (_, label, outcomes), states in order[:MOST_SHOWN]
        )
        head = tuple(word(key, lang) for key in ("label", "outcomes", "items", "number"))
        yield Table(head, rows, caption=heading(name), latin=frozenset({2, 3}))
        if len(order) > MOST_SHOWN:
            yield Paragraph(say.more(MOST_SHOWN, len(order)))


def _label(tag: Tag, believers: Iterable[int], scene: Scene) -> str:
    say = phrases.of(scene.lang, "perception")
    names = [scene.parties[dm].name for dm in believers]
    if tag == "alone":
        return str(say.alone(names))
    label: str = {"shared": say.shared, "held-up": say.held_up, "blocked": say.blocked}[tag]()
    return say.also_believed(label, names) if tag == "blocked" and names else label
