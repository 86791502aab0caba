"""Random scenarios, held against the files that a person would write instead of them."""

from contextlib import suppress

import numpy as np
import pytest
from laws.edited import edited, plain, scenario
from laws.program import drawing
from laws.sourced import elements
from laws.variations import SEEDS, case_at, content_at, read

import sulh
from sulh.derive import apply, scenarios, without, without_claims, without_sources
from sulh.errors import CaseError
from sulh.model.build import build

each = pytest.mark.parametrize("seed", SEEDS)


def fell(derived):
    return {one.address for one in derived.derivation.fallen}


# ---- against the file edited by hand -------------------------------------------------------------


@each
def test_automatic_scenarios_drop_what_their_name_says(seed):
    content, written = content_at(seed), case_at(seed)
    found = scenarios(written)
    assert set(found) == {"own-own-side", "own-no-motives"}
    for name, basis in (("own-own-side", {"other", "motive"}), ("own-no-motives", {"motive"})):
        lost = {
            claim
            for claim, one in content["claims"].items()
            if one["speaker"] == "own" and one["basis"] in basis
        }
        assert set(found[name].without_claims) == lost
        assert apply(written, name) == without_claims(written, *lost)
        assert apply(written, name).derivation.scenarios[0].name == name


@each
def test_scenarios_are_applied_in_the_order_of_the_format(seed):
    content = content_at(seed)
    claim, *_, other = content["claims"]
    source = next(iter(content["sources"]))
    address = next(iter(elements(content)))[0]
    content["scenarios"] = {
        "base": {"without_claims": claim},
        "all": {"from": "base", "without_claims": other, "without_sources": source,
                "without": address},
    }  # fmt: skip
    told = read(content)
    by_steps = without(
        without_sources(without_claims(without_claims(told, claim), other), source), address
    )
    assert apply(told, "all") == by_steps
    assert fell(apply(told, "all")) == fell(by_steps)
    assert apply(told, ["base", "all"]) == apply(told, "all")
    assert [one.name for one in apply(told, ["base", "all"]).derivation.scenarios] == [
        "base", "all",
    ]  # fmt: skip


def by_taken(written):
    """Return what is stable for whom and which outcomes hold, with states as the options taken."""
    holds = sulh.equilibria(written, concepts=["nash", "seq"])
    model = holds.model
    stable = {
        (model.decision_makers[dm], frozenset(model.options_of(int(state))))
        for flags in holds.stable.values()
        for state, dm in np.argwhere(flags)
    }
    words = {outcome: holds.verdict(outcome, "seq").word for outcome in model.outcomes}
    start = None if model.status_quo is None else frozenset(model.options_of(model.status_quo))
    return len(model), stable, words, start


@pytest.mark.parametrize("seed", range(150))
def test_a_scenario_is_the_file_edited_by_hand(seed):
    rng = drawing(seed)
    content = plain(content_at(seed))
    drawn = scenario(rng, content)
    by_hand = edited(content, drawn)
    content["scenarios"] = {"s": drawn}
    under = apply(read(content), "s")
    assert list(under.options)[: len(read(content).options)] == list(read(content).options)
    if "status_quo" in by_hand:
        start = by_hand.pop("status_quo")
        with suppress(CaseError):
            build(read(by_hand | {"status_quo": start}))
            by_hand["status_quo"] = start
    try:
        expected = by_taken(read(by_hand))
    except CaseError:
        assert not len(build(under))
        with pytest.raises(CaseError) as raised:
            sulh.equilibria(under)
        assert raised.value.mistakes[0].id == "scenario-empties"
    else:
        assert by_taken(under) == expected
