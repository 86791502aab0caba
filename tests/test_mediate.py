"""Joint moves, offers, and who could help, in cases worked out by hand."""

import json
from functools import cache

import pytest

import sulh
from sulh import views
from sulh.analysis import mediate as searching
from sulh.case.address import resolve
from sulh.derive import accepted, differences, units
from sulh.derive.correcting import beliefs
from sulh.errors import UnknownNameError
from sulh.model.build import build

# Both prefer what both do together to everything, and otherwise to do nothing: neither begins.
PACT = """
sulh: 1
id: pact
title: A pact
sources: {s: {title: A report}}
claims: {c1: {source: s, text: they met}, c2: {source: s, text: ana wants it}}
decision_makers:
  ana:
    options: {give: }
    preferences: [{id: both, that: give and ben.give, claims: [c2]}, not give]
  ben: {options: {give: }, preferences: [{id: both, that: give and ana.give}, not give]}
  cem: {options: {watch: }}
status_quo: none
outcomes: {both: {that: ana.give and ben.give}, nothing: {that: not ana.give and not ben.give}}
"""
TOGETHER = "joint: [{id: talks, parties: [ana, ben], claims: [c1]}]\n"


@cache
def case(*lines):
    return sulh.loads("\n".join((PACT, *lines)))


@cache
def harbour():
    return sulh.load("shared-harbour")


@cache
def asked(outcome=None, **more):
    return sulh.mediate(harbour(), outcome, **more)


def ends(subject, dm, state):
    model = build(subject)
    at = model.index[state]
    return {model.numbers[one] for one in model.reach(model.decision_makers.index(dm), at)}


# ---- joint moves -------------------------------------------------------------------------------


def test_a_joint_move_is_open_to_each_member_where_every_one_gains():
    assert ends(case(), "ana", 0) == {1}
    assert ends(case(TOGETHER), "ana", 0) == {1, 3}
    assert ends(case(TOGETHER), "ben", 0) == {2, 3}
    assert ends(case(TOGETHER), "cem", 0) == {4}
    assert ends(case(TOGETHER), "ana", 3) == {2}  # back again neither gains


def test_it_makes_what_nobody_could_leave_alone_be_left():
    assert set(sulh.equilibria(case(), concepts="nash")["nash"]) >= {0, 3}
    assert 0 not in sulh.equilibria(case(TOGETHER), concepts="nash")["nash"]


@pytest.mark.parametrize(
    ("more", "open_"),
    [
        ("moves: {forbid: ben, from: not ana.give, to: ben.give}", False),
        ("moves: {forbid: cem}", True),
        ("powers: {holder: cem, controls: ben.give}", True),
    ],
)
def test_it_is_not_along_a_move_forbidden_to_a_member(more, open_):
    assert (3 in ends(case(TOGETHER, more), "ana", 0)) == open_


def test_all_three_must_gain_where_three_move():
    three = "joint: [{id: all, parties: [ana, ben, cem]}]"
    assert 3 not in ends(case(three), "ana", 0)  # cem holds all states equal


def test_why_says_that_a_move_is_joint_with_whom_and_on_what_that_rests():
    found = sulh.equilibria(case(TOGETHER)).why("nothing", dm="ana")
    (move,) = [one.move for one in found.verdicts[0].improvements if one.to == 3]
    assert found.model.joint[move.joint].members == (0, 1)
    assert {"c1", "c2"} <= set(found.verdicts[0].claims)
    assert "ben/both" in found.verdicts[0].assumptions
    said = views.text(found, "en", width=400)
    assert "This is a joint move (joint/talks), made together with ben" in said
    assert "وهذا تحرّك مشترك (joint/talks) مع: ben" in views.text(found, "ar", width=400)
    (improvement,) = [
        one for one in found.to_json()["verdicts"][0]["improvements"] if one["to"] == 3
    ]
    assert (improvement["joint"], improvement["together"]) == ("joint/talks", ["ana", "ben"])


def test_a_way_says_so_too():
    found = sulh.evolution(case(TOGETHER), to="both")
    assert len(found.destinations[0].by_improvements.moves) == 1
    assert "made together with ben" in views.text(found, "en", width=400)
    (move,) = found.to_json()["destinations"][0]["by_improvements"]["moves"]
    assert move["joint"] == "joint/talks"


