"""What falls when claims are dropped, and what a case then says, against files edited by hand."""

import json
from itertools import combinations, permutations

import pytest
from hand_made import case
from hypothesis import given, settings
from hypothesis import strategies as st
from laws.sourced import derived_sources, elements, fallen, group, said_by
from laws.variations import EMPTY, SEEDS, answers, answers_by_hand, case_at, content_at
from shipped import LISTED

import sulh
from sulh.case.address import addresses
from sulh.derive import (
    apply,
    dropped,
    units,
    without,
    without_claims,
    without_sources,
)
from sulh.errors import CaseError, UnknownNameError
from sulh.model.build import build

each = pytest.mark.parametrize("seed", SEEDS)
shipped = pytest.mark.parametrize("slug", LISTED)


def fell(derived):
    return {one.address for one in derived.derivation.fallen}


def drops(content):
    """Yield the ways to drop something: claims, sources, with the claims each of them loses."""
    for claim in content["claims"]:
        yield without_claims, claim, group(content, claim)
    for source in content["sources"]:
        yield without_sources, source, said_by(content, derived_sources(content, source))


# ---- what falls ----------------------------------------------------------------------------------


@each
def test_exactly_what_loses_all_support_falls(seed):
    content, written = content_at(seed), case_at(seed)
    for drop, name, lost in drops(content):
        derived = drop(written, name)
        assert set(derived.derivation.claims) == lost
        assert fell(derived) == set(fallen(content, lost))
        for one in derived.derivation.fallen:
            claims = dict(elements(content))[one.address]["claims"]
            cited = claims["all"] if isinstance(claims, dict) else claims
            assert set(one.lost) == lost.intersection(cited)


@each
def test_dropping_a_source_drops_those_derived_from_it(seed):
    content = content_at(seed)
    for source in content["sources"]:
        derived = without_sources(case_at(seed), source)
        assert set(derived.derivation.sources) == derived_sources(content, source)


@each
def test_naming_one_claim_of_a_group_drops_the_group(seed):
    content, written = content_at(seed), case_at(seed)
    for claim in content["claims"]:
        whole = group(content, claim)
        assert without_claims(written, claim) == without_claims(written, *whole)
        assert {without_claims(written, one).derivation.claims for one in whole} == {
            tuple(name for name in content["claims"] if name in whole)
        }


@each
def test_what_only_names_and_what_was_said_never_falls(seed):
    content, written = content_at(seed), case_at(seed)
    bare = without_claims(written, *content["claims"])
    for key in ("claims", "sources", "speakers", "outcomes"):
        assert getattr(bare, key) == getattr(written, key)
    assert list(bare.options) == list(written.options)


@each
def test_what_fell_can_be_read_back_from_what_is_left(seed):
    content, written = content_at(seed), case_at(seed)
    for drop, name, lost in drops(content):
        derived = drop(written, name)
        gone = set(fallen(content, lost))
        left = {
            address
            for address, _ in elements(content)
            if address not in gone or address in written.options
        }
        assert left <= set(addresses(derived))
        rules = {rule.id for rule in derived.feasible} - {rule.id for rule in written.feasible}
        closed = {one.removeprefix("not-known:") for one in rules if "not-known:" in str(one)}
        assert closed == gone & set(written.options)


@each
def test_addresses_of_what_is_left_lead_where_they_led(seed):
    content, written = content_at(seed), case_at(seed)
    before = addresses(written)
    for drop, name, _ in drops(content):
        after = addresses(drop(written, name))
        for address in before.keys() & after.keys():
            assert _what(before[address]) == _what(after[address]), address
        assert {one for one in after if "not-known:" not in one} <= set(before)


def _what(found):
    """Return what an address leads to, apart from what carries it and the name it got."""
    return type(found.element), {
        name: getattr(found.element, name)
        for name in type(found.element).model_fields
        if name not in {"claims", "id"}
    }


def test_numbers_of_named_lines_stay_theirs():
    village = case(
        {"ana": {"options": ["a", "b"], "preferences": [
            {"id": "first", "that": "a", "claims": "c"}, {"id": "second", "that": "b"}, "a if b",
        ]}},
        claims={"c": {}},
    )  # fmt: skip
    derived = without_claims(village, "c")
    assert addresses(derived)["ana/2"].element.id == "second"
    assert addresses(derived)["ana/3"].element.that == "a if b"
    assert {"ana/1", "ana/first"}.isdisjoint(addresses(derived))
    assert [one.id for one in without(derived, "ana/2").decision_makers["ana"].preferences] == ["3"]


# ---- in any order --------------------------------------------------------------------------------


@each
def test_dropping_one_then_another_is_dropping_both(seed):
    content, written = content_at(seed), case_at(seed)
    for one, other in combinations(content["claims"], 2):
        both = without_claims(written, one, other)
        for first, second in permutations((one, other)):
            turn = without_claims(without_claims(written, first), second)
            assert turn == both
            assert fell(turn) == fell(both)
            assert set(turn.derivation.claims) == set(both.derivation.claims)
    for one, other in combinations(content["sources"], 2):
        both = without_sources(written, one, other)
        for first, second in permutations((one, other)):
            assert without_sources(without_sources(written, first), second) == both


