"""Colours, dashes and sizes: what tells things apart, in grey too.

Every decision maker has a colour, a dash and a letter, so that one of them is enough. What holds is
dark with light figures, whatever else is light with dark figures.
"""

from sulh.views.svg.elements import Look

INK, SOFT, FAINT, PAPER = "#1c2024", "#54606c", "#c9d0d8", "#fff"
HOLDS = "#22313f"
GUARD = "#8a1c1c"

_COLOURS = (
    "#0b5394", "#b3480e", "#1b7a3d", "#7b3294", "#806000", "#a3195b", "#00707a", "#444",
)  # fmt: skip
_DASHES = ("", "7 3", "2 2.5", "9 3 2 3", "4 2", "14 4", "1 3")

TITLE, BODY, SMALL, TINY = 17.0, 11.5, 10.0, 8.5
LEADING = 1.4
"""The distance of base lines, in sizes; Arabic needs the room."""

FADED = 0.32

LIGHT = Look(PAPER, "#8b96a1", 1)
DARK = Look(HOLDS, HOLDS, 1)
RULE = Look(stroke=FAINT)


def colour(dm: int) -> str:
    """Return the colour of a decision maker."""
    return _COLOURS[dm % len(_COLOURS)]


def stroke(dm: int, width: float = 1.2) -> Look:
    """Return how the moves of a decision maker are drawn."""
    return Look(stroke=colour(dm), width=width, dash=_DASHES[dm % len(_DASHES)])
