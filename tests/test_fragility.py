"""What every conclusion rests on: small cases worked out by hand, and what was covered."""

import itertools
import json
import re

import pytest
from hand_made import case
from pages import lines

import sulh
from sulh.analysis import fragility as module
from sulh.cli import main
from sulh.errors import CaseError, UnknownNameError
from sulh.explain import explain
from sulh.finding.conclusion import Conclusion, Shift, Value
from sulh.messages import LANGUAGES

CLAIMS = {"road": {}, "wish": {}, "echo": {"repeats": "wish"}, "fear": {}, "idle": {}}


def lane(**parts):
    """Ana can drive, and wants to, though not while Ben bars the way; Ben bars it if she does.

    Driving is 1, barring 2. Staying at home, 0, is stable: her drive is answered by his bar. The
    option is carried by *road*, her wish by *wish* or its *echo*, his answer by *fear*; that she
    minds the bar is an assumption.
    """
    return case(
        {
            "ana": {
                "options": {"drive": {"claims": "road"}},
                "preferences": [
                    {"id": "barred", "that": "not ben.bar"},
                    {"id": "wish", "that": "drive", "claims": ["wish", "echo"]},
                ],
            },
            "ben": {
                "options": {"bar": {"claims": "road"}},
                "preferences": [{"id": "answer", "that": "bar iff ana.drive", "claims": "fear"}],
            },
        },
        **{
            "claims": CLAIMS,
            "outcomes": {"home": {"that": "not ana.drive"}, "away": {"that": "ana.drive"}},
            **parts,
        },
    )


def one_of(found, name):
    (unit,) = [one for one in found.units if one.name == name]
    return unit


def becomes(found, name):
    """Return what becomes of each conclusion that flips without a unit."""
    shifts = found.drops[one_of(found, name)].shifts
    return {one.name: shift.after.word for one, shift in shifts.items() if shift.how == "flip"}


# ---- worked out by hand --------------------------------------------------------------------------


def test_each_doubt_does_what_it_does_by_hand():
    found = sulh.fragility(lane())
    assert {one.name: found.values[one].states for one in found.conclusions} == {
        "home": {0}, "away": {3},
    }  # fmt: skip
    # Nobody can drive: only home is left. Nobody would bar: she drives away. She minds nothing:
    # his answer deters her no more. She does not wish to: both are as before.
    assert becomes(found, "road") == {"away": "infeasible"}
    assert becomes(found, "fear") == {"home": "fails"}
    assert becomes(found, "ana/barred") == {"home": "fails"}
    assert becomes(found, "wish") == {}
    assert {one.name for one in found.units} == {"road", "wish", "fear", "ana/barred"}


def test_the_first_move_one_would_see_by_hand():
    found = sulh.fragility(lane())
    home = Conclusion("outcome", "home", "seq")
    for name in ("fear", "ana/barred"):
        breach = found.drops[one_of(found, name)].breaches[home]
        assert (breach.move.dm, found.number(breach.move.to), breach.appeared) == (0, 1, False)
        assert [step.dm for step in breach.answer.path] == [1]
    turned = {one.unit.name: one for one in found.effects if one.act == "reversed"}
    # Preferring the bar, she drives because he bars: an improvement that was there, answered no
    # more; preferring to stay, she drives away from nothing.
    assert turned["ana/barred"].breaches[home].move.dm == 0
    assert home not in turned["ana/wish"].shifts


def test_a_move_that_was_no_improvement_before_is_told_as_one():
    made = case(
        {"ana": {"options": ["a"], "preferences": [
            {"id": "stay", "that": "not a"}, {"id": "go", "that": "a"},
        ]}},
        outcomes={"still": {"that": "not ana.a"}},
    )  # fmt: skip
    found = sulh.fragility(made)
    breach = found.drops[one_of(found, "ana/stay")].breaches[Conclusion("outcome", "still", "seq")]
    assert (breach.appeared, breach.answer) == (True, None)
    assert "That is an improvement only then." in " ".join(found.to_text("en").split())


