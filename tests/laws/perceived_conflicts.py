"""Random conflicts that parties see otherwise than they are, and what the program makes of them."""

import json
from dataclasses import replace
from random import Random
from typing import Any

from laws.conflict import Forbidden, Option, Statement, in_words
from laws.conflicts import chance, random_conflict, random_statement
from laws.oracle import feasible_states
from laws.oracle_perception import OUTSIDE, PROJECTED, Seen, View, settled

import sulh
from sulh.case import Case

FACT = ("option", "fact.depth > 3")


def seen_at(seed: int) -> Seen:
    """Draw the same conflict, seen in the same ways, for the same seed."""
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    conflict = random_conflict(rng, max_dms=3, max_options=rng.choice((3, 4, 4, 5)))
    names = [option.name for option in conflict.options]
    facts = {"depth": float(rng.choice((2, 5)))}
    if chance(rng, 0.5):
        told_apart = {
            dm: tuple(_with_fact(rng, one) for one in order)
            for dm, order in conflict.preferences.items()
        }
        conflict = replace(conflict, preferences=told_apart)
    if not conflict.rankings and chance(rng, 0.3):
        rule: Statement = ("implies", FACT, random_statement(rng, names))
        ruled = replace(conflict, feasible=(*conflict.feasible, rule))
        if conflict.status_quo in feasible_states(_settled(ruled, facts)):
            conflict = ruled
    told = {dm: {"depth": float(rng.choice((2, 5)))} for dm in conflict.dms if chance(rng, 0.3)}
    views = {
        dm: _view(rng, conflict.dms, names, dm, "m", deep=True)
        for dm in conflict.dms
        if chance(rng, 0.8)
    }
    return Seen(conflict, facts, told, views)


def _settled(conflict: Any, facts: Any) -> Any:
    rules = tuple(rule if rule[0] == "only" else settled(rule, facts) for rule in conflict.feasible)
    return replace(conflict, feasible=rules)


def _with_fact(rng: Random, statement: Statement) -> Statement:
    return (rng.choice(("and", "or", "iff")), FACT, statement) if chance(rng, 0.4) else statement


def _view(
    rng: Random, dms: tuple[str, ...], names: list[str], dm: str, prefix: str, *, deep: bool
) -> View:
    imagined = tuple(
        Option(rng.choice(dms), f"{prefix}{k}", rng.choice(("both", "both", "one-way")))
        for k in range(rng.choice((0, 0, 0, 1) if deep else (0, 0, 0, 0, 1)))
    )
    known = [*names, *(one.name for one in imagined)]
    orders = {
        whose: tuple(
            _with_fact(rng, random_statement(rng, known)) for _ in range(rng.randint(1, 3))
        )
        for whose in dms
        if chance(rng, 0.2)
    }
    others = [other for other in dms if other != dm]
    return View(
        facts={"depth": float(rng.choice((2, 5)))} if chance(rng, 0.2) else {},
        unseen=tuple(rng.sample(names, rng.choice((0, 0, 1, 1, 2)))),
        imagined=imagined,
        feasible=(random_statement(rng, known),) if chance(rng, 0.1) else (),
        forbidden=(Forbidden(rng.choice(dms), end=random_statement(rng, known)),)
        if chance(rng, 0.3)
        else (),
        preferences=orders,
        unseen_as=rng.choice((OUTSIDE, PROJECTED)),
        of={
            other: _view(rng, dms, known, other, "n", deep=False)
            for other in others
            if deep and chance(rng, 0.7)
        },
    )


def content_of(seen: Seen) -> dict[str, Any]:
    """Write the conflict and what parties see as the content of a case file."""
    return {
        **seen.conflict.to_case(),
        "facts": {name: {"value": value} for name, value in seen.facts.items()},
        "told": {
            dm: {name: {"value": value} for name, value in facts.items()}
            for dm, facts in seen.told.items()
        },
        "perceptions": {dm: _perception(view) for dm, view in seen.views.items()},
    }


def _perception(view: View) -> dict[str, Any]:
    return {
        "facts": {name: {"value": value} for name, value in view.facts.items()},
        "unseen": list(view.unseen),
        "imagined": {one.id: {"owner": one.owner, "moves": one.moves} for one in view.imagined},
        "feasible": [in_words(rule) for rule in view.feasible],
        "moves": [
            {"forbid": one.dm, "from": in_words(one.start), "to": in_words(one.end)}
            for one in view.forbidden
        ],
        "preferences": {
            dm: [in_words(one) for one in order] for dm, order in view.preferences.items()
        },
        "unseen_as": view.unseen_as,
        "of": {dm: _perception(inner) for dm, inner in view.of.items()},
    }


def case_of(seen: Seen) -> Case:
    """Read what parties see as a case file is read."""
    return sulh.loads(json.dumps(content_of(seen)))
