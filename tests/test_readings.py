"""In how many readings of the sources an outcome holds, and their share by typed likelihoods."""

import json
import re
from functools import cache
from itertools import combinations
from math import prod

import pytest
from hand_made import case

import sulh
from sulh import catalogue
from sulh.analysis import answers, shares
from sulh.analysis.readings import readings
from sulh.errors import CaseFileError, UnknownNameError
from sulh.explain.readings import rounded
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"
PERCENT = re.compile("%|per ?cent|بالمئة|في المئة")
MEANING = {
    "en": "the share of the readings of the sources in which the conclusion stands; not the chance"
    " that it happens",
    "ar": "حصة قراءات المصادر التي يصمد فيها الاستنتاج، لا فرصة وقوعه",
}


@cache
def flagship():
    return readings(sulh.load(FLAGSHIP))


LIKELIHOODS = {"c03": 0.9, "c05": 0.6, "c10": 0.7, "c14": 0.8, "c15": 0.6, "c21": 0.5, "c17": 0.3}


@cache
def weighted(**asked):
    """The flagship with a likelihood typed for some of its claims."""
    text = catalogue.text(FLAGSHIP)
    for claim, likelihood in LIKELIHOODS.items():
        text = re.sub(rf"\n  {claim}:\n", f"\\g<0>    likelihood: {likelihood}\n", text)
    return readings(sulh.loads(text), outcomes="imposed-exit", **asked)


