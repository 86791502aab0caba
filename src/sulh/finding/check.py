"""Is the case sane? What a person should look at before believing an answer."""

from dataclasses import dataclass
from typing import Any

from sulh.finding import CaseFinding, Finding, Note


@dataclass(frozen=True, slots=True)
class PartyCheck:
    """One decision maker: its best and worst states, and how well its order is sourced.

    ``best``/``worst``: up to three states, tied ones in the order of their numbers. ``classes``:
    how many ranks its order has. ``supported`` of ``statements`` preference statements cite a
    claim; ``thin``: fewer than half do, or it has none.
    """

    dm: int
    best: tuple[int, ...]
    worst: tuple[int, ...]
    classes: int
    statements: int
    supported: int
    thin: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two options that are never, or only, taken together in the feasible states."""

    first: int
    second: int
    together: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Check(Finding):
    """A page to look at: is this possible, is this what they want?

    ``fullest``: the equilibrium (under ``concept``) with the most options taken, None without an
    equilibrium. ``unmentioned``: options nobody's order mentions.
    """

    concept: str
    parties: tuple[PartyCheck, ...]
    fullest: int | None
    pairs: tuple[Pair, ...]
    unmentioned: tuple[int, ...]
    notes: tuple[Note, ...]

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each decision maker."""
        return [
            {
                "dm": self.model.decision_makers[party.dm],
                "best": ", ".join(f"#{self.number(state)}" for state in party.best),
                "worst": ", ".join(f"#{self.number(state)}" for state in party.worst),
                "classes": party.classes,
                "statements": party.statements,
                "supported": party.supported,
                "thinly_sourced": party.thin,
            }
            for party in self.parties
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/check/1``."""
        options = self.model.options
        return {
            **self.header_json("check"),
            "feasible_states": len(self.model),
            "transitive": self.model.transitive,
            "concept": self.concept,
            "parties": [
                {
                    "dm": self.model.decision_makers[party.dm],
                    "best": [self.state_json(state) for state in party.best],
                    "worst": [self.state_json(state) for state in party.worst],
                    "classes": party.classes,
                    "statements": party.statements,
                    "supported": party.supported,
                    "thinly_sourced": party.thin,
                }
                for party in self.parties
            ],
            "fullest": None if self.fullest is None else self.state_json(self.fullest),
            "never_together": [
                [options[pair.first], options[pair.second]]
                for pair in self.pairs
                if not pair.together
            ],
            "always_together": [
                [options[pair.first], options[pair.second]] for pair in self.pairs if pair.together
            ],
            "unmentioned": [options[k] for k in self.unmentioned],
            "notes": [note.text("en") for note in self.notes],
        }


@dataclass(frozen=True, slots=True)
class Ends:
    """One decision maker where states are not listed: one of its best states, one of its worst.

    ``best``, ``worst``: the options taken there; None where that was not found. The others: as in
    :class:`PartyCheck`.
    """

    dm: str
    best: tuple[str, ...] | None
    worst: tuple[str, ...] | None
    statements: int
    supported: int
    thin: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class UnlistedCheck(CaseFinding):
    """The page to look at where the states are too many to list.

    ``feasible``: how many states there are; None where they were not counted. ``instead``: what can
    be done without a list, or so that there is one. ``pairs``: by the places of their options; None
    where they were not sought. ``left_out``: what is said besides where states are listed.
    """

    feasible: int | None
    instead: tuple[Note, ...]
    parties: tuple[Ends, ...]
    pairs: tuple[Pair, ...] | None
    unmentioned: tuple[str, ...]
    notes: tuple[Note, ...]
    left_out: tuple[str, ...] = ("classes", "transitive", "fullest")

    def state_number(self, taken: tuple[str, ...]) -> int:
        """Return the number of the state in which these options are taken."""
        return sum(1 << k for k, name in enumerate(self.case.options) if name in taken)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each decision maker."""
        return [
            {
                "dm": one.dm,
                "best": "" if one.best is None else f"#{self.state_number(one.best)}",
                "worst": "" if one.worst is None else f"#{self.state_number(one.worst)}",
                "statements": one.statements,
                "supported": one.supported,
                "thinly_sourced": one.thin,
            }
            for one in self.parties
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/check/1``; what was left out is null, and named."""
        return {
            **self.header_json("check"),
            "feasible_states": self.feasible,
            "transitive": None,
            "concept": None,
            "parties": [
                {
                    "dm": one.dm,
                    "best": self._states_json(one.best),
                    "worst": self._states_json(one.worst),
                    "classes": None,
                    "statements": one.statements,
                    "supported": one.supported,
                    "thinly_sourced": one.thin,
                }
                for one in self.parties
            ],
            "fullest": None,
            "never_together": self._pairs_json(together=False),
            "always_together": self._pairs_json(together=True),
            "unmentioned": list(self.unmentioned),
            "left_out": list(self.left_out),
            "notes": [note.text("en") for note in (*self.instead, *self.notes)],
        }

    def _states_json(self, taken: tuple[str, ...] | None) -> list[dict[str, Any]]:
        if taken is None:
            return []
        number = self.state_number(taken)
        shown = number if len(self.case.options) < 54 else str(number)
        return [{"number": shown, "taken": list(taken)}]

    def _pairs_json(self, *, together: bool) -> list[list[str]] | None:
        if self.pairs is None:
            return None
        options, pairs = tuple(self.case.options), self.pairs
        return [[options[p.first], options[p.second]] for p in pairs if p.together is together]
