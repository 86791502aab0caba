"""One body for all engines: whichever is asked, the answer is what the definitions say.

In one conflict: ties, states that cannot be, one-way and forbidden moves, shared and conditional
control, mandates, influences and joint moves. Small ones are held to the oracle over sets, larger
ones to the definitions as matrices (:mod:`laws.matrices`), which are held to that oracle first.
"""

import json
from dataclasses import replace
from functools import cache
from unittest import mock

import pytest
from laws import conflicts
from laws.conflict import TRUE as ANYWHERE
from laws.conflicts import chance, random_conflict, random_statement
from laws.mandate_conflicts import _mandate, mandated
from laws.matrices import Matrices
from laws.oracle import CONCEPTS, Oracle
from laws.program import drawing
from laws.test_engines import GATE, LACKING
from laws.test_together_laws import drawn, oracle_at, verdicts_at

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.engine import compact
from sulh.engine.listed import Listed
from sulh.model.build import build
from sulh.solve.survey import Budget, survey
from sulh.statement.connect import TRUE

BUDGET = Budget(seconds=None)
EVERY = 1 << 20


def by_name(engine):
    return lambda case, asked: survey(case, asked, engine, BUDGET).verdicts


def with_last_movers(case, asked):
    """What the compact engine says of a model it is not told to be transitive."""
    model = build(case)
    vars(model)["transitive"] = False
    needed = {concept for one in asked for concept in one if concept.answers != "simultaneous"}
    undecided = {one: None for one in asked if not needed.issuperset(one)}
    return Listed(model, compact.stable(model, needed), undecided)


ENGINES = {
    "literal": by_name("literal"),
    "compact": by_name("compact"),
    "last movers": with_last_movers,
    "chosen": by_name(None),
    "dense": by_name("dense"),
    "symbolic": by_name("symbolic"),
}
"""How each engine is asked: a case and profiles in, verdicts out."""

each_engine = pytest.mark.parametrize("engine", ENGINES)


def profiles(dms, rng=None):
    """Return every concept for all; with chance, some profiles of a concept for each."""
    single = [(concept,) * len(dms) for concept in CONCEPTS]
    mixed = [tuple(rng.choice(CONCEPTS[:5]) for _ in dms) for _ in range(3)] if rng else []
    return single + mixed


def check(engine, case, told, *, most_open=()):
    """Hold what an engine says of a case to ``told``: for each profile, the equilibria."""
    asked = {one: tuple(REGISTERED[slug] for slug in one) for one in told}
    found = ENGINES[engine](case, list(asked.values()))
    for one, concepts in asked.items():
        if concepts in found.undecided:
            assert set(one) & set(most_open), one
            continue
        expected = sorted(told[one])
        assert list(found.states(concepts, TRUE, EVERY)) == expected, one
        assert found.count(concepts, TRUE) == len(expected), one
        for number in {*expected[:3], 0, 1}:
            assert found.holds(concepts, number) == (number in told[one]), one
    return found


OPEN = {"last movers": ("sim",)}
"""What an engine leaves undecided."""


# ---- what is drawn -----------------------------------------------------------------------------


def unconditional(conflict):
    """Return a conflict in which who may change what is the same in every state."""
    powers = tuple(replace(power, condition=ANYWHERE) for power in conflict.powers)
    return replace(conflict, forbidden=(), powers=powers)


@cache
def small(seed, kind):
    """A case drawn for a seed, and the oracle over sets of it."""
    if kind == "everything":
        return sulh.loads(json.dumps(drawn(seed)[0])), oracle_at(seed)
    conflict = unconditional(random_conflict(drawing(seed), 4, 6))
    return sulh.loads(conflict.to_text()), Oracle(conflict)


