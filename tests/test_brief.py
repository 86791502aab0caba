"""One page for a principal: what it leads with, what it proposes of harm, how it is written."""

import json
import re
from functools import cache

import pytest
from hand_made import case
from pages import lines
from shipped import LISTED

import sulh
from sulh.casefile import writing
from sulh.cli import main
from sulh.errors import UnknownNameError
from sulh.explain import explain
from sulh.explain.blocks import Heading, Items
from sulh.messages import LANGUAGES
from sulh.phrases import of

FLAGSHIP = "east-aleppo-2016"
HEADINGS = ("bottom_line", "why_it_holds", "what_breaks", "offers", "trust", "ask")


@cache
def flagship(outcome=None):
    return sulh.brief(sulh.load(FLAGSHIP), outcome=outcome)


def valve(**parts):
    """A town that could open a valve, wants to, and could burst it; bursting harms people."""
    return case(
        {"town": {
            "options": {
                "open": {"label": "open the valve", "claims": "seen"},
                "burst": {"label": "burst the valve", "harm": "people"},
            },
            "preferences": [{"id": "whole", "that": "not burst", "claims": "said"},
                            {"id": "water", "that": "open"}],
        }},
        **{
            "claims": {"seen": {"text": "There is a valve."}, "said": {"text": "No harm."}},
            "status_quo": "none",
            "outcomes": {"burst": {"that": "town.burst"}, "water": {"that": "town.open"},
                         "dry": {"that": "not town.open"}},
            "affected": {"people": {"label": "people in the valley"}},
            **parts,
        },
    )  # fmt: skip


def headings(page):
    return [block.text for block in page.blocks if isinstance(block, Heading)]


# ---- what is on it -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_headings_are_always_the_same(lang):
    say = of(lang, "brief")
    expected = [getattr(say, key)() for key in HEADINGS]
    assert headings(explain(flagship(), lang)) == expected
    assert headings(explain(sulh.brief(valve()), lang)) == expected
    harmful = [say.what_rules_out() if key == "what_breaks" else getattr(say, key)()
               for key in HEADINGS]  # fmt: skip
    assert headings(explain(sulh.brief(valve(), outcome="burst"), lang)) == harmful


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_first_sentence_says_what_it_is_not(lang):
    first = next(block for block in explain(flagship(), lang).blocks)
    assert {"en": "not a forecast", "ar": "لا"}[lang] in first.text
    assert first.text == of(lang, "brief").not_a_forecast(sulh.load(FLAGSHIP).title.show(lang))


def test_without_a_name_the_page_is_on_what_holds_can_be_reached_and_harms_nobody():
    assert sulh.brief(valve()).outcome == "water"
    made = valve(scenarios={"b": {"with": {"decision_makers": {"town": {"preferences": [
        {"id": "whole", "that": "burst"}]}}}}})  # fmt: skip
    found = sulh.brief(made, scenario="b")
    assert found.equilibria.verdict("burst", "seq").holds
    assert found.outcome == "water"


def test_what_it_says_is_what_the_findings_say():
    found = flagship()
    holds = sulh.equilibria(found.case, concepts="seq")
    verdict = holds.verdict(found.outcome, "seq")
    document = found.to_json()
    assert (document["holds"], document["of"]) == (verdict.holds, verdict.of)
    doubts = sulh.fragility(found.case, size=1)
    turning = {
        one.unit.name
        for one in doubts.effects
        if one.act == "dropped" and one.unit.kind != "source"
        and found.conclusion in one.of_kind("flip")
    }  # fmt: skip
    assert {row["unit"] for row in found.to_rows()} == turning
    text = " ".join(found.to_text("en").split())
    assert f"It turns on {len(turning)} lines, each alone." in text
    way = sulh.evolution(found.case, to=found.outcome).destinations[0].by_improvements
    assert document["reached_by_improvements"] == len(way.moves)
    assert f"by {len(way.moves)} improvements" in text


def test_what_it_needs_is_taken_in_each_of_its_states():
    for outcome in sulh.load(FLAGSHIP).outcomes:
        found = flagship(outcome)
        states = found.model.outcomes[outcome].nonzero()[0]
        taken = [set(found.model.options_of(state)) for state in states]
        assert set(found.needs) == (set.intersection(*taken) if taken else set())


def test_every_sentence_that_turns_it_carries_its_claims_or_is_an_assumption():
    found = flagship()
    page = explain(found, "en")
    (breaking,) = [
        block for before, block in zip(page.blocks, page.blocks[1:], strict=False)
        if isinstance(before, Heading) and before.text == of("en", "brief").what_breaks()
    ]  # fmt: skip
    assert isinstance(breaking, Items)
    for one in breaking.items:
        assert one.claims or one.assumptions


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", LISTED)
def test_it_fits_one_page(slug, lang):
    text = sulh.brief(sulh.load(slug)).to_text(lang)
    assert len(text.split()) <= 800, "about one printed page"


# ---- harm ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", ["valve", FLAGSHIP])
def test_of_harm_nothing_is_proposed(slug, lang):
    made = valve() if slug == "valve" else sulh.load(slug)
    for outcome in made.outcomes:
        found = sulh.brief(made, outcome=outcome)
        document = found.to_json()
        say = of(lang, "brief")
        page = [line.text for line in lines(explain(found, lang))]
        if not found.harm:
            assert say.what_rules_out() not in page
            continue
        assert document["needs"] == []
        assert document["harm"] == list(found.harm)
        people = [made.affected[one].label.show(lang) if one in made.affected else one
                  for one in found.harm]  # fmt: skip
        assert say.only_against(people) in page
        assert not any(line.startswith(say.needs(["x"]).split("x")[0]) for line in page)
        assert say.no_offers() not in page


