"""What a party believes of a conflict, one thing at a time, and what perceptions are made of.

A perception may hold others: under ``of``, how its holder believes others see the conflict.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sulh.case.names import imagined_name
from sulh.case.parts import ImaginedOption, Perception

if TYPE_CHECKING:
    from sulh.case import Patch

Path = tuple[str | int, ...]
Relist = Callable[[tuple[Any, ...]], tuple[Any, ...]]
Kind = Literal[
    "unseen", "imagined", "constraint", "forbidden", "order", "told", "fact", "unobserved"
]


@dataclass(frozen=True, slots=True)
class Belief:
    """One thing a party holds to be so.

    ``dm``: whose belief it is. ``other``: of whose seeing; None where it is of the conflict itself.
    ``about``: the option, the fact, the party whose order it is, the rule or the mandate.
    ``address``: where it is written; a mandate that is not observed is believed not to be.
    """

    kind: Kind
    dm: str
    other: str | None
    about: str
    address: str


def every(perceptions: Mapping[str, Perception]) -> Iterator[tuple[Path, Perception]]:
    """Yield every perception, those held of others included, with the way to it.

    >>> nested = {"iran": Perception(of={"russia": Perception()})}
    >>> [path for path, _ in every(nested)]
    [('iran',), ('iran', 'of', 'russia')]
    """
    for dm, perception in perceptions.items():
        yield (dm,), perception
        for path, inner in every(perception.of):
            yield (dm, "of", *path), inner


def imagined(case: "Patch") -> dict[str, ImaginedOption]:
    """Return every option that somebody imagines, or is believed to, by its full name."""
    found: dict[str, ImaginedOption] = {}
    for _, perception in every(case.perceptions):
        for key, option in perception.imagined.items():
            found.setdefault(imagined_name(key, option), option)
    return found


def relisted(perceptions: Mapping[str, Perception], change: Relist) -> dict[str, Perception]:
    """Return the perceptions with a change made in each of their lists of elements."""
    return {dm: _relisted(perception, change) for dm, perception in perceptions.items()}


def _relisted(perception: Perception, change: Relist) -> Perception:
    return perception.model_copy(
        update={
            "feasible": change(perception.feasible),
            "moves": change(perception.moves),
            "preferences": {dm: change(order) for dm, order in perception.preferences.items()},
            "of": relisted(perception.of, change),
        }
    )
