"""What if: every outcome under each scenario, and the element that makes the difference."""

import json
from functools import cache

import pytest
from hand_made import case

import sulh
from sulh import derive
from sulh.analysis.compare import compare
from sulh.errors import CaseError, UnknownNameError
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"


@cache
def compared(*scenarios, concepts="seq"):
    return compare(sulh.load(FLAGSHIP), scenarios, concepts)


def turns(column):
    found = {}
    for one, change in column.changes.items():
        if not one.seen:
            found.setdefault(change.turn, []).append(one.name)
    return found


def addresses(change):
    return [tuple(one.address for one in chosen) for chosen in change.cause.sets]


def test_without_names_every_scenario_is_compared_under_all_six_concepts():
    found = compare(sulh.load(FLAGSHIP))
    assert [column.name for column in found.columns] == [
        "russia-threat-not-known", "russia-threat-bluff",
        "iran-threat-not-known", "iran-threat-bluff",
        "government-with-iran", "government-with-russia", "mandate-revoked", "direct-talks",
        "iranian-source-own-side", "iranian-source-no-motives", "accepted-leaders_calls",
        "accepted-the_number", "accepted-lasting_terms", "accepted-promise_within",
    ]  # fmt: skip
    assert found.concepts == ("seq", "nash", "gmr", "smr", "sseq", "sim")
    # Each outcome twice: in the case as written, and as the parties see it.
    assert len(found.values) == 2 * 6 * len(found.case.outcomes)


def test_what_appears_vanishes_and_shifts_and_because_of_what():
    (column,) = compared("russia-threat-not-known").columns
    assert turns(column) == {
        "vanished": ["imposed-exit", "later-promise", "folding", "standoff"],
        "appeared": ["in-place"],
        "shifted": ["exit-attacked"],
    }
    for change in column.changes.values():
        assert addresses(change) == [("russia/threat",)]
        assert change.cause.claims == ("c02", "c21")


def test_two_elements_make_a_difference_that_none_makes_alone():
    (column,) = compared("government-with-iran").columns
    assert turns(column) == {"shifted": ["reciprocal-exit", "standoff"]}
    for change in column.changes.values():
        assert addresses(change) == [("syria/half_with_iran", "syria/count")]
        assert (change.cause.examined, change.cause.of) == (2, 10)


def test_each_of_several_elements_may_make_a_difference_alone():
    (column,) = compared("iranian-source-own-side").columns
    change = column.changes[Conclusion("outcome", "imposed-exit", "seq")]
    assert change.turn == "impossible"
    assert addresses(change) == [("russia.impose",), ("russia.protect",), ("opposition.leave",)]
    closed = column.changes[Conclusion("outcome", "registered-exit", "seq")]
    assert closed.turn == "closed"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_status_quo_that_fell_is_said(lang):
    found = compared("iranian-source-own-side")
    assert found.columns[0].status_quo_fell
    (note,) = found.notes
    assert note.id == "status-quo-fell-under"
    assert note.text(lang).split()[0] in found.to_text(lang)


def test_scenarios_are_stacked():
    both = "iran-threat-bluff+russia-threat-bluff"
    (column,) = compared(both).columns
    under = derive.apply(sulh.load(FLAGSHIP), both.split("+"))
    holds = sulh.equilibria(under, concepts="seq")
    for one, value in column.values.items():
        assert len(value.states) == holds.verdict(one.name, "seq").holds
    assert len(compared("iran-threat-bluff", both).columns) == 2


def test_what_it_is_compared_with_may_be_under_a_scenario_itself():
    found = compare(sulh.load(FLAGSHIP), "iran-threat-bluff", "seq", scenario="russia-threat-bluff")
    stacked = compared("russia-threat-bluff+iran-threat-bluff")
    assert found.columns[0].values == stacked.columns[0].values
    assert found.values == compared("russia-threat-bluff").columns[0].values


