"""The symbolic engine against the oracle, and beyond it against the engine that lists states."""

import json
from dataclasses import replace
from functools import cache

import pytest
from laws import mandate_conflicts
from laws.conflict import TRUE
from laws.conflicts import chance, random_conflict, random_statement, seeded
from laws.oracle import Oracle, true_in
from laws.program import SEEDS, case_of, drawing
from laws.test_together_laws import SEEDS as TOGETHER
from laws.test_together_laws import drawn, oracle_at

import sulh
from sulh.concept import CONCEPTS
from sulh.engine import compact
from sulh.engine.symbolic import Budget, SymbolicVerdicts, found, survey
from sulh.engine.symbolic.deciding import IMPLIES, Deciding
from sulh.engine.symbolic.moves import copied
from sulh.engine.symbolic.space import PACKAGES, Space
from sulh.model.build import build
from sulh.model.option_form import OptionForm, option_form
from sulh.statement import Option, Truth

ALL = tuple(CONCEPTS)
FIVE = tuple(slug for slug in CONCEPTS if slug != "sim")
EVERYWHERE, NO_LIMIT = Truth(value=True), Budget(seconds=None)
PLENTY = 1 << 20
PYTHON = PACKAGES[-1]


@cache
def form_at(seed: int) -> OptionForm:
    return option_form(sulh.loads(json.dumps(drawn(seed)[0])))


def everyone(form, slug):
    return (CONCEPTS[slug],) * len(form.decision_makers)


def by_dm(form, package=None, order=None):
    """For every concept and decision maker the stable states, with all states judged."""
    space = Space(form.options, order or form.options, copied(form), NO_LIMIT, package or found())
    deciding = Deciding(form, space)
    verdicts = {}
    for dm in form.decision_makers:
        deciding._decide_nash(dm)
        verdicts["nash", dm] = listed(space, deciding.stable[dm]["nash"])
        for slug in ALL[1:]:
            unstable = deciding._undeterred(dm, CONCEPTS[slug], deciding.feasible)
            verdicts[slug, dm] = listed(space, deciding.feasible & ~unstable)
    return verdicts


def listed(space, states):
    everything = SymbolicVerdicts(0, {}, "", space, states, {"asked": states})
    return set(everything.states("asked", EVERYWHERE, PLENTY))


def by_oracle(oracle):
    return {
        (slug, dm): {s for s in oracle.states if oracle.stable(dm, s, slug)}
        for slug in ALL
        for dm in oracle.dms
    }


def test_every_verdict_is_the_oracle_s_with_everything_at_once():
    for seed in TOGETHER:
        assert by_dm(form_at(seed)) == by_oracle(oracle_at(seed)), seed


def test_every_verdict_is_the_oracle_s():
    for seed in SEEDS[::4]:
        form = option_form(case_of(seeded(seed)))
        assert by_dm(form) == by_oracle(Oracle(seeded(seed))), seed


def test_every_verdict_is_the_oracle_s_where_control_depends_on_nothing():
    shared = 0
    for seed in SEEDS[1::4]:
        drawn_one = seeded(seed)
        powers = tuple(replace(power, condition=TRUE) for power in drawn_one.powers)
        conflict = replace(drawn_one, forbidden=(), powers=powers)
        form = option_form(case_of(conflict))
        assert not form.conditional
        assert by_dm(form) == by_oracle(Oracle(conflict)), seed
        shared += bool(powers)
    assert shared >= 10


def test_python_alone_and_other_orders_of_the_options_change_no_verdict():
    for seed in SEEDS[::25]:
        form = option_form(case_of(seeded(seed)))
        expected = by_dm(form)
        order = drawing(seed).sample(form.options, len(form.options))
        assert by_dm(form, PYTHON) == by_dm(form, order=order) == expected, seed


