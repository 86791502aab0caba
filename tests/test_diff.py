"""What changed between two case files, and which claim did it."""

import json
import re

import pytest
from hand_made import case

import sulh
from sulh import catalogue
from sulh.analysis.diff import diff
from sulh.errors import UnknownNameError
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"
OWN = {"id": "own", "that": "a", "claims": ["told"]}


def made(*order, options=("a",), rules=(), **parts):
    content = {
        "claims": {"told": {}, "seen": {}},
        "feasible": list(rules),
        "outcomes": {"alone": {"that": "ana.a and not ben.b"}, "apart": {"that": "not ana.a"}},
    }
    return case(
        {
            "ana": {"options": list(options), "preferences": list(order or [OWN])},
            "ben": {"options": ["b"], "preferences": ["not b"]},
        },
        **(content | parts),
    )


def listed(found):
    return [(one.how, one.address) for one in found.differences]


@pytest.mark.parametrize("slug", sulh.catalog())
def test_a_case_does_not_differ_from_itself(slug):
    shipped = sulh.load(slug)
    found = diff(shipped, sulh.loads(sulh.dumps(shipped)), concepts="seq")
    assert (found.is_empty, found.texts, dict(found.changes)) == (True, 0, {})


def test_a_changed_statement_and_the_claim_that_did_it():
    old, new = made(), made({"id": "own", "that": "not a", "claims": ["seen"]})
    found = diff(old, new, concepts="seq")
    assert listed(found) == [("changed", "ana/own")]
    assert found.differences[0].keys == ("claims", "that")
    assert {one.name: change.turn for one, change in found.changes.items()} == {
        "alone": "vanished",
        "apart": "appeared",
    }
    for change in found.changes.values():
        assert change.cause.claims == ("seen",)
    back = diff(new, old, concepts="seq")
    assert back.changes[Conclusion("outcome", "alone", "seq")].cause.claims == ("told",)


def test_an_element_that_is_gone_is_carried_by_the_claims_it_had():
    found = diff(made(), made("not ben.b"), concepts="nash")
    assert listed(found) == [("removed", "ana/own"), ("added", "ana/1")]
    change = found.changes[Conclusion("outcome", "apart", "nash")]
    assert change.cause.claims == ("told",)


def test_lines_without_ids_are_the_same_where_they_say_the_same():
    old, new = made("a", "not ben.b"), made("ben.b iff a", "a", "not ben.b")
    assert listed(diff(old, new, concepts="seq")) == [("added", "ana/1")]
    assert listed(diff(made("a", "ben.b"), made("ben.b", "a"))) == [("moved", "ana/2")]
    assert listed(diff(made("a", "ben.b"), made("a", "not ben.b"))) == [("changed", "ana/2")]
    named = made({"id": "other-name", "that": "a", "claims": ["told"]})
    assert listed(diff(made(), named)) == []


def test_texts_are_counted_not_listed():
    new = made({**OWN, "because": {"en": "So it is told.", "ar": "هكذا قيل."}}, title="Other")
    found = diff(made(), new, concepts="seq")
    assert (listed(found), found.texts) == ([], 2)
    for lang, said in (("en", "only texts differ (2)"), ("ar", "نصوص عددها 2")):
        assert said in found.to_text(lang)


def test_claims_and_sources_are_listed_and_change_no_answer():
    new = made({**OWN, "claims": ["told", "seen"]}, claims={"told": {"credibility": 2}, "seen": {}})
    found = diff(made(), new, concepts="seq")
    assert listed(found) == [("changed", "ana/own"), ("changed", "claims/told")]
    assert not any(one.answers for one in found.differences)
    assert not found.changes


def test_a_new_first_option_does_not_make_every_state_another():
    rules = [{"id": "only", "only": ["0", "1", "3"]}]
    old = made(rules=rules, status_quo="1", history=[{"state": "3"}])
    rules = [{"id": "only", "only": ["0", "2", "6"]}, {"id": "shut", "that": "not ana.new"}]
    new = made(options=("new", "a"), rules=rules, status_quo="2", history=[{"state": "6"}])
    found = diff(old, new)
    assert listed(found) == [("added", "ana.new"), ("added", "feasible/shut")]
    assert not found.changes
    moved = diff(old, made(rules=[{"id": "only", "only": ["0", "1"]}], status_quo="1"))
    assert listed(moved) == [("changed", "feasible/only"), ("removed", "history/1")]


def test_outcomes_come_and_go():
    outcomes = {"alone": {"that": "ana.a and not ben.b"}, "both": {"that": "ana.a and ben.b"}}
    found = diff(made(), made(outcomes=outcomes), concepts="seq")
    assert {one.name: change.turn for one, change in found.changes.items()} == {
        "apart": "gone",
        "both": "opened",
    }
    for lang in LANGUAGES:
        assert "apart" in found.to_text(lang)


def test_decision_makers_come_and_go():
    old = made()
    new = case(
        {"ana": {"options": ["a"], "preferences": [OWN]}, "eve": {"options": ["e"]}},
        claims={"told": {}, "seen": {}},
        outcomes={"alone": {"that": "ana.a"}, "apart": {"that": "not ana.a"}},
    )
    assert ("removed", "ben.b") in listed(diff(old, new))
    assert ("added", "eve.e") in listed(diff(old, new))
    assert ("added", "ben.b") in listed(diff(new, old))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_flagship_with_a_bluff_written_in(lang):
    shipped = sulh.load(FLAGSHIP)
    text = catalogue.text(FLAGSHIP)
    line = re.search(r"- id: threat\n +that: (withdraw iff .*)", text)[1]
    edited = sulh.loads(text.replace(f"that: {line}", "that: not withdraw", 1))
    found = diff(shipped, edited)
    assert listed(found) == [("changed", "russia/threat")]
    change = found.changes[Conclusion("outcome", "imposed-exit", "seq")]
    assert (change.turn, change.cause.claims) == ("vanished", ("c02", "c21"))
    said = " ".join(found.to_text(lang).split())
    claim = sulh.load(FLAGSHIP).claims["c21"].text.show(lang)
    assert claim in said
    assert "russia/threat" in said


def test_rows_and_the_document():
    found = diff(made(), made("not a"), concepts="seq")
    assert found.to_rows()[0] == {
        "outcome": "alone",
        "concept": "seq",
        "old": "holds 1/1",
        "new": "fails 0/1",
        "change": "vanished",
    }
    document = json.loads(json.dumps(found.to_json()))
    assert document["schema"] == "sulh/diff/1"
    assert document["old"]["case_sha256"] != document["case_sha256"]
    assert document["elements"][1] == {
        "address": "ana/1",
        "how": "added",
        "keys": [],
        "claims": [],
    }


def test_an_unknown_concept_is_an_error():
    with pytest.raises(UnknownNameError):
        diff(made(), made(), concepts="nush")
