"""What is said to be possible without a list is what a list of all assignments says."""

from itertools import product

import pytest
from laws.conflict import in_words
from laws.conflicts import random_statement
from laws.program import drawing

from sulh.model import possible
from sulh.model.possible import Possible, TooManyCasesError
from sulh.statement import parse
from sulh.statement.connect import settled

NAMES = tuple(f"{dm}.{option}" for dm in "ab" for option in "vwxyz")
EVERY = tuple(
    frozenset(name for name, yes in zip(NAMES, taken, strict=True) if yes)
    for taken in product((False, True), repeat=len(NAMES))
)


def said(rng, depth=2):
    return parse(in_words(random_statement(rng, list(NAMES), depth)))


def drawn(seed):
    rng = drawing(seed)
    counts = [
        parse(f"{rng.choice(('exactly', 'at least', 'at most'))} {rng.randint(0, 4)} of ({listed})")
        for listed in (", ".join(rng.sample(NAMES, 4)) for _ in range(rng.randint(0, 2)))
    ]
    rules = [said(rng, depth=3) for _ in range(rng.randint(0, 6))]
    return rng, tuple(settled(rule, {}) for rule in (*rules, *counts))


def those(*statements):
    return [taken for taken in EVERY if all(one.holds(taken) for one in statements)]


@pytest.mark.parametrize("seed", range(60))
def test_states_are_counted_and_found_without_a_list(seed):
    rng, rules = drawn(seed)
    found = Possible(NAMES, rules)
    assert found.count() == len(those(*rules))
    for _ in range(12):
        asked = said(rng)
        wanted, state = those(*rules, asked), found.state(asked)
        assert state in wanted if wanted else state is None


@pytest.mark.parametrize("seed", range(30))
def test_the_ends_of_an_order_are_found_without_a_list(seed):
    rng, rules = drawn(seed)
    order = [said(rng) for _ in range(4)]

    def place(taken):
        return None if taken is None else [one.holds(taken) for one in order]

    found = Possible(NAMES, rules)
    best, worst = found.end(order, best=True), found.end(order, best=False)
    places = [place(taken) for taken in those(*rules)]
    assert place(best) == max(places, default=None)
    assert place(worst) == min(places, default=None)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_settled_is_said_no_more(seed):
    rng, rules = drawn(seed)
    known = {name: rng.random() < 0.5 for name in rng.sample(NAMES, 4)}
    for rule in rules:
        left = settled(rule, {}, known)
        assert not set(left.options()) & set(known)
        for taken in EVERY:
            if all((name in taken) == yes for name, yes in known.items()):
                assert left.holds(taken) == rule.holds(taken)


def test_too_many_cases_are_no_answer(monkeypatch):
    monkeypatch.setattr(possible, "MOST_CASES", 3)
    many = Possible(NAMES, [parse(f"exactly 5 of ({', '.join(NAMES)})")])
    with pytest.raises(TooManyCasesError):
        many.count()
    with pytest.raises(TooManyCasesError):
        many.state()
