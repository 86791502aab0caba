"""Who can move where: owners and powers, directions, forbidden moves, facts, transitivity."""

from itertools import product

import numpy as np
import pytest
from hand_made import case, ends, rank_of
from laws.program import drawing, model_at

import sulh.model
from sulh.model import Moves
from sulh.model.build import build

# ana.a is 1, ana.b is 2, ben.c is 4.
THREE = {"ana": {"options": ["a", "b"]}, "ben": {"options": ["c"]}}


def built(*args, **parts):
    return build(case(*args, **parts))


def one(**option):
    return {"ana": {"options": {"a": option, "b": {}}}, "ben": {"options": ["c"]}}


def test_a_move_changes_one_or_several_own_options_and_no_other():
    model = built(THREE)
    assert ends(model, "ana", 4) == {5, 6, 7}
    assert ends(model, "ben", 1) == {5}


def test_only_the_end_of_a_move_must_be_possible():
    model = built(THREE, feasible=["ana.a iff ana.b"])
    assert ends(model, "ana", 0) == {3}


def test_an_option_that_cannot_be_undone():
    model = built(one(moves="one-way"))
    assert ends(model, "ana", 0) == {1, 2, 3}
    assert ends(model, "ana", 1) == {3}
    assert ends(model, "ana", 3) == {1}


def test_an_option_that_can_only_be_undone():
    model = built(one(moves="one-way-back"))
    assert ends(model, "ana", 0) == {2}
    assert ends(model, "ana", 1) == {0, 2, 3}


@pytest.mark.parametrize(
    ("direction", "moves", "from_0", "from_1"),
    [
        ("both", "both", {1, 4, 5}, {0, 4, 5}),
        ("take", "both", {1, 4, 5}, {5}),
        ("undo", "both", {4}, {0, 4, 5}),
        ("both", "one-way", {1, 4, 5}, {5}),
        ("both", "one-way-back", {4}, {0, 4, 5}),
        ("take", "one-way-back", {4}, {5}),
        ("undo", "one-way", {4}, {5}),
    ],
)
def test_a_power_shares_an_option_in_its_direction_and_the_option_s(
    direction, moves, from_0, from_1
):
    power = {"holder": "ben", "controls": "ana.a", "direction": direction}
    model = built(one(moves=moves), powers=[power])
    assert ends(model, "ben", 0) == from_0
    assert ends(model, "ben", 1) == from_1
    assert ends(model, "ana", 4) == ({6} if moves == "one-way-back" else {5, 6, 7})


def test_the_condition_of_a_power_is_read_where_the_move_starts():
    power = {"holder": "ben", "controls": "ana.a", "while": "ben.c"}
    model = built(THREE, powers=[power])
    assert ends(model, "ben", 0) == {4}  # he cannot take c and a at once,
    assert ends(model, "ben", 4) == {0, 1, 5}  # but drop c as he takes a
    assert not model.transitive
    assert ends(model, "ana", 4) == {5, 6, 7}  # the owner keeps the option


def test_powers_add_up():
    powers = [
        {"holder": "ben", "controls": "ana.a", "direction": "take", "while": "ana.b"},
        {"holder": "ben", "controls": "ana.a", "direction": "undo", "while": "not ana.b"},
        {"holder": "ben", "controls": "ana.b", "while": "ana.a and ana.b"},
    ]
    model = built(THREE, powers=powers)
    assert {number: ends(model, "ben", number) for number in range(4)} == {
        0: {4},
        1: {0, 4, 5},
        2: {3, 6, 7},
        3: {1, 5, 7},
    }


def test_a_move_is_forbidden_to_one_from_here_to_there():
    rule = {"forbid": "ana", "from": "not ana.a", "to": "ana.b"}
    model = built(THREE, moves=[rule])
    assert ends(model, "ana", 0) == {1}
    assert ends(model, "ana", 1) == {0, 2, 3}
    assert ends(model, "ana", 2) == {0, 1}
    assert ends(model, "ben", 2) == {6}
    assert not model.transitive  # from 0 to 1 to 3, not from 0 to 3


def test_without_from_or_to_a_move_is_forbidden_everywhere():
    assert ends(built(THREE, moves=[{"forbid": "ana"}]), "ana", 0) == set()
    assert ends(built(THREE, moves=[{"forbid": "ana", "to": "ana.a"}]), "ana", 2) == {0}
    assert ends(built(THREE, moves=[{"forbid": "ana", "from": "ana.a"}]), "ana", 1) == set()


