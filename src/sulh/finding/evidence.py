"""The evidence a verdict rests on: improvements, the answers to them, the escapes from those."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One decision maker moves. ``improvement``: it prefers the new state to the one before.

    ``companions``: options changed by the same move to which the mover is indifferent: taking
    back that change alone leaves a feasible state the mover holds equal. ``joint``: the place of
    the joint move it is, where the mover cannot make it alone.
    """

    dm: int
    origin: int
    to: int
    improvement: bool
    companions: tuple[int, ...] = ()
    joint: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Opponents answer along ``path`` and reach ``at``, which the focal DM does not prefer.

    ``escapes``: where the focal DM could then go that it prefers to the state it started from. An
    answer deters only without escapes, where the concept looks at them; where it does not, the
    field is empty.
    """

    at: int
    path: tuple[Move, ...]
    escapes: tuple[int, ...] = ()

    @property
    def deters(self) -> bool:
        """Whether the focal decision maker has no escape from this answer."""
        return not self.escapes


@dataclass(frozen=True, slots=True)
class Improvement:
    """An improvement of the focal decision maker, and the opponents' answers to it.

    ``answers`` are those that deter, nearest first, one shortest path for each state; where none
    deters, those from which the focal decision maker escapes.
    """

    move: Move
    answers: tuple[Answer, ...]
    answers_total: int

    @property
    def to(self) -> int:
        """The state the improvement leads to."""
        return self.move.to

    @property
    def deterred(self) -> bool:
        """Whether an answer deters it."""
        return any(answer.deters for answer in self.answers)
