"""Scaling curves: time against size, both on scales of powers, drawn with the same pen as sulh's.

The figures stand in a table beside every picture.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sulh.views.svg.elements import Disc, Line, Part, Shape, Text, document
from sulh.views.svg.look import BODY, INK, RULE, SMALL, SOFT, TITLE, colour, stroke
from sulh.views.svg.look import LIGHT as OPEN

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640.0, 380.0, 70.0, 50.0, 150.0, 50.0

Curve = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Picture:
    """Curves by their names; ``across``: what stands below, sizes as powers of 2 or as they are."""

    slug: str
    title: str
    across: str
    curves: Mapping[str, Curve]
    powers: bool

    @property
    def file(self) -> str:
        """Where it stands beside the page of figures."""
        return f"curves/{self.slug}.svg"

    def svg(self) -> str:
        """Return the picture, which tells its figures to whoever cannot see it."""
        told = "; ".join(
            f"{name}: " + ", ".join(f"{size:g} in {time:.2g} s" for size, time in curve)
            for name, curve in self.curves.items()
        )
        part = Part(tuple(self._shapes()), WIDTH, HEIGHT)
        return document("en", part, (self.slug, self.title, f"Seconds. {told}."), "file")

    def _shapes(self) -> list[Shape]:
        points = [point for curve in self.curves.values() for point in curve]
        sizes = self._ticks(points)
        first, last = sizes[0], sizes[-1]
        low = math.floor(math.log10(min(time for _, time in points)))
        high = max(low + 1, math.ceil(math.log10(max(time for _, time in points))))
        right, floor = WIDTH - RIGHT, HEIGHT - BOTTOM

        def place(size: float, time: float) -> tuple[float, float]:
            x = LEFT + (self._size(size) - first) / (last - first) * (right - LEFT)
            y = floor - (math.log10(time) - low) / (high - low) * (floor - TOP)
            return x, y

        shapes: list[Shape] = [Text(LEFT, 26, self.title, TITLE, bold=True)]
        for power in range(low, high + 1):
            y = floor - (power - low) / (high - low) * (floor - TOP)
            label = f"{10.0**power:g} s"
            shapes += [
                Line(((LEFT, y), (right, y)), RULE),
                Text(LEFT - 8, y + 4, label, SMALL, "end", SOFT),
            ]
        for size in sizes:
            x = LEFT + (size - first) / (last - first) * (right - LEFT)
            label = f"2^{size:g}" if self.powers else f"{size:g}"
            shapes.append(Text(x, floor + 18, label, SMALL, "middle", SOFT))
        shapes.append(Text((LEFT + right) / 2, HEIGHT - 12, self.across, BODY, "middle", INK))
        taken: list[float] = []
        for k, (name, curve) in enumerate(self.curves.items()):
            places = tuple(place(size, time) for size, time in sorted(curve))
            if len(places) > 1:
                shapes.append(Line(places, stroke(k, 2)))
            shapes += [Disc(x, y, 3, OPEN) for x, y in places]
            y = places[-1][1] + 4
            while any(abs(y - other) < BODY * 1.2 for other in taken):
                y += BODY * 1.2
            taken.append(y)
            shapes.append(Text(right + 10, y, name, BODY, "start", colour(k), bold=True))
        return shapes

    def _ticks(self, points: Sequence[tuple[float, float]]) -> list[float]:
        """Return the sizes written below: some, evenly apart, from the least to the largest."""
        sizes = [self._size(size) for size, _ in points]
        first, last = math.floor(min(sizes)), max(math.ceil(max(sizes)), math.floor(min(sizes)) + 1)
        step = max(1, math.ceil((last - first) / 10))
        return [float(size) for size in range(first, last + step, step)]

    def _size(self, size: float) -> float:
        return math.log2(size) if self.powers else size
