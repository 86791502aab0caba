"""Variations solved together against each alone: the same models, verdicts and answers."""

import json
from itertools import combinations

import numpy as np
import pytest
from laws.doubts import case_at as doubted_at
from laws.test_seen_laws import SEEDS as SEEN
from laws.test_seen_laws import case_at as seen_at
from laws.test_together_laws import drawn

import sulh
from sulh.analysis import hypergame, variants
from sulh.analysis.frames import Frames
from sulh.analysis.seen import Views, with_seen
from sulh.analysis.variants import Variants, conclusions
from sulh.derive import dropped, units, with_
from sulh.errors import SulhError
from sulh.model.frame import frame

CONCEPTS = ("seq", "gmr", "sim", "nash", "sseq")


def variations(case, step=1):
    """Yield the case without each unit, and without every two, or some of these."""
    doubts = units(case)
    chosen = [*combinations(doubts, 1), *combinations(doubts, 2)]
    for some in chosen[::step]:
        derived = case
        for unit in some:
            derived = dropped(derived, unit)
        yield derived


@pytest.fixture(name="lanes")
def _lanes(monkeypatch):
    """Count the models that are solved in lanes."""
    counted = []
    for module in (variants, hypergame):
        real = module.stable_together

        def solved(whole, models, rows, concepts, real=real):
            counted.append((len(models), any(len(one) < len(whole) for one in models)))
            return real(whole, models, rows, concepts)

        monkeypatch.setattr(module, "stable_together", solved)
    return counted


def assert_same(one, other, case):
    try:
        model, stable = one.stable(case)
    except SulhError as error:
        with pytest.raises(type(error)):
            other.stable(case)
        return
    same, verdicts = other.stable(case)
    assert model.numbers == same.numbers
    assert model.status_quo == same.status_quo
    assert (model.ranks == same.ranks).all()
    for own, moves in zip(model.moves, same.moves, strict=True):
        assert (own.starts == moves.starts).all()
        assert (own.ends == moves.ends).all()
    assert stable.keys() == verdicts.keys()
    for text, flags in stable.items():
        assert flags.shape == verdicts[text].shape
        assert (flags == verdicts[text]).all(), text


def assert_prepared_is_alone(case, concepts, step=1):
    prepared, alone = Variants(concepts), Variants(concepts)
    several = list(variations(case, step))
    prepared.prepare(several, [asked_under(one) for one in concepts])
    assert not prepared.solved  # what nobody asked about is not counted
    for derived in several:
        assert_same(prepared, alone, derived)
    assert prepared.solved == alone.solved


def asked_under(concept):
    return variants.Conclusion("outcome", "any", concept)


def test_variations_solved_together_are_as_if_alone(lanes):
    for seed in range(5):
        case = doubted_at(seed)
        first = next(iter(case.decision_makers))
        assert_prepared_is_alone(case, (*CONCEPTS, f"{first}=smr"))
    assert sum(count for count, _ in lanes) >= 40
    assert sum(narrowed for _, narrowed in lanes) >= 10


def test_with_vetoes_and_joint_moves_too(lanes):
    varying = 0
    for seed in range(0, 90, 7):
        case = sulh.loads(json.dumps(drawn(seed)[0]))
        varying += bool(case.joint) or any("veto" in one.retained for one in case.mandates)
        assert_prepared_is_alone(case, ("seq", "smr"), step=2)
    assert varying >= 5
    assert sum(count for count, _ in lanes) >= 50


def test_moves_that_depend_on_orders_are_never_shared(lanes):
    """Each such variation is solved by itself."""
    kept = 0
    for seed in range(0, 90, 4):
        case = sulh.loads(json.dumps(drawn(seed)[0]))
        several = [one for one in (case, *variations(case, step=4)) if one.joint]
        several += [
            one for one in variations(case, step=4)
            if any("veto" in mandate.retained for mandate in one.mandates)
        ]  # fmt: skip
        kept += len(several)
        Variants(["seq"]).solve_together(several)
    assert kept >= 30
    assert not lanes


def test_what_parties_see_is_the_same_together(lanes):
    for seed in SEEN[::4]:
        case = seen_at(seed)
        asked = with_seen(conclusions(sulh.equilibria(case, concepts=["seq", "sim"])), case)
        assert any(one.seen for one in asked)
        prepared = Views(["seq", "sim"])
        several = list(variations(case, step=3))
        prepared.prepare(several, asked)
        alone = Views(["seq", "sim"])
        for derived in several:
            assert prepared.values(derived, asked) == alone.values(derived, asked)
        assert prepared.solved == alone.solved
    assert sum(count for count, _ in lanes) >= 40


def test_the_flagship_too(lanes):
    case = sulh.load("east-aleppo-2016")
    asked = with_seen(conclusions(sulh.equilibria(case, concepts=["seq"])), case)
    prepared, alone = Views(["seq"]), Views(["seq"])
    several = list(variations(case, step=29))
    prepared.prepare(several, asked)
    for derived in several:
        assert prepared.values(derived, asked) == alone.values(derived, asked)
    assert sum(narrowed for _, narrowed in lanes) >= 1


def test_a_frame_with_one_rule_more_is_the_same_as_found_anew():
    """Rules that never were in the file too, and those that leave no state."""
    narrowed = 0
    for seed in range(0, 90, 9):
        case = sulh.loads(json.dumps(drawn(seed)[0]))
        frames = Frames()
        base = dropped(case, units(case)[0])
        frames.of(base)
        for name in base.options:
            rules = [f"not {name}", name]
            for rule in rules:
                derived = with_(base, {"feasible": [{"id": "new", "that": rule}]})
                _same_frame(frames.of(derived), frame(derived))
                narrowed += frames.of(derived).whole is frames.of(base).whole
                again = with_(derived, {"feasible": [{"id": "newer", "that": f"not ({rule})"}]})
                _same_frame(frames.of(again), frame(again))
    assert narrowed >= 30


def _same_frame(part, anew):
    found = part.frame
    assert (found.taken == anew.taken).all()
    assert found.conditional == anew.conditional
    assert found.facts == anew.facts
    assert found.outcomes.keys() == anew.outcomes.keys()
    for name, flags in anew.outcomes.items():
        assert (found.outcomes[name] == flags).all()
    for name, flags in anew.columns.items():
        assert (found.columns[name] == flags).all()
    for own, moves in zip(found.moves, anew.moves, strict=True):
        assert (own.starts == moves.starts).all()
        assert (own.ends == moves.ends).all()
    assert (part.whole.taken[part.rows] == anew.taken).all()
    starts = anew.naming.feasible("sq") if anew.naming.case.status_quo else ()
    assert part.start == (starts[0] if starts else None)
    assert np.diff(part.rows).min(initial=1) > 0
