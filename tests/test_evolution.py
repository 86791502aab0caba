"""How the parties could get there: ways legal and shortest, harm apart, the history explained."""

from functools import cache

import numpy as np
import pytest
from evidence import assert_move
from hand_made import case
from laws.oracle import Oracle
from laws.program import SEEDS, case_of, seeded
from shipped import LISTED

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution
from sulh.errors import CaseError, StateError, TooLargeError


@cache
def course(slug):
    return evolution(sulh.load(slug))


def numbers(found, states):
    return [found.number(state) for state in states]


def taken(found, way):
    return [(found.model.decision_makers[m.dm], found.number(m.to)) for m in way.moves]


# ---- the ways are ways -------------------------------------------------------------------------


def assert_way(found, way, *, improving):
    at, last = found.start, None
    for move, gain in zip(way.moves, way.gains, strict=True):
        assert move.origin == at
        assert move.dm != last
        assert_move(found.model, move)
        assert move.improvement or not improving
        assert (gain.dm, gain.states) == (move.dm, (move.origin, move.to))
        assert (gain.better == move.to) == move.improvement
        at, last = move.to, move.dm
    assert at == way.state


@pytest.mark.parametrize("slug", LISTED)
def test_the_ways_of_the_shipped_cases_are_legal(slug):
    found = course(slug)
    assert [one.outcome for one in found.destinations] == list(found.case.outcomes)
    for one in found.destinations:
        assert list(one.states) == np.flatnonzero(found.model.outcomes[one.outcome]).tolist()
        assert set(one.holds) == set(one.states) & set(found.equilibria)
        for way, improving in ((one.by_moves, False), (one.by_improvements, True)):
            spread = found.by_improvements if improving else found.by_moves
            if way is None:
                assert not spread.reached[list(one.states)].any()
            else:
                assert_way(found, way, improving=improving)
                assert way.state in one.states