def test_a_joint_move_falls_is_dropped_doubted_and_compared():
    whole = case(TOGETHER)
    assert resolve(whole, "joint/talks").element.parties == ("ana", "ben")
    assert [fall.address for fall in whole.without_claims("c1").derivation.fallen] == [
        "joint/talks"
    ]
    assert whole.without("joint/1").joint == ()
    assert "c1" in {unit.name for unit in units(whole)}
    bare = case(TOGETHER.replace(", claims: [c1]", ""))
    assert "joint/talks" in {unit.name for unit in units(bare) if unit.kind == "assumption"}
    (gone,) = [one for one in differences(whole, case()) if one.answers]
    assert (gone.address, gone.how) == ("joint/talks", "removed")
    found = sulh.fragility(whole, concepts=["nash"])
    assert "c1" in {effect.unit.name for effect in found.effects if effect.shifts}


def test_show_lists_joint_moves_and_offers():
    said = views.text(harbour(), "en", width=400)
    assert "surety: Guarantor (the fishers' federation), to the west cooperative" in said
    assert "Joint moves are possible for ana and ben" in views.text(case(TOGETHER), "en", width=400)


# ---- offers -----------------------------------------------------------------------------------

OFFERS = """
offers:
  - {id: talks, kind: coordinator, parties: [ana, ben], claims: [c1]}
  - {kind: guarantor, changes: {decision_makers: {ana: {options: {give: {moves: one-way}}}}}}
  - id: grant
    kind: donor
    changes: {decision_makers: {ben: {preferences: [{that: give, before: ben/both}]}}}
  - id: award
    kind: arbitrator
    changes: {feasible: [{id: alike, that: ana.give iff ben.give, claims: [c2]}]}
"""


def test_an_offer_changes_nothing_until_it_is_accepted():
    assert build(case(OFFERS)).numbers == build(case()).numbers
    assert ends(case(OFFERS), "ana", 0) == {1}


def test_what_each_kind_changes_once_accepted():
    whole = accepted(case(OFFERS), "talks", "offers/2", "grant", "award")
    assert [(one.id, one.parties, one.claims.claims) for one in whole.joint] == [
        ("talks", ("ana", "ben"), ("c1",))
    ]
    assert whole.decision_makers["ana"].options["give"].moves == "one-way"
    assert whole.decision_makers["ben"].preferences[0].that == "give"
    assert [one.claims.claims for one in whole.feasible] == [("c2",)]
    assert whole.offers == ()
    assert whole.derivation.accepted == ("offers/talks", "offers/2", "offers/grant", "offers/award")
    assert 1 not in build(whole).numbers


def test_an_offer_falls_with_its_claims():
    assert [one.id for one in case(OFFERS).without_claims("c1").offers] == ["2", "grant", "award"]
    with pytest.raises(UnknownNameError, match="talks"):
        accepted(case(OFFERS).without_claims("c1"), "talks")


def test_an_unknown_offer_is_an_error_with_the_nearest():
    with pytest.raises(UnknownNameError, match=r"Did you mean.*offers/grant"):
        accepted(case(OFFERS), "grnt")


def test_a_guarantor_does_not_bring_back_an_option_that_is_not_known():
    closed = case(OFFERS).without("ana.give")
    assert build(accepted(closed, "2")).numbers == build(closed).numbers


def test_two_communicators_correct_what_either_corrects():
    seen = """
facts: {depth: {value: 5}}
told: {ana: {depth: {value: 2}}}
perceptions: {ana: {unseen: [cem.watch], preferences: {ben: [ben.give]}}}
offers:
  - {id: eyes, kind: communicator, changes: {perceptions: {ana: {preferences: {ben: [ben.give]}}}}}
  - {id: order, kind: communicator, changes: {perceptions: {ana: {unseen: [cem.watch]}}}}
  - {id: depth, kind: communicator, changes: {told: {ana: {depth: {value: 5}}}}}
  - {id: all, kind: communicator, parties: [ana]}
"""
    whole = case(seen)
    one = accepted(whole, "eyes")
    assert one.perceptions["ana"].unseen == ()
    assert set(one.perceptions["ana"].preferences) == {"ben"}
    both = accepted(whole, "eyes", "order")
    assert both.perceptions == {}
    assert accepted(whole, "depth").told == {}
    assert len(beliefs(whole)) == 3
    assert beliefs(accepted(whole, "all")) == ()
    assert sulh.mediate(accepted(whole, "all")).judged == "plain"


