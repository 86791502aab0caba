"""Conclusions: what can be asked again of a variation of a case, and how an answer can change."""

from dataclasses import dataclass
from typing import Literal

About = Literal["outcome", "state"]
Word = Literal["holds", "fails", "infeasible", "undefined", "undecided"]
How = Literal["flip", "shift", "same", "undefined", "undecided"]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One thing a case says: an outcome holds, or a state does, under a concept.

    ``name``: the outcome, or the number of the state. ``last``: whether it is the state the
    history ends in. ``seen``: whether it is asked as the parties see it, each in its own game.
    """

    about: About
    name: str
    concept: str
    last: bool = False
    seen: bool = False

    @property
    def heading(self) -> str:
        """The concept, as a column of a machine's table names it."""
        return f"{self.concept}, as seen" if self.seen else self.concept

    def marks(self) -> dict[str, bool]:
        """Return the key that JSON documents and rows have only of what is asked as seen."""
        return {"seen": True} if self.seen else {}


@dataclass(frozen=True, slots=True)
class Value:
    """What a case says of a conclusion: a word, and the numbers of the states that hold."""

    word: Word
    states: frozenset[int] = frozenset()
    of: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """How a conclusion differs from what the case as written says.

    *flip*: another word (holds, fails, infeasible); *shift*: the same word, other states. What is
    undefined or undecided, before or after, is neither.
    """

    before: Value
    after: Value

    @property
    def how(self) -> How:
        """What kind of change it is."""
        words = {self.before.word, self.after.word}
        if "undefined" in words:
            return "undefined"
        if "undecided" in words:
            return "undecided"
        if self.before.word != self.after.word:
            return "flip"
        return "same" if self.before.states == self.after.states else "shift"
