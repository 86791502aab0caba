"""The program against the oracle: the same verdicts, moves and ways, whichever engine is asked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from laws.conflict import Conflict, Forbidden, Option, Power
from laws.conflicts import conflicts, random_conflict, seeded
from laws.disguise import Disguise
from laws.oracle import CONCEPTS, RULES, Oracle
from laws.program import (
    SEEDS,
    Verdicts,
    case_of,
    drawing,
    model_at,
    model_of,
    named,
    numbered,
    oracle_at,
)

import sulh.model
from sulh.analysis.equilibria import equilibria
from sulh.concept import CONCEPTS as REGISTERED
from sulh.engine import gather
from sulh.model import Model, control
from sulh.solve import ENGINES, Engine, solve

FEWER = SEEDS[::5]
LAWS = [
    ("nash", "sseq"), ("sseq", "seq"), ("seq", "gmr"), ("sseq", "smr"), ("smr", "gmr"),
    ("nash", "sim"),
]  # fmt: skip

engines = pytest.mark.parametrize("engine", ENGINES)


def by_oracle(oracle: Oracle, concept: str, rule: str = "legal-sequence") -> Verdicts:
    return frozenset(
        (dm, state)
        for dm in oracle.dms
        for state in oracle.states
        if oracle.stable(dm, state, concept, rule)
    )


def by_program(
    model: Model, concepts: tuple[str, ...], engine: Engine, rule: str = "legal-sequence"
) -> Mapping[str, Verdicts]:
    solution = solve(model, [REGISTERED[concept] for concept in concepts], rule, engine)
    assert not solution.undecided
    return {concept: named(model, solution.stable[concept]) for concept in concepts}


@cache
def verdicts_at(seed: int) -> Mapping[str, Verdicts]:
    return {concept: by_oracle(oracle_at(seed), concept) for concept in CONCEPTS}


def test_the_program_knows_the_concepts_of_the_oracle():
    assert tuple(REGISTERED) == CONCEPTS


@engines
def test_every_verdict_is_the_oracle_s(engine):
    for seed in SEEDS:
        assert by_program(model_at(seed), CONCEPTS, engine) == verdicts_at(seed), seed


@engines
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conflict=conflicts(max_dms=4, max_options=6))
def test_every_verdict_is_the_oracle_s_whatever_is_drawn(engine, conflict):
    oracle, model = Oracle(conflict), model_of(conflict)
    assert by_program(model, CONCEPTS, engine) == {
        concept: by_oracle(oracle, concept) for concept in CONCEPTS
    }


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule != "legal-sequence"])
def test_every_verdict_by_another_rule_is_the_oracle_s(rule):
    differs = 0
    for seed in SEEDS[::2]:
        found = by_program(model_at(seed), CONCEPTS, "literal", rule)
        assert found == {c: by_oracle(oracle_at(seed), c, rule) for c in CONCEPTS}, seed
        differs += found != verdicts_at(seed)
    assert differs >= 5


def test_the_rule_is_the_literal_engine_s_without_being_asked():
    model = model_at(0)
    assert solve(model, REGISTERED.values(), "each-once").engine == "literal"
    assert solve(model, REGISTERED.values(), "legal-sequence").engine == "compact"


@engines
def test_each_decision_maker_may_have_its_own_concept(engine):
    for seed in FEWER:
        rng = drawing(seed)
        conflict = seeded(seed)
        own = {dm: rng.choice(CONCEPTS) for dm in conflict.dms if rng.random() < 0.8}
        text = ",".join(f"{dm}={concept}" for dm, concept in own.items()) or "nash"
        holds = equilibria(case_of(conflict), concepts=text, engine=engine)
        everyone = dict.fromkeys(conflict.dms, "nash") | own
        assert set(holds[text]) == oracle_at(seed).equilibria(everyone), seed


def test_moves_improvements_and_orders_are_the_oracle_s():
    for seed in SEEDS:
        model, oracle = model_at(seed), oracle_at(seed)
        assert model.numbers == oracle.states
        assert model.numbers[model.status_quo] == oracle.conflict.status_quo
        for k, dm in enumerate(model.decision_makers):
            for state, number in enumerate(model.numbers):
                assert numbered(model, model.reach(k, state)) == oracle.moves[dm][number]
                better = numbered(model, model.improvements(k, state))
                assert better == oracle.improvements[dm][number]
                assert numbered(model, model.improving[k].of(state)) == better
            levels = sorted(set(oracle.order[dm].values()))
            assert model.ranks[:, k].tolist() == [
                levels.index(oracle.order[dm][number]) for number in model.numbers
            ]


def test_transitivity_is_found_out():
    found = [model_at(seed).transitive for seed in SEEDS]
    assert found == [oracle_at(seed).transitive() for seed in SEEDS]
    assert min(found.count(True), found.count(False)) >= 20
    restricted = [bool(model_at(seed).conditional) for seed in SEEDS]
    assert sum(a and b for a, b in zip(found, restricted, strict=True)) >= 5  # found out, not said


def test_shared_control_alone_stays_transitive():
    shared = Conflict(
        ("ana", "ben"),
        (Option("ana", "a"), Option("ben", "b")),
        powers=(Power("ben", "ana.a"), Power("ana", "ben.b", "take")),
    )
    assert model_of(shared).transitive


@pytest.mark.parametrize("size", [1, 5])
def test_moves_and_values_in_pieces_are_the_same(monkeypatch, size):
    for module, name in (
        (sulh.model, "_STEPS_AT_ONCE"),
        (control, "_PAIRS_AT_ONCE"),
        (gather, "_VALUES_AT_ONCE"),
    ):
        monkeypatch.setattr(module, name, size)
    for seed in SEEDS[::10]:
        model = model_of(seeded(seed))
        for own, pieces in zip(model_at(seed).moves, model.moves, strict=True):
            assert own.starts.tolist() == pieces.starts.tolist()
            assert own.ends.tolist() == pieces.ends.tolist()
        assert model.transitive == model_at(seed).transitive
        assert by_program(model, CONCEPTS, "compact") == verdicts_at(seed)


# ---- laws ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("narrow", "wide"), LAWS)
def test_a_concept_contains_another(narrow, wide):
    strictly = 0
    for seed in SEEDS:
        found = by_program(model_at(seed), (narrow, wide), "compact")
        assert found[narrow] <= found[wide], seed
        strictly += found[narrow] < found[wide]
    assert strictly >= 5


def test_names_and_order_do_not_matter():
    for seed in SEEDS:
        other = Disguise(seeded(seed), drawing(seed))
        model, found = model_of(other.conflict), verdicts_at(seed)
        for concept, verdicts in by_program(model, CONCEPTS, "compact").items():
            assert verdicts == {(other.dm[dm], other.number(s)) for dm, s in found[concept]}, seed


# ---- the edges ---------------------------------------------------------------------------------


A, B = ("option", "ana.a"), ("option", "ben.b")
TWO = (Option("ana", "a"), Option("ben", "b"))
BOTH = ("ana", "ben")

LACKING = {
    "opponents": Conflict(("ana",), (TWO[0], Option("ana", "c")), preferences={"ana": (A,)}),
    "options": Conflict(("ana",), ()),
    "options of one": Conflict(BOTH, TWO[:1], preferences={"ana": (A,), "ben": (("not", A),)}),
    "preferences": Conflict(BOTH, TWO),
    "states": Conflict(BOTH, TWO, feasible=(("and", A, B),), status_quo=3),
    "interest": Conflict((*BOTH, "cem"), TWO, preferences={"ana": (B,), "ben": (A,)}),
    "moves": Conflict(
        BOTH, TWO, forbidden=(Forbidden("ana"), Forbidden("ben")),
        preferences={"ana": (A,), "ben": (B,)},
    ),
}  # fmt: skip


@engines
@pytest.mark.parametrize("what", LACKING)
def test_a_conflict_may_lack_things(what, engine):
    oracle = Oracle(LACKING[what])
    found = by_program(model_of(LACKING[what]), CONCEPTS, engine)
    assert found == {concept: by_oracle(oracle, concept) for concept in CONCEPTS}


def test_without_preferences_everything_is_stable():
    conflict = replace(seeded(3), preferences={}, rankings={})
    model = model_of(conflict)
    everything = {(dm, number) for dm in conflict.dms for number in model.numbers}
    assert set(by_program(model, CONCEPTS, "compact").values()) == {frozenset(everything)}


def test_one_decision_maker_has_no_one_to_fear():
    for seed in range(20):
        drawn = random_conflict(drawing(seed), max_dms=2, max_options=4)
        own = tuple(option for option in drawn.options if option.owner == "ana")
        alone = Conflict(("ana",), own, preferences={"ana": tuple(("option", o.name) for o in own)})
        found = by_program(model_of(alone), CONCEPTS, "compact")
        assert set(found.values()) == {by_oracle(Oracle(alone), "nash")}


# Ben can press and then open, not both at once: his answer to Ana's c needs a second move of his
# in a row, so it is none, unless Ana's friend Cem moves in between.
GATE = Conflict(
    ("ana", "ben", "cem"),
    (Option("ana", "c"), Option("ben", "press"), Option("ben", "open", "one-way"),
     Option("cem", "nod")),
    forbidden=(
        Forbidden("ben", ("not", ("option", "ben.press")), ("option", "ben.open")),
        Forbidden("cem"),
    ),
    preferences={"ana": (("not", ("option", "ben.open")), ("option", "ana.c"))},
)  # fmt: skip


@engines
def test_no_one_moves_twice_in_a_row_to_deter(engine):
    alone, helped = model_of(GATE), model_of(replace(GATE, forbidden=GATE.forbidden[:1]))
    assert not alone.transitive
    assert ("ana", 0) not in by_program(alone, ("gmr",), engine)["gmr"]
    assert ("ana", 0) in by_program(helped, ("gmr",), engine)["gmr"]
