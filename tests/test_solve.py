"""The choice of an engine: which one, why, and what is said where one cannot be used."""

import json
from dataclasses import replace

import pytest

import sulh
from sulh import solve as solving
from sulh.concept import CONCEPTS
from sulh.engine import symbolic
from sulh.engine.listed import places
from sulh.errors import Mistake, SulhError, TooLargeError, UnknownNameError
from sulh.messages import LANGUAGES, render
from sulh.model.option_form import option_form
from sulh.solve import survey as surveying
from sulh.solve.size import available_memory, size
from sulh.solve.survey import SURVEYORS, Budget, survey, surveyor_named
from sulh.statement.connect import TRUE

NASH, GMR, SEQ = CONCEPTS["nash"], CONCEPTS["gmr"], CONCEPTS["seq"]


def conflict(dms, each, rules=(), moves=()):
    """A case of some decision makers with as many options each."""
    names = [f"d{i}.o{k}" for i in range(dms) for k in range(each)]
    makers = {
        f"d{i}": {
            "options": {f"o{k}": {} for k in range(each)},
            "preferences": [{"that": names[(3 * i + 5) % len(names)]},
                            {"that": f"not {names[(7 * i + 2) % len(names)]}"}],
        }
        for i in range(dms)
    }  # fmt: skip
    content = {
        "sulh": 1, "id": "drawn", "title": "A conflict", "decision_makers": makers,
        "feasible": [{"that": rule} for rule in rules], "moves": list(moves),
    }  # fmt: skip
    return sulh.loads(json.dumps(content))


FORBIDDEN = {"forbid": "d0", "from": "d0.o0", "to": "d0.o1"}
ONE_OF_EIGHT = [f"exactly 1 of ({', '.join(f'd{i}.o{k}' for k in range(8))})" for i in range(6)]


def order(case, extent=None, **changed):
    """Return in which order engines would be asked of a case; its size may be changed."""
    form = option_form(case)
    extent = replace(extent or size(form), **changed)
    question = surveying._Question(case, form, (), extent, Budget(), None, None)
    return list(surveying._in_order(question))


def test_few_states_are_listed():
    assert order(conflict(2, 4))[0] == "compact"
    assert order(conflict(2, 4, moves=[FORBIDDEN]))[0] == "compact"


def test_many_of_all_assignments_are_a_table():
    assert order(conflict(6, 3))[0] == "dense"


def test_what_depends_on_the_state_is_no_table():
    assert order(conflict(6, 3, moves=[FORBIDDEN])) == ["symbolic", "compact"]


def test_few_among_very_many_are_listed():
    case = conflict(6, 8, ONE_OF_EIGHT)
    extent = size(option_form(case))
    assert (extent.states, extent.pairs) == (8**6, 8**7)
    assert order(case, extent, memory=1 << 20)[0] == "compact"


def test_what_cannot_be_listed_nor_be_a_table_is_diagrams():
    assert order(conflict(8, 7)) == ["symbolic"]
    sparse = order(conflict(7, 4), states=10**7, share=0.01, pairs=None, memory=None)
    assert sparse == ["symbolic", "dense"]
    assert order(conflict(6, 3), memory=1 << 60) == ["dense", "symbolic"]


@pytest.mark.parametrize("dms", [2, 3])
@pytest.mark.parametrize("moves", [(), (FORBIDDEN,)])
def test_the_size_is_what_the_model_is(dms, moves):
    from sulh.model.build import build  # noqa: PLC0415 - for this alone

    case = conflict(dms, 3, ["d0.o0 or d1.o1"], moves)
    model, extent = build(case), size(option_form(case))
    assert extent.states == len(model)
    assert extent.share == len(model) / 2 ** (3 * dms)
    most = max(len(own.ends) for own in model.moves) + len(model)
    assert most == extent.pairs if not moves else most <= extent.pairs


def test_the_share_is_estimated_where_states_cannot_be_counted():
    form = option_form(conflict(6, 10, ["d0.o0 and d1.o1"]))
    assert solving.size._share(form) == pytest.approx(1 / 4, abs=0.02)
    assert solving.size._share(form) == solving.size._share(form)


def test_memory_is_known():
    assert 1 << 20 < available_memory() < 1 << 50


@pytest.mark.parametrize("engine", SURVEYORS)
def test_an_engine_asked_for_is_used(engine):
    found = survey(conflict(2, 3), [(NASH, GMR)], engine)
    assert (found.engine, found.reason.id) == (engine, "survey-asked")
    assert found.verdicts.feasible == 64


def test_an_unknown_engine_is_an_error_that_lists_the_known():
    with pytest.raises(UnknownNameError, match="symbolic"):
        surveyor_named("fast")


