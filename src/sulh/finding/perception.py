"""As each party sees it: what differs, what holds in each game, what would be a surprise."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np

from sulh.case import Case
from sulh.case.beliefs import Belief
from sulh.finding import Finding, Note
from sulh.finding.conclusion import Shift, Value
from sulh.finding.equilibria import Profile
from sulh.finding.hypergame import Game, Hyper

Tag = Literal["shared", "held-up", "blocked", "alone"]
TAGS: tuple[Tag, ...] = ("shared", "held-up", "blocked", "alone")
"""The plain labels of states, in the order they are told.

*shared*: a hyper-equilibrium and an equilibrium of the true case. *held-up*: the first only, held
up by misperception. *blocked*: the second only, blocked by misperception. *alone*: neither, but an
equilibrium of some party's own game. Beside these, a state may be *open to surprise*.
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A belief, the claims it rests on, the addresses of what rests on none, and whether it is so.

    ``matters``: whether any game would be another without it; None where it is so.
    """

    belief: Belief
    claims: tuple[str, ...]
    assumptions: tuple[str, ...]
    is_so: bool
    matters: bool | None


@dataclass(frozen=True, slots=True)
class Surprise:
    """A strategic surprise: who could do it, to whom, from which state to which.

    ``dm`` can improve from ``state`` to ``to``, by its own order in its own game; in the game that
    it believes ``other`` sees, ``state`` is an equilibrium and there is no such move. ``unseen``:
    the options changed that it believes ``other`` does not see. States by number.
    """

    dm: str
    other: str
    state: int
    to: int
    unseen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What is concluded about one outcome: in the true case, by each party, in the hypergame.

    ``own``: in each perceiver's own game. ``first``, ``second``: as the parties see it, at level 1
    and with aware parties judged by level 2.
    """

    true: Value
    own: Mapping[str, Value]
    first: Value
    second: Value


@dataclass(frozen=True, slots=True)
class Correction:
    """What it changes that a belief is corrected, or (None) that all are.

    ``gained``, ``lost``: for each heading the numbers of hyper-equilibria. ``shifts``: for each
    heading the outcomes on which the hypergame concludes something else.
    """

    belief: Belief | None
    gained: Mapping[str, tuple[int, ...]]
    lost: Mapping[str, tuple[int, ...]]
    shifts: Mapping[str, Mapping[str, Shift]]

    def changes(self, heading: str) -> bool:
        """Whether it changes which states are hyper-equilibria."""
        return bool(self.gained[heading] or self.lost[heading])


@dataclass(frozen=True, eq=False, kw_only=True)
class Hypergame(Finding):
    """The conflict as each party sees it.

    ``model``: the universal states, without moves and preferences; ``whole``: the case with all
    that anybody imagines, for its names. ``perceivers``: the decision makers whose own game is
    another than the true one; the others share that. ``held``: all that is written of what parties
    were told and believe.
    """

    whole: Case
    hyper: Hyper
    asked: tuple[Profile, ...]
    held: tuple[Held, ...]
    perceivers: tuple[str, ...]
    verdicts: Mapping[tuple[str, str], Verdicts]
    surprises: Mapping[str, tuple[Surprise, ...]]
    corrections: tuple[Correction, ...]
    notes: tuple[Note, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The concepts that were decided in every game."""
        return self.hyper.headings

    @property
    def aware(self) -> tuple[str, ...]:
        """The decision makers that believe something of how others see the conflict."""
        return tuple(self.model.decision_makers[dm] for dm in sorted(self.hyper.aware))

    def game(self, dm: str) -> Game:
        """Return a decision maker's own game."""
        return self.hyper.games[self.model.decision_makers.index(dm)]

    @cached_property
    def _open(self) -> Mapping[str, frozenset[tuple[int, int]]]:
        """For each heading the states open to surprise: decision maker, and state of its game."""
        dms = self.model.decision_makers
        return {
            heading: frozenset((dms.index(one.dm), one.state) for one in found)
            for heading, found in self.surprises.items()
        }

    def is_open(self, state: int, heading: str) -> bool:
        """Whether a universal state is open to surprise."""
        return any(
            (game := self.hyper.games[dm]).view.at[state] >= 0
            and game.model.numbers[game.view.at[state]] == number
            for dm, number in self._open[heading]
        )

    def tags(self, heading: str) -> dict[int, Tag]:
        """Return the label of each universal state that has one."""
        seen = self.hyper.holding(heading)
        true = self.hyper.true_holding(heading)
        believed = self.hyper.believed(heading).any(axis=1)
        found: dict[int, Tag] = {}
        for state in np.flatnonzero(seen | true | believed).tolist():
            if seen[state]:
                found[state] = "shared" if true[state] else "held-up"
            else:
                found[state] = "blocked" if true[state] else "alone"
        return found

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each universal state and heading under which it has a label."""
        return [
            {
                "concept": heading,
                "number": self.number(state),
                "taken": " + ".join(self.model.options_of(state)) or "none",
                "outcomes": ", ".join(self.outcomes_of(state)),
                "label": tag,
                "surprise": self.is_open(state, heading),
            }
            for heading in self.headings
            for state, tag in self.tags(heading).items()
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/perception/1``."""
        from sulh.finding.perception_json import document  # noqa: PLC0415 - the longer half

        return document(self)
