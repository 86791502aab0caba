"""Which edits, alone or in pairs, do what is wanted: the smallest, by cost."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from math import comb
from typing import TypeVar

from sulh.analysis.together import batches
from sulh.finding.levers import Edit

Edits = tuple[Edit, ...]
Family = tuple[object, ...]

T = TypeVar("T", tuple[Edit], tuple[Edit, Edit])

Progress = Callable[[int, int], None]
"""``progress(done, of)``: called after each variation."""


class Smallest:
    """The search: cheapest first, nothing of which a cheaper form does it already.

    ``works``: whether edits together do it. ``examined``: how many single edits, and how many
    pairs, were looked at. Edits are of one *family* iff they move the same line the same way, or
    add the same line, one further than the other. ``prepare``: is told of those that will soon be
    looked at, up to ``at_once`` together.
    """

    def __init__(
        self,
        edits: Iterable[Edit],
        works: Callable[[Edits], bool],
        prepare: Callable[[Sequence[Edits]], None] | None = None,
        at_once: int = 1,
    ) -> None:
        self.edits = tuple(sorted(edits, key=lambda edit: edit.cost))
        self.works = works
        self.prepare = prepare
        self.at_once = at_once
        self.examined = {1: 0, 2: 0}
        self._budget = len(self.edits)
        self._closed: set[frozenset[Family]] = set()

    @property
    def left(self) -> tuple[Edit, ...]:
        """The edits that do not do it alone, and no cheaper form of which does."""
        return tuple(edit for edit in self.edits if frozenset([_family(edit)]) not in self._closed)

    def singles(self, progress: Progress | None = None) -> Iterator[Edits]:
        """Yield every edit that does it alone."""
        for (edit,) in self._prepared((edit,) for edit in self.edits):
            if self._is_open(edit) and self.works((edit,)):
                yield self._closing(edit)
            if progress is not None:
                progress(self.examined[1], len(self.edits))

    def doubles(self, budget: int, progress: Progress | None = None) -> Iterator[Edits]:
        """Yield the pairs that do it, the cheapest first; at most ``budget`` are solved."""
        left = self.left
        total = min(comb(len(left), 2), budget)
        self._budget = budget
        for pair in self._prepared(_by_cost(left)):
            if not self._budget:
                return
            if self._is_open(*pair):
                self._budget -= 1
                if self.works(pair):
                    yield self._closing(*pair)
            if progress is not None:
                progress(min(budget - self._budget, total), total)

    def _prepared(self, items: Iterable[T]) -> Iterator[T]:
        """Yield edits; those still open, within the budget, are prepared some at a time."""
        for some in batches(items, self.at_once):
            if self.prepare is not None:
                self.prepare([edits for edits in some if self._open(*edits)][: self._budget])
            yield from some

    def _is_open(self, *edits: Edit) -> bool:
        self.examined[len(edits)] += 1
        return self._open(*edits)

    def _open(self, *edits: Edit) -> bool:
        return frozenset(map(_family, edits)) not in self._closed and _compatible(edits)

    def _closing(self, *edits: Edit) -> Edits:
        self._closed.add(frozenset(map(_family, edits)))
        return edits


def _family(edit: Edit) -> Family:
    return (edit.kind, edit.about, edit.above if edit.kind == "move" else None)


def _compatible(edits: Edits) -> bool:
    """Whether the edits are about different things, none dropping what another stands beside."""
    dropped = {edit.about for edit in edits if edit.kind == "drop"}
    return len({edit.about for edit in edits}) == len(edits) and not any(
        edit.beside in dropped for edit in edits
    )


def _by_cost(edits: Sequence[Edit]) -> Iterator[tuple[Edit, Edit]]:
    """Yield the pairs by their cost; of equal cost first those of the first edits."""
    levels = {cost: list(group) for cost, group in groupby(edits, key=lambda edit: edit.cost)}
    for total in range(2, 2 * max(levels, default=0) + 1):
        for low, first in levels.items():
            if total - low not in levels or total < 2 * low:
                continue
            second = levels[total - low]
            for last in range(max(len(first), len(second))):
                yield from _with_last(first, second, last, same=first is second)


def _with_last(
    first: Sequence[Edit], second: Sequence[Edit], last: int, *, same: bool
) -> Iterator[tuple[Edit, Edit]]:
    """Yield the pairs of which the later one stands at the place ``last`` of its list."""
    if same:
        yield from ((first[k], first[last]) for k in range(last))
        return
    if last < len(first):
        yield from ((first[last], other) for other in second[: last + 1])
    if last < len(second):
        yield from ((other, second[last]) for other in first[:last])
