"""What holds: what is asked, what an outcome's verdict says, what is noted, and the document."""

from functools import cache

import numpy as np
import pytest
from hand_made import case
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.concept import CONCEPTS
from sulh.errors import TooLargeError, UnknownNameError
from sulh.model.option_form import fact_values


@cache
def solved(slug):
    return equilibria(sulh.load(slug))


def pair(**parts):
    """Two who would each rather press, and not have the other press: a is 1, b is 2."""
    return case(
        {
            "ana": {"options": ["a"], "preferences": ["not ben.b", "a"]},
            "ben": {"options": ["b"], "preferences": ["not ana.a", "b"]},
        },
        **parts,
    )


# ---- what is asked -----------------------------------------------------------------------------


def test_without_a_concept_all_six_are_asked_and_seq_leads():
    holds = equilibria(pair())
    assert [profile.text for profile in holds.asked] == list(CONCEPTS) == list(holds.stable)
    assert (holds.lead, holds.engine, holds.rule) == ("seq", "compact", "legal-sequence")
    assert {concept: holds[concept] for concept in CONCEPTS} == {
        "nash": (3,), "gmr": (0, 3), "smr": (0, 3), "seq": (0, 3), "sseq": (0, 3), "sim": (0, 3),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "texts", "lead"),
    [
        ("GMR", ["gmr"], "gmr"),
        (["smr", "nash", "smr"], ["smr", "nash"], "smr"),
        (["gmr", "seq"], ["gmr", "seq"], "seq"),
        ("ana=smr,ben=sim", ["ana=smr,ben=sim"], "ana=smr,ben=sim"),
        (["ben = gmr"], ["ben = gmr"], "ben = gmr"),
        ([], [], None),
    ],
)
def test_what_is_asked_is_answered_under_its_text(asked, texts, lead):
    holds = equilibria(pair(), concepts=asked)
    assert [profile.text for profile in holds.asked] == texts == list(holds.stable)
    assert holds.lead == lead


def test_whom_a_mixed_text_does_not_name_gets_nash():
    holds = equilibria(pair(), concepts="ben=gmr")
    assert [concept.slug for concept in holds.asked[0].concepts] == ["nash", "gmr"]
    assert holds.asked[0].single is None
    assert holds["ben=gmr"] == (3,)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"concepts": "sqe"}, "'sqe'.*seq"),
        ({"concepts": "bne=seq"}, "'bne'.*ben"),
        ({"concepts": "ben=sqe"}, "'sqe'.*seq"),
        ({"concepts": "ana=seq,gmr"}, "'gmr'"),
        ({"rule": "each"}, "'each'.*each-once"),
        ({"engine": "sparse"}, "'sparse'.*compact"),
        ({"engine": "compact", "rule": "each-once"}, "'each-once'"),
    ],
)
def test_what_is_not_known_is_an_error_that_says_what_is(asked, said):
    with pytest.raises(UnknownNameError, match=said) as caught:
        equilibria(pair(), **asked)
    assert caught.value.render("ar")


def test_a_concept_that_was_not_asked_has_no_verdicts():
    holds = equilibria(pair(outcomes={"calm": {"that": "not ana.a"}}), concepts=["nash", "gmr"])
    for ask in (holds.equilibria, holds.flags, lambda name: holds.verdict("calm", name)):
        with pytest.raises(UnknownNameError, match=r"'seq'.*nash, gmr"):
            ask("seq")
    with pytest.raises(UnknownNameError, match=r"'clam'.*calm"):
        holds.verdict("clam", "nash")


@pytest.mark.parametrize(
    ("rule", "engine", "chosen", "reason"),
    [
        ("legal-sequence", None, "compact", "engine-compact"),
        ("legal-sequence", "literal", "literal", "engine-asked"),
        ("each-once", None, "literal", "engine-for-rule"),
        ("single-opponent", "literal", "literal", "engine-for-rule"),
    ],
)
def test_the_engine_is_chosen_and_the_choice_has_a_reason(rule, engine, chosen, reason):
    holds = equilibria(pair(), rule=rule, engine=engine)
    assert (holds.engine, holds.reason) == (chosen, reason)


# ---- budgets -----------------------------------------------------------------------------------


def crowd():
    options = {dm: {"options": ["a", "b"], "preferences": ["a", "b"]} for dm in ("x", "y", "z")}
    return case(options, status_quo="none", outcomes={"all": {"that": "x.a and y.a and z.a"}})


