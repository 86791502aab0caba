"""The cases made for measuring are what they are said to be. Nothing here is timed."""

import sys
from pathlib import Path

import pytest

import sulh
from sulh.model.build import build
from sulh.model.option_form import option_form

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "benchmarks"))

import curves  # noqa: E402 - it stands beside the benchmarks
import made  # noqa: E402
import made_large  # noqa: E402
import made_local  # noqa: E402
import made_sparse  # noqa: E402
import page  # noqa: E402


@pytest.mark.parametrize(
    "conflict",
    [
        made.Conflict(8, 6, (2, 3)),
        made.Conflict(10, 6, (2, 3, 3)),
        made.Conflict(10, 2, (2,)),
        made.Conflict(10, 6, forbidden=True),
        made.Conflict(14, 6, (2, 3, 4)),
    ],
    ids=str,
)
def test_a_made_conflict_has_the_states_it_says(conflict):
    model = build(sulh.loads(conflict.text()))
    assert len(model) == conflict.states
    assert len(model.dms) == conflict.dms
    assert model.transitive is not conflict.forbidden
    assert all(len(moves.ends) for moves in model.moves)
    assert all(model.ranks.max(axis=0) > 1)


def test_the_published_target_is_measured():
    assert made.Conflict(10, 6, (2, 3, 3)).states == 588


@pytest.mark.parametrize("kilobytes", [100, 111])
def test_a_made_file_has_its_size_and_both_languages(kilobytes):
    text = made.case_file(kilobytes)
    assert 0.97 * kilobytes * 1000 < len(text.encode()) <= kilobytes * 1000
    case = sulh.loads(text)
    assert len(case.claims) > 100
    assert all(claim.text.show("ar") != claim.text.show("en") for claim in case.claims.values())
    for maker in case.decision_makers.values():
        assert all(preference.claims.any for preference in maker.preferences)


def test_the_page_of_figures_tells_the_machine_and_not_whose():
    text = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for name, value in page.machine():
        assert f"| {name} " in text
        assert value
    assert not any(sign in text for sign in ("/home", "/root", "/work", "\\Users"))


@pytest.mark.parametrize(
    ("text", "states", "transitive"),
    [
        (made_sparse.postures(3, 4), 4**3, True),
        (made_sparse.levels(3, 3, forbidden=True), 4**3, False),
        (made_sparse.staircase(16, wide=3), 17 * 8, False),
        (made_large.stairs(3), 2**7, True),
        (made_large.stairs(3, narrow=True), 15 * 2, True),
    ],
    ids=("postures", "levels", "staircase", "stairs", "narrow stairs"),
)
def test_made_cases_are_as_large_and_as_hard_as_they_say(text, states, transitive):
    model = build(sulh.loads(text))
    assert len(model) == states
    assert model.transitive is transitive


def test_made_neighbours_mind_nobody_further_away():
    form = option_form(sulh.loads(made_local.Local(24, 8, seed=3).text()))
    for k, dm in enumerate(form.decision_makers):
        near = set(form.decision_makers[max(0, k - 1) : k + 2])
        names = {name for one in form.orders[dm] for name in one.options()}
        assert {name.split(".")[0] for name in names} <= near
        assert len(form.orders[dm]) == 6


def test_a_curve_tells_its_figures_to_whoever_cannot_see_it():
    picture = curves.Picture("x", "Seconds", "states", {"one": [(64, 0.5), (256, 2)]}, powers=True)
    drawn = picture.svg()
    assert "one: 64 in 0.5 s, 256 in 2 s" in drawn
    assert all(f">{label}<" in drawn for label in ("2^6", "2^8", "0.1 s", "10 s", "one"))
