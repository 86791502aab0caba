"""The orders of one decision maker under which something holds: how many, and what they share."""

from dataclasses import dataclass
from typing import Any, Literal

MOST_ITEMS = 8
"""The most states, or statements, of which all orders are looked at: 8! = 40 320."""

Over = Literal["states", "statements"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Inverse:
    """All orders of a decision maker's states, or of its statements, the others' as they are.

    ``over``: what is ordered, ``items``: how many there are. ``orders``: how many strict orders
    (None: too many to look at); ``holds``: in how many of them the asked holds, None where that is
    undecided, for the reason ``undecided`` (the id of a message).

    The orders spoken of are those in which it holds; with ``ruling_out`` those in which it does
    not. ``shared``: the pairs (a, b) such that every one of them has a above b. ``when``: an or of
    ands of such pairs that is true in exactly them (None: not sought); ``exact``: whether it is
    known that none is shorter.
    """

    dm: str
    over: Over
    items: int
    orders: int | None
    holds: int | None
    shared: tuple[Pair, ...] = ()
    when: tuple[tuple[Pair, ...], ...] | None = None
    exact: bool = True
    ruling_out: bool = False
    undecided: str | None = None

    @property
    def spoken_of(self) -> int:
        """How many orders ``shared`` and ``when`` speak of."""
        if self.orders is None or self.holds is None:
            return 0
        return self.orders - self.holds if self.ruling_out else self.holds

    def to_json(self) -> dict[str, Any]:
        """Return the inverse as the JSON document writes it."""
        return {
            "dm": self.dm,
            "over": self.over,
            "items": self.items,
            "orders": self.orders,
            "holds": self.holds,
            "of": "not-holding" if self.ruling_out else "holding",
            "shared": [list(pair) for pair in self.shared],
            "when": None
            if self.when is None
            else [[list(pair) for pair in term] for term in self.when],
            "when_exact": self.exact,
            "undecided": self.undecided,
        }
