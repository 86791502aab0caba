"""The page of figures, in Markdown."""

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from curves import Picture

from sulh.version import __version__

HEAD = """\
# Benchmarks

How fast `sulh` is, measured by `make bench` on one machine; `make bench-quick` takes about a \
minute, `make bench ARGS="--write docs/benchmarks.md"` writes this page. No test is timed: \
compare ratios within one run, not seconds between machines. Every table but the first is measured \
inside one process, after everything is imported.

هذه أرقام سرعة البرنامج مقيسةً بالأمر `make bench` على جهاز واحد. لا اختبار هنا مقيّد بوقت: \
قارن النسب داخل القياس الواحد، لا الثواني بين جهاز وآخر.
"""


@dataclass(frozen=True)
class Section:
    """A table of figures under its heading, how to read it, and its picture if it has one."""

    title: str
    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    picture: Picture | None = None

    def markdown(self) -> str:
        """Return the section; the columns are padded, for it is read in terminals too."""
        lines = [self.head, *self.rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        padded = [
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            for line in lines
        ]
        padded.insert(1, "|" + "|".join("-" * (width + 2) for width in widths))
        table = "\n".join(f"{line} |".replace("- |", "-|") for line in padded)
        shown = f"![{self.picture.title}]({self.picture.file})\n\n" if self.picture else ""
        return f"## {self.title}\n\n{self.about}\n\n{shown}{table}\n"


def in_seconds(value: float) -> str:
    """Return a time with two digits that count, in seconds.

    >>> in_seconds(0.01234), in_seconds(12.34)
    ('0.012', '12')
    """
    return f"{value:.0f}" if value >= 10 else f"{value:.2g}" if value >= 0.001 else f"{value:.6f}"


def against(value: float, target: float | None) -> tuple[str, str]:
    """Return a target and whether the value meets it."""
    return ("", "") if target is None else (f"{target:g}", "yes" if value <= target else "no")


def machine() -> Iterator[tuple[str, str]]:
    """Yield what the figures depend on; nothing that names the machine."""
    yield "processor", _processor()
    yield "cores", str(os.cpu_count())
    yield "system", f"{platform.system()} {platform.machine()}"
    yield "Python", platform.python_version()
    yield "NumPy", np.__version__
    yield "sulh", __version__
    if hasattr(os, "getloadavg"):
        yield "busy cores before", f"{os.getloadavg()[0]:.1f}"
    yield "date", datetime.now(UTC).date().isoformat()


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def first() -> str:
    """Return how the page opens: what it is, and the machine."""
    about = Section("Machine", "", ("", ""), tuple(machine())).markdown()
    return f"{HEAD}\n{about.replace(chr(10) * 3, chr(10))}"
