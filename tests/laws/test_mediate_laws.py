"""Joint moves and offers against an oracle written apart, and their laws."""

import json
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from laws.mediate_conflicts import Mediated, mediated
from laws.oracle import CONCEPTS
from laws.oracle_mediate import JointOracle, MediationOracle, SeenOracle
from laws.perceived_conflicts import content_of, seen_at
from laws.program import case_of, model_of, named, numbered

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.derive import accepted
from sulh.model.build import build
from sulh.solve import ENGINES, solve

SEEDS = range(60)
UNDER = ("nash", "seq", "nash", "sseq", "gmr", "nash", "smr")

drawn = cache(mediated)


@cache
def case_at(seed):
    return case_of(drawn(seed))


@cache
def found_at(seed):
    return sulh.mediate(case_at(seed), concept=UNDER[seed % len(UNDER)], size=3)


@cache
def oracle_at(seed):
    return MediationOracle(drawn(seed), UNDER[seed % len(UNDER)])


# ---- joint moves -------------------------------------------------------------------------------


@cache
def crowded(seed):
    """Draw a larger conflict that has a joint move, for its moves and verdicts."""
    conflict = mediated(seed, max_dms=4, max_options=5)
    return conflict if conflict.joint else replace(conflict, joint=((conflict.dms[:2], ()),))


def test_joint_moves_are_the_oracle_s():
    several = 0
    for seed in SEEDS:
        oracle, model = JointOracle(crowded(seed)), model_of(crowded(seed))
        for dm, name in enumerate(model.decision_makers):
            for state, number in enumerate(model.numbers):
                reached = numbered(model, model.reach(dm, state).tolist())
                assert reached == oracle.moves[name][number], seed
        several += any(len(one.moves.ends) for one in model.joint)
        assert model.transitive == oracle.transitive(), seed
    assert several >= 12


@pytest.mark.parametrize("engine", ENGINES)
def test_verdicts_with_joint_moves_are_the_oracle_s(engine):
    for seed in SEEDS[::2]:
        oracle, model = JointOracle(crowded(seed)), model_of(crowded(seed))
        solution = solve(model, [REGISTERED[one] for one in CONCEPTS], "legal-sequence", engine)
        for concept in CONCEPTS:
            assert named(model, solution.stable[concept]) == {
                (dm, state)
                for dm in oracle.dms
                for state in oracle.states
                if oracle.stable(dm, state, concept)
            }, (seed, concept)


def test_a_joint_entry_never_removes_a_move():
    more = 0
    for seed in SEEDS:
        with_, without = model_of(crowded(seed)), model_of(replace(crowded(seed), joint=()))
        for dm in with_.dms:
            for state in range(len(with_)):
                assert set(without.reach(dm, state)) <= set(with_.reach(dm, state))
        more += sum(len(one.ends) for one in with_.moves) > sum(len(o.ends) for o in without.moves)
    assert more >= 12


def test_every_member_gains_by_a_joint_move_and_no_one_else_has_it():
    for seed in SEEDS:
        model = model_of(crowded(seed))
        for one in model.joint:
            ranks = model.ranks[:, one.members]
            assert (ranks[one.moves.ends] > ranks[one.moves.origins]).all()
        for dm in model.dms:
            for state in range(len(model)):
                for to in model.reach(dm, state).tolist():
                    place = model.joint_at(dm, state, to)
                    assert place is None or dm in model.joint[place].members


# ---- offers -----------------------------------------------------------------------------------


def named_by(chosen):
    return {tuple(int(name.removeprefix("offers/o")) - 1 for name in one) for one in chosen}


def test_smallest_sets_are_those_found_by_trying_them_all():
    sets, several = 0, 0
    for seed in SEEDS:
        found, oracle = found_at(seed), oracle_at(seed)
        for one in found.sought:
            sought = named_by(way.operators for way in one.ways)
            assert sought == oracle.smallest(one.asked.name, 3), seed
            assert set(one.now.states) == oracle.holding(one.asked.name, ()), seed
            sets += len(sought)
            several += any(len(chosen) > 1 for chosen in sought)
    assert sets >= 15
    assert several >= 2


