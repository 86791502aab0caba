"""The shortest statement that is true in these states and false in those.

Given states where something holds and states where it fails, the answer is an or of ands of
options, true in all the former and false in all the latter; states that are neither are free, and
are never enumerated. Of all such statements it is one with the fewest literals (options and negated
options, counted each time they are written), and among those the first in the order of the options.

Every term of a shortest statement is a prime implicant (:mod:`sulh.statement.primes`), so the
question is which primes cover the holding states at the least number of literals
(:mod:`sulh.statement.cover`). A good statement, found first by adding one literal after the other,
bounds how long a prime can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sulh.statement.cover import BudgetSpentError, Column, Steps, smallest_cover
from sulh.statement.primes import Limit, Literal, Question, primes, states_apart
from sulh.statement.syntax import And, Not, Option, Or, Statement, Truth

if TYPE_CHECKING:
    import numpy as np

BUDGET = 20_000
"""Steps of all searches together, before the answer is no longer sought to be the shortest."""

SEEDS = 8
"""How many uncovered states each are the start of a term, of which the best one is taken."""


@dataclass(frozen=True, slots=True)
class Separation:
    """A statement that separates; ``exact`` where none is proven to do it with fewer literals."""

    statement: Statement
    exact: bool


def separate(
    holding: "np.ndarray", failing: "np.ndarray", options: Sequence[str], budget: int = BUDGET
) -> Separation:
    """Return the shortest or of ands true in all ``holding`` and false in all ``failing`` states.

    Both are arrays of bool, states x options, in the order of ``options``. The same call gives the
    same answer on every machine: the budget counts steps, not time. Past it a shorter statement
    may exist, and ``exact`` is false. Raises ValueError where a state is in both.

    >>> import numpy as np
    >>> holding = np.array([[1, 1, 0], [1, 0, 1]], dtype=bool)
    >>> failing = np.array([[0, 1, 1], [1, 0, 0]], dtype=bool)
    >>> print(separate(holding, failing, ["a.x", "a.y", "a.z"]).statement)
    a.x and a.y or a.x and a.z
    """
    if not len(holding) or not len(failing):
        return Separation(Truth(value=bool(len(holding))), exact=True)
    states, others = _rows(holding), _rows(failing)
    if states & others:
        raise ValueError("a state both holds and fails")
    question = _question(sorted(states), sorted(others), len(options))
    found = _greedy(question)
    steps = Steps(budget)
    try:
        apart = states_apart(question, _by_coverage(question, found), steps)
        limit = Limit(sum(column.cost for column in found), apart)
        columns = list(primes(question, limit, steps))
    except BudgetSpentError:
        return Separation(_statement(found, options), exact=False)
    best, exact = smallest_cover(columns, question.holding, found, steps)
    return Separation(_statement(best, options), exact)


def _rows(matrix: "np.ndarray") -> set[bytes]:
    """Return the distinct states, one byte an option."""
    return {row.tobytes() for row in matrix.astype(bool)}


def _question(states: list[bytes], others: list[bytes], size: int) -> Question:
    """Return the literals in the order of the options, with the states that satisfy them."""
    literals = tuple(
        Literal(place, _bits(states, place, size), _bits(others, place, size))
        for place in range(2 * size)
    )
    return Question(literals, (1 << len(states)) - 1, (1 << len(others)) - 1)


def _bits(states: list[bytes], place: int, size: int) -> int:
    """Return which of the states satisfy a literal, the first state as the lowest bit."""
    column = b"".join(reversed(states))[place // 2 :: size]
    return int(column.translate(bytes.maketrans(b"\0\1", b"10" if place % 2 else b"01")), 2)


def _by_coverage(question: Question, found: Sequence[Column]) -> list[int]:
    """Return the holding states, those first that few terms cover: they tend to be apart."""
    states = [1 << k for k in range(question.holding.bit_length())]
    return sorted(states, key=lambda state: sum(bool(term.covers & state) for term in found))


def _greedy(question: Question) -> list[Column]:
    """Return implicants that cover all states: good ones, not always the fewest literals."""
    found: list[Column] = []
    uncovered = question.holding
    while uncovered:
        term = max(
            (
                question.column(_grow(question, question.of(seed), uncovered))
                for seed in _lowest(uncovered)
            ),
            key=lambda term: (term.covers & uncovered).bit_count() / term.cost,
        )
        found.append(term)
        uncovered &= ~term.covers
    return _without_idle(found, question.holding)


def _without_idle(found: list[Column], every: int) -> list[Column]:
    """Drop the dearest columns whose states the others cover."""
    for term in sorted(found, reverse=True):
        others = 0
        for other in found:
            others |= 0 if other is term else other.covers
        if others == every:
            found.remove(term)
    return found


def _lowest(states: int) -> list[int]:
    """Return the first few of a set of states."""
    seeds: list[int] = []
    while states and len(seeds) < SEEDS:
        seeds.append(states & -states)
        states &= states - 1
    return seeds


def _grow(question: Question, literals: Sequence[Literal], uncovered: int) -> list[Literal]:
    """Add the literal that rules out most per state lost until none fails; drop what is idle."""
    cube: list[Literal] = []
    kept, left = uncovered, question.failing
    while left:
        best = max(
            (literal for literal in literals if left & ~literal.failing),
            key=lambda literal: (
                (kept & literal.holding).bit_count() / ((left & literal.failing).bit_count() + 1),
                -literal.place,
            ),
        )
        cube.append(best)
        kept &= best.holding
        left &= best.failing
    for literal in tuple(cube):
        fails = question.failing
        for other in cube:
            fails &= -1 if other is literal else other.failing
        if not fails:
            cube.remove(literal)
    return cube


def _statement(columns: Sequence[Column], options: Sequence[str]) -> Statement:
    """Return the columns as a statement, terms and literals in the order of the options."""
    terms = []
    for column in sorted(columns, key=lambda column: column.key):
        parts: list[Statement] = []
        for place in column.key:
            option = Option(options[place // 2])
            parts.append(Not(option) if place % 2 else option)
        terms.append(parts[0] if len(parts) == 1 else And(tuple(parts)))
    return terms[0] if len(terms) == 1 else Or(tuple(terms))
