"""The ways from the status quo: by improvements to the outcomes, and the way asked about."""

from collections.abc import Iterable, Iterator

from sulh.explain.blocks import Table
from sulh.explain.drawings import Drawing, Node, Sign, Tree
from sulh.explain.pictures.scene import More, PictureScene
from sulh.finding.evolution import Evolution
from sulh.finding.picture import Picture
from sulh.model import Model
from sulh.movement import Spread, Step
from sulh.phrases.words import word

_EVERY_STATE = 16
"""Of so many states reached by improvements all are shown; of more, those nearest to outcomes."""

Path = tuple[Step, ...]


def drawing(found: Picture) -> Drawing:
    """Return the tree of ways."""
    way = found.found
    assert isinstance(way, Evolution)  # noqa: S101 - the question this kind asks
    scene = PictureScene(found, way.heading, way.equilibria)
    main = _main(way)
    nodes = tuple(_nodes(scene, way, main, list(_paths(way))))
    body = Tree(nodes)
    say = scene.say
    title = say.title_evolution(scene.title)
    if way.asked is not None:
        named = way.destinations[0].outcome
        asked = way.asked if named is None else scene.outcome(named)
        if named is None:
            asked = scene.state(way.destinations[0].states[0])
        title = say.title_evolution_to(asked, scene.title)
    words = (title, " ".join(_description(scene, way, main)))
    key = tuple(_signs(scene, way, nodes, bool(main)))
    return scene.made(words, body, More(scene.key(), key, _table(scene, nodes)))


def _main(way: Evolution) -> Path:
    """Return the way a picture is about: to what was asked for, or the history."""
    if way.asked is not None:
        found = way.destinations[0].by_improvements or way.destinations[0].by_moves
        return tuple((move.dm, move.to) for move in found.moves) if found else ()
    steps = [step.way for step in way.history if step.way is not None]
    return tuple((move.dm, move.to) for one in steps for move in one.moves)


def _paths(way: Evolution) -> Iterator[Path]:
    """Yield the ways by improvements that are shown."""
    spread: Spread = way.by_improvements
    reached = spread.reached.nonzero()[0].tolist()
    if len(reached) <= _EVERY_STATE:
        wanted = reached
    else:
        wanted = [one.by_improvements.state for one in way.destinations if one.by_improvements]
        if not wanted:
            near = [one for one in way.equilibria if spread.reached[one]]
            wanted = sorted(near, key=lambda one: (spread.steps_to(one) or 0, one))[:_EVERY_STATE]
    for state in wanted:
        yield spread.path(state)


def _nodes(
    scene: PictureScene, way: Evolution, main: Path, paths: Iterable[Path]
) -> Iterator[Node]:
    """Yield every state on a way once for each way to it, the main way first."""
    model = scene.model
    at: dict[Path, int] = {(): 0}
    yield Node(scene.cell(way.start), None, None, "", scene.labels(way.start), way=True)
    for path in (main, *paths):
        for length in range(1, len(path) + 1):
            prefix = path[:length]
            if prefix in at:
                continue
            dm, state = prefix[-1]
            before = prefix[-2][1] if length > 1 else way.start
            at[prefix] = len(at)
            yield Node(
                scene.cell(state),
                at[prefix[:-1]],
                dm,
                scene.acts(before, state),
                scene.labels(state),
                improvement=_better(model, dm, before, state),
                way=main[:length] == prefix,
                guard=word("guard", scene.lang) if _harms(scene, before, state) else "",
            )


def _better(model: Model, dm: int, origin: int, end: int) -> bool:
    return bool(model.ranks[end, dm] > model.ranks[origin, dm])


def _harms(scene: PictureScene, origin: int, end: int) -> bool:
    """Say whether a move takes an option that harms people."""
    model = scene.model
    taken = model.taken[end] & ~model.taken[origin]
    return any(scene.case.options[model.options[k]].harm for k in taken.nonzero()[0])


def _description(scene: PictureScene, way: Evolution, main: Path) -> Iterator[str]:
    say = scene.say
    reached = int(way.by_improvements.reached.sum())
    yield scene.said_of(way.start)
    yield say.tree(scene.state(way.start), reached, len(way.model))
    if reached > _EVERY_STATE and way.asked is None:
        yield say.tree_of_outcomes()
    if way.asked is None:
        if main:
            yield say.history_way(len(main))
    elif main:
        yield say.asked_way(len(main))
    elif way.start not in way.destinations[0].states:
        yield say.no_way()


def _signs(
    scene: PictureScene, way: Evolution, nodes: tuple[Node, ...], has_way: bool
) -> Iterator[tuple[Sign, str]]:
    yield from scene.marks([scene.model.index[int(one.state.number[1:])] for one in nodes])
    if has_way:
        yield "way", scene.signs.sign_history() if way.asked is None else scene.signs.sign_way()
    moves = [one for one in nodes if one.parent is not None]
    if any(one.improvement for one in moves):
        yield "improvement", scene.signs.sign_improvement()
    if not all(one.improvement for one in moves):
        yield "move", scene.signs.sign_move()


def _table(scene: PictureScene, nodes: tuple[Node, ...]) -> Table:
    """Return every move of the tree as a row."""
    keys = ("start", "decision-maker", "moves", "destination", "outcomes")
    rows = tuple(
        (
            nodes[one.parent].state.number,
            scene.parties[one.dm].name,
            f"{one.guard}: {one.acts}" if one.guard else one.acts,
            one.state.number,
            one.outcomes,
        )
        for one in nodes
        if one.parent is not None and one.dm is not None
    )
    return Table(tuple(word(key, scene.lang) for key in keys), rows, latin=frozenset({0, 3}))
