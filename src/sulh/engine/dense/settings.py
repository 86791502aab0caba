"""What changes how long the dense engine takes, and nothing it finds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Where one way of working takes over from another.

    Attributes:
        threads: how many threads work at once; as many as there are processors unless given.
        parallel_from: from so many options on.
        sweeps: so many rounds of passes, then the flood.
        pairs: blocks of up to so many options are passed by all pairs, larger ones by a table.
        searched: lanes of up to 2**searched states are searched by the flood, longer ones sorted.
        tile: a tile has about 2**tile states.
    """

    threads: int | None = None
    parallel_from: int = 21
    sweeps: int = 32
    pairs: int = 5
    searched: int = 6
    tile: int = 13
