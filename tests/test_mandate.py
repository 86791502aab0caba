"""Mandates worked out by hand: what passes, what is retained, what it does to the principal."""

import json
from itertools import permutations

import pytest
from hand_made import CLAIMS, case, ends

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.derive import dropped, units
from sulh.errors import CaseFileError, StateError, UnknownNameError
from sulh.messages import LANGUAGES
from sulh.model.build import build

OPTIONS = {"ana": {"options": ["a", "b"]}, "ben": {"options": ["c"]}, "cem": {"options": []}}


def village(*mandates, preferences=None, **parts):
    """Ana has a (1) and b (2), Ben has c (4), Cem speaks for others."""
    made = {
        dm: {**block, "preferences": (preferences or {}).get(dm, [])}
        for dm, block in OPTIONS.items()
    }
    for block in made.values():
        block["options"] = {name: {} for name in block["options"]}
    parts = {"status_quo": "none", **parts}
    return case(made, mandates=list(mandates), claims=CLAIMS, **parts)


def talks(**parts):
    return {"id": "talks", "from": "ana", "to": "cem", "over": ["ana.a"], **parts}


def only(found):
    (one,) = found.examined
    return one


# ---- what passes ---------------------------------------------------------------------------------


def test_what_is_given_away_is_the_delegate_s_and_no_longer_the_principal_s():
    model = build(village(talks()))
    assert ends(model, "ana", 0) == {2}
    assert ends(model, "cem", 0) == {1}
    assert ends(model, "cem", 1) == {0}
    assert model.transitive
    assert not model.conditional


def test_only_the_permitted_direction_passes():
    model = build(village(talks(permitted="take")))
    assert (ends(model, "ana", 0), ends(model, "cem", 0)) == ({2}, {1})
    assert (ends(model, "ana", 1), ends(model, "cem", 1)) == ({0, 2, 3}, set())
    assert not model.conditional  # each has one direction of the option, wherever it stands


def test_a_mandate_is_in_force_only_where_its_condition_is_true():
    for key in ("while", "permitted"):
        model = build(village(talks(**{key: "ben.c"})))
        assert (ends(model, "ana", 0), ends(model, "cem", 0)) == ({1, 2, 3}, set())
        assert (ends(model, "ana", 4), ends(model, "cem", 4)) == ({6}, {5})


def test_permitted_may_be_a_statement_that_is_always_true():
    model = build(village(talks(permitted="true")))
    assert ends(model, "cem", 0) == {1}
    assert not model.conditional


def test_with_recall_both_can_move_the_option():
    model = build(village(talks(retained="recall")))
    assert (ends(model, "ana", 0), ends(model, "cem", 0)) == ({1, 2, 3}, {1})


def test_under_a_veto_the_delegate_makes_what_is_not_worse_and_the_owner_the_rest():
    model = build(village(talks(retained="veto"), preferences={"ana": ["a"]}))
    assert (ends(model, "ana", 0), ends(model, "cem", 0)) == ({2}, {1})
    assert (ends(model, "ana", 1), ends(model, "cem", 1)) == ({0, 2, 3}, set())
    indifferent = build(village(talks(retained="veto")))
    assert (ends(indifferent, "ana", 1), ends(indifferent, "cem", 1)) == ({3}, {0})


def test_a_veto_can_make_a_model_not_transitive():
    made = village(talks(to="ben", retained="veto"), preferences={"ana": ["not ben.c", "a"]})
    model = build(made)
    assert (ends(model, "ben", 0), ends(model, "ben", 4)) == ({1, 4}, {0, 1, 5})
    assert not model.transitive


def test_of_several_mandates_each_passes_the_option_on():
    second = {"id": "second", "from": "ana", "to": "ben", "over": ["ana.a", "ana.b"]}
    model = build(village(talks(), {**second, "retained": "veto"}, preferences={"ana": ["a"]}))
    assert ends(model, "cem", 1) == {0}
    assert ends(model, "ben", 1) == {3, 5, 7}
    assert ends(model, "ana", 1) == set()


def test_a_veto_is_heard_in_a_joint_move_as_well():
    order = {"ana": ["not a"], "ben": ["ana.a"], "cem": ["ana.a"]}
    joint = [{"parties": ["ben", "cem"]}]
    free, vetoed = (
        build(village(talks(retained=kept), preferences=order, joint=joint))
        for kept in ([], ["veto"])
    )
    assert ends(free, "ben", 0) >= {1}
    assert ends(vetoed, "ben", 0) == {4}


# ---- what it does to the principal ---------------------------------------------------------------