def test_the_ways_of_drawn_conflicts_are_as_short_as_the_oracle_s():
    for seed in SEEDS[::10]:
        conflict = seeded(seed)
        oracle, made = Oracle(conflict), case_of(conflict)
        start = oracle.states[len(oracle.states) // 2]
        found = evolution(made, start=start)
        for improving in (False, True):
            soonest = oracle.evolution(improving=improving, start=start)
            spread = found.by_improvements if improving else found.by_moves
            assert {found.number(s) for s in np.flatnonzero(spread.reached)} == set(soonest)
        to = oracle.states[-1]
        (one,) = evolution(made, start=start, to=to).destinations
        soonest = oracle.evolution(improving=False, start=start)
        assert (one.by_moves is None) == (to not in soonest)
        if one.by_moves is not None:
            assert len(one.by_moves.moves) == soonest[to]


def test_a_way_to_an_outcome_leads_to_its_nearest_state():
    made = case(
        {"ana": {"options": ["a"]}, "ben": {"options": ["b"]}, "cem": {"options": ["c"]}},
        outcomes={"far": {"that": "ana.a and ben.b or ben.b and not cem.c or cem.c and ana.a"}},
        status_quo="cem.c",
    )
    (one,) = evolution(made).destinations
    assert taken(evolution(made), one.by_moves) == [("ana", 5)]
    assert one.by_improvements is None


def test_from_a_state_to_itself_no_move_is_needed():
    found = evolution(sulh.load("chicken"), start=3, to=3)
    (one,) = found.destinations
    assert one.by_moves.moves == one.by_improvements.moves == ()
    assert found.asked == "3"


def test_the_equilibria_are_those_of_the_concept_asked():
    chicken = sulh.load("chicken")
    for concept in ("seq", "gmr"):
        found = evolution(chicken, concept=concept)
        assert numbers(found, found.equilibria) == list(equilibria(chicken)[concept])
        assert found.heading == concept
    assert evolution(chicken).heading == "seq"


def test_a_concept_over_its_budget_is_said_to_be(monkeypatch):
    monkeypatch.setattr("sulh.solve.MOST_JOINT_CHOICES", 0)
    with pytest.raises(TooLargeError, match="SIM"):
        evolution(sulh.load("chicken"), concept="sim")


def test_where_to_start_must_be_known():
    made = case({"ana": {"options": ["a"]}}, outcomes={"both": {"that": "true"}})
    with pytest.raises(StateError, match="status quo"):
        evolution(made)
    assert evolution(made, start="none").start == 0
    with pytest.raises(StateError, match="2 states"):
        evolution(made, start="both")
    with pytest.raises(StateError, match="nowhere"):
        evolution(made, start=0, to="nowhere")


# ---- harm --------------------------------------------------------------------------------------


def harmful():
    return case(
        {
            "ana": {"options": {"talk": {}, "shell": {"harm": ["town", "aid"]}}},
            "ben": {"options": {"leave": {"harm": "town"}}, "preferences": ["leave"]},
        },
        feasible=["not (ana.talk and ana.shell)", "ben.leave implies ana.shell or ana.talk"],
        outcomes={
            "shelling": {"that": "ana.shell"},
            "empty-town": {"that": "ben.leave"},
            "talks": {"that": "ana.talk and not ben.leave"},
            "never": {"that": "false"},
        },
        affected={"town": {"label": "people of the town"}},
        status_quo="none",
    )


def test_harm_is_what_an_outcome_entails_or_the_way_newly_takes():
    found = {one.outcome: one for one in evolution(harmful()).destinations}
    assert found["shelling"].harm == ("town", "aid")
    assert found["empty-town"].harm == ("town",)
    assert found["talks"].harm == ()
    assert found["never"].harm == ()
    assert (found["never"].by_moves, found["never"].states) == (None, ())
    from_there = {one.outcome: one for one in evolution(harmful(), start="ana.shell").destinations}
    assert from_there["shelling"].harm == ("town", "aid")  # entailed, though nothing new


def test_harm_newly_done_on_the_way_counts_where_the_outcome_entails_none():
    # Ben signs only under fire; then Ana can stop.
    made = case(
        {"ana": {"options": {"shell": {"harm": "town"}}}, "ben": {"options": ["sign"]}},
        moves=[{"forbid": "ben", "from": "not ana.shell"}],
        outcomes={"signed": {"that": "ben.sign and not ana.shell"}},
        status_quo="none",
    )
    (signed,) = evolution(made).destinations
    assert taken(evolution(made), signed.by_moves) == [("ana", 1), ("ben", 3), ("ana", 2)]
    assert signed.harm == ("town",)
    (from_there,) = evolution(made, start="ana.shell").destinations
    assert taken(evolution(made), from_there.by_moves) == [("ben", 3), ("ana", 2)]
    assert from_there.harm == ()  # the harm was there before


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_ways_into_harm_are_told_apart(lang):
    headings = {"en": "To guard against", "ar": "ما ينبغي التحسب له"}
    text = evolution(harmful()).to_text(lang)
    before, after = text.split(headings[lang], maxsplit=1)
    assert "town" in after or "people" in after
    assert "harm" not in before
    page = evolution(harmful(), to="talks").to_text(lang)
    assert headings[lang] not in page


# ---- the history -------------------------------------------------------------------------------


def told(**history):
    """Ana and Ben, who prefers a taken; nobody can undo b."""
    return case(
        {
            "ana": {"options": ["a", "c"], "preferences": ["not a"]},
            "ben": {"options": {"b": {"moves": "one-way"}}, "preferences": ["b"]},
        },
        claims={"c1": {}, "c2": {}},
        status_quo="none",
        **history,
    )


def test_the_history_is_explained_step_by_step():
    found = evolution(
        told(
            history=[
                {"when": "2016-12-01", "state": "none"},
                {"when": "2016-12-02", "event": "a call", "claims": "c1"},
                {"when": "2016-12-03", "state": "ana.a"},
                {"when": "2016-12-04/2016-12-05", "state": "ben.b+ana.c", "claims": ["c2"]},
                {"state": "none"},
                {"state": "sq"},
                {"state": "ben.b"},
            ]
        )
    )
    assert [step.explained for step in found.history] == [
        "stays", "told", "move", "sequence", "unexplained", "stays", "move",
    ]  # fmt: skip
    assert numbers(found, [step.state for step in found.history]) == [0, 0, 1, 6, 0, 0, 4]
    ways = [step.way and [(m.dm, m.improvement) for m in step.way.moves] for step in found.history]
    assert ways[2] == [(0, False)]
    assert sorted(ways[3]) == [(0, True), (1, True)]
    assert ways[6] == [(1, True)]
    assert ways[0] is ways[1] is ways[4] is None


def test_one_move_is_told_though_improvements_lead_there_in_several():
    powers = [{"holder": "zed", "controls": option} for option in ("ana.a", "ben.b")]
    dms = {
        "ana": {"options": ["a"], "preferences": ["a"]},
        "ben": {"options": ["b"], "preferences": ["b"]},
        "zed": {},
    }
    history = {"history": [{"state": 3}], "status_quo": "none"}
    (by_one,) = evolution(case(dms, powers=powers, **history)).history
    (by_two,) = evolution(case(dms, **history)).history
    assert [(move.dm, move.improvement) for move in by_one.way.moves] == [(2, False)]
    assert [move.improvement for move in by_two.way.moves] == [True, True]


def test_of_two_who_could_have_moved_the_one_who_gained_is_named():
    made = case(
        {
            "ana": {"options": ["a"], "preferences": ["not a"]},
            "ben": {"preferences": ["ana.a"]},
        },
        powers=[{"holder": "ben", "controls": "ana.a"}],
        history=[{"state": "ana.a"}],
        status_quo="none",
    )
    (step,) = evolution(made).history
    assert [(move.dm, move.improvement) for move in step.way.moves] == [(1, True)]


def test_asked_from_elsewhere_the_history_is_not_told():
    made = told(history=[{"state": "ana.a"}])
    assert len(evolution(made).history) == 1
    assert evolution(made, start="none").history == ()


@pytest.mark.parametrize(
    ("state", "said"), [("ana.a+ana.c", "feasible/1"), ("calm", "2 states"), ("7", "feasible/1")]
)
def test_a_history_that_cannot_be_is_a_mistake_with_its_place(state, said):
    made = told(
        history=[{"state": "none"}, {"state": state}],
        feasible=["not (ana.a and ana.c)"],
        outcomes={"calm": {"that": "ana.a"}},
    )
    with pytest.raises(CaseError, match=said) as caught:
        evolution(made)
    (mistake,) = caught.value.mistakes
    assert mistake.path == ("history", 1, "state")
    assert mistake.place.file == "made.yaml"


# ---- documents ---------------------------------------------------------------------------------


def test_the_document_of_evolution():
    made = told(
        history=[{"when": "2016", "event": {"en": "a call", "ar": "نداء"}, "claims": "c1"},
                 {"state": "ben.b"}],
        outcomes={"b-only": {"that": "ben.b and not ana.a and not ana.c"}, "a": {"that": "ana.a"}},
    )  # fmt: skip
    document = evolution(made).to_json()
    way = {
        "to": 4,
        "moves": [{"dm": "ben", "from": 0, "to": 4, "improvement": True, "companions": []}],
    }
    aside = {
        "to": 1,
        "moves": [{"dm": "ana", "from": 0, "to": 1, "improvement": False, "companions": []}],
    }
    assert document == {
        "schema": "sulh/evolution/1",
        "sulh": sulh.__version__,
        "case": "made",
        "case_sha256": made.sha256,
        "scenario": None,
        "start": {"number": 0, "taken": [], "outcomes": []},
        "concept": "seq",
        "reachable": {"by_moves": 8, "by_improvements": 2},
        "equilibria": [
            {"number": 4, "by_moves": 1, "by_improvements": 1},
            {"number": 6, "by_moves": 2, "by_improvements": None},
        ],
        "destinations": [
            {
                "outcome": "b-only", "states": [4], "holds": [4],
                "by_moves": way, "by_improvements": way, "harm": [],
            },
            {
                "outcome": "a", "states": [1, 3, 5, 7], "holds": [],
                "by_moves": aside, "by_improvements": None, "harm": [],
            },
        ],
        "history": [
            {
                "when": "2016", "event": {"en": "a call", "ar": "نداء"}, "state": 0,
                "explained": "told", "way": None, "claims": ["c1"],
            },
            {
                "when": None, "event": None, "state": 4,
                "explained": "move", "way": way, "claims": [],
            },
        ],
    }  # fmt: skip
    assert evolution(made).to_rows() == [
        {"destination": "b-only", "moves": 1, "improvements": 1, "holds": 1, "harm": ""},
        {"destination": "a", "moves": 1, "improvements": None, "holds": 0, "harm": ""},
    ]
