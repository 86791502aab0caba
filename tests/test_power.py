"""Powers: the order in force wherever one is read, and what the page on powers says."""

import json

import pytest

import sulh
from sulh.case.order import lines
from sulh.casefile import dumps
from sulh.cli import main
from sulh.derive import apply, reordered, reversed_, with_preferences_of
from sulh.derive.perceived import as_seen
from sulh.errors import CaseError, CaseFileError
from sulh.messages import LANGUAGES

CASE = """\
sulh: 1
id: well
title: The well
sources: {paper: {title: A paper}}
claims:
  c1: {source: paper, text: The county would fine the village.}
  c2: {source: paper, text: The county lends a pump.}
decision_makers:
  village:
    options: {dig: , share: }
    preferences:
      - {id: rest, that: not dig}
      - {id: alone, that: not share}
  county:
    options: {fine: , lend: }
    preferences: [village.dig, not fine, lend iff village.share]
  guild: {options: {work: }, preferences: [{id: pay, that: work}]}
powers:
  - id: fine
    holder: county
    target: village
    option: county.fine
    trigger: not village.dig
    effect: {that: not county.fine, before: village/rest}
    because: A fine is dear.
    claims: [c1]
  - id: lend
    holder: county
    target: village
    option: county.lend
    trigger: village.share
    effect: {that: county.lend, after: guild/pay}
    claims: [c2]
  - {holder: guild, target: county, option: guild.work, effect: guild.work}
outcomes:
  dug: {that: village.dig}
  idle: {that: not village.dig and not county.fine}
scenarios:
  stronger:
    with:
      powers:
        - {id: lend, holder: county, target: village, option: county.lend,
           effect: {that: county.lend, before: village/alone}}
  rested: {reorder: {village: [alone]}}
  guild-like: {preferences_of: {village: guild}}
  village-like: {preferences_of: {guild: village}}
"""


def case_of(text=CASE):
    return sulh.loads(text, "well.yaml")


def order(case, dm):
    return [line.address for line in lines(case, dm)]


def test_an_order_in_force_has_the_effects_in_their_places():
    case = case_of()
    assert order(case, "village") == ["powers/fine", "village/rest", "village/alone"]
    assert order(case, "guild") == ["guild/pay", "powers/lend"]
    assert order(case, "county") == ["county/1", "county/2", "county/3", "powers/3"]


def test_an_effect_goes_with_its_neighbour_and_outlives_it():
    case = case_of()
    assert order(apply(case, "rested"), "village") == [
        "village/alone", "powers/fine", "village/rest",
    ]  # fmt: skip
    assert order(case.without("village/rest"), "village") == ["powers/fine", "village/alone"]
    moved = reordered(case, {"village": ["alone"]}).without("village/rest")
    assert order(moved, "village") == ["powers/fine", "village/alone"]
    again = sulh.loads(dumps(moved))
    assert [line.that for line in lines(again, "village")] == ["not county.fine", "not share"]


def test_a_scenario_replaces_an_influence():
    assert order(apply(case_of(), "stronger"), "village") == [
        "powers/fine", "village/rest", "powers/lend", "village/alone",
    ]  # fmt: skip


def test_another_s_order_is_copied_in_force_and_what_influenced_one_s_own_lapses():
    like = apply(case_of(), "guild-like")
    assert [line.that for line in lines(like, "village")] == ["guild.work", "county.lend"]
    assert [fall.address for fall in like.derivation.fallen] == ["powers/fine"]
    like = apply(case_of(), "village-like")
    assert [line.that for line in lines(like, "guild")] == [
        "not county.fine", "not village.dig", "not village.share",
    ]  # fmt: skip
    assert lines(like, "guild")[0].claims.claims == ("c1",)
    assert [fall.address for fall in like.derivation.fallen] == ["powers/lend"]


def test_an_order_believed_of_another_is_all_of_that_order():
    believed = {"county": {"preferences": {"village": [{"id": "own", "that": "village.dig"}]}}}
    seen = as_seen(case_of().with_({"perceptions": believed}), "county")
    assert order(seen, "village") == ["village/own"]
    assert order(seen, "guild") == ["guild/pay", "powers/lend"]


def test_dropping_a_claim_takes_the_effect_out_of_the_order():
    bare = case_of().without_claims("c1")
    assert order(bare, "village") == ["village/rest", "village/alone"]
    assert [fall.address for fall in bare.derivation.fallen] == ["powers/fine"]


def test_an_effect_is_reversed_where_it_stands():
    turned = reversed_(case_of(), "powers/fine")
    assert lines(turned, "village")[0].that == "county.fine"
    acts = {(one.unit.name, one.act) for one in sulh.fragility(case_of(), size=1).effects}
    assert {("powers/fine", "reversed"), ("c1", "dropped"), ("powers/3", "dropped")} <= acts


def test_why_cites_the_claims_of_an_effect():
    found = sulh.equilibria(case_of(), concepts="gmr").why("dug", dm="village", concept="gmr")
    assert "c1" in found.verdicts[0].claims
    for lang, reason in (("en", "powers/fine"), ("ar", "powers/fine")):
        assert reason in found.to_text(lang)


def test_influences_are_compared_between_files():
    later = case_of(CASE.replace("that: not county.fine, before", "that: county.fine, before"))
    (one,) = sulh.diff(case_of(), later).differences
    assert (one.address, one.how, one.keys) == ("powers/fine", "changed", ("effect",))


