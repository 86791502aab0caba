"""What holds: the verdicts of every concept asked, for states and for outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from sulh.concept import LEAD, Concept, Rule
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.finding import Finding, Note
from sulh.model import Flags
from sulh.statement import Statement, separate

if TYPE_CHECKING:
    from sulh.finding.verification import Verification
    from sulh.finding.why import Why

Word = Literal["all", "some", "none", "infeasible", "undecided"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is asked under one heading: a concept, or a concept for each decision maker."""

    text: str
    concepts: tuple[Concept, ...]

    @property
    def single(self) -> Concept | None:
        """The concept, where all decision makers have the same."""
        return self.concepts[0] if len(set(self.concepts)) == 1 else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an outcome holds: at least one of its ``of`` feasible states is an equilibrium.

    ``when``: the or-of-ands of options with the fewest literals that is true in the outcome's
    holding states and false in its failing ones, all others free; only for ``some``.
    ``when_exact``: whether it is known to be the shortest. ``reached``: one of the holding states
    can be reached from the status quo by improvements only; None without a status quo.
    """

    word: Word
    holds: int
    of: int
    when: Statement | None
    when_exact: bool
    reached: bool | None


@dataclass(frozen=True, eq=False, kw_only=True)
class Equilibria(Finding):
    """Which states no party gains by leaving, under each concept asked.

    ``stable``: for each heading states x decision makers. ``reached``: the states improvements
    alone lead to from the status quo, itself included (None without a status quo).
    """

    asked: tuple[Profile, ...]
    stable: Mapping[str, Flags]
    rule: Rule
    engine: str
    reason: str
    undecided: Mapping[str, Mistake]
    reached: Flags | None
    notes: tuple[Note, ...]

    def __getitem__(self, concept: str) -> tuple[int, ...]:
        """Return the numbers of the equilibria under a concept: ``holds["seq"]``."""
        return self.equilibria(concept)

    def flags(self, concept: str) -> Flags:
        """Return for every state whether it is an equilibrium: stable for all."""
        if concept not in self.stable:
            raise UnknownNameError(
                Mistake(
                    "concept-not-asked", {"name": concept}, nearest_or_all(concept, self.stable)
                )
            )
        return np.asarray(self.stable[concept].all(axis=1), dtype=bool)

    def equilibria(self, concept: str) -> tuple[int, ...]:
        """Return the numbers of the equilibria under a concept."""
        return tuple(self.model.numbers[state] for state in np.flatnonzero(self.flags(concept)))

    @property
    def lead(self) -> str | None:
        """The heading that texts lead with: SEQ where it was decided, else the first decided."""
        decided = [profile.text for profile in self.asked if profile.text in self.stable]
        return LEAD if LEAD in decided else next(iter(decided), None)

    @cached_property
    def _verdicts(self) -> dict[tuple[str, str], Verdict]:
        return {}

    def verdict(self, outcome: str, concept: str) -> Verdict:
        """Return whether an outcome holds under a concept."""
        if outcome not in self.model.outcomes:
            raise UnknownNameError(
                Mistake(
                    "unknown-outcome", {"name": outcome},
                    nearest_or_all(outcome, self.model.outcomes),
                )
            )  # fmt: skip
        key = (outcome, concept)
        if key not in self._verdicts:
            self._verdicts[key] = self._judge(self.model.outcomes[outcome], concept)
        return self._verdicts[key]

    def _judge(self, states: Flags, concept: str) -> Verdict:
        of = int(states.sum())
        if not of:
            return Verdict("infeasible", 0, 0, None, when_exact=True, reached=None)
        if concept in self.undecided:
            return Verdict("undecided", 0, of, None, when_exact=True, reached=None)
        holding = states & self.flags(concept)
        holds = int(holding.sum())
        reached = None if self.reached is None else bool((holding & self.reached).any())
        if holds in (0, of):
            word: Word = "all" if holds else "none"
            return Verdict(word, holds, of, None, when_exact=True, reached=reached)
        taken = self.model.taken
        found = separate(taken[holding], taken[states & ~holding], self.model.options)
        return Verdict("some", holds, of, found.statement, found.exact, reached)

    def why(self, state: str | int, dm: str | None = None, concept: str | None = None) -> "Why":
        """Explain why a state, or an outcome, holds or does not; SEQ without a concept."""
        from sulh.analysis.why import why  # noqa: PLC0415 - an upward call, in the layer test

        return why(self, str(state), dm=dm, concept=concept)

    def verify(self) -> "Verification":
        """Solve again by the definitions, and say where the verdicts differ."""
        from sulh.analysis.verify import verify  # noqa: PLC0415 - an upward call, in the layer test

        return verify(self)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each state that is an equilibrium under a concept asked."""
        return [
            {
                "number": entry["number"],
                "taken": " + ".join(entry["taken"]) or "none",
                "outcomes": ", ".join(entry["outcomes"]),
                **{concept: concept in entry["equilibrium"] for concept in self.stable},
            }
            for entry in self.states_json(every=False)
        ]

    def states_json(self, *, every: bool) -> list[dict[str, Any]]:
        """Return the states that are an equilibrium under a concept asked, or every state."""
        at = {concept: self.flags(concept) for concept in self.stable}
        shown = [
            state
            for state in range(len(self.model))
            if every or any(flags[state] for flags in at.values())
        ]
        dms = self.model.decision_makers
        return [
            {
                **self.state_json(state),
                "stable": {
                    concept: [dms[k] for k in np.flatnonzero(flags[state])]
                    for concept, flags in self.stable.items()
                },
                "equilibrium": [concept for concept, flags in at.items() if flags[state]],
            }
            for state in shown
        ]

    def to_json(self, *, every: bool = False) -> dict[str, Any]:
        """Return the document ``sulh/equilibria/1``; ``every``: with every feasible state."""
        return {
            **self.header_json("equilibria"),
            "rule": self.rule,
            "ties": "deter",
            "engine": self.engine,
            "concepts": [profile.text for profile in self.asked],
            "feasible_states": len(self.model),
            "equilibria": {name: int(self.flags(name).sum()) for name in self.stable},
            "states": self.states_json(every=every),
            "outcomes": {
                outcome: {
                    profile.text: _verdict_json(self.verdict(outcome, profile.text))
                    for profile in self.asked
                }
                for outcome in self.model.outcomes
            },
            "notes": [note.text("en") for note in self.notes],
        }


def _verdict_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "verdict": verdict.word,
        "holds": verdict.holds,
        "of": verdict.of,
        "when": None if verdict.when is None else str(verdict.when),
        "when_exact": verdict.when_exact,
        "reached": verdict.reached,
    }