def test_two_that_carry_the_same_carry_it_only_with_each_other():
    twice = {"that": "drive", "claims": ["wish", "fear"]}
    made = case(
        {"ana": {"options": {"drive": {}}, "preferences": [twice]}},
        claims=CLAIMS, outcomes={"away": {"that": "ana.drive"}, "home": {"that": "not ana.drive"}},
    )  # fmt: skip
    found = sulh.fragility(made, size=2)
    for name, other in (("wish", "fear"), ("fear", "wish")):
        unit = one_of(found, name)
        assert found.role(unit) == "with-others"
        assert found.partners(unit) == (one_of(found, other),)
    (one,) = [one for one in found.minimal if len(one.units) == 2 and one.conclusion.name == "home"]
    assert ({unit.name for unit in one.units}, one.after.word) == ({"wish", "fear"}, "holds")
    said = " ".join(found.to_text("en").split())
    assert "wish changes a verdict only together with another: fear." in said
    assert "Without wish + fear: home would hold." in said


def test_several_conclusions_are_said_in_one_sentence_whatever_their_number():
    made = lane(outcomes={"home": {"that": "not ana.drive"}, "also": {"that": "not ana.drive"}})
    text = " ".join(sulh.fragility(made).to_text("en").split())
    assert "home and also would not hold." in text
    assert not re.search(r"\b(and|,) \S+:? (then )?(holds|does not hold|is not possible)", text)
    arabic = " ".join(sulh.fragility(made).to_text("ar").split())
    assert "لا يثبت عندئذ home، also" in arabic


def test_what_is_assumed_in_a_set_is_marked_as_assumed():
    found = sulh.fragility(lane())
    marked = [line for line in lines(explain(found, "en")) if line.text.startswith("Without")]
    kinds = {one.name: one.kind for one in found.units}
    for line in marked:
        head = line.text.removeprefix("Without ").split(":")[0]
        named = [name for name in kinds if name in re.split(r"[ +():]+", head)]
        assert named
        for name in named:
            place = line.assumptions if kinds[name] == "assumption" else line.claims
            assert name in place


# ---- what was covered ----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_time_no_set_is_examined_and_that_is_said(lang):
    found, full = sulh.fragility(lane(), seconds=0), sulh.fragility(lane())
    assert found.minimal == ()
    assert (found.coverage.examined, found.coverage.complete) == (((1, 0),), False)
    assert found.coverage.whole == 1
    assert [one.shifts for one in found.effects] == [one.shifts for one in full.effects]
    stopped = {"en": "It was stopped there", "ar": "توقف البحث هناك"}[lang]
    assert stopped in " ".join(found.to_text(lang).split())
    assert stopped not in " ".join(full.to_text(lang).split())
    assert full.coverage.examined == ((1, 4), (2, 6))
    assert {"en": "4 sets of 1 and 6 sets of 2", "ar": "حجمها 2"}[lang] in full.to_text(lang)


@pytest.mark.parametrize("ticks", [1, 3, 5, 8])
def test_when_the_time_is_over_what_was_found_is_kept(monkeypatch, ticks):
    full = sulh.fragility(lane())
    clock = itertools.count()
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    found = sulh.fragility(lane(), seconds=ticks)
    done = ticks - 1
    assert found.coverage.examined == (((1, done),) if done < 4 else ((1, 4), (2, done - 4)))
    assert not found.coverage.complete
    assert found.minimal == full.minimal[: len(found.minimal)]


@pytest.mark.parametrize("at", [1, 4, 5, 9])
def test_an_interruption_keeps_what_was_found(at):
    told = []

    def progress(done, total):
        told.append((done, total))
        if done == at:
            raise KeyboardInterrupt

    found, full = sulh.fragility(lane(), progress=progress), sulh.fragility(lane())
    assert told == [(done, 10) for done in range(1, at + 1)]
    assert found.coverage.examined == (((1, at),) if at <= 4 else ((1, 4), (2, at - 4)))
    assert not found.coverage.complete
    assert found.minimal == full.minimal[: len(found.minimal)]
    assert found.to_json()["coverage"]["complete"] is False
    if at > 4:
        assert {one.units for one in full.minimal if len(one.units) == 1} <= {
            one.units for one in found.minimal
        }


