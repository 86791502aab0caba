"""One equilibrium that satisfies a statement; or that there is none; or that it is undecided."""

from dataclasses import dataclass
from typing import Any, Literal

from sulh.finding import Finding, Note
from sulh.finding.equilibria import Profile
from sulh.finding.why import Why
from sulh.statement import Statement


@dataclass(frozen=True, slots=True)
class Effort:
    """What a search did.

    ``proposed``: how many states were proposed and looked at; ``learned``: how many conditions
    that every equilibrium satisfies were learned from them; ``excluded``: how many of them were
    shown unstable, one by one. ``ends``: how many ends of moves were looked at in search of
    answers. ``aside``: how many states were put aside, because more would have had to be looked at.
    ``seconds``: those allowed; ``out_of_time``: whether they were over.
    """

    proposed: int
    learned: int
    excluded: int
    ends: int
    aside: int
    seconds: float
    out_of_time: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Find(Finding):
    """Whether there is an equilibrium that satisfies a statement.

    The model holds only the states that are spoken of: the one found, the ends of every
    improvement from it and of the moves nearest to it, the states its answers go through.

    ``formula``: what was asked, as written; ``that``: the statement it means. ``engine``: what
    decided it: the search, or the diagrams that were asked what it left open. ``why``: for the
    state found, why every decision maker stays; None without one. ``moves``: for each decision
    maker how many moves lead away from it. ``contradiction``: the addresses of the rules that
    leave no state of which the statement is true; None where there are such states. ``harm``: who
    is harmed by options taken in the state found.
    """

    formula: str
    that: Statement
    profile: Profile
    answer: Literal["found", "none", "undecided"]
    engine: Literal["search", "symbolic"]
    why: Why | None
    moves: tuple[int, ...]
    contradiction: tuple[str, ...] | None
    harm: tuple[str, ...]
    effort: Effort
    notes: tuple[Note, ...]

    @property
    def outcome(self) -> str | None:
        """The outcome asked for by its id."""
        return self.formula.strip() if self.formula.strip() in self.case.outcomes else None

    @property
    def state(self) -> int | None:
        """The number of the equilibrium found."""
        return None if self.why is None else self.model.numbers[self.why.state]

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each decision maker and improvement from the state found."""
        return [] if self.why is None else self.why.to_rows()

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/find/1``."""
        return {
            **self.header_json("find"),
            "formula": self.formula,
            "concept": self.profile.text,
            "rule": "legal-sequence",
            "ties": "deter",
            "engine": self.engine,
            "answer": self.answer,
            "state": None if self.why is None else self.state_json(self.why.state),
            "harm": list(self.harm),
            "why": None if self.why is None else self.why.to_json()["verdicts"],
            "contradiction": None if self.contradiction is None else list(self.contradiction),
            "search": {
                "proposed": self.effort.proposed,
                "learned": self.effort.learned,
                "excluded": self.effort.excluded,
                "ends_looked_at": self.effort.ends,
                "put_aside": self.effort.aside,
                "seconds_allowed": self.effort.seconds,
                "out_of_time": self.effort.out_of_time,
            },
            "notes": [note.text("en") for note in self.notes],
        }