def test_of_harm_what_would_bring_it_about_is_told_as_what_keeps_it_out():
    found = sulh.brief(valve(), outcome="burst")
    becomes = {one.unit.name: one.shifts[found.conclusion].after.word for one in found.effects()}
    assert becomes == {"said": "holds", "town.burst": "infeasible"}
    text = " ".join(found.to_text("en").split())
    assert "As long as it stands, this rules out burst in this model: said (No harm)." in text
    assert "would hold" not in text


def test_what_is_needed_names_no_option_with_harm():
    made = valve(outcomes={"either": {"that": "town.open or town.burst"},
                           "both": {"that": "town.open"}},
                 feasible=["town.open implies town.burst"])  # fmt: skip
    found = sulh.brief(made, outcome="both")
    assert found.harm == ("people",)
    text = found.to_text("en")
    assert "burst the valve (by" not in text


# ---- what has no states, no start, no outcomes ---------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_possible_and_what_has_no_start_are_said(lang):
    never = sulh.brief(valve(feasible=["not town.open"]), outcome="water")
    assert (never.why, never.evolution) == (None, None)
    assert never.to_json()["verdict"] == "infeasible"
    assert of(lang, "brief").verdict("water", "SEQ", 0, 0) in " ".join(never.to_text(lang).split())
    lost = sulh.brief(valve().without("status_quo"), outcome="water")
    assert lost.evolution is None
    assert lost.why is not None
    assert of(lang, "brief").no_start() in " ".join(lost.to_text(lang).split())


@pytest.mark.parametrize("asked", [{"outcome": "watr"}, {"concept": "sec"}, {"scenario": "x"}])
def test_unknown_names_are_errors(asked):
    with pytest.raises(UnknownNameError):
        sulh.brief(valve(), **asked)


def test_a_case_without_outcomes_has_no_page():
    with pytest.raises(UnknownNameError):
        sulh.brief(case({"ana": {"options": ["a"]}}))


# ---- the command ---------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ending", ["html", "txt", "HTML"])
def test_it_writes_html_or_text(tmp_path, capsys, ending, lang):
    file = tmp_path / f"صفحة.{ending}"
    assert main(["brief", "chicken", "-o", str(file), "--lang", lang]) == 0
    assert capsys.readouterr() == ("", "")
    content = file.read_text(encoding="utf-8")
    assert content.startswith("<!doctype html>" if ending != "txt" else of(lang, "brief").title(""))
    assert of(lang, "brief").trust() in content
    if ending != "txt":
        assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in content
        assert not re.search(r"(src|href)=\"https?:", content), "the page needs nothing else"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["page.odt", "page.tex", "page", "page.html.exe", ".html"])
def test_it_writes_nothing_else(tmp_path, capsys, name, lang):
    assert main(["brief", "chicken", "-o", str(tmp_path / name), "--lang", lang]) == 2
    out, err = capsys.readouterr()
    assert (out, list(tmp_path.iterdir())) == ("", [])
    assert ".html" in err
    assert ".txt" in err


@pytest.mark.parametrize("at", ["write", "replace"])
def test_a_page_is_written_whole_or_not_at_all(tmp_path, capsys, monkeypatch, at):
    file = tmp_path / "page.txt"
    file.write_text("the old page", encoding="utf-8")

    def fails(*_):
        raise OSError(28, "No space left on device")

    if at == "write":
        monkeypatch.setattr(writing.os, "fsync", fails)
    else:
        monkeypatch.setattr(writing.Path, "replace", fails)
    assert main(["brief", "chicken", "-o", str(file)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "No space left" in err
    assert file.read_text(encoding="utf-8") == "the old page"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_an_error(tmp_path, capsys):
    assert main(["brief", "chicken", "-o", str(tmp_path / "no" / "page.txt")]) == 2
    assert capsys.readouterr().out == ""


def test_the_document_is_one_and_says_all_of_it(capsys, tmp_path):
    file = tmp_path / "page.html"
    words = ["brief", FLAGSHIP, "--outcome", "standoff", "--json"]
    assert main([*words, "-o", str(file)]) == 0
    assert not file.exists()
    out = capsys.readouterr().out
    document = json.loads(out)
    assert out.isascii()
    assert document == json.loads(json.dumps(flagship("standoff").to_json()))
    assert set(document) == {
        "schema", "sulh", "case", "case_sha256", "scenario", "outcome", "concept", "verdict",
        "holds", "of", "reached_by_improvements", "turns_on", "harm", "needs", "why",
        "independent_sources", "reports", "as_seen",
    }  # fmt: skip
    assert document["schema"] == "sulh/brief/1"
    for row in document["turns_on"]:
        assert set(row) == {"outcome", "unit", "kind", "becomes"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--outcome", "colision"], "collision"),
        (["--concept", "sec"], "seq"),
        (["--scenario", "nobody"], "nobody"),
        (["--outcme", "collision"], "--outcome"),
    ],
)
def test_wrong_input_is_told_in_both_languages(words, said, lang, capsys):
    assert main(["brief", "chicken", *words, "--lang", lang]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert bool(re.search(r"[\u0621-\u064a]", err)) == (lang == "ar")
