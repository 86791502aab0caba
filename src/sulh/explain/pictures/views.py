"""The conflict as it is and as each party sees it, side by side.

Few states stand on a small grid for each view; of many, a row says for each outcome how many of
its states hold in each view.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from sulh import phrases
from sulh.errors import Mistake, TooLargeError
from sulh.explain.blocks import Table
from sulh.explain.drawings import Cell, Drawing, Grid, Matrix, Row, Sign, State, View, Views
from sulh.explain.pictures.grid import MOST_CELLS, places, split
from sulh.explain.pictures.matrix import compared_signs, tabled, valued
from sulh.explain.pictures.scene import More, PictureScene, indices
from sulh.finding.conclusion import Value
from sulh.finding.perception import Hypergame, Verdicts
from sulh.finding.picture import Picture
from sulh.model import Flags
from sulh.phrases.words import word

_FEW = 32
"""The most states that have a cell each in every view."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A view: its name, the decision maker whose own it is, which states it has, which hold."""

    title: str
    dm: str
    recognised: Flags
    holds: Flags


def drawing(found: Picture) -> Drawing:
    """Return the views: on grids where there are few states, by outcome where there are many."""
    seen = found.found
    assert isinstance(seen, Hypergame)  # noqa: S101 - the question this kind asks
    scene = PictureScene(replace(found, case=seen.whole), seen.headings[0], ())
    views = list(_views(seen, scene))
    many = len(seen.model) > _FEW and bool(seen.model.outcomes)
    description = " ".join(_description(seen, scene, views))
    words = (scene.say.title_perception(scene.title), description)
    if many or (found.by_outcome and seen.model.outcomes):
        body = _matrix(seen, scene, views)
        differs = scene.signs.sign_differs()
        key = tuple(compared_signs(scene, body, differs))
        return scene.made(words, body, More((), key, tabled(body, scene, differs)))
    cells = len(seen.model) * len(views)
    if cells > MOST_CELLS:
        raise TooLargeError(Mistake("picture-too-large", {"count": cells, "limit": MOST_CELLS}))
    grids = _grids(seen, scene, views)
    more = More(
        scene.key(with_options=True),
        tuple(_signs(scene, grids)),
        _table(scene, views),
    )
    return scene.made(words, grids, more)


def _views(seen: Hypergame, scene: PictureScene) -> Iterator[_Seen]:
    """Yield the true case, the view of each party that sees another, and what all make of it."""
    told, hyper, heading = phrases.of(scene.lang, "perception"), seen.hyper, seen.headings[0]
    true = hyper.true.view.at >= 0
    yield _Seen(word("true-case", scene.lang), "", true, hyper.true_holding(heading))
    for dm in seen.perceivers:
        view = seen.game(dm).view
        holds = view.lifted(seen.game(dm).holding(heading))
        yield _Seen(told.view_of(scene.party(dm)), dm, view.at >= 0, holds)
    everything = np.ones(len(seen.model), dtype=bool)
    yield _Seen(word("as-seen", scene.lang), "", everything, hyper.holding(heading))


def _description(seen: Hypergame, scene: PictureScene, views: list[_Seen]) -> Iterator[str]:
    told, (true, *own, together) = phrases.of(scene.lang, "perception"), views
    yield scene.say.views(len(views))
    unlike = [dm for dm in seen.model.decision_makers if dm not in seen.perceivers]
    yield told.true_case([scene.case.name(dm, scene.lang) for dm in unlike])
    both = int((together.holds & true.holds).sum())
    counts = (int(together.holds.sum()), int(true.holds.sum()), both)
    yield told.opening(*counts, scene.concept, bool(seen.aware))
    for view in own:
        missing = int((~view.recognised).sum())
        if missing:
            party = scene.party(view.dm)
            yield scene.say.unrecognised(party, missing, len(seen.model))


