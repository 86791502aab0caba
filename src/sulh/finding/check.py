"""Is the case sane? What a person should look at before believing an answer."""

from dataclasses import dataclass
from typing import Any

from sulh.finding import Finding, Note


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
