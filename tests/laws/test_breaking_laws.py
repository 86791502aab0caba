"""How what held stops holding: the first move is open, an improvement, and nothing deters it."""

import pytest
from evidence import assert_improvement, assert_move
from laws.doubts import SEEDS, case_at, content_at, edited, found_at
from laws.variations import mended, read

import sulh
from sulh.model.build import build
from sulh.stability import deterrence


@pytest.mark.parametrize("concept", ["nash", "gmr", "smr", "seq", "sseq", "sim"])
def test_what_one_would_see_first_is_so(concept):
    seen = 0
    for seed in (*SEEDS, 3, 25):
        content = content_at(seed)
        found = sulh.fragility(case_at(seed), concepts=["nash", concept], size=1)
        for effect in found.effects:
            for one, breach in effect.breaches.items():
                seen += 1
                after = mended(edited(content, effect))
                assert_breach(found, one, breach, build(read(after)))
    assert seen > 5


def assert_breach(found, conclusion, breach, after):
    """The state held; the move is open, an improvement and not deterred any more."""
    before, move = found.model, breach.move
    concept = sulh.CONCEPTS[conclusion.concept]
    assert before.numbers[breach.state] in found.values[conclusion].states
    state, to = (after.index[before.numbers[s]] for s in (breach.state, move.to))
    assert move.origin == breach.state
    left = {one.to: one for one in deterrence.improvements(
        after, state, move.dm, concept, "legal-sequence")}  # fmt: skip
    assert not left[to].deterred
    assert not deterrence.stable(after, state, move.dm, concept, "legal-sequence")
    was = {one.to: one for one in deterrence.improvements(
        before, breach.state, move.dm, concept, "legal-sequence")}  # fmt: skip
    assert breach.appeared == (move.to not in was)
    if breach.appeared:
        assert breach.answer is None
    else:
        assert_move(before, move)
        assert breach.answer == was[move.to].answers[0]
        assert breach.answer.deters
        assert_improvement(before, concept, "legal-sequence", breach.state, move.dm, was[move.to])


@pytest.mark.parametrize("seed", SEEDS)
def test_what_held_and_fails_is_left_for_a_state_there_was(seed):
    found, content = found_at(seed), content_at(seed)
    for effect in found.effects:
        for one, shift in effect.shifts.items():
            lost = (shift.before.word, shift.after.word) == ("holds", "fails")
            if one in effect.breaches:
                assert lost
            elif lost and one.about == "outcome":
                after = build(read(mended(edited(content, effect))))
                for number in shift.before.states & set(after.numbers):
                    assert not _left_for_known(found.model, after, after.index[number])


def _left_for_known(before, after, state):
    return any(
        after.numbers[one.to] in before.index
        for dm in after.dms
        for one in deterrence.improvements(after, state, dm, sulh.CONCEPTS["seq"], "legal-sequence")
        if not one.deterred
    )
