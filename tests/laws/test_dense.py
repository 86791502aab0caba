"""The dense engine against the oracle, and against the compact engine where states are many.

Every way it has of working must give the same verdicts: threads, tiles of any size, all pairs or
tables, sweeps or the flood.
"""

import sys
from functools import cache
from pathlib import Path

import pytest
from laws.conflict import Option, Power
from laws.conflicts import Conflict
from laws.large_conflicts import large, unconditional
from laws.oracle import CONCEPTS, Oracle
from laws.program import case_of, drawing

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.engine import compact
from sulh.engine.dense import spread
from sulh.engine.dense.flood import flood
from sulh.engine.dense.search import find
from sulh.engine.dense.settings import Settings
from sulh.engine.dense.verdicts import DenseVerdicts
from sulh.model.build import build
from sulh.model.option_form import option_form
from sulh.solve import literal
from sulh.statement import parse

sys.path.append(str(Path(__file__).parent.parent.parent / "benchmarks"))

import made_large

EVERYWHERE = parse("true")
SIZES = range(8, 13)
AT_ONCE = 10_000_000

WAYS = {
    "plain": Settings(threads=1),
    "threads": Settings(threads=3, parallel_from=0, tile=3),
    "flood": Settings(sweeps=0),
    "flood, sorted": Settings(sweeps=1, searched=0),
    "pairs": Settings(pairs=7),
    "tables": Settings(pairs=0),
    "tables, flood": Settings(pairs=0, sweeps=0, searched=1),
    "small tiles": Settings(tile=1),
    "middling tiles": Settings(tile=6),
}


def everybody(concept, dms):
    return (REGISTERED[concept],) * len(dms)


def equilibria(form, profiles, settings=WAYS["plain"]):
    """Return the numbers of the equilibria for every profile, and of the feasible states."""
    found = DenseVerdicts(find(form, profiles, settings, AT_ONCE))
    assert not found.undecided
    return found.feasible, [
        found.states(profile, EVERYWHERE, 1 << len(form.options)) for profile in profiles
    ]


@pytest.mark.parametrize("seed", range(60))
def test_every_equilibrium_is_the_oracle_s(seed):
    conflict = unconditional(seed)
    oracle, rng = Oracle(conflict), drawing(seed)
    of = {dm: rng.choice(CONCEPTS) for dm in oracle.dms}
    profiles = [everybody(concept, oracle.dms) for concept in CONCEPTS] + [
        tuple(REGISTERED[of[dm]] for dm in oracle.dms)
    ]
    feasible, found = equilibria(option_form(case_of(conflict)), profiles)
    assert feasible == len(oracle.states)
    assert found == [tuple(sorted(oracle.equilibria(concept))) for concept in (*CONCEPTS, of)]


def test_what_is_drawn_has_everything_together():
    drawn = [unconditional(seed) for seed in range(60)]
    both = [
        one
        for one in drawn
        if one.powers and one.feasible and any(option.moves != "both" for option in one.options)
    ]
    assert len(both) > 10
    larger = [large(seed, size) for size in SIZES for seed in range(4)]
    assert sum(bool(one.powers and one.feasible) for one in larger) > 10


@cache
def drawn_large(size, seed):
    """Return the form of a large conflict and its verdicts by the compact engine."""
    case = case_of(large(seed, size, dms=2 + seed % 4))
    model = build(case)
    concepts = [concept for concept in REGISTERED.values() if concept.answers != "simultaneous"]
    stable = compact.stable(model, concepts)
    return (
        option_form(case),
        [
            tuple(model.numbers[state] for state in stable[concept.slug].all(axis=1).nonzero()[0])
            for concept in concepts
        ],
        [(concept,) * len(model.dms) for concept in concepts],
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", SIZES)
def test_every_way_gives_what_the_compact_engine_gives(size, way):
    for seed in range(4):
        form, expected, profiles = drawn_large(size, seed)
        assert equilibria(form, profiles, WAYS[way])[1] == expected, seed


def test_many_pieces_and_tiles_and_threads_give_what_the_compact_engine_gives():
    case = case_of(large(4, 17, dms=5, statements=(4, 20)))
    model, concepts = build(case), [REGISTERED["seq"], REGISTERED["smr"]]
    stable = compact.stable(model, concepts)
    found = equilibria(option_form(case), [(concept,) * 5 for concept in concepts], Settings())
    assert found == (
        len(model),
        [
            tuple(model.numbers[state] for state in stable[concept.slug].all(axis=1).nonzero()[0])
            for concept in concepts
        ],
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("narrow", [False, True])
def test_a_stair_is_climbed_to_the_top(way, narrow):
    case = sulh.loads(made_large.stairs(4, narrow=narrow))
    model, form = build(case), option_form(case)
    concepts = [REGISTERED[slug] for slug in ("gmr", "smr", "seq", "sseq")]
    stable = compact.stable(model, concepts)
    profiles = [(concept,) * 3 for concept in concepts]
    assert equilibria(form, profiles, WAYS[way])[1] == [
        tuple(model.numbers[state] for state in stable[concept.slug].all(axis=1).nonzero()[0])
        for concept in concepts
    ]


def test_a_long_stair_is_flooded_where_sweeps_would_take_a_hundred_rounds(monkeypatch):
    form = option_form(sulh.loads(made_large.stairs(7)))
    profiles = [(*everybody("nash", "lr"), REGISTERED[slug]) for slug in ("seq", "gmr")]
    floods = []
    monkeypatch.setattr(spread, "flood", lambda *given: floods.append(given) or flood(*given))
    flooded = equilibria(form, profiles, Settings(threads=1, sweeps=100))
    assert len(floods) == 1  # all states are feasible: GMR takes one round
    assert flooded == equilibria(form, profiles, Settings(threads=1, sweeps=1000))
    assert len(floods) == 1


@pytest.mark.parametrize("seed", range(6))
def test_simultaneous_answers_are_those_of_the_definition(seed):
    case = case_of(large(seed, 6, dms=3))
    model, sim = build(case), REGISTERED["sim"]
    stable = literal(model, sim, "legal-sequence").all(axis=1)
    profile = (sim,) * 3
    _, (found,) = equilibria(option_form(case), [profile], WAYS["threads"])
    assert found == tuple(model.numbers[state] for state in stable.nonzero()[0])


@pytest.mark.parametrize("way", ["plain", "tables"])
def test_options_that_several_change_in_one_direction_each(way):
    options = (Option("ana", "o1"), Option("ana", "o2"), Option("ben", "o1"), Option("cem", "o1"))
    names = [option.name for option in options]
    powers = (
        Power("ben", names[0], "take"),
        Power("cem", names[0], "undo"),
        Power("ana", names[3], "undo"),
        Power("ben", names[3], "both"),
    )
    for seed in range(40):
        rng = drawing(seed)
        orders = {
            dm: tuple(
                (kind, ("option", rng.choice(names)), ("option", rng.choice(names)))
                for kind in rng.choices(("and", "or", "iff", "implies"), k=3)
            )
            for dm in ("ana", "ben", "cem")
        }
        conflict = Conflict(("ana", "ben", "cem"), options, powers=powers, preferences=orders)
        oracle = Oracle(conflict)
        profiles = [everybody(concept, oracle.dms) for concept in CONCEPTS]
        assert equilibria(option_form(case_of(conflict)), profiles, WAYS[way])[1] == [
            tuple(sorted(oracle.equilibria(concept))) for concept in CONCEPTS
        ], seed