@pytest.mark.parametrize(
    ("limit", "note"),
    [
        ("sulh.solve.MOST_JOINT_CHOICES", "sim-undecided"),
        ("sulh.stability.simultaneous.MOST_JOINT_CHANGES", "sim-too-large"),
    ],
)
def test_simultaneous_stability_over_its_budget_is_undecided_and_the_others_stand(
    monkeypatch, limit, note
):
    whole = equilibria(crowd())
    monkeypatch.setattr(limit, 3)
    holds = equilibria(crowd(), concepts=[*CONCEPTS, "x=sim"])
    assert list(holds.stable) == ["nash", "gmr", "smr", "seq", "sseq"]
    assert all(holds[concept] == whole[concept] for concept in holds.stable)
    assert list(holds.undecided) == ["sim", "x=sim"]
    assert [one.id for one in holds.notes][:1] == [note]
    assert holds.verdict("all", "sim").word == holds.verdict("all", "x=sim").word == "undecided"
    document = holds.to_json()
    assert document["concepts"][-2:] == ["sim", "x=sim"]
    assert "sim" not in document["equilibria"]
    assert document["outcomes"]["all"]["sim"]["verdict"] == "undecided"
    with pytest.raises(UnknownNameError, match="undecided"):
        holds.why("sq", concept="sim")
    assert "undecided" in equilibria(crowd(), concepts="sim").to_text()


def test_the_definitions_are_not_asked_for_more_than_they_can_give(monkeypatch):
    monkeypatch.setattr("sulh.solve.MOST_LITERAL", 4 * 2 - 1)
    assert equilibria(pair(), concepts="seq").engine == "compact"
    with pytest.raises(TooLargeError, match="4 states and 2 decision makers"):
        equilibria(pair(), concepts="seq", engine="literal")
    with pytest.raises(TooLargeError):
        equilibria(pair(), concepts="seq", rule="each-once")


# ---- outcomes ------------------------------------------------------------------------------------


def test_the_words_of_an_outcome_s_verdict():
    outcomes = {
        "together": {"that": "ana.a and ben.b"},
        "apart": {"that": "ana.a iff not ben.b"},
        "even": {"that": "ana.a iff ben.b"},
        "ana-s": {"that": "ana.a"},
        "never": {"that": "ana.a and not ana.a"},
    }
    holds = equilibria(pair(outcomes=outcomes, status_quo=1))
    found = {name: holds.verdict(name, "seq") for name in outcomes}
    assert {name: (one.word, one.holds, one.of) for name, one in found.items()} == {
        "together": ("all", 1, 1),
        "apart": ("none", 0, 2),
        "even": ("all", 2, 2),
        "ana-s": ("some", 1, 2),
        "never": ("infeasible", 0, 0),
    }
    assert {name: one.when and str(one.when) for name, one in found.items()} == {
        "together": None, "apart": None, "even": None, "ana-s": "ben.b", "never": None,
    }  # fmt: skip
    assert {name: one.reached for name, one in found.items()} == {
        "together": True, "apart": False, "even": True, "ana-s": True, "never": None,
    }  # fmt: skip
    assert equilibria(pair(outcomes=outcomes)).verdict("even", "seq").reached is None
    from_nothing = equilibria(pair(outcomes=outcomes, status_quo=0))
    assert from_nothing.verdict("even", "seq").reached  # where it starts needs no move


def test_what_no_improvement_leads_to_is_not_reached():
    made = case(
        {"ana": {"options": ["a"]}}, outcomes={"there": {"that": "ana.a"}}, status_quo="none"
    )
    found = equilibria(made).verdict("there", "seq")
    assert (found.word, found.reached) == ("all", False)


@pytest.mark.parametrize("slug", LISTED)
def test_the_condition_of_an_outcome_tells_its_holding_states_from_its_failing_ones(slug):
    holds = solved(slug)
    model, facts = holds.model, fact_values(holds.case)
    for outcome, states in model.outcomes.items():
        for concept in CONCEPTS:
            found, at = holds.verdict(outcome, concept), holds.flags(concept)
            holding = [s for s in np.flatnonzero(states).tolist() if at[s]]
            assert (found.holds, found.of) == (len(holding), int(states.sum()))
            word = {0: "none", found.of: "all"}.get(found.holds, "some")
            assert found.word == word
            assert found.reached == bool(holds.reached[holding].any())
            assert (found.when is None) == (word != "some")
            for state in np.flatnonzero(states).tolist() if found.when else ():
                assert found.when.holds(set(model.options_of(state)), facts) == at[state]


# ---- notes ---------------------------------------------------------------------------------------


def noted(**parts):
    return {one.id: one.slots for one in equilibria(pair(**parts), concepts="nash").notes}


def test_a_plain_case_is_noted_for_nothing():
    assert noted(status_quo=0) == {}