def test_equilibria_of_every_profile_are_the_oracle_s():
    """Under one concept and under several at once, asked in any order, together and alone."""
    for seed in TOGETHER:
        form, oracle, rng = form_at(seed), oracle_at(seed), drawing(seed)
        mixed = [tuple(CONCEPTS[rng.choice(ALL)] for _ in oracle.dms) for _ in range(3)]
        profiles = [*mixed, *(everyone(form, slug) for slug in ALL)]
        rng.shuffle(profiles)
        together = survey(form, profiles, NO_LIMIT)
        assert not together.undecided
        assert together.feasible == len(oracle.states)
        alone = survey(form, profiles[:1], NO_LIMIT)
        for asked in profiles:
            of = {dm: one.slug for dm, one in zip(oracle.dms, asked, strict=True)}
            expected = sorted(oracle.equilibria(of))
            assert list(together.states(asked, EVERYWHERE, PLENTY)) == expected, (seed, of)
            assert together.count(asked, EVERYWHERE) == len(expected)
            if asked == profiles[0]:
                assert list(alone.states(asked, EVERYWHERE, PLENTY)) == expected, (seed, of)


def test_what_implies_what_is_so():
    """Stable under the one is stable under the other, in every verdict of the oracle."""
    for seed in TOGETHER[::3]:
        stable = by_oracle(oracle_at(seed))
        for one, others in IMPLIES.items():
            for other in others:
                for dm in oracle_at(seed).dms:
                    assert stable[one, dm] <= stable[other, dm], (seed, one, other)


def crowded(seed):
    """A case of some hundred to some thousand states with everything at once."""
    rng = drawing(seed)
    conflict = random_conflict(rng, 4, 11)
    while len(conflict.options) < 9:
        conflict = random_conflict(rng, 4, 11)
    names = [option.name for option in conflict.options]
    excluded = [("not", ("and", *(("option", name) for name in rng.sample(names, 2))))
                for _ in range(rng.randint(0, 2))]  # fmt: skip
    orders = {dm: tuple(random_statement(rng, names) for _ in range(rng.randint(2, 5)))
              for dm in conflict.dms}  # fmt: skip
    powers = conflict.powers if seed % 3 else ()
    conflict = replace(
        conflict, powers=powers, feasible=tuple(excluded), rankings={}, preferences=orders,
        forbidden=conflict.forbidden[:1] if seed % 3 else (), status_quo=0,
    )  # fmt: skip
    order = rng.sample(conflict.dms, len(conflict.dms))
    mandates = tuple(mandate_conflicts._mandate(rng, conflict, order) for _ in range(seed % 3))
    joint = [rng.sample(conflict.dms, 2)] if seed % 3 and chance(rng, 0.5) else []
    content = mandate_conflicts.mandated(conflict, mandates).to_case()
    return {**content, "joint": [{"parties": members} for members in joint]}


def test_beyond_the_oracle_verdicts_are_those_of_the_engine_that_lists_states():
    sizes, transitive = [], []
    for seed in range(24):
        case = sulh.loads(json.dumps(crowded(seed)))
        model, form = build(case), option_form(case)
        sizes.append(len(model))
        transitive.append(model.transitive)
        expected = compact.stable(model, [CONCEPTS[slug] for slug in FIVE])
        verdicts = survey(form, [everyone(form, slug) for slug in FIVE], NO_LIMIT)
        assert verdicts.feasible == len(model)
        for slug in FIVE:
            states = [model.numbers[k] for k in expected[slug].all(axis=1).nonzero()[0]]
            assert list(verdicts.states(everyone(form, slug), EVERYWHERE, PLENTY)) == states, seed
        if seed % 4 == 0:
            every = by_dm(form)
            for slug in FIVE:
                for k, dm in enumerate(model.decision_makers):
                    states = {model.numbers[at] for at in expected[slug][:, k].nonzero()[0]}
                    assert every[slug, dm] == states, (seed, slug, dm)
    assert min(sizes) >= 100
    assert max(sizes) >= 1500
    assert 5 <= sum(transitive) <= 19


