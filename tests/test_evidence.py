"""The evidence for a verdict: every improvement is one, every answer counts, none is missed."""

from functools import cache

import pytest
from evidence import MOST, assert_improvement, assert_shortest
from hand_made import case
from laws.oracle import RULES
from laws.program import SEEDS, model_at, numbered, oracle_at
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.concept import CONCEPTS
from sulh.stability import deterrence

each_concept = pytest.mark.parametrize("concept", CONCEPTS)


@cache
def solved(slug):
    return equilibria(sulh.load(slug))


@each_concept
@pytest.mark.parametrize("slug", LISTED)
def test_the_evidence_of_the_shipped_cases_is_true(slug, concept):
    model, asked = solved(slug).model, CONCEPTS[concept]
    step = 1 + len(model) // 25
    for state in range(0, len(model), step):
        for dm in model.dms:
            found = list(deterrence.improvements(model, state, dm, asked, "legal-sequence"))
            assert [one.to for one in found] == model.improvements(dm, state).tolist()
            for one in found:
                assert_improvement(model, asked, "legal-sequence", state, dm, one)
                if asked.answers in ("moves", "improvements"):
                    assert_shortest(model, asked, dm, one)
            stable = solved(slug).stable[concept][state, dm]
            assert all(one.deterred for one in found) == stable


@each_concept
@pytest.mark.parametrize("rule", RULES)
def test_the_evidence_of_drawn_conflicts_is_true_and_complete(concept, rule):
    asked = CONCEPTS[concept]
    for seed in SEEDS[::20]:
        model, oracle = model_at(seed), oracle_at(seed)
        for dm, name in enumerate(model.decision_makers):
            for state, number in list(enumerate(model.numbers))[::3]:
                for one in deterrence.improvements(model, state, dm, asked, rule):
                    assert_improvement(model, asked, rule, state, dm, one)
                    x = model.numbers[one.to]
                    counted = {
                        y
                        for y in oracle._answers(name, number, x, concept, rule)
                        if not oracle.prefers(name, y, number)
                    }
                    deterring = counted
                    if asked.escape:
                        deterring = {y for y in counted if not oracle._escapes(name, y, number)}
                    assert one.answers_total == len(deterring or counted)
                    assert numbered(model, [a.at for a in one.answers]) <= (deterring or counted)
                    assert one.deterred == bool(deterring)


def test_of_many_answers_the_ten_nearest_are_listed_and_all_counted():
    made = case(
        {
            "ana": {"options": ["a"], "preferences": ["not a or ben.no", "a"]},
            "ben": {"options": ["no", "o1", "o2", "o3", "o4"]},
        },
        status_quo="ben.no",
    )
    holds = equilibria(made, concepts="smr")
    (one,) = holds.why("sq", dm="ana").verdicts[0].improvements
    assert one.answers_total == 16
    assert len(one.answers) == MOST
    assert [a.at for a in one.answers] == [1, 5, 9, 17, 33, 13, 21, 25, 37, 41]
    document = holds.why("sq").to_json()
    assert document["verdicts"][0]["improvements"][0]["answers_total"] == 16
    assert len(document["verdicts"][0]["improvements"][0]["answers"]) == MOST


def test_an_answer_that_is_escaped_is_shown_with_its_escapes():
    # Ben blocks in answer to a; then Ana can still gain by c.
    made = case(
        {
            "ana": {"options": ["a", "c"], "preferences": ["c", "not ben.b", "a"]},
            "ben": {"options": ["b"], "preferences": ["b iff ana.a"]},
        },
        feasible=["not ana.c unless ben.b and ana.a"],
        status_quo="none",
    )
    holds = equilibria(made, concepts=["seq", "sseq"])
    seq, sseq = (holds.why("sq", "ana", c).verdicts[0] for c in ("seq", "sseq"))
    (deterred,), (escaped,) = seq.improvements, sseq.improvements
    assert (seq.stable, sseq.stable) == (True, False)
    assert (seq.standing, sseq.standing) == ("deterred", "leaves")
    assert deterred.answers[0].escapes == ()
    assert numbered(holds.model, escaped.answers[0].escapes) == {7}
    assert escaped.answers_total == 1
    assert not escaped.deterred


def test_companions_are_changes_the_mover_does_not_mind():
    made = case({"ana": {"options": ["a", "b", "c"], "preferences": ["a", "c"]}})
    holds = equilibria(made, concepts="nash")
    found = {
        one.to: [holds.model.options[k] for k in one.move.companions]
        for one in holds.why("none").verdicts[0].improvements
    }
    assert found == {1: [], 3: ["ana.b"], 4: [], 5: [], 6: ["ana.b"], 7: ["ana.b"]}
    rows = holds.why("none").to_json()["verdicts"][0]["improvements"]
    assert rows[1]["companions"] == ["ana.b"]
