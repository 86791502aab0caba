"""Many orders at once against one at a time: in every lane the compact engine's verdicts."""

import subprocess
import sys
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from laws.program import SEEDS, model_at
from laws.test_together_laws import model_at as together_at

from sulh.concept import CONCEPTS
from sulh.engine import compact, lanes
from sulh.model import Model, Moves
from sulh.model.ranks import by_statements
from sulh.statement import Option

ASKED = tuple(one for one in CONCEPTS.values() if one.answers != "simultaneous")
LANES = 5


@pytest.fixture(params=["numpy", "numba"])
def _execution(request, monkeypatch):
    """Run by either execution whatever the size."""
    if request.param == "numba":
        pytest.importorskip("numba")
    monkeypatch.setattr(lanes, "_COMPILED_FROM", 0 if request.param == "numba" else 1 << 62)


by_either = pytest.mark.usefixtures("_execution")


@cache
def models():
    """Small models of every kind, those in which everything comes together among them."""
    return [together_at(seed) for seed in range(90)] + [model_at(seed) for seed in SEEDS[::5]]


def drawn_ranks(model, seed, kind=np.uint8):
    """Draw ranks for some lanes, with many ties in some and few in others."""
    rng = np.random.default_rng(seed)
    most = 1 + rng.integers(0, max(1, len(model)), size=LANES)
    return rng.integers(0, most, size=(len(model.dms), len(model), LANES)).astype(kind)


def with_lane(model, ranks, lane):
    return replace(model, ranks=ranks[:, :, lane].T.astype(np.intp))


def one_by_one(model, ranks, asked=ASKED):
    """Return what the compact engine says of every lane."""
    each = [compact.stable(with_lane(model, ranks, lane), asked) for lane in range(ranks.shape[2])]
    return {one.slug: np.stack([found[one.slug].T for found in each], axis=2) for one in asked}


@cache
def expected(place):
    return one_by_one(models()[place], drawn_ranks(models()[place], place))


def same(found, wanted):
    return found.keys() == wanted.keys() and all((found[k] == wanted[k]).all() for k in wanted)


@pytest.mark.parametrize("transitive", [True, False])
@by_either
def test_every_lane_is_as_if_alone(transitive):
    asked = [k for k, model in enumerate(models()) if model.transitive == transitive]
    assert len(asked) >= 20
    for place in asked:
        model = models()[place]
        assert same(lanes.stable(model, drawn_ranks(model, place), ASKED), expected(place)), place


def test_lanes_differ():
    """The draw can tell one lane from another, and improvements from moves."""
    differ = sum(
        any((found != found[:, :, :1]).any() for found in expected(k).values())
        for k in range(len(models()))
    )
    assert differ >= 60
    assert sum((expected(k)["seq"] != expected(k)["gmr"]).any() for k in range(90)) >= 30


@by_either
def test_some_decision_makers_some_concepts():
    for place in range(0, 90, 7):
        model = models()[place]
        ranks = drawn_ranks(model, place)
        for focal in ([], [0], list(model.dms)[::-1]):
            found = lanes.stable(model, ranks, ASKED[1:4], focal)
            assert list(found) == [one.slug for one in ASKED[1:4]]
            for slug, flags in found.items():
                assert (flags == expected(place)[slug][focal]).all()


@by_either
def test_states_that_are_not_possible_are_as_if_left_out():
    """In every lane the verdicts of the model without some states, whether it is transitive."""
    left = 0
    for place, model in enumerate(models()):
        rng = np.random.default_rng(place)
        ranks, possible = drawn_ranks(model, place), rng.random((len(model), LANES)) < 0.7
        found = lanes.stable(model, ranks, ASKED, possible=possible)
        for lane in range(LANES):
            keep = possible[:, lane]
            part = without_states(with_lane(model, ranks, lane), keep)
            left += part.transitive and not model.transitive
            for slug, flags in compact.stable(part, ASKED).items():
                assert (flags == found[slug][:, keep, lane].T).all(), (place, lane, slug)
    assert left >= 10


def without_states(model, keep):
    """Return the model without some states, move by move."""
    place = {old: new for new, old in enumerate(np.flatnonzero(keep).tolist())}
    moves = []
    for dm in model.dms:
        ends = [[place[t] for t in model.reach(dm, s).tolist() if t in place] for s in place]
        starts = np.cumsum([0, *map(len, ends)], dtype=np.intp)
        moves.append(Moves(starts, np.array([t for some in ends for t in some], dtype=np.intp)))
    return replace(
        model, taken=model.taken[keep], moves=tuple(moves), ranks=model.ranks[keep], alone=()
    )


