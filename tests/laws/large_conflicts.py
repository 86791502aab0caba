"""Conflicts with many states in which control depends on none: too many for the definitions.

They have ties, infeasible states, options that change one way, options that no one or several can
change, all together.
"""

from dataclasses import replace
from random import Random

from laws.conflict import TRUE, Conflict, Option, Power, Statement
from laws.conflicts import NAMES, chance, random_statement, seeded
from laws.oracle import options_taken, true_in


def unconditional(seed: int, max_dms: int = 5, max_options: int = 8) -> Conflict:
    """Draw a conflict of any kind for a seed, without what makes control depend on the state."""
    conflict = seeded(seed, max_dms, max_options)
    powers = tuple(replace(power, condition=TRUE) for power in conflict.powers)
    return replace(conflict, forbidden=(), powers=powers)


def large(
    seed: int,
    options: int,
    dms: int = 4,
    statements: tuple[int, int] = (0, 9),
    *,
    plain: bool = False,
) -> Conflict:
    """Draw a conflict of so many options; with so many statements in an order, from and to.

    ``plain``: no option changes one way only, none is shared, all states are feasible.
    """
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    makers = NAMES[:dms]
    owners = sorted(rng.choice(makers) for _ in range(options))
    drawn = tuple(
        Option(
            owner,
            f"o{owners[:place].count(owner) + 1}",
            "both" if plain or not chance(rng, 0.15) else rng.choice(("one-way", "one-way-back")),
        )
        for place, owner in enumerate(owners)
    )
    names = [option.name for option in drawn]
    powers = []
    for option in drawn:
        if not plain and chance(rng, 0.15):
            holder = rng.choice([dm for dm in makers if dm != option.owner])
            powers.append(Power(holder, option.name, rng.choice(("both", "take", "undo"))))
    free = Conflict(
        makers,
        drawn,
        powers=tuple(powers),
        preferences={
            dm: tuple(random_statement(rng, names) for _ in range(rng.randint(*statements)))
            for dm in makers
        },
    )
    if plain:
        return free
    for _ in range(100):
        rules = tuple(_rule(rng, names) for _ in range(rng.randint(0, 4)))
        state = rng.randrange(1 << options)
        if all(true_in(rule, options_taken(free, state)) for rule in rules):
            return replace(free, feasible=rules, status_quo=state)
    return free


def _rule(rng: Random, names: list[str]) -> Statement:
    """Draw a rule that rules out at most half of the states, and mostly fewer."""
    if chance(rng, 0.5):
        return (
            "not",
            ("and", *(("option", name) for name in rng.sample(names, rng.randint(2, 3)))),
        )
    return ("or", random_statement(rng, names), ("option", rng.choice(names)))
