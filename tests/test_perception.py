"""What each party sees: cases worked by hand, and what is said of them."""

import json

import pytest
from hand_made import case as made
from market import IMAGINED, MARKET, market

import sulh
from sulh import views
from sulh.analysis.hypergame import Hypergames, hyper, value_as_seen
from sulh.analysis.variants import Variants
from sulh.case.beliefs import held
from sulh.derive import dropped, units
from sulh.derive.correcting import beliefs, corrected
from sulh.derive.perceived import as_believed, as_seen, universal
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES

UNSEEN = "cuban-missile-crisis-unseen"


def seen(case, **asked):
    return sulh.perception(case, **asked)


def numbers(found, level=2, concept="seq"):
    return found.hyper.numbers(found.hyper.holding(concept, level))


# ---- the catalogue's case, by hand ---------------------------------------------------------------


def test_what_is_not_seen_is_not_answered():
    found = seen(sulh.load(UNSEEN))
    assert numbers(found, level=1) == (0,)
    assert numbers(found, level=2) == ()
    assert found.hyper.numbers(found.hyper.true_holding("seq")) == (0, 2, 5)
    assert (found.perceivers, found.aware) == (("us",), ("ussr",))
    (one,) = found.surprises["seq"]
    assert (one.dm, one.other, one.state, one.to, one.unseen) == (
        "ussr", "us", 0, 4, ("ussr.deploy",),
    )  # fmt: skip
    assert found.is_open(0, "seq")
    assert not found.is_open(2, "seq")
    assert found.tags("seq") == {0: "blocked", 2: "blocked", 5: "blocked"}


def test_without_awareness_the_state_is_shared():
    found = seen(sulh.load(UNSEEN), scenario="unaware")
    assert found.tags("seq") == {0: "shared", 2: "blocked", 5: "blocked"}
    assert found.surprises == {"seq": ()}


def test_once_seen_it_is_the_true_case():
    found = seen(sulh.load(UNSEEN), scenario="discovered")
    assert (found.held, found.perceivers, found.corrections) == ((), (), ())
    assert numbers(found) == (0, 2, 5)


def test_correcting_takes_what_others_knew_of_it_along():
    case = sulh.load(UNSEEN)
    (wrong,) = beliefs(case)
    assert wrong.address == "perceptions/us/unseen/ussr.deploy"
    assert [one.is_so for one in seen(case).held] == [False, True]
    assert held(corrected(case, wrong)) == ()
    one, every = seen(case).corrections
    assert one.gained == every.gained == {"seq": (0, 2, 5)}
    assert {name: shift.how for name, shift in one.shifts["seq"].items()} == {
        "nothing-done": "flip",
        "pledge-for-no-missiles": "flip",
        "missiles-under-blockade": "flip",
    }


@pytest.mark.parametrize(("mode", "recognised"), [("outside", 4), ("projected", 8)])
def test_what_is_not_seen_is_outside_or_projected(mode, recognised):
    perceptions = {"us": {"unseen": ["ussr.deploy"], "unseen_as": mode}}
    found = seen(sulh.load(UNSEEN).with_({"perceptions": perceptions}))
    assert int(found.hyper.recognised[:, 0].sum()) == recognised
    assert len(found.game("us").model) == 4


def test_a_level_two_model_is_examined_for_what_two_moves_do_and_one_does_not():
    stuck = {"moves": [{"forbid": "ben", "from": "not (ben.a or ben.b)", "to": "ben.a and ben.b"}]}
    makers = {"ana": {"options": ["c"]}, "ben": {"options": ["a", "b"]}}
    case = made(decision_makers=makers, perceptions={"ana": {"of": {"ben": stuck}}})
    aware = seen(case).hyper.aware[0]
    assert seen(case).game("ana").model.transitive
    assert not aware.model.transitive


# ---- facts and what was told ---------------------------------------------------------------------