@by_either
def test_equilibria_are_stable_for_everyone_each_under_its_own_concept():
    for place in range(0, 90, 7):
        model = models()[place]
        profile = [ASKED[(place + dm) % len(ASKED)] for dm in model.dms]
        holds = np.ones((len(model), LANES), dtype=bool)
        for dm, concept in enumerate(profile):
            holds &= expected(place)[concept.slug][dm]
        found = lanes.equilibria(model, drawn_ranks(model, place), profile)
        assert (found == holds).all()


@by_either
def test_a_few_lanes_at_a_time_are_the_same(monkeypatch):
    monkeypatch.setattr(lanes, "_VALUES_AT_ONCE", 1)
    for place in range(0, 90, 9):
        ranks = drawn_ranks(models()[place], place)
        assert same(lanes.stable(models()[place], ranks, ASKED), expected(place))


@by_either
def test_no_lanes_and_no_states():
    model = models()[0]
    nothing = lanes.stable(model, drawn_ranks(model, 0)[:, :, :0], ASKED)
    assert {flags.shape for flags in nothing.values()} == {(len(model.dms), len(model), 0)}
    empty = tree(0)
    found = lanes.stable(empty, np.zeros((2, 0, 3), dtype=np.uint8), ASKED)
    assert {flags.shape for flags in found.values()} == {(2, 0, 3)}


def tree(size):
    """Return a model of two, in which anyone may go from any state to a few that chance gives."""
    rng = np.random.default_rng(size)
    moves = []
    for _ in range(2):
        ends = [
            np.setdiff1d(rng.integers(0, size, 4), [state]) for state in range(size)
        ]  # fmt: skip
        starts = np.concatenate(([0], np.cumsum([len(one) for one in ends], dtype=np.intp)))
        moves.append(Moves(starts.astype(np.intp), np.concatenate([*ends, []]).astype(np.intp)))
    return Model(
        ("ana", "ben"), (), np.zeros((size, 0), dtype=bool), tuple(moves),
        np.zeros((size, 2), dtype=np.intp), conditional=frozenset({0, 1}),
    )  # fmt: skip


@pytest.mark.parametrize(("highest", "kind"), [
    (255, np.uint8), (255, np.uint16), (256, np.uint16), (65535, np.uint16), (65536, np.uint32),
])  # fmt: skip
@by_either
def test_the_highest_rank_of_a_type_is_a_rank(highest, kind):
    """All ranks next to the border of the type, the highest number of it too."""
    model = tree(300)
    assert not model.transitive
    rng = np.random.default_rng(7)
    ranks = (highest - rng.integers(0, 5, size=(2, 300, 3))).astype(kind)
    assert ranks.max() == highest
    found = lanes.stable(model, ranks, ASKED)
    assert same(found, one_by_one(model, ranks))
    assert found["seq"].any()
    assert not found["gmr"].all()
    assert lanes.smallest_type(highest) == (kind if highest != 255 else np.uint8)


@pytest.mark.parametrize("count", [0, 1, 8, 9, 16, 17, 33, 70])
def test_orders_of_statements_are_ranks(count):
    rng = np.random.default_rng(count)
    size = 200
    truth = rng.random((size, count)) < rng.random(count)
    columns = {f"ana.o{k}": truth[:, k] for k in range(count)}
    orders = [rng.permutation(count) for _ in range(6)]
    left_out = [order[: max(0, count - 2)] for order in orders]
    places = np.full((count, 12), -1)
    for lane, order in enumerate((*orders, *left_out)):
        places[order, lane] = np.arange(len(order))
    ranks = lanes.places_as_ranks(truth, places)
    assert ranks.shape == (size, 12)
    for lane, order in enumerate((*orders, *left_out)):
        wanted = by_statements([Option(f"ana.o{k}") for k in order], columns, {}, size)
        assert (np.unique(ranks[:, lane], return_inverse=True)[1] == wanted).all(), lane
    assert ranks.dtype == (np.uint8 if count <= 8 or count > 16 else np.uint16)


def test_small_work_loads_nothing_heavy():
    code = (
        "import sys, numpy as np, sulh; from sulh.engine import lanes;"
        "from sulh.model.build import build; from sulh.concept import CONCEPTS;"
        "model = build(sulh.load('east-aleppo-2016'));"
        "ranks = np.stack([model.ranks.T] * 50, axis=2).astype(np.uint8);"
        "lanes.stable(model, ranks, [CONCEPTS['seq']]); print('numba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