def test_parts_that_other_questions_use_are_named():
    perceptions = {"ana": {"unseen": ["ben.b"]}}
    told = {"facts": {"depth": {"value": 3}}, "told": {"ben": {"depth": {"value": 2}}}}
    gone = {"moves": [{"forbid": "ana", "to": "ana.a"}]}
    offers = [{"kind": "guarantor", "parties": ["ana"], "changes": gone}]
    found = noted(status_quo=0, perceptions=perceptions, offers=offers, **told)
    assert found == {
        "told-not-used": {"keys": ["told", "perceptions"], "case": "made"},
        "offers-not-used": {"keys": ["offers"], "case": "made"},
    }
    for lang in ("en", "ar"):
        text = equilibria(pair(status_quo=0, perceptions=perceptions)).to_text(lang)
        assert "perceptions" in text


def test_unread_parts_change_no_verdict():
    perceptions = {"ana": {"unseen": ["ben.b"], "preferences": {"ana": ["ben.b"]}}}
    plain, more = (equilibria(pair(**parts)) for parts in ({}, {"perceptions": perceptions}))
    assert {c: plain[c] for c in CONCEPTS} == {c: more[c] for c in CONCEPTS}


def test_other_notes():
    assert "no-status-quo" in noted()
    assert "not-transitive" in noted(
        powers=[{"holder": "ben", "controls": "ana.a", "while": "ben.b"}]
    )


def test_verdicts_that_rest_on_a_companion_are_counted_for_the_leading_concept():
    # Ana's c gains and her d, which she does not mind, is all that Ben's answer would need.
    made = case(
        {
            "ana": {"options": ["c", "d"], "preferences": ["not ben.b", "c"]},
            "ben": {"options": ["b"], "preferences": ["b iff ana.c and not ana.d"]},
        },
        status_quo=0,
    )
    (note,) = equilibria(made).notes
    assert note.id == "companion-verdicts"
    assert note.slots["concept"] == "SEQ"
    assert note.slots["count"] >= 1
    assert equilibria(made, concepts="nash").notes == ()
    assert equilibria(made, rule="each-once").notes == ()


# ---- documents -----------------------------------------------------------------------------------


def test_the_document_of_equilibria():
    made = pair(outcomes={"ana-s": {"that": "ana.a"}}, status_quo=1)
    document = equilibria(made, concepts=["nash", "seq", "ben=gmr"]).to_json()
    assert document == {
        "schema": "sulh/equilibria/1",
        "sulh": sulh.__version__,
        "case": "made",
        "case_sha256": made.sha256,
        "scenario": None,
        "rule": "legal-sequence",
        "ties": "deter",
        "engine": "compact",
        "concepts": ["nash", "seq", "ben=gmr"],
        "feasible_states": 4,
        "equilibria": {"nash": 1, "seq": 2, "ben=gmr": 1},
        "states": [
            {
                "number": 0,
                "taken": [],
                "outcomes": [],
                "stable": {"nash": [], "seq": ["ana", "ben"], "ben=gmr": ["ben"]},
                "equilibrium": ["seq"],
            },
            {
                "number": 3,
                "taken": ["ana.a", "ben.b"],
                "outcomes": ["ana-s"],
                "stable": {key: ["ana", "ben"] for key in ("nash", "seq", "ben=gmr")},
                "equilibrium": ["nash", "seq", "ben=gmr"],
            },
        ],
        "outcomes": {
            "ana-s": {
                key: {
                    "verdict": "some", "holds": 1, "of": 2, "when": "ben.b", "when_exact": True,
                    "reached": True,
                }
                for key in ("nash", "seq", "ben=gmr")
            }
        },
        "notes": [],
    }  # fmt: skip


def test_asked_for_every_state_the_document_has_every_state():
    states = equilibria(pair(), concepts="nash").to_json(every=True)["states"]
    assert [state["number"] for state in states] == [0, 1, 2, 3]
    assert [state["equilibrium"] for state in states] == [[], [], [], ["nash"]]
    assert states[1]["stable"] == {"nash": ["ana"]}


@pytest.mark.parametrize(("options", "kind"), [(53, int), (54, str), (70, str)])
def test_numbers_beyond_what_json_holds_are_texts(options, kind):
    last = f"ana.o{options - 1}"
    made = case(
        {"ana": {"options": [f"o{k}" for k in range(options)]}}, feasible=[{"only": ["none", last]}]
    )
    states = equilibria(made).to_json()["states"]
    assert [state["number"] for state in states] == [kind(0), kind(2 ** (options - 1))]
    assert equilibria(made).why(str(2 ** (options - 1))).to_json()["taken"] == [last]


def test_rows_of_equilibria_are_the_states_that_hold():
    rows = equilibria(pair(outcomes={"x": {"that": "ana.a"}}), concepts=["nash", "seq"]).to_rows()
    assert rows == [
        {"number": 0, "taken": "none", "outcomes": "", "nash": False, "seq": True},
        {"number": 3, "taken": "ana.a + ben.b", "outcomes": "x", "nash": True, "seq": True},
    ]
