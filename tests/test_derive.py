"""Variations written by hand: patches, other orders, and what only a variation may say."""

import numpy as np
import pytest
from hand_made import case, rank_of

import sulh
from sulh.case.address import addresses
from sulh.derive import (
    apply,
    reordered,
    with_,
    with_preferences_of,
    without,
    without_claims,
)
from sulh.errors import CaseError, UndecidedError, UnknownNameError
from sulh.model.build import build

# ---- patches -------------------------------------------------------------------------------------


def village(**parts):
    """Two parties: a is 1, b is 2, c is 4; a claim carries the first line of ana and her act b."""
    return case(
        {
            "ana": {
                "options": {"a": {}, "b": {"claims": "k1"}},
                "preferences": [
                    {"id": "first", "that": "a", "claims": "k2"},
                    "ben.c",
                    {"id": "third", "that": "not b"},
                ],
            },
            "ben": {"options": ["c"], "preferences": ["not ana.a", "c"]},
        },
        **{
            "claims": {"k1": {}, "k2": {}, "k3": {}},
            "status_quo": {"state": "ana.b", "claims": "k3"},
            "outcomes": {"o": {"that": "ana.a"}, "p": {"that": "ana.b and ben.c"}},
            **parts,
        },
    )


def order(derived, dm="ana"):
    return [one.that for one in derived.decision_makers[dm].preferences]


def put(derived, **line):
    return with_(derived, {"decision_makers": {"ana": {"preferences": [line]}}})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"that": "x"}, ["a", "ben.c", "not b", "x"]),
        ({"that": "x", "before": "ana/first"}, ["x", "a", "ben.c", "not b"]),
        ({"that": "x", "before": "ana/1"}, ["x", "a", "ben.c", "not b"]),
        ({"that": "x", "after": "ana/first"}, ["a", "x", "ben.c", "not b"]),
        ({"that": "x", "after": "ana/2"}, ["a", "ben.c", "x", "not b"]),
        ({"that": "x", "before": "ana/3"}, ["a", "ben.c", "x", "not b"]),
        ({"that": "x", "id": "first"}, ["x", "ben.c", "not b"]),
        ({"that": "x", "id": "first", "after": "ana/third"}, ["ben.c", "not b", "x"]),
        ({"that": "a", "id": "again", "after": "ana/third"}, ["a", "ben.c", "not b", "a"]),
        ({"that": "not b", "id": "again", "before": "ana/2"}, ["a", "not b", "ben.c", "not b"]),
    ],
)
def test_a_new_line_stands_where_it_says(line, expected):
    derived = put(village(), **{**line, "that": line["that"].replace("x", "a and b")})
    assert order(derived) == [one.replace("x", "a and b") for one in expected]
    assert {one.before or one.after for one in derived.decision_makers["ana"].preferences} == {None}


def test_a_number_is_the_place_in_the_file_whatever_fell():
    derived = put(without_claims(village(), "k2"), that="a and b", before="ana/3")
    assert order(derived) == ["ben.c", "a and b", "not b"]
    assert order(put(without(village(), "ana/2"), that="a and b", after="ana/first")) == [
        "a", "a and b", "not b",
    ]  # fmt: skip


def test_lines_can_stand_behind_lines_of_the_same_patch():
    lines = [{"id": "n1", "that": "a and b", "before": "ana/first"},
             {"id": "n2", "that": "a or b", "after": "ana/n1"}]  # fmt: skip
    derived = with_(village(), {"decision_makers": {"ana": {"preferences": lines}}})
    assert order(derived)[:3] == ["a and b", "a or b", "a"]


@pytest.mark.parametrize("anchor", ["ana/first", "ana/1", "ben/1", "ben/2", "ana/nobody", "first"])
def test_a_line_cannot_stand_beside_what_is_not_in_its_order(anchor):
    with pytest.raises(UnknownNameError) as raised:
        put(without_claims(village(), "k2"), that="a", before=anchor)
    assert raised.value.mistakes[0].id == "unknown-address"


def test_a_file_cannot_put_a_line_beside_one_of_another_order():
    line = {"that": "a", "before": "ben/1"}
    with pytest.raises(CaseError) as raised:
        village(scenarios={"s": {"with": {"decision_makers": {"ana": {"preferences": [line]}}}}})
    assert [one.id for one in raised.value.mistakes] == ["unknown-address"]


def test_new_options_get_the_bits_after_all_others():
    derived = with_(village(), {"decision_makers": {"ana": {"options": {"d": {}}}, "cem": {
        "name": "Cem", "options": {"e": {}}, "preferences": ["e"]}}})  # fmt: skip
    assert list(derived.options) == ["ana.a", "ana.b", "ben.c", "ana.d", "cem.e"]
    assert build(derived).options == tuple(derived.options)
    assert derived.derivation.changed[0].how == "added"
    saved = sulh.loads(sulh.dumps(derived))
    assert list(saved.options) == ["ana.a", "ana.b", "ana.d", "ben.c", "cem.e"]
    before, after = sulh.equilibria(derived), sulh.equilibria(saved)
    for one in before.stable:
        assert {
            frozenset(before.model.options_of(s)) for s in np.flatnonzero(before.flags(one))
        } == {frozenset(after.model.options_of(s)) for s in np.flatnonzero(after.flags(one))}