def test_the_flagship():
    found = {one.conclusion.name: one for one in flagship().tallies if not one.conclusion.seen}
    assert {name: (one.holds, one.of) for name, one in found.items()} == {
        "imposed-exit": (15, 64), "later-promise": (15, 128), "promise-kept": (5, 64),
        "reciprocal-exit": (9, 32), "registered-exit": (0, 1), "folding": (15, 128),
        "standoff": (63, 128), "in-place": (5, 8), "in-place-without-aircraft": (1, 1),
        "exit-attacked": (5, 8),
    }  # fmt: skip
    exit_imposed = found["imposed-exit"]
    assert [unit.name for unit in exit_imposed.matter] == ["c21", "c03", "c05", "c10", "c14", "c15"]
    assert [(one.dropped, one.word) for one in exit_imposed.smallest] == [
        (("c21",), "fails"), (("c03",), "infeasible"),
        (("c05", "c10"), "infeasible"), (("c05", "c15"), "infeasible"),
    ]  # fmt: skip
    # Without either threat the exit holds again: nobody would attack what nobody would punish.
    assert [one.dropped for one in exit_imposed.restored] == [("c21", "c14")]
    assert [one.dropped for one in found["in-place"].smallest] == [("c21",), ("c05", "c15")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_likelihoods_nothing_is_a_share(lang):
    found = flagship()
    text = found.to_text(lang)
    assert not PERCENT.search(text)
    assert not found.uncertain
    assert all(one.share is None for one in found.tallies)
    words = {
        "en": "imposed-exit holds under SEQ in 15 of 64 readings.",
        "ar": "يثبت imposed-exit وفق SEQ في 15 من أصل 64 قراءة.",
    }
    assert words[lang] in " ".join(text.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_likelihoods_a_share_says_what_it_is(lang):
    found = weighted()
    text = " ".join(found.to_text(lang).split())
    assert MEANING[lang] in text
    assert found.uncertain == {name: LIKELIHOODS[name] for name in found.uncertain}
    assert sorted(found.uncertain) == sorted(LIKELIHOODS)
    tally, as_seen = found.tallies
    assert as_seen.conclusion.seen
    assert (tally.holds, tally.of) == (15, 64)
    lost = [set(one.dropped) for one in tally.exceptions]
    names = [unit.name for unit in tally.matter]
    expected = sum(
        prod(1 - LIKELIHOODS[name] if name in gone else LIKELIHOODS[name] for name in names)
        for size in range(len(names) + 1)
        for gone in map(set, combinations(names, size))
        if gone not in lost
    )
    assert tally.share.separately.share == pytest.approx(expected)
    assert tally.share.separately.error is None
    # Of the one source the least likely fall first: the exit stands as long as c21 and c05 do.
    assert tally.share.together.share == pytest.approx(0.5)
    shown = {int(one) for one in re.findall(r"(\d+) %", text)}
    assert shown == {5 * round(20 * expected), 50}


def test_what_is_sampled_says_its_error_and_its_seed(monkeypatch):
    exact = weighted().tallies[0].share
    monkeypatch.setattr(shares, "MOST_EXACT", 1)
    found, again = weighted(draws=2_000, seed=7), weighted.__wrapped__(draws=2_000, seed=7)
    assert found.tallies[0].share == again.tallies[0].share
    assert found.tallies[0].share != weighted(draws=2_000, seed=8).tallies[0].share
    for name in ("separately", "together"):
        sampled, true = getattr(found.tallies[0].share, name), getattr(exact, name)
        assert sampled.error == pytest.approx(
            (true.share * (1 - true.share) / 2_000) ** 0.5, rel=0.1
        )
        assert abs(sampled.share - true.share) < 4 * sampled.error
    errors = [
        one.error for one in (found.tallies[0].share.separately, found.tallies[0].share.together)
    ]
    assert found.sampled
    document = found.to_json()
    assert (document["draws"], document["seed"]) == (2_000, 7)
    for lang in LANGUAGES:
        text = " ".join(found.to_text(lang).split())
        assert "2000" in text
        assert "7" in text
        assert f"{max(errors):.4f}" in text


def test_only_different_models_are_solved():
    """Of 128 readings of seven statements many come to the same models, three for a reading."""
    assert weighted().statements == 19
    assert weighted().models < 300


@pytest.mark.parametrize(
    ("share", "en", "ar"),
    [
        (0.0, "none", "لا شيء"),
        (0.001, "under 5 %", "أقل من 5 %"),
        (0.03, "about 5 %", "نحو 5 %"),
        (0.62, "about 60 %", "نحو 60 %"),
        (0.98, "over 95 %", "أكثر من 95 %"),
        (1.0, "all", "الكل"),
    ],
)
def test_shares_are_rounded_to_five_in_a_hundred(share, en, ar):
    assert (rounded(share, "en"), rounded(share, "ar")) == (en, ar)


def made(size, **parts):
    """A case in which each of ``size`` statements carries one option that the outcome needs."""
    names = [f"o{k}" for k in range(size)]
    claims = {f"c{k}": {} for k in range(size)}
    options = {name: {"claims": [f"c{k}"]} for k, name in enumerate(names)}
    whole = {"that": " and ".join(f"ana.{name}" for name in names)}
    return case(
        {"ana": {"options": options, "preferences": [" and ".join(names)]}},
        claims=claims,
        feasible=[{"only": ["+".join(f"ana.{name}" for name in names)]}],
        outcomes={"all": whole},
        **parts,
    )


def test_more_statements_than_can_be_varied_are_kept_and_said(monkeypatch):
    monkeypatch.setattr("sulh.analysis.readings.MOST_MATTERING", 3)
    found = readings(made(5))
    (tally,) = found.tallies
    assert (tally.holds, tally.of) == (1, 2**3)
    assert [unit.name for unit in tally.left_out] == ["c3", "c4"]
    assert not tally.complete
    for lang, said in (("en", "2 more statements matter"), ("ar", "عددها 2")):
        assert said in " ".join(found.to_text(lang).split())


def test_pairs_that_are_too_many_are_not_tried_and_that_is_said(monkeypatch):
    monkeypatch.setattr(answers, "MOST_PAIRS", 0)
    either = {"claims": ["c0", "c1"]}
    content = case(
        {"ana": {"options": {"o": either}, "preferences": ["o"]}},
        claims={"c0": {}, "c1": {}},
        outcomes={"taken": {"that": "ana.o"}},
    )
    found = readings(content)
    assert not found.tallies[0].pairs
    assert found.tallies[0].matter == ()
    assert "pairs were too many to try" in " ".join(found.to_text().split())
    monkeypatch.undo()
    (tally,) = readings(content).tallies
    assert [one.dropped for one in tally.exceptions] == [("c0", "c1")]
    assert (tally.holds, tally.of) == (3, 4)


def test_copied_news_is_one_statement_and_sources_are_traced_to_where_they_come_from():
    sources = {"paper": {}, "agency": {}, "copy": {"derived_from": "agency"}}
    claims = {
        "first": {"source": "agency", "likelihood": 0.5},
        "again": {"source": "copy", "repeats": "first"},
        "other": {"source": "paper", "likelihood": 0.5},
        "more": {"source": "copy", "likelihood": 0.5},
    }
    options = {"a": {"claims": ["again"]}, "b": {"claims": ["other"]}, "c": {"claims": ["more"]}}
    content = case(
        {"ana": {"options": options, "preferences": ["a and b and c"]}},
        sources=sources,
        claims=claims,
        outcomes={"all": {"that": "ana.a and ana.b and ana.c"}},
    )
    (tally,) = readings(content).tallies
    assert [unit.name for unit in tally.matter] == ["first", "other", "more"]
    assert tally.share.separately.share == pytest.approx(1 / 8)
    # The agency and its copy are one source: two statements fall together.
    assert tally.share.together.share == pytest.approx(1 / 4)


def test_likelihoods_that_change_nothing_are_said_to():
    content = made(1, notes=[])
    typed = sulh.loads(sulh.dumps(content).replace("c0: {}", "c0: {}\n  idle: {likelihood: 0.5}"))
    assert "idle" in typed.claims
    found = readings(typed)
    assert [note.id for note in found.notes] == ["likelihoods-change-nothing"]
    assert found.tallies[0].share is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_claims_has_one_reading(lang):
    found = readings(sulh.load("chicken"))
    assert {(one.holds + (one.value.word == "fails"), one.of) for one in found.tallies} == {(1, 1)}
    assert found.statements == 0
    assert found.to_text(lang)


def test_what_cannot_be_solved_is_undecided():
    options = {"a": {"claims": ["c0"]}, "b": {}}
    content = case(
        {"ana": {"options": options, "ranking": ["3", "2", "1"]}},
        claims={"c0": {}, "c1": {}},
        feasible=[{"that": "ana.a or ana.b", "claims": ["c1"]}],
        outcomes={"both": {"that": "ana.a and ana.b"}},
    )
    (tally,) = readings(content).tallies
    assert dict(tally.counts) == {"holds": 1, "infeasible": 1, "undecided": 2}
    assert "undecided" in readings(content).to_text()


def test_wrong_input_is_a_clear_error():
    shipped = sulh.load(FLAGSHIP)
    for asked in ({"outcomes": "exit"}, {"concepts": "nush"}, {"scenario": "nothing"}):
        with pytest.raises(UnknownNameError):
            readings(shipped, **asked)
    for likelihood in ("1.5", "-0.1", "often"):
        with pytest.raises(CaseFileError) as error:
            made(1).claims and case({"ana": {}}, claims={"c": {"likelihood": likelihood}})
        assert error.value.mistakes[0].path == ("claims", "c", "likelihood")


def test_repeats_in_a_circle_are_an_error():
    with pytest.raises(CaseFileError) as error:
        case({"ana": {}}, claims={"c": {"repeats": "d"}, "d": {"repeats": "c"}})
    assert error.value.mistakes[0].id == "claim-circle"


def test_a_scenario_is_read_as_any_case():
    found = readings(sulh.load(FLAGSHIP), outcomes="in-place", scenario="russia-threat-not-known")
    assert found.tallies[0].value.word == "holds"
    assert found.scenarios == ("russia-threat-not-known",)


def test_rows_and_the_document():
    document = json.loads(json.dumps(flagship().to_json()))
    assert document["schema"] == "sulh/readings/1"
    assert (document["draws"], document["seed"]) == (None, None)
    first = document["conclusions"][0]
    assert first["answers"] == {"holds": 15, "fails": 5, "infeasible": 44}
    assert first["exceptions"][0] == {"dropped": ["c21"], "answer": "fails"}
    assert len(first["exceptions"]) == 49
    assert first["restored"] == [["c21", "c14"]]
    assert first["share"] is None
    assert flagship().to_rows()[0]["readings"] == 64
    assert (
        "not the chance that it happens"
        in weighted().to_json()["conclusions"][0]["share"]["meaning"]
    )
