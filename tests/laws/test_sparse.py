"""Few feasible states among many assignments: which they are, how they are listed, what holds."""

import json
from itertools import pairwise, product
from random import Random

import numpy as np
import pytest
from laws.conflict import in_words
from laws.conflicts import random_statement
from laws.program import drawing

import sulh
from sulh.concept import CONCEPTS
from sulh.engine import compact
from sulh.errors import TooLargeError
from sulh.model import diagram, numbers, states
from sulh.model.build import build
from sulh.solve import literal
from sulh.statement import parse

FIVE = [concept for concept in CONCEPTS.values() if concept.answers != "simultaneous"]
with_diagrams = pytest.mark.skipif(not diagram.available(), reason="dd is not installed")


def written(owned, rules, seed=0, statements=8, **parts):
    """Return a case in which orders are drawn, and the first option of each is taken."""
    rng, names = drawing(seed), [name for own in owned.values() for name in own]
    return sulh.loads(json.dumps({
        "sulh": 1, "id": "sparse", "title": "Sparse",
        "decision_makers": {
            dm: {
                "options": {name.split(".")[1]: {} for name in own},
                "preferences": [
                    f"{rng.choice(names)} if {rng.choice(names)}" for _ in range(statements)
                ],
            }
            for dm, own in owned.items()
        },
        "feasible": list(rules),
        **parts,
    }))  # fmt: skip


def owners(dms, options):
    return {f"dm{dm}": [f"dm{dm}.o{k}" for k in range(options)] for dm in range(dms)}


# ---- which states there are -----------------------------------------------------------------


def one_of(own):
    """Exactly one of the options."""
    return [f"exactly 1 of ({', '.join(own)})"], [{name} for name in own]


def chain(own):
    """Each option needs the one before."""
    rules = [f"{low} if {high}" for low, high in pairwise(own)]
    return rules, [set(own[:k]) for k in range(len(own) + 1)]


def few(own):
    """At most one, written pair by pair."""
    rules = [f"not ({a} and {b})" for k, a in enumerate(own) for b in own[k + 1 :]]
    return rules, [set(), *({name} for name in own)]


def alike(own):
    """All or none."""
    return [f"{a} iff {b}" for a, b in pairwise(own)], [set(), set(own)]


KINDS = (one_of, chain, few, alike)


def block_by_block(rng: Random, dms: int, options: int):
    """Draw a kind for each decision maker; return owners, rules and the states known from them."""
    owned = owners(dms, options)
    rules, choices = [], []
    for own in owned.values():
        kind, shuffled = rng.choice(KINDS), rng.sample(own, len(own))
        told, sets = kind(shuffled)
        rules += told
        choices.append(sets)
    place = {name: k for k, name in enumerate(name for own in owned.values() for name in own)}
    found = [set().union(*chosen) for chosen in product(*choices)]
    one, other = rng.sample(sorted(place), 2)
    rules.append(f"not {one} or {other}")
    kept = [taken for taken in found if one not in taken or other in taken]
    return owned, rules, sorted(sum(1 << place[name] for name in taken) for taken in kept)


@pytest.mark.parametrize("seed", range(9))
def test_states_known_by_construction_are_those_listed(seed):
    rng = drawing(seed)
    owned, rules, expected = block_by_block(rng, *rng.choice([(4, 10), (5, 8), (4, 15)]))
    model = build(written(owned, rng.sample(rules, len(rules)), seed))
    assert list(model.numbers) == expected
    for state in rng.sample(range(len(model)), min(len(model), 5)):
        for dm, own in enumerate(owned.values()):
            first = list(owned).index(own[0].split(".")[0]) * len(own)
            mask = sum(1 << k for k in range(first, first + len(own)))
            here = model.numbers[state]
            reached = {model.numbers[end] for end in model.reach(dm, state)}
            assert reached == {n for n in expected if n & ~mask == here & ~mask} - {here}