@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_units_can_be_dropped_in_any_order(seed, rng):
    written = case_at(seed)
    known = units(written)
    chosen = rng.sample(known, min(4, len(known)))
    results = []
    for order in (chosen, chosen[::-1], rng.sample(chosen, len(chosen))):
        derived = written
        for unit in order:
            derived = dropped(derived, unit)
        results.append(derived)
    assert results[0] == results[1] == results[2]
    assert fell(results[0]) == fell(results[1]) == fell(results[2])
    assert answers(results[0]) == answers(results[1])


@each
def test_dropping_again_and_dropping_nothing_change_nothing(seed):
    content, written = content_at(seed), case_at(seed)
    assert without_claims(written) == without_sources(written) == without(written) == written
    for drop, name, lost in drops(content):
        derived = drop(written, name)
        assert drop(derived, name) == derived
        assert without(derived, *fallen(content, lost)) == derived


# ---- what it says then ---------------------------------------------------------------------------


@each
def test_a_variation_answers_as_the_file_edited_by_hand(seed):
    content, written = content_at(seed), case_at(seed)
    for drop, name, lost in drops(content):
        found = answers(drop(written, name))
        by_hand = answers_by_hand(content, fallen(content, lost))
        if by_hand[0] == EMPTY:
            assert found[0] == EMPTY
            assert {one[0] for several in found[2].values() for one in several} == {"infeasible"}
        else:
            assert found[:2] == by_hand[:2]
            assert found == by_hand


@each
def test_dropping_an_element_answers_as_the_file_without_it(seed):
    content, written = content_at(seed), case_at(seed)
    for address, _ in elements(content):
        by_hand = answers_by_hand(content, [address])
        found = answers(without(written, address))
        assert found[0] == EMPTY if by_hand[0] == EMPTY else found == by_hand


@each
def test_an_option_that_fell_keeps_its_bit_and_is_never_taken(seed):
    content, written = content_at(seed), case_at(seed)
    for drop, name, lost in drops(content):
        derived = drop(written, name)
        gone = [one for one in fallen(content, lost) if one in written.options]
        for option in gone:
            assert list(derived.options).index(option) == list(written.options).index(option)
            assert derived.options[option].label == written.options[option].label
        try:
            model = build(derived)
        except sulh.SulhError:
            continue
        for option in gone:
            bit = 1 << list(written.options).index(option)
            assert not any(number & bit for number in model.numbers)
            moved = any(bit & (model.numbers[a] ^ model.numbers[b])
                        for moves in model.moves
                        for a, b in zip(moves.origins, moves.ends, strict=True))  # fmt: skip
            assert not moved


@each
def test_a_variation_that_is_saved_answers_the_same(seed):
    content, written = content_at(seed), case_at(seed)
    for drop, name, _ in drops(content):
        derived = drop(written, name)
        again = sulh.loads(sulh.dumps(derived))
        found = answers(derived)
        try:
            saved = answers(again)
        except CaseError as error:
            # A file must not say what only a variation can: that the status quo is not possible,
            # that a ranking speaks of what is not, that nothing is.
            ids = {mistake.id for mistake in error.mistakes}
            assert ids <= {"state-infeasible", "no-states", "ranking-misses"}
            assert found[0] in {EMPTY, "undecided"} or "state-infeasible" in ids
        else:
            assert saved == found


@shipped
def test_each_unit_of_the_shipped_cases_answers_as_its_saved_variation(slug):
    written = sulh.load(slug)
    for unit in units(written)[:: 1 if len(units(written)) < 20 else 7]:
        derived = dropped(written, unit)
        again = sulh.loads(sulh.dumps(derived))
        try:
            saved = answers(again)
        except CaseError as error:
            assert error.mistakes[0].id == "state-infeasible"  # noqa: PT017 - where there is one
        else:
            assert saved == answers(derived)


@shipped
def test_shipped_cases_are_dropped_from_in_any_order(slug):
    written = sulh.load(slug)
    known = units(written)
    for one, other in zip(known[::5], known[2::5], strict=False):
        there = dropped(dropped(written, one), other)
        back = dropped(dropped(written, other), one)
        assert there == back
        assert fell(there) == fell(back)
    for claims in combinations(list(written.claims)[::4], 2):
        both = without_claims(written, *claims)
        assert without_claims(without_claims(written, claims[0]), claims[1]) == both


# ---- by name -----------------------------------------------------------------------------------


def test_unknown_names_are_errors():
    written = case_at(0)
    for drop in (without_claims, without_sources, without, apply):
        with pytest.raises(UnknownNameError):
            drop(written, "nobody")
    with pytest.raises(UnknownNameError) as raised:
        without(written, "outcomes/o-1")
    assert raised.value.mistakes[0].id == "never-dropped"


def test_a_case_says_itself_what_it_is_without():
    written, content = case_at(3), content_at(3)
    claim, source = next(iter(content["claims"])), next(iter(content["sources"]))
    address = next(iter(elements(content)))[0]
    assert written.without_claims(claim) == without_claims(written, claim)
    assert written.without_sources(source) == without_sources(written, source)
    assert written.without(address) == without(written, address)
    assert written.with_({"status_quo": "0"}).status_quo.state == "0"
    assert written.support(address).address == address
    assert json.loads(json.dumps(content)) == content