def test_an_interruption_from_the_keyboard_still_answers(monkeypatch, capsys):
    real = module._Search._examine

    def pressed(self, *told):
        real(self, *told)
        raise KeyboardInterrupt

    monkeypatch.setattr(module._Search, "_examine", pressed)
    assert main(["fragility", "chicken", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["coverage"]["examined"] == [[1, 0]]
    assert not document["coverage"]["complete"]
    assert document["effects"]


def test_larger_sets_than_there_are_lines_are_no_mistake():
    made = case({"ana": {"options": ["a"]}}, outcomes={"o": {"that": "ana.a"}})
    found = sulh.fragility(made, size=6)
    assert found.coverage.examined == ((1, 1), *((k, 0) for k in range(2, 7)))
    assert found.coverage.complete


# ---- sources and statements ----------------------------------------------------------------------


def sourced(**claims):
    return lane(
        sources={"first": {"title": "The first"}, "second": {"derived_from": "first"}, "other": {}},
        claims={**CLAIMS, **claims},
    )


def test_sources_that_pass_on_others_are_one():
    found = sulh.fragility(
        sourced(road={"source": "first"}, wish={"source": "second"}, idle={"source": "other"})
    )
    assert (found.sources, found.reports) == (1, 2)
    assert {one.name for one in found.units if one.kind == "source"} == {"first", "second"}
    assert "All that is cited comes from one source, The first:" in " ".join(
        found.to_text("en").split()
    )


def test_a_copy_is_no_corroboration():
    made = sourced(wish={"source": "first"}, echo={"source": "other", "repeats": "wish"})
    support = made.support("ana/wish")
    assert (support.claims, support.statements) == (("wish", "echo"), ("wish",))
    assert support.sources == ("first",)
    assert sulh.fragility(made).sources == 1
    assert one_of(sulh.fragility(made), "wish").claims == ("wish", "echo")


def test_what_was_left_out_is_no_source_any_more():
    made = sourced(road={"source": "first"}, fear={"source": "other"})
    assert sulh.fragility(made).sources == 2
    assert sulh.fragility(made.without_sources("other")).sources == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_claims_all_rests_on_assumptions(lang):
    found = sulh.fragility(sulh.load("chicken"))
    assert (found.sources, found.reports) == (0, 0)
    assert {one.kind for one in found.units} == {"assumption"}
    said = {"en": "it rests on assumptions alone", "ar": "يستند إلى افتراضات وحدها"}[lang]
    assert said in " ".join(found.to_text(lang).split())


# ---- concepts, scenarios, errors -----------------------------------------------------------------


def test_several_concepts_and_one_for_each_party_can_be_asked():
    asked = ("nash", "gmr", "ana=gmr,ben=seq")
    found = sulh.fragility(lane(), concepts=asked)
    assert {one.concept for one in found.conclusions} == set(asked)
    for concept in asked:
        alone = sulh.fragility(lane(), concepts=concept)
        for one in (e for e in alone.effects if e.act == "dropped"):
            here = found.drops[one.unit].shifts
            assert {c: s for c, s in here.items() if c.concept == concept} == one.shifts
    text = " ".join(found.to_text().split())
    assert "home (ana=gmr,ben=seq)" in text
    assert "home (Nash)" in text


def test_a_scenario_is_doubted_like_a_case():
    scenarios = {"open": {"without": "ben.bar"}, "calm": {"without": "ana/wish"}}
    found = sulh.fragility(lane(scenarios=scenarios), scenario=["open", "calm"])
    assert found.scenarios == ("open", "calm")
    assert found.to_json()["scenario"] == "open+calm"
    assert "ben.bar" not in {one.name for one in found.units}
    assert found.values[Conclusion("outcome", "away", "seq")].word == "holds"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--concept", "nonsense"], "nonsense"),
        (["--scenario", "nobody"], "nobody"),
        (["--size", "0"], "--size"),
        (["--seconds", "-1"], "--seconds"),
    ],
)
def test_wrong_input_is_a_clear_error(words, named, lang, capsys):
    assert main(["fragility", "chicken", *words, "--lang", lang, "--json"]) == 2
    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert named in error["message"]


