"""Is there an equilibrium such that: as listing them says, explained, and wrong questions told."""

import json
import random
import re
import sys
from pathlib import Path

import pytest

import sulh
from sulh.cli import main
from sulh.concept import CONCEPTS
from sulh.engine.search import loop, search
from sulh.model.option_form import fact_values, option_form
from sulh.model.walk import Walk
from sulh.statement import parse

BASIN = "river-basin"
ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "benchmarks"))

from made_local import Local  # noqa: E402 - it stands beside the benchmarks

LISTED = [case for case in sulh.catalog() if case != BASIN]
ARABIC = re.compile(r"[\u0621-\u064a]")


def formulas(case):
    """What is asked of a shipped case: anything, each of two outcomes, options taken and not."""
    names = list(case.options)
    return [
        "true", *list(case.outcomes)[:2], f"not {names[0]}", f"{names[-1]} and not {names[1]}",
        f"at least {len(names) // 2} of ({', '.join(names)})", f"exactly 1 of ({', '.join(names)})",
    ]  # fmt: skip


@pytest.mark.parametrize("name", LISTED)
def test_a_shipped_case_is_answered_as_listing_it_says(name):
    case = sulh.load(name)
    holds = sulh.equilibria(case)
    for concept in holds.stable:
        equilibria = set(holds[concept])
        for formula in formulas(case):
            found = sulh.find(case, formula, concept)
            true_in = found.that.evaluate(
                {option: holds.model.taken[:, k] for k, option in enumerate(case.options)},
                fact_values(case),
                len(holds.model),
            )
            wanted = {n for n, true in zip(holds.model.numbers, true_in, strict=True) if true}
            assert found.answer == ("found" if wanted & equilibria else "none"), (concept, formula)
            assert (found.state in wanted & equilibria) == (found.answer == "found")
            assert (found.contradiction is None) == bool(wanted)


def test_the_evidence_is_that_of_the_definitions():
    case = sulh.load("east-aleppo-2016")
    for concept in CONCEPTS:
        found = sulh.find(case, "iran.attack", concept)
        if found.why is None:
            continue
        why = sulh.equilibria(case, concepts=concept).why(found.state, concept=concept)
        for ours, theirs in zip(found.why.verdicts, why.verdicts, strict=True):
            told = {found.number(one.to): one.move.companions for one in ours.improvements}
            assert told == {why.number(one.to): one.move.companions for one in theirs.improvements}
            assert ours.stable
            assert theirs.stable
            for one in ours.improvements:
                assert one.deterred


def test_each_party_may_have_its_own_concept():
    case = sulh.load("east-aleppo-2016")
    profile = "russia=gmr,iran=seq"
    listed = sulh.equilibria(case, concepts=profile)
    for formula in formulas(case):
        found = sulh.find(case, formula, profile)
        alone = sulh.find(case, formula, "nash")
        assert found.answer != "undecided"
        assert found.state is None or found.state in listed[profile]
        assert alone.answer == "none" or found.answer == "found"


def test_the_basin_is_answered_without_listing_it():
    case = sulh.load(BASIN)
    held = "highlands.release and not cities.pay and not fund.cover"
    found = {concept: sulh.find(case, held, concept) for concept in ("nash", "gmr", "seq")}
    assert {concept: one.answer for concept, one in found.items()} == {
        "nash": "none", "gmr": "found", "seq": "none",
    }  # fmt: skip
    walk = Walk(option_form(case))
    assert walk.holds(found["gmr"].that, found["gmr"].state)
    assert any(verdict.improvements for verdict in found["gmr"].why.verdicts)


def test_a_state_and_an_outcome_can_be_asked_for():
    case = sulh.load("prisoners-dilemma")
    numbers = [case_number for case_number in range(4) if sulh.find(case, f"#{case_number}").state
               is not None]  # fmt: skip
    assert set(numbers) == set(sulh.equilibria(case, concepts="seq")["seq"])
    assert sulh.find(case, "none").formula == "none"
    outcome = next(iter(case.outcomes))
    assert sulh.find(case, outcome).outcome == outcome
    bare = case.model_copy(update={"status_quo": None})
    with pytest.raises(sulh.StateError):
        sulh.find(bare, "sq")


def test_the_state_found_is_near_the_status_quo_and_always_the_same():
    case = sulh.load("shared-harbour")
    first = sulh.find(case, "true", "gmr")
    again = sulh.find(case, "true", "gmr")
    assert first.to_json() == again.to_json()


