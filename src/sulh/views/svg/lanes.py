"""Lanes: the room beside a row or a column of cells in which moves run without touching.

A lane is a line along the row; a move leaves its cell, runs in its lane, and enters the other cell.
Moves whose ways overlap take different lanes, short ones the nearest. All moves of one party from
one cell share a lane: a line with a branch to each.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sulh.explain.drawings import Wire

STEP = 13.0
"""The distance between lanes: the disc of a letter fits into it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A move, or several of one party from one cell: where it begins and ends along the row."""

    dm: int
    hub: int
    wires: tuple[Wire, ...]
    reach: tuple[int, ...]

    @property
    def first(self) -> int:
        """The cell it begins at, counted along the row."""
        return min(self.hub, *self.reach)

    @property
    def last(self) -> int:
        """The cell it ends at."""
        return max(self.hub, *self.reach)


def runs(wires: Sequence[Wire], along: Sequence[int], focus: int | None) -> list[Run]:
    """Return the runs of the wires of one row; ``along``: the place of each state in the row.

    Wires at the state in focus are bundled by their party.
    """
    found: list[Run] = []
    bundled: dict[int, list[Wire]] = {}
    for wire in wires:
        if focus in {wire.origin, wire.end}:
            bundled.setdefault(wire.dm, []).append(wire)
        else:
            found.append(Run(wire.dm, along[wire.origin], (wire,), (along[wire.end],)))
    for dm, these in bundled.items():
        ends = [one.end if one.origin == focus else one.origin for one in these]
        hub = along[these[0].origin if ends[0] == these[0].end else these[0].end]
        found.append(Run(dm, hub, tuple(these), tuple(along[end] for end in ends)))
    return sorted(found, key=lambda run: (run.last - run.first, run.first, run.dm))


def lanes(found: Sequence[Run]) -> list[int]:
    """Return the lane of each run: 0 is the nearest to the cells."""
    taken: list[list[tuple[int, int]]] = []
    chosen = []
    for run in found:
        lane = 0
        while lane < len(taken) and any(
            (run.first < last and first < run.last) or (first, last) == (run.first, run.last)
            for first, last in taken[lane]
        ):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((run.first, run.last))
        chosen.append(lane)
    return chosen


def ports(found: Sequence[Run], chosen: Sequence[int]) -> dict[tuple[int, int], float]:
    """Return where along its cell each run touches it, from 0 to 1: by (run, cell).

    Of the runs to one side the long ones stand inside, so that no two of them cross.
    """
    at: dict[int, list[tuple[int, float, int]]] = {}
    for place, run in enumerate(found):
        for cell in {run.hub, *run.reach}:
            if cell == run.last:
                order = (0, chosen[place])
            elif cell == run.first:
                order = (2, -chosen[place])
            else:
                order = (1, 0)
            at.setdefault(cell, []).append((order[0], order[1], place))
    placed = {}
    for cell, these in at.items():
        for rank, (_, _, place) in enumerate(sorted(these)):
            placed[place, cell] = (rank + 1) / (len(these) + 1)
    return placed