def test_wrong_input_is_an_error_in_python_too():
    for asked in ({"concepts": ["nonsense"]}, {"scenario": "nobody"}):
        with pytest.raises(UnknownNameError):
            sulh.fragility(lane(), **asked)
    with pytest.raises(CaseError):
        sulh.fragility(lane(feasible=["ana.drive", "not ana.drive"]))


def test_what_is_undecided_is_neither_flip_nor_shift():
    words = [Value("holds", frozenset({1}), 2), Value("holds", frozenset({2}), 2), Value("fails"),
             Value("infeasible"), Value("undecided"), Value("undefined")]  # fmt: skip
    expected = {
        (0, 0): "same", (0, 1): "shift", (0, 2): "flip", (2, 0): "flip", (2, 3): "flip",
        (3, 3): "same", (0, 4): "undecided", (4, 0): "undecided", (4, 4): "undecided",
        (0, 5): "undefined", (5, 0): "undefined", (4, 5): "undefined",
    }  # fmt: skip
    for (one, other), how in expected.items():
        assert Shift(words[one], words[other]).how == how


# ---- the document --------------------------------------------------------------------------------


def test_the_document_says_all_of_it(capsys):
    assert main(["fragility", "chicken", "--size", "2", "--json"]) == 0
    out = capsys.readouterr().out
    found = sulh.fragility(sulh.load("chicken"), size=2)
    document = json.loads(out)  # one document, and nothing beside it
    assert out.isascii()
    assert document == found.to_json()
    assert set(document) == {
        "schema", "sulh", "case", "case_sha256", "scenario", "independent_sources", "reports",
        "conclusions", "effects", "units", "minimal_sets", "coverage",
    }  # fmt: skip
    assert document["schema"] == "sulh/fragility/1"
    first = found.conclusions[0]
    assert document["conclusions"][0] == {
        "about": "outcome", "name": first.name, "concept": "seq", "end_of_history": False,
        "value": found.values[first].word, "states": sorted(found.values[first].states),
    }  # fmt: skip
    assert {one["role"] for one in document["units"]} <= {
        "carries", "with-others", "shifts", "nothing",
    }  # fmt: skip
    assert len(document["minimal_sets"]) == len(found.minimal) > 0
    assert document["coverage"] == {
        "size": 2, "examined": [list(pair) for pair in found.coverage.examined],
        "complete": True, "models_solved": found.coverage.models,
    }  # fmt: skip
    for effect, one in zip(found.effects, document["effects"], strict=True):
        told = (one["unit"], one["act"], one["with"])
        assert told == (effect.unit.name, effect.act, effect.other)
        assert {change["how"] for change in one["changes"]} <= {"flip", "shift", "undecided"}
        for told in one["breaches"]:
            assert told["dm"] in found.case.decision_makers


def test_rows_are_a_matrix_of_lines_and_conclusions():
    found = sulh.fragility(lane())
    rows = found.to_rows()
    assert [row["unit"] for row in rows] == [one.name for one in found.ranked]
    for row, unit in zip(rows, found.ranked, strict=True):
        cells = dict(list(row.items())[3:])
        assert list(cells) == [f"{one.name} ({one.concept})" for one in found.conclusions]
        flips = {name.split()[0] for name, how in cells.items() if how == "flip"}
        assert flips == set(becomes(found, unit.name))