@pytest.mark.parametrize("seed", range(3))
def test_verdicts_among_forty_options_are_those_of_the_definitions(seed):
    owned = owners(4, 10)
    rules = [rule for own in owned.values() for rule in chain(own[:3])[0]]
    rules += [f"not {name}" for own in owned.values() for name in own[4:]]
    rules += [f"{own[3]} iff {own[1]}" for own in owned.values()]
    forbidden = [{"forbid": "dm1", "from": "not dm1.o0", "to": "dm1.o1"}] * (seed > 0)
    model = build(written(owned, rules, seed, moves=forbidden))
    assert len(model) == 4**4
    found = compact.stable(model, FIVE)
    for concept in FIVE[1 + seed % 2 :: 2]:
        assert (found[concept.slug] == literal(model, concept, "legal-sequence")).all()


# ---- how they are listed --------------------------------------------------------------------


def drawn_rules(seed):
    rng = drawing(seed)
    names = [f"a.o{k}" for k in range(rng.randint(1, 9))]
    count = rng.randint(0, 6)
    return names, [parse(in_words(random_statement(rng, names, 3))) for _ in range(count)]


@with_diagrams
@pytest.mark.parametrize("package", ["dd.cudd", "dd.autoref"])
def test_a_diagram_has_the_states_that_partial_states_lead_to(package, monkeypatch):
    module = pytest.importorskip(package)
    monkeypatch.setattr(diagram, "_manager", module.BDD)
    for seed in range(70):
        names, rules = drawn_rules(seed)
        expected = numbers(states.feasible(names, rules, {}))
        drawn = diagram.draw(drawing(seed).sample(names, len(names)), rules, {})
        found = drawn.states({name: k for k, name in enumerate(names)})
        assert sorted(found[:, 0].tolist()) == list(expected), seed
        assert drawn.count() == len(expected), seed


@with_diagrams
def test_facts_and_options_that_are_gone_are_read_in_a_diagram_too():
    rules = [
        parse("a.x if fact.water > 2"),
        parse("a.gone or a.y"),
        parse("at least 2 of (a.x, a.y, a.gone, fact.water > 2)"),
    ]
    for water in (1, 3):
        drawn = diagram.draw(["a.y", "a.x"], rules, {"water": water})
        found = sorted(drawn.states({"a.x": 0, "a.y": 1})[:, 0].tolist())
        assert found == list(numbers(states.feasible(["a.x", "a.y"], rules, {"water": water})))
        assert found == [3]


TANGLED = [f"a.o{k} iff a.o{59 - k}" for k in range(30)] + [
    f"exactly 1 of (a.o{k}, a.o{k + 1}, a.o{k + 2})" for k in range(0, 30, 3)
]


def listed(rules, names=tuple(f"a.o{k}" for k in range(60))):
    return states.feasible(names, [parse(rule) for rule in rules], {})


@with_diagrams
def test_more_than_64_options_are_drawn_and_listed_alike(monkeypatch):
    names = [f"a.o{k}" for k in range(70)]
    rules = [f"exactly 1 of ({', '.join(names[k::3])})" for k in range(3)]
    rules.append("a.o0 or a.o64 or a.o67")
    plain = numbers(listed(rules, names))
    assert len(set(plain)) == len(plain) == 24 * 23 * 23 - 23 * 21 * 23
    assert plain == tuple(sorted(plain))
    monkeypatch.setattr(states, "_DRAWN_FROM", 4)
    assert numbers(listed(rules, names)) == plain


@with_diagrams
def test_dead_ends_that_are_too_many_are_not_walked_into(monkeypatch):
    """Loose rules first, and one at the end that leaves little."""
    monkeypatch.setattr(states, "MOST_PARTIAL", 1 << 12)
    monkeypatch.setattr(states, "_DRAWN_FROM", 1 << 12)
    loose = [f"a.o{k} or a.o{k + 30}" for k in range(30)]
    rules = [*loose, "at most 31 of (" + ", ".join(f"a.o{k}" for k in range(60)) + ")", "not a.o0",
             *(f"a.o{k} implies a.o{k + 1}" for k in range(29))]  # fmt: skip
    found = listed(rules)
    assert len(found) == sum(1 + free for free in range(30))
    assert all(row[:30].astype(int).tolist() == sorted(row[:30]) for row in found)
    assert all(sum(row) in (30, 31) and not row[0] for row in found)
    monkeypatch.setattr(diagram, "available", lambda: False)
    with pytest.raises(states.TooManyStatesError) as caught:
        listed(rules)
    assert caught.value.count is None


