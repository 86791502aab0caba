"""Scenarios and what is doubted, as they are typed: every verb, stacked, in both languages."""

import json
import re
from functools import cache

import pytest

import sulh
from sulh.cli import main
from sulh.derive import apply
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"
ARABIC = re.compile(r"[\u0621-\u064a]")
HEADER = {"schema", "sulh", "case", "case_sha256", "scenario"}
QUESTIONS = {
    "show": [],
    "check": [],
    "equilibria": [],
    "why": ["calm"],
    "evolution": [],
    "compare": [],
    "readings": [],
    "contradiction": [],
    "fragility": [],
    "levers": ["calm", "--budget", "5"],
    "brief": [],
    "picture": ["states"],
    "table": ["stability"],
    "report": [],
    "census": [],
    "find": ["calm", "--concept", "nash"],
}
"""Every verb that takes ``--scenario``, with what else it needs."""

FILE = """
sulh: 1
id: ford
title: {en: A ford, ar: مخاضة}
speakers: {elder: {party: ana, label: {en: an elder, ar: شيخ}}}
sources: {paper: {title: {en: A paper, ar: صحيفة}}}
claims:
  own: {source: paper, speaker: elder, basis: own, text: {en: We would cross., ar: نحن نعبر.}}
  theirs: {source: paper, speaker: elder, basis: other, text: {en: They can block., ar: يقدرون.}}
  why: {source: paper, speaker: elder, basis: motive, text: {en: They would., ar: يريدون.}}
decision_makers:
  ana:
    options: {cross: {claims: own}}
    preferences: [{id: quiet, that: not ben.block}, {id: go, that: cross, claims: own}]
  ben:
    options: {block: {claims: theirs}}
    preferences: [{id: react, that: block iff ana.cross, claims: why}]
status_quo: none
outcomes: {calm: {that: not ana.cross}, crossed: {that: ana.cross and not ben.block}}
scenarios:
  open: {title: {en: Nobody can block, ar: لا أحد يمنع}, without: ben.block}
  home: {without: ana/go}
  proud: {from: open, with: {decision_makers: {ana: {preferences: [{id: stay, that: not cross,
    after: ana/quiet}]}}}}
"""


@pytest.fixture
def ford(tmp_path):
    path = tmp_path / "ford.yaml"
    path.write_text(FILE, encoding="utf-8")
    return str(path)


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.delenv("SULH_LANG", raising=False)

    def typed(*words):
        status = main([str(word) for word in words])
        return status, *capsys.readouterr()

    return typed


@pytest.fixture
def document(run):
    def typed(*words, status=0):
        got, out, err = run(*words, "--json")
        assert (got, err) == (status, "")
        assert out.isascii()
        return json.loads(out)

    return typed


def test_these_are_all_the_verbs_with_scenarios(run):
    from sulh.cli.verbs import HOMES  # noqa: PLC0415 - the registry of verbs

    taking = {verb for verb in HOMES if "--scenario" in run(verb, "--help")[1]}
    assert set(QUESTIONS) <= taking
    # The others are tried where they are tested; a copy is not shown but written.
    elsewhere = {"perception", "power", "mandate", "mediate", "export", "sweep"}
    assert taking - set(QUESTIONS) <= elsewhere