def test_a_scenario_is_another_case():
    case = sulh.load(BASIN)
    formula = "fund.cover"
    without = sulh.find(case, formula, "nash", scenario="no-cover")
    assert sulh.find(case, formula, "nash").answer == "found"
    assert without.answer == "none"
    assert without.to_json()["scenario"] == "no-cover"


# ---- what is not decided ----------------------------------------------------------------------


def test_no_time_decides_nothing_and_says_so():
    found = sulh.find(sulh.load(BASIN), "true", seconds=0)
    assert (found.answer, found.state, found.why) == ("undecided", None, None)
    assert found.effort.out_of_time
    for lang in ("en", "ar"):
        page = found.to_text(lang)
        assert "--seconds" in page
        assert bool(ARABIC.search(page)) == (lang == "ar")


def test_a_search_that_stops_short_never_says_none(monkeypatch):
    monkeypatch.setattr(loop, "_ENDS", (1,))
    monkeypatch.setattr(loop, "_LAST_ENDS", 1)
    answers = set()
    for name in ("garrison", "tannery-lake", "east-aleppo-2016"):
        case = sulh.load(name)
        holds = sulh.equilibria(case)
        for concept in ("gmr", "smr", "seq", "sseq"):
            for number in holds[concept][:6]:
                found = sulh.find(case, str(number), concept)
                assert found.answer in {"found", "undecided"}
                assert found.answer == "found" or found.effort.aside
                answers.add(found.answer)
    assert answers == {"found", "undecided"}


def test_a_party_with_too_many_moves_is_left_open(monkeypatch):
    monkeypatch.setattr(loop, "MOST_ENDS", 1)
    found = sulh.find(sulh.load("chicken"), "true", "nash")
    assert (found.answer, found.effort.out_of_time) == ("undecided", False)
    assert found.effort.aside
    assert "Left open" in found.to_text()


# ---- pages and documents ----------------------------------------------------------------------


@pytest.fixture
def typed(capsys, monkeypatch):
    """Type one command line; returns exit status, standard output, standard error."""
    monkeypatch.delenv("SULH_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")

    def run(*words):
        status = main(["find", *words])
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_says_what_was_asked_and_why_each_party_stays(typed, lang):
    status, out, err = typed("garrison", "153", "--concept", "gmr", "--lang", lang)
    assert (status, err) == (0, "")
    assert "#153" in out
    case = sulh.load("garrison")
    for dm in case.decision_makers:
        assert case.name(dm, lang) in out


def test_an_option_with_harm_heads_what_follows(typed):
    _, out, _ = typed("east-aleppo-2016", "iran.attack", "--concept", "gmr")
    assert out.index("To guard against") < out.index("is the state in which")
    _, out, _ = typed("east-aleppo-2016", "imposed-exit")
    assert "To guard against" not in out
    assert "Asked for: a state of the outcome" in out


def test_the_document_has_its_keys(typed):
    status, out, _ = typed("prisoners-dilemma", "true", "--concept", "seq", "--json")
    document = json.loads(out)
    assert status == 0
    assert document["schema"] == "sulh/find/1"
    assert (document["answer"], document["engine"]) == ("found", "search")
    assert (
        document["state"]["number"]
        in sulh.equilibria(sulh.load("prisoners-dilemma"), concepts="seq")["seq"]
    )
    assert [one["dm"] for one in document["why"]] == ["row", "column"] or document["why"]
    assert {"proposed", "learned", "put_aside", "out_of_time"} <= set(document["search"])


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_cannot_be_names_the_rules(typed, lang):
    case = sulh.load("elmira")
    rules = [rule.that for rule in case.feasible if rule.that]
    status, out, _ = typed("elmira", f"not ({rules[0]})", "--lang", lang)
    assert status == 0
    assert "feasible/" in out
    document = json.loads(typed("elmira", f"not ({rules[0]})", "--json")[1])
    assert document["answer"] == "none"
    assert document["contradiction"]
    _, out, _ = typed("elmira", "false", "--lang", lang)
    assert "feasible/" not in out