def copies(count, seed):
    """So many times the same conflict at once, about different options, mixed with each other.

    Control depends on no state, so what happens in one copy changes nothing in another.
    """
    small = replace(seeded(seed), forbidden=(), powers=(), rankings={})
    content = json.dumps(small.to_case() | {"status_quo": 0, "feasible": []})
    whole = json.loads(content)
    every = {}
    for k in range(count):
        text = content
        for dm in small.dms:
            text = text.replace(f'"{dm}"', f'"{dm}{k}"').replace(f"{dm}.", f"{dm}{k}.")
        every |= json.loads(text)["decision_makers"]
    mixed = dict(sorted(every.items()))
    return json.loads(content), whole | {"decision_makers": mixed}


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if len(seeded(seed).options) == 6][:3])
def test_of_sixty_options_as_many_states_hold_as_ten_copies_of_six_have_together(seed):
    one, ten = (option_form(sulh.loads(json.dumps(content))) for content in copies(10, seed))
    assert (len(one.options), len(ten.options)) == (6, 60)
    assert not ten.conditional
    small = survey(one, [everyone(one, slug) for slug in ALL], NO_LIMIT)
    large = survey(ten, [everyone(ten, slug) for slug in ALL], NO_LIMIT)
    assert large.feasible == 2**60
    for slug in ALL:
        expected = small.count(everyone(one, slug), EVERYWHERE) ** 10
        assert large.count(everyone(ten, slug), EVERYWHERE) == expected, slug


def test_counts_and_members_that_satisfy_a_statement_are_the_oracle_s():
    for seed in TOGETHER[::2]:
        form, oracle, rng = form_at(seed), oracle_at(seed), drawing(seed)
        names = list(form.options)
        said = random_statement(rng, names)
        that = sulh.statement.parse(mandate_conflicts.in_words(said))
        asked = everyone(form, rng.choice(ALL))
        verdicts = survey(form, [asked], NO_LIMIT)
        holding = oracle.equilibria(asked[0].slug)
        expected = [s for s in sorted(holding) if true_in(said, oracle.taken[s])]
        assert verdicts.count(asked, that) == len(expected)
        assert list(verdicts.states(asked, that, PLENTY)) == expected
        assert verdicts.possible(that) == sum(true_in(said, oracle.taken[s]) for s in oracle.states)
        for number in range(2 ** len(names) + 3):
            assert verdicts.holds(asked, number) == (number in holding), (seed, number)


@pytest.mark.parametrize("package", PACKAGES)
def test_the_smallest_conflicts_are_judged(package):
    """One decision maker, who answers nobody; options that nobody has."""
    if package != found() and package != PYTHON:
        pytest.skip("there is no wheel with CUDD here")
    small = {"sulh": 1, "id": "small", "title": "Small", "status_quo": "none"}
    alone = {**small, "decision_makers": {"ana": {"options": {"a": {}}, "preferences": ["a"]}}}
    empty = {**small, "decision_makers": {"ana": {"options": {}}, "ben": {"options": {}}},
             "moves": [{"forbid": "ana", "from": "true", "to": "true"}]}  # fmt: skip
    for content, expected in ((alone, (1,)), (empty, (0,))):
        form = option_form(sulh.loads(json.dumps(content)))
        asked = [everyone(form, slug) for slug in ALL]
        verdicts = survey(form, asked, NO_LIMIT, package=package)
        for one in asked:
            assert verdicts.states(one, EVERYWHERE, 5) == expected
            assert verdicts.count(one, EVERYWHERE) == 1


def test_an_option_of_no_conflict_is_no_state_s():
    form = form_at(0)
    with pytest.raises(Exception, match=r"nobody\.nothing"):
        survey(form, [everyone(form, "nash")], NO_LIMIT).possible(Option("nobody.nothing"))
