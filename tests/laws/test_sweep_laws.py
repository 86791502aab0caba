"""Sweeps against brute force: every variant written out and judged by the definitions."""

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise, permutations, product
from math import factorial, prod

import numpy as np
import pytest
from laws.conflict import in_words
from laws.conflicts import random_statement
from laws.oracle import CONCEPTS, true_in
from laws.program import drawing
from laws.test_together_laws import Together, drawn

import sulh
from sulh.analysis import sweep as sweeping
from sulh.analysis.orderings import Orderings
from sulh.analysis.sweep import sweep
from sulh.case.order import lines

SEEDS = range(48)
MOST = 24


class Told:
    """A drawn conflict with outcomes, some of whose orders are varied."""

    def __init__(self, seed):
        content, self.conflict, self.joint = drawn(seed)
        if seed % 2:  # so that in enough of them no move depends on what is preferred
            content, self.joint = {**content, "joint": []}, []
        self.concept = CONCEPTS[seed % len(CONCEPTS)]
        self.orders = self.conflict.preferences
        self.vary = []
        for dm in sorted(self.orders, key=lambda dm: len(self.orders[dm])):
            sizes = [factorial(len(self.orders[one])) for one in (*self.vary, dm)]
            if len(self.orders[dm]) > 1 and (prod(sizes) <= MOST or not self.vary):
                self.vary.append(dm)
        self.vary = [dm for dm in self.conflict.dms if dm in self.vary]
        self.judged = cache(self._judged)
        rng = drawing(seed + 9000)
        names = [option.name for option in self.conflict.options]
        self.outcomes = {"o-1": random_statement(rng, names), "o-2": self._turning(rng, names)}
        told = {name: {"that": in_words(said)} for name, said in self.outcomes.items()}
        self.case = sulh.loads(json.dumps({**content, "outcomes": told}))

    def _turning(self, rng, names):
        """Draw a state that holds in some variants and not in others, if any does, or any."""
        holding, oracle = self.judged(tuple(tuple(range(len(self.orders[dm]))) for dm in self.vary))
        found = set()
        for _ in range(12):
            orders = [rng.sample(range(n), n) for n in (len(self.orders[dm]) for dm in self.vary)]
            found |= holding ^ self.judged(tuple(map(tuple, orders)))[0]
        taken = oracle.taken[rng.choice(sorted(found or oracle.states))]
        said = [("option", name) for name in names]
        parts = [one if one[1] in taken else ("not", one) for one in said]
        return ("and", *parts) if len(parts) > 1 else parts[0]

    def every(self):
        """Yield for every variant the place of each statement in its order."""
        return product(*(permutations(range(len(self.orders[dm]))) for dm in self.vary))

    def _judged(self, places):
        """Return the equilibria, by number, where the statements have these places."""
        orders = dict(self.orders)
        for dm, own in zip(self.vary, places, strict=True):
            orders[dm] = tuple(self.orders[dm][own.index(k)] for k in range(len(own)))
        oracle = Together(replace(self.conflict, preferences=orders), self.joint)
        return oracle.equilibria(self.concept), oracle

    def counts(self, variants):
        """Count one variant after the other, in words of its own."""
        found = Counter()
        for places in variants:
            holding, oracle = self.judged(places)
            above = {
                (dm, i, j)
                for dm, own in zip(self.vary, places, strict=True)
                for i, j in combinations(range(len(own)), 2)
                if own[i] < own[j]
            }
            found.update(("state", s) for s in holding)
            found.update(above)
            for name, said in self.outcomes.items():
                inside = {s for s in oracle.states if true_in(said, oracle.taken[s])}
                self._count(found, name, inside, holding, above)
            self._count(found, None, {self.conflict.status_quo}, holding, above)
        return found

    def _count(self, found, name, inside, holding, above):
        if inside & holding:
            found.update([("holds", name), *((name, *pair) for pair in above)])
        if inside and inside <= holding:
            found[("all", name)] += 1


@cache
def told_at(seed):
    return Told(seed)


