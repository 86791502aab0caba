"""Companion changes: what the engine counts, against the definitions a state at a time."""

import numpy as np
import pytest
from hand_made import case
from laws.program import SEEDS, model_at

from sulh.concept import CONCEPTS
from sulh.engine.companions import resting, without_companions
from sulh.model import Model
from sulh.model.build import build
from sulh.solve import solve
from sulh.stability import deterrence


class Plain:
    """A model whose improvements with companions are not counted, for the definitions to read."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.kept = without_companions(model)

    def __getattr__(self, name: str) -> object:
        return getattr(self.model, name)

    def improvements(self, dm: int, state: int) -> np.ndarray:
        return self.kept[dm].of(state)


def test_improvements_without_companions_are_those_of_the_definition():
    dropped = 0
    for seed in SEEDS:
        model = model_at(seed)
        for dm, kept in enumerate(without_companions(model)):
            for state in range(len(model)):
                plain = {
                    to
                    for to in model.improvements(dm, state).tolist()
                    if not deterrence.companions(model, dm, state, to)
                }
                assert set(kept.of(state).tolist()) == plain
                dropped += len(model.improvements(dm, state)) - len(plain)
    assert dropped > 100


@pytest.mark.parametrize("concept", ["gmr", "smr", "seq", "sseq"])
def test_verdicts_that_rest_on_companions_are_counted_by_the_definitions(concept):
    counted = 0
    for seed in SEEDS[::4]:
        model = model_at(seed)
        (stable,) = solve(model, [CONCEPTS[concept]], "legal-sequence").stable.values()
        plain = Plain(model)
        turned = sum(
            deterrence.stable(plain, state, dm, CONCEPTS[concept], "legal-sequence")
            != stable[state, dm]
            for dm in model.dms
            for state in range(len(model))
        )
        assert resting(model, CONCEPTS[concept], stable) == turned, seed
        counted += turned
    assert counted


def test_no_improvement_is_lost_with_its_companions():
    for seed in SEEDS:
        model = model_at(seed)
        for plain, own in zip(without_companions(model), model.improving, strict=True):
            assert ((np.diff(plain.starts) > 0) == (np.diff(own.starts) > 0)).all()


@pytest.mark.parametrize("count", [62, 63, 64, 65])
def test_of_many_options_the_numbers_stay_whole(count):
    """In floats the states that differ in the first option alone would be one."""
    last = f"o{count - 1}"
    only = ["none", f"ana.o0+ana.o1+ana.{last}", f"ana.o2+ana.{last}", f"ana.{last}"]
    options = [f"o{k}" for k in range(count)]
    model = build(
        case({"ana": {"options": options, "preferences": [last]}}, feasible=[{"only": only}])
    )
    (kept,) = without_companions(model)
    assert [model.options_of(end) for end in kept.of(0).tolist()] == [
        (f"ana.{last}",),
        ("ana.o0", "ana.o1", f"ana.{last}"),
    ]
