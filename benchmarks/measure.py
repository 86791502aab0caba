"""How a time is taken: the median of several runs; a whole process beside bare Python; memory."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
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


def processes(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, float]:
    """Return the median time of each command line of Python, all taking turns in every round.

    ``BARE`` is among them: Python that does nothing.
    """
    times: dict[str, list[float]] = {BARE: [], **{name: [] for name in commands}}
    for _ in range(runs):
        for name, words in {BARE: ["-c", "pass"], **commands}.items():
            start = perf_counter()
            python(words)
            times[name].append(perf_counter() - start)
    return {name: median(taken) for name, taken in times.items()}


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
