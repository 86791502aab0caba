"""How many states hold, and which outcomes, where nobody lists the states."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sulh.concept import LEAD
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.finding import CaseFinding, Note
from sulh.finding.equilibria import Profile, Word

MOST_SHOWN = 12
"""Up to so many states that hold are all shown; of more, so many by chance."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the ``of`` feasible states of an outcome are equilibria under a heading.

    ``holds`` is None where that is undecided, ``of`` where not even that was found.
    """

    word: Word
    holds: int | None
    of: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """One state that holds: the options taken, its outcomes, the headings it holds under."""

    number: int
    taken: tuple[str, ...]
    outcomes: tuple[str, ...]
    equilibrium: tuple[str, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Census(CaseFinding):
    """How many states no party gains by leaving, under each concept asked.

    ``feasible``: how many states there are (None: not found). ``equilibria``: by heading, how many
    hold; a heading that is missing is ``undecided``. ``status_quo``: its number, and
    ``holds_now``: by heading, whether it holds. ``always`` and ``never``: the options taken in
    every, and in no, state that holds under the leading heading. ``picked``: by heading, the
    numbers of the states that hold, if they are few, else of so many by chance, the same at every
    call; ``states``: what they are. ``unlisted``: why states that were asked for are not listed.
    """

    asked: tuple[Profile, ...]
    feasible: int | None
    equilibria: Mapping[str, int]
    outcomes: Mapping[str, Mapping[str, Tally]]
    status_quo: int | None
    holds_now: Mapping[str, bool]
    always: tuple[str, ...]
    never: tuple[str, ...]
    states: tuple[Held, ...]
    picked: Mapping[str, tuple[int, ...]]
    engine: str
    reason: Note
    undecided: Mapping[str, Mistake]
    notes: tuple[Note, ...]
    unlisted: Note | None = None

    def __getitem__(self, concept: str) -> int:
        """Return how many states hold under a concept: ``census["seq"]``."""
        if concept not in self.equilibria:
            known = nearest_or_all(concept, self.equilibria)
            raise UnknownNameError(Mistake("concept-not-counted", {"name": concept}, known))
        return self.equilibria[concept]

    @property
    def lead(self) -> str | None:
        """The heading that texts lead with: SEQ where it was decided, else the first decided."""
        return LEAD if LEAD in self.equilibria else next(iter(self.equilibria), None)

    def sample(self, concept: str) -> tuple[Held, ...]:
        """Return the states shown that hold under a concept."""
        return tuple(state for state in self.states if state.number in self.picked[concept])

    def shows_all(self, concept: str) -> bool:
        """Return whether all states that hold under a concept are shown."""
        return len(self.picked[concept]) == self.equilibria[concept]

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each outcome and concept."""
        return [
            {"outcome": outcome, "concept": concept, "verdict": tally.word,
             "holds": tally.holds, "of": tally.of}
            for outcome, tallies in self.outcomes.items()
            for concept, tally in tallies.items()
        ]  # fmt: skip

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/census/1``."""
        return {
            **self.header_json("census"),
            "rule": "legal-sequence",
            "ties": "deter",
            "engine": self.engine,
            "reason": self.reason.text("en"),
            "concepts": [profile.text for profile in self.asked],
            "feasible_states": exactly(self.feasible),
            "equilibria": {name: exactly(count) for name, count in self.equilibria.items()},
            "undecided": {
                name: " ".join(filter(None, (mistake.message(), mistake.advice())))
                for name, mistake in self.undecided.items()
            },
            "status_quo": self._status_quo_json(),
            "always": list(self.always),
            "never": list(self.never),
            "states": [
                {
                    "number": self._number(state.number),
                    "taken": list(state.taken),
                    "outcomes": list(state.outcomes),
                    "equilibrium": list(state.equilibrium),
                }
                for state in self.states
            ],
            "all_shown": {name: self.shows_all(name) for name in self.equilibria},
            "outcomes": {
                outcome: {
                    concept: {
                        "verdict": tally.word,
                        "holds": exactly(tally.holds),
                        "of": exactly(tally.of),
                    }
                    for concept, tally in tallies.items()
                }
                for outcome, tallies in self.outcomes.items()
            },
            "notes": [note.text("en") for note in (self.unlisted, *self.notes) if note is not None],
        }

    def _status_quo_json(self) -> dict[str, Any] | None:
        if self.status_quo is None:
            return None
        holding = [concept for concept, holds in self.holds_now.items() if holds]
        return {"number": self._number(self.status_quo), "equilibrium": holding}

    def _number(self, state: int) -> int | str:
        return state if len(self.case.options) < 54 else str(state)


def exactly(count: int | None) -> int | str | None:
    """Return a count as JSON can hold it: from 2**53 on, a string.

    >>> exactly(2**53 - 1), exactly(2**53)
    (9007199254740991, '9007199254740992')
    """
    return str(count) if count is not None and count >= 1 << 53 else count