def test_all_orders_of_lines_are_orders_of_the_lines_in_force():
    found = sulh.levers(case_of(), "idle", concept="gmr", dm="village", budget=0)
    assert [(one.over, one.items, one.orders) for one in found.inverse][1] == ("statements", 3, 6)


def test_every_lever_still_does_what_it_says_with_effects_in_force():
    found = sulh.levers(case_of(), "dug", dm="village", budget=50)
    assert found.levers
    for lever in found.levers:
        model = sulh.equilibria(lever.case, concepts="seq")
        assert (model.verdict("dug", "seq").word in {"some", "all"}) == (
            lever.value.word == "holds"
        )


def test_what_the_page_says_of_an_indirect_power():
    found = sulh.power(case_of())
    lend = found["powers/lend"]
    assert (lend.indirect, lend.bears_on, lend.target) == (True, "guild", "village")
    assert lend.leaning == "positive"
    assert "an indirect power" in " ".join(found.to_text("en").split())
    assert "غير مباشرة" in found.to_text("ar")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verdict_has_its_claims_or_is_an_assumption(lang):
    text = sulh.power(case_of()).to_text(lang)
    assert "[c1]" in text
    assert "powers/3)" in text


def test_mixed_and_empty_leanings():
    def leaning(effect):
        text = CASE.replace("that: not county.fine, before", f"that: {effect}, before")
        return sulh.power(case_of(text))["powers/fine"].leaning

    assert leaning("county.fine iff village.dig") == "mixed"
    assert leaning("village.dig") == "none"
    assert leaning("county.fine if village.dig") == "positive"


def test_an_effect_that_says_nothing_of_its_option_is_noted():
    text = CASE.replace("that: not county.fine, before", "that: village.dig, before")
    assert "effect-without-option" in [note.id for note in case_of(text).check().notes]
    assert "effect-without-option" not in [note.id for note in case_of().check().notes]


def test_no_occasion():
    text = CASE.replace("trigger: not village.dig", "trigger: county.fine")
    found = sulh.power(case_of(text))
    assert found["powers/fine"].use.gain == "no-occasion"
    assert "never arises" in found.to_text("en")


def test_a_bluff_that_another_improvement_carries_along_is_told_apart():
    # The county lends nothing more dearly than it spares the fine: to stop lending it may fine.
    text = CASE.replace(
        "[village.dig, not fine, lend iff village.share]", "[village.dig, not lend]"
    )
    text = text.replace("holder: guild, target: county", "holder: guild, target: village")
    use = sulh.power(case_of(text))["powers/fine"].use
    assert (use.gain, bool(use.carried)) == ("never", True)
    assert "carry it along" in sulh.power(case_of(text)).to_text("en")


def test_of_an_option_with_harm_no_sufficient_place_is_sought():
    text = CASE.replace("{fine: , lend: }", "{fine: {harm: families}, lend: }")
    found = sulh.power(case_of(text), concept="gmr")
    plain = sulh.power(case_of(), concept="gmr")
    assert plain["powers/fine"].sufficient
    assert found["powers/fine"].shifts.keys() == plain["powers/fine"].shifts.keys()
    assert found["powers/fine"].sufficient == {}
    assert "guarded against" in " ".join(found.to_text("en").split())
    assert "للتحسب" in found.to_text("ar")


def test_the_document(capsys, tmp_path):
    path = tmp_path / "well.yaml"
    path.write_text(CASE, encoding="utf-8")
    assert main(["power", str(path), "--json", "--scenario", "stronger"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "sulh/power/1"
    assert document["scenario"] == "stronger"
    assert [one["address"] for one in document["powers"]] == [
        "powers/fine", "powers/lend", "powers/3",
    ]  # fmt: skip
    fine = document["powers"][0]
    assert (fine["kind"], fine["holder"], fine["bears_on"]) == ("influence", "county", "village")
    assert fine["place"] == {"at": 1, "of": 4}
    assert (fine["claims"], fine["assumption"]) == (["c1"], False)
    assert document["powers"] == sulh.power(case_of(), scenario="stronger").to_json()["powers"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_powers_says_so_and_how_to_write_one(capsys, lang):
    assert main(["power", "chicken", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert "'powers'" in out
    assert main(["power", "chicken", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["powers"] == []


def test_a_forbidden_move_that_others_cannot_change_is_not_called_informed():
    rules = "[{forbid: village, from: village.dig}, {forbid: village, from: not county.lend}]"
    found = sulh.power(case_of(f"{CASE}moves: {rules}\n"))
    assert [found[f"moves/{k}"].informed for k in (1, 2)] == [False, True]


def test_an_effect_cannot_enter_a_ranking():
    ranked = CASE.replace("preferences: [{id: pay, that: work}]", "ranking: [none]")
    with pytest.raises(CaseFileError) as caught:
        case_of(ranked.replace("after: guild/pay", "after: guild"))
    (mistake,) = (one for one in caught.value.mistakes if one.id == "effect-on-ranking")
    assert mistake.where() == "powers[1].effect"
    with pytest.raises(CaseError):
        case_of().with_({"decision_makers": {"guild": {"ranking": ["none"]}}})
    assert with_preferences_of(case_of(), {"guild": "county"}).powers[0].id == "fine"


def test_the_influence_is_counted_once_among_what_can_be_doubted():
    names = [unit.name for unit in sulh.derive.units(case_of())]
    assert names.count("powers/3") == 1
    assert names.count("c1") == 1
