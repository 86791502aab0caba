"""What holds as the parties see it, doubted: against the oracle of what is left, one by one."""

import json
from dataclasses import replace
from functools import cache

import pytest
from laws.conflict import in_words
from laws.conflicts import random_statement
from laws.oracle import options_taken, true_in
from laws.oracle_perception import Hypergame, View
from laws.perceived_conflicts import content_of, seen_at
from laws.program import drawing

import sulh
from sulh.analysis.seen import Views, with_seen
from sulh.derive import dropped, units
from sulh.errors import SulhError
from sulh.finding.conclusion import Conclusion

SEEDS = (0, 2, 4, 5, 6, 9, 12, 15, 22, 78)
CONCEPT = "seq"
each = pytest.mark.parametrize("seed", SEEDS)


@cache
def statements_at(seed):
    """The outcomes drawn for a seed."""
    names = [option.name for option in seen_at(seed).conflict.options]
    rng = drawing(seed + 77)
    return {f"o-{k}": random_statement(rng, names) for k in range(3)}


@cache
def case_at(seed):
    outcomes = {name: {"that": in_words(that)} for name, that in statements_at(seed).items()}
    return sulh.loads(json.dumps({**content_of(seen_at(seed)), "outcomes": outcomes}))


@cache
def found_at(seed):
    return sulh.fragility(case_at(seed), concepts=CONCEPT, size=1)


def by_hand(seed, seen):
    """The states of each outcome that hold as the parties see it, by the oracle."""
    hypergame = Hypergame(seen)
    holding = hypergame.hyper(CONCEPT, 2)
    return {
        name: {s for s in holding if true_in(that, options_taken(hypergame.universal, s))}
        for name, that in statements_at(seed).items()
    }


def told(values):
    return {one.name: set(value.states) for one, value in values.items()
            if one.seen and one.about == "outcome"}  # fmt: skip


def without(seen, address):
    """What parties see without one thing they were told or believe; None for what is not that."""
    home, _, rest = address.partition("/")
    dm, *way = rest.split("/")
    if home == "told":
        left = {name: value for name, value in seen.told[dm].items() if name != way[0]}
        return replace(seen, told={**seen.told, dm: left})
    if home != "perceptions":
        return None
    views = dict(seen.views)
    views[dm] = _without(views[dm], way)
    return replace(seen, views=views)


def _without(view, way):
    if not way:
        return View()
    key, *rest = way
    if key == "of":
        return replace(view, of={**view.of, rest[0]: _without(view.of[rest[0]], rest[1:])})
    if key == "facts":
        return replace(view, facts={n: v for n, v in view.facts.items() if n != rest[0]})
    if key == "imagined":
        return replace(view, imagined=tuple(o for o in view.imagined if o.id != rest[0]))
    if key == "preferences":
        dm, place = rest
        order = view.preferences[dm]
        left = order[: int(place) - 1] + order[int(place) :]
        return replace(view, preferences={**view.preferences, dm: left})
    field = {"feasible": "feasible", "moves": "forbidden"}[key]
    listed = getattr(view, field)
    place = int(rest[0])
    return replace(view, **{field: listed[: place - 1] + listed[place:]})


@each
def test_as_seen_is_what_the_oracle_sees(seed):
    found = found_at(seed)
    if found.case.perceptions or found.case.told:
        assert told(found.values) == by_hand(seed, seen_at(seed))
    else:
        assert told(found.values) == {}


@each
def test_without_one_thing_believed_it_is_what_the_oracle_sees_then(seed):
    found, seen = found_at(seed), seen_at(seed)
    before = told(found.values)
    for unit, effect in found.drops.items():
        edited = without(seen, unit.name)
        # An option nobody imagines any more keeps its bit, which the oracle gives to another.
        if edited is None or list(Hypergame(edited).imagined) != list(Hypergame(seen).imagined):
            continue
        after = dict(before)
        for one, shift in effect.shifts.items():
            if one.seen and one.about == "outcome":
                after[one.name] = set(shift.after.states)
            else:
                assert one.seen, "what is believed changes nothing of what is so"
        assert after == by_hand(seed, edited), unit


@each
def test_of_many_variations_each_is_as_it_is_alone_and_as_its_file(seed):
    written = case_at(seed)
    asked = with_seen((Conclusion("outcome", name, CONCEPT) for name in written.outcomes), written)
    together = Views([CONCEPT])
    assert together.values(written, asked) == Views([CONCEPT]).values(written, asked)
    for unit in units(written)[::3]:
        derived = dropped(written, unit)
        values = together.values(derived, asked)
        assert values == Views([CONCEPT]).values(derived, asked)
        again = sulh.loads(sulh.dumps(derived))
        try:
            sulh.equilibria(again, concepts=CONCEPT)
        except SulhError:  # what no file can say: no state, a ranking that misses some
            continue
        words = {one: (value.word, len(value.states)) for one, value in values.items()}
        saved = Views([CONCEPT]).values(again, asked)
        assert {one: (value.word, len(value.states)) for one, value in saved.items()} == words


@each
def test_a_case_that_everybody_sees_as_it_is_has_one_conclusion_of_each(seed):
    plain = case_at(seed).without(
        *(f"perceptions/{dm}" for dm in case_at(seed).perceptions),
        *(f"told/{dm}/depth" for dm in case_at(seed).told),
    )
    found = sulh.fragility(plain, concepts=CONCEPT, size=1)
    assert not any(one.seen for one in found.conclusions)
    as_seen = {one: value for one, value in found_at(seed).values.items() if not one.seen}
    assert {one: found.values[one] for one in as_seen} == as_seen
