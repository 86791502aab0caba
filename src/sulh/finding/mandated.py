"""What a mandate changes, regrets, costs and opens: the records of it, one for each question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sulh.case import Mandate
from sulh.finding.conclusion import Value
from sulh.finding.why import Difference
from sulh.labels import Label

Effect = Literal["helps", "hurts", "mixed", "nothing", "undefined"]
Kept = Literal["veto", "recall"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the states that hold stand in one order: classes of equals, 1 the most preferred.

    ``worst`` and ``best`` are those of the worst and of the best of them, ``worst_at`` and
    ``best_at`` the first such state; None where none holds.
    """

    worst: int | None = None
    best: int | None = None
    worst_at: int | None = None
    best_at: int | None = None

    @property
    def place(self) -> tuple[int, int] | None:
        """What standings are compared by, the worst first: less is better for the principal."""
        return None if self.worst is None or self.best is None else (self.worst, self.best)


@dataclass(frozen=True, slots=True)
class Change:
    """What a mandate changes for one principal, in ``classes`` classes of its own order.

    ``deciding``: what tells the worst with it from the worst without it, and the same of the best,
    where they differ.
    """

    dm: str
    classes: int
    without: Standing
    given: Standing
    deciding: tuple[Difference, ...] = ()

    @property
    def worst(self) -> int | None:
        """How many classes the worst that holds rises with the mandate; less than 0: it falls."""
        return _risen(self.without.worst, self.given.worst)

    @property
    def best(self) -> int | None:
        """The same of the best that holds."""
        return _risen(self.without.best, self.given.best)

    @property
    def effect(self) -> Effect:
        """Whether the mandate helps the principal: neither falls and one rises; hurts: reversed."""
        if self.worst is None or self.best is None:
            return "undefined"
        rises, falls = max(self.worst, self.best) > 0, min(self.worst, self.best) < 0
        if rises and falls:
            return "mixed"
        return "helps" if rises else "hurts" if falls else "nothing"


def _risen(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else before - after


@dataclass(frozen=True, slots=True)
class Regret:
    """In a state that holds the principal would improve by moves it gave away.

    ``gains``: where they lead, fewest changes first, and what makes each better. ``effective``:
    with those moves it would leave: without the mandate the state is unstable for it.
    """

    dm: str
    state: int
    gains: tuple[Difference, ...]
    effective: bool

    @property
    def to(self) -> tuple[int, ...]:
        """Where the moves lead."""
        return tuple(gain.states[1] for gain in self.gains)


@dataclass(frozen=True, slots=True)
class Right:
    """A right that a principal could retain in a mandate."""

    mandate: str
    kept: Kept


@dataclass(frozen=True, slots=True)
class Price:
    """The smallest sets of further retained rights with which nothing falls for any principal.

    ``sets`` is empty where no set does, and the one empty set where nothing falls as it is.
    ``complete``: whether all were looked at, as far as needed.
    """

    sets: tuple[tuple[Right, ...], ...]
    complete: bool

    @property
    def rights(self) -> int | None:
        """How many rights it takes; None where no set that was looked at does."""
        return len(self.sets[0]) if self.sets else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody else as the delegate (None: nobody, no mandate): where what holds then stands."""

    delegate: str | None
    standings: Mapping[str, Standing]


@dataclass(frozen=True, slots=True)
class Opened:
    """Where moves lead that are open to a principal at the status quo once the mandate ends.

    ``start``: the status quo; ``improving``: those of the states that are better for it.
    """

    dm: str
    start: int
    to: tuple[int, ...]
    improving: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """A scenario of the case that ends the mandate or puts another in its place."""

    name: str
    title: Label | None
    ends: bool
    outcomes: Mapping[str, Value]


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """One mandate, or all of a case together: what holds without it and what with it.

    ``without``, ``given``: the states that hold; ``unseen``: those that would hold if only the
    principals and the delegates knew of it. ``outcomes``: each without and with it. ``price`` is
    None where nothing holds on either side; ``candidates`` are given for a single mandate.
    """

    addresses: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    without: tuple[int, ...]
    given: tuple[int, ...]
    unseen: tuple[int, ...]
    changes: tuple[Change, ...]
    regrets: tuple[Regret, ...]
    price: Price | None
    candidates: tuple[Candidate, ...]
    opened: tuple[Opened, ...]
    endings: tuple[Ending, ...]
    outcomes: Mapping[str, tuple[Value, Value]]

    @property
    def observed(self) -> bool:
        """Whether everybody knows of it."""
        return all(one.observed for one in self.mandates)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that carry it."""
        return tuple(dict.fromkeys(c for one in self.mandates for c in one.claims.claims))

    @property
    def assumed(self) -> tuple[str, ...]:
        """The addresses of those that no claim supports."""
        pairs = zip(self.addresses, self.mandates, strict=True)
        return tuple(address for address, one in pairs if one.claims.is_assumption)

    def best(self, dm: str) -> tuple[str | None, ...]:
        """Return the best delegates for a principal by its own order: by the worst, then the best.

        None among them is no mandate at all; where nothing is defined there are none.
        """
        places = {
            one.delegate: place
            for one in self.candidates
            if (place := one.standings[dm].place) is not None
        }
        top = min(places.values(), default=None)
        return tuple(name for name, place in places.items() if place == top)