def test_what_holds_with_a_set_and_for_whom_it_pays_is_the_oracle_s():
    for seed in SEEDS:
        found, oracle = found_at(seed), oracle_at(seed)
        assert found.from_status_quo
        for one in found.sought:
            for way in one.ways:
                (chosen,) = named_by([way.operators])
                assert set(way.value.states) == oracle.holding(one.asked.name, chosen), seed
                for gain in way.gains:
                    told = tuple((c.better, c.equal, c.worse) for c in (gain.without, gain.within))
                    assert told == oracle.compared(gain.dm, one.asked.name, chosen), seed


def test_an_offer_alone_changes_what_the_oracle_says():
    changed = 0
    for seed in SEEDS:
        oracle = oracle_at(seed)
        for one in found_at(seed).operators:
            ((place,),) = named_by([(one.address,)])
            assert (set(one.appear), set(one.vanish)) == oracle.effect(place), seed
            changed += not one.changes_nothing
    assert changed >= 20


# ---- as the parties see it -------------------------------------------------------------------


def communicated(seed):
    """Return a conflict seen otherwise than it is as a case with communicators, and its oracle."""
    seen = seen_at(seed)
    oracle = SeenOracle(seen, UNDER[seed % len(UNDER)])
    content = content_of(seen)
    facts = {name: {"value": value} for name, value in seen.facts.items()}
    content["offers"] = [
        {
            "id": f"o{k}",
            "kind": "communicator",
            "changes": {"told": {dm: {name: facts[name] for name in seen.told[dm]}}}
            if what == "told"
            else {"perceptions": {dm: {"unseen_as": seen.views[dm].unseen_as}}},
        }
        for k, (what, dm) in enumerate(oracle.offers, start=1)
    ]
    return sulh.loads(json.dumps(content)), oracle


def test_communicators_change_what_the_oracle_of_perception_says():
    perceived, sets = 0, 0
    for seed in SEEDS[::4]:
        case, oracle = communicated(seed)
        if not oracle.offers:
            continue
        found = sulh.mediate(case, concept=oracle.concept)
        perceived += found.judged == "perceived"
        assert set(found.holding) == oracle.holding(()), seed
        for one in found.operators:
            ((place,),) = named_by([(one.address,)])
            before, after = oracle.holding(()), oracle.holding((place,))
            assert (set(one.appear), set(one.vanish)) == (after - before, before - after), seed
        for number in found.model.numbers[:3]:
            one = sulh.mediate(case, number, concept=oracle.concept, size=2).sought[0]
            told = named_by(way.operators for way in one.ways)
            assert told == oracle.smallest(frozenset({number}), 2), (seed, number)
            sets += len(told)
    assert perceived >= 8
    assert sets >= 1


# ---- laws -------------------------------------------------------------------------------------


def same(one, other):
    """Whether two cases come to one model."""
    first, second = build(one), build(other)
    return (
        first.numbers == second.numbers
        and first.status_quo == second.status_quo
        and np.array_equal(first.ranks, second.ranks)
        and all(
            np.array_equal(a.starts, b.starts) and np.array_equal(a.ends, b.ends)
            for a, b in zip(first.moves, second.moves, strict=True)
        )
    )


def test_to_accept_nothing_changes_nothing():
    for seed in SEEDS:
        assert accepted(case_at(seed)) is case_at(seed)


def test_a_case_without_offers_has_nothing_to_find():
    for seed in SEEDS[::6]:
        found = sulh.mediate(case_of(replace(drawn(seed), offers=())))
        assert not found.operators
        assert all(not one.ways for one in found.sought)


def test_to_accept_twice_is_to_accept_once():
    for seed in SEEDS:
        names = [f"o{k}" for k in range(1, len(drawn(seed).offers) + 1)]
        once = accepted(case_at(seed), *names)
        assert accepted(once, *names) == once
        assert accepted(case_at(seed), *names, *names) == once


def test_one_after_the_other_in_the_order_of_the_case_is_all_at_once():
    for seed in SEEDS:
        case = case_at(seed)
        names = [f"offers/o{k}" for k in range(1, len(drawn(seed).offers) + 1)]
        for name in names:
            case = accepted(case, name)
        assert same(case, accepted(case_at(seed), *reversed(names)))


def test_offers_that_nobody_accepted_change_nothing():
    for seed in SEEDS:
        conflict: Mediated = drawn(seed)
        assert same(case_at(seed), case_of(replace(conflict, offers=())))
