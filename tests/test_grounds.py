"""What a verdict rests on: the claims and the assumptions of the elements of its evidence."""

from functools import cache

import pytest
from hand_made import CLAIMS, bridge, case
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.case.address import addresses
from sulh.case.order import lines
from sulh.model.option_form import fact_values
from sulh.statement import parse


@cache
def solved(slug):
    return equilibria(sulh.load(slug))


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


@pytest.mark.parametrize("slug", LISTED)
def test_everything_a_verdict_rests_on_is_in_the_case(slug):
    holds = solved(slug)
    known = addresses(holds.case)
    for outcome in holds.model.outcomes:
        for verdict in holds.why(outcome).verdicts:
            assert set(verdict.claims) <= set(holds.case.claims)
            assert set(verdict.assumptions) <= set(known)
            for address in verdict.assumptions:
                assert known[address].element.claims.is_assumption


@pytest.mark.parametrize("slug", LISTED)
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
                    (
                        parse(one.that, dm).holds(before, facts),
                        parse(one.that, dm).holds(after, facts),
                    )
                    for one in lines(holds.case, dm)
                ]
                differing = [k for k, (here, there) in enumerate(truths) if here != there]
                assert one.decides == next(iter(differing), None)
                if differing:
                    assert truths[differing[0]][1] == (one.better == one.states[1])