def _grids(seen: Hypergame, scene: PictureScene, views: list[_Seen]) -> Views:
    shown = list(range(len(seen.model)))
    rows, columns = split(seen.model, shown)
    at = tuple(places(seen.model, shown, rows, columns))
    true = views[0]
    made = []
    for view in views:
        states = tuple(_state(seen, scene, view, one) for one in shown)
        unlike = view.recognised & true.recognised & (view.holds != true.holds)
        grid = Grid(rows, columns, states, at, ())
        made.append(View(view.title, grid, indices(~view.recognised), indices(unlike)))
    return Views(tuple(made))


def _state(seen: Hypergame, scene: PictureScene, view: _Seen, state: int) -> State:
    """Return a state as a view has it, and in a sentence that begins with whose view it is."""
    number, true = seen.number(state), seen.hyper.true
    start = true.model.status_quo is not None and (
        true.model.numbers[true.model.status_quo] == number
    )
    holds = bool(view.holds[state])
    if view.recognised[state]:
        concept = scene.concept if holds else ""
        told = scene.say.state(
            scene.state(state), scene.taken(state), scene.outcomes(state), concept, start
        )
    else:
        told = scene.say.state_unrecognised(scene.state(state))
    return State(scene.state(state), f"{view.title}: {told}", holds=holds, start=start)


def _signs(scene: PictureScene, body: Views) -> Iterator[tuple[Sign, str]]:
    every = [one for view in body.views for one in view.grid.states]
    if any(one.holds for one in every):
        yield "holds", scene.signs.sign_holds(scene.concept)
    yield "open", scene.signs.sign_open(scene.concept)
    if any(view.hatched for view in body.views):
        yield "hatched", scene.signs.sign_hatched()
    if any(view.differing for view in body.views):
        yield "differs", scene.signs.sign_differs()
    if any(one.start for one in every):
        yield "start", scene.signs.sign_start()
    yield "bar", scene.signs.sign_bar()


def _table(scene: PictureScene, views: list[_Seen]) -> Table:
    """Return the states as rows, and what each view says of them."""
    lang = scene.lang
    titles = [view.title for view in views]
    head = (*(word(key, lang) for key in ("number", "taken", "outcomes")), *titles)
    rows = tuple(
        (
            scene.state(state),
            scene.taken(state),
            scene.outcomes(state) or "–",
            *(
                word("yes" if view.holds[state] else "no", lang) if view.recognised[state] else "–"
                for view in views
            ),
        )
        for state in range(len(scene.model))
    )
    caption = f"–: {scene.signs.sign_hatched()}"
    return Table(head, rows, caption, frozenset({0}))


def _matrix(seen: Hypergame, scene: PictureScene, views: list[_Seen]) -> Matrix:
    heading = seen.headings[0]
    rows = []
    for name in seen.model.outcomes:
        verdicts, label = seen.verdicts[name, heading], scene.outcome(name)
        cells = tuple(
            _cell(scene, value, verdicts, (label, view), bool(seen.model.outcomes[name].any()))
            for value, view in zip(_values(verdicts, views), views, strict=True)
        )
        rows.append(Row("", label, name, cells))
    numbered = tuple((str(k), view.title) for k, view in enumerate(views))
    head = (word("outcomes", scene.lang), scene.say.views_head())
    return Matrix(head, numbered, tuple(rows))


def _values(verdicts: Verdicts, views: list[_Seen]) -> tuple[Value, ...]:
    own = (verdicts.own[view.dm] for view in views[1:-1])
    return (verdicts.true, *own, verdicts.second)


def _cell(
    scene: PictureScene, value: Value, verdicts: Verdicts, named: tuple[str, _Seen], is_real: bool
) -> Cell:
    label, view = named
    changed = value != verdicts.true
    if view.dm and is_real and value.word == "infeasible":
        return Cell("hatched", scene.signs.cell_hatched(label, view.title), "–", changed=changed)
    return valued(scene, value, label, view.title, changed=changed)
