"""Verify: the definitions agree with what was found, and see whatever was changed in a result."""

import copy
import json

import numpy as np
import pytest
from hand_made import case
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.analysis.verify import verify, verify_document
from sulh.concept import CONCEPTS, RULES
from sulh.errors import ResultError, SulhError, TooLargeError
from sulh.messages import LANGUAGES


def small(**parts):
    return case(
        {
            "ana": {"options": ["a"], "preferences": ["not ben.b", "a"]},
            "ben": {"options": ["b"], "preferences": ["not ana.a", "b"]},
        },
        **{"status_quo": 0, "outcomes": {"both": {"that": "ana.a and ben.b"}}, **parts},
    )


def saved(made, **asked):
    """Return the document as a file gives it back."""
    every = asked.pop("every", False)
    return json.loads(json.dumps(equilibria(made, **asked).to_json(every=every)))


@pytest.mark.parametrize("slug", LISTED)
def test_what_was_found_of_a_shipped_case_is_what_the_definitions_say(slug):
    shipped = sulh.load(slug)
    holds = equilibria(shipped)
    found = holds.verify()
    assert found.agrees
    assert found.verdicts == len(CONCEPTS) * holds.model.ranks.size
    document = json.loads(json.dumps(holds.to_json()))
    assert verify_document(document, shipped).agrees


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_verified_by_itself(rule):
    holds = equilibria(sulh.load("garrison"), concepts=["gmr", "ijc=seq"], rule=rule)
    assert verify(holds).agrees
    assert verify_document(holds.to_json(every=True), sulh.load("garrison")).agrees


def test_a_finding_that_was_changed_is_seen():
    holds = equilibria(small(), concepts=["seq", "nash"])
    wrong = holds.stable["seq"].copy()
    wrong[2, 1] = ~wrong[2, 1]
    object.__setattr__(holds, "stable", {**holds.stable, "seq": wrong})
    found = holds.verify()
    assert not found.agrees
    (one,) = found.discrepancies
    assert (one.state, one.dm, one.concept) == (2, 1, "seq")
    assert one.saved == wrong[2, 1] != one.by_definition
    assert found.verdicts == 2 * 4 * 2


@pytest.mark.parametrize("every", [False, True])
def test_each_verdict_changed_in_a_document_is_seen(every):
    made = small()
    document = saved(made, concepts=["seq", "nash"], every=every)
    tried = 0
    for place, entry in enumerate(document["states"]):
        for concept, stable in entry["stable"].items():
            for dm in ("ana", "ben"):
                changed = copy.deepcopy(document)
                changed["states"][place]["stable"][concept] = [
                    other for other in ("ana", "ben") if (other in stable) != (other == dm)
                ]
                found = verify_document(changed, made)
                assert found.to_rows() == [
                    {
                        "number": entry["number"], "dm": dm, "concept": concept,
                        "saved": dm not in stable, "by_definition": dm in stable,
                    }
                ]  # fmt: skip
                tried += 1
    assert tried == (16 if every else 8)


def test_an_equilibrium_taken_out_of_a_document_is_seen():
    made = small()
    document = saved(made, concepts="seq")
    document["states"] = document["states"][1:]
    found = verify_document(document, made)
    assert not found.agrees
    assert {one.state for one in found.discrepancies} == {0}


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document["equilibria"].update(seq=1),
        lambda document: document["outcomes"]["both"]["seq"].update(verdict="none"),
        lambda document: document["outcomes"]["both"]["seq"].update(holds=0),
        lambda document: document["outcomes"]["both"]["nash"].update(reached=False),
        lambda document: document["outcomes"].clear(),
        lambda document: document["states"][0].update(equilibrium=["seq", "nash"]),
        lambda document: document["states"][0].update(taken=["ana.a"]),
        lambda document: document["states"][1].update(outcomes=[]),
        lambda document: document.update(feasible_states=5),
    ],
)
def test_what_follows_from_the_verdicts_must_follow(change):
    made = small()
    document = saved(made, concepts=["seq", "nash"])
    assert verify_document(document, made).agrees
    change(document)
    with pytest.raises(ResultError, match="changed by hand"):
        verify_document(document, made)