def test_every_question_can_be_asked_with_an_offer_accepted():
    holds = sulh.equilibria(case(OFFERS), concepts="nash", scenario="accepted-talks")
    assert 0 not in holds["nash"]
    assert "Offers of third parties taken as accepted: offers/talks" in views.text(
        holds, "en", width=300
    )
    written = case(OFFERS, "scenarios: {s: {accepted: [talks, offers/award]}}")
    names = [one.id for one in sulh.equilibria(written, scenario="s").case.offers]
    assert names == ["2", "grant"]


# ---- who could help ------------------------------------------------------------------------------


def sets(found, place=0):
    return {
        frozenset(name.removeprefix("offers/") for name in way.operators)
        for way in found.sought[place].ways
    }


def test_the_harbour_needs_what_its_page_says():
    assert asked("exchange").judged == "perceived"
    assert sets(asked("exchange")) == {frozenset({"award"}), frozenset({"inspection", "surety"})}
    assert sets(asked("low-fee")) == {
        frozenset({"grant"}), frozenset({"inspection", "round-table"}),
        frozenset({"round-table", "award"}),
    }  # fmt: skip
    assert len(sets(asked("settlement"))) == 4
    assert asked("empty-harbour").sought[0].now.word == "holds"
    assert sets(asked("empty-harbour")) == set()


def test_by_the_award_the_east_stands_lower_and_once_it_knows_higher():
    award, two = asked("exchange").sought[0].ways
    assert award.operators == ("offers/award",)
    of_east = award.gains[0]
    assert (of_east.dm, of_east.within.how, of_east.within.worse) == ("east", "none", 1)
    of_east = two.gains[0]
    assert (of_east.without.how, of_east.within.how) == ("none", "all")
    assert (award.nobody_worse, two.nobody_worse, two.nobody_worse_before) == (False, True, False)


def test_of_the_four_settlements_one_leaves_nobody_lower():
    (best,) = [way for way in asked("settlement").sought[0].ways if way.nobody_worse]
    assert best.operators == ("offers/inspection", "offers/surety", "offers/grant")


def test_without_a_state_every_outcome_is_asked():
    found = asked()
    assert [one.asked.name for one in found.sought] == [
        "exchange", "low-fee", "settlement", "empty-harbour",
    ]  # fmt: skip
    for place, one in enumerate(found.sought):
        assert sets(found, place) == sets(asked(one.asked.name))


def test_a_set_is_no_larger_than_asked():
    assert sets(asked("settlement", size=2)) == {
        frozenset({"round-table", "award"}), frozenset({"grant", "award"}),
    }  # fmt: skip
    assert sets(asked("settlement", size=1)) == set()


def test_every_set_found_is_verified_by_solving_it_again():
    for way in sulh.mediate(case(OFFERS), "both", concept="nash", every=True).sought[0].ways:
        names = [name for name in way.operators if name.startswith("offers/")]
        if len(names) == len(way.operators):
            holds = sulh.equilibria(accepted(case(OFFERS), *names), concepts="nash")
            assert way.value.states == set(holds["nash"]) & {3, 7}


def test_standard_operators_are_looked_at_where_asked_and_marked():
    found = sulh.mediate(case(), "nothing", concept="nash", every=True)
    assert {one.address for one in found.operators} == {
        "guarantor-ana-give", "guarantor-ben-give", "guarantor-cem-watch", "coordinator-ana-ben",
        "coordinator-ana-cem", "coordinator-ben-cem",
    }  # fmt: skip
    assert all(one.standard for one in found.operators)
    pact = found.operator("coordinator-ana-ben")
    assert set(pact.vanish) == {0, 4}
    assert "Not in the case: a standard operator." in views.text(found, "en", width=300)
    offered = sulh.mediate(case(OFFERS), every=True)
    assert "coordinator-ana-ben" not in {one.address for one in offered.operators}
    assert "guarantor-ana-give" in {one.address for one in offered.operators}


