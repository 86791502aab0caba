"""A conflict as plain data, for the oracle and for the program alike; nothing of sulh is used.

A statement is a nested tuple: `("option", "dm.option")`, `("true",)`, `("false",)`, `("not", a)`,
`("and", a, b)`, `("or", a, b)`, `("implies", a, b)`, `("iff", a, b)`, and
`("exactly" | "at least" | "at most", n, (a, b, c))`.
A rule of feasibility is a statement or `("only", (numbers of states))`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Statement = tuple[Any, ...]
Ranking = tuple[tuple[int, ...], ...]

TRUE: Statement = ("true",)
COUNTS = ("exactly", "at least", "at most")


@dataclass(frozen=True)
class Option:
    """Something its owner can take (N -> Y) or undo (Y -> N), as far as `moves` permits."""

    owner: str
    id: str
    moves: str = "both"  # "both", "one-way" (only N -> Y), "one-way-back" (only Y -> N)

    @property
    def name(self) -> str:
        return f"{self.owner}.{self.id}"


@dataclass(frozen=True)
class Forbidden:
    """No move of `dm` leads from a state where `start` is true to one where `end` is true."""

    dm: str
    start: Statement = TRUE
    end: Statement = TRUE


@dataclass(frozen=True)
class Power:
    """`holder` controls `option` too, in `direction`, from states where `condition` is true."""

    holder: str
    option: str
    direction: str = "both"  # "both", "take" (only N -> Y), "undo" (only Y -> N)
    condition: Statement = TRUE


@dataclass(frozen=True)
class Conflict:
    """Who decides, what each can do, what cannot be, and what each prefers.

    The options stand in the order of their owners; option k is bit k of a state's number.
    A decision maker has a tuple of statements in `preferences`, most important first,
    or a ranking of all feasible states in `rankings`, best first, tied states together.
    """

    dms: tuple[str, ...]
    options: tuple[Option, ...]
    feasible: tuple[Statement, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    powers: tuple[Power, ...] = ()
    preferences: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    rankings: Mapping[str, Ranking] = field(default_factory=dict)
    status_quo: int = 0

    def to_case(self) -> dict[str, Any]:
        """Return the conflict as the content of a case file."""
        return {
            "sulh": 1,
            "id": "drawn",
            "title": "A conflict drawn at random",
            "decision_makers": {dm: self._decision_maker(dm) for dm in self.dms},
            "feasible": [
                {"only": list(rule[1])} if rule[0] == "only" else {"that": in_words(rule)}
                for rule in self.feasible
            ],
            "moves": [
                {"forbid": rule.dm, "from": in_words(rule.start), "to": in_words(rule.end)}
                for rule in self.forbidden
            ],
            "powers": [
                {
                    "id": f"power-{place}",
                    "holder": power.holder,
                    "controls": power.option,
                    "direction": power.direction,
                    "while": in_words(power.condition),
                }
                for place, power in enumerate(self.powers, start=1)
            ],
            "status_quo": self.status_quo,
        }

    def to_text(self) -> str:
        """Return the text of a case file; JSON is YAML too."""
        return json.dumps(self.to_case(), indent=1)

    def _decision_maker(self, dm: str) -> dict[str, Any]:
        block: dict[str, Any] = {
            "options": {o.id: {"moves": o.moves} for o in self.options if o.owner == dm},
        }
        if dm in self.rankings:
            block["ranking"] = [
                tied[0] if len(tied) == 1 else list(tied) for tied in self.rankings[dm]
            ]
        else:
            block["preferences"] = [{"that": in_words(s)} for s in self.preferences.get(dm, ())]
        return block


def in_words(statement: Statement) -> str:
    """Write a statement as a case file does, with every part in parentheses.

    >>> in_words(("implies", ("not", ("option", "a.x")), ("or", ("option", "b.y"), TRUE)))
    '(not a.x) implies (b.y or true)'
    >>> in_words(("not", ("at most", 1, (("option", "a.x"), ("not", TRUE)))))
    'not (at most 1 of (a.x, not true))'
    """
    kind, *parts = statement
    if kind == "option":
        return parts[0]
    if kind in COUNTS:
        return f"{kind} {parts[0]} of ({', '.join(in_words(part) for part in parts[1])})"
    words = [in_words(part) if part[0] in ATOMS else f"({in_words(part)})" for part in parts]
    if kind == "not":
        return f"not {words[0]}"
    return f" {kind} ".join(words) if words else kind


ATOMS = ("option", "true", "false")
