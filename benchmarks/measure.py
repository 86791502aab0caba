"""How a time is taken: the median of several runs; a whole process beside bare Python; memory."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

BARE = "bare Python"
ENVIRONMENT = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}


def seconds(
    work: Callable[[], object],
    runs: int = 5,
    budget: float = 2.0,
    before: Callable[[], object] = lambda: None,
) -> float:
    """Return the median time of so many runs, of fewer where they take more than the budget.

    ``before`` each run, untimed: what a run leaves behind must not speed up the next.
    """
    times: list[float] = []
    while len(times) < runs and sum(times) < budget:
        before()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


@dataclass(frozen=True)
class Took:
    """What a process took: the time that passed, and the time the processor worked for it."""

    seconds: float
    processor: float


def processes(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Took]:
    """Return the medians of each command line of Python, all taking turns in every round.

    ``BARE`` is among them: Python that does nothing.
    """
    everything = {BARE: ("-c", "pass"), **commands}
    taken: dict[str, list[Took]] = {name: [] for name in everything}
    for _ in range(runs):
        for name, words in everything.items():
            start, busy = perf_counter(), _processor()
            python(words)
            taken[name].append(Took(perf_counter() - start, _processor() - busy))
    return {
        name: Took(median(one.seconds for one in all_), median(one.processor for one in all_))
        for name, all_ in taken.items()
    }


def _processor() -> float:
    """Return the processor's time that all processes started here have taken."""
    times = os.times()
    return times.children_user + times.children_system


def python(words: Sequence[str]) -> str:
    """Run Python on these words and return what it writes."""
    done = subprocess.run(
        [sys.executable, *words], check=True, capture_output=True, env=ENVIRONMENT
    )
    return done.stdout.decode("utf-8")


def peak_megabytes(code: str) -> int | None:
    """Return the most memory a process that runs this code holds at once; None where unknown."""
    here = str(Path(__file__).parent)
    told = python(["-c", f"import sys; sys.path.insert(0, {here!r})\n{code}\n{_TELL_PEAK}"])
    return int(told) // 1000 if told.strip() else None


_TELL_PEAK = """
from pathlib import Path
status = Path("/proc/self/status")
if status.exists():
    print(next(line.split()[1] for line in status.read_text().splitlines() if "VmHWM" in line))
elif sys.platform == "darwin":
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)
"""
