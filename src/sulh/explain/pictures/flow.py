"""Many states taken together by their outcomes, and how many moves lead from which to which."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from sulh.explain.blocks import Table
from sulh.explain.drawings import Arrow, Bundle, Drawing, Flow, Sign
from sulh.explain.pictures.scene import More, PictureScene, indices
from sulh.finding.equilibria import Equilibria
from sulh.finding.picture import Picture
from sulh.model import States
from sulh.phrases.words import word

MOST_ARROWS = 24
MOST_BUNDLES = 24

_OTHER = (-1,)
"""The kind of states whose outcomes come together too seldom for a bundle of their own."""


def drawing(found: Picture) -> Drawing:
    """Return the bundles of states of the same outcomes, and the moves between them."""
    holds = found.found
    assert isinstance(holds, Equilibria)  # noqa: S101 - the question this kind asks
    assert holds.lead is not None  # noqa: S101 - the question looked
    scene = PictureScene(found, holds.lead, indices(holds.flags(holds.lead)))
    bundle, labels = _bundled(scene)
    counts = _counts(found, bundle)
    arrows = sorted(counts, key=lambda pair: (-sum(counts[pair].values()), pair))
    body = Flow(
        tuple(_bundles(scene, bundle, labels)),
        tuple(
            Arrow(*pair, sum(counts[pair].values()), tuple(sorted(counts[pair])))
            for pair in sorted(arrows[:MOST_ARROWS])
        ),
    )
    say = scene.say
    titled = say.title_states if found.kind == "states" else say.title_improvements
    words = (
        titled(scene.title),
        " ".join(
            [
                say.bundled(len(found.model), len(body.bundles)),
                say.holding(len(scene.holding), len(found.model), scene.concept),
                say.arrows(len(body.arrows), len(arrows), found.kind == "states"),
            ]
        ),
    )
    table = _table(scene, body, {pair: sum(of.values()) for pair, of in counts.items()})
    return scene.made(words, body, More(scene.key(), tuple(_signs(scene, body)), table))


def _bundled(scene: PictureScene) -> tuple[States, list[str]]:
    """Return the bundle of every state, and what each bundle is called.

    Without outcomes what holds and what does not are the two. Of too many kinds the largest stay,
    and the others are taken together; states of no outcome come last.
    """
    if not scene.model.outcomes:
        signs, concept = scene.signs, scene.concept
        fails = np.array([state not in scene.holding for state in range(len(scene.model))])
        said = {False: signs.sign_holds(concept), True: signs.sign_open(concept)}
        occurring, bundle = np.unique(fails, return_inverse=True)
        return bundle, [said[bool(one)] for one in occurring]
    names = list(scene.model.outcomes)
    flags = np.stack([scene.model.outcomes[name] for name in names])
    kinds = [tuple(np.flatnonzero(column).tolist()) for column in flags.T]
    common = Counter(kind for kind in kinds if kind)
    kept = sorted(sorted(common, key=lambda kind: -common[kind])[: MOST_BUNDLES - 2])
    last = [*([_OTHER] if len(kept) < len(common) else []), *([()] if () in kinds else [])]
    order = {kind: place for place, kind in enumerate([*kept, *last])}
    bundle = np.array([order[kind] if kind in order else order[_OTHER] for kind in kinds], int)
    return bundle, [_label(scene, kind, names) for kind in order]


def _counts(found: Picture, bundle: States) -> dict[tuple[int, int], Counter[int]]:
    """Return for each two bundles how many moves lead from the first to the second, by mover."""
    counts: dict[tuple[int, int], Counter[int]] = {}
    moves = found.model.moves if found.kind == "states" else found.model.improving
    for dm, own in enumerate(moves):
        pairs = zip(bundle[own.origins].tolist(), bundle[own.ends].tolist(), strict=True)
        for (origin, end), count in Counter(pairs).items():
            if origin != end:
                counts.setdefault((origin, end), Counter())[dm] += count
    return counts


def _bundles(scene: PictureScene, bundle: States, labels: list[str]) -> Iterator[Bundle]:
    holding = np.zeros(len(bundle), dtype=bool)
    holding[list(scene.holding)] = True
    start = scene.model.status_quo
    for place, label in enumerate(labels):
        own = bundle == place
        count, holds = int(own.sum()), int((own & holding).sum())
        is_start = start is not None and bool(own[start])
        told = scene.say.bundle(label, count, holds, scene.concept)
        yield Bundle(label, count, holds, told, is_start)


def _label(scene: PictureScene, kind: tuple[int, ...], names: list[str]) -> str:
    """Return what a bundle is called: its outcomes, without those that contain another of them.

    An outcome whose narrower ones have bundles of their own is marked as the rest of it.
    """
    if kind == _OTHER:
        return str(scene.say.other_outcomes())
    own = scene.narrowest(names[k] for k in kind)
    label = " · ".join(map(scene.outcome, own)) or str(scene.say.none_of_them())
    parted = len(kind) == 1 and any(scene.within(one, own[0]) for one in names)
    return str(scene.say.rest(label)) if parted else label


def _signs(scene: PictureScene, body: Flow) -> Iterator[tuple[Sign, str]]:
    yield "part", scene.signs.sign_part(scene.concept)
    if any(one.start for one in body.bundles):
        yield "start", scene.signs.sign_start_within()
    if body.arrows:
        is_any = scene.found.kind == "states"
        yield "improvement", scene.signs.sign_arrow(is_any)


def _table(scene: PictureScene, body: Flow, counts: dict[tuple[int, int], int]) -> Table:
    """Return the bundles as rows: how many states, how many hold, where the moves lead."""
    keys = ("outcome", "k-of-n", "moves")
    rows = tuple(
        (
            f"{place}. {one.label}",
            f"{one.holding}/{one.count}",
            ", ".join(
                f"→ {end + 1}: {count}"
                for (origin, end), count in sorted(counts.items())
                if origin == place - 1
            )
            or "–",
        )
        for place, one in enumerate(body.bundles, 1)
    )
    return Table(tuple(word(key, scene.lang) for key in keys), rows, latin=frozenset({1, 2}))
