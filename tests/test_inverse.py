"""All orders of one decision maker: how many there are under which something holds, and which."""

import pytest

import sulh

PRINTED = {"nash": 240, "gmr": 384, "smr": 300, "seq": 384, "sseq": 300}


@pytest.fixture(scope="module")
def flagship_orders():
    return sulh.levers(sulh.load("east-aleppo-2016"), "imposed-exit", budget=0).inverse


@pytest.mark.parametrize("concept", PRINTED)
def test_all_orders_of_syria_give_the_counts_that_are_known(concept):
    found = sulh.levers(sulh.load("syria-iraq-1975"), 1, concept=concept, dm="syria", budget=0)
    states = found.inverse[0]
    assert (states.dm, states.over, states.orders) == ("syria", "states", 720)
    assert states.holds == PRINTED[concept]


def test_the_condition_of_nash_is_one_comparison_each():
    found = sulh.levers(sulh.load("syria-iraq-1975"), 1, concept="nash", dm="syria", budget=0)
    assert found.inverse[0].when == ((("#1", "#0"), ("#1", "#2")),)
    assert found.inverse[0].shared == (("#1", "#0"), ("#1", "#2"))


def test_more_than_eight_are_undecided_and_never_sampled(flagship_orders):
    states = [one for one in flagship_orders if one.over == "states"]
    assert {one.holds for one in states} == {None}
    assert {one.undecided for one in states} == {"inverse-many-states"}
    lines = {one.dm: one for one in flagship_orders if one.over == "statements"}
    assert set(lines) == {"russia", "iran", "syria", "opposition", "turkey", "usa"}
    assert (lines["russia"].holds, lines["russia"].orders) == (2730, 5040)
    assert (lines["iran"].holds, lines["iran"].orders) == (33600, 40320)


def test_simultaneous_stability_is_counted_by_its_definition_or_undecided():
    case = sulh.load("syria-iraq-1975")
    counted = sulh.levers(case, 1, concept="sim", dm="syria", budget=0).inverse[0]
    assert (counted.holds, counted.orders) == (240, 720)
    larger = sulh.levers(sulh.load("elmira"), "sq", concept="sim", budget=0).inverse
    assert {one.undecided for one in larger if one.over == "states"} == {"inverse-many-states"}