def test_the_federation_hurts_the_growers():
    one = only(sulh.mandate(sulh.load("orchard-cooperative")))
    (change,) = one.changes
    assert (one.without, one.given) == ((5,), (4,))
    assert (change.effect, change.worst, change.best, change.classes) == ("hurts", -2, -2, 4)
    (regret,) = one.regrets
    assert (regret.state, regret.to, regret.effective) == (4, (5,), True)
    assert one.price.rights == 2
    assert [{r.kept for r in some} for some in one.price.sets] == [{"veto", "recall"}]
    assert one.best("growers") == (None, "buyer")
    (opened,) = one.opened
    assert (opened.to, opened.improving) == ((5,), (5,))
    assert {e.name: (e.ends, e.outcomes["cheap-sale"].word) for e in one.endings} == {
        "direct-talks": (True, "holds"),
        "both-retained": (False, "holds"),
    }
    assert [value.word for value in one.outcomes["cheap-sale"]] == ["holds", "fails"]


def test_the_tough_agent_helps_the_seller():
    one = only(sulh.mandate(sulh.load("house-sale")))
    (change,) = one.changes
    assert (one.without, one.given) == ((5, 6), (6,))
    assert (change.effect, change.worst, change.best) == ("helps", 1, 0)
    assert (one.regrets, one.price.rights) == ((), 0)
    assert one.best("seller") == ("agent",)
    stepped_in = only(sulh.mandate(sulh.load("house-sale"), scenario="seller-may-step-in"))
    assert stepped_in.changes[0].effect == "nothing"


def test_a_mandate_that_raises_the_best_and_lowers_the_worst_does_both():
    # Cem answers Ben in kind, which Ana would not, but does not mind b, which Ana minds most.
    order = {"ana": ["not b", "ben.c", "not a"], "ben": ["c iff ana.a"], "cem": ["ana.a iff ben.c"]}
    made = village(talks(over=["ana.a", "ana.b"]), preferences=order)
    (change,) = only(sulh.mandate(made, concept="nash")).changes
    assert (change.effect, change.worst, change.best) == ("mixed", -4, 1)


def test_where_nothing_holds_that_is_undefined_and_has_no_price():
    order = {"ana": ["a iff ben.c"], "ben": ["c iff not ana.a"]}
    one = only(sulh.mandate(village(talks(over="ana.b"), preferences=order), concept="nash"))
    assert (one.changes[0].effect, one.price) == ("undefined", None)
    for lang in LANGUAGES:
        assert sulh.mandate(village(talks(over="ana.b"), preferences=order)).to_text(lang)


def test_only_what_improvements_reach_counts_where_that_is_asked():
    order = {"ana": ["not ben.c", "a"], "ben": ["not c"], "cem": ["ana.a"]}
    made = village(talks(), preferences=order, status_quo="none")
    wide, narrow = (only(sulh.mandate(made, reached=flag)) for flag in (False, True))
    assert set(narrow.given) <= set(wide.given)
    nowhere = case({"ana": {"options": ["a"]}, "ben": {}}, mandates={"from": "ana", "to": "ben"})
    with pytest.raises(StateError):
        sulh.mandate(nowhere, reached=True)


def test_several_mandates_are_looked_at_one_by_one_and_together():
    second = {"from": "ben", "to": "cem", "over": "ben.c", "claims": "c2"}
    found = sulh.mandate(village(talks(claims="c1"), second))
    names = [one.addresses for one in found.examined]
    assert names == [("mandates/talks",), ("mandates/2",), ("mandates/talks", "mandates/2")]
    assert [one.claims for one in found.examined] == [("c1",), ("c2",), ("c1", "c2")]
    assert [len(one.candidates) for one in found.examined] == [3, 3, 0]


def test_a_delegate_that_would_close_a_circle_is_no_candidate():
    second = {"from": "ben", "to": "ana", "over": "ben.c"}
    first, *_ = sulh.mandate(village(talks(), second)).examined
    assert [one.delegate for one in first.candidates] == [None, "cem"]


def test_an_unknown_concept_is_a_mistake_even_without_a_mandate():
    with pytest.raises(UnknownNameError):
        sulh.mandate(village(), concept="nush")


def test_under_a_veto_all_orders_are_counted_with_the_moves_each_leaves():
    def made(order):
        return case(
            {
                "ana": {"options": ["a"], "ranking": order},
                "ben": {"options": ["c"], "preferences": ["ana.a", "c"]},
            },
            mandates={"from": "ana", "to": "ben", "over": "ana.a", "retained": "veto"},
            outcomes={"kept": {"that": "not ana.a"}},
        )

    found = sulh.levers(made([0, 1, 2, 3]), "kept", budget=0)
    inverse = next(one for one in found.inverse if (one.dm, one.over) == ("ana", "states"))
    holding = [
        order
        for order in permutations(range(4))
        if equilibria(made(list(order)), concepts="seq").verdict("kept", "seq").holds
    ]
    assert 0 < inverse.holds == len(holding) < 24


# ---- evidence ------------------------------------------------------------------------------------


def test_a_move_of_the_delegate_rests_on_the_mandate():
    made = village(talks(claims="c7"), preferences={"ana": ["not a"], "cem": ["ana.a"]})
    holds = equilibria(made, concepts="nash")
    leaving = holds.why(0, dm="cem", concept="nash").verdicts[0]
    assert "c7" in leaving.claims
    page = holds.why(0, dm="cem", concept="nash").to_text()
    assert "in the name of ana (mandates/talks)" in " ".join(page.split())