def test_a_result_of_another_file_is_refused():
    document = saved(small())
    for other in (small(outcomes={}), sulh.load("chicken")):
        with pytest.raises(ResultError, match="digests differ") as caught:
            verify_document(document, other)
        assert all(caught.value.render(lang) for lang in LANGUAGES)
    document["case_sha256"] = "0" * 64
    with pytest.raises(ResultError, match="digests differ"):
        verify_document(document, small())


@pytest.mark.parametrize(
    "document",
    [{}, {"schema": "sulh/why/1"}, {"schema": "sulh/equilibria/2"}, {"schema": ["sulh"]}],
)
def test_what_is_no_result_is_refused(document):
    with pytest.raises(ResultError, match="equilibria --json"):
        verify_document(document, small())


BROKEN = {
    "no concepts": lambda document: document.pop("equilibria"),
    "concepts that are a number": lambda document: document.update(equilibria=3),
    "no rule": lambda document: document.pop("rule"),
    "no states": lambda document: document.pop("states"),
    "states that are a text": lambda document: document.update(states="all"),
    "states that are nothing": lambda document: document.update(states=None),
    "a state that is none": lambda document: document["states"].append(3),
    "a number that is none": lambda document: document["states"][0].update(number="x"),
    "a number of no state": lambda document: document["states"][0].update(number=99),
    "no verdicts": lambda document: document["states"][0].pop("stable"),
    "verdicts of another concept": lambda document: document["states"][0].update(stable={}),
    "verdicts that are a number": lambda document: document["states"][0].update(stable={"seq": 1}),
    "a party that is none": lambda document: document["states"][0].update(stable={"seq": ["cem"]}),
    "a state twice": lambda document: document["states"].append(document["states"][0]),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_result_is_a_mistake_and_not_a_fault(what):
    document = saved(small(), concepts="seq")
    BROKEN[what](document)
    with pytest.raises(ResultError, match="incomplete or was changed by hand") as caught:
        verify_document(document, small())
    assert caught.value.render("ar")


@pytest.mark.parametrize("change", [{"rule": "any"}, {"equilibria": {"sqe": 2}}])
def test_a_rule_or_a_concept_that_is_none_is_a_mistake(change):
    with pytest.raises(SulhError, match=r"any|sqe"):
        verify_document(saved(small(), concepts="seq") | change, small())


def test_more_than_the_definitions_can_give_is_said_to_be(monkeypatch):
    document = saved(small())
    monkeypatch.setattr("sulh.solve.MOST_LITERAL", 7)
    with pytest.raises(TooLargeError):
        verify_document(document, small())


def test_numbers_written_as_texts_are_read():
    made = case(
        {"ana": {"options": [f"o{k}" for k in range(60)]}},
        feasible=[{"only": ["none", "ana.o59", "ana.o1"]}],
    )
    document = saved(made, concepts="seq")
    assert document["states"][2]["number"] == str(2**59)
    assert verify_document(document, made).agrees


def test_an_undecided_concept_is_not_verified(monkeypatch):
    monkeypatch.setattr("sulh.solve.MOST_JOINT_CHOICES", 0)
    document = saved(small(), concepts=["seq", "sim"])
    found = verify_document(document, small())
    assert found.agrees
    assert found.concepts == ("seq",)


def test_the_document_of_a_verification():
    made = small()
    holds = equilibria(made, concepts="seq")
    document = holds.verify().to_json()
    assert document == {
        "schema": "sulh/verification/1",
        "sulh": sulh.__version__,
        "case": "made",
        "case_sha256": made.sha256,
        "scenario": None,
        "concepts": ["seq"],
        "verdicts": 8,
        "agrees": True,
        "discrepancies": [],
    }
    flipped = {"seq": np.logical_not(holds.stable["seq"])}
    object.__setattr__(holds, "stable", flipped)
    found = holds.verify()
    assert found.to_json()["agrees"] is False
    assert found.to_json()["discrepancies"] == found.to_rows()
    assert len(found.to_rows()) == 8
    for lang in LANGUAGES:
        assert "#3" in found.to_text(lang)
