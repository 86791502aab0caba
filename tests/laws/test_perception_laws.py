"""What each party sees: the program against the oracle, and the laws of correcting."""

import json
from functools import cache

import numpy as np
import pytest
from laws.mandate_conflicts import seeded_mandates
from laws.oracle_perception import Hypergame
from laws.perceived_conflicts import case_of, content_of, seen_at

import sulh
from sulh.analysis.hypergame import Hypergames, hyper
from sulh.analysis.perception import surprises
from sulh.analysis.variants import Variants
from sulh.case import Case
from sulh.concept import CONCEPTS
from sulh.derive.correcting import all_corrected, beliefs, corrected
from sulh.derive.perceived import as_believed, as_seen, universal
from sulh.finding.hypergame import Hyper
from sulh.solve import solve

SLUGS = tuple(CONCEPTS)
SEEDS = (*range(5), *range(13, 30), 41, 45, 48, 50, 68, 76, 78, 81, 83, 92, 210, 321)
"""Some of them for what is rare: no transitivity, levels that differ, surprises."""


@cache
def case_at(seed: int) -> Case:
    """Return the case drawn for a seed."""
    return case_of(seen_at(seed))


@cache
def solved_at(seed: int) -> Hyper:
    """Return the program's answer under all concepts."""
    return hyper(case_at(seed), Hypergames(Variants(SLUGS)))


def differences(seed: int) -> list[str]:
    """Return in what the program and the oracle differ on the conflict drawn for a seed."""
    seen = seen_at(seed)
    oracle, solved = Hypergame(seen), solved_at(seed)
    told = []

    def compare(what: str, ours: object, theirs: object) -> None:
        if ours != theirs:
            told.append(f"{seed}: {what}: {ours} is not {theirs}")

    compare("options", solved.states.options, tuple(o.name for o in oracle.universal.options))
    compare("states", solved.states.numbers, oracle.states)
    assert solved.headings == SLUGS
    for k, dm in enumerate(oracle.dms):
        game, own = solved.games[k], oracle.games[dm].oracle
        compare(f"states of {dm}", game.model.numbers, own.states)
        known = {s for s in oracle.states if oracle.recognised(dm, s)}
        compare(f"recognised by {dm}", set(solved.numbers(solved.recognised[:, k])), known)
    for concept in SLUGS:
        true = oracle.true.oracle.equilibria(concept)
        compare(f"{concept} true", set(solved.numbers(solved.true_holding(concept))), set(true))
        for level in (1, 2):
            ours = solved.stable(concept, level)
            for k, dm in enumerate(oracle.dms):
                theirs = {s for s in oracle.states if oracle.stable(dm, s, concept, level)}
                compare(f"{concept} level {level} {dm}", set(solved.numbers(ours[:, k])), theirs)
            hyper_ours = set(solved.numbers(solved.holding(concept, level)))
            compare(f"{concept} hyper {level}", hyper_ours, set(oracle.hyper(concept, level)))
        for k, dm in enumerate(oracle.dms):
            ours = set(solved.numbers(solved.believed(concept)[:, k]))
            compare(f"{concept} believed {dm}", ours, set(oracle.believed(dm, concept)))
        found = {(one.dm, one.other, one.state, one.to) for one in surprises(solved, concept)}
        compare(f"{concept} surprises", found, set(oracle.surprises(concept)))
    return told


@pytest.mark.parametrize("seed", SEEDS)
def test_the_program_and_the_oracle_agree(seed: int) -> None:
    assert differences(seed) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_both_engines_agree_on_perceived_games_and_level_two(seed: int) -> None:
    found = solved_at(seed)
    concepts = [CONCEPTS[slug] for slug in SLUGS if slug != "sim"]
    models = [game.model for game in found.games] + [one.model for one in found.aware.values()]
    for model in models:
        quick = solve(model, concepts, "legal-sequence", "compact").stable
        slow = solve(model, concepts, "legal-sequence", "literal").stable
        assert all((quick[slug] == slow[slug]).all() for slug in quick)


def test_the_drawn_games_are_of_every_kind() -> None:
    drawn = [solved_at(seed) for seed in SEEDS]
    second = [one.model for found in drawn for one in found.aware.values()]
    own = [game.model for found in drawn for game in found.games]
    for models in (own, second):
        assert any(not model.transitive for model in models)
        assert any(model.transitive for model in models)
    assert any((found.stable("seq", 1) != found.stable("seq", 2)).any() for found in drawn)
    assert any(list(surprises(found, "seq")) for found in drawn)