def made(**scenarios):
    return case(
        {
            "ana": {"options": ["a"], "preferences": [{"id": "own", "that": "a"}]},
            "ben": {"options": ["b"], "ranking": ["0", "1", "2"]},
        },
        feasible=[{"id": "not_both", "that": "not (ana.a and ben.b)"}],
        outcomes={"alone": {"that": "ana.a and not ben.b"}},
        status_quo="none",
        scenarios=scenarios,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_scenario_that_cannot_be_solved_is_undecided_and_says_why(lang):
    found = compare(made(loose={"without": "feasible/not_both"}), concepts=["seq", "nash"])
    (column,) = found.columns
    assert {value.word for value in column.values.values()} == {"undecided"}
    assert all(change.turn == "undecided" for change in column.changes.values())
    (mistake,) = column.undecided
    assert mistake.id == "ranking-misses"
    assert mistake.message(lang) in " ".join(found.to_text(lang).split())
    assert found.to_json()["scenarios"][0]["undecided"] == [mistake.message("en")]


def test_a_scenario_that_leaves_no_state_is_an_error_where_it_is_named():
    rule = {"id": "never", "that": "ana.a and not ana.a"}
    content = made(empty={"with": {"feasible": [rule]}}, fine={"without": "ana/own"})
    with pytest.raises(CaseError) as error:
        compare(content, ["fine", "empty"])
    (mistake,) = error.value.mistakes
    assert mistake.id == "scenario-empties"
    assert mistake.slots["name"] == "empty"
    assert mistake.slots["rules"] == ["feasible/never"]
    found = compare(content, concepts="seq")
    assert [value.word for value in found.columns[0].values.values()] == ["infeasible"]
    assert [note.id for note in found.notes] == ["scenario-empties"]
    assert turns(found.columns[0]) == {"impossible": ["alone"]}


@pytest.mark.parametrize(
    "written", [{}, {"title": "A title"}, {"without_claims": []}, {"with": {}}, {"reorder": {}}]
)
def test_a_scenario_that_names_nothing_is_an_error_where_it_is_written(written):
    with pytest.raises(CaseError) as error:
        made(nothing=written)
    (mistake,) = error.value.mistakes
    assert (mistake.id, mistake.path) == ("scenario-empty", ("scenarios", "nothing"))
    assert mistake.place is not None


def test_unknown_names_are_errors():
    for words in ((["nothing"], "seq"), (["iran-threat-bluff+nothing"], "seq"), (None, "seg")):
        with pytest.raises(UnknownNameError):
            compare(sulh.load(FLAGSHIP), *words)


def test_an_outcome_may_be_made_by_a_scenario_and_an_option_too():
    content = made(
        more={
            "with": {
                "decision_makers": {"ana": {"options": {"more": {}}}},
                "feasible": [{"id": "tied", "that": "ana.more implies not ana.more"}],
            }
        }
    )
    found = compare(content, concepts="seq")
    (column,) = found.columns
    assert not column.changes
    assert [one.address for one in column.differences] == ["ana.more", "feasible/tied"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_names_the_element_in_words_and_gives_no_percentage(lang):
    text = " ".join(compared("russia-threat-not-known").to_text(lang).split())
    assert "russia/threat" in text
    assert sulh.load(FLAGSHIP).label("russia.withdraw", lang) in text
    assert "[c02, c21]" in text
    assert "%" not in text
    assert "0/6*" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_may_be_nothing_to_compare(lang):
    assert len(compare(sulh.load("chicken")).to_text(lang).splitlines()) == 4
    bare = case({"ana": {"options": ["a"]}}, scenarios={"x": {"without": "ana.a"}})
    assert len(compare(bare).to_text(lang).splitlines()) == 4


def test_rows_and_the_document():
    found = compared("russia-threat-not-known", concepts=("seq", "nash"))
    row = found.to_rows()[0]
    assert row == {
        "outcome": "imposed-exit",
        "concept": "seq",
        "as_written": "holds 6/6",
        "russia-threat-not-known": "fails 0/6",
    }
    document = json.loads(json.dumps(found.to_json()))
    assert document["schema"] == "sulh/compare/1"
    assert document["scenarios"][0]["fallen"] == ["russia/threat", "history/4", "history/5"]
    assert document["outcomes"][0]["scenarios"]["russia-threat-not-known"] == {
        "verdict": "fails",
        "holds": 0,
        "of": 6,
        "change": "vanished",
        "because_of": {
            "sets": [["russia/threat"]],
            "examined_up_to": 1,
            "elements": 1,
            "claims": ["c02", "c21"],
        },
    }
    same = next(one for one in document["outcomes"] if one["outcome"] == "promise-kept")
    assert same["scenarios"]["russia-threat-not-known"]["change"] is None