def test_an_option_that_is_given_again_can_be_taken_again():
    fallen = without_claims(village(), "k1")
    assert not any(number & 2 for number in build(fallen).numbers)
    again = with_(fallen, {"decision_makers": {"ana": {"options": {"b": {"moves": "one-way"}}}}})
    assert build(again).numbers == build(village()).numbers
    assert again.options["ana.b"].moves == "one-way"


def test_elements_with_a_known_id_are_replaced_whole():
    made = village(feasible=[{"id": "r", "that": "ana.a or ana.b", "claims": "k1"}],
                   facts={"men": {"value": 3, "claims": "k1"}})  # fmt: skip
    derived = with_(
        made,
        {
            "feasible": [{"id": "r", "that": "true"}, "not ben.c"],
            "facts": {"men": {"value": 4}},
            "outcomes": {"o": {"that": "ben.c"}},
        },
    )
    assert [(one.id, one.that, one.claims.claims) for one in derived.feasible] == [
        ("r", "true", ()), ("2", "not ben.c", ()),
    ]  # fmt: skip
    assert (derived.facts["men"].value, derived.facts["men"].claims.claims) == (4, ())
    assert derived.outcomes["o"].that == "ben.c"
    assert [(one.address, one.how) for one in derived.derivation.changed] == [
        ("outcomes/o", "replaced"), ("facts/men", "replaced"), ("feasible/r", "replaced"),
        ("feasible/2", "added"),
    ]  # fmt: skip


def test_a_patch_that_mentions_nothing_known_is_an_error():
    with pytest.raises(CaseError) as raised:
        with_(village(), {"feasible": ["ana.nothing"]})
    assert [one.id for one in raised.value.mistakes] == ["unknown-option"]


# ---- other orders --------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [["third", "2"], ["3", "2"], ["third", "2", "third"]])
def test_the_lines_named_come_first(first):
    assert order(reordered(village(), {"ana": first})) == ["not b", "ben.c", "a"]


def test_a_line_that_is_not_there_cannot_come_first():
    for made, name in ((village(), "nobody"), (without_claims(village(), "k2"), "first")):
        with pytest.raises(UnknownNameError) as raised:
            reordered(made, {"ana": [name]})
        assert raised.value.mistakes[0].slots["address"] == f"ana/{name}"
    with pytest.raises(UnknownNameError):
        reordered(village(), {"nobody": []})


def test_the_order_of_another_is_read_where_it_stands():
    derived = with_preferences_of(village(), {"ben": "ana"})
    assert order(derived, "ben") == ["ana.a", "ben.c", "not ana.b"]
    model = build(derived)
    assert rank_of(model, "ben") == rank_of(model, "ana") == rank_of(build(village()), "ana")
    assert rank_of(build(with_preferences_of(village(), {"ben": "ana", "ana": "ben"})), "ana") == (
        rank_of(build(village()), "ben")
    )
    with pytest.raises(UnknownNameError):
        with_preferences_of(village(), {"ben": "nobody"})


def test_a_ranking_can_be_anothers_too():
    ranks = [[3, 0], 1, 2]
    made = case({"ana": {"options": ["a"], "ranking": ranks},
                 "ben": {"options": ["b"], "preferences": ["b"]}})  # fmt: skip
    model = build(with_preferences_of(made, {"ben": "ana"}))
    assert rank_of(model, "ben") == rank_of(model, "ana") == {0: 2, 1: 1, 2: 0, 3: 2}
    model = build(with_preferences_of(made, {"ana": "ben"}))
    assert rank_of(model, "ana") == rank_of(model, "ben") == {0: 0, 1: 0, 2: 1, 3: 1}


# ---- what a variation may say and a file may not -------------------------------------------------


def start(derived, **asked):
    """Return what is noted of the status quo, and what is reached from it."""
    holds = sulh.equilibria(derived, **asked)
    assert (holds.reached is None) == (holds.model.status_quo is None)
    assert all(holds.verdict("o", one).reached is None for one in holds.stable) == (
        holds.reached is None
    )
    return [(one.id, one.slots) for one in holds.notes if "status-quo" in one.id]


def test_a_status_quo_falls_with_its_claims():
    derived = without_claims(village(), "k3")
    assert start(derived) == [("status-quo-fell", {"claims": ["k3"]})]
    with pytest.raises(UndecidedError) as raised:
        sulh.evolution(derived)
    assert raised.value.mistakes[0].id == "status-quo-fell"
    assert sulh.evolution(derived, start="none").start == 0
    assert start(without(village(), "status_quo")) == [("status-quo-dropped", {})]