def test_an_improvement_given_away_is_told_with_what_gave_it_away():
    made = village(talks(claims="c7"), preferences={"ana": ["not a"], "cem": ["ana.a"]})
    found = equilibria(made, concepts="nash").why(1, dm="ana", concept="nash")
    (verdict,) = found.verdicts
    assert (verdict.stable, verdict.given_away) == (True, (0,))
    assert "c7" in verdict.claims
    assert found.to_json()["verdicts"][0]["given_away"] == ["mandates/talks"]
    assert "passed to cem (mandates/talks)" in " ".join(found.to_text().split())
    kept = equilibria(village(talks(retained="recall"), preferences={"ana": ["not a"]}))
    assert kept.why(0, dm="ana", concept="nash").verdicts[0].given_away == ()


def test_a_mandate_is_doubted_like_everything_that_answers_rest_on():
    made = village(talks(claims="c7"), preferences={"ana": ["not a"], "cem": ["ana.a"]})
    (unit,) = [one for one in units(made) if one.name == "c7"]
    assert dropped(made, unit).mandates == ()
    assert equilibria(made)["nash"] != equilibria(dropped(made, unit))["nash"]
    assumed = village(talks())
    assert "mandates/talks" in {one.name for one in units(assumed) if one.kind == "assumption"}


# ---- what is said --------------------------------------------------------------------------------


def test_the_document_has_its_schema_and_numbers():
    document = sulh.mandate(sulh.load("orchard-cooperative")).to_json()
    assert document["schema"] == "sulh/mandate/1"
    (one,) = json.loads(json.dumps(document))["mandates"]
    assert (one["without"], one["with"], one["unseen"]) == ([5], [4], [4])
    assert one["given"][0]["to"] == "federation"
    assert one["assumptions"] == ["mandates/signature"]
    assert one["principals"][0]["worst_rises"] == -2
    assert one["best"] == {"growers": [None, "buyer"]}
    rows = sulh.mandate(sulh.load("orchard-cooperative")).to_rows()
    assert [(row["principal"], row["effect"], row["regret"]) for row in rows] == [
        ("growers", "hurts", 1)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_a_mandate_is_told_how_to_write_one(lang):
    page = sulh.mandate(sulh.load("prisoners-dilemma")).to_text(lang)
    assert "mandates: [{id: talks, from: " in page


def test_what_comes_with_harm_is_told_apart():
    made = case(
        {
            "ana": {"options": {"a": {"harm": "town"}}, "preferences": ["a"]},
            "ben": {"preferences": ["not ana.a"]},
        },
        mandates={"from": "ana", "to": "ben", "over": "ana.a"},
        affected={"town": {"label": {"en": "the town", "ar": "أهل البلدة"}}},
        status_quo="none",
    )
    english, arabic = (sulh.mandate(made).to_text(lang) for lang in LANGUAGES)
    assert "To guard against" in english
    assert "the town" in english
    assert "أهل البلدة" in arabic


def test_a_hidden_mandate_says_what_holds_while_the_others_do_not_know():
    made = village(talks(observed="no"), preferences={"ana": ["a"], "cem": ["not ana.a"]})
    page = sulh.mandate(made).to_text()
    assert "do not know of it" in " ".join(page.split())


# ---- what is wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mandate", "message"),
    [
        ({"from": "ana", "to": "ana"}, "mandate-to-itself"),
        ({"from": "ana", "to": "cem", "over": "ben.c"}, "mandate-over-other"),
        ({"from": "ana", "to": "cem", "over": "ana.d"}, "unknown-option"),
        ({"from": "ann", "to": "cem"}, "unknown-dm"),
        ({"from": "ana", "to": "kim"}, "unknown-dm"),
        ({"from": "ana", "to": "cem", "permitted": "taken"}, "mandate-permitted"),
        ({"from": "ana", "to": "cem", "permitted": "ana.d or ben.c"}, "unknown-option"),
        ({"from": "ana", "to": "cem", "while": "fact.depth > 3"}, "unknown-fact"),
        ({"from": "ana", "to": "cem", "retained": "vetoes"}, "expected-one-of"),
    ],
)
def test_a_mandate_that_cannot_be_is_a_mistake_with_its_place(mandate, message):
    with pytest.raises(CaseFileError) as caught:
        village(mandate)
    (mistake,) = caught.value.mistakes
    assert mistake.id == message
    assert mistake.place is not None
    assert all(mistake.message(lang) for lang in LANGUAGES)


def test_mandates_in_a_circle_are_a_mistake():
    with pytest.raises(CaseFileError) as caught:
        village(talks(), {"from": "cem", "to": "ben"}, {"from": "ben", "to": "ana"})
    assert [mistake.id for mistake in caught.value.mistakes] == ["mandate-circle"]