def test_what_was_told_enters_the_hearers_game_alone():
    case = market()
    true, told = sulh.equilibria(case, concepts="seq"), seen(case)
    assert told.perceivers == ("buyer",)
    plain = sulh.equilibria(market(told={}), concepts="seq")
    assert true["seq"] == plain["seq"]
    assert as_seen(case, "buyer").facts["depth"].value == 2
    assert as_seen(case, "seller").facts["depth"].value == 5
    assert as_believed(case, "seller", "buyer").facts["depth"].value == 5
    assert told.to_json()["true"] == {"seq": [1, 5]}


def test_what_is_believed_stands_before_what_was_told():
    case = market(perceptions={"buyer": {"facts": {"depth": {"value": 7}}}})
    assert as_seen(case, "buyer").facts["depth"].value == 7
    aware = {"seller": {"of": {"buyer": {"facts": {"depth": {"value": 7}}}}}}
    case = market(perceptions={"buyer": {"facts": {"depth": {"value": 7}}}, **aware})
    assert [one.is_so for one in seen(case).held] == [True, False, False]


def test_a_wrong_belief_about_another_is_replaced_by_what_the_other_holds():
    aware = {"seller": {"of": {"buyer": {"facts": {"depth": {"value": 7}}}}}}
    case = market(perceptions=aware)
    wrong = next(one for one in beliefs(case) if one.other == "buyer")
    right = corrected(case, wrong)
    assert as_believed(right, "seller", "buyer").facts["depth"].value == 2
    assert wrong not in beliefs(right)


def test_a_belief_that_is_true_is_no_misperception():
    case = market(told={"buyer": {"depth": {"value": 5}}})
    assert beliefs(case) == ()
    assert seen(case).perceivers == ()
    assert "makes no difference" in seen(case).to_text("en")


# ---- imagined and misattributed options ----------------------------------------------------------


def test_imagined_options_come_after_all_real_ones():
    case = market(perceptions=IMAGINED)
    assert tuple(universal(case).options) == (*case.options, "seller.sue")
    found = seen(case)
    assert found.model.options == (*case.options, "seller.sue")
    assert found.to_json()["imagined"] == ["seller.sue"]
    taken = {number for number in numbers(found) if number & 8}
    assert not taken  # the seller does not imagine it: no state with it is recognised by both


def test_rankings_and_lists_of_states_are_about_the_real_options():
    ranked = {
        "ana": {"options": {"a": {}}, "ranking": ["0", "1"]},
        "ben": {"options": {}, "preferences": ["ana.a"]},
    }
    own = {"ben": ["ana.x or ana.a"]}
    case = made(
        decision_makers=ranked,
        feasible=[{"only": ["0", "ana.a"]}],
        perceptions={"ben": {"imagined": {"x": {"owner": "ana"}}, "preferences": own}},
    )
    found = seen(case)
    assert found.model.numbers == (0, 1, 2, 3)
    assert found.game("ben").model.ranks.T.tolist() == [[1, 0, 1, 0], [0, 1, 1, 1]]
    assert "own view" in found.to_text("en")


# ---- mandates nobody else observes ---------------------------------------------------------------


def test_an_unobserved_mandate_is_a_misperception_of_the_others():
    makers = {
        **MARKET["decision_makers"],
        "agent": {"options": {}, "preferences": ["not seller.sell"]},
    }
    mandate = {"id": "m", "from": "seller", "to": "agent", "over": "seller.sell", "observed": "no"}
    case = made(decision_makers=makers, facts=MARKET["facts"], claims=MARKET["claims"],
                mandates=[mandate])  # fmt: skip
    found = seen(case)
    (one,) = beliefs(case)
    assert (one.kind, one.dm, one.address) == ("unobserved", "buyer", "mandates/m")
    assert found.perceivers == ("buyer",)
    assert as_seen(case, "buyer").mandates == ()
    assert as_seen(case, "seller").mandates == case.mandates
    observed = corrected(case, one)
    assert observed.mandates[0].observed
    assert corrected(observed, one) == observed
    plain = sulh.equilibria(case, concepts="seq")["seq"]
    assert numbers(seen(observed)) == plain
    assert "mandates/m" in found.to_text("ar")