def test_a_standard_communicator_corrects_one_belief():
    bare = harbour().without("offers/inspection")
    found = sulh.mediate(bare, "exchange", every=True)
    (one,) = [o for o in found.operators if o.standard and o.offer.kind == "communicator"]
    assert one.address == "communicator-east-1"
    assert frozenset({"communicator-east-1", "surety"}) in sets(found)
    offered = asked("exchange", every=True)  # what the case offers itself is not looked at twice
    assert "communicator-east-1" not in {one.address for one in offered.operators}


def test_what_holds_already_needs_nothing_and_each_offer_says_what_it_would_change():
    found = sulh.mediate(case(OFFERS), "nothing", concept="nash")
    one = found.sought[0]
    assert (one.now.word, one.ways) == ("holds", ())
    assert one.alone["offers/talks"].word == "fails"
    said = views.text(found, "en", width=300)
    assert "Nothing needs to be accepted for that" in said
    assert "What is asked about would no longer hold with it." in said


def test_without_offers_it_is_said_kindly_how_to_write_one():
    found = sulh.mediate(sulh.load("chicken"))
    assert found.operators == ()
    assert "This case writes down no offers of third parties." in found.to_text()
    assert "offers: [{id: talks" in found.to_text("ar")


def test_without_a_status_quo_what_holds_is_compared_with():
    bare = case(OFFERS).without("status_quo")
    found = sulh.mediate(bare, "both", concept="nash", every=True)
    assert not found.from_status_quo
    assert set(found.start) == set(found.holding)


def test_a_state_can_be_asked_about():
    found = asked("21")
    assert found.sought[0].asked.about == "state"
    assert sets(found) == sets(asked("exchange"))


def test_it_says_how_much_was_looked_at(monkeypatch):
    assert asked("exchange").search.ended == "all"
    monkeypatch.setattr(searching, "MOST_SETS", 4)
    found = sulh.mediate(harbour(), "settlement")
    assert found.search.ended == "budget"
    assert found.sought[0].ways == ()


def test_an_interruption_keeps_what_was_found():
    def stop(done, _total):
        if done == 5:
            raise KeyboardInterrupt

    found = sulh.mediate(harbour(), "exchange", progress=stop)
    assert found.search.ended == "interrupted"
    assert sets(found) == {frozenset({"award"})}


def test_what_is_not_known_is_not_told():
    unknown = sulh.mediate(harbour().without("facts/capacity"), "exchange", every=True)
    told = [one for one in unknown.operators if one.standard and one.offer.kind == "communicator"]
    assert not told
    said = views.text(unknown, "en", width=400)
    assert "it becomes known to the east cooperative what is so: capacity, 6" in said


def test_a_difference_in_an_offer_or_a_joint_move_is_told_in_words():
    told = views.text(sulh.diff(case(TOGETHER), case(OFFERS), concepts=["nash"]), "en", width=400)
    assert "joint/talks" in told
    assert "ana and ben" in told


# ---- harm -------------------------------------------------------------------------------------

HARM = """
sulh: 1
id: harm
title: Harm
affected: {crew: {label: the crews}}
decision_makers:
  ana: {options: {ram: {harm: [crew]}, sail: }, preferences: [{id: sails, that: sail}, not ram]}
  ben: {options: {sail: }, preferences: [not sail, ana.ram]}
status_quo: none
outcomes:
  rammed: {that: ana.ram}
  both-sail: {that: ana.sail and ben.sail}
  open: {that: ben.sail}
offers:
  - id: lock
    kind: guarantor
    changes: {decision_makers: {ana: {options: {ram: {moves: one-way}}}}}
  - {id: oblige, kind: arbitrator, changes: {feasible: [ana.ram if ben.sail]}}
  - {id: only, kind: arbitrator, changes: {feasible: [{only: [ana.ram, ana.ram+ben.sail]}]}}
  - {id: pay, kind: donor, changes: {decision_makers: {ana: {preferences: [ram]}}}}
  - {id: keep, kind: guarantor, changes: {moves: {forbid: ana, from: ana.ram, to: not ana.ram}}}
  - {id: safe, kind: guarantor, changes: {feasible: [not ana.ram]}}
  - id: sails
    kind: donor
    changes: {decision_makers: {ben: {preferences: [{that: sail, before: ben/1}]}}}
"""


@cache
def harmful(text=HARM):
    return sulh.loads(text)