# ---- wrong questions --------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    ("formula", "column", "hint"),
    [
        ("not east.awy", 5, "east.away"),
        ("east.away and away", 15, "east.away"),
        ("(east.away", 1, ")"),
        ("east.away and fact.no > 3", 15, "capacity"),
        ("", 1, "dm.option"),
    ],
)
def test_a_wrong_formula_is_pointed_at(typed, formula, column, hint, lang):
    status, out, err = typed("shared-harbour", formula, "--lang", lang)
    assert (status, out) == (2, "")
    assert f"FORMULA:1:{column}: " in err
    assert hint in err
    assert bool(ARABIC.search(err)) == (lang == "ar")
    status, out, _ = typed("shared-harbour", formula, "--json", "--lang", lang)
    assert status == 2
    assert json.loads(out)["errors"][0]["column"] == column


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["true", "--concept", "sec"], "seq"),
        (["true", "--concept", "est=seq"], "east"),
        (["99"], "31"),
        (["true", "--scenario", "nothing"], "nothing"),
        (["true", "--seconds", "-1"], "seconds"),
    ],
)
def test_a_wrong_question_says_what_to_do(typed, words, hint):
    status, out, err = typed("shared-harbour", *words)
    assert (status, out) == (2, "")
    assert hint in err


def test_a_case_without_states_is_told_with_its_rules():
    case = sulh.loads(
        "sulh: 1\nid: no\ntitle: no\ndecision_makers: {a: {options: {x: {}}}}\n"
        "feasible: [{id: one, that: a.x}, {id: two, that: not a.x}]\n"
    )
    with pytest.raises(sulh.CaseError, match=r"feasible/one.*feasible/two"):
        sulh.find(case, "true")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_missing_package_is_named(typed, monkeypatch, lang):
    monkeypatch.setitem(sys.modules, "pysat", None)
    status, out, err = typed("chicken", "true", "--lang", lang)
    assert (status, out) == (2, "")
    assert "pip install 'sulh[scale]'" in err
    assert bool(ARABIC.search(err)) == (lang == "ar")


# ---- sixty options ----------------------------------------------------------------------------

ANSWERED = "not town5.act6 and town5.act3 and town2.act1 and not town3.act8 and not town8.act6"
REFUTED = "not town7.act7 and not town8.act3 and not town3.act2 and not town4.act7 and town5.act7"


def sixty(seed):
    return sulh.loads(Local(60, 8, seed=seed).text())


@pytest.mark.parametrize("seed", [0, 1])
def test_sixty_options_need_few_proposals(seed):
    case = sixty(seed)
    names = list(case.options)
    for concept in CONCEPTS:
        found = sulh.find(case, f"{names[0]} and not {names[-1]}", concept)
        assert found.answer == "found"
        assert found.effort.proposed < 20
        assert isinstance(found.to_json()["state"]["number"], str)


def test_what_holds_by_answers_alone_is_found_among_sixty_options():
    case = sixty(3)
    assert sulh.find(case, ANSWERED, "nash").answer == "none"
    found = sulh.find(case, ANSWERED, "gmr")
    assert found.answer == "found"
    answers = [one for verdict in found.why.verdicts for one in verdict.improvements]
    assert answers
    assert all(one.deterred for one in answers)
    refuted = sulh.find(case, REFUTED, "gmr")
    assert (refuted.answer, refuted.contradiction) == ("none", None)
    assert "proved" in refuted.to_text()


# ---- two engines that share nothing -----------------------------------------------------------


def drawn(form, seed, count):
    """Conjunctions of a few options, taken or not."""
    rng, names = random.Random(seed), list(form.options)  # noqa: S311 - nothing is secret
    for _ in range(count):
        some = rng.sample(names, rng.choice((3, 5, 7)))
        yield parse(" and ".join(rng.choice(("", "not ")) + name for name in some))


@pytest.mark.parametrize("large", ["basin", "made"])
def test_what_diagrams_count_is_found(large):
    pytest.importorskip("dd")
    from sulh.engine.symbolic import survey  # noqa: PLC0415 - where dd is

    case = sulh.load(BASIN) if large == "basin" else sulh.loads(Local(24, 6, seed=1).text())
    form = option_form(case)
    concepts = ("nash", "gmr", "smr")
    asked = [(CONCEPTS[slug],) * len(case.decision_makers) for slug in concepts]
    counted, answers = survey(form, asked), set()
    assert not counted.undecided
    for that in drawn(form, 1, 6):
        for profile in asked:
            found = search(form, profile, that, None)
            answers.add(found.answer)
            assert found.answer == ("found" if counted.count(profile, that) else "none")
            assert found.state is None or counted.holds(profile, found.state)
    assert answers == {"found", "none"}
