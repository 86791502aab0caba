"""Every party's order, the best on top, with the outcomes on it."""

from collections.abc import Iterator

import numpy as np

from sulh.explain.blocks import Table
from sulh.explain.drawings import Drawing, Ladder, Ladders, Rung, Sign, Span
from sulh.explain.pictures.scene import More, PictureScene, indices
from sulh.finding.equilibria import Equilibria
from sulh.finding.picture import Picture
from sulh.model import Flags
from sulh.phrases.words import word

_MOST_CELLS = 24
"""The most states that each have a cell on every ladder."""


def drawing(found: Picture) -> Drawing:
    """Return the ladders: with a rung for each class, or with outcomes as lines over them."""
    holds = found.found
    assert isinstance(holds, Equilibria)  # noqa: S101 - the question this kind asks
    assert holds.lead is not None  # noqa: S101 - the question looked
    scene = PictureScene(found, holds.lead, indices(holds.flags(holds.lead)))
    say = scene.say
    few = len(found.model) <= _MOST_CELLS
    outcomes = dict(found.model.outcomes)
    named = [scene.outcome(one) for one in outcomes]
    if not outcomes and not few:
        outcomes = {"holds": holds.flags(holds.lead)}
        named = [scene.signs.sign_holds(scene.concept)]
    if found.focus is not None:
        flags = np.zeros(len(found.model), dtype=bool)
        flags[found.focus] = True
        if not few:
            outcomes, named = {**outcomes, "": flags}, [*named, scene.state(found.focus)]
    body = Ladders(
        tuple(_ladder(scene, dm, outcomes, named, few=few) for dm in found.model.dms),
        tuple(enumerate(named, 1)),
        (say.best(), say.worst()),
    )
    words = (
        say.title_rankings(scene.title),
        " ".join([say.ladders(len(body.ladders)), say.rungs() if few else say.spans()]),
    )
    key = tuple(scene.marks(range(len(found.model)))) if few else tuple(_signs(scene))
    return scene.made(words, body, More(scene.key(), key, _table(scene, body)))


def _place(scene: PictureScene, dm: int, state: int) -> int:
    """Return the class of a state on a ladder, 1 the best."""
    ranks = scene.model.ranks[:, dm]
    return int(ranks.max() - ranks[state]) + 1


def _ladder(
    scene: PictureScene, dm: int, outcomes: dict[str, Flags], named: list[str], *, few: bool
) -> Ladder:
    model = scene.model
    size = int(model.ranks[:, dm].max()) + 1
    start = None if model.status_quo is None else _place(scene, dm, model.status_quo)
    if not few:
        spans = tuple(_spans(scene, dm, outcomes, named))
        return Ladder(dm, size, spans=spans, start=start)
    rungs = []
    for place in range(1, size + 1):
        states = np.flatnonzero(model.ranks[:, dm] == size - place).tolist()
        cells = tuple(
            scene.cell(one, tags=[k for k, of in enumerate(outcomes.values(), 1) if of[one]])
            for one in states
        )
        rungs.append(Rung(place, cells))
    return Ladder(dm, size, rungs=tuple(rungs), start=start)


def _spans(
    scene: PictureScene, dm: int, outcomes: dict[str, Flags], named: list[str]
) -> Iterator[Span]:
    for number, (label, flags) in enumerate(zip(named, outcomes.values(), strict=True), 1):
        classes: dict[int, bool] = {}
        for state in np.flatnonzero(flags).tolist():
            place = _place(scene, dm, state)
            classes[place] = classes.get(place, False) or state in scene.holding
        places = tuple(sorted(classes.items()))
        told = (
            scene.say.span(scene.parties[dm], label, places[0][0], places[-1][0])
            if places
            else scene.say.no_span(label)
        )
        yield Span(number, places, told)


def _signs(scene: PictureScene) -> Iterator[tuple[Sign, str]]:
    yield "flip", scene.signs.sign_class_holds(scene.concept)
    yield "shift", scene.signs.sign_class()
    if scene.model.status_quo is not None:
        yield "level", scene.signs.sign_start()


def _table(scene: PictureScene, body: Ladders) -> Table:
    """Return, for every party and outcome, the best and the worst class it has a state in."""
    lang = scene.lang
    if body.ladders and body.ladders[0].rungs:
        head = (word("decision-maker", lang), word("rank", lang), scene.say.states_head(),
                word("outcomes", lang))  # fmt: skip
        labels = dict(body.outcomes)
        rows = tuple(
            (
                scene.heading(scene.model.decision_makers[one.dm]),
                str(rung.place),
                ", ".join(state.number for state in rung.states),
                scene.listed(
                    [labels[k] for k in dict.fromkeys(k for s in rung.states for k in s.tags)]
                ),
            )
            for one in body.ladders
            for rung in one.rungs
        )
        return Table(head, rows, latin=frozenset({1, 2}))
    labels = dict(body.outcomes)
    rows = tuple(
        (
            scene.heading(scene.model.decision_makers[one.dm]),
            labels[span.outcome],
            "–".join(str(k) for k in dict.fromkeys(span.classes[end][0] for end in (0, -1)))
            if span.classes
            else "–",
            str(one.size),
        )
        for one in body.ladders
        for span in one.spans
    )
    head = (
        *(word(key, lang) for key in ("decision-maker", "outcome", "rank")),
        scene.say.classes(),
    )
    return Table(head, rows, latin=frozenset({2, 3}))
