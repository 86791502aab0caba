"""Both ways to the lowest value opponents can reach, sweeps and the flood, against others' ways."""

import json
from functools import cache
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from laws import conflicts
from laws.matrices import Matrices
from laws.program import SEEDS, case_of, drawing
from laws.program import model_at as drawn_at
from laws.test_together_laws import SEEDS as TOGETHER
from laws.test_together_laws import by_program, model_at, verdicts_at

import sulh
from sulh.concept import CONCEPTS
from sulh.engine import compact, gather, last_mover
from sulh.model import Model, Moves
from sulh.model.build import build
from sulh.movement import Spread

pytest.importorskip("numba")
from sulh.engine import flood

FIVE = [concept for concept in CONCEPTS.values() if concept.answers != "simultaneous"]
WAYS = {"sweeps": 1 << 60, "flood": -1}

ways = pytest.mark.parametrize("way", WAYS)


@pytest.fixture
def by(monkeypatch):
    """Let one way be taken whatever the size, and count how often the flood was."""
    taken = []

    def choose(way):
        monkeypatch.setattr(gather, "MOST_SWEPT", WAYS[way])
        return taken

    flooding = flood.lowest_reachable
    monkeypatch.setattr(
        flood, "lowest_reachable", lambda *asked: (taken.append(1), flooding(*asked))[1]
    )
    return choose


@ways
def test_every_verdict_is_the_oracle_s(by, way):
    flooded = by(way)
    for seed in TOGETHER[::2]:
        assert by_program(model_at(seed), "compact") == verdicts_at(seed), seed
    assert bool(flooded) == (way == "flood")


def test_a_small_model_is_swept():
    assert not gather.flood_pays(sum(len(own.ends) for own in drawn_at(0).moves) * 1000)


@cache
def hundreds(seed):
    """Return a drawn model of hundreds of states, and the verdicts of the definitions."""
    conflict = conflicts.random_conflict(drawing(seed), max_dms=4, max_options=9)
    matrices = Matrices(conflict)
    verdicts = {
        concept.slug: np.array([matrices.stable(dm, concept.slug) for dm in conflict.dms]).T
        for concept in FIVE
    }
    return build(case_of(conflict)), verdicts, matrices.transitive


@ways
def test_hundreds_of_states_and_everything_else_at_once(by, way, monkeypatch):
    """Ties, forbidden moves, control by condition: against the definitions as matrices."""
    by(way)
    monkeypatch.setattr(conflicts, "MOST_STATES", 400)
    transitive = []
    for seed in (30, 76, 119, 142):
        model, verdicts, expected = hundreds(seed)
        found = compact.stable(model, FIVE)
        assert len(model) > 64
        assert all((found[slug] == verdicts[slug]).all() for slug in found), seed
        assert model.transitive == expected
        transitive.append(expected)
    assert transitive.count(False) >= 2


