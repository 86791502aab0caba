"""What third parties could do: which of their offers, together, would make an outcome hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sulh.case import Offer
from sulh.finding import Finding
from sulh.finding.conclusion import Conclusion, Value

Judged = Literal["plain", "perceived"]
Ended = Literal["all", "budget", "interrupted"]
How = Literal["all", "some", "none"]


@dataclass(frozen=True, slots=True)
class Compared:
    """How often one state stands higher, level and lower than another in an order."""

    better: int
    equal: int
    worse: int

    @property
    def how(self) -> How:
        """Whether it is better in all comparisons, in some, or in none."""
        if not self.better:
            return "none"
        return "some" if self.equal or self.worse else "all"


@dataclass(frozen=True, slots=True)
class Gain:
    """How a decision maker compares the states that hold then with where it stands now.

    ``without``: in its order as it is; ``within``: in its order with the operators accepted (which
    may have told it what is so, or have added a line).
    """

    dm: str
    without: Compared
    within: Compared


@dataclass(frozen=True, slots=True)
class Operator:
    """An offer of the case, or a standard operator, and what it changes accepted alone.

    ``address``: of the offer; of a standard operator its name. ``appear``, ``vanish``: the numbers
    of the states that hold with it and not without, and the other way round; None where the case
    with it cannot be solved. ``outcomes``: those whose word changes, and what they become. ``why``:
    of one that is left out because of harm, whether it would make an option with harm one-way,
    oblige to one, prefer one, or let parties take one together.
    """

    address: str
    offer: Offer
    standard: bool
    appear: tuple[int, ...] | None = ()
    vanish: tuple[int, ...] = ()
    outcomes: Mapping[str, Value] | None = None
    why: Literal["one-way", "rule", "line", "joint"] | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether what holds with it alone is what holds without."""
        return self.appear == () == self.vanish