def test_an_engine_that_cannot_says_why():
    with pytest.raises(TooLargeError, match="depends on the state for: d0"):
        survey(conflict(2, 3, moves=[FORBIDDEN]), [(NASH,) * 2], "dense")
    with pytest.raises(TooLargeError, match="up to 28 options"):
        survey(conflict(5, 6), [(NASH,) * 5], "dense")
    with pytest.raises(TooLargeError, match="sulh census"):
        survey(conflict(8, 7), [(NASH,) * 8], "compact")


def test_a_table_larger_than_the_memory_is_not_begun(monkeypatch):
    monkeypatch.setattr(surveying, "available_memory", lambda: 1 << 20)
    with pytest.raises(TooLargeError, match=r"24 options would take about 0\.\d GB"):
        survey(conflict(4, 6), [(NASH,) * 4], "dense")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_engine_that_refuses_hands_on_and_is_told_of(monkeypatch, lang):
    def refuses(*_):
        raise SulhError(Mistake("compiler-missing", {"package": "numba"}))

    monkeypatch.setitem(surveying._ENGINES, "dense", refuses)
    found = survey(conflict(6, 3), [(NASH,) * 6])
    assert found.engine == "symbolic"
    assert [one.id for one in found.passed_over] == ["compiler-missing"]
    counted = sulh.census(conflict(6, 3), concepts=["nash"])
    assert "pip install 'sulh[scale]'" in " ".join(counted.to_text(lang).split())


def test_diagrams_that_leave_something_open_hand_on_to_lists():
    case, asked = conflict(6, 3, moves=[FORBIDDEN]), [(SEQ,) * 6, (NASH,) * 6]
    alone = survey(case, asked, "symbolic", Budget(seconds=0))
    assert alone.verdicts.undecided
    found = survey(case, asked, budget=Budget(seconds=0))
    assert (found.engine, found.reason.id) == ("compact", "survey-last-mover")
    assert not found.verdicts.undecided
    assert set(map(str, found.passed_over)) == set(map(str, alone.verdicts.undecided.values()))
    decided = survey(case, asked)
    assert decided.engine == "symbolic"
    for one in asked:
        assert decided.verdicts.count(one, TRUE) == found.verdicts.count(one, TRUE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_no_engine_can_that_and_why_is_said(monkeypatch, lang):
    def missing(*_):
        raise SulhError(Mistake("symbolic-missing"))

    monkeypatch.setattr(symbolic, "survey", missing)
    with pytest.raises(TooLargeError) as error:
        survey(conflict(8, 7), [(NASH,) * 8])
    assert [one.id for one in error.value.mistakes] == ["survey-none", "symbolic-missing"]
    assert "pip install 'sulh[scale]'" in error.value.render(lang)


def test_a_mistake_of_the_case_is_no_refusal():
    impossible = conflict(2, 2, ["d0.o0", "not d0.o0"])
    with pytest.raises(sulh.CaseError, match="No state is feasible"):
        survey(impossible, [(NASH,) * 2])


def test_the_reason_is_a_sentence_with_the_numbers_it_rests_on():
    listed = survey(conflict(2, 3), [(NASH,) * 2])
    assert (listed.engine, listed.reason.id) == ("compact", "survey-listed")
    not_transitive = survey(conflict(2, 3, moves=[FORBIDDEN]), [(NASH,) * 2])
    assert not_transitive.reason.id == "survey-last-mover"
    table = survey(conflict(6, 3), [(NASH,) * 6])
    assert (table.engine, table.reason.id) == ("dense", "survey-dense")
    diagrams = survey(conflict(8, 7), [(NASH,) * 8])
    assert (diagrams.engine, diagrams.reason.id) == ("symbolic", "survey-symbolic")
    moved = survey(conflict(6, 3, moves=[FORBIDDEN]), [(NASH,) * 6])
    assert (moved.engine, moved.reason.id) == ("symbolic", "survey-conditional")
    for lang in LANGUAGES:
        for found in (listed, not_transitive, table, diagrams, moved):
            assert f"{found.verdicts.feasible:,}" in found.reason.text(lang)
        assert render("survey-asked", {}, lang)


def test_the_budget_leaves_undecided_and_never_decides_otherwise():
    case, asked = conflict(8, 7), [(NASH,) * 8]
    none = survey(case, asked, "symbolic", Budget(seconds=0)).verdicts
    assert set(none.undecided) == set(asked)
    whole = survey(case, asked, "symbolic", Budget(seconds=None)).verdicts
    assert whole.count(asked[0], TRUE) == survey(case, asked).verdicts.count(asked[0], TRUE)


def test_progress_is_told():
    parts = []
    survey(conflict(8, 7), [(NASH,) * 8], progress=lambda *done: parts.append(done))
    assert parts
    assert parts[-1][0] == parts[-1][1]


def test_places_are_spread_by_chance_and_the_same_at_every_call():
    assert places(12, 12) == tuple(range(12))
    assert places(10**9, 12) == places(10**9, 12)
    assert len(set(places(13, 12))) == 12
    assert max(places(10**6, 12)) > 5 * 10**5 > min(places(10**6, 12))