def relations(rng: Random, size: int, dms: int, most: int, *, shape: str) -> list[Moves]:
    """Draw where each decision maker can go.

    On "stairs" the first two take turns on one. In "blocks" every second one goes everywhere within
    blocks, but for a move here and there.
    """
    moves = []
    for dm in range(dms):
        ends = [set(rng.sample(range(size), rng.randint(0, most))) - {s} for s in range(size)]
        if shape == "stairs" and dm < 2:
            ends = [{s + 1} if s % 2 == dm and s + 1 < size else set() for s in range(size)]
        if shape == "blocks" and dm % 2:
            block = [rng.randrange(1 + size // 5) for _ in range(size)]
            members = {one: {s for s in range(size) if block[s] == one} for one in set(block)}
            ends = [members[block[s]] - {s} for s in range(size)]
            for s in rng.sample(range(size), size // 20):
                ends[s] -= {rng.randrange(size), *list(ends[s])[:1]}
        starts = np.cumsum([0, *map(len, ends)])
        moves.append(Moves(starts, np.array([t for own in ends for t in sorted(own)], np.int32)))
    return moves


@pytest.mark.parametrize("shape", ["loose", "stairs", "blocks"])
@pytest.mark.parametrize(
    ("size", "dms", "most"), [(1, 2, 0), (15, 4, 2), (40, 3, 3), (300, 4, 2), (3000, 5, 1)]
)
def test_the_lowest_value_is_that_of_what_is_reached(size, dms, most, shape):
    """No model at all: relations that nothing makes transitive; legal sequences step by step."""
    for seed in range(20 if size < 100 else 1):
        the_lowest_is_reached(drawing(seed), size, dms, most, shape)


def the_lowest_is_reached(rng, size, dms, most, shape):
    moves = relations(rng, size, dms, min(most, size), shape=shape)
    focal = np.array([0, dms - 1, dms - 1])
    values = np.array([[rng.randrange(1 + size // 2) for _ in focal] for _ in range(size)])
    values[:, 2] = np.arange(size)[::-1]
    by_flood = flood.lowest_reachable(moves, gather.narrow(values), focal)
    asked = rng.sample(range(size), min(size, 25))
    for column, dm in enumerate(focal.tolist()):
        opponents = [own for k, own in enumerate(moves) if k != dm]
        for state in asked:
            reached = Spread.of(opponents, state).reached
            assert by_flood[state, column] == values[reached, column].min(), (state, column)
    if size <= 300:
        assert (last_mover.lowest_reachable(moves, values, focal) == by_flood).all()


def test_the_flood_needs_no_more_than_one_look_at_a_move():
    """A stair of 30000 steps: sweeps would look at all moves 15000 times."""
    rng = drawing(1)
    moves = relations(rng, 30_000, 3, 0, shape="stairs")
    values = np.arange(30_000)[::-1, None]
    lowest = flood.lowest_reachable(moves, gather.narrow(values), np.array([2]))
    assert not lowest.any()


@ways
def test_thousands_of_states_with_forbidden_moves_and_control_by_condition(by, way):
    by(way)
    model = thousands()
    assert len(model) == 6**5
    assert not model.transitive
    found = compact.stable(model, FIVE)
    ranks, rng = model.ranks, drawing(5)
    checked = 0
    for dm in model.dms:
        opponents = model.opponents(dm)
        for state in rng.sample(range(len(model)), 4):
            for kind, moves in (("moves", model.moves), ("improvements", model.improving)):
                own = [moves[k] for k in opponents]
                feared = {}
                for to in model.improvements(dm, state).tolist():
                    at = np.flatnonzero(Spread.of(own, to).reached)
                    at = at[ranks[at, dm] <= ranks[state, dm]]
                    worse = [
                        (ranks[model.reach(dm, y), dm] <= ranks[state, dm]).all() for y in at[:400]
                    ]
                    assert any(worse) or len(at) <= 400
                    feared[to] = bool(len(at)), any(worse)
                for escape in (False, True):
                    slug = {"moves": "gmr", "improvements": "seq"}[kind]
                    slug = {"gmr": "smr", "seq": "sseq"}[slug] if escape else slug
                    deterred = all(one[escape] for one in feared.values())
                    assert found[slug][state, dm] == deterred, (slug, state, dm)
                    checked += bool(feared)
    assert checked >= 20


def thousands() -> Model:
    """Return a model of five towns at six levels each, where who can move what is not plain."""
    owned = {f"town{dm}": [f"town{dm}.act{k}" for k in range(5)] for dm in range(5)}
    rng = drawing(9)
    names = [name for own in owned.values() for name in own]
    return build(sulh.loads(json.dumps({
        "sulh": 1, "id": "thousands", "title": "Thousands",
        "decision_makers": {
            dm: {
                "options": {name.split(".")[1]: {} for name in own},
                "preferences": [
                    f"{rng.choice(names)} if {rng.choice(names)}" for _ in range(10)
                ],
            }
            for dm, own in owned.items()
        },
        "feasible": [
            f"{low} if {high}" for own in owned.values() for low, high in pairwise(own)
        ],
        "moves": [
            {"forbid": dm, "from": f"not {own[1]}", "to": own[3]} for dm, own in owned.items()
        ],
        "powers": [
            {"id": "lock", "holder": "town0", "controls": "town1.act4", "while": "town2.act0"},
            {"id": "gate", "holder": "town3", "controls": "town4.act0", "while": "town3.act2"},
        ],
        "status_quo": "none",
    })))  # fmt: skip


def test_rough_seeds_of_plain_conflicts_agree_both_ways(by):
    for seed in SEEDS[::4]:
        model = drawn_at(seed)
        by("sweeps")
        swept = compact.stable(model, FIVE)
        by("flood")
        flooded = compact.stable(model, FIVE)
        assert all((swept[slug] == flooded[slug]).all() for slug in swept), seed