@pytest.mark.parametrize("seed", SEEDS[::2])
def test_correcting_twice_is_correcting_once_and_all_gives_the_plain_game(seed: int) -> None:
    case = case_at(seed)
    for one in beliefs(case):
        once = corrected(case, one)
        assert one not in beliefs(once)
        assert corrected(once, one) == once
    plain = sulh.equilibria(case, concepts=["nash", "seq"])
    games = Hypergames(Variants(["nash", "seq"]))
    right = hyper(all_corrected(case), games)
    for concept in ("nash", "seq"):
        for level in (1, 2):
            assert right.numbers(right.holding(concept, level)) == plain[concept]
        assert right.numbers(right.true_holding(concept)) == plain[concept]
    step = case
    for one in beliefs(case):
        step = corrected(step, one)
    left = hyper(step, games)
    assert left.numbers(left.holding("seq")) == plain["seq"] or beliefs(step)


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_true_perceptions_give_the_plain_game_at_both_levels(seed: int) -> None:
    seen = seen_at(seed)
    content = content_of(seen)
    facts = content["facts"]
    dms = seen.conflict.dms
    orders = {
        dm: [
            {"that": str(one)}
            for one in map(str, (p["that"] for p in content["decision_makers"][dm]["preferences"]))
        ]
        for dm in dms
        if content["decision_makers"][dm].get("preferences")
    }
    true = {"facts": facts, "preferences": orders, "unseen": [], "feasible": content["feasible"]}
    content["told"] = dict.fromkeys(dms, facts)
    content["perceptions"] = {
        dm: {**true, "of": {other: true for other in dms if other != dm}} for dm in dms
    }
    case = sulh.loads(json.dumps(content))
    plain = sulh.equilibria(case, concepts=["seq", "smr"])
    found = sulh.perception(case, concepts=["seq", "smr"])
    assert found.perceivers == ()
    assert set(found.aware) == set(dms)
    for concept in ("seq", "smr"):
        for level in (1, 2):
            numbers = found.hyper.numbers(found.hyper.holding(concept, level))
            assert numbers == plain[concept]
        assert set(found.tags(concept).values()) <= {"shared"}
        assert found.surprises[concept] == ()


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_an_empty_list_changes_nothing(seed: int) -> None:
    seen = seen_at(seed)
    content = content_of(seen)
    dms = seen.conflict.dms
    nothing = {
        "unseen": [], "imagined": {}, "feasible": [], "moves": [],
        "preferences": {dm: [] for dm in dms}, "facts": {},
    }  # fmt: skip
    content["told"] = {dm: {} for dm in dms}
    content["perceptions"] = {
        dm: {**nothing, "of": {o: nothing for o in dms if o != dm}} for dm in dms
    }
    case = sulh.loads(json.dumps(content))
    found = sulh.perception(case, concepts=["seq"])
    assert found.perceivers == () == found.held == found.corrections
    for level in (1, 2):
        numbers = found.hyper.numbers(found.hyper.holding("seq", level))
        assert numbers == sulh.equilibria(case, concepts="seq")["seq"]


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_numbers_mean_the_same_state_in_every_game(seed: int) -> None:
    case = case_at(seed)
    options = tuple(universal(case).options)
    assert options[: len(case.options)] == tuple(case.options)
    for dm in case.decision_makers:
        assert tuple(as_seen(case, dm).options) == options
        for other in case.decision_makers:
            assert tuple(as_believed(case, dm, other).options) == options


@pytest.mark.parametrize("seed", SEEDS[:8])
def test_the_order_of_perceptions_only_changes_the_bits_of_imagined_options(seed: int) -> None:
    seen = seen_at(seed)
    content = content_of(seen)
    content["perceptions"] = dict(reversed(content["perceptions"].items()))
    games = Hypergames(Variants(["seq"]))

    def taken(case: sulh.Case) -> set[frozenset[str]]:
        found = hyper(case, games)
        states = np.flatnonzero(found.holding("seq"))
        return {frozenset(found.states.options_of(state)) for state in states}

    assert taken(sulh.loads(json.dumps(content))) == taken(case_at(seed))


@pytest.mark.parametrize("seed", range(20))
def test_an_unobserved_mandate_is_in_nobodys_view_but_of_those_it_binds(seed: int) -> None:
    """And once observed by all it is the plain game."""
    drawn = seeded_mandates(seed)
    case = sulh.loads(drawn.to_text())
    found = hyper(case, Hypergames(Variants(["seq"])))
    for k, dm in enumerate(drawn.dms):
        unknown = [
            place
            for place, one in enumerate(drawn.mandates)
            if not one.observed and dm not in {one.delegate, *one.principals}
        ]
        expected = sulh.equilibria(sulh.loads(drawn.without(*unknown).to_text()), concepts="seq")
        game = found.games[k]
        assert game.model.numbers == expected.model.numbers
        assert (game.stable["seq"] == expected.stable["seq"]).all()
    plain = sulh.equilibria(case, concepts="seq")["seq"]
    right = hyper(all_corrected(case), Hypergames(Variants(["seq"])))
    assert right.numbers(right.holding("seq")) == plain
    if all(one.observed for one in drawn.mandates):
        assert found.numbers(found.holding("seq")) == plain
