"""What can be doubted about a case, by name."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["statement", "assumption", "source"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that can be doubted: a claim, an address, or a source, by its name.

    ``claims``: of a statement all claims that say it; of a source all that it says.
    """

    kind: Kind
    name: str
    claims: tuple[str, ...] = ()
