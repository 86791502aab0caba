"""How the parties could get from one state to another, and whether the history is such a way."""

from dataclasses import dataclass
from typing import Any, Literal

from sulh.case import Step
from sulh.finding import Finding
from sulh.finding.evidence import Move
from sulh.finding.why import Difference
from sulh.movement import Spread


@dataclass(frozen=True, slots=True)
class Way:
    """A shortest legal sequence of moves to ``state``, and what each improvement in it rests on.

    ``gains``: for each move, how its mover compares the two states.
    """

    state: int
    moves: tuple[Move, ...]
    gains: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """A state or an outcome, and how it is reached from the start.

    ``by_moves``, ``by_improvements``: a shortest way by any moves, by improvements only; None where
    there is none. ``harm``: what the file says is harmed there, or on the way.
    """

    outcome: str | None
    states: tuple[int, ...]
    holds: tuple[int, ...]
    by_moves: Way | None
    by_improvements: Way | None
    harm: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One entry of the history, and how the model explains it.

    ``explained``: *stays* (the same state again), *told* (an event), *move* (one move), *sequence*
    (several legal moves), *unexplained* (no legal sequence), *impossible* (no such state in this
    variation: ``state`` is where the history stood before).
    """

    entry: Step
    explained: Literal["stays", "told", "move", "sequence", "unexplained", "impossible"]
    state: int
    way: Way | None


@dataclass(frozen=True, eq=False, kw_only=True)
class Evolution(Finding):
    """Where the parties can get from ``start``, by any legal moves and by improvements only."""

    start: int
    by_moves: Spread
    by_improvements: Spread
    heading: str
    equilibria: tuple[int, ...]
    destinations: tuple[Destination, ...]
    history: tuple[HistoryStep, ...]
    asked: str | None

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each destination."""
        return [
            {
                "destination": one.outcome or ", ".join(f"#{self.number(s)}" for s in one.states),
                "moves": None if one.by_moves is None else len(one.by_moves.moves),
                "improvements": None
                if one.by_improvements is None
                else len(one.by_improvements.moves),
                "holds": len(one.holds),
                "harm": ", ".join(one.harm),
            }
            for one in self.destinations
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/evolution/1``."""
        return {
            **self.header_json("evolution"),
            "start": self.state_json(self.start),
            "concept": self.heading,
            "reachable": {
                "by_moves": int(self.by_moves.reached.sum()),
                "by_improvements": int(self.by_improvements.reached.sum()),
            },
            "equilibria": [
                {
                    "number": self.number(state),
                    "by_moves": self.by_moves.steps_to(state),
                    "by_improvements": self.by_improvements.steps_to(state),
                }
                for state in self.equilibria
            ],
            "destinations": [
                {
                    "outcome": one.outcome,
                    "states": [self.number(state) for state in one.states],
                    "holds": [self.number(state) for state in one.holds],
                    "by_moves": self._way_json(one.by_moves),
                    "by_improvements": self._way_json(one.by_improvements),
                    "harm": list(one.harm),
                }
                for one in self.destinations
            ],
            "history": [
                {
                    "when": step.entry.when,
                    "event": None if step.entry.event is None else step.entry.event.written(),
                    "state": None if step.explained == "impossible" else self.number(step.state),
                    "explained": step.explained,
                    "way": self._way_json(step.way),
                    "claims": list(step.entry.claims.claims),
                }
                for step in self.history
            ],
        }

    def _way_json(self, way: Way | None) -> dict[str, Any] | None:
        if way is None:
            return None
        return {
            "to": self.number(way.state),
            "moves": [
                {
                    "dm": self.model.decision_makers[move.dm],
                    "from": self.number(move.origin),
                    "to": self.number(move.to),
                    "improvement": move.improvement,
                    "companions": [self.model.options[k] for k in move.companions],
                    **self.joint_json(move),
                }
                for move in way.moves
            ],
        }