@with_diagrams
def test_a_diagram_that_grows_too_large_is_given_up(monkeypatch):
    monkeypatch.setattr(diagram, "MOST_QUESTIONS", 10)
    monkeypatch.setattr(diagram, "_LOOKS", 1)
    monkeypatch.setattr(states, "_DRAWN_FROM", 1)
    assert len(listed(TANGLED)) == 3**10


def too_large(rules):
    with pytest.raises(TooLargeError) as caught:
        build(written({"a": [f"a.o{k}" for k in range(60)]}, rules))
    return caught.value.mistakes[0]


LOOSE = [f"a.o{k} or a.o{k + 1}" for k in range(59)]


@with_diagrams
def test_too_many_states_are_counted_and_other_questions_named():
    mistake = too_large(LOOSE)
    assert mistake.id == "too-many-feasible"
    before, now = 2, 3  # strings without two zeros in a row, by their length
    for _ in range(58):
        before, now = now, before + now
    assert mistake.slots["count"] == f"{now:,}"
    for lang in ("en", "ar"):
        assert "sulh census" in mistake.advice(lang)
        assert "sulh find" in mistake.advice(lang)


def test_without_diagrams_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(diagram, "available", lambda: False)
    monkeypatch.setattr(states, "MOST_PARTIAL", 1 << 10)
    mistake = too_large(LOOSE)
    assert mistake.id in ("too-many-states", "too-many-feasible")
    assert "pip install 'sulh[scale]'" in mistake.advice("ar")


def test_exactly_the_limit_is_listed(monkeypatch):
    monkeypatch.setattr(states, "MOST_STATES", 3**10)
    assert len(listed(TANGLED)) == 3**10
    monkeypatch.setattr(states, "MOST_STATES", 3**10 - 1)
    with pytest.raises(states.TooManyStatesError) as caught:
        listed(TANGLED)
    assert caught.value.count == 3**10


# ---- many of them ---------------------------------------------------------------------------


def test_a_hundred_thousand_among_two_to_the_sixty():
    """Every decision maker has ten postures and two options that follow: formulas over a box."""
    owned = owners(5, 12)
    rules = [
        rule
        for own in owned.values()
        for rule in (*one_of(own[:10])[0], f"{own[10]} iff {own[3]}", f"{own[11]} iff {own[7]}")
    ]
    model = build(written(owned, rules, seed=7))
    assert len(model) == 10**5
    assert "numbers" not in vars(model)
    assert "index" not in vars(model)
    assert all(own.ends.dtype == np.int32 for own in model.moves)
    found = compact.stable(model, FIVE)
    # States stand by their numbers, so the last one's posture changes slowest.
    posture = model.taken.reshape(-1, 5, 12)[:, :, :10].argmax(axis=2)
    box = np.argsort(np.ravel_multi_index(posture.T, (10,) * 5))
    for dm in model.dms:
        rank = model.ranks[box, dm].reshape((10,) * 5)
        best = np.broadcast_to(rank.max(axis=dm, keepdims=True), rank.shape)
        others = tuple(k for k in model.dms if k != dm)
        stable = {"nash": rank == best}
        for slug, value in (("gmr", rank), ("smr", best)):
            # The opponents can bring about whatever is not the posture of this one.
            feared = np.minimum(rank, value.min(axis=others, keepdims=True))
            stable[slug] = feared.max(axis=dm, keepdims=True) <= rank
        for slug, flags in stable.items():
            assert (found[slug][box, dm].reshape(rank.shape) == flags).all(), (slug, dm)
    assert (found["nash"] <= found["sseq"]).all()
    assert (found["sseq"] <= found["seq"] & found["smr"]).all()
    assert (found["seq"] | found["smr"] <= found["gmr"]).all()
