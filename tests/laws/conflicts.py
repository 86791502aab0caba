"""Random conflicts, small enough to judge by hand and crowded with everything that is rare alone.

One generator serves both the bulk runs (`seeded(seed)`) and Hypothesis (`conflicts()`), which
shrinks every choice towards 0: so a low draw is the plainer conflict.
"""

from dataclasses import replace
from random import Random

from hypothesis import strategies as st
from laws.conflict import COUNTS, TRUE, Conflict, Forbidden, Option, Power, Ranking, Statement
from laws.oracle import feasible_states

NAMES = ("ana", "ben", "cem", "dua", "eve")

# With more, the literal definitions take seconds; the larger draws are kept rare by this.
MOST_STATES = 96


def random_conflict(rng: Random, max_dms: int = 5, max_options: int = 8) -> Conflict:
    """Draw a conflict of 2 to `max_dms` decision makers and up to `max_options` options.

    It has a feasible state, and its status quo is one. Half of the draws ask for everything
    together: ties, infeasible states, one-way options, forbidden moves, powers with and without
    a condition.
    """
    dms = NAMES[: rng.randint(2, max_dms)]
    everything = chance(rng, 0.5)
    fewest = min(5, max_options) if everything else 2
    options = _options(rng, dms, rng.randint(fewest, max_options), everything=everything)
    names = [option.name for option in options]
    feasible, states = _feasible(rng, Conflict(dms, options), names, everything=everything)
    powers = _powers(rng, dms, options, everything=everything)
    forbidden = tuple(
        Forbidden(rng.choice(dms), _condition(rng, names), _condition(rng, names))
        for _ in range(rng.randint(1 if everything else 0, 3))
    )
    rankings = {dm: _ranking(rng, states) for dm in dms if chance(rng, 0.3)}
    preferences = {
        dm: tuple(random_statement(rng, names) for _ in range(rng.randint(0, 6)))
        for dm in dms
        if dm not in rankings
    }
    status_quo = rng.choice(states)
    return Conflict(dms, options, feasible, forbidden, powers, preferences, rankings, status_quo)


def seeded(seed: int, max_dms: int = 5, max_options: int = 8) -> Conflict:
    """Draw the same conflict for the same seed."""
    return random_conflict(Random(seed), max_dms, max_options)  # noqa: S311 (nothing is secret)


@st.composite
def conflicts(draw: st.DrawFn, max_dms: int = 5, max_options: int = 8) -> Conflict:
    """Conflicts for Hypothesis, drawn by `random_conflict`."""
    return random_conflict(draw(st.randoms(use_true_random=False)), max_dms, max_options)


def random_statement(rng: Random, names: list[str], depth: int = 2) -> Statement:
    """Draw a statement about the options named, nested at most `depth` deep."""
    if depth == 0 or not chance(rng, 0.55):
        return ("option", rng.choice(names))
    if chance(rng, 0.03):
        return (rng.choice(("true", "false")),)
    kind = rng.choice(("not", "and", "or", "implies", "iff", *COUNTS))
    if kind == "not":
        return (kind, random_statement(rng, names, depth - 1))
    if kind in COUNTS:
        members = tuple(
            random_statement(rng, names, 0 if chance(rng, 0.7) else 1)
            for _ in range(rng.randint(1, 4))
        )
        return (kind, rng.randint(0, len(members)), members)
    return (kind, *(random_statement(rng, names, depth - 1) for _ in range(2)))


def chance(rng: Random, probability: float) -> bool:
    """Decide by a draw; the lowest draws say no."""
    return rng.random() >= 1 - probability


def _options(
    rng: Random, dms: tuple[str, ...], count: int, *, everything: bool
) -> tuple[Option, ...]:
    """Share out the options; equal ids under different owners are different options."""
    owners = sorted(rng.choice(dms) for _ in range(count))
    directions = [
        rng.choice(("one-way", "one-way-back")) if chance(rng, 0.2) else "both" for _ in owners
    ]
    if everything:
        directions[rng.randrange(count)] = rng.choice(("one-way", "one-way-back"))
    return tuple(
        Option(owner, f"o{owners[:place].count(owner) + 1}", moves)
        for place, (owner, moves) in enumerate(zip(owners, directions, strict=True))
    )


def _feasible(
    rng: Random, unconstrained: Conflict, names: list[str], *, everything: bool
) -> tuple[tuple[Statement, ...], tuple[int, ...]]:
    """Draw rules, and list the states they leave: at least one and not too many."""
    rules: tuple[Statement, ...] = ()
    states = feasible_states(unconstrained)
    for _ in range(rng.randint(1 if everything else 0, 3)):
        rule = random_statement(rng, names)
        if 2 * len(feasible_states(_ruled(unconstrained, *rules, rule))) < len(states):
            rule = ("not", rule)  # so that at least half of the states remain
        rules = (*rules, rule)
        states = feasible_states(_ruled(unconstrained, *rules))
    if len(states) > MOST_STATES or chance(rng, 0.15):
        states = tuple(sorted(rng.sample(states, rng.randint(1, min(len(states), MOST_STATES)))))
        rules = (*rules, ("only", states))
    return rules, states


def _ruled(unconstrained: Conflict, *rules: Statement) -> Conflict:
    return replace(unconstrained, feasible=rules)


def _powers(
    rng: Random, dms: tuple[str, ...], options: tuple[Option, ...], *, everything: bool
) -> tuple[Power, ...]:
    """Draw powers over others' options; with `everything`, one without and one with a condition."""
    names = [option.name for option in options]
    conditions = [
        random_statement(rng, names) if chance(rng, 0.6) else TRUE for _ in range(rng.randint(0, 2))
    ]
    if everything:
        conditions += [TRUE, random_statement(rng, names)]
    powers = []
    for condition in conditions:
        option = rng.choice(options)
        holder = rng.choice([dm for dm in dms if dm != option.owner])
        direction = rng.choice(("both", "both", "take", "undo"))
        powers.append(Power(holder, option.name, direction, condition))
    return tuple(powers)


def _condition(rng: Random, names: list[str]) -> Statement:
    """Draw the start or the end of a forbidden move: often anything."""
    return random_statement(rng, names) if chance(rng, 0.7) else TRUE


def _ranking(rng: Random, states: tuple[int, ...]) -> Ranking:
    """Draw an order of all states, best first, with ties."""
    order = rng.sample(states, len(states))
    tied_with_next = 0.4 if chance(rng, 0.8) else 0.0
    ranking: list[tuple[int, ...]] = []
    for state in order:
        if ranking and chance(rng, tied_with_next):
            ranking[-1] = (*ranking[-1], state)
        else:
            ranking.append((state,))
    return tuple(ranking)
