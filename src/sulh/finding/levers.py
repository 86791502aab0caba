"""What would make something hold, what would break it, and what guards against that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sulh.case import Case
from sulh.finding import Finding
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.inverse import Inverse

Ended = Literal["all", "enough", "budget", "interrupted"]
Kind = Literal["move", "drop", "add", "impossible", "one-way", "one-way-back", "guarantee"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a case, and what it costs.

    ``about``: the address of the line or of the option; of a *guarantee* that of the constraint.
    ``dm``: whose order or option it is; None for a guarantee, which no party can give alone.
    ``that``: what the line, or the constraint, says. ``place``: the 0-based place at which a line
    stands afterwards, *above* or below the line at the address ``beside`` (None: it stands alone).

    Cost: of a line moved the places it moves; of one dropped, or added, the places to the end of
    its order and one more; of a rule the options it names.
    """

    kind: Kind
    about: str
    dm: str | None
    cost: int
    that: str | None = None
    place: int | None = None
    beside: str | None = None
    above: bool = True

    def to_json(self) -> dict[str, Any]:
        """Return the edit as the JSON document writes it."""
        return {
            "kind": self.kind,
            "about": self.about,
            "dm": self.dm,
            "that": self.that,
            "above" if self.above else "below": self.beside,
            "cost": self.cost,
        }


@dataclass(frozen=True, slots=True)
class Lever:
    """Edits that together make the asked hold, or not hold, though no fewer of them do.

    ``case``: the case after them. ``value``: what it then concludes. ``outcomes``: for each other
    outcome whose word changes, what it becomes. ``appear``, ``vanish``: the numbers of the other
    states that become equilibria, and that no longer are. ``fallen``: whether the status quo is no
    longer possible. ``guards``: of an edit that breaks what holds, the rules with which, each
    alone, it holds all the same; None where none was sought.
    """

    edits: tuple[Edit, ...]
    case: Case
    value: Value
    outcomes: Mapping[str, Value]
    appear: tuple[int, ...]
    vanish: tuple[int, ...]
    fallen: bool
    guards: tuple[Edit, ...] | None = None

    @property
    def cost(self) -> int:
        """The costs of the edits together."""
        return sum(edit.cost for edit in self.edits)


@dataclass(frozen=True, slots=True)
class Search:
    """How much was looked at.

    ``singles``, ``pairs``: how many were solved, and how many there are. ``models``: how many
    different models that took. ``left_out``: edits never proposed, because they would take an
    option that comes with harm or raise a preference for one. ``undecided``: variations that could
    not be solved. ``ended``: with *all* looked at; with *enough* single edits found, so that no
    pairs were; for lack of *budget*; or *interrupted*.
    """

    singles: tuple[int, int]
    pairs: tuple[int, int]
    models: int
    left_out: int
    undecided: int
    ended: Ended

    @property
    def complete(self) -> bool:
        """Whether nothing was left out for lack of budget, or by an interruption."""
        return self.ended in {"all", "enough"}


@dataclass(frozen=True, eq=False, kw_only=True)
class Levers(Finding):
    """What would make a state or an outcome hold, or what would break it.

    ``asked``: what is asked about; ``now``: what the case says of it. ``harm``: who is harmed by
    options it entails; then only what rules it out is answered. ``passed_over``: options with harm;
    states in which one is taken do not count. ``harmful``: for each outcome that entails one, who
    is harmed. ``dm``: the one decision maker looked at, if any. ``levers``: the smallest first.
    ``inverse``: under which orders of each decision maker it holds.
    """

    asked: Conclusion
    now: Value
    harm: tuple[str, ...]
    passed_over: tuple[str, ...]
    harmful: Mapping[str, tuple[str, ...]]
    dm: str | None
    levers: tuple[Lever, ...]
    inverse: tuple[Inverse, ...]
    search: Search

    @property
    def outcome(self) -> str | None:
        """The outcome asked about; None for a state."""
        return self.asked.name if self.asked.about == "outcome" else None

    @property
    def makes(self) -> tuple[Lever, ...]:
        """The levers that make it hold."""
        return tuple(one for one in self.levers if one.value.word == "holds")

    @property
    def breaks(self) -> tuple[Lever, ...]:
        """The levers with which it no longer holds, though it stays possible."""
        return tuple(one for one in self.levers if one.value.word == "fails")

    @property
    def rules_out(self) -> tuple[Lever, ...]:
        """The levers with which it is no longer possible."""
        return tuple(one for one in self.levers if one.value.word == "infeasible")

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each lever."""
        return [
            {
                "edits": " + ".join(f"{edit.kind} {edit.about}" for edit in one.edits),
                "who": ", ".join(dict.fromkeys(edit.dm or "" for edit in one.edits)),
                "cost": one.cost,
                "then": one.value.word,
                "outcomes": ", ".join(f"{name}: {v.word}" for name, v in one.outcomes.items()),
                "appear": len(one.appear),
                "vanish": len(one.vanish),
            }
            for one in self.levers
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/levers/1``."""
        return {
            **self.header_json("levers"),
            "asked": {
                "about": self.asked.about,
                "name": self.asked.name,
                "concept": self.asked.concept,
                "now": self.now.word,
                "states": self._numbers(self.now.states),
            },
            "dm": self.dm,
            "harm": list(self.harm),
            "passed_over": list(self.passed_over),
            "makes": [self._lever_json(one) for one in self.makes],
            "breaks": [self._lever_json(one) for one in self.breaks],
            "rules_out": [self._lever_json(one) for one in self.rules_out],
            "inverse": [one.to_json() for one in self.inverse],
            "search": {
                "singles": list(self.search.singles),
                "pairs": list(self.search.pairs),
                "models_solved": self.search.models,
                "left_out": self.search.left_out,
                "undecided": self.search.undecided,
                "ended": self.search.ended,
                "complete": self.search.complete,
            },
        }

    def _lever_json(self, lever: Lever) -> dict[str, Any]:
        return {
            "edits": [edit.to_json() for edit in lever.edits],
            "cost": lever.cost,
            "then": lever.value.word,
            "states": self._numbers(lever.value.states),
            "outcomes": {name: value.word for name, value in lever.outcomes.items()},
            "appear": self._numbers(lever.appear),
            "vanish": self._numbers(lever.vanish),
            "status_quo_falls": lever.fallen,
            "guards": None if lever.guards is None else [edit.to_json() for edit in lever.guards],
        }

    def _numbers(self, numbers: "frozenset[int] | tuple[int, ...]") -> list[int | str]:
        """Return numbers of states as JSON can hold them: from 54 options on, as strings."""
        short = len(self.model.options) < 54
        return [number if short else str(number) for number in sorted(numbers)]