def test_a_status_quo_falls_with_what_it_needs():
    derived = without_claims(village(), "k1")
    slots = {"number": 2, "taken": "ana.b", "rules": ["feasible/not-known:ana.b"]}
    assert start(derived) == [("status-quo-infeasible", slots)]
    with pytest.raises(CaseError):
        build(village(feasible=["not ana.b"]))


def test_a_case_without_a_status_quo_did_not_lose_it():
    made = village(status_quo=None)
    assert start(without_claims(made, "k2")) == start(made) == [("no-status-quo", {})]


def test_without_states_every_outcome_is_infeasible():
    made = village(feasible=["ana.b or false", {"that": "ana.b"}])
    derived = without_claims(made, "k1")
    holds = sulh.equilibria(derived)
    assert len(holds.model) == 0
    assert {holds.verdict(o, c).word for o in ("o", "p") for c in holds.stable} == {"infeasible"}
    assert all(holds[concept] == () for concept in holds.stable)
    for asked in (sulh.check, sulh.equilibria, sulh.fragility, sulh.brief):
        found = asked(derived)
        assert found.to_json()["case"] == "made"
        assert found.to_text("en") != found.to_text("ar")


def test_a_scenario_that_leaves_no_state_is_an_error():
    made = village(feasible=["ana.b"], scenarios={"s": {"without_claims": "k1"}})
    for question in (sulh.equilibria, sulh.evolution, sulh.check, sulh.fragility, sulh.brief):
        with pytest.raises(CaseError) as raised:
            question(made, scenario="s")
        assert [one.id for one in raised.value.mistakes] == ["scenario-empties"]
        assert raised.value.mistakes[0].slots["name"] == "s"


def ranked(**parts):
    return case(
        {
            "ana": {"options": ["a"], "ranking": [0, [1, 3], 2]},
            "ben": {"options": {"b": {"claims": "k"}}, "preferences": ["b"]},
        },
        **{"claims": {"k": {}}, **parts},
    )


def test_a_ranking_is_restricted_to_what_is_left():
    model = build(without_claims(ranked(), "k"))
    assert rank_of(model, "ana") == {0: 1, 1: 0}
    with pytest.raises(CaseError):
        build(ranked(feasible=["not ben.b"]))


def test_a_ranking_that_misses_new_states_leaves_the_variation_undecided():
    half = case({"ana": {"options": ["a"], "ranking": [0, 1]}, "ben": {"options": ["b"]}},
                feasible=["not ben.b"])  # fmt: skip
    more = with_(ranked(), {"decision_makers": {"ben": {"options": {"c": {}}}}})
    for derived, count in ((without(half, "feasible/1"), 2), (more, 4)):
        with pytest.raises(UndecidedError) as raised:
            sulh.equilibria(derived)
        (mistake,) = raised.value.mistakes
        assert mistake.id == "ranking-misses"
        assert (mistake.slots["dm"], mistake.slots["count"]) == ("ana", count)


def test_a_ranking_that_repeats_a_state_is_wrong_in_a_variation_too():
    ranking = [["0"], ["1"], ["2"], ["3"], ["3"]]
    with pytest.raises(CaseError) as raised:
        build(with_(ranked(), {"decision_makers": {"ana": {"ranking": ranking}}}))
    assert raised.value.mistakes[0].id == "ranking-repeats"


def test_a_state_of_the_history_may_not_be_possible_in_a_variation():
    made = village(history=[{"state": "ana.a"}, {"state": "ana.a+ana.b"}, {"state": "ana.a+ben.c"}],
                   status_quo="none")  # fmt: skip
    found = sulh.evolution(without_claims(made, "k1"))
    assert [one.explained for one in found.history] == ["move", "impossible", "move"]
    assert found.to_json()["history"][1]["state"] is None
    for lang in ("en", "ar"):
        assert "ana.a+ana.b" in found.to_text(lang)
    fragility = sulh.fragility(without_claims(village(history=[{"state": "ana.a+ana.b"}]), "k1"))
    last = next(one for one in fragility.conclusions if one.last)
    assert (last.name, fragility.values[last].word) == ("3", "infeasible")


def test_stacked_scenarios_are_named_in_turn():
    made = village(scenarios={"one": {"without_claims": "k1"},
                              "two": {"from": "one", "without_claims": "k2"}})  # fmt: skip
    both = apply(made, ["one", "two"])
    assert [one.name for one in both.derivation.scenarios] == ["one", "two"]
    assert both.derivation.claims == ("k1", "k2")
    assert sulh.equilibria(made, scenario=["one", "two"]).to_json()["scenario"] == "one+two"
    assert apply(made, None) is made


def test_what_was_worked_out_of_a_case_is_not_taken_for_a_variation_of_it():
    made = sulh.load("east-aleppo-2016")
    known = addresses(made)
    assert addresses(made) is known
    assert addresses(made.model_copy(update={"outcomes": {}})).keys() < known.keys()
    assert "iran/count" not in addresses(made.without("iran/count"))
    assert "iran/count" in addresses(made)
    assert made == sulh.load("east-aleppo-2016")
