"""The case whose states nobody can list: what every verb says of it, and what the case teaches."""

import json
import re
from functools import cache

import pytest
from hand_made import case as made
from shipped import TOO_LARGE, counts

import sulh
from sulh.cli import main
from sulh.cli.verbs import HOMES
from sulh.derive import apply
from sulh.errors import CaseError, TooLargeError
from sulh.finding.check import UnlistedCheck
from sulh.messages import LANGUAGES
from sulh.model import possible, states
from sulh.model.option_form import option_form
from sulh.statement import parse

(SLUG,) = TOO_LARGE
STATES = 201_056_256_000
SMALL = "upper-basin"
ARABIC = re.compile(r"[\u0621-\u064a]")
NEEDS_THE_LIST = {
    "why": ["treaty"],
    "evolution": [],
    "fragility": [],
    "levers": ["treaty"],
    "power": [],
    "mandate": [],
    "mediate": [],
    "perception": [],
    "compare": ["no-cover"],
    "readings": [],
    "contradiction": [],
    "sweep": [],
    "brief": [],
    "report": [],
    "picture": ["states"],
    "table": ["stability"],
    "export": ["-o", "{file}"],
}
NEEDS_NO_LIST = {"show", "check", "diff", "where", "forget", "new", "equilibria", "census", "find"}
OF_NO_CASE = {"demo", "cases", "schema", "verify", "doctor"}


@cache
def large():
    return sulh.load(SLUG)


@pytest.fixture
def typed(capsys, tmp_path):
    """Run one command line here; returns exit status, standard output, standard error."""

    def run(*words):
        named = [str(word).format(file=tmp_path / "copy.html") for word in words]
        return main(named), *capsys.readouterr()

    return run


# ---- the case ------------------------------------------------------------------------------------


def test_nobody_can_list_its_states():
    assert (len(large().decision_makers), len(large().options)) == (9, 45)
    form = option_form(large())
    assert possible.Possible(form.options, form.rules).count() == STATES
    assert not form.conditional


def test_at_least_two_of_its_sources_have_an_interest_of_their_own():
    speakers = large().speakers.values()
    assert sum(bool(one.party and one.interest) for one in speakers) >= 2


# ---- manners -------------------------------------------------------------------------------------


