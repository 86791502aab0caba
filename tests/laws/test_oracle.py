"""The oracle against what is published, and against examples worked by hand."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from laws.conflict import Conflict, Forbidden, Option, Power, in_words
from laws.conflicts import conflicts, seeded
from laws.oracle import CONCEPTS, RULES, Oracle, true_in
from published.data import GARRISON, PUBLISHED, TABLES
from published.table import PublishedCase, Table

OPEN = ("option", "ana.open")
PRESS = ("option", "ben.press")
BY_SLUG = {table.slug: Oracle(table.conflict()) for table in TABLES}

# Ana's gate; Ben, where he presses, can open it too. Numbers: 1 open, 2 press, 3 both.
# Ana 0 > 2 > 1 > 3, Ben 1 > 3 > 0 > 2.
GATE = Conflict(
    ("ana", "ben"),
    (Option("ana", "open"), Option("ben", "press")),
    powers=(Power("ben", "ana.open", "take", PRESS),),
    preferences={"ana": (("not", OPEN), ("not", PRESS)), "ben": (OPEN, ("not", PRESS))},
    status_quo=2,
)


@pytest.mark.parametrize("case", PUBLISHED, ids=str)
def test_the_oracle_finds_what_is_published(case: PublishedCase) -> None:
    oracle = BY_SLUG[case.slug]
    assert oracle.equilibria(case.concept, case.rule) == case.expected.equilibria
    for dm, expected in zip(oracle.dms, case.expected.stable or (), strict=False):
        found = {s for s in oracle.states if oracle.stable(dm, s, case.concept, case.rule)}
        assert found == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.slug)
def test_rows_owners_and_directions_give_the_printed_moves(table: Table) -> None:
    oracle = BY_SLUG[table.slug]
    assert [oracle.moves[dm] for dm in oracle.dms] == [
        table.reach(place) for place in range(len(table.dms))
    ]
    assert oracle.transitive()


def test_only_legal_sequences_find_the_state_older_software_misses() -> None:
    (missed,) = GARRISON.at(6)
    assert missed == 52
    found = {rule for rule in RULES if missed in BY_SLUG["garrison"].equilibria("gmr", rule)}
    assert found == {"legal-sequence"}


def test_moves_of_the_gate() -> None:
    oracle = Oracle(GATE)
    assert oracle.moves == {
        "ana": {0: {1}, 1: {0}, 2: {3}, 3: {2}},
        "ben": {0: {2}, 1: {3}, 2: {0, 1, 3}, 3: {1}},
    }
    assert oracle.improvements == {
        "ana": {0: set(), 1: {0}, 2: set(), 3: {2}},
        "ben": {0: set(), 1: set(), 2: {0, 1, 3}, 3: {1}},
    }
    assert not oracle.transitive()  # Ben can press and then open, not both at once


def test_nobody_moves_twice_in_a_row_at_the_gate() -> None:
    oracle = Oracle(GATE)
    assert oracle.group(("ben",), 0, "legal-sequence", improving=False) == {2}
    assert oracle.group(("ben",), 3, "legal-sequence", improving=True) == {1}
    assert oracle.group(("ana", "ben"), 0, "legal-sequence", improving=False) == {0, 1, 2, 3}
    assert oracle.group(("ana", "ben"), 0, "each-once", improving=False) == {1, 2, 3}
    assert oracle.group(("ana", "ben"), 0, "single-opponent", improving=False) == {1, 2}


@pytest.mark.parametrize(
    ("concept", "of_ana", "of_ben"),
    [
        ("nash", {0, 2}, {0, 1}),
        ("gmr", {0, 2, 3}, {0, 1, 3}),
        ("smr", {0, 2}, {0, 1, 3}),
        ("seq", {0, 2, 3}, {0, 1, 3}),
        ("sseq", {0, 2}, {0, 1, 3}),
        ("sim", {0, 2}, {0, 1, 3}),
    ],
)
def test_verdicts_of_the_gate(concept: str, of_ana: set[int], of_ben: set[int]) -> None:
    oracle = Oracle(GATE)
    assert {s for s in oracle.states if oracle.stable("ana", s, concept)} == of_ana
    assert {s for s in oracle.states if oracle.stable("ben", s, concept)} == of_ben
    assert oracle.equilibria(concept) == of_ana & of_ben


def test_each_decision_maker_may_have_its_own_concept() -> None:
    assert Oracle(GATE).equilibria({"ana": "seq", "ben": "nash"}) == {0}
    assert Oracle(GATE).equilibria({"ana": "seq", "ben": "sim"}) == {0, 3}


def test_evolution_of_the_gate() -> None:
    oracle = Oracle(GATE)
    assert oracle.evolution(improving=True) == {2: 0, 0: 1, 1: 1, 3: 1}
    assert oracle.evolution(improving=True, start=3) == {3: 0, 1: 1, 2: 1, 0: 2}
    assert oracle.evolution(improving=False, start=0) == {0: 0, 1: 1, 2: 1, 3: 2}


def test_evolution_waits_for_someone_else_to_move() -> None:
    # Ben can press and then open, but nobody else can move in between.
    alone = Oracle(replace(GATE, forbidden=(Forbidden("ana"),)))
    assert alone.moves["ben"][2] == {0, 1, 3}
    assert alone.evolution(improving=False, start=0) == {0: 0, 2: 1}


def test_directions_and_forbidden_moves() -> None:
    options = (Option("ana", "a", "one-way"), Option("ana", "b", "one-way-back"))
    plain = Conflict(("ana", "ben"), options)
    assert Oracle(plain).moves["ana"] == {0: {1}, 1: set(), 2: {0, 1, 3}, 3: {1}}
    ruled = Conflict(
        ("ana", "ben"),
        options,
        forbidden=(Forbidden("ana", ("option", "ana.b"), ("option", "ana.a")),),
        powers=(Power("ben", "ana.a", "undo"), Power("ben", "ana.b")),
    )
    assert Oracle(ruled).moves == {
        "ana": {0: {1}, 1: set(), 2: {0}, 3: set()},
        "ben": {0: set(), 1: set(), 2: {0}, 3: {1}},
    }


def test_only_the_end_of_a_move_must_be_feasible() -> None:
    rule = ("iff", ("option", "ana.a"), ("option", "ana.b"))
    joint = Conflict(("ana", "ben"), (Option("ana", "a"), Option("ana", "b")), feasible=(rule,))
    assert Oracle(joint).moves["ana"] == {0: {3}, 3: {0}}


def test_simultaneous_answers_start_where_the_improvement_starts() -> None:
    # Ben answers a by b, but only once a is taken.
    a, b = ("option", "ana.a"), ("option", "ben.b")
    oracle = Oracle(
        Conflict(
            ("ana", "ben"),
            (Option("ana", "a"), Option("ben", "b")),
            preferences={"ana": (("not", b), a), "ben": (("iff", a, b),)},
        )
    )
    assert oracle.stable("ana", 0, "seq")
    assert not oracle.stable("ana", 0, "sim")


def test_simultaneous_changes_of_one_shared_option_are_one_change() -> None:
    # Each wants the lamp lit and can light it: lighting it together does not leave it dark.
    lamp = ("option", "ana.lamp")
    shared = Conflict(
        ("ana", "ben"),
        (Option("ana", "lamp"),),
        powers=(Power("ben", "ana.lamp"),),
        preferences={"ana": (lamp,), "ben": (lamp,)},
    )
    oracle = Oracle(shared)
    assert oracle.improvements == {"ana": {0: {1}, 1: set()}, "ben": {0: {1}, 1: set()}}
    assert oracle.equilibria("sim") == {1}


def test_truth_of_statements() -> None:
    a, b, c = (("option", f"x.{letter}") for letter in "abc")
    taken = frozenset({"x.a", "x.b"})
    assert true_in(("exactly", 2, (a, b, c)), taken)
    assert true_in(("at least", 1, (b, c)), taken)
    assert not true_in(("at most", 1, (a, b, c)), taken)
    assert not true_in(("implies", a, c), taken)
    assert true_in(("implies", c, a), taken)
    assert not true_in(("iff", a, c), taken)
    assert true_in(("or", c, ("and", a, ("not", c))), taken)
    assert true_in(("true",), taken)
    assert not true_in(("false",), taken)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conflicts())
def test_the_concepts_contain_one_another(conflict: Conflict) -> None:
    oracle = Oracle(conflict)
    stable = {
        concept: {
            (dm, s) for dm in oracle.dms for s in oracle.states if oracle.stable(dm, s, concept)
        }
        for concept in CONCEPTS
    }
    assert stable["nash"] <= stable["sseq"] <= stable["seq"] <= stable["gmr"]
    assert stable["sseq"] <= stable["smr"] <= stable["gmr"]
    assert stable["nash"] <= stable["sim"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conflicts())
def test_unconditional_control_is_transitive(conflict: Conflict) -> None:
    always = all(power.condition == ("true",) for power in conflict.powers)
    if always and not conflict.forbidden:
        assert Oracle(conflict).transitive()


def test_random_conflicts_have_everything_together_often() -> None:
    together = nontransitive = 0
    for seed in range(200):
        conflict = seeded(seed)
        oracle = Oracle(conflict)
        assert conflict.status_quo in oracle.states
        assert 2 <= len(conflict.dms) <= 5
        assert len(conflict.options) <= 8
        conditions = {power.condition == ("true",) for power in conflict.powers}
        nontransitive += not oracle.transitive()
        together += (
            any(len(set(places.values())) < len(places) for places in oracle.order.values())
            and len(oracle.states) < 2 ** len(conflict.options)
            and any(option.moves != "both" for option in conflict.options)
            and bool(conflict.forbidden)
            and conditions == {True, False}
        )
    assert together >= 80
    assert nontransitive >= 20


def test_a_conflict_is_a_case() -> None:
    case = GATE.to_case()
    assert case["decision_makers"]["ben"] == {
        "options": {"press": {"moves": "both"}},
        "preferences": [{"that": "ana.open"}, {"that": "not ben.press"}],
    }
    assert case["powers"][0]["while"] == in_words(PRESS) == "ben.press"
    assert case["status_quo"] == 2
