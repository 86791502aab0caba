"""Where the parties can get, alone and together: which states, how soon, by which steps."""

from itertools import pairwise

import numpy as np
import pytest
from laws.oracle import RULES
from laws.program import SEEDS, model_at, numbered, oracle_at

from sulh.model import Model
from sulh.movement import Spread, Step, group_moves


def is_legal(model: Model, start: int, steps: tuple[Step, ...], *, improving: bool) -> bool:
    """Whether each step is a move (an improvement) of its mover, never the last one again."""
    last = None
    for dm, to in steps:
        ends = model.improvements(dm, start) if improving else model.reach(dm, start)
        if dm == last or to not in ends:
            return False
        last, start = dm, to
    return True


@pytest.mark.parametrize("improving", [False, True])
def test_what_is_reached_and_how_soon_is_the_oracle_s(improving):
    longest = 0
    for seed in SEEDS:
        model, oracle = model_at(seed), oracle_at(seed)
        start = model.status_quo
        spread = Spread.of(model.improving if improving else model.moves, start)
        soonest = oracle.evolution(improving=improving)
        assert numbered(model, np.flatnonzero(spread.reached)) == set(soonest)
        for state, number in enumerate(model.numbers):
            assert spread.steps_to(state) == soonest.get(number)
            if number in soonest:
                path = spread.path(state)
                assert len(path) == soonest[number]
                assert (path[-1][1] if path else start) == state
                assert is_legal(model, start, path, improving=improving)
                longest = max(longest, len(path))
    assert longest >= 4


def keeps(rule: str, steps: tuple[Step, ...]) -> bool:
    """Whether the movers of a sequence may be these under a rule."""
    movers = [dm for dm, _ in steps]
    if rule == "single-opponent":
        return len(movers) == 1
    if rule == "each-once":
        return len(set(movers)) == len(movers)
    return all(one != other for one, other in pairwise(movers))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("improving", [False, True])
def test_group_moves_are_the_oracle_s(rule, improving):
    for seed in SEEDS[::10]:
        model, oracle = model_at(seed), oracle_at(seed)
        reach = model.improvements if improving else model.reach
        for state, number in enumerate(model.numbers):
            movers = model.opponents(state % len(model.dms))
            found = list(group_moves(state, movers, reach, rule))
            names = tuple(model.decision_makers[dm] for dm in movers)
            ends = [end for end, _ in found]
            assert numbered(model, ends) == oracle.group(names, number, rule, improving=improving)
            assert len(set(ends)) == len(ends)
            lengths = [len(steps) for _, steps in found]
            assert lengths == sorted(lengths)
            for end, steps in found:
                assert steps[-1][1] == end
                assert keeps(rule, steps)
                assert {dm for dm, _ in steps} <= set(movers)
                at = state
                for dm, to in steps:
                    assert to in reach(dm, at)
                    at = to