@pytest.mark.parametrize("verb", QUESTIONS)
def test_every_question_is_asked_under_a_scenario_and_says_so(run, document, ford, verb):
    first, *rest = [verb, ford, *QUESTIONS[verb]]
    plain = document(first, *rest)
    stacked = document(first, *rest, "--scenario", "open", "--scenario", "home")
    if verb == "show":  # the case itself, as a file of its own would say it
        assert plain != stacked
        return
    assert plain.keys() == stacked.keys() >= HEADER
    assert (plain["scenario"], stacked["scenario"]) == (None, "open+home")
    assert plain["case_sha256"] == stacked["case_sha256"]
    for lang in LANGUAGES:
        status, out, err = run(first, *rest, "--scenario", "open", "--lang", lang)
        assert (status, err) == (0, "")
        assert {"en": "Nobody can block", "ar": "لا أحد يمنع"}[lang] in " ".join(out.split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", QUESTIONS)
def test_an_unknown_scenario_is_the_same_error_everywhere(run, ford, verb, lang):
    words = [verb, ford, *QUESTIONS[verb], "--scenario", "opne", "--lang", lang]
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert "opne" in err
    assert "open" in err
    assert bool(ARABIC.search(err)) == (lang == "ar")
    status, out, err = run(*words, "--json")
    assert (status, err) == (2, "")
    (error,) = json.loads(out)["errors"]
    assert "'opne'" in error["message"]
    assert "open" in error["hint"]


# ---- stacked -------------------------------------------------------------------------------------


def test_two_scenarios_stacked_are_both_applied_in_turn(document, ford):
    both = document("equilibria", ford, "--scenario", "open", "--scenario", "home")
    assert both["feasible_states"] == 2
    assert both["outcomes"]["calm"]["nash"]["holds"] == 1
    assert both["outcomes"]["crossed"]["nash"]["holds"] == 1
    alone = document("equilibria", ford, "--scenario", "open")
    assert alone["outcomes"]["calm"]["nash"]["holds"] == 0
    written = apply(sulh.load(ford), ["open", "home"])
    assert both["equilibria"] == sulh.equilibria(written).to_json()["equilibria"]


def test_a_scenario_that_starts_from_another_is_that_one_first(document, ford):
    assert document("equilibria", ford, "--scenario", "proud")["feasible_states"] == 2
    shown = document("show", ford, "--scenario", "proud")
    order = shown["content"]["decision_makers"]["ana"]["preferences"]
    assert [line if isinstance(line, str) else line["id"] for line in order] == [
        "quiet", "stay", "go",
    ]  # fmt: skip


def test_compare_stacks_with_a_plus_and_beside_what_it_is_compared_with(document, ford):
    found = document("compare", ford, "open+home", "home", "--concept", "nash")
    assert [one["name"] for one in found["scenarios"]] == ["open+home", "home"]
    after = document("compare", ford, "home", "--scenario", "open", "--concept", "nash")
    assert [one["outcome"] for one in after["outcomes"]] == ["calm", "crossed"]
    for one, other in zip(found["outcomes"], after["outcomes"], strict=True):
        here, there = one["scenarios"]["open+home"], other["scenarios"]["home"]
        assert (here["verdict"], here["holds"]) == (there["verdict"], there["holds"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compare_calls_stacked_scenarios_by_their_titles(run, ford, lang):
    text = " ".join(run("compare", ford, "open+home", "--lang", lang)[1].split())
    title = {"en": "Nobody can block", "ar": "لا أحد يمنع"}[lang]
    assert f"1. {title} + home (open+home)" in text


@pytest.mark.parametrize(("lang", "said"), [("en", "as told above"), ("ar", "كما ذُكر أعلاه")])
def test_what_was_told_in_words_is_not_told_again_in_keys(run, lang, said):
    one, other = "iran-threat-bluff", "russia-threat-bluff"
    words = [one, other, f"{one}+{other}", "--concept", "seq", "--lang", lang]
    text = " ".join(run("compare", FLAGSHIP, *words)[1].split())
    assert said in text
    assert "(claims, that" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["open+", "+open", "open+nobody", "open + home", ""])
def test_a_stack_with_a_name_that_is_none_is_an_error(run, ford, name, lang):
    status, out, err = run("compare", ford, name, "--lang", lang)
    assert (status, out) == (2, "")
    assert bool(ARABIC.search(err)) == (lang == "ar")


# ---- made from speakers --------------------------------------------------------------------------


def test_a_speaker_of_a_party_makes_two_scenarios(document, ford):
    found = {one["name"]: one for one in document("compare", ford)["scenarios"]}
    assert set(found) == {"open", "home", "proud", "elder-own-side", "elder-no-motives"}
    assert found["elder-own-side"]["without_claims"] == ["theirs", "why"]
    assert found["elder-own-side"]["fallen"] == ["ben.block", "ben/react"]
    assert found["elder-no-motives"]["without_claims"] == ["why"]
    doubted = document("fragility", ford, "--scenario", "elder-own-side", "--seconds", "0")
    assert doubted["scenario"] == "elder-own-side"
    assert [one["name"] for one in doubted["units"] if one["kind"] == "statement"] == ["own"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_automatic_scenario_says_whose_word_it_keeps(run, ford, lang):
    text = " ".join(run("compare", ford, "elder-own-side", "--lang", lang)[1].split())
    assert {"en": "Only what it says of its own side: an elder",
            "ar": "ما يقوله عن جانبه وحده: شيخ"}[lang] in text  # fmt: skip


# ---- what is doubted -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("readings", ["--outcome", "clam"]),
        ("contradiction", ["--outcome", "clam"]),
        ("brief", ["--outcome", "clam"]),
        ("levers", ["clam"]),
        ("why", ["clam"]),
    ],
)
def test_an_unknown_outcome_is_an_error_that_offers_the_nearest(run, ford, verb, words, lang):
    status, out, err = run(verb, ford, *words, "--lang", lang)
    assert (status, out) == (2, "")
    assert "calm" in err
    assert bool(ARABIC.search(err)) == (lang == "ar")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("what", "names"),
    [
        ("without_claims: [teirs]", "theirs"),
        ("without_sources: [papre]", "paper"),
        ("without: [ben.blok]", "ben.block"),
        ("without: [ana/qiet]", "ana/quiet"),
        ("reorder: {ana: [qo]}", "go"),
        ("preferences_of: {ana: bne}", "ben"),
        ("from: opne", "open"),
        ("title: empty", "home"),
        ("with: {outcomes: {calm: {that: ana.corss}}}", "ana.cross"),
    ],
)
def test_a_scenario_that_names_what_is_not_there_is_an_error_with_its_place(
    run, tmp_path, what, names, lang
):
    path = tmp_path / "ford.yaml"
    path.write_text(FILE.replace("{without: ana/go}", f"{{{what}}}"), encoding="utf-8")
    status, out, err = run("compare", path, "--lang", lang)
    assert (status, out) == (2, "")
    line = 1 + FILE.splitlines().index("  home: {without: ana/go}")
    assert f"ford.yaml:{line}:" in err
    assert names in err
    assert bool(ARABIC.search(err)) == (lang == "ar")


@cache
def doubted():
    return sulh.fragility(sulh.load(FLAGSHIP), scenario="russia-threat-not-known", size=1)


def test_the_flagship_is_doubted_under_a_scenario_too(document):
    words = ("fragility", FLAGSHIP, "--scenario", "russia-threat-not-known", "--size", "1")
    assert document(*words) == json.loads(json.dumps(doubted().to_json()))
    named = {one.name for one in doubted().units}
    assert "c21" not in named or "russia/threat" not in {
        fall for one in doubted().effects for fall in one.fallen
    }
