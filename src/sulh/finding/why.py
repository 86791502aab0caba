"""Why a state holds or does not: the evidence, one decision maker after the other."""

from dataclasses import dataclass
from typing import Any, Literal

from sulh.case.address import listed
from sulh.concept import Concept, Rule
from sulh.finding import Finding
from sulh.finding.equilibria import Verdict
from sulh.finding.evidence import Improvement, Move

Standing = Literal["no-improvement", "deterred", "leaves"]


@dataclass(frozen=True, slots=True)
class Difference:
    """How one decision maker compares two states.

    ``better``: the state it prefers; None where it holds them equal. ``decides``: the 0-based
    place in its order of the first statement on which they differ; None for a ranking or a tie.
    """

    dm: int
    states: tuple[int, int]
    better: int | None
    decides: int | None


@dataclass(frozen=True, slots=True)
class DmVerdict:
    """Whether a state is stable for one decision maker, and the evidence.

    ``worse``: for each move that is no improvement, what makes it none. ``comparisons``: for each
    improvement, what makes it one; for each of its listed answers, how the focal decision maker
    compares where it ends with the state it started from. ``answering``: what makes each opponent's
    step in those answers an improvement for it, where it is one. ``claims``: what all this rests
    on, and ``assumptions``: the addresses of the elements in it that no claim supports.
    ``given_away``: the places of the mandates by which it gave away an improvement it would have.
    """

    dm: int
    concept: Concept
    stable: bool
    improvements: tuple[Improvement, ...]
    worse: tuple[Difference, ...]
    comparisons: tuple[tuple[Difference, tuple[Difference, ...]], ...]
    answering: tuple[Difference, ...]
    claims: tuple[str, ...]
    assumptions: tuple[str, ...]
    given_away: tuple[int, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether the decision maker has no improvement, is deterred, or leaves."""
        if not self.improvements:
            return "no-improvement"
        return "deterred" if self.stable else "leaves"


@dataclass(frozen=True, slots=True)
class Group:
    """States of an outcome that hold or fail for the same reason.

    ``leaving``: the decision makers that leave them; ``deterring``: pairs of who is deterred and
    who answers.
    """

    states: tuple[int, ...]
    leaving: tuple[int, ...]
    deterring: tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Why(Finding):
    """Why a state holds or does not; of an outcome, one state in full and the others in groups."""

    state: int
    heading: str
    rule: Rule
    verdicts: tuple[DmVerdict, ...]
    outcome: str | None = None
    verdict: Verdict | None = None
    groups: tuple[Group, ...] = ()
    focal: int | None = None

    @property
    def holds(self) -> bool:
        """Whether the state is stable for every decision maker looked at."""
        return all(verdict.stable for verdict in self.verdicts)

    def comparison(self, dm: int, before: int, after: int) -> Difference:
        """Return how an opponent compares the two ends of its step in a listed answer."""
        return next(
            one
            for verdict in self.verdicts
            for one in verdict.answering
            if (one.dm, one.states) == (dm, (before, after))
        )

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each decision maker and improvement."""
        rows: list[dict[str, object]] = []
        for verdict in self.verdicts:
            base = {
                "dm": self.model.decision_makers[verdict.dm],
                "concept": verdict.concept.slug,
                "stable": verdict.stable,
            }
            rows += [
                {**base, "to": self.number(one.to), "deterred": one.deterred,
                 "answers": one.answers_total}
                for one in verdict.improvements
            ] or [{**base, "to": None, "deterred": None, "answers": 0}]  # fmt: skip
        return rows

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/why/1``."""
        state = self.state_json(self.state)
        return {
            **self.header_json("why"),
            "rule": self.rule,
            "state": state["number"],
            "taken": state["taken"],
            "outcomes": state["outcomes"],
            "outcome": self.outcome,
            "verdicts": [self._verdict_json(verdict) for verdict in self.verdicts],
            "groups": [
                {
                    "states": [self.number(state) for state in group.states],
                    "leaving": [self.model.decision_makers[dm] for dm in group.leaving],
                }
                for group in self.groups
            ],
        }

    def _verdict_json(self, verdict: DmVerdict) -> dict[str, Any]:
        return {
            "dm": self.model.decision_makers[verdict.dm],
            "concept": verdict.concept.slug,
            "stable": verdict.stable,
            "improvements": [self._improvement_json(one) for one in verdict.improvements],
            **self._given_away_json(verdict),
            "claims": list(verdict.claims),
            "assumptions": list(verdict.assumptions),
        }

    def _given_away_json(self, verdict: DmVerdict) -> dict[str, Any]:
        mandates = self.case.mandates
        places = verdict.given_away
        names = [listed("mandates", mandates[place], place) for place in places]
        return {"given_away": names} if names else {}

    def _improvement_json(self, improvement: Improvement) -> dict[str, Any]:
        return {
            "to": self.number(improvement.to),
            "taken": list(self.model.options_of(improvement.to)),
            "deterred": improvement.deterred,
            "companions": [self.model.options[k] for k in improvement.move.companions],
            **self.joint_json(improvement.move),
            "answers_total": improvement.answers_total,
            "answers": [
                {
                    "at": self.number(answer.at),
                    "path": [self.move_json(step) for step in answer.path],
                    "escapes": [self.number(state) for state in answer.escapes],
                }
                for answer in improvement.answers
            ],
        }

    def move_json(self, move: Move) -> dict[str, Any]:
        """Return one move as the documents write it."""
        return {
            "dm": self.model.decision_makers[move.dm],
            "to": self.number(move.to),
            "improvement": move.improvement,
            "companions": [self.model.options[k] for k in move.companions],
            **self.joint_json(move),
        }