def agree(told, found, variants):
    """The finding says what brute force counts in these variants."""
    expected = told.counts(variants)
    of = len(variants)
    assert found.variants == of
    assert found.undecided == {told.concept: 0}
    numbers = found.model.numbers
    assert dict(zip(numbers, found.states[told.concept], strict=True)) == {
        s: expected[("state", s)] for s in numbers
    }
    assert [one.outcome for one in found.tallies] == [*told.outcomes, None]
    addresses = {dm: [line.address for line in lines(told.case, dm)] for dm in told.vary}
    for one in found.tallies:
        holds = expected[("holds", one.outcome)]
        assert (one.count.holds, one.count.of) == (holds, of)
        assert one.in_all == expected[("all", one.outcome)]
        pairs = iter(one.pairs)
        for dm in told.vary:
            for i, j in combinations(range(len(addresses[dm])), 2):
                pair = next(pairs)
                assert pair.dm == dm
                assert (pair.upper, pair.lower) == (addresses[dm][i], addresses[dm][j])
                there, held = expected[(dm, i, j)], expected[(one.outcome, dm, i, j)]
                assert (pair.there.holds, pair.there.of) == (held, there)
                assert (pair.else_.holds, pair.else_.of) == (holds - held, of - there)
        assert next(pairs, None) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_every_order_is_counted_once_as_the_definitions_judge_it(seed):
    told = told_at(seed)
    if not told.vary:
        with pytest.raises(sulh.SulhError):
            sweep(told.case)
        return
    variants = list(told.every())
    if len(variants) > MOST:
        pytest.skip("more variants than can be judged slowly")
    found = sweep(told.case, vary=told.vary, concepts=told.concept, variants=len(variants))
    assert found.exhaustive
    assert found.possible == len(variants)
    agree(told, found, variants)
    as_written, oracle = told.judged(variants[0])
    for one in found.tallies:
        that = told.outcomes.get(one.outcome)
        inside = {s for s in oracle.states if that and true_in(that, oracle.taken[s])}
        assert one.as_written == bool((inside or {told.conflict.status_quo}) & as_written) or (
            that is not None and not inside and one.as_written is False
        )


@pytest.mark.parametrize("seed", SEEDS[::3])
def test_what_is_drawn_is_counted_as_the_definitions_judge_it(seed):
    told = told_at(seed)
    told.vary = [dm for dm in told.conflict.dms if len(told.orders.get(dm, ())) > 1]
    orderings = Orderings(tuple(len(told.orders[dm]) for dm in told.vary), 15, seed)
    if orderings.possible <= 15:
        pytest.skip("as few as that are never drawn")
    found = sweep(told.case, concepts=told.concept, variants=15, seed=seed)
    assert found.seed == seed
    places = orderings.places(0, 15)
    drawn_ones = [tuple(tuple(own[k].tolist()) for own in places) for k in range(15)]
    assert all(own == tuple(range(len(own))) for own in drawn_ones[0])
    agree(told, found, drawn_ones)


def test_the_sample_tries_both_ways_of_solving_and_every_concept():
    tried = [told_at(seed) for seed in SEEDS if told_at(seed).vary]
    tried = [one for one in tried if len(list(one.every())) <= MOST]
    alone = [bool(one.joint) or any("veto" in m.retained for m in one.case.mandates)
             for one in tried]  # fmt: skip
    assert min(sum(alone), sum(not one for one in alone)) >= 4
    assert {one.concept for one in tried} == set(CONCEPTS)
    some = [
        tally
        for one in tried
        for tally in sweep(one.case, vary=one.vary, concepts=one.concept, variants=MOST).tallies
    ]
    assert sum(bool(one.deciding) for one in some) >= 10


@pytest.mark.parametrize("lengths", [(3,), (2, 3), (1, 4), (2, 2, 2)])
def test_all_combinations_come_once(lengths):
    every = Orderings.of(lengths, 10**6, 0)
    rows = list(zip(*(own.tolist() for own in every.places(0, every.total)), strict=True))
    assert every.seed is None
    assert len(rows) == prod(map(factorial, lengths))
    assert len({json.dumps(row) for row in rows}) == len(rows)
    assert all(sorted(own) == list(range(len(own))) for row in rows for own in row)
    assert rows[0] == tuple(list(range(length)) for length in lengths)


@pytest.mark.parametrize("seed", [None, 0, 7, 2**64 - 1])
def test_a_variant_is_what_it_is_whoever_asks_and_from_where(seed):
    lengths = (5, 2, 4) if seed is not None else (3, 2, 3)
    some = Orderings(lengths, 72 if seed is None else 1000, seed)
    whole = some.places(0, 72)
    for cuts in ([0, 1, 72], [0, 13, 14, 50, 72], list(range(73))):
        parts = [some.places(*ends) for ends in pairwise(cuts)]
        for order, own in enumerate(whole):
            assert (np.vstack([part[order] for part in parts]) == own).all()


def test_seeds_draw_differently_and_every_place_is_drawn_alike():
    one, other = (Orderings((6,), 6000, seed).places(0, 6000)[0] for seed in (0, 1))
    assert (one != other).any()
    for places in (one, other):
        counts = np.array([np.bincount(places[:, k], minlength=6) for k in range(6)])
        # Of 6000 draws a place has 1000 on the average, with a deviation of 29.
        assert np.abs(counts - 1000).max() < 6 * 29


@pytest.mark.parametrize("seed", SEEDS[:12:3])
def test_the_size_of_a_chunk_does_not_matter(seed, monkeypatch):
    told = told_at(seed)
    asked = {"concepts": (told.concept, "seq"), "variants": 100}
    whole = sweep(told.case, **asked)
    for chunks, ranks in ((1, 1 << 40), (3, 1 << 40), (100, 1 << 40), (16, 1)):
        monkeypatch.setattr(sweeping, "_CHUNKS", chunks)
        monkeypatch.setattr(sweeping, "_RANKS_A_CHUNK", ranks)
        assert sweep(told.case, **asked).to_json() == whole.to_json()
