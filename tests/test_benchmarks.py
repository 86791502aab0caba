"""The cases made for measuring are what they are said to be. Nothing here is timed."""

import sys
from pathlib import Path

import pytest

import sulh
from sulh.model.build import build

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "benchmarks"))

import made  # noqa: E402 - it stands beside the benchmarks
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
