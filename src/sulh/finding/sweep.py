"""How much the answer depends on the order of what the parties want: counts of variants."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sulh.finding import Finding, Note

MEANING = (
    "counts of variants: orders in which the statements of the parties could stand; "
    "no probability of anything"
)


@dataclass(frozen=True, slots=True)
class Count:
    """In how many variants a conclusion holds, of how many."""

    holds: int
    of: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one order, by address, and how often a conclusion holds either way.

    ``there``: where ``upper`` stands above ``lower``, as it does in the case as written; ``else_``:
    in the other variants.
    """

    dm: str
    upper: str
    lower: str
    there: Count
    else_: Count

    @property
    def difference(self) -> Fraction:
        """How much larger the share is where ``upper`` stands above; 0 where there is no share."""
        if not self.there.of or not self.else_.of:
            return Fraction(0)
        return Fraction(self.there.holds, self.there.of) - Fraction(self.else_.holds, self.else_.of)

    def turned(self) -> "Pair":
        """Return the same, said of the other statement standing above."""
        return Pair(self.dm, self.lower, self.upper, self.else_, self.there)


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many variants an outcome, or the status quo, holds under one concept.

    ``outcome``: None for the status quo. ``as_written``: whether it holds in the case as written;
    None where that is undecided. ``count``: the variants in which a state of it is an equilibrium;
    ``in_all``: those in which every state of it is. ``pairs``: every two statements of one order.
    ``harm``: whom options harm that are taken in every state of it.
    """

    outcome: str | None
    concept: str
    as_written: bool | None
    count: Count
    in_all: int
    pairs: tuple[Pair, ...]
    harm: tuple[str, ...] = ()

    @property
    def deciding(self) -> tuple[Pair, ...]:
        """The pairs that make a difference, the largest first, each said as it holds more often."""
        pairs = [one if one.difference > 0 else one.turned() for one in self.pairs]
        return tuple(
            sorted((one for one in pairs if one.difference), key=lambda one: -one.difference)
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class Sweep(Finding):
    """In how many variants, orders of what the parties want, each conclusion holds.

    ``varied``: the statements, by address, of the parties whose orders are varied. ``variants``:
    how many were looked at, the case as written among them; ``possible``: how many there are.
    ``seed``: of those drawn; None where all were looked at, once each. ``states``: for each concept
    the number of variants in which each state is an equilibrium. ``undecided``: for each concept
    the variants over a budget, which are in no count of it.
    """

    concepts: tuple[str, ...]
    varied: Mapping[str, tuple[str, ...]]
    variants: int
    possible: int
    seed: int | None
    tallies: tuple[Tally, ...]
    states: Mapping[str, tuple[int, ...]]
    undecided: Mapping[str, int]
    notes: tuple[Note, ...]

    @property
    def exhaustive(self) -> bool:
        """Whether every possible variant was looked at."""
        return self.seed is None

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each conclusion."""
        return [
            {
                "outcome": one.outcome or "status quo",
                "concept": one.concept,
                "as_written": one.as_written,
                "holds": one.count.holds,
                "in_all_its_states": one.in_all,
                "variants": one.count.of,
                "undecided": self.undecided[one.concept],
            }
            for one in self.tallies
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/sweep/1``."""
        return {
            **self.header_json("sweep"),
            "meaning": MEANING,
            "concepts": list(self.concepts),
            "varied": {dm: list(addresses) for dm, addresses in self.varied.items()},
            "variants": self.variants,
            "possible": str(self.possible),
            "exhaustive": self.exhaustive,
            "seed": self.seed,
            "undecided": dict(self.undecided),
            "conclusions": [
                {
                    "outcome": one.outcome,
                    "status_quo": one.outcome is None,
                    "concept": one.concept,
                    "as_written": one.as_written,
                    "holds": one.count.holds,
                    "in_all_its_states": one.in_all,
                    "variants": one.count.of,
                    "harm": list(one.harm),
                    "pairs": [_pair_json(pair) for pair in one.deciding],
                }
                for one in self.tallies
            ],
            "states": {
                concept: [
                    {
                        "number": self.number(state),
                        "outcomes": self.outcomes_of(state),
                        "equilibrium_in": count,
                    }
                    for state, count in enumerate(counts)
                    if count
                ]
                for concept, counts in self.states.items()
            },
            "notes": [note.text("en") for note in self.notes],
        }


def _pair_json(pair: Pair) -> dict[str, Any]:
    return {
        "dm": pair.dm,
        "above": pair.upper,
        "below": pair.lower,
        "holds_there": pair.there.holds,
        "variants_there": pair.there.of,
        "holds_otherwise": pair.else_.holds,
        "variants_otherwise": pair.else_.of,
    }
