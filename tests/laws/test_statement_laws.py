"""Laws every statement obeys, whatever it says."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.statement import (
    And,
    Count,
    Fact,
    Iff,
    Implies,
    Not,
    Option,
    Or,
    Truth,
    mentions,
    parse,
    show,
)
from sulh.statement.connect import conjunction, disjunction, negation, settled

NAMES = ("a.x", "a.y", "b.z", "روسيا.حماية")
FACTS = ("n", "days")

law = settings(deadline=None)  # the first statement read pays for the grammar

names = st.sampled_from(NAMES)
numbers = st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)
leaves = st.one_of(
    st.builds(Truth, st.booleans()),
    st.builds(Option, names),
    st.builds(
        Fact,
        st.sampled_from(FACTS),
        st.sampled_from(("=", "!=", "<", "<=", ">", ">=")),
        st.one_of(st.integers(-3, 3).map(float), numbers),
    ),
)


@st.composite
def counts(draw, parts):
    listed = tuple(draw(st.lists(parts, min_size=1, max_size=4)))
    kind = draw(st.sampled_from(("exactly", "at least", "at most")))
    return Count(kind, draw(st.integers(0, len(listed))), listed)


def larger(parts):
    chains = st.lists(parts, min_size=2, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Not, parts),
        st.builds(And, chains),
        st.builds(Or, chains),
        st.builds(Implies, parts, parts),
        st.builds(Iff, parts, parts),
        counts(parts),
    )


statements = st.recursive(leaves, larger, max_leaves=12)
facts = st.dictionaries(st.sampled_from(FACTS), st.integers(-3, 3).map(float))


def meaning(statement, taken, known):  # noqa: C901 - one case a definition
    """The definitions once more, one state at a time."""

    def value(part):
        return meaning(part, taken, known)

    match statement:
        case Truth():
            return statement.value
        case Option():
            return statement.name in taken
        case Fact(name, sign, number):
            if name not in known:
                return False
            size = known[name]
            allowed = {
                "=": (0,), "!=": (-1, 1), "<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1),
            }  # fmt: skip
            return (size > number) - (size < number) in allowed[sign]
        case Not():
            return not value(statement.part)
        case And():
            return all(value(part) for part in statement.parts)
        case Or():
            return any(value(part) for part in statement.parts)
        case Implies():
            return value(statement.consequence) if value(statement.condition) else True
        case Iff():
            return value(statement.left) is value(statement.right)
        case Count(kind, number, parts):
            true = len([part for part in parts if value(part)])
            low, high = {
                "exactly": (number, number),
                "at least": (number, len(parts)),
                "at most": (0, number),
            }[kind]
            return low <= true <= high
    raise AssertionError(statement)


@law
@given(statements)
def test_the_text_of_a_statement_is_read_as_the_same_statement(statement):
    assert parse(str(statement)) == statement
    assert str(parse(str(statement))) == str(statement)


@law
@given(statements)
def test_mentions_are_the_options_and_facts(statement):
    text = str(statement)
    found = mentions(text)
    assert {mention.name for mention in found} == {
        *statement.options(),
        *(f"fact.{name}" for name in statement.facts()),
    }
    assert all(text[m.offset : m.offset + m.length] == m.name for m in found)


@law
@given(statements, facts)
def test_one_state_and_all_states_at_once_agree_with_the_definitions(statement, known):
    rows = list(product((False, True), repeat=len(NAMES)))
    table = np.array(rows)
    columns = {name: table[:, place] for place, name in enumerate(NAMES)}
    everywhere = statement.evaluate(columns, known, len(rows))
    assert everywhere.dtype == bool
    for row, there in zip(rows, everywhere, strict=True):
        taken = {name for name, is_taken in zip(NAMES, row, strict=True) if is_taken}
        assert statement.holds(taken, known) is meaning(statement, taken, known)
        assert bool(there) is statement.holds(taken, known)


@law
@given(statements)
def test_an_option_without_a_column_is_taken_nowhere(statement):
    column = np.array([False, True])
    found = statement.evaluate({"a.x": column}, {}, 2)
    assert found.tolist() == [statement.holds(set()), statement.holds({"a.x"})]
    found[:] = True
    assert column.tolist() == [False, True]


@law
@given(statements)
def test_every_option_and_fact_is_said_in_both_languages(statement):
    for lang in ("en", "ar"):
        words = show(statement, lambda name, taken: f"<{name} {taken}>", lang)
        assert "{" not in words
        assert words.count("(") == words.count(")")
        for name in statement.options():
            assert f"<{name} " in words
        for name in statement.facts():
            assert f" {name} " in words


def every_state():
    for row in product((False, True), repeat=len(NAMES)):
        yield frozenset(name for name, taken in zip(NAMES, row, strict=True) if taken)


@law
@given(statements, facts)
def test_a_settled_statement_is_about_options_alone_and_means_the_same(statement, known):
    left = settled(statement, known)
    assert not left.facts()
    for taken in every_state():
        assert left.holds(taken) == statement.holds(taken, known)


@law
@given(st.lists(statements, max_size=4))
def test_joined_statements_mean_what_joining_means(parts):
    both, either = conjunction(parts), disjunction(parts)
    for taken in every_state():
        true = [part.holds(taken) for part in parts]
        assert both.holds(taken) == all(true)
        assert either.holds(taken) == any(true)
        for part in parts:
            assert negation(part).holds(taken) != part.holds(taken)