# ---- for very many variations --------------------------------------------------------------------


def test_one_store_solves_many_variations():
    case = market(perceptions=IMAGINED)
    games = Hypergames(Variants(["seq"]))
    asked = Conclusion("outcome", "sold", "seq")
    for unit in units(case):
        alone = hyper(dropped(case, unit), Hypergames(Variants(["seq"])))
        together = hyper(dropped(case, unit), games)
        for level in (1, 2):
            assert value_as_seen(together, asked, level) == value_as_seen(alone, asked, level)
    assert value_as_seen(together, Conclusion("outcome", "sold", "gmr")).word == "undecided"


# ---- what is said --------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_belief_is_said(lang):
    nested = {
        "seller": {
            "of": {
                "buyer": {
                    **{key: value for key, value in IMAGINED["buyer"].items() if key != "imagined"},
                    "preferences": {"seller": ["seller.sell"]},
                    "imagined": {"bark": {"owner": "seller"}},
                    "moves": [{"forbid": "buyer", "to": "buyer.pay"}],
                }
            }
        },
        **IMAGINED,
    }
    case = market(perceptions=nested)
    found = seen(case, concepts=["nash", "seq"])
    text = found.to_text(lang)
    assert {one.belief.kind for one in found.held} == {
        "told", "fact", "unseen", "imagined", "constraint", "forbidden", "order",
    }  # fmt: skip
    for address in (
        "perceptions/buyer/unseen/seller.sell",
        "told/buyer/depth",
        "c3",
        "seller.bark",
    ):
        assert address in text
    assert "seller.bark" in views.text(case, lang)
    assert found.to_html(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_misperceptions_says_how_to_write_one(lang):
    text = seen(sulh.load("chicken")).to_text(lang)
    assert "told: {party: {fact: {value: 2000}}}" in " ".join(text.split())
    assert "unseen" in text


def test_what_entails_harm_is_something_to_guard_against():
    perceptions = {"ussr": {"unseen": ["us.air_strike"]}}
    case = sulh.load("cuban-missile-crisis").with_({"perceptions": perceptions})
    text = seen(case).to_text("en")
    guard = text.index("To guard against")
    assert "withdrawal-after-strike" not in text[text.index("What correcting") : guard]
    assert "withdrawal-after-strike" in text[guard:]


def test_long_lists_are_cut():
    makers = {
        dm: {"options": {f"o{k}": {} for k in range(3)}, "preferences": []} for dm in ("ana", "ben")
    }
    case = made(decision_makers=makers, perceptions={"ana": {"unseen": ["ben.o0"]}})
    text = seen(case).to_text("en")
    assert "12 of 32 are shown" in text
    assert max(line.count("#") for line in text.splitlines()) < 14


def test_the_document_can_be_read_by_a_program():
    found = seen(sulh.load(UNSEEN), concepts=["seq", "nash"])
    document = json.loads(json.dumps(found.to_json()))
    assert document["schema"] == "sulh/perception/1"
    assert document["level_1"] == {"seq": [0], "nash": []}
    first = document["states"][0]
    assert (first["number"], first["recognised_by"]) == (0, ["us", "ussr"])
    assert first["concepts"]["seq"] == {
        "label": "blocked", "level_1": True, "level_2": False, "true": True,
        "believed_by": ["us", "ussr"], "surprise": True,
    }  # fmt: skip
    assert document["games"]["us"]["not_recognised"] == [4, 5, 6, 7]
    assert document["outcomes"]["nothing-done"]["seq"]["as_seen_by"]["us"]["verdict"] == "holds"
    labels = {row["label"] for row in found.to_rows() if row["concept"] == "seq"}
    assert labels == {"blocked"}


def test_what_is_believed_of_third_views_is_noted():
    deep = {"us": {"of": {"ussr": {"of": {"us": {"unseen": ["us.pledge"]}}}}}}
    found = seen(sulh.load(UNSEEN).with_({"perceptions": deep}))
    assert [one.id for one in found.notes] == ["deeper-beliefs-not-used"]