def test_a_forbidden_move_may_leave_the_model_transitive():
    model = built(THREE, moves=[{"forbid": "ana", "from": "ana.a"}])
    assert model.conditional == {0}
    assert model.transitive


def test_an_influence_gives_no_control():
    influence = {"holder": "ben", "target": "ana", "option": "ben.c", "effect": "ana.a"}
    model = built(THREE, powers=[influence])
    assert ends(model, "ben", 0) == {4}
    assert model.conditional == frozenset()


def test_facts_are_read_in_every_statement():
    dms = {
        "ana": {"options": ["a", "b"], "preferences": ["a if fact.water >= 3", "not b"]},
        "ben": {"options": ["c"]},
    }
    parts = {
        "feasible": ["not ana.b unless fact.water > 2"],
        "moves": [{"forbid": "ben", "to": "fact.water = 3"}],
        "powers": [{"holder": "ben", "controls": "ana.a", "while": "fact.water < 3"}],
        "outcomes": {"dry": {"that": "fact.water < 3 and ana.a"}},
    }
    wet, dry = (built(dms, facts={"water": {"value": value}}, **parts) for value in (3, 2))
    assert wet.numbers == tuple(range(8))
    assert dry.numbers == (0, 1, 4, 5)
    assert ends(wet, "ben", 0) == set()
    assert ends(dry, "ben", 0) == {1, 4, 5}
    assert rank_of(wet, "ana")[1] > rank_of(wet, "ana")[0]
    assert rank_of(dry, "ana")[1] == rank_of(dry, "ana")[0]
    assert not wet.outcomes["dry"].any()
    assert dry.outcomes["dry"].tolist() == [False, True, False, True]


def test_what_somebody_was_told_is_no_fact_of_the_model():
    dms = {"ana": {"options": ["a"], "preferences": ["a if fact.water = 3"]}}
    told = {"ana": {"water": {"value": 3}}}
    model = built(dms, facts={"water": {"value": 1}}, told=told)
    assert set(rank_of(model, "ana").values()) == {0}


def test_moves_kept_are_those_marked():
    moves = model_at(0).moves[0]
    kept = moves.kept(moves.ends % 2 == 0)
    for state in range(len(moves.starts) - 1):
        assert kept.of(state).tolist() == [end for end in moves.of(state) if end % 2 == 0]
    assert np.array_equal(moves.kept(np.ones(len(moves.ends), bool)).starts, moves.starts)


# ---- transitivity --------------------------------------------------------------------------------


def relation(seed):
    """Draw a relation; half of the draws are closed, so that two steps are one."""
    rng = drawing(seed)
    size = rng.randint(1, 12)
    reach = {s: {t for t in range(size) if rng.random() < 0.25} - {s} for s in range(size)}
    closing = seed % 2
    while closing:
        closing = False
        for s, t in list(product(reach, repeat=2)):
            if t in reach[s] and (more := reach[t] - reach[s] - {s}):
                reach[s] |= more
                closing = True
    starts = np.cumsum([0, *(len(reach[s]) for s in range(size))])
    ends = [t for s in range(size) for t in sorted(reach[s])]
    return reach, Moves(starts, np.array(ends, dtype=np.int32))


class Alike:
    """Weights that tell no two sets of the same size apart."""

    def integers(self, *_, size, dtype):
        return np.ones(size, dtype=dtype)


@pytest.mark.parametrize("at_once", [1 << 18, 7, 1])
@pytest.mark.parametrize("alike", [False, True])
def test_two_moves_in_a_row_are_one_or_not(at_once, alike, monkeypatch):
    monkeypatch.setattr(sulh.model, "_STEPS_AT_ONCE", at_once)
    if alike:
        monkeypatch.setattr(np.random, "default_rng", lambda _: Alike())
    found = []
    for seed in range(200):
        reach, moves = relation(seed)
        expected = all(reach[t] - {s} <= reach[s] for s in reach for t in reach[s])
        assert moves.transitive == expected, seed
        found.append(expected)
    assert min(found.count(True), found.count(False)) >= 50


def test_few_moves_are_asked_where_many_lead_to_the_same():
    everywhere = Moves(
        np.arange(41) * 39, np.array([t for s in range(40) for t in range(40) if t != s])
    )
    assert len(everywhere._unlike()) == 0
    assert everywhere.transitive
