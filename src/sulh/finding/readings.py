"""In how many readings of the sources each conclusion stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sulh.case.doubt import Unit
from sulh.finding import Finding, Note
from sulh.finding.conclusion import Conclusion, Value, Word


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take the sources: the statements that are dropped, and the answer then."""

    dropped: tuple[str, ...]
    word: Word

    @property
    def holds(self) -> bool:
        """Whether the conclusion holds then."""
        return self.word == "holds"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share of the readings, weighted by what the user typed.

    ``share``: of those in which the conclusion holds; ``undecided``: of those in which that is not
    decided. ``error``: the standard error of ``share`` where it was sampled; None where it is
    exact.
    """

    share: float
    undecided: float
    error: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the readings in which a conclusion stands; not the chance that it happens.

    ``separately``: each statement stands or falls by itself. ``together``: those of one source
    stand or fall together, the less likely ones first to fall.
    """

    separately: Estimate
    together: Estimate

    @property
    def low(self) -> float:
        """The lower end of the range."""
        return min(self.separately.share, self.together.share)

    @property
    def high(self) -> float:
        """The higher end of the range; readings that are undecided may belong to it."""
        return max(one.share + one.undecided for one in (self.separately, self.together))


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many readings one conclusion holds.

    ``value``: what the case itself says. ``matter``: the statements each of which is kept or
    dropped. ``left_out``: those that matter too, and are kept in every reading because there are
    too many. ``pairs``: whether it was looked at what matters only with another statement.
    ``counts``: how many readings give which answer. ``exceptions``: the readings in which it holds
    though the case itself says it does not, or the other way round; those that drop least first.
    ``restored``: of the readings that drop more than an exception and yet answer as the case
    itself, those that drop least.
    """

    conclusion: Conclusion
    value: Value
    matter: tuple[Unit, ...]
    left_out: tuple[Unit, ...]
    pairs: bool
    counts: Mapping[Word, int]
    exceptions: tuple[Reading, ...]
    restored: tuple[Reading, ...]
    share: Share | None = None

    @property
    def holds(self) -> int:
        """In how many readings it holds."""
        return self.counts.get("holds", 0)

    @property
    def undecided(self) -> int:
        """In how many readings it is not decided."""
        return self.counts.get("undecided", 0)

    @property
    def of(self) -> int:
        """How many readings there are."""
        return sum(self.counts.values())

    @property
    def smallest(self) -> tuple[Reading, ...]:
        """The exceptions that drop no more than another does: every other one contains one."""
        return least(self.exceptions)

    @property
    def complete(self) -> bool:
        """Whether every statement that matters is kept in some readings and dropped in others."""
        return not self.left_out


def least(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings, those that drop least first, of which none drops all another does."""
    kept: list[Reading] = []
    for one in found:
        if not any(set(other.dropped) <= set(one.dropped) for other in kept):
            kept.append(one)
    return tuple(kept)


@dataclass(frozen=True, eq=False, kw_only=True)
class Readings(Finding):
    """In how many readings of the sources each conclusion stands.

    ``statements``: how many carry anything. ``uncertain``: the likelihoods typed, by statement.
    ``draws``, ``seed``: of what was sampled. ``models``: how many different ones were solved.
    """

    concepts: tuple[str, ...]
    tallies: tuple[Tally, ...]
    statements: int
    uncertain: Mapping[str, float]
    draws: int
    seed: int
    models: int
    notes: tuple[Note, ...]

    @property
    def sampled(self) -> bool:
        """Whether a share was sampled."""
        estimates = [
            one
            for tally in self.tallies
            if tally.share is not None
            for one in (tally.share.separately, tally.share.together)
        ]
        return any(one.error is not None for one in estimates)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each conclusion."""
        return [
            {
                "outcome": one.conclusion.name,
                "concept": one.conclusion.concept,
                **one.conclusion.marks(),
                "as_written": one.value.word,
                "holds": one.holds,
                "readings": one.of,
                "undecided": one.undecided,
                "complete": one.complete,
                "statements": ", ".join(unit.name for unit in one.matter),
            }
            for one in self.tallies
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/readings/1``."""
        return {
            **self.header_json("readings"),
            "concepts": list(self.concepts),
            "statements": self.statements,
            "likelihoods": dict(self.uncertain),
            "draws": self.draws if self.sampled else None,
            "seed": self.seed if self.sampled else None,
            "models_solved": self.models,
            "conclusions": [_tally_json(one) for one in self.tallies],
            "notes": [note.text("en") for note in self.notes],
        }


def _tally_json(tally: Tally) -> dict[str, Any]:
    return {
        "outcome": tally.conclusion.name,
        "concept": tally.conclusion.concept,
        **tally.conclusion.marks(),
        "as_written": tally.value.word,
        "holds": tally.holds,
        "readings": tally.of,
        "answers": dict(tally.counts),
        "complete": tally.complete,
        "pairs_examined": tally.pairs,
        "statements": [unit.name for unit in tally.matter],
        "left_out": [unit.name for unit in tally.left_out],
        "exceptions": [
            {"dropped": list(one.dropped), "answer": one.word} for one in tally.exceptions
        ],
        "restored": [list(one.dropped) for one in tally.restored],
        "share": None if tally.share is None else _share_json(tally.share),
    }


def _share_json(share: Share) -> dict[str, Any]:
    return {
        "meaning": "share of the readings of the sources in which the conclusion stands; "
        "not the chance that it happens",
        **{
            name: {"share": one.share, "undecided": one.undecided, "standard_error": one.error}
            for name, one in (("separately", share.separately), ("together", share.together))
        },
    }
