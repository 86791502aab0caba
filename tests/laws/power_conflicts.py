"""Random conflicts with influences: options of others that somebody's order minds."""

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from laws.conflict import TRUE, Conflict, Statement, in_words
from laws.conflicts import chance, random_conflict, random_statement

Place = tuple[str, str, int] | None
"""``("before" | "after", whose order, which of its statements from 1; 0: the order itself)``."""


@dataclass(frozen=True)
class Influence:
    """`holder`'s `option` bears on an order: `effect` is put there, at the `place` told."""

    holder: str
    target: str
    option: str
    effect: Statement
    place: Place = None
    trigger: Statement = TRUE


@dataclass(frozen=True)
class PowerConflict:
    """A conflict, what influences its orders, and outcomes to ask about."""

    conflict: Conflict
    influences: tuple[Influence, ...]
    outcomes: tuple[Statement, ...]

    def to_case(self) -> dict[str, Any]:
        """Return the content of a case file; controls come before influences."""
        content = self.conflict.to_case()
        content["powers"] = [*content["powers"], *map(_written, self.influences)]
        content["outcomes"] = {
            f"o{k}": {"that": in_words(one)} for k, one in enumerate(self.outcomes, 1)
        }
        return content

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the influences, in turn."""
        first = len(self.conflict.powers) + 1
        return tuple(f"powers/{first + k}" for k in range(len(self.influences)))


def _written(one: Influence) -> dict[str, Any]:
    effect = {"that": in_words(one.effect)}
    if one.place is not None:
        key, dm, number = one.place
        effect[key] = f"{dm}/{number}" if number else dm
    return {
        "holder": one.holder,
        "target": one.target,
        "option": one.option,
        "trigger": in_words(one.trigger),
        "effect": effect,
    }


def seeded(seed: int, max_dms: int = 4, max_options: int = 5) -> PowerConflict:
    """Draw the same conflict for the same seed: one to three influences of all kinds.

    In two of three draws everything is possible, so that more can depend on an order.
    """
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    drawn = random_conflict(rng, max_dms, max_options)
    if chance(rng, 0.67):
        drawn = replace(drawn, feasible=(), rankings={}, forbidden=drawn.forbidden[:1])
    if len(drawn.rankings) == len(drawn.dms):
        drawn = replace(drawn, rankings={})
    names = [option.name for option in drawn.options]
    orders = {
        dm: order or tuple(random_statement(rng, names) for _ in range(3))
        for dm in drawn.dms
        if dm not in drawn.rankings
        for order in [drawn.preferences.get(dm, ())]
    }
    drawn = replace(drawn, preferences=orders)
    ordered = list(orders)
    influences = []
    for _ in range(rng.randint(1, 3)):
        option = rng.choice(drawn.options)
        minding = [dm for dm in ordered if dm != option.owner]
        if not minding:
            continue
        order = rng.choice(minding)
        others = [dm for dm in drawn.dms if dm != option.owner]
        target = order if chance(rng, 0.7) else rng.choice(others)
        count = len(drawn.preferences.get(order, ()))
        place: Place = (rng.choice(("before", "after")), order, rng.randint(0, count))
        if chance(rng, 0.4):
            place = ("before", order, 0)
        if target == order and chance(rng, 0.2):
            place = None
        influences.append(
            Influence(
                option.owner,
                target,
                option.name,
                _effect(rng, option.name, names),
                place,
                random_statement(rng, names) if chance(rng, 0.6) else TRUE,
            )
        )
    outcomes = tuple(
        tuple(_literal(rng, name) for name in rng.sample(names, min(2, len(names))))
        for _ in range(3)
    )
    outcomes = tuple(("and", *pair) for pair in outcomes)
    return PowerConflict(drawn, tuple(influences), outcomes)


def _literal(rng: Random, name: str) -> Statement:
    return ("option", name) if chance(rng, 0.5) else ("not", ("option", name))


def _effect(rng: Random, option: str, names: list[str]) -> Statement:
    """Draw what an order minds: the option taken, or not, often under a condition."""
    said: Statement = ("option", option)
    if chance(rng, 0.5):
        said = ("not", said)
    if chance(rng, 0.3):
        said = ("implies", random_statement(rng, names, 1), said)
    return random_statement(rng, names) if chance(rng, 0.2) else said
