"""Who can bring about what: each power, what holds with and without it, and for whom it is a gain.

A power is an *imposition* (a further controller of another's option), an *influence* (an option of
its holder that an order minds) or a *forbidden move* (a party that is told and not asked).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sulh.finding import Finding
from sulh.finding.compare import value_json
from sulh.finding.conclusion import Conclusion, Shift
from sulh.finding.fragility import Breach

Kind = Literal["imposition", "influence", "forbidden"]
Leaning = Literal["positive", "negative", "mixed", "none"]
Gain = Literal["always", "sometimes", "never", "no-occasion"]


@dataclass(frozen=True, slots=True)
class Bound:
    """The states that are stable for a decision maker only with the power, or only without it."""

    dm: int
    only_with: tuple[int, ...]
    only_without: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """From how many states a power can be used, and from which that is a gain for its holder.

    The holder *gains* at a state iff it has an improvement from there in which the power changes
    the option, and no move like it but for that change would serve it as well. Where it has only
    improvements that would serve it as well without that change, they *carry* it along. An
    influence can be used where its trigger is true and its option is not taken: it is *credible*
    where the holder gains. ``claims``, ``assumptions``: what the holder's comparisons rest on.
    """

    states: tuple[int, ...]
    carried: tuple[int, ...]
    of: int
    claims: tuple[str, ...]
    assumptions: tuple[str, ...]

    @property
    def gain(self) -> Gain:
        """Whether to use it is a gain always, sometimes, never, or there is no occasion to."""
        if not self.of:
            return "no-occasion"
        if not self.states:
            return "never"
        return "always" if len(self.states) == self.of else "sometimes"


@dataclass(frozen=True, slots=True)
class Places:
    """At which places of the order, from 1 at the top, an effect makes the difference it makes.

    ``of``: how many places there are.
    """

    at: tuple[int, ...]
    of: int

    @property
    def down_to(self) -> int:
        """The lowest place such that the effect suffices there and at all above; 0 if none."""
        return next((k for k in range(self.of) if k + 1 not in self.at), self.of)

    @property
    def unbroken(self) -> bool:
        """Whether it suffices at no place below that one."""
        return len(self.at) == self.down_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """One power, and what it does.

    ``holder``: None of a forbidden move. ``bears_on``: the owner of the option, the one in whose
    order the effect stands, or the one who may not move. ``target``: whom an influence aims at;
    it is *indirect* where the order is another's. ``informed``: of a forbidden move, whether it is
    so until others do something. ``shifts``: the outcomes that differ, *before* with the power and
    *after* without it; ``breaches``: how those that held no longer do. ``only_with``,
    ``only_without``: the equilibria. ``closed``: the outcomes that differ where the option of an
    influence cannot be taken at all. ``place``: the place of the effect in its order, of how many
    lines. ``sufficient``: for each outcome that depends on it, at which places it still does; not
    sought where the option comes with harm (``harm``: whom).
    """

    address: str
    kind: Kind
    bears_on: str
    holder: str | None = None
    target: str | None = None
    option: str | None = None
    leaning: Leaning = "none"
    informed: bool = False
    shifts: Mapping[Conclusion, Shift]
    breaches: Mapping[Conclusion, Breach]
    only_with: tuple[int, ...]
    only_without: tuple[int, ...]
    binds: tuple[Bound, ...]
    use: Use | None = None
    closed: Mapping[Conclusion, Shift]
    place: tuple[int, int] | None = None
    sufficient: Mapping[Conclusion, Places]
    harm: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def indirect(self) -> bool:
        """Whether an influence works through the order of somebody it does not aim at."""
        return self.kind == "influence" and self.bears_on != self.target

    @property
    def changes(self) -> bool:
        """Whether anything holds with it that would not without it, or the other way."""
        return bool(self.shifts or self.only_with or self.only_without)


@dataclass(frozen=True, eq=False, kw_only=True)
class Powers(Finding):
    """Every power of a case under one concept; ``concept`` is how it was named."""

    concept: str
    powers: tuple[Power, ...]

    def __len__(self) -> int:
        return len(self.powers)

    def __getitem__(self, address: str) -> Power:
        """Return the power at an address."""
        return next(one for one in self.powers if one.address == address)

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each power."""
        return [
            {
                "address": one.address,
                "kind": one.kind,
                "holder": one.holder,
                "bears_on": one.bears_on,
                "option": one.option,
                "outcomes": [change.name for change in one.shifts],
                "only_with": len(one.only_with),
                "only_without": len(one.only_without),
                "improvement": None if one.use is None else one.use.gain,
            }
            for one in self.powers
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/power/1``."""
        return {
            **self.header_json("power"),
            "concept": self.concept,
            "powers": [self._power_json(one) for one in self.powers],
        }

    def _power_json(self, one: Power) -> dict[str, Any]:
        names = self.model.decision_makers
        return {
            "address": one.address,
            "kind": one.kind,
            "holder": one.holder,
            "bears_on": one.bears_on,
            "target": one.target,
            "option": one.option,
            "leaning": one.leaning if one.kind == "influence" else None,
            "indirect": one.indirect if one.kind == "influence" else None,
            "informed": one.informed if one.kind == "forbidden" else None,
            "outcomes": _shifts_json(one.shifts),
            "only_with": self._numbers(one.only_with),
            "only_without": self._numbers(one.only_without),
            "binds": [
                {
                    "dm": names[bound.dm],
                    "stable_only_with": self._numbers(bound.only_with),
                    "stable_only_without": self._numbers(bound.only_without),
                }
                for bound in one.binds
            ],
            "use": None
            if one.use is None
            else {
                "improvement": one.use.gain,
                "states": self._numbers(one.use.states),
                "carried": self._numbers(one.use.carried),
                "of": one.use.of,
                "claims": list(one.use.claims),
                "assumptions": list(one.use.assumptions),
            },
            "without_the_option": _shifts_json(one.closed),
            "place": None if one.place is None else {"at": one.place[0], "of": one.place[1]},
            "sufficient": [
                {
                    "outcome": change.name,
                    "places": list(places.at),
                    "down_to": places.down_to,
                    "of": places.of,
                }
                for change, places in one.sufficient.items()
            ],
            "harm": list(one.harm),
            "claims": list(one.claims),
            "assumption": not one.claims,
        }

    def _numbers(self, states: tuple[int, ...]) -> list[int | str]:
        return [self.number(state) for state in states]


def _shifts_json(shifts: Mapping[Conclusion, Shift]) -> list[dict[str, Any]]:
    return [
        {
            "outcome": one.name,
            "how": shift.how,
            "with": value_json(shift.before),
            "without": value_json(shift.after),
        }
        for one, shift in shifts.items()
    ]
