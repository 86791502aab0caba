"""Powers against an oracle apart, and the laws they obey."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from laws.conflict import Conflict, Option, Statement
from laws.oracle import CONCEPTS, Oracle
from laws.oracle_power import (
    Asked,
    in_force,
    minded_by,
    plain,
    without_control,
    without_influence,
    without_rule,
)
from laws.power_conflicts import Influence, PowerConflict, seeded

import sulh
from sulh.case import Case
from sulh.case.order import lines
from sulh.casefile import dumps
from sulh.finding.power import Power, Powers
from sulh.model.build import build
from sulh.solve import ENGINES

SEEDS = range(48)
FEWER = SEEDS[::4]
DEPENDING = (
    58, 74, 85, 92, 95, 98, 109, 116, 127, 134, 135, 157, 169, 173, 175, 178, 186, 202, 213, 221,
    223, 225, 238, 249,
)  # fmt: skip
"""Draws in which an outcome depends on an effect, at some places of its order and not at others."""


def read(content: dict[str, Any]) -> Case:
    return sulh.loads(json.dumps(content))


@cache
def told_at(seed: int) -> PowerConflict:
    return seeded(seed)


@cache
def case_at(seed: int) -> Case:
    return read(told_at(seed).to_case())


def concept_at(seed: int) -> str:
    return CONCEPTS[seed % len(CONCEPTS)]


def differing(
    before: dict[str, frozenset[int]], after: dict[str, frozenset[int]]
) -> dict[str, tuple[bool, frozenset[int], frozenset[int]]]:
    """Say of each outcome that differs whether its verdict does, and which states hold."""
    return {
        name: (bool(before[name]) != bool(after[name]), before[name], after[name])
        for name in before
        if before[name] != after[name]
    }


def told_by_oracle(now: Asked, then: Asked) -> dict[str, Any]:
    return {
        "outcomes": differing(now.outcomes, then.outcomes),
        "only_with": now.holding - then.holding,
        "only_without": then.holding - now.holding,
        "binds": {
            dm: (now.stable[dm] - then.stable[dm], then.stable[dm] - now.stable[dm])
            for dm in now.oracle.dms
            if now.stable[dm] != then.stable[dm]
        },
    }


def told_by_program(found: Powers, one: Power) -> dict[str, Any]:
    numbers = found.model.numbers

    def of(states: tuple[int, ...]) -> frozenset[int]:
        return frozenset(numbers[state] for state in states)

    return {
        "outcomes": {
            change.name: (shift.how == "flip", shift.before.states, shift.after.states)
            for change, shift in one.shifts.items()
        },
        "only_with": of(one.only_with),
        "only_without": of(one.only_without),
        "binds": {
            found.model.decision_makers[bound.dm]: (of(bound.only_with), of(bound.only_without))
            for bound in one.binds
        },
    }


def use_by_program(found: Powers, one: Power) -> tuple[set[int], set[int], int]:
    numbers = found.model.numbers
    gains = {numbers[state] for state in one.use.states}
    return gains, {numbers[state] for state in one.use.carried}, one.use.of


def compared(seed: int, concept: str) -> None:
    """Hold everything the program says of one conflict to the oracle."""
    told = seeded(seed)
    found, now = sulh.power(read(told.to_case()), concept=concept), Asked(told, concept)
    each = iter(found.powers)
    for place, control in enumerate(told.conflict.powers):
        one = next(each)
        then = Asked(without_control(told, place), concept)
        assert told_by_program(found, one) == told_by_oracle(now, then), seed
        could, gains, carries = now.uses(control.holder, control.option, now.given(place))
        assert use_by_program(found, one) == (gains, carries, len(could)), seed
    for place, influence in enumerate(told.influences):
        one = next(each)
        then = Asked(without_influence(told, place), concept)
        assert told_by_program(found, one) == told_by_oracle(now, then), seed
        at = now.occasions(influence)
        _, gains, carries = now.uses(influence.holder, influence.option, at)
        assert use_by_program(found, one) == (gains, carries, len(at)), seed
        assert one.leaning == now.leaning(influence), seed
        order = [line for line, _ in in_force(told)[minded_by(influence)]]
        assert (one.bears_on, one.place) == (
            minded_by(influence), (order.index(place) + 1, len(order))
        )  # fmt: skip
        assert one.indirect == (minded_by(influence) != influence.target)
        changes = differing(now.outcomes, then.outcomes)
        assert {change.name for change in one.sufficient} == set(changes), seed
        tried = now.at_places(place) if changes else []
        for change, places in one.sufficient.items():
            flips, before, _ = changes[change.name]
            expected = tuple(
                k
                for k, said in enumerate(tried, 1)
                if (
                    bool(said[change.name]) == bool(before)
                    if flips
                    else said[change.name] == before
                )
            )
            assert (places.at, places.of) == (expected, len(order)), seed
    for place in range(len(told.conflict.forbidden)):
        one = next(each)
        then = Asked(without_rule(told, place), concept)
        assert told_by_program(found, one) == told_by_oracle(now, then), seed
        assert one.use is None
    assert next(each, None) is None


@pytest.mark.parametrize("seed", [*SEEDS, *DEPENDING])
def test_what_powers_do_is_what_the_oracle_says(seed):
    compared(seed, concept_at(seed))


def test_places_matter_in_the_draws_that_are_to_show_it():
    for seed in DEPENDING:
        found = sulh.power(read(seeded(seed).to_case()), concept=concept_at(seed))
        places = [one for power in found.powers for one in power.sufficient.values()]
        assert any(0 < len(one.at) < one.of for one in places), seed


@pytest.mark.parametrize("engine", ENGINES)
def test_every_verdict_with_influences_is_the_oracle_s(engine):
    for seed in FEWER:
        oracle = Oracle(plain(told_at(seed)))
        holds = sulh.equilibria(case_at(seed), engine=engine)
        for concept in CONCEPTS:
            found = {holds.model.numbers[state] for state in holds.flags(concept).nonzero()[0]}
            assert found == oracle.equilibria(concept), (seed, concept)


def test_an_order_in_force_is_the_oracle_s():
    for seed in SEEDS:
        told, case = told_at(seed), case_at(seed)
        for dm, order in in_force(told).items():
            effects = [None if k is None else told.addresses[k] for k, _ in order]
            assert [
                line.address if line.is_effect else None for line in lines(case, dm)
            ] == effects, seed


def verdicts(case: Case) -> Any:
    holds = sulh.equilibria(case)
    return holds.model.numbers, {name: flags.tolist() for name, flags in holds.stable.items()}


@pytest.mark.parametrize("seed", FEWER)
def test_without_it_is_the_case_written_without_it(seed):
    told, case = told_at(seed), case_at(seed)
    for place, address in enumerate(told.addresses):
        bare = read(without_influence(told, place).to_case())
        assert verdicts(case.without(address)) == verdicts(bare)


@pytest.mark.parametrize("seed", FEWER)
def test_a_constant_effect_changes_nothing(seed):
    told = told_at(seed)
    for place, one in enumerate(told.influences):
        said: Statement = ("option", one.option)
        constant = replace(one, effect=("or", said, ("not", said)))
        several = list(told.influences)
        several[place] = constant
        case = read(replace(told, influences=tuple(several)).to_case())
        found = sulh.power(case)[told.addresses[place]]
        assert not found.changes
        assert not found.binds
        assert found.leaning == "none"


@pytest.mark.parametrize("seed", FEWER)
def test_an_imposition_never_removes_a_move(seed):
    told, case = told_at(seed), case_at(seed)
    with_ = build(case)
    for place in range(len(told.conflict.powers)):
        bare = build(case.without(f"powers/{place + 1}"))
        for dm in with_.dms:
            for state in range(len(with_)):
                assert set(bare.reach(dm, state)) <= set(with_.reach(dm, state))


@pytest.mark.parametrize("seed", FEWER)
def test_an_empty_list_of_powers_changes_nothing(seed):
    content = told_at(seed).conflict.to_case() | {"powers": [], "moves": []}
    left_out = {key: value for key, value in content.items() if key not in {"powers", "moves"}}
    assert verdicts(read(content)) == verdicts(read(left_out))
    assert len(sulh.power(read(content))) == 0


def never_taken(oracle: Oracle, option: str) -> bool:
    """Say whether no improvement of anybody takes an option."""
    return not any(
        option in oracle.taken[x] - oracle.taken[s]
        for dm in oracle.dms
        for s in oracle.states
        for x in oracle.improvements[dm][s]
    )


def turned_by(drawn: PowerConflict, one: Influence) -> set[str] | None:
    """Return the concepts under which a verdict turns by minding an option that nobody takes.

    The order minds the option taken, and nothing else; looked at are the states without it. None
    where some improvement takes it.
    """
    said: Statement = ("option", one.option)
    bluff = replace(drawn, influences=(replace(one, effect=("not", said)),))
    now, then = (Oracle(plain(told)) for told in (bluff, replace(bluff, influences=())))
    if not all(never_taken(oracle, one.option) for oracle in (now, then)):
        return None
    return {
        concept
        for concept in CONCEPTS
        for dm in now.dms
        for s in now.states
        if one.option not in now.taken[s]
        and now.stable(dm, s, concept) != then.stable(dm, s, concept)
    }


def test_a_bluff_deters_under_gmr_and_smr_alone():
    found = [turned_by(told_at(s), one) for s in range(250) for one in told_at(s).influences]
    bluffs = [concepts for concepts in found if concepts is not None]
    assert len(bluffs) > 40
    assert set().union(*bluffs) == {"gmr", "smr"}


@pytest.mark.parametrize("seed", FEWER)
def test_a_derived_case_reads_back_with_the_same_orders(seed):
    told, case = told_at(seed), case_at(seed)
    for dm in told.conflict.dms:
        for k in range(len(told.conflict.preferences.get(dm, ()))):
            bare = case.without(f"{dm}/{k + 1}")
            again = sulh.loads(dumps(bare))
            for other in told.conflict.dms:
                assert [line.that for line in lines(again, other)] == [
                    line.that for line in lines(bare, other)
                ]


@pytest.mark.parametrize("seed", FEWER)
def test_an_effect_whose_neighbour_falls_keeps_its_place(seed):
    """The order without a statement is the order with it, that statement left out.

    Unless others stand between: an effect whose neighbour falls joins those beside it, in the
    order of the file.
    """
    told, case = told_at(seed), case_at(seed)
    for dm, order in in_force(told).items():
        own = [place for place, (k, _) in enumerate(order) if k is None]
        for number, place in enumerate(own, 1):
            left = [line for k, line in enumerate(order) if k != place]
            shown = [told.addresses[k] if k is not None else "" for k, _ in left]
            found = lines(case.without(f"{dm}/{number}"), dm)
            assert sorted(line.address if line.is_effect else "" for line in found) == sorted(shown)
            if place in (0, len(order) - 1) or None in (order[place - 1][0], order[place + 1][0]):
                assert [line.address if line.is_effect else "" for line in found] == shown


def test_conditional_control_and_influences_stand_together():
    several = [told_at(seed) for seed in SEEDS]
    assert sum(bool(told.influences) for told in several) > 30
    assert sum(bool(told.influences and told.conflict.powers) for told in several) > 15
    assert sum(not build(case_at(seed)).transitive for seed in SEEDS) > 5
    assert any(minded_by(one) != one.target for told in several for one in told.influences)


def test_an_influence_by_hand():
    # Ben's levy is above what Ana saves; he never raises it.
    told = PowerConflict(
        Conflict(
            ("ana", "ben"),
            (Option("ana", "stop"), Option("ben", "levy")),
            preferences={
                "ana": (("not", ("option", "ana.stop")),),
                "ben": (("option", "ana.stop"), ("not", ("option", "ben.levy"))),
            },
        ),
        (
            Influence(
                "ben", "ana", "ben.levy", ("not", ("option", "ben.levy")), ("before", "ana", 1),
                ("not", ("option", "ana.stop")),
            ),
        ),
        (("option", "ana.stop"),),
    )  # fmt: skip
    case = read(told.to_case())
    found = {
        concept: sulh.power(case, concept=concept)["powers/1"] for concept in ("gmr", "smr", "seq")
    }
    assert [one.use.gain for one in found.values()] == ["never"] * 3
    assert [[shift.how for shift in one.shifts.values()] for one in found.values()] == [
        ["flip"], ["flip"], [],
    ]  # fmt: skip
