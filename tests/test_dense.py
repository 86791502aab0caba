"""What the dense engine answers, and what it refuses."""

import pytest
from laws.large_conflicts import large
from laws.program import case_of

import sulh
from sulh.concept import CONCEPTS
from sulh.engine.dense import MOST_OPTIONS, survey
from sulh.errors import TooLargeError
from sulh.model.option_form import option_form
from sulh.statement import Not, Option, Truth, parse

EVERYWHERE = Truth(value=True)


def town(options, **more):
    """Return a case of one owner with so many options and a bystander."""
    owned = {f"o{k + 1}": {} for k in range(options)}
    return {
        "sulh": 1,
        "id": "town",
        "title": "A town",
        "decision_makers": {"ana": {"options": owned}, "ben": {"options": {"o1": {}}}},
        "status_quo": "none",
        **more,
    }


@pytest.fixture(scope="module")
def found():
    form = option_form(case_of(large(3, 10)))
    profile = (CONCEPTS["gmr"],) * 4
    return form, profile, survey(form, [profile, profile])


def test_counts_members_and_lists_agree(found):
    form, profile, verdicts = found
    every = verdicts.states(profile, EVERYWHERE, 10_000)
    assert len(every) == verdicts.count(profile, EVERYWHERE) > 20
    assert list(every) == sorted(every)
    assert {number for number in range(1024) if verdicts.holds(profile, number)} == set(every)
    for place, name in enumerate(form.options):
        taken = tuple(number for number in every if number >> place & 1)
        assert verdicts.states(profile, Option(name), 10_000) == taken
        assert verdicts.count(profile, Not(Option(name))) == len(every) - len(taken)
    assert verdicts.count(profile, Option("nobody.here")) == 0


def test_the_feasible_are_counted_too(found):
    form, _, verdicts = found
    states = [
        {name for place, name in enumerate(form.options) if number >> place & 1}
        for number in range(1024)
    ]
    feasible = [taken for taken in states if all(rule.holds(taken) for rule in form.rules)]
    assert verdicts.feasible == verdicts.possible(EVERYWHERE) == len(feasible) < 1024
    first = form.options[0]
    assert verdicts.possible(Option(first)) == sum(first in taken for taken in feasible)


def test_a_few_of_many_are_the_same_few_at_every_call(found):
    _, profile, verdicts = found
    every = verdicts.states(profile, EVERYWHERE, 10_000)
    few = verdicts.states(profile, EVERYWHERE, 7)
    assert len(set(few)) == 7
    assert set(few) < set(every)
    assert list(few) == sorted(few)
    assert few != every[:7]
    assert few == verdicts.states(profile, EVERYWHERE, 7)


def test_simultaneous_stability_beyond_the_budget_is_undecided_and_says_by_how_much():
    form = option_form(case_of(large(5, 9)))
    sim, seq = (CONCEPTS["sim"],) * 4, (CONCEPTS["seq"],) * 4
    mixed = (CONCEPTS["seq"], CONCEPTS["sim"], CONCEPTS["seq"], CONCEPTS["seq"])
    verdicts = survey(form, [sim, seq, mixed], simultaneous_budget=100)
    assert set(verdicts.undecided) == {sim, mixed}
    mistake = verdicts.undecided[sim]
    assert mistake.slots["limit"] == 100 < mistake.slots["choices"]
    assert verdicts.count(seq, EVERYWHERE) == survey(form, [seq]).count(seq, EVERYWHERE)
    with pytest.raises(TooLargeError, match="joint choices"):
        verdicts.count(sim, EVERYWHERE)
    enough = survey(form, [sim], simultaneous_budget=mistake.slots["choices"])
    assert not enough.undecided


def test_control_that_depends_on_the_state_is_refused():
    case = sulh.Case.model_validate(
        town(2, moves=[{"forbid": "ana", "from": "ben.o1", "to": "ana.o1"}])
    )
    with pytest.raises(TooLargeError, match="ana"):
        survey(option_form(case), [(CONCEPTS["seq"],) * 2])


def test_more_options_than_memory_are_refused():
    case = sulh.Case.model_validate(town(MOST_OPTIONS))
    with pytest.raises(TooLargeError, match=r"28 options; there are 29"):
        survey(option_form(case), [(CONCEPTS["seq"],) * 2])


@pytest.mark.parametrize("options", [1, 2])
def test_the_smallest_conflicts(options):
    form = option_form(sulh.Case.model_validate(town(options)))
    for concept in CONCEPTS.values():
        verdicts = survey(form, [(concept,) * 2])
        assert verdicts.count((concept,) * 2, EVERYWHERE) == 2 ** (options + 1)
        assert verdicts.count((concept,) * 2, parse("ana.o1 and ben.o1")) == 2 ** (options - 1)


def test_threads_change_nothing():
    form = option_form(case_of(large(2, 17, plain=True)))
    profile = (CONCEPTS["sseq"],) * 4
    several = survey(form, [profile], threads=3).states(profile, EVERYWHERE, 1 << 17)
    assert several == survey(form, [profile], threads=1).states(profile, EVERYWHERE, 1 << 17)
