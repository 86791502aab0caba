"""Mandates against an oracle written apart, and the laws that any mandate keeps."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from laws.mandate_conflicts import FALSE, Mandated, seeded_mandates
from laws.oracle import CONCEPTS, Oracle
from laws.oracle_mandate import Examining, MandateOracle
from laws.program import case_of, model_of, named

from sulh.analysis.mandate import mandate
from sulh.concept import CONCEPTS as REGISTERED
from sulh.derive.perceived import as_seen
from sulh.model.build import build
from sulh.solve import ENGINES, solve

SEEDS = range(60)
FEWER = SEEDS[::3]

drawn = cache(seeded_mandates)
oracle_at = cache(lambda seed: MandateOracle(drawn(seed)))
model_at = cache(lambda seed: model_of(drawn(seed)))


def moves_of(conflict):
    """Return every move of the program's model: who, from which number, to which."""
    model = model_of(conflict)
    return {
        (dm, model.numbers[start], model.numbers[end])
        for k, dm in enumerate(model.decision_makers)
        for start in range(len(model))
        for end in model.reach(k, start).tolist()
    }


def test_every_move_is_the_oracle_s():
    for seed in SEEDS:
        oracle = oracle_at(seed)
        found = {
            (dm, s, end) for dm in oracle.dms for s in oracle.states for end in oracle.moves[dm][s]
        }
        assert moves_of(drawn(seed)) == found, seed
        assert model_at(seed).transitive == oracle.transitive(), seed


@pytest.mark.parametrize("engine", ENGINES)
def test_every_verdict_is_the_oracle_s(engine):
    for seed in SEEDS if engine == "compact" else FEWER:
        oracle, model = oracle_at(seed), model_at(seed)
        solution = solve(model, list(REGISTERED.values()), "legal-sequence", engine)
        for concept in CONCEPTS:
            stable = {
                (dm, s) for dm in oracle.dms for s in oracle.states if oracle.stable(dm, s, concept)
            }
            assert named(model, solution.stable[concept]) == stable, (seed, concept)


def test_the_sample_has_everything_that_can_go_wrong():
    given = [one for seed in SEEDS for one in drawn(seed).mandates]
    assert sum(not model_at(seed).transitive for seed in SEEDS) > 5
    assert sum(len(drawn(seed).mandates) > 1 for seed in SEEDS) > 5
    assert {kept for one in given for kept in one.retained} == {"veto", "recall"}
    assert {"both", "take", "undo"} <= {
        one.permitted for one in given if type(one.permitted) is str
    }
    assert any(type(one.permitted) is tuple for one in given)
    assert any(len(one.principals) > 1 for one in given)
    changed = sum(moves_of(drawn(seed)) != moves_of(drawn(seed).without(0, 1, 2)) for seed in FEWER)
    assert changed > len(FEWER) / 2


def said(standing):
    return None if standing.worst is None else (standing.worst, standing.best)


def compared(conflict: Mandated, concept: str, *, reached: bool) -> None:
    """Hold everything the program says of the mandates of a conflict to the oracle."""
    found = mandate(case_of(conflict), concept=concept, reached=reached)
    groups = [(k,) for k in range(len(conflict.mandates))]
    groups += [tuple(range(len(conflict.mandates)))] if len(groups) > 1 else []
    for one, places in zip(found.examined, groups, strict=True):
        examined(one, found.model.numbers, Examining(conflict, places, concept, reached=reached))


def examined(one, numbers, asked: Examining) -> None:
    for change in one.changes:
        assert said(change.without) == asked.standing(asked.bare, change.dm)
        assert said(change.given) == asked.standing(asked.given, change.dm)
    assert {c.dm: c.effect for c in one.changes} == asked.effects(asked.given)
    assert {
        (r.dm, numbers[r.state]): (frozenset(numbers[to] for to in r.to), r.effective)
        for r in one.regrets
    } == asked.regrets()
    assert {numbers[state] for state in one.unseen} == asked.unseen()
    price = asked.price()
    assert (one.price is None) == (price is None)
    if one.price is not None:
        place = {f"mandates/mandate-{k + 1}": k for k in asked.places}
        sets = {frozenset((place[r.mandate], r.kept) for r in some) for some in one.price.sets}
        assert sets == price
    if len(asked.places) == 1:
        standings = {
            c.delegate: {dm: said(each) for dm, each in c.standings.items()} for c in one.candidates
        }
        assert standings == asked.candidates()
        for dm in asked.principals:
            defined = {d: each[dm] for d, each in standings.items() if each[dm] is not None}
            best = {d for d, each in defined.items() if each == min(defined.values())}
            assert set(one.best(dm)) == best


