"""Everything that says who can move what, and in which order, at once: every engine, one oracle.

In one conflict: ties, states that cannot be, one-way and forbidden moves, shared and conditional
control, mandates, influences and joint moves.
"""

import json
from functools import cache
from itertools import combinations

import pytest
from laws import mandate_conflicts, power_conflicts
from laws.conflicts import chance
from laws.oracle import CONCEPTS, true_in
from laws.oracle_mandate import MandateOracle
from laws.oracle_power import plain
from laws.program import drawing, named

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.model.build import build
from sulh.solve import ENGINES, solve

SEEDS = range(90)


@cache
def drawn(seed):
    """The content of a file drawn for a seed, and the oracle's conflict and joint moves."""
    rng = drawing(seed + 5000)
    told = power_conflicts.seeded(seed, max_dms=3, max_options=5)
    dms, options = told.conflict.dms, told.conflict.options
    order = rng.sample(dms, len(dms))
    mandates = ()
    if len(dms) > 1 and options and chance(rng, 0.8):
        count = rng.choice((1, 1, 2))
        mandates = tuple(
            mandate_conflicts._mandate(rng, told.conflict, order) for _ in range(count)
        )
    joint = [rng.sample(dms, rng.randint(2, len(dms))) for _ in range(rng.choice((0, 1, 1, 2)))
             if len(dms) > 1]  # fmt: skip
    content = {
        **mandate_conflicts.mandated(told.conflict, mandates).to_case(),
        "powers": told.to_case()["powers"],
        "joint": [{"parties": members} for members in joint],
    }
    return content, mandate_conflicts.mandated(plain(told), mandates), joint


class Together(MandateOracle):
    """The oracle of a conflict with orders in force, mandates and joint moves."""

    def __init__(self, conflict, joint):
        super().__init__(conflict)
        alone = self.moves
        self.moves = {
            dm: {
                s: alone[dm][s].union(*(self._all_gain(m, s) for m in joint if dm in m))
                for s in self.states
            }
            for dm in self.dms
        }
        self.improvements = {
            dm: {
                s: frozenset(t for t in self.moves[dm][s] if self.prefers(dm, t, s))
                for s in self.states
            }
            for dm in self.dms
        }
        self.group = cache(self._group)

    def _all_gain(self, members, s):
        """Where the members can go together, each change one of them can make, to all's gain."""
        return frozenset(
            t
            for t in self.states
            if all(self.prefers(dm, t, s) for dm in members)
            and all(
                any(self.may(dm, option, s, t) for dm in members)
                for option in self.taken[s] ^ self.taken[t]
            )
            and not any(
                rule.dm in members
                and true_in(rule.start, self.taken[s])
                and true_in(rule.end, self.taken[t])
                for rule in self.conflict.forbidden
            )
        )


@cache
def model_at(seed):
    return build(sulh.loads(json.dumps(drawn(seed)[0])))


@cache
def oracle_at(seed):
    _, conflict, joint = drawn(seed)
    return Together(conflict, joint)


@cache
def verdicts_at(seed):
    oracle = oracle_at(seed)
    return {
        concept: frozenset(
            (dm, s) for dm in oracle.dms for s in oracle.states if oracle.stable(dm, s, concept)
        )
        for concept in CONCEPTS
    }


def by_program(model, engine):
    solution = solve(model, REGISTERED.values(), "legal-sequence", engine)
    return {concept: named(model, solution.stable[concept]) for concept in CONCEPTS}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("transitive", [True, False])
def test_every_verdict_is_the_oracle_s(engine, transitive):
    asked = [seed for seed in SEEDS if model_at(seed).transitive == transitive]
    assert len(asked) >= 10
    for seed in asked:
        assert by_program(model_at(seed), engine) == verdicts_at(seed), seed


def test_moves_and_improvements_are_the_oracle_s():
    for seed in SEEDS:
        model, oracle = model_at(seed), oracle_at(seed)
        assert model.numbers == oracle.states, seed
        for k, dm in enumerate(model.decision_makers):
            for state, number in enumerate(model.numbers):
                ends = {model.numbers[end] for end in model.reach(k, state)}
                assert ends == oracle.moves[dm][number], (seed, dm, number)
                better = {model.numbers[end] for end in model.improvements(k, state)}
                assert better == oracle.improvements[dm][number], (seed, dm, number)


def test_transitivity_is_found_out():
    assert [model_at(seed).transitive for seed in SEEDS] == [
        oracle_at(seed).transitive() for seed in SEEDS
    ]


def test_everything_is_there_at_once():
    """The drawn conflicts hold every pair of what is to be tried together, several times."""
    kinds = []
    for seed in SEEDS:
        content, conflict, joint = drawn(seed)
        oracle = oracle_at(seed)
        moving = any(
            oracle.moves[dm][s] - MandateOracle._moves(oracle, dm, s)
            for dm in oracle.dms for s in oracle.states
        )  # fmt: skip
        kinds.append({
            "ties": any(len(set(one.values())) < len(one) for one in oracle.order.values()),
            "infeasible": len(oracle.states) < 2 ** len(conflict.options),
            "one-way": any(one.moves != "both" for one in conflict.options),
            "forbidden": bool(conflict.forbidden),
            "shared": bool(conflict.powers),
            "influence": any("effect" in one for one in content["powers"]),
            "mandate": any(one.over for one in conflict.mandates),
            "joint": bool(joint) and moving,
        })  # fmt: skip
    for one, other in combinations(kinds[0], 2):
        assert sum(each[one] and each[other] for each in kinds) >= 3, (one, other)
