"""The shortest statement that is true in some states and false in others."""

import time

import numpy as np
import pytest

from sulh.statement import Option, Truth, parse, separate


def states(*rows):
    return np.array([[mark == "Y" for mark in row] for row in rows], dtype=bool)


def names(count):
    return [f"a.o{place}" for place in range(count)]


def literals(statement):
    return sum(isinstance(part, Option) for part in statement.walk())


def test_one_option_tells_them_apart():
    found = separate(states("YN", "YY"), states("NY", "NN"), names(2))
    assert (found.statement, found.exact) == (Option("a.o0"), True)


def test_free_states_are_used():
    # Without NY, which is neither, two literals would be needed.
    found = separate(states("YY"), states("NN", "YN"), names(2))
    assert found.statement == parse("a.o1")


def test_a_tie_goes_to_the_first_option():
    assert separate(states("YYY"), states("NNN"), names(3)).statement == parse("a.o0")
    found = separate(states("YNN", "NYN"), states("NNN", "YYN"), names(3))
    assert found.statement == parse("a.o0 and not a.o1 or not a.o0 and a.o1")


def test_nothing_to_tell_apart():
    none = np.zeros((0, 2), dtype=bool)
    assert separate(states("YN"), none, names(2)).statement == Truth(value=True)
    assert separate(none, states("YN"), names(2)).statement == Truth(value=False)


def test_a_state_cannot_both_hold_and_fail():
    with pytest.raises(ValueError, match="both"):
        separate(states("YN"), states("NN", "YN"), names(2))


def test_other_number_types_are_read_as_bool():
    found = separate(np.array([[1, 0]]), np.array([[0, 0]]), names(2))
    assert found.statement == Option("a.o0")


def random_states(count, options, seed=7):
    return np.unique(np.random.default_rng(seed).random((count, options)) > 0.5, axis=0)


def check(found, holding, failing, options):
    for rows, value in ((holding, True), (failing, False)):
        columns = {name: rows[:, place] for place, name in enumerate(options)}
        assert (found.statement.evaluate(columns, {}, len(rows)) == value).all()


def test_hundreds_of_states_with_twenty_options():
    rows, options = random_states(600, 20), names(20)
    true = rows[:, 0] & rows[:, 3] | rows[:, 5] & ~rows[:, 7] & rows[:, 9]
    start = time.perf_counter()
    found = separate(rows[true], rows[~true], options)
    assert time.perf_counter() - start < 1
    assert str(found.statement) == "a.o0 and a.o3 or a.o5 and not a.o7 and a.o9"
    assert found.exact


def test_beyond_the_budget_the_answer_is_right_and_says_it_may_be_longer():
    rows, options = random_states(500, 20), names(20)
    start = time.perf_counter()
    found = separate(rows[:200], rows[200:], options)
    assert time.perf_counter() - start < 2
    assert not found.exact
    check(found, rows[:200], rows[200:], options)


@pytest.mark.parametrize("budget", [0, 1, 10, 100, 1000])
def test_any_budget_gives_a_right_answer_and_always_the_same(budget):
    rows, options = random_states(90, 8), names(8)
    found = separate(rows[:40], rows[40:], options, budget)
    check(found, rows[:40], rows[40:], options)
    assert found == separate(rows[:40][::-1], rows[40:], options, budget)


def test_a_larger_budget_is_never_worse():
    rows, options = random_states(60, 7), names(7)
    short, long = (separate(rows[:30], rows[30:], options, budget) for budget in (0, 100_000))
    assert long.exact
    assert literals(long.statement) <= literals(short.statement)