@dataclass(frozen=True, slots=True)
class Way:
    """A smallest set of operators with which what is asked about holds, verified by solving again.

    ``operators``: their addresses. ``value``: the states that hold then. ``outcomes``: every other
    outcome whose word changes; ``harmful``: those among them that come to hold and entail harm.
    ``gains``: one for each decision maker, empty where there is nothing to compare with.
    ``fallen``: whether the status quo is not possible then.
    """

    operators: tuple[str, ...]
    value: Value
    outcomes: Mapping[str, Value]
    harmful: tuple[str, ...]
    gains: tuple[Gain, ...]
    fallen: bool = False

    @property
    def nobody_worse(self) -> bool:
        """Whether, once accepted, nobody holds one of these states worse than the start."""
        return bool(self.gains) and not any(gain.within.worse for gain in self.gains)

    @property
    def nobody_worse_before(self) -> bool:
        """Whether that is so in the orders as they are before anything is accepted, too."""
        return self.nobody_worse and not any(gain.without.worse for gain in self.gains)


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing asked about: does it hold as the case is, and what would make it hold.

    ``harm``: who is harmed by what it entails; then no way is sought. ``passed_over``: options with
    harm; states in which one is taken are not counted. ``alone``: for each operator, by its
    address, what the case with it alone says.
    """

    asked: Conclusion
    now: Value
    ways: tuple[Way, ...]
    harm: tuple[str, ...]
    passed_over: tuple[str, ...]
    alone: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Search:
    """How much was looked at: sets of operators, of how many; different models solved."""

    sets: int
    of: int
    models: int
    undecided: int
    ended: Ended


@dataclass(frozen=True, eq=False, kw_only=True)
class Mediation(Finding):
    """Which offers of third parties, together, would make outcomes hold, and for whom they pay.

    ``judged``: by the equilibria of the case (*plain*), or, where somebody sees it otherwise than
    it is, by what is stable for all, each in its own game (*perceived*). ``start``: the numbers of
    the states compared with: the status quo, or, where there is none (``from_status_quo`` false),
    those that hold now. ``every``: whether standard operators were looked at. ``single``: whether
    one thing was asked about. ``harmful``: for each outcome that entails an option with harm, who
    is harmed.
    """

    heading: str
    judged: Judged
    size: int
    every: bool
    single: bool
    start: tuple[int, ...]
    from_status_quo: bool
    holding: tuple[int, ...]
    operators: tuple[Operator, ...]
    left_out: tuple[Operator, ...]
    sought: tuple[Sought, ...]
    harmful: Mapping[str, tuple[str, ...]]
    search: Search

    def operator(self, address: str) -> Operator:
        """Return the operator of this address."""
        return next(one for one in self.operators if one.address == address)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each way to make something hold; one for what has none."""
        rows: list[dict[str, object]] = []
        for one in self.sought:
            base = {"asked": self._name(one), "now": one.now.word}
            rows += [
                {
                    **base,
                    "operators": " + ".join(way.operators),
                    "states": sorted(way.value.states),
                    "better in all": _dms(way, "all"),
                    "worse": ", ".join(gain.dm for gain in way.gains if gain.within.worse),
                }
                for way in one.ways
            ] or [{**base, "operators": None, "states": [], "better in all": None, "worse": None}]
        return rows

    def _name(self, one: Sought) -> str:
        return one.asked.name if one.asked.about == "outcome" else f"#{one.asked.name}"

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/mediate/1``."""
        return {
            **self.header_json("mediate"),
            "concept": self.heading,
            "judged": self.judged,
            "size": self.size,
            "compared_with": {
                "status_quo": self.from_status_quo,
                "states": self._numbers(self.start),
            },
            "holding": self._numbers(self.holding),
            "operators": [self._operator_json(one) for one in (*self.operators, *self.left_out)],
            "asked": [self._sought_json(one) for one in self.sought],
            "search": {
                "sets": self.search.sets,
                "of": self.search.of,
                "models": self.search.models,
                "undecided": self.search.undecided,
                "ended": self.search.ended,
            },
        }

    def _operator_json(self, one: Operator) -> dict[str, Any]:
        return {
            "address": one.address,
            "kind": one.offer.kind,
            "standard": one.standard,
            "parties": list(one.offer.parties),
            "claims": list(one.offer.claims.claims),
            "left_out": one.why,
            "appear": None if one.appear is None else self._numbers(one.appear),
            "vanish": self._numbers(one.vanish),
            "outcomes": {name: value.word for name, value in (one.outcomes or {}).items()},
        }

    def _sought_json(self, one: Sought) -> dict[str, Any]:
        return {
            "about": one.asked.about,
            "name": one.asked.name,
            "now": {"verdict": one.now.word, "states": self._numbers(one.now.states),
                    "of": one.now.of},
            "harm": list(one.harm),
            "passed_over": list(one.passed_over),
            "alone": {address: value.word for address, value in one.alone.items()},
            "ways": [self._way_json(way) for way in one.ways],
        }  # fmt: skip

    def _way_json(self, way: Way) -> dict[str, Any]:
        return {
            "operators": list(way.operators),
            "states": self._numbers(way.value.states),
            "of": way.value.of,
            "outcomes": {name: value.word for name, value in way.outcomes.items()},
            "to_guard_against": list(way.harmful),
            "status_quo_falls": way.fallen,
            "nobody_worse": {"accepted": way.nobody_worse, "as_it_is": way.nobody_worse_before},
            "gains": [
                {
                    "dm": gain.dm,
                    "without": _compared_json(gain.without),
                    "with": _compared_json(gain.within),
                }
                for gain in way.gains
            ],
        }

    def _numbers(self, numbers: "frozenset[int] | tuple[int, ...]") -> list[int | str]:
        """Return numbers of states as JSON can hold them: from 54 options on, as strings."""
        short = len(self.model.options) < 54
        return [number if short else str(number) for number in sorted(numbers)]


def _dms(way: Way, how: How) -> str:
    return ", ".join(gain.dm for gain in way.gains if gain.within.how == how)


def _compared_json(one: Compared) -> dict[str, Any]:
    return {"in": one.how, "better": one.better, "equal": one.equal, "worse": one.worse}
