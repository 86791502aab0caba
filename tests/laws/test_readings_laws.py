"""Readings against brute force: every file edited by hand, read again and solved."""

from collections import Counter
from functools import cache
from itertools import chain, combinations, pairwise, product
from json import dumps
from math import isclose, prod

import pytest
from laws.sourced import derived_sources, fallen, group, sourced, without, without_lapsed

import sulh
from sulh.analysis import shares as sharing
from sulh.analysis.readings import readings

SEEDS = range(40)
CONCEPTS = ("seq", "nash", "gmr", "smr", "sseq")


def subsets(names):
    """Yield every set of these names, the smallest first."""
    return chain.from_iterable(combinations(names, k) for k in range(len(names) + 1))


class BruteForce:
    """A file, and what it answers when statements are cut out of it with everything they carry."""

    def __init__(self, seed):
        content = sourced(seed)
        content["history"] = []
        del content["status_quo"]
        for maker in content["decision_makers"].values():
            maker.pop("ranking", None)  # which states it misses is another question
        self.content = content
        self.concept = CONCEPTS[seed % len(CONCEPTS)]
        self.case = sulh.loads(dumps(content))
        groups = dict.fromkeys(group(content, claim) for claim in content["claims"])
        # The claim that the others repeat, whatever repeats it.
        self.groups = {
            next(name for name in members if "repeats" not in content["claims"][name]): members
            for members in groups
        }
        self.answers = cache(self._answers)

    def _answers(self, dropped):
        lost = frozenset().union(*(self.groups[name] for name in dropped))
        edited = without_lapsed(without(self.content, fallen(self.content, lost)))
        try:
            found = sulh.equilibria(sulh.loads(dumps(edited)), concepts=self.concept)
        except sulh.CaseError as error:
            if [mistake.id for mistake in error.mistakes] != ["no-states"]:
                raise
            return dict.fromkeys(self.content["outcomes"], "infeasible")
        words = {"all": "holds", "some": "holds", "none": "fails", "infeasible": "infeasible"}
        return {
            outcome: words[found.verdict(outcome, self.concept).word]
            for outcome in self.case.outcomes
        }

    def holds(self, outcome, *dropped):
        return self.answers(frozenset(dropped))[outcome] == "holds"

    def matters(self, outcome, one):
        """Whether dropping it changes the answer, by itself or after one other was dropped."""
        others = [name for name in self.groups if name != one]
        return self.holds(outcome) != self.holds(outcome, one) or any(
            self.holds(outcome, other) != self.holds(outcome, other, one) for other in others
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_readings_are_what_brute_force_counts(seed):
    brute = BruteForce(seed)
    for tally in readings(brute.case, concepts=brute.concept).tallies:
        outcome = tally.conclusion.name
        matter = [unit.name for unit in tally.matter]
        assert sorted(matter) == sorted(one for one in brute.groups if brute.matters(outcome, one))
        assert tally.complete
        told = {frozenset(chosen): brute.answers(frozenset(chosen))[outcome]
                for chosen in subsets(matter)}  # fmt: skip
        assert dict(tally.counts) == Counter(told.values())
        assert (tally.value.word == "holds") == brute.holds(outcome)
        usual = brute.holds(outcome)
        other = {chosen for chosen, word in told.items() if (word == "holds") != usual}
        assert {frozenset(one.dropped) for one in tally.exceptions} == other
        assert all(one.word == told[frozenset(one.dropped)] for one in tally.exceptions)
        sizes = [len(one.dropped) for one in tally.exceptions]
        assert sizes == sorted(sizes)
        least = {one for one in other if not any(smaller < one for smaller in other)}
        assert {frozenset(one.dropped) for one in tally.smallest} == least
        again = {one for one in told if one not in other and any(x < one for x in least)}
        least_again = {one for one in again if not any(smaller < one for smaller in again)}
        assert {frozenset(one.dropped) for one in tally.restored} == least_again


def test_many_conclusions_hang_on_several_statements():
    sizes = [
        len(tally.matter)
        for seed in SEEDS
        for tally in readings(BruteForce(seed).case, concepts=CONCEPTS[seed % 5]).tallies
    ]
    assert sum(size >= 3 for size in sizes) > 20


def with_likelihoods(brute, seed):
    """Return the case with likelihoods typed for most claims, and each statement's."""
    typed = {}
    for place, name in enumerate(brute.groups):
        if (place + seed) % 4:
            typed[name] = ((place * 7 + seed) % 10) / 10
            brute.content["claims"][name]["likelihood"] = typed[name]
    return sulh.loads(dumps(brute.content)), typed


def weighted(brute, outcome, ways):
    """Return the share of the readings in which an outcome holds: each way is (dropped, weight)."""
    return sum(
        prod(weight for _, weight in chosen)
        for chosen in product(*ways)
        if brute.holds(outcome, *(name for gone, _ in chosen for name in gone))
    )


@pytest.mark.parametrize("seed", SEEDS[:20])
def test_shares_are_what_brute_force_weighs(seed):
    brute = BruteForce(seed)
    case, typed = with_likelihoods(brute, seed)
    separate = [[((), p), ((name,), 1 - p)] for name, p in typed.items()]
    sources = brute.content["sources"]
    roots = {
        name: next(
            root for root in sources
            if name in derived_sources(brute.content, root) and "derived_from" not in sources[root]
        )
        for name in sources
    }  # fmt: skip
    together = []
    for root in dict.fromkeys(roots.values()):
        own = {
            n: p for n, p in typed.items() if roots[brute.content["claims"][n]["source"]] == root
        }
        levels = sorted({0.0, *own.values(), 1.0})
        together.append(
            [
                (tuple(name for name, p in own.items() if p <= low), high - low)
                for low, high in pairwise(levels)
            ]
        )
    for tally in readings(case, concepts=brute.concept).tallies:
        outcome = tally.conclusion.name
        if tally.share is None:
            continue
        assert tally.share.separately.error is None
        assert isclose(
            tally.share.separately.share, weighted(brute, outcome, separate), abs_tol=1e-9
        )
        assert isclose(tally.share.together.share, weighted(brute, outcome, together), abs_tol=1e-9)


def test_some_shares_were_weighed():
    found = [readings(with_likelihoods(BruteForce(seed), seed)[0]) for seed in SEEDS[:20]]
    weighed = [one.share for each in found for one in each.tallies if one.share is not None]
    assert len(weighed) > 20
    assert any(0 < one.low < one.high < 1 for one in weighed)


def test_what_is_drawn_comes_near_what_is_exact_and_depends_on_the_seed_alone(monkeypatch):
    cases = (with_likelihoods(BruteForce(seed), seed)[0] for seed in SEEDS)
    case = next(case for case in cases if any(
        tally.share is not None and 0 < tally.share.low < tally.share.high < 1
        for tally in readings(case).tallies
    ))  # fmt: skip
    exact = {one.conclusion: one.share for one in readings(case).tallies}
    monkeypatch.setattr(sharing, "MOST_EXACT", 1)
    drawn = {one.conclusion: one.share for one in readings(case, draws=20_000).tallies}
    alone = readings(case, outcomes="o-1", draws=20_000).tallies[0]
    other = {one.conclusion: one.share for one in readings(case, draws=20_000, seed=1).tallies}
    assert alone.share == drawn[alone.conclusion]
    assert drawn != other
    for conclusion, share in drawn.items():
        for got, true in (
            (share.separately, exact[conclusion].separately),
            (share.together, exact[conclusion].together),
        ):
            assert got.error is not None
            assert abs(got.share - true.share) <= 5 * got.error + 1e-9