@pytest.mark.parametrize(("concept", "reached"), [("seq", False), ("nash", True)])
def test_what_is_said_of_every_mandate_is_the_oracle_s(concept, reached):
    for seed in (*range(25), 112, 134):  # in the last two it matters who knows
        compared(seeded_mandates(seed, 3, 4), concept, reached=reached)


# ---- laws ----------------------------------------------------------------------------------------


def same(one: Mandated, other: Mandated) -> bool:
    first, then = model_of(one), model_of(other)
    return moves_of(one) == moves_of(other) and first.conditional >= then.conditional


def test_a_mandate_whose_condition_never_holds_changes_nothing():
    for seed in FEWER:
        conflict = drawn(seed)
        never = tuple(replace(one, condition=FALSE) for one in conflict.mandates)
        assert same(replace(conflict, mandates=never), replace(conflict, mandates=())), seed


def test_a_mandate_over_no_options_changes_nothing():
    for seed in FEWER:
        conflict = drawn(seed)
        nothing = tuple(replace(one, over=()) for one in conflict.mandates)
        assert same(replace(conflict, mandates=nothing), replace(conflict, mandates=())), seed


def test_no_change_of_an_option_is_lost_to_principal_and_delegates_alike():
    for seed in FEWER:
        conflict = replace(drawn(seed), forbidden=())
        bare, given = moves_of(conflict.without(0, 1, 2)), moves_of(conflict)
        speaking = {dm: {dm} for dm in conflict.dms}
        for one in conflict.mandates:
            for dm in one.principals:
                speaking[dm].add(one.delegate)
        single = {(dm, s, t) for dm, s, t in bare if (s ^ t).bit_count() == 1}
        assert all(any((by, s, t) in given for by in speaking[dm]) for dm, s, t in single), seed


def test_who_speaks_for_others_and_gives_nothing_away_loses_no_move():
    for seed in FEWER:
        conflict = drawn(seed)
        giving = {dm for one in conflict.mandates for dm in one.principals}
        bare, given = moves_of(conflict.without(0, 1, 2)), moves_of(conflict)
        assert {move for move in bare if move[0] not in giving} <= given, seed


def test_with_recall_no_principal_loses_a_move():
    for seed in FEWER:
        conflict = drawn(seed)
        recalled = tuple(
            replace(one, retained=one.retained | {"recall"}) for one in conflict.mandates
        )
        bare, given = (
            moves_of(conflict.without(0, 1, 2)),
            moves_of(replace(conflict, mandates=recalled)),
        )
        assert bare <= given, seed


def test_under_a_veto_no_delegate_makes_a_move_that_the_owner_holds_worse():
    for seed in FEWER:
        conflict = replace(drawn(seed), powers=())
        vetoed = tuple(replace(one, retained=one.retained | {"veto"}) for one in conflict.mandates)
        oracle = Oracle(conflict)
        owners = [option.owner for option in conflict.options]
        for dm, start, end in moves_of(replace(conflict, mandates=vetoed)):
            changed = [k for k in range(len(owners)) if (start ^ end) >> k & 1]
            touched = {owners[k] for k in changed} - {dm}
            assert not any(oracle.prefers(owner, start, end) for owner in touched), seed


def test_a_mandate_the_others_do_not_know_of_is_a_misperception_of_theirs():
    for seed in (*FEWER, 95, 135, 152):  # in the last three it matters who knows
        conflict = drawn(seed)
        hidden = tuple(replace(one, observed=False) for one in conflict.mandates)
        case = case_of(replace(conflict, mandates=hidden[:1]))
        (one,) = mandate(case).examined
        model = build(case)
        stable = np.ones(len(model), dtype=bool)
        for k, dm in enumerate(model.decision_makers):
            seen = build(as_seen(case, dm))
            assert seen.numbers == model.numbers
            stable &= solve(seen, [REGISTERED["seq"]], "legal-sequence").stable["seq"][:, k]
        assert set(one.unseen) == set(np.flatnonzero(stable).tolist()), seed
