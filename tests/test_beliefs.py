"""Beliefs as elements of a case: what carries them, how they fall, what is refused."""

import pytest
from market import IMAGINED, market

import sulh
from sulh.case.beliefs import held
from sulh.casefile import dumps, loads
from sulh.derive import differences, support, without_claims
from sulh.derive.perceived import as_seen, universal
from sulh.errors import CaseError, CaseFileError, UnknownNameError
from sulh.messages import LANGUAGES

ORDER = "perceptions/buyer/preferences/seller"


def seen(case, **asked):
    return sulh.perception(case, **asked)


def numbers(found, level=2, concept="seq"):
    return found.hyper.numbers(found.hyper.holding(concept, level))


# ---- addresses, support, falling, writing --------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "fallen", "left"),
    [
        ("c3", ["perceptions/buyer/imagined/sue"], 5),
        ("c4", [f"{ORDER}/sues"], 6),
        ("c5", ["perceptions/buyer/feasible/poor", f"{ORDER}/sells"], 5),
        ("c6", ["perceptions/buyer/moves/stuck", f"{ORDER}/sells"], 5),
        ("c7", ["perceptions/buyer/facts/depth"], 5),
        ("c2", ["told/buyer/depth", "perceptions/buyer"], 0),
    ],
)  # fmt: skip
def test_beliefs_fall_one_by_one_with_their_claims(claim, fallen, left):
    case = without_claims(market(perceptions=IMAGINED), claim)
    assert {one.address for one in case.derivation.fallen} >= set(fallen)
    assert len([one for one in held(case) if one.kind != "told"]) == left
    assert len(universal(case).options) == 4  # its bit stays
    again = loads(dumps(case))
    assert loads(dumps(again)) == again
    assert numbers(seen(case)) == tuple(n for n in numbers(seen(again)) if n < 8)


def test_an_order_all_of_which_fell_is_not_known():
    case = without_claims(market(perceptions=IMAGINED), "c4", "c5")
    assert not [one for one in held(case) if one.kind == "order"]
    order = as_seen(case, "buyer").decision_makers["seller"].preferences
    assert [one.id for one in order] == ["fair", "paid"]


def test_what_carries_a_belief():
    case = market(perceptions=IMAGINED)
    assert support(case, "perceptions/buyer/imagined/sue").claims == ("c3",)
    assert support(case, "perceptions/buyer/preferences/seller/sells").together
    assert support(case, "told/buyer/depth").claims == ("c2",)
    assert support(case, "perceptions/buyer/unseen/seller.sell").claims == ("c2",)
    carried = {one.belief.kind: (one.claims, one.assumptions) for one in seen(case).held}
    assert carried["unseen"] == (("c2",), ())
    assert carried["order"] == (("c4", "c5", "c6"), ())
    bare = {"buyer": {"unseen": ["seller.sell"]}}
    (one,) = seen(market(told={}, perceptions=bare)).held
    assert (one.claims, one.assumptions) == ((), ("perceptions/buyer",))


@pytest.mark.parametrize(
    "address",
    [
        "perceptions/buyer/unseen",
        "perceptions/buyer/unseen/seller.sell",
        "perceptions/buyer/preferences/seller",
        "perceptions/buyer/feasible/1",
        "perceptions/buyer/moves/stuck",
    ],
)
def test_parts_of_perceptions_can_be_left_out(address):
    case = market(perceptions=IMAGINED)
    bare = case.without(address)
    assert len(held(bare)) == len(held(case)) - 1
    assert bare.without(address) == bare


def test_nested_beliefs_have_addresses():
    nested = {"seller": {"of": {"buyer": {"unseen": ["seller.sell"], "feasible": ["true"]}}}}
    case = market(perceptions=nested)
    assert (
        case.without("perceptions/seller/of/buyer/feasible/1")
        .without("perceptions/seller/of/buyer/unseen/seller.sell")
        .perceptions["seller"]
        .of["buyer"]
        .unseen
        == ()
    )


def test_an_effect_cannot_stand_beside_a_believed_statement():
    for path in ("perceptions/buyer/preferences/seller/sues", "perceptions/seller/1"):
        patch = {"decision_makers": {"buyer": {"preferences": [{"that": "pay", "before": path}]}}}
        with pytest.raises((CaseError, UnknownNameError)):
            market(perceptions=IMAGINED).with_(patch)


def test_scenarios_replace_what_is_seen_and_told():
    other = {"told": {"buyer": {"depth": {"value": 4}}}, "perceptions": {"seller": {}}}
    case = market(scenarios={"other": {"with": other}})
    found = seen(case, scenario="other")
    assert found.case.told["buyer"]["depth"].value == 4
    assert found.perceivers == ()
    changed = differences(case, found.case)
    assert {one.address for one in changed} == {"told/buyer/depth", "perceptions/seller"}


def test_what_is_told_is_written_back():
    case = market(perceptions=IMAGINED)
    assert loads(dumps(case)) == case


# ---- what is refused -----------------------------------------------------------------------------

WRONG = {
    "unknown-option": {"perceptions": {"buyer": {"unseen": ["seller.sel"]}}},
    "imagined-without-owner": {"perceptions": {"buyer": {"imagined": {"sue": {}}}}},
    "imagined-exists": {"perceptions": {"buyer": {"imagined": {"sell": {"owner": "seller"}}}}},
    "unknown-dm": {"perceptions": {"byer": {}}},
    "unknown-fact": {"told": {"buyer": {"dept": {"value": 2}}}},
    "belief-of-itself": {"perceptions": {"buyer": {"of": {"buyer": {}}}}},
    "place-outside-patch": {
        "perceptions": {"buyer": {"preferences": {"seller": {"that": "true", "after": "buyer/1"}}}}
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("mistake", WRONG)
def test_what_is_wrong_is_said_with_its_place(mistake, lang):
    with pytest.raises(CaseFileError) as caught:
        market(**WRONG[mistake])
    assert [one.id for one in caught.value.mistakes] == [mistake]
    assert caught.value.mistakes[0].place is not None
    assert caught.value.render(lang)


@pytest.mark.parametrize(
    "where",
    [
        {"perceptions": {"buyer": {"facts": {"dept": {"value": 2}}}}},
        {"perceptions": {"buyer": {"feasible": ["seller.sue"]}}},
        {"perceptions": {"buyer": {"preferences": {"seller": ["seller.sue"]}}}},
        {"perceptions": {"seller": {"feasible": ["seller.sue"]}, **IMAGINED}},
        {"perceptions": {"buyer": {"of": {"seler": {}}}}},
        {"feasible": ['fact.depth > "many"']},
        {"told": {"buyer": {"depth": {"value": "many"}}}},
    ],
)
def test_beliefs_about_what_nobody_imagines_are_refused(where):
    with pytest.raises(CaseFileError):
        market(**where)


def test_unknown_concepts_are_refused():
    with pytest.raises(UnknownNameError):
        seen(market(), concepts=["seqq"])
