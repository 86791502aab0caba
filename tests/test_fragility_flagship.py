"""What the flagship's conclusions rest on: what is said of them, against what was found."""

import pytest
from pages import lines

import sulh
from sulh.explain import explain
from sulh.explain.blocks import Table
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"


def becomes(found, unit):
    """Return what becomes of each conclusion that flips without a unit."""
    shifts = found.drops[unit].shifts
    return {one.name: shift.after.word for one, shift in shifts.items() if shift.how == "flip"}


@pytest.fixture(scope="module")
def flagship():
    return sulh.fragility(sulh.load(FLAGSHIP))


def test_all_pairs_of_the_flagship_were_looked_at(flagship):
    many = sum(one.kind != "source" for one in flagship.units)
    assert flagship.coverage.examined == ((1, many), (2, many * (many - 1) // 2))
    assert flagship.coverage.complete
    # Three games for each set: the true one, and those of the two who were told otherwise.
    assert flagship.coverage.models < 2 * sum(count for _, count in flagship.coverage.examined)


def test_what_carries_nothing_carries_nothing_even_with_another(flagship):
    idle = [one for one in flagship.units if flagship.role(one) == "nothing"]
    assert idle
    for one in idle:
        assert {shift.how for shift in flagship.drops[one].shifts.values()} <= {"undecided"}
        assert not any(one in several.units for several in flagship.minimal)


def test_the_only_source_is_one_sentence_and_no_row(flagship):
    assert flagship.sources == 1
    for lang in LANGUAGES:
        page = explain(flagship, lang)
        source = max((one for one in flagship.units if one.kind == "source"),
                     key=lambda one: len(flagship.drops[one].fallen))  # fmt: skip
        changed = len(flagship.drops[source].shifts)
        total = str(len(flagship.conclusions))
        assert str(changed) in next(line.text for line in lines(page) if total in line.text)
        tables = [block for block in page.blocks if isinstance(block, Table)]
        named = {row[0] for table in tables for row in table.rows}
        assert source.name not in named
        assert {one.name for one in flagship.units if flagship.role(one) == "carries"
                and one.kind != "source" and becomes(flagship, one)} & named  # fmt: skip


def test_harm_that_one_would_see_first_is_to_guard_against(flagship):
    case_, model = flagship.case, flagship.model
    text = " ".join(flagship.to_text("en").split())
    told = 0
    for effect in flagship.effects:
        for one in list(effect.breaches.values())[:1]:
            taken = set(model.options_of(one.move.to)) - set(model.options_of(one.move.origin))
            first = f"The first thing one would see, in #{flagship.number(one.state)}:"
            if effect.act == "dropped" and any(case_.options[name].harm for name in taken):
                assert f"To guard against: {first}" in text
                told += 1
    assert told


def test_one_question_for_each_line_that_turns_something(flagship):
    page = [line.text for line in lines(explain(flagship, "en"))]
    asked = [line for line in page if line.startswith(("Is it so (", "Nobody is cited for"))]
    shown = {one.name for one in flagship.conclusions if one.about == "outcome" or one.last}
    turning = [one for one in flagship.units
               if one.kind != "source" and shown & set(becomes(flagship, one))]  # fmt: skip
    assert len(asked) == len(turning) > 0
    for one in turning:
        assert sum(f"({one.name})" in line or f" {one.name}:" in line for line in asked) == 1
