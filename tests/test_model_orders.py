"""Orders: how statements and rankings rank the states of a model."""

import numpy as np
import pytest
from hand_made import case, rank_of
from laws.conflict import in_words
from laws.conflicts import random_statement
from laws.oracle import true_in
from laws.program import drawing

from sulh.errors import CaseError
from sulh.model.build import build
from sulh.model.ranks import dense


def ana(options=2, **parts):
    return {"ana": {"options": [f"o{k}" for k in range(options)], **parts}}


def built(*args, **parts):
    return build(case(*args, **parts))


def tuples(model, statements):
    """Return for each state, by Python's own tuples, which statements are true."""
    return [
        tuple(true_in(s, frozenset(model.options_of(state))) for s in statements)
        for state in range(len(model))
    ]


@pytest.mark.parametrize("count", [1, 31, 32, 33, 62, 63, 64, 65, 130, 200])
def test_any_number_of_statements_weighs_the_first_most(count):
    """Statements that decide stand among many that are true everywhere, at every distance."""
    rng = drawing(count)
    names = [f"ana.o{k}" for k in range(5)]
    always = ("or", ("option", names[0]), ("not", ("option", names[0])))
    for share in (0.05, 1.0):
        statements = [
            random_statement(rng, names) if rng.random() < share else always for _ in range(count)
        ]
        statements[0], statements[-1] = ("option", names[4]), ("option", names[3])
        model = built(ana(5, preferences=[in_words(s) for s in statements]))
        truths = tuples(model, statements)
        ranks = model.ranks[:, 0].tolist()
        levels = sorted(set(truths))
        assert ranks == [levels.index(truth) for truth in truths]


def test_ranks_have_no_gaps():
    assert dense(np.array([7, -2, 7, 40])).tolist() == [1, 0, 1, 2]
    assert dense(np.array([], dtype=np.intp)).tolist() == []
    model = built(ana(3, preferences=["o0", "o1"]))
    assert sorted(set(model.ranks[:, 0].tolist())) == [0, 1, 2, 3]


def test_no_statements_are_one_rank():
    assert rank_of(built(ana()), "ana") == dict.fromkeys(range(4), 0)


def test_a_ranking_is_best_first_and_its_ties_are_equal():
    model = built(ana(ranking=[3, ["none", "ana.o1"], 1]))
    assert rank_of(model, "ana") == {3: 2, 0: 1, 2: 1, 1: 0}


def test_an_outcome_in_a_ranking_is_all_its_states_tied():
    model = built(
        ana(ranking=["calm", "sq", 2]), outcomes={"calm": {"that": "not ana.o1"}}, status_quo=3
    )
    assert rank_of(model, "ana") == {0: 2, 1: 2, 3: 1, 2: 0}


@pytest.mark.parametrize(
    ("ranking", "mistake", "states"),
    [
        ([3, 1], "ranking-misses", ["#0", "#2"]),
        ([3, [0, 1], 2, 0], "ranking-repeats", ["#0"]),
        ([3, "calm", 2, 1], "ranking-repeats", ["#1"]),
        ([[0, 1, 2, 3, 3]], "ranking-repeats", ["#3"]),
    ],
)
def test_a_ranking_that_misses_or_repeats_states_lists_them(ranking, mistake, states):
    with pytest.raises(CaseError) as caught:
        built(ana(ranking=ranking), outcomes={"calm": {"that": "not ana.o1"}})
    (found,) = caught.value.mistakes
    assert (found.id, found.slots["states"], found.slots["dm"]) == (mistake, states, "ana")
    assert found.slots["count"] == len(states)
    assert found.path == ("decision_makers", "ana", "ranking")
    assert found.place.file == "made.yaml"


def test_of_many_missing_states_a_dozen_is_listed_and_all_are_counted():
    with pytest.raises(CaseError) as caught:
        built(ana(5, ranking=[0]))
    (found,) = caught.value.mistakes
    assert found.slots["count"] == 31
    assert found.slots["states"] == [*(f"#{k}" for k in range(1, 13)), "…"]


def test_an_impossible_state_in_a_ranking_is_a_mistake_of_the_ranking():
    with pytest.raises(CaseError) as caught:
        built(ana(ranking=[0, 1, 2, 3]), feasible=["not (ana.o0 and ana.o1)"])
    (found,) = caught.value.mistakes
    assert (found.id, found.path) == ("state-infeasible", ("decision_makers", "ana", "ranking"))
