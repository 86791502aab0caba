"""Why: which state an outcome is told by, what cannot be explained, and the documents."""

from functools import cache

import numpy as np
import pytest
from hand_made import bridge, case
from laws.oracle import RULES
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.errors import StateError, UnknownNameError


@cache
def solved(slug):
    return equilibria(sulh.load(slug))


# ---- which state is told -------------------------------------------------------------------------


@pytest.mark.parametrize("concept", ["seq", "nash", "gmr"])
@pytest.mark.parametrize("slug", LISTED)
def test_an_outcome_is_told_by_the_equilibrium_nearest_the_status_quo(slug, concept):
    holds = solved(slug)
    model = holds.model
    stable = holds.stable[concept]
    for outcome, flags in model.outcomes.items():
        found = holds.why(outcome, concept=concept)
        states = np.flatnonzero(flags).tolist()
        most = max(int(stable[state].sum()) for state in states)
        best = [state for state in states if stable[state].sum() == most]
        nearest = min(best, key=lambda s: (len(model.changed(model.status_quo, s)), s))
        assert (found.state, found.outcome) == (nearest, outcome)
        assert found.holds == stable[nearest].all() == bool(found.verdict.holds)
        assert found.verdict == holds.verdict(outcome, concept)
        grouped = sorted(state for group in found.groups for state in group.states)
        assert grouped == [state for state in states if state != nearest]
        assert len({(g.leaving, g.deterring) for g in found.groups}) == len(found.groups)
        for group in found.groups:
            for state in group.states:
                assert list(group.leaving) == np.flatnonzero(~stable[state]).tolist()
            for dm, answering in group.deterring:
                assert dm not in group.leaving
                assert dm not in answering


def test_without_a_status_quo_the_nearest_is_the_one_with_the_lowest_number():
    made = case({"ana": {"options": ["a", "b"]}}, outcomes={"some": {"that": "ana.a or ana.b"}})
    assert equilibria(made).why("some").state == 1


def test_of_one_party_only_its_verdict_is_told():
    found = solved("garrison").why("sq", dm="ijc")
    assert [found.model.decision_makers[v.dm] for v in found.verdicts] == ["ijc"]
    assert found.focal == found.verdicts[0].dm


def test_the_concept_is_sequential_stability_or_the_only_one_asked():
    made = bridge()
    assert equilibria(made).why("sq").heading == "seq"
    assert equilibria(made, concepts="gmr").why("sq").heading == "gmr"
    mixed = equilibria(made, concepts="ana=smr,ben=seq").why("sq")
    assert mixed.heading == "ana=smr,ben=seq"
    assert [verdict.concept.slug for verdict in mixed.verdicts] == ["smr", "seq"]
    with pytest.raises(UnknownNameError, match="'seq'"):
        equilibria(made, concepts=["gmr", "nash"]).why("sq")
    with pytest.raises(UnknownNameError, match="'smr'"):
        equilibria(made, concepts=["gmr", "nash"]).why("sq", concept="smr")


def test_what_cannot_be_explained_is_an_error():
    made = bridge(feasible=["not (ana.cross and ben.block)"], outcomes={"never": {"that": "false"}})
    holds = equilibria(made)
    with pytest.raises(UnknownNameError, match="'bne'"):
        holds.why("sq", dm="bne")
    with pytest.raises(StateError, match="feasible/1"):
        holds.why(3)
    with pytest.raises(StateError, match="'never'"):
        holds.why("never")
    with pytest.raises(StateError, match=r"ben\.blok"):
        holds.why("ben.blok")


# ---- documents ---------------------------------------------------------------------------------


def test_the_document_of_why():
    made = bridge(outcomes={"crossed": {"that": "ana.cross"}, "quiet": {"that": "not ben.block"}})
    document = equilibria(made, concepts="sseq").why("sq").to_json()
    assert document == {
        "schema": "sulh/why/1",
        "sulh": sulh.__version__,
        "case": "made",
        "case_sha256": made.sha256,
        "scenario": None,
        "rule": "legal-sequence",
        "state": 0,
        "taken": [],
        "outcomes": ["quiet"],
        "outcome": None,
        "verdicts": [
            {
                "dm": "ana",
                "concept": "sseq",
                "stable": True,
                "improvements": [
                    {
                        "to": 1,
                        "taken": ["ana.cross"],
                        "deterred": True,
                        "companions": [],
                        "answers_total": 1,
                        "answers": [
                            {
                                "at": 3,
                                "path": [
                                    {"dm": "ben", "to": 3, "improvement": True, "companions": []}
                                ],
                                "escapes": [],
                            }
                        ],
                    }
                ],
                "claims": ["c1", "c3", "c2", "c4", "c5"],
                "assumptions": ["ana/2"],
            },
            {
                "dm": "ben",
                "concept": "sseq",
                "stable": True,
                "improvements": [],
                "claims": ["c4", "c5"],
                "assumptions": [],
            },
        ],
        "groups": [],
    }


def test_the_document_of_an_outcome_names_its_other_states():
    made = bridge(outcomes={"crossed": {"that": "ana.cross"}})
    document = equilibria(made).why("crossed", concept="nash").to_json()
    assert (document["state"], document["outcome"]) == (3, "crossed")
    assert document["groups"] == [{"states": [1], "leaving": ["ben"]}]


def test_rows_of_why_are_one_an_improvement():
    rows = equilibria(bridge(), concepts="seq").why("sq").to_rows()
    assert rows == [
        {"dm": "ana", "concept": "seq", "stable": True, "to": 1, "deterred": True, "answers": 1},
        {"dm": "ben", "concept": "seq", "stable": True, "to": None, "deterred": None, "answers": 0},
    ]


def test_the_solution_is_that_of_the_evidence_for_every_rule():
    for rule in RULES:
        holds = equilibria(sulh.load("garrison"), concepts="gmr", rule=rule)
        found = holds.why(52)
        assert found.rule == rule
        assert found.holds == bool(holds.flags("gmr")[found.state])
        assert found.holds == (rule == "legal-sequence")
        stable = holds.stable["gmr"][found.state]
        assert [verdict.stable for verdict in found.verdicts] == stable.tolist()
