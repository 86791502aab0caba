"""How a case came from another: what was dropped, what fell with it, what was put in its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Self

from sulh.labels import Label


@dataclass(frozen=True, slots=True)
class Fall:
    """An element that is gone, and the claims it lost (none: it was named itself)."""

    address: str
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """An element that was added, replaced or moved within its order."""

    address: str
    how: Literal["added", "replaced", "moved"]


@dataclass(frozen=True, slots=True)
class Applied:
    """A scenario that was applied: its name, and its title where it has one."""

    name: str
    title: Label | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """What was done to the case as written, in all steps together.

    ``scenarios``: those applied, in turn. ``claims``, ``sources``: those dropped, with everything
    that repeats or derives from them. ``places``: of each named element of a list, the address by
    its number in the file, which it keeps whatever leaves the list or joins it. ``imagined``: the
    options somebody imagines, or did before they fell, in the order of their bits. ``accepted``:
    the offers of third parties that are in force, by address.
    """

    scenarios: tuple[Applied, ...] = ()
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fallen: tuple[Fall, ...] = ()
    changed: tuple[Change, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    imagined: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()

    def and_then(self, later: Self) -> Self:
        """Return both together, this one first."""
        fallen: dict[str, Fall] = {}
        for fall in (*self.fallen, *later.fallen):
            lost = (*fallen.get(fall.address, fall).lost, *fall.lost)
            fallen[fall.address] = Fall(fall.address, tuple(dict.fromkeys(lost)))
        return replace(
            self,
            scenarios=self.scenarios + later.scenarios,
            claims=tuple(dict.fromkeys(self.claims + later.claims)),
            sources=tuple(dict.fromkeys(self.sources + later.sources)),
            fallen=tuple(fallen.values()),
            changed=tuple(dict.fromkeys(self.changed + later.changed)),
            accepted=tuple(dict.fromkeys(self.accepted + later.accepted)),
        )
