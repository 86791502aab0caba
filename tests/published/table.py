"""A printed table of a conflict, read into positions, numbers and verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass

from laws.conflict import Conflict, Option

FIVE = ("nash", "gmr", "smr", "seq", "sseq")


@dataclass(frozen=True)
class Line:
    """What a printed table says of one state; moves and verdicts once for each decision maker."""

    row: str
    moves: tuple[frozenset[int], ...]
    ranks: tuple[int, ...]
    stable: tuple[frozenset[str], ...]

    @property
    def number(self) -> int:
        return sum(2**k for k, letter in enumerate(self.row) if letter == "Y")


@dataclass(frozen=True)
class Table:
    """A published conflict: `lines` by position in print, from 1.

    `owners` and `directions` are of the options in order, owners counted from 0;
    `equilibria` are positions; higher ranks are better, equal ones tied.
    """

    slug: str
    cite: str
    dms: tuple[str, ...]
    owners: tuple[int, ...]
    directions: tuple[str, ...]
    lines: Mapping[int, Line]
    equilibria: Mapping[str, tuple[int, ...]]
    page: str | None = None

    @property
    def numbers(self) -> frozenset[int]:
        """The feasible states."""
        return frozenset(line.number for line in self.lines.values())

    def at(self, *positions: int) -> frozenset[int]:
        """Translate positions in print into numbers of states."""
        return frozenset(self.lines[position].number for position in positions)

    def reach(self, dm: int) -> dict[int, frozenset[int]]:
        """Give the states each state's moves of the decision maker lead to, all by number."""
        return {line.number: self.at(*line.moves[dm]) for line in self.lines.values()}

    def ranks(self, dm: int) -> dict[int, int]:
        """Give the decision maker's rank of each state by number."""
        return {line.number: line.ranks[dm] for line in self.lines.values()}

    def stable(self, dm: int, concept: str) -> frozenset[int]:
        """Give the numbers of the states that are stable for the decision maker."""
        return frozenset(line.number for line in self.lines.values() if concept in line.stable[dm])

    def conflict(self, **rankings: tuple[int, ...]) -> Conflict:
        """Build the conflict from its rows and ranks; a ranking by name, best first, replaces one.

        Of the moves only the owners and directions are used, so the printed moves stay a check.
        """
        names = tuple(f"dm{place}" for place in range(len(self.dms)))
        options = tuple(
            Option(names[owner], f"o{k}", direction)
            for k, (owner, direction) in enumerate(zip(self.owners, self.directions, strict=True))
        )
        tied = {
            name: tuple(
                tuple(sorted(number for number, rank in ranks.items() if rank == level))
                for level in sorted(set(ranks.values()), reverse=True)
            )
            for name, ranks in ((name, self.ranks(dm)) for dm, name in enumerate(names))
        }
        strict = {name: tuple((state,) for state in ranking) for name, ranking in rankings.items()}
        return Conflict(
            names,
            options,
            feasible=(("only", tuple(sorted(self.numbers))),),
            rankings=tied | strict,
            status_quo=self.lines[1].number,
        )


@dataclass(frozen=True)
class Verdicts:
    """The equilibria, and where they are printed the stable states of each decision maker."""

    equilibria: frozenset[int]
    stable: tuple[frozenset[int], ...] | None = None


@dataclass(frozen=True)
class PublishedCase:
    """What is published of one shipped case under one concept and rule.

    `page` is the article's range where the page of the table is not known.
    """

    slug: str
    concept: str
    rule: str
    expected: Verdicts
    cite: str
    page: str | None

    def __str__(self) -> str:
        return f"{self.slug}-{self.concept}-{self.rule}"


def read_lines(text: str) -> dict[int, Line]:
    """Read a table of lines `position | row | moves | ranks | stable`.

    Decision makers are separated by `;`, `-` is none, `all` is all five concepts.

    >>> read_lines("7 | NYY | 5 6 ; - | 11 10 | gmr seq ; all")[7].stable[0] == {"gmr", "seq"}
    True
    """
    lines = {}
    for printed in text.strip().splitlines():
        position, row, moves, ranks, stable = (cell.strip() for cell in printed.split("|"))
        lines[int(position)] = Line(
            row,
            tuple(frozenset(map(int, _words(cell))) for cell in moves.split(";")),
            tuple(map(int, ranks.split())),
            tuple(
                frozenset(FIVE if cell.strip() == "all" else _words(cell))
                for cell in stable.split(";")
            ),
        )
    return lines


def _words(cell: str) -> list[str]:
    return [word for word in cell.split() if word != "-"]