def test_every_verb_is_looked_at():
    assert set(NEEDS_THE_LIST) | NEEDS_NO_LIST | OF_NO_CASE >= set(HOMES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", NEEDS_THE_LIST)
def test_what_needs_the_list_says_so_and_what_to_do_instead(typed, verb, lang):
    status, out, err = typed(verb, SLUG, *NEEDS_THE_LIST[verb], "--lang", lang)
    assert (status, out) == (2, "")
    for told in (f"{STATES:,}", f"{states.MOST_STATES:,}", "sulh census", "sulh find", SMALL):
        assert told in err
    assert bool(ARABIC.search(err)) == (lang == "ar")


def test_with_json_the_same_is_one_document(typed):
    status, out, err = typed("why", SLUG, "treaty", "--json")
    (mistake,) = json.loads(out)["errors"]
    assert (status, err) == (2, "")
    assert f"{STATES:,}" in mistake["message"]
    assert f"--scenario {SMALL}" in mistake["hint"]


def test_a_census_cannot_be_verified_state_by_state(typed, tmp_path):
    saved = tmp_path / "census.json"
    saved.write_text(json.dumps(sulh.census(sulh.load("chicken")).to_json()), encoding="utf-8")
    status, out, err = typed("verify", saved, "chicken")
    assert (status, out) == (2, "")
    assert "--engine" in err


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", ["show", "check", "where"])
def test_what_needs_no_list_answers(typed, verb, lang):
    status, out, err = typed(verb, SLUG, "--lang", lang)
    assert (status, err) == (0, "")
    assert bool(ARABIC.search(out)) == (lang == "ar")
    assert not re.search(r"None|[{}]", out)


def test_where_no_scenario_is_small_enough_none_is_named():
    with pytest.raises(TooLargeError) as caught:
        sulh.equilibria(large().model_copy(update={"scenarios": {}}))
    hint = caught.value.mistakes[0].hint
    assert hint.id == "constrain-options"
    assert "valley.wells" in hint.slots["options"]
    only = {"no-cover": large().scenarios["no-cover"]}
    with pytest.raises(TooLargeError) as caught:
        sulh.equilibria(large().model_copy(update={"scenarios": only}))
    assert caught.value.mistakes[0].hint.id == "constrain-options"


def test_the_scenario_that_is_named_is_small_enough_for_every_question(typed):
    holds = sulh.equilibria(large(), scenario=SMALL)
    assert len(holds.model) == 192
    assert holds["nash"] == holds["seq"] == holds["gmr"] == (1100586517859,)
    assert holds.verify().agrees
    for verb in ("why", "evolution", "brief", "table", "picture", "mediate", "contradiction"):
        words = {"why": ["upstream-alone"]}.get(verb, NEEDS_THE_LIST[verb])
        for lang in LANGUAGES:
            status, out, err = typed(verb, SLUG, *words, "--scenario", SMALL, "--lang", lang)
            assert (status, err) == (0, ""), verb
            assert bool(ARABIC.search(out)) == (lang == "ar")
            assert "None" not in out, verb


# ---- a check without a list ----------------------------------------------------------------------


def test_a_check_says_what_it_left_out():
    found = sulh.check(large())
    assert isinstance(found, UnlistedCheck)
    assert found.feasible == STATES
    assert found.unmentioned == ("fund.loan",)
    assert found.notes == ()
    document = found.to_json()
    assert document["schema"] == "sulh/check/1"
    assert (document["fullest"], document["transitive"]) == (None, None)
    assert document["left_out"] == ["classes", "transitive", "fullest"]
    assert ["highlands.fill", "highlands.release"] in document["never_together"]
    assert [row["dm"] for row in found.to_rows()] == list(large().decision_makers)


LISTED_TOO = ("elmira", "garrison", "milk-river", "east-aleppo-2016", "shared-harbour")


@pytest.mark.parametrize("slug", LISTED_TOO)
def test_what_it_says_without_a_list_is_what_it_says_with_one(slug, monkeypatch):
    with_list = sulh.check(sulh.load(slug))
    monkeypatch.setattr(states, "MOST_STATES", 3)
    monkeypatch.setattr(states, "MOST_PARTIAL", 3)
    without = sulh.check(sulh.load(slug))
    assert isinstance(without, UnlistedCheck)
    model = with_list.model
    assert without.feasible == len(model)
    assert without.pairs == with_list.pairs
    assert without.unmentioned == tuple(model.options[k] for k in with_list.unmentioned)
    unread = {"told-not-used", "offers-not-used", "not-transitive", "companion-verdicts"}
    assert list(without.notes) == [note for note in with_list.notes if note.id not in unread]
    for listed, ends in zip(with_list.parties, without.parties, strict=True):
        supported = (listed.statements, listed.supported, listed.thin)
        assert (ends.statements, ends.supported, ends.thin) == supported
        ranks = model.ranks[:, listed.dm]
        for taken, rank in ((ends.best, ranks.max()), (ends.worst, ranks.min())):
            if taken is None:
                assert not ends.statements
            else:
                assert ranks[model.index[without.state_number(taken)]] == rank


def test_a_status_quo_that_breaks_a_rule_is_a_mistake_there_too():
    wide = {"ana": {"options": [f"o{k}" for k in range(40)]}}
    with pytest.raises(CaseError, match="is not feasible"):
        sulh.check(made(wide, status_quo=1, feasible=["not ana.o0"]))
    assert sulh.check(made(wide, status_quo=2, feasible=["not ana.o0"])).feasible == 2**39


def test_too_many_cases_leave_their_part_out(monkeypatch):
    monkeypatch.setattr(possible, "MOST_CASES", 1)
    found = sulh.check(large())
    assert (found.feasible, found.pairs) == (None, None)
    assert [note.id for note in found.notes] == ["not-sought"]
    assert found.to_json()["never_together"] is None
    for lang in LANGUAGES:
        assert not re.search(r"None|[{}]", found.to_text(lang))


# ---- a difference without a list -----------------------------------------------------------------


def test_two_files_are_compared_though_neither_can_be_solved():
    fewer = large().without("cities/pipes")
    found = sulh.diff(large(), fewer)
    assert [one.address for one in found.differences] == ["cities/pipes"]
    assert (found.concepts, found.changes) == ((), {})
    assert [note.id for note in found.notes] == ["diff-unsolved"]
    assert found.to_json()["outcomes"] == []
    for lang in LANGUAGES:
        assert "sulh census" in found.to_text(lang)


# ---- what it teaches -----------------------------------------------------------------------------


counted = pytest.mark.skipif(
    not counts(), reason="to count so many states takes the extra scale, with CUDD"
)


@cache
def census(scenario):
    return sulh.census(large(), concepts=["nash", "gmr", "smr", "seq"], scenario=scenario)


def holds(outcome, concept, scenario=None):
    return census(scenario).outcomes[outcome][concept].holds


@counted
def test_how_many_states_hold():
    counts = {concept: census(None)[concept] for concept in ("nash", "gmr", "smr", "seq")}
    assert counts == {
        "nash": 20, "gmr": 2_899_174_312, "smr": 760_651_734, "seq": 827_314_624,
    }  # fmt: skip


@counted
def test_an_idle_threat_holds_water_under_gmr_and_not_under_seq():
    assert holds("unpaid-release", "gmr") == 299_396_568
    assert holds("unpaid-release", "seq") == 0


@counted
def test_pay_holds_water_under_seq_and_not_under_nash():
    assert holds("paid-release", "seq") == 265_442_448
    assert holds("paid-release", "nash") == 0


@counted
def test_a_treaty_holds_under_nash_with_cover_and_under_seq_with_pay_as_well():
    assert (holds("treaty", "nash"), holds("treaty", "seq")) == (4, 43_402_324)
    assert holds("treaty", "nash", "no-cover") == 0
    assert holds("treaty", "seq", "no-cover") == 2_856_912


@counted
def test_full_cooperation_never_holds():
    assert [holds("full-cooperation", one) for one in ("nash", "gmr", "smr", "seq")] == [0] * 4


def test_what_a_treaty_needs_is_proved_by_a_search_too():
    pytest.importorskip("pysat")
    treaty = large().outcomes["treaty"].that
    for formula, concept, answer in (
        ("unpaid-release", "seq", "none"),
        (f"({treaty}) and not fund.cover and not cities.pay", "seq", "none"),
        (f"({treaty}) and not fund.cover", "nash", "none"),
        (f"({treaty}) and not fund.cover", "seq", "found"),
        ("treaty", "nash", "found"),
        ("paid-release", "seq", "found"),
    ):
        assert sulh.find(large(), formula, concept).answer == answer, formula


def test_without_cover_the_treaty_still_can_be():
    form = option_form(apply(large(), "no-cover"))
    able = possible.Possible(form.options, form.rules)
    assert able.state(form.outcomes["treaty"]) is not None
    assert able.state(parse("fund.cover")) is None
