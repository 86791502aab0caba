"""How two cases, or two ways of telling one element, differ: data only."""

from dataclasses import dataclass
from typing import Any, Literal

from sulh.case.address import Path
from sulh.source import Support

How = Literal["added", "removed", "changed", "moved"]

ANSWERING = (
    "decision_makers", "feasible", "moves", "powers", "mandates", "joint", "facts", "outcomes",
    "told", "perceptions",
)  # fmt: skip
"""The parts of a case on which it depends what holds, in it or as the parties see it."""

_SILENT = frozenset({"claims", "harm", "affected", "alternatives"})
"""Keys of an element that no answer depends on as long as the element stands."""


@dataclass(frozen=True, slots=True)
class Version:
    """One way an element is told: ``index`` 0 as the case has it, 1, 2, ... its alternatives.

    ``element`` is the element or the alternative.
    """

    address: str
    index: int
    element: Any

    @property
    def support(self) -> Support:
        """What carries this version."""
        carried: Support = self.element.claims
        return carried

    @property
    def is_assumption(self) -> bool:
        """Whether no claim is named for it."""
        return self.support.is_assumption


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """An element in which two cases differ: by its address in the later one, or where it was.

    ``how``: *moved* is within its order, whether or not it changed as well. ``keys``: those of its
    keys that differ. ``place``: the part of the case and the name of the element in it.
    ``before``, ``after``: the element in either case, None where it is not there.
    """

    address: str
    how: How
    place: Path
    before: Any
    after: Any
    keys: tuple[str, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether what holds can depend on it."""
        silent = self.how == "changed" and _SILENT.issuperset(self.keys)
        return self.place[0] in ANSWERING and not silent

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that carry the element as it is later, or as it was where it is gone."""
        element = self.before if self.after is None else self.after
        support = getattr(element, "claims", None)
        return support.claims if isinstance(support, Support) else ()
