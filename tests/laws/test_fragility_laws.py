"""What every conclusion rests on, against files edited by hand and solved anew, one by one."""

import json
from itertools import combinations
from math import comb

import pytest
from laws.doubts import (
    CONCEPT,
    SEEDS,
    case_at,
    content_at,
    edited,
    found_at,
    gone,
    how,
    solved,
    told_as,
    value,
)
from laws.edited import plain, scenario
from laws.program import drawing
from laws.sourced import derived_sources, elements, group, said_by, sourced, without
from laws.variations import mended, read

import sulh
from sulh.analysis.variants import Variants
from sulh.case import Patch
from sulh.derive import dropped, units, with_
from sulh.model.build import build

each = pytest.mark.parametrize("seed", SEEDS)


def assert_effect(found, effect, file):
    """What the finding says of a doubt is what the file edited by hand says."""
    for one in found.conclusions:
        after = value(file, one)
        shift = effect.shifts.get(one)
        expected = how(told_as(found, one), after)
        assert (shift.how if shift else "same") == expected, (effect.unit, one)
        if shift is not None:
            assert (shift.after.word, shift.after.states) == after


# ---- one by one ----------------------------------------------------------------------------------


@each
def test_what_is_examined_is_what_the_case_concludes(seed):
    found, content = found_at(seed), content_at(seed)
    holds = solved(mended(content))
    reached = {holds.model.numbers[s] for s in holds.reached.nonzero()[0]}
    named = {n for n, *flags in zip(holds.model.numbers, *holds.model.outcomes.values(),
                                    strict=True) if any(flags)}  # fmt: skip
    last = int(content["history"][1]["state"])
    states = set(holds[CONCEPT]) & reached & named
    about = {(one.about, one.name, one.last) for one in found.conclusions}
    assert about == (
        {("outcome", outcome, False) for outcome in content["outcomes"]}
        | {("state", str(number), False) for number in states - {last}}
        | {("state", str(last), True)}
    )
    for one in found.conclusions:
        assert told_as(found, one) == value(content, one)


@each
def test_everything_that_can_be_doubted_is(seed):
    found, content = found_at(seed), content_at(seed)
    read_by_all = [
        (a, e) for a, e in elements(content) if not a.startswith("history/")
    ]  # fmt: skip
    assumed = {a for a, e in read_by_all if "claims" not in e}
    cited = {c for _, e in read_by_all for c in _cited(e)}
    doubts = {kind: {one.name for one in found.units if one.kind == kind}
              for kind in ("statement", "assumption", "source")}  # fmt: skip
    assert doubts["assumption"] == assumed
    assert {frozenset(one.claims) for one in found.units if one.kind == "statement"} == {
        group(content, claim) for claim in cited
    }
    assert doubts["source"] == {
        source
        for source in content["sources"]
        if cited & said_by(content, derived_sources(content, source))
    }


def _cited(element):
    claims = element.get("claims", [])
    return claims["all"] if isinstance(claims, dict) else claims


@each
def test_each_unit_dropped_does_what_the_edited_file_does(seed):
    found, content = found_at(seed), content_at(seed)
    assert set(found.drops) == set(found.units)
    for unit, effect in found.drops.items():
        assert set(effect.fallen) == set(gone(content, [unit]))
        assert_effect(found, effect, edited(content, effect))


@each
def test_each_line_reversed_does_what_the_edited_file_does(seed):
    found, content = found_at(seed), content_at(seed)
    turned = [one for one in found.effects if one.act == "reversed"]
    lines = [a for a, e in elements(content) if _is_line(content, a)]
    assert [one.unit.name for one in turned] == lines
    for effect in turned:
        assert_effect(found, effect, edited(content, effect))


def _is_line(content, address):
    return address.partition("/")[0] in content["decision_makers"] and (
        "/" in address and not address.endswith("/ranking")
    )


@each
def test_each_two_neighbours_exchanged_do_what_the_edited_file_does(seed):
    found, content = found_at(seed), content_at(seed)
    swaps = iter([one for one in found.effects if one.act == "swapped"])
    for dm, maker in content["decision_makers"].items():
        for place in range(len(maker.get("preferences", [])) - 1):
            effect = next(swaps)
            names = [a for a, _ in elements(content) if a.startswith(f"{dm}/")]
            assert [effect.unit.name, effect.other] == names[place : place + 2]
            assert_effect(found, effect, edited(content, effect))
    assert next(swaps, None) is None


# ---- together ------------------------------------------------------------------------------------


def smallest(content, found, size):
    """Return all minimal flipping sets up to a size, by trying every set on a file of its own."""
    doubts = [one for one in found.units if one.kind != "source"]
    asked = [one for one in found.conclusions if one.about == "outcome" or one.last]
    minimal = {one: [] for one in asked}
    for chosen in (set(some) for k in range(1, size + 1) for some in combinations(doubts, k)):
        file = without(content, gone(content, chosen))
        for one in asked:
            if any(smaller <= chosen for smaller in minimal[one]):
                continue
            if how(told_as(found, one), value(file, one)) == "flip":
                minimal[one].append(chosen)
    return minimal