@cache
def large(seed, kind):
    """A case of more than 64 states drawn for a seed, and the definitions as matrices of it."""
    rng = drawing(seed + 9000)
    with mock.patch.object(conflicts, "MOST_STATES", 420):
        while True:
            conflict = random_conflict(rng, 4, 11)
            names = [option.name for option in conflict.options]
            orders = {
                dm: tuple(random_statement(rng, names) for _ in range(rng.randint(1, 5)))
                for dm in conflict.dms
            }
            conflict = replace(conflict, rankings={}, preferences=orders)
            if kind == "unconditional":
                conflict = unconditional(conflict)
            matrices = Matrices(conflict)
            if 64 < matrices.size <= 420 and len(names) >= 7:
                break
    if kind == "unconditional":
        return sulh.loads(conflict.to_text()), matrices
    order = rng.sample(conflict.dms, len(conflict.dms))
    told = mandated(conflict, (_mandate(rng, conflict, order),))
    joint = [rng.sample(conflict.dms, 2)] if chance(rng, 0.7) else []
    content = {**told.to_case(), "joint": [{"parties": members} for members in joint]}
    return sulh.loads(json.dumps(content)), Matrices(told, joint)


LARGE = range(10)
KINDS = ("everything", "unconditional")
each_kind = pytest.mark.parametrize("kind", KINDS)


# ---- the one body ------------------------------------------------------------------------------


@each_kind
@each_engine
def test_small_conflicts_are_what_the_oracle_says(engine, kind):
    if engine == "dense" and kind == "everything":
        pytest.skip("it takes no control that depends on the state")
    for seed in range(0, 60, 2):
        case, oracle = small(seed, kind)
        told = {
            one: oracle.equilibria(dict(zip(oracle.dms, one, strict=True)))
            for one in profiles(oracle.dms, drawing(seed))
        }
        check(engine, case, told, most_open=OPEN.get(engine, ()))


@each_kind
@each_engine
def test_larger_conflicts_are_what_the_definitions_say(engine, kind):
    if engine == "dense" and kind == "everything":
        pytest.skip("it takes no control that depends on the state")
    for seed in LARGE[:2] if engine == "literal" else LARGE:
        case, matrices = large(seed, kind)
        asked = profiles(matrices.dms, drawing(seed))
        told = {one: set(matrices.equilibria(one)) for one in asked}
        found = check(engine, case, told, most_open=OPEN.get(engine, ()))
        assert found.feasible == matrices.size


@each_engine
@pytest.mark.parametrize("what", [*LACKING, "a second move"])
def test_a_conflict_may_lack_things(what, engine):
    conflict = GATE if what == "a second move" else LACKING[what]
    if engine == "dense" and conflict.forbidden:
        pytest.skip("it takes no control that depends on the state")
    oracle = Oracle(conflict)
    told = {one: oracle.equilibria(dict(zip(oracle.dms, one, strict=True)))
            for one in profiles(oracle.dms)}  # fmt: skip
    case = sulh.loads(conflict.to_text())
    found = check(engine, case, told, most_open=OPEN.get(engine, ()))
    assert found.feasible == len(oracle.states)


def test_what_is_drawn_is_worth_it():
    """Conflicts of both kinds, transitive and not, with verdicts that differ by concept."""
    transitive = [large(seed, "everything")[1].transitive for seed in LARGE]
    assert 2 <= sum(transitive) <= 8
    of_all = [large(seed, kind)[1] for kind in KINDS for seed in LARGE]
    assert max(len(one.conflict.options) for one in of_all) >= 10
    counts = {
        len(one.equilibria((concept,) * len(one.dms))) for one in of_all for concept in CONCEPTS
    }
    assert len(counts) >= 12


def test_the_definitions_as_matrices_are_those_over_sets():
    for seed in range(90):
        _, conflict, joint = drawn(seed)
        matrices, oracle = Matrices(conflict, joint), oracle_at(seed)
        assert tuple(matrices.numbers.tolist()) == oracle.states
        assert matrices.transitive == oracle.transitive()
        for concept in CONCEPTS:
            assert verdicts_at(seed)[concept] == {
                (dm, number)
                for dm in matrices.dms
                for number in matrices.numbers[matrices.stable(dm, concept)].tolist()
            }, (seed, concept)
