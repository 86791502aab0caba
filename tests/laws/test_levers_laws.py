"""Levers, against the definitions: every edit tried again, every order judged by the oracle."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

import pytest
from laws.conflict import Conflict, Option, Statement
from laws.conflicts import seeded
from laws.oracle import CONCEPTS, Oracle, feasible_states
from laws.program import case_of, drawing

import sulh
from sulh.analysis.levers import levers
from sulh.finding.inverse import Inverse
from sulh.finding.levers import Edit, Lever

Key = tuple[object, ...]


def small(seed: int, most_states: int) -> Conflict:
    """Draw a conflict of a few states whose orders are statements."""
    draw = seed * 1000
    while True:
        conflict = seeded(draw, max_dms=3, max_options=4)
        conflict = replace(
            conflict,
            rankings={},
            preferences={dm: conflict.preferences.get(dm, ())[:4] for dm in conflict.dms},
        )
        if 3 <= len(feasible_states(conflict)) <= most_states:
            return conflict
        draw += 1


def holds(conflict: Conflict, state: int, concept: str) -> bool:
    oracle = Oracle(conflict)
    return state in oracle.states and all(oracle.stable(dm, state, concept) for dm in oracle.dms)


def asked(seed: int, conflict: Conflict) -> tuple[int, str]:
    rng = drawing(seed)
    return rng.choice(feasible_states(conflict)), CONCEPTS[seed % 5]


# ---- all orders -------------------------------------------------------------------------------


def satisfied(found: Inverse, above: dict[str, int]) -> bool:
    """Whether an order, each item by its height, fulfils the condition told."""
    assert found.when is not None
    return any(all(above[a] > above[b] for a, b in term) for term in found.when)


def check_inverse(found: Inverse, judged: dict[tuple[str, ...], bool]) -> None:
    """Compare with the verdict on every order, its items from the lowest to the highest."""
    assert found.orders == len(judged)
    assert found.holds == sum(judged.values())
    assert found.exact
    for order, verdict in judged.items():
        above = {item: height for height, item in enumerate(order)}
        assert satisfied(found, above) is verdict
        assert not verdict or all(above[a] > above[b] for a, b in found.shared)


@pytest.mark.parametrize("seed", range(12))
def test_all_orders_of_the_states_are_judged_as_the_oracle_judges_them(seed):
    conflict = small(seed, 5)
    state, _ = asked(seed, conflict)
    states = feasible_states(conflict)
    concept = CONCEPTS[seed % 6]
    for found in levers(case_of(conflict), state, concept=concept, budget=0).inverse:
        if found.over == "states":
            judged = {
                tuple(f"#{one}" for one in order): holds(
                    replace(conflict, rankings={found.dm: tuple((s,) for s in reversed(order))}),
                    state,
                    concept,
                )
                for order in permutations(states)
            }
            check_inverse(found, judged)


@pytest.mark.parametrize("seed", range(12, 30))
def test_all_orders_of_the_statements_are_judged_as_the_oracle_judges_them(seed):
    conflict = small(seed, 16)
    state, concept = asked(seed, conflict)
    for found in levers(case_of(conflict), state, concept=concept, budget=0).inverse:
        if found.over == "statements":
            lines = conflict.preferences[found.dm]
            judged = {}
            for order in permutations(range(len(lines))):
                preferred = {**conflict.preferences, found.dm: tuple(lines[k] for k in order)}
                verdict = holds(replace(conflict, preferences=preferred), state, concept)
                judged[tuple(f"{found.dm}/{k + 1}" for k in reversed(order))] = verdict
            check_inverse(found, judged)


# ---- smallest edits ---------------------------------------------------------------------------


def every_edit(conflict: Conflict, state: int) -> Iterator[tuple[Key, Key, int, Conflict]]:
    """Yield every single edit: its key, its family, its cost, and the conflict after it."""
    for dm in conflict.dms:
        yield from edits_of_lines(conflict, dm)
    for option in conflict.options:
        key: Key = ("impossible", option.name, None)
        yield key, key, 1, ruled(conflict, ("not", ("option", option.name)))
        for way in ("one-way", "one-way-back") if option.moves == "both" else ():
            key = (way, option.name, None)
            yield key, key, 1, redirected(conflict, option, way)
    taken = Oracle(conflict).taken[state]
    literals = [literal(option, taken=option.name in taken) for option in conflict.options]
    for first, then in permutations(literals, 2):
        key = ("guarantee", first, then)
        yield key, key, 2, ruled(conflict, ("implies", first, then))


def edits_of_lines(conflict: Conflict, dm: str) -> Iterator[tuple[Key, Key, int, Conflict]]:
    """Yield every line of an order moved, dropped, and every literal added, at every place."""
    lines = conflict.preferences[dm]
    size = len(lines)
    for start in range(size):
        rest = lines[:start] + lines[start + 1 :]
        key: Key = ("drop", f"{dm}/{start + 1}", None)
        yield key, key, size - start, ordered(conflict, dm, rest)
        for place in (place for place in range(size) if place < start or place > start + 1):
            moved = (*rest[:place], lines[start], *rest[place:])
            key = ("move", f"{dm}/{start + 1}", place)
            family = (*key[:2], "up" if place < start else "down")
            yield key, family, abs(place - start), ordered(conflict, dm, moved)
    for option in conflict.options:
        for line in (literal(option, taken=True), literal(option, taken=False)):
            for place in range(size + 1) if line not in lines else ():
                more = (*lines[:place], line, *lines[place:])
                family = ("add", dm, line)
                yield (*family, place), family, size - place + 1, ordered(conflict, dm, more)


def literal(option: Option, *, taken: bool) -> Statement:
    return ("option", option.name) if taken else ("not", ("option", option.name))


def ordered(conflict: Conflict, dm: str, lines: tuple[Statement, ...]) -> Conflict:
    return replace(conflict, preferences={**conflict.preferences, dm: lines})


def ruled(conflict: Conflict, rule: Statement) -> Conflict:
    return replace(conflict, feasible=(*conflict.feasible, rule))


def redirected(conflict: Conflict, option: Option, moves: str) -> Conflict:
    options = (replace(one, moves=moves) if one == option else one for one in conflict.options)
    return replace(conflict, options=tuple(options))


def content(conflict: Conflict) -> Key:
    """What two conflicts have in common that are one model."""
    oracle = Oracle(conflict)
    order = [
        tuple(oracle.prefers(dm, s, t) for s in oracle.states for t in oracle.states)
        for dm in oracle.dms
    ]
    moves = [tuple(oracle.moves[dm][s] for s in oracle.states) for dm in oracle.dms]
    return oracle.states, *order, *moves


def statement(text: str) -> Statement:
    """Read a literal as it is written."""
    name = text.removeprefix("not ")
    return ("option", name) if name == text else ("not", ("option", name))


def key_of(edit: Edit) -> Key:
    """Name an edit as :func:`every_edit` does."""
    match edit.kind:
        case "add":
            return ("add", edit.dm, statement(str(edit.that)), edit.place)
        case "guarantee":
            first, _, then = str(edit.that).partition(" implies ")
            return ("guarantee", statement(first), statement(then))
    return (edit.kind, edit.about, edit.place)


@pytest.mark.parametrize("seed", range(20))
def test_single_edits_are_found_completely(seed):
    conflict = small(seed, 12)
    state, concept = asked(seed, conflict)
    now = holds(conflict, state, concept)
    found = levers(case_of(conflict), state, concept=concept, budget=0)
    assert (found.now.word == "holds") is now
    after = {key: (family, cost, other) for key, family, cost, other in every_edit(conflict, state)}
    reported = {key_of(lever.edits[0]): lever for lever in found.levers}
    for key, lever in reported.items():
        _, cost, other = after[key]
        assert lever.cost == cost
        assert holds(other, state, concept) is not now
    known = {content(after[key][2]) for key in reported}
    does = {
        key: (family, cost, content(other))
        for key, (family, cost, other) in after.items()
        if holds(other, state, concept) is not now
    }
    for family, cost, _ in does.values():
        cheaper = [model for kin, price, model in does.values() if kin == family and price <= cost]
        assert known.intersection(cheaper)


def resolved(lever: Lever, concept: str, state: int) -> bool:
    """Whether the state holds in the case of a lever, written to a file and read again."""
    case = lever.case.model_copy(update={"status_quo": None})
    return state in sulh.equilibria(sulh.loads(sulh.dumps(case)), concepts=concept)[concept]


@pytest.mark.parametrize("seed", range(20, 35))
def test_every_lever_does_it_in_the_edited_file(seed):
    conflict = small(seed, 12)
    state, concept = asked(seed, conflict)
    found = levers(case_of(conflict), state, concept=concept, budget=0)
    for lever in found.levers:
        if lever.value.word != "infeasible":
            assert resolved(lever, concept, state) is (lever.value.word == "holds")
    assert [one.cost for one in found.levers] == sorted(one.cost for one in found.levers)


@pytest.mark.parametrize(
    ("seed", "state", "concept"),
    [(25, 2, "nash"), (34, 6, "seq"), (38, 8, "gmr"), (38, 12, "nash")],
)
def test_a_pair_does_it_and_neither_of_its_edits_alone(seed, state, concept):
    conflict = small(seed, 8)
    found = levers(case_of(conflict), state, concept=concept, dm=conflict.dms[0], budget=4000)
    assert found.search.ended == "all"
    after = {key: other for key, _, _, other in every_edit(conflict, state)}
    pairs = [lever for lever in found.levers if len(lever.edits) == 2]
    assert pairs
    for lever in pairs:
        assert resolved(lever, concept, state) is (found.now.word == "fails")
        for edit in lever.edits:
            assert holds(after[key_of(edit)], state, concept) is (found.now.word == "holds")


@pytest.mark.parametrize("seed", range(35, 45))
def test_what_guards_keeps_it_holding_after_what_breaks_it(seed):
    conflict = small(seed, 12)
    _, concept = asked(seed, conflict)
    standing = [s for s in feasible_states(conflict) if holds(conflict, s, concept)]
    if not standing:
        return
    state = standing[0]
    found = levers(case_of(conflict), state, concept=concept, budget=0)
    after = {key: other for key, _, _, other in every_edit(conflict, state)}
    for lever in found.breaks[:5]:
        broken = after[key_of(lever.edits[0])]
        for guard in lever.guards:
            rules = {key: other for key, _, _, other in every_edit(broken, state)}
            assert holds(rules[key_of(guard)], state, concept)