@each
def test_the_minimal_sets_are_all_there_are(seed):
    found, content = found_at(seed), content_at(seed)
    expected = smallest(content, found, 2)
    said = {one: [] for one in expected}
    for one in found.minimal:
        said[one.conclusion].append(set(one.units))
        assert value(without(content, gone(content, one.units)), one.conclusion)[0] == (
            one.after.word
        )
    assert said == expected
    many = sum(one.kind != "source" for one in found.units)
    assert found.coverage.examined == ((1, many), (2, comb(many, 2)))
    assert found.coverage.complete


@pytest.mark.parametrize("seed", [65, 98])
def test_minimal_sets_of_three_are_found_too(seed):
    content = sourced(seed, max_dms=2, max_options=2)
    found = sulh.fragility(read(content), concepts=[CONCEPT], size=3)
    expected = smallest(content, found, 3)
    assert {one: [set(m.units) for m in found.minimal if m.conclusion == one]
            for one in expected} == expected  # fmt: skip
    assert any(len(one.units) == 3 for one in found.minimal)


@each
def test_roles_follow_from_effects_and_sets(seed):
    found = found_at(seed)
    for unit in found.units:
        shifts = {one.how for one in found.drops[unit].shifts.values()}
        in_sets = [one.units for one in found.minimal if unit in one.units]
        role = found.role(unit)
        assert (role == "carries") == ("flip" in shifts)
        assert (role == "nothing") == (not in_sets and not shifts & {"flip", "shift"})
        partners = {other for units in in_sets for other in units} - {unit}
        assert set(found.partners(unit)) == partners
        if role == "with-others":
            assert partners
    weights = [sum(s.how == "flip" for s in found.drops[u].shifts.values()) for u in found.ranked]
    assert weights == sorted(weights, reverse=True)
    assert sorted(found.ranked, key=str) == sorted(found.units, key=str)


# ---- solved fast, solved one by one --------------------------------------------------------------


def assert_same(variants, derived):
    """Solved beside other variations, one says what it says alone."""
    try:
        holds = sulh.equilibria(derived, concepts=variants.concepts)
    except sulh.SulhError as error:
        with pytest.raises(type(error)):
            variants.solve(derived)
        return
    model, flags = variants.solve(derived)
    assert model.numbers == holds.model.numbers
    assert model.status_quo == holds.model.status_quo
    assert (model.ranks == holds.model.ranks).all()
    for one in model.outcomes:
        assert (model.outcomes[one] == holds.model.outcomes[one]).all()
    assert set(flags) == set(holds.stable)
    for one in flags:
        assert (flags[one] == holds.flags(one)).all()


@each
def test_variants_answer_as_the_question_does(seed):
    written = case_at(seed)
    variants = Variants(["gmr", "sim", CONCEPT, f"{next(iter(written.decision_makers))}=smr"])
    doubts = units(written)
    for chosen in [*combinations(doubts, 1), *list(combinations(doubts, 2))[::5]]:
        derived = written
        for unit in chosen:
            derived = dropped(derived, unit)
        assert_same(variants, derived)
    assert variants.solved < len(doubts) ** 2


@each
def test_variants_keep_apart_what_differs_in_anything(seed):
    rng = drawing(seed)
    written = read(plain(content_at(seed)))
    variants = Variants(["gmr", CONCEPT])
    changes = [{"facts": {"men": {"value": value}}} for value in (0, 3, 6, 9)]
    changes += [scenario(rng, plain(content_at(seed)))["with"] for _ in range(8)]
    for option in written.options:
        dm, _, name = option.partition(".")
        changes.append({"decision_makers": {dm: {"options": {name: {"moves": "one-way"}}}}})
    changes += [{"status_quo": {"state": str(number)}} for number in (0, 1, 2)]
    for change in changes:
        derived = _patched(written, change)
        if len(build(derived)):
            assert_same(variants, derived)


def _patched(written, change):
    """Return the case with a patch, read as the file of a scenario is read."""
    content = json.loads(json.dumps(change))
    return with_(written, Patch.model_validate(content))


@pytest.mark.parametrize("slug", ["elmira", "water-allocation", "cuban-missile-crisis"])
def test_shipped_cases_flip_as_their_edited_files_do(slug):
    written = sulh.load(slug)
    found = sulh.fragility(written, concepts=[CONCEPT], size=2)
    before = sulh.equilibria(written, concepts=[CONCEPT])
    for one in found.minimal[::3]:
        conclusion = one.conclusion
        for k in range(len(one.units) + 1):
            for chosen in combinations(one.units, k):
                derived = written
                for unit in chosen:
                    derived = dropped(derived, unit)
                again = sulh.loads(sulh.dumps(derived))
                word = _word(again, derived, conclusion)
                same = word == _word(written, written, conclusion)
                assert same == (len(chosen) < len(one.units))
                assert same or word == one.after.word
    assert before.model.numbers == found.model.numbers


def _word(saved, derived, conclusion):
    """Return what a saved variation says; of one that no file can say, the variation itself."""
    try:
        holds = sulh.equilibria(saved, concepts=[CONCEPT])
    except sulh.CaseError:
        holds = sulh.equilibria(derived, concepts=[CONCEPT])
    if conclusion.about == "outcome":
        verdict = holds.verdict(conclusion.name, CONCEPT)
        return "infeasible" if not verdict.of else "holds" if verdict.holds else "fails"
    number = int(conclusion.name)
    if number not in holds.model.index:
        return "infeasible"
    return "holds" if number in holds[CONCEPT] else "fails"