def test_no_way_is_sought_to_what_comes_with_harm():
    for state in ("rammed", "ana.ram"):
        found = sulh.mediate(harmful(), state, every=True)
        one = found.sought[0]
        assert (one.harm, one.ways, one.alone, found.operators) == (("crew",), (), {}, ())
        said = " ".join(found.to_text().split())
        assert "comes with harm to: the crews" in said
        assert f"sulh levers harm {one.asked.name}" in said
        assert "accepted" not in said
        assert "ضرر" in found.to_text("ar")


def test_harmful_outcomes_are_not_asked_about():
    found = sulh.mediate(harmful())
    assert [one.asked.name for one in found.sought] == ["both-sail", "open"]
    assert "Not looked at, because they come with harm: rammed." in found.to_text()


def test_no_operator_takes_an_option_with_harm():
    found = sulh.mediate(harmful(), "open", every=True)
    left = {one.address.removeprefix("offers/"): one.why for one in found.left_out}
    assert left == {
        "lock": "one-way", "oblige": "rule", "only": "rule", "pay": "line", "keep": "rule",
        "guarantor-ana-ram": "one-way", "coordinator-ana-ben": "joint",
    }  # fmt: skip
    assert {one.address for one in found.operators} >= {"offers/safe", "offers/sails"}


def test_parties_do_not_take_an_option_with_harm_together():
    both = HARM.replace("[{id: sails, that: sail}, not ram]", "[ram and ben.sail]")
    both = both.replace("[not sail, ana.ram]", "[sail and ana.ram]")
    both = both.replace(
        "offers:\n", "offers:\n  - {id: talks, kind: coordinator, parties: [ana, ben]}\n"
    ).replace(", before: ben/1", "")
    found = sulh.mediate(harmful(both), "open")
    assert ("offers/talks", "joint") in [(one.address, one.why) for one in found.left_out]


def test_states_with_harm_do_not_count():
    found = sulh.mediate(harmful(), "open")
    assert found.sought[0].passed_over == ("ana.ram",)
    assert sets(found) == {frozenset({"sails"})}
    assert all(not number & 1 for way in found.sought[0].ways for number in way.value.states)


# ---- the document and the page -----------------------------------------------------------------


def test_the_document():
    found = asked("exchange").to_json()
    assert json.loads(json.dumps(found)) == found
    assert found["schema"] == "sulh/mediate/1"
    assert (found["judged"], found["concept"], found["size"]) == ("perceived", "seq", 3)
    assert found["compared_with"] == {"status_quo": True, "states": [16]}
    (one,) = found["asked"]
    assert one["now"] == {"verdict": "fails", "states": [], "of": 2}
    assert one["ways"][0]["operators"] == ["offers/award"]
    assert one["ways"][0]["nobody_worse"] == {"accepted": False, "as_it_is": False}
    assert one["ways"][1]["gains"][0] == {
        "dm": "east",
        "without": {"in": "none", "better": 0, "equal": 0, "worse": 1},
        "with": {"in": "all", "better": 1, "equal": 0, "worse": 0},
    }
    first = found["operators"][0]
    assert (first["address"], first["kind"], first["standard"]) == (
        "offers/inspection", "communicator", False,
    )  # fmt: skip
    assert first["claims"] == ["c3"]
    assert first["appear"] == [17, 27]


def test_the_rows():
    rows = asked("exchange").to_rows()
    assert [row["operators"] for row in rows] == [
        "offers/award", "offers/inspection + offers/surety",
    ]  # fmt: skip
    assert rows[0]["worse"] == "east"


def test_the_page_says_it_in_both_languages_with_its_claims():
    english = views.text(asked("exchange"), "en", width=300)
    assert (
        "With offers/inspection and offers/surety accepted, it would hold in this model" in english
    )
    assert "[c3, c4]" in english
    assert "as the parties see it" in english
    arabic = views.text(asked("exchange"), "ar", width=300)
    assert "مع قبول offers/inspection، offers/surety كان سيثبت في هذا النموذج" in arabic
    assert "بحسب ما يثبت في نظر الأطراف" in arabic


def test_a_plain_case_is_judged_plainly():
    found = sulh.mediate(case(OFFERS), "both", concept="nash")
    assert found.judged == "plain"
    assert "Judged by what holds under Nash in the case as it is." in found.to_text()
