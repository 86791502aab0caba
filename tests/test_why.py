"""Why: what a verdict rests on, which state an outcome is told by, and the documents."""

from functools import cache

import numpy as np
import pytest
from hand_made import case
from laws.oracle import RULES

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.case.address import addresses
from sulh.errors import StateError, UnknownNameError
from sulh.model.control import fact_values
from sulh.statement import parse


@cache
def solved(slug):
    return equilibria(sulh.load(slug))


# ---- what it rests on --------------------------------------------------------------------------

CLAIMS = {f"c{k}": {"text": f"claim {k}"} for k in range(1, 10)}


def bridge(**parts):
    """Ana can cross; Ben can block, and does where she crosses. Cross is 1, block is 2."""
    return case(
        {
            "ana": {
                "name": "Ana",
                "options": {"cross": {"claims": "c1"}},
                "preferences": [
                    {"id": "quiet", "that": "not ben.block", "claims": "c3"},
                    {"that": "cross"},
                ],
            },
            "ben": {
                "options": {"block": {"claims": ["c2"]}},
                "preferences": [
                    {"id": "react", "that": "block iff ana.cross", "claims": {"all": ["c4", "c5"]}}
                ],
            },
        },
        claims=CLAIMS,
        status_quo="none",
        **parts,
    )


def rests(found, dm):
    verdict = next(v for v in found.verdicts if found.model.decision_makers[v.dm] == dm)
    return set(verdict.claims), set(verdict.assumptions)


def test_a_verdict_rests_on_the_elements_of_its_evidence():
    holds = equilibria(bridge())
    answered = holds.why("sq", concept="seq")
    assert rests(answered, "ana") == ({"c1", "c2", "c3", "c4", "c5"}, {"ana/2"})
    assert rests(answered, "ben") == ({"c4", "c5"}, set())  # why blocking is no improvement
    assert rests(holds.why("sq", concept="nash"), "ana") == ({"c1"}, {"ana/2"})


def test_of_several_answers_the_verdict_rests_on_the_nearest():
    made = case(
        {
            "ana": {
                "options": ["cross"],
                "preferences": ["not ben.dig and not ben.block", "cross"],
            },
            "ben": {"options": {"block": {"claims": "c1"}, "dig": {"claims": "c2"}}},
        },
        claims=CLAIMS,
        status_quo="none",
    )
    found = equilibria(made).why("sq", "ana", "gmr")
    assert found.verdicts[0].improvements[0].answers_total == 3
    assert rests(found, "ana") == ({"c1"}, {"ana.cross", "ana/1", "ana/2"})


def test_a_verdict_without_improvements_rests_on_what_makes_them_none():
    found = equilibria(bridge()).why("ana.cross+ben.block", concept="seq")
    ana, ben = found.verdicts
    assert ana.standing == ben.standing == "no-improvement"
    assert rests(found, "ana") == (set(), {"ana/2"})
    assert rests(found, "ben") == ({"c4", "c5"}, set())


def seized(power):
    """Cem, who has no options, can block in Ben's place; other powers play no part in that."""
    content = {
        "ana": {
            "options": {"cross": {"claims": "c1"}},
            "preferences": [{"that": "not ben.block", "claims": "c3"}, {"that": "cross"}],
        },
        "ben": {"options": {"block": {"claims": "c2"}}},
        "cem": {
            "preferences": [{"that": "ben.block if ana.cross and fact.depth > 1", "claims": "c4"}]
        },
        "dua": {},
    }
    power = {"id": "seize", "holder": "cem", "controls": "ben.block", **power}
    idle = [
        {"holder": "cem", "controls": "ana.cross", "direction": "take", "claims": "c9"},
        {"holder": "cem", "controls": "ben.block", "direction": "undo", "claims": "c8"},
        {"holder": "dua", "controls": "ben.block", "claims": "c7"},
    ]
    return case(
        content,
        claims=CLAIMS,
        powers=[*idle, power],
        facts={"calm": {"value": 2, "claims": "c6"}, "depth": {"value": 3}},
        moves=[{"forbid": "ben"}],
        status_quo="none",
    )


def test_a_move_by_a_power_rests_on_the_power_and_on_the_facts_it_reads():
    holds = equilibria(seized({"claims": "c5", "while": "fact.calm > 1"}))
    (one,) = holds.why("sq", "ana", "seq").verdicts[0].improvements
    assert [(step.dm, step.to) for step in one.answers[0].path] == [(2, 3)]
    assert rests(holds.why("sq", "ana", "seq"), "ana") == (
        {"c1", "c2", "c3", "c4", "c5", "c6"},
        {"ana/2", "facts/depth"},
    )


def test_a_power_nobody_claims_is_an_assumption():
    holds = equilibria(seized({"direction": "take"}))
    claims, assumptions = rests(holds.why("sq", "ana", "seq"), "ana")
    assert "powers/seize" in assumptions
    assert not {"c6", "c7", "c8", "c9"} & claims


def test_a_ranking_is_what_decides_where_there_is_one():
    for claims in ([], ["c8"]):
        ranking = {"best_first": ["none", "ben.b"], "claims": claims}
        made = case({"ana": {}, "ben": {"options": ["b"], "ranking": ranking}}, claims=CLAIMS)
        found = equilibria(made).why("ben.b", "ben")
        expected = (set(claims), {"ben.b"} | (set() if claims else {"ben/ranking"}))
        assert rests(found, "ben") == expected
        assert found.verdicts[0].comparisons[0][0].decides is None


def test_a_tie_rests_on_nothing_but_the_moves():
    made = case({"ana": {"options": ["a"], "preferences": ["a"]}, "ben": {"options": ["b"]}})
    found = equilibria(made).why("none", "ben")
    assert rests(found, "ben") == (set(), set())
    assert found.verdicts[0].worse[0].better is None


@pytest.mark.parametrize("slug", sulh.catalog())
def test_everything_a_verdict_rests_on_is_in_the_case(slug):
    holds = solved(slug)
    known = addresses(holds.case)
    for outcome in holds.model.outcomes:
        for verdict in holds.why(outcome).verdicts:
            assert set(verdict.claims) <= set(holds.case.claims)
            assert set(verdict.assumptions) <= set(known)
            for address in verdict.assumptions:
                assert known[address].element.claims.is_assumption


@pytest.mark.parametrize("slug", sulh.catalog())
def test_what_decides_is_the_first_statement_on_which_two_states_differ(slug):
    holds = solved(slug)
    model, facts = holds.model, fact_values(holds.case)
    for outcome in holds.model.outcomes:
        for verdict in holds.why(outcome).verdicts:
            differences = [*verdict.worse, *verdict.answering]
            for gain, ends in verdict.comparisons:
                differences += [gain, *ends]
            for one in differences:
                dm = model.decision_makers[one.dm]
                before, after = (set(model.options_of(state)) for state in one.states)
                ranks = model.ranks[list(one.states), one.dm]
                better = None if ranks[0] == ranks[1] else one.states[int(ranks.argmax())]
                assert one.better == better
                truths = [
                    (parse(p.that, dm).holds(before, facts), parse(p.that, dm).holds(after, facts))
                    for p in holds.case.decision_makers[dm].preferences
                ]
                differing = [k for k, (here, there) in enumerate(truths) if here != there]
                assert one.decides == next(iter(differing), None)
                if differing:
                    assert truths[differing[0]][1] == (one.better == one.states[1])


# ---- which state is told -------------------------------------------------------------------------


@pytest.mark.parametrize("concept", ["seq", "nash", "gmr"])
@pytest.mark.parametrize("slug", sulh.catalog())
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
