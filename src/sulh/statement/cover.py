"""The cheapest choice of columns that together cover all rows, by branch and bound.

Rows are bits of an integer. A column costs its literals; between equal costs the choice whose keys
come first, compared in order, is the answer.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Column(NamedTuple):
    """A choice: what it costs, its name in the order of choices, and the rows it covers."""

    cost: int
    key: tuple[int, ...]
    covers: int


class BudgetSpentError(Exception):
    """The search has taken as many steps as it may."""


class Steps:
    """A budget of steps."""

    def __init__(self, budget: int) -> None:
        self.left = budget

    def spend(self) -> None:
        """Take one step; raise BudgetSpentError where none is left."""
        if self.left <= 0:
            raise BudgetSpentError
        self.left -= 1


def smallest_cover(
    columns: Sequence[Column], every: int, known: Sequence[Column], steps: Steps
) -> tuple[list[Column], bool]:
    """Return the cheapest cover of the rows ``every``, and whether it is proven to be.

    ``known`` is any cover; it is returned where nothing better is found in the budget.

    >>> a, b, c = Column(1, (0,), 0b011), Column(1, (1,), 0b110), Column(3, (2,), 0b111)
    >>> cover, proven = smallest_cover([a, b, c], 0b111, [c], Steps(100))
    >>> [column.key for column in cover], proven
    ([(0,), (1,)], True)
    """
    search = _Search(_distinct([*columns, *known]), known, steps)
    try:
        search.run(search.rows(every))
    except BudgetSpentError:
        return list(search.best), False
    return list(search.best), True


def _distinct(columns: Sequence[Column]) -> list[Column]:
    """Return the columns, cheapest first, one for each set of rows covered."""
    first: dict[int, Column] = {}
    for column in sorted(columns):
        first.setdefault(column.covers, column)
    return list(first.values())


class _Search:
    """One branch and bound; sets of columns are integers, the cheapest column the lowest bit."""

    def __init__(self, columns: list[Column], known: Sequence[Column], steps: Steps) -> None:
        self.columns = columns
        self.steps = steps
        self.best: Sequence[Column] = known
        self.worth = _worth(known)

    def rows(self, every: int) -> list[int]:
        """Return, for each row, its columns; without rows covered whenever another one is."""
        size = every.bit_length()
        table = [format(column.covers, f"0{size}b") for column in reversed(self.columns)]
        sets = {int("".join(marks), 2) for marks in set(zip(*table, strict=True))}
        smallest: list[int] = []
        for row_set in sorted(sets, key=lambda row_set: (row_set.bit_count(), row_set)):
            if not any(kept & row_set == kept for kept in smallest):
                smallest.append(row_set)
        return smallest

    def run(self, rows: list[int]) -> None:
        """Search all choices that may be better than the best, depth first."""
        everything = (1 << len(self.columns)) - 1
        waiting: list[tuple[list[int], int, tuple[Column, ...]]] = [(rows, everything, ())]
        while waiting:
            left, allowed, chosen = waiting.pop()
            self.steps.spend()
            if not left:
                self._keep(chosen)
                continue
            left = sorted((row & allowed for row in left), key=int.bit_count)
            cost = sum(column.cost for column in chosen)
            if not left[0] or cost + self._bound(left) > self.worth[0]:
                continue
            branches = []
            for choice in self._choices(left):
                allowed &= ~(1 << choice)
                remaining = [row for row in left if not row >> choice & 1]
                branches.append((remaining, allowed, (*chosen, self.columns[choice])))
            waiting.extend(reversed(branches))

    def _choices(self, left: list[int]) -> list[int]:
        """Return the columns of the row with the fewest, without any that another one replaces."""
        choices: list[tuple[int, int]] = []
        row = left[0]
        while row:
            lowest = row & -row
            row ^= lowest
            covers = sum(1 << k for k, other in enumerate(left) if other & lowest)
            if not any(covers | better == better for _, better in choices):
                choices.append((lowest.bit_length() - 1, covers))
        return [choice for choice, _ in choices]

    def _bound(self, left: list[int]) -> int:
        """Return a cost no cover can undercut: rows without a common column, each at its least."""
        bound = taken = 0
        for row in left:
            if not row & taken:
                bound += self.columns[(row & -row).bit_length() - 1].cost
                taken |= row
        return bound

    def _keep(self, chosen: tuple[Column, ...]) -> None:
        worth = _worth(chosen)
        if worth < self.worth:
            self.best, self.worth = chosen, worth


def _worth(chosen: Sequence[Column]) -> tuple[int, list[tuple[int, ...]]]:
    """Return what choices are compared by: cost, then keys in order."""
    return sum(column.cost for column in chosen), sorted(column.key for column in chosen)
