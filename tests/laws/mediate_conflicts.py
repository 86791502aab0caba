"""Random conflicts with joint moves, outcomes and offers of third parties; nothing of sulh is used.

An offer is a plain tuple, whose effect the oracle works out by itself:

- ``("coordinator", members)``: its members can move together;
- ``("one-way", option, "one-way" | "one-way-back")``: a guarantor keeps an option from going back;
- ``("promise", statement)``: a guarantor's rule; ``("award", statement)``: an arbitrator's;
- ``("bound", dm, start, end)``: a guarantor's forbidden move;
- ``("line", dm, statement, place)``: a donor's line, before the ``place``-th of the order (from 1),
  last where ``place`` is None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from laws.conflict import Conflict, Forbidden, Statement, in_words
from laws.conflicts import chance, random_conflict, random_statement
from laws.oracle import Oracle, feasible_states, true_in

Offer = tuple[Any, ...]
Joint = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Mediated(Conflict):
    """A conflict with joint moves, outcomes and offers.

    A joint move has its members, and the options it is over: none means all they control.
    """

    joint: tuple[Joint, ...] = ()
    outcomes: Mapping[str, Statement] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()

    def to_case(self) -> dict[str, Any]:
        return {
            **super().to_case(),
            "joint": [
                {"id": f"joint-{k}", "parties": list(members), "over": list(over)}
                for k, (members, over) in enumerate(self.joint, start=1)
            ],
            "outcomes": {name: {"that": in_words(s)} for name, s in self.outcomes.items()},
            "offers": [
                {"id": f"o{k}", **_written(offer)} for k, offer in enumerate(self.offers, start=1)
            ],
        }


def _written(offer: Offer) -> dict[str, Any]:
    """Return an offer as a case file has it."""
    kind, *said = offer
    match kind, *said:
        case "coordinator", members:
            return {"kind": kind, "parties": list(members)}
        case "one-way", option, direction:
            dm, name = option.split(".")
            changes = {"decision_makers": {dm: {"options": {name: {"moves": direction}}}}}
            return {"kind": "guarantor", "changes": changes}
        case "promise", statement:
            return {"kind": "guarantor", "changes": {"feasible": [{"that": in_words(statement)}]}}
        case "award", statement:
            return {"kind": "arbitrator", "changes": {"feasible": [{"that": in_words(statement)}]}}
        case "bound", dm, start, end:
            rule = {"forbid": dm, "from": in_words(start), "to": in_words(end)}
            return {"kind": "guarantor", "changes": {"moves": [rule]}}
        case "line", dm, statement, place:
            line = {"that": in_words(statement)}
            if place is not None:
                line["before"] = f"{dm}/{place}"
            changes = {"decision_makers": {dm: {"preferences": [line]}}}
            return {"kind": "donor", "changes": changes}
    raise ValueError(offer)


def accepted(conflict: Mediated, chosen: tuple[int, ...]) -> Mediated:
    """Return the conflict with some of its offers accepted, in their order."""
    result = conflict
    added: dict[str, list[tuple[int | None, Statement]]] = {}
    for k in sorted(chosen):
        kind, *said = conflict.offers[k]
        match kind, *said:
            case "coordinator", members:
                result = replace(result, joint=(*result.joint, (members, ())))
            case "one-way", option, direction:
                options = tuple(
                    replace(one, moves=direction) if one.name == option else one
                    for one in result.options
                )
                result = replace(result, options=options)
            case (("promise" | "award"), statement):
                result = replace(result, feasible=(*result.feasible, statement))
            case "bound", dm, start, end:
                rules = (*result.forbidden, Forbidden(dm, start, end))
                result = replace(result, forbidden=rules)
            case "line", dm, statement, place:
                added.setdefault(dm, []).append((place, statement))
    for dm, lines in added.items():
        order = list(enumerate(conflict.preferences.get(dm, ()), start=1))
        for place, statement in lines:
            at = next((k for k, (name, _) in enumerate(order) if name == place), len(order))
            order.insert(len(order) if place is None else at, (0, statement))
        said = tuple(statement for _, statement in order)
        result = replace(result, preferences={**result.preferences, dm: said})
    still = set(feasible_states(result))
    ranked = {
        dm: tuple(left for tied in ranking if (left := tuple(s for s in tied if s in still)))
        for dm, ranking in result.rankings.items()
    }
    return replace(result, rankings=ranked)


def mediated(seed: int, max_dms: int = 3, max_options: int = 4, offers: int = 5) -> Mediated:
    """Draw the same conflict for the same seed: with joint moves, outcomes and some offers."""
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    plain = random_conflict(rng, max_dms, max_options)
    fields = {name: getattr(plain, name) for name in Conflict.__dataclass_fields__}
    names = [option.name for option in plain.options]
    some = Random(f"over {seed}")  # noqa: S311 (the same)
    joint = tuple(
        (_members(rng, plain), tuple(some.sample(names, some.choice((0, 0, len(names) // 2)))))
        for _ in range(rng.randint(0, 2))
    )
    any_state = rng.choice(feasible_states(plain))
    outcomes = {
        "out-1": _outcome(rng, plain, _left_by_most(plain), whole=True),
        "out-2": _outcome(rng, plain, any_state, whole=False),
    }
    made = [_offer(rng, plain, [*outcomes.values()]) for _ in range(rng.randint(1, offers))]
    if chance(rng, 0.8):  # one so weighty for each that it decides: often several are needed
        lines = [
            ("line", dm, outcomes["out-1"], 1 if order else None)
            for dm, order in plain.preferences.items()
        ]
        made = [*lines, *made][:offers]
    return Mediated(**fields, joint=joint, outcomes=outcomes, offers=tuple(made))


def _members(rng: Random, conflict: Conflict) -> tuple[str, ...]:
    return tuple(rng.sample(conflict.dms, rng.randint(2, len(conflict.dms))))


def _outcome(rng: Random, conflict: Conflict, state: int, *, whole: bool) -> Statement:
    """Return what the options are in a state, all of them or most of them."""
    names = [option.name for option in conflict.options]
    few = set(names if whole else rng.sample(names, max(1, len(names) - rng.randint(0, 1))))
    literals = [
        ("option", name) if state >> k & 1 else ("not", ("option", name))
        for k, name in enumerate(names)
        if name in few
    ]
    said = literals[0]
    for literal in literals[1:]:
        said = ("and", said, literal)
    return said


def _left_by_most(conflict: Conflict) -> int:
    """Return a state from which the most parties have an improvement: it seldom holds."""
    oracle = Oracle(conflict)
    return max(
        oracle.states, key=lambda s: (sum(bool(oracle.improvements[dm][s]) for dm in oracle.dms), s)
    )


def _offer(rng: Random, conflict: Conflict, wanted: list[Statement]) -> Offer:
    names = [option.name for option in conflict.options]

    def statement() -> Statement:
        return rng.choice(wanted) if chance(rng, 0.4) else random_statement(rng, names)

    kind = rng.choice(("coordinator", "one-way", "promise", "award", "bound", "line", "line"))
    stated = [dm for dm in conflict.dms if dm not in conflict.rankings]
    if kind == "coordinator" or (kind == "line" and not stated):
        return ("coordinator", _members(rng, conflict))
    if kind == "one-way":
        return (kind, rng.choice(names), rng.choice(("one-way", "one-way-back")))
    if kind == "bound":
        return (kind, rng.choice(conflict.dms), statement(), ("not", statement()))
    if kind == "line":
        dm = rng.choice(stated)
        size = len(conflict.preferences.get(dm, ()))
        place = rng.randint(1, size) if size and chance(rng, 0.6) else None
        return (kind, dm, statement(), place)
    first = random_statement(rng, names)
    return (kind, ("implies", first, statement()) if chance(rng, 0.7) else statement())


def states_of(conflict: Mediated, outcome: str) -> frozenset[int]:
    """Return the feasible states in which an outcome is true, by number."""
    names = [option.name for option in conflict.options]
    return frozenset(
        state
        for state in feasible_states(conflict)
        if true_in(
            conflict.outcomes[outcome],
            frozenset(name for k, name in enumerate(names) if state >> k & 1),
        )
    )
