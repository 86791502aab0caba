"""The walk through an option form against the oracle: the same states, moves, orders, sequences."""

import json
from functools import cache
from itertools import permutations

from laws.conflicts import seeded
from laws.oracle import Oracle
from laws.program import case_of
from laws.test_together_laws import drawn, oracle_at

import sulh
from sulh.model.option_form import option_form
from sulh.model.walk import Walk
from sulh.statement import Option

SEEDS = range(40)


@cache
def walk_at(seed):
    return Walk(option_form(sulh.loads(json.dumps(drawn(seed)[0]))))


def compared(walk, oracle, seed):
    """Hold one walk to one oracle: what is feasible, what can be moved, what is preferred."""
    names = walk.form.options
    assert tuple(s for s in range(2 ** len(names)) if walk.feasible(s)) == oracle.states, seed
    for k, dm in enumerate(walk.form.decision_makers):
        for state in oracle.states:
            ends = list(walk.moves(k, state))
            assert len(ends) == len(set(ends))
            assert set(ends) == oracle.moves[dm][state], (seed, dm, state)
            assert set(walk.improvements(k, state)) == oracle.improvements[dm][state], seed
            assert len(ends) <= walk.breadth(k, state)
            for other in oracle.states:
                assert walk.can_move(k, state, other) == (other in ends), (seed, dm, state, other)
                assert walk.prefers(k, state, other) == oracle.prefers(dm, state, other)


def test_everything_at_once_is_the_oracle_s():
    for seed in SEEDS:
        compared(walk_at(seed), oracle_at(seed), seed)


def test_rankings_and_shared_options_are_the_oracle_s():
    for seed in range(200, 215):
        conflict = seeded(seed)
        compared(Walk(option_form(case_of(conflict))), Oracle(conflict), seed)


def test_a_joint_move_is_told_by_its_place():
    told = 0
    for seed in SEEDS:
        walk = walk_at(seed)
        for dm in walk.dms:
            for state in oracle_at(seed).states:
                for end in walk.moves(dm, state):
                    place = walk.joint_at(dm, state, end)
                    assert (place is None) == walk.alone(dm, state, end)
                    if place is not None:
                        assert walk.form.decision_makers[dm] in walk.form.joint[place].members
                        told += 1
    assert told >= 10


def test_a_legal_sequence_lets_no_one_move_twice_in_a_row():
    twice = 0
    for seed in SEEDS[:20]:
        walk, oracle = walk_at(seed), oracle_at(seed)
        for state in oracle.states:
            for one, other in permutations(walk.dms, 2):
                for middle in walk.moves(one, state):
                    assert walk.legal([one], state, [(one, middle)], "moves")
                    assert not walk.legal([other], state, [(one, middle)], "moves")
                    improves = middle in oracle.improvements[walk.form.decision_makers[one]][state]
                    assert walk.legal([one], state, [(one, middle)], "improvements") == improves
                    for end in walk.moves(one, middle):
                        assert not walk.legal([one], state, [(one, middle), (one, end)], "moves")
                        twice += 1
                    for end in walk.moves(other, middle):
                        path = [(one, middle), (other, end)]
                        assert walk.legal([one, other], state, path, "moves")
    assert twice >= 100


def test_a_statement_is_read_in_a_state():
    walk = walk_at(0)
    for state in range(2 ** len(walk.form.options)):
        assert walk.number(walk.taken(state)) == state
        for name in walk.form.options:
            assert walk.holds(Option(name), state) == (name in walk.taken(state))
