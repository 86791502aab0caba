"""Laws of the shortest statement that separates states, against every choice tried in turn."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.statement import And, Not, Or, Truth, separate
from sulh.statement.cover import Column, Steps, smallest_cover
from sulh.statement.primes import Limit, Literal, Question, primes, states_apart

law = settings(deadline=None, max_examples=200)


@st.composite
def separations(draw, most):
    size = draw(st.integers(1, most))
    rows = list(product((False, True), repeat=size))
    marks = draw(st.lists(st.sampled_from("+-?"), min_size=len(rows), max_size=len(rows)))
    return size, *(
        np.array([row for row, mark in zip(rows, marks, strict=True) if mark == kind], dtype=bool)
        .reshape(-1, size)
        for kind in "+-"
    )  # fmt: skip


def implicants(size, holding, failing):
    """Every cube that no failing row satisfies: its literals, and the holding rows it covers."""
    for cube in product((None, True, False), repeat=size):
        places = [place for place, value in enumerate(cube) if value is not None]

        def satisfied(row, cube=cube, places=places):
            return all(row[place] == cube[place] for place in places)

        if not any(satisfied(row) for row in failing):
            covers = frozenset(k for k, row in enumerate(holding) if satisfied(row))
            yield tuple((place, not cube[place]) for place in places), covers


def cheapest(columns, rows):
    """The least cost, then the first keys in order: every choice of columns is tried."""
    best = [(float("inf"), [])]

    def extend(chosen, uncovered):
        worth = (sum(cost for cost, _, _ in chosen), sorted(key for _, key, _ in chosen))
        if worth[0] > best[0][0]:
            return
        if not uncovered:
            best[0] = min(best[0], worth)
            return
        for column in columns:
            if min(uncovered) in column[2]:
                extend([*chosen, column], uncovered - column[2])

    extend([], frozenset(range(rows)))
    return best[0]


def terms_of(statement, names):
    return [
        tuple(
            (names.index(part.options()[0]), isinstance(part, Not))
            for part in (term.parts if isinstance(term, And) else (term,))
        )
        for term in (statement.parts if isinstance(statement, Or) else (statement,))
    ]


@law
@given(separations(most=4))
def test_the_separating_statement_is_the_shortest_and_the_first(problem):
    size, holding, failing = problem
    names = [f"a.o{place}" for place in range(size)]
    found = separate(holding, failing, names)
    assert found.exact
    if len(holding) and len(failing):
        columns = [(len(cube), cube, rows) for cube, rows in implicants(*problem)]
        assert terms_of(found.statement, names) == cheapest(columns, len(holding))[1]
    else:
        assert found.statement == Truth(bool(len(holding)))


@law
@given(separations(most=7), st.sampled_from((0, 50, 20_000)))
def test_a_separating_statement_separates(problem, budget):
    size, holding, failing = problem
    names = [f"a.o{place}" for place in range(size)]
    found = separate(holding, failing, names, budget).statement
    for rows, expected in ((holding, True), (failing, False)):
        columns = {name: rows[:, place] for place, name in enumerate(names)}
        assert (found.evaluate(columns, {}, len(rows)) == expected).all()


def question(size, holding, failing):
    literals = [
        Literal(
            place,
            sum(1 << k for k, row in enumerate(holding) if row[place // 2] != place % 2),
            sum(1 << k for k, row in enumerate(failing) if row[place // 2] != place % 2),
        )
        for place in range(2 * size)
    ]
    return Question(tuple(literals), (1 << len(holding)) - 1, (1 << len(failing)) - 1)


@law
@given(separations(most=4).filter(lambda problem: len(problem[1])), st.integers(0, 4))
def test_primes_are_the_least_implicants_each_once(problem, most):
    cubes = {frozenset(cube): rows for cube, rows in implicants(*problem) if rows}
    least = {
        cube: rows
        for cube, rows in cubes.items()
        if len(cube) <= most and not any(other < cube for other in cubes)
    }
    found = [
        (
            frozenset((place // 2, bool(place % 2)) for place in column.key),
            frozenset(k for k in range(len(problem[1])) if column.covers >> k & 1),
        )
        for column in primes(question(*problem), Limit(most), Steps(10_000))
    ]
    assert len(found) == len(set(found))
    assert dict(found) == least


@law
@given(separations(most=4), st.randoms())
def test_no_implicant_covers_two_states_apart(problem, random):
    asked = question(*problem)
    order = [1 << k for k in range(len(problem[1]))]
    random.shuffle(order)
    cubes = list(implicants(*problem))
    apart = states_apart(asked, order, Steps(10_000)) if len(problem[2]) else ()
    states = [state.bit_length() - 1 for state, _ in apart]
    for _, rows in cubes:
        assert len(rows & set(states)) <= 1
    for state, (_, least) in zip(states, apart, strict=True):
        assert least == min(len(cube) for cube, rows in cubes if state in rows)


columns = st.lists(
    st.tuples(st.integers(1, 4), st.frozensets(st.integers(0, 4), min_size=1)), max_size=7
)


@law
@given(columns)
def test_a_cover_is_the_cheapest_and_the_first(choices):
    every = (20, (99,), frozenset(range(5)))
    table = [every, *((cost, (place,), rows) for place, (cost, rows) in enumerate(choices))]
    given = [Column(cost, key, sum(1 << row for row in rows)) for cost, key, rows in table]
    found, proven = smallest_cover(given, 0b11111, given[:1], Steps(10_000))
    assert proven
    worth = (sum(column.cost for column in found), sorted(column.key for column in found))
    assert worth == cheapest(table, 5)
