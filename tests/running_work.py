"""Work for the tests of workers: other processes must be able to import it."""

import os
import signal
import time
from pathlib import Path

from sulh.errors import Mistake, SulhError
from sulh.running.checkpoint import Checkpoint

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def square(number):
    return number * number


def slowly(number, folder):
    """Say which process does it, and take some time."""
    Path(folder, f"{os.getpid()}.pid").touch()
    time.sleep(0.05)
    return number * number


def killed_once(number, marker):
    """Die of kill -9 the first time anyone does it."""
    try:
        Path(marker).touch(exist_ok=False)
    except FileExistsError:
        return number * number
    os.kill(os.getpid(), KILL)
    return None


def killed_always(number, deadly):
    if number == deadly:
        os.kill(os.getpid(), KILL)
    return number * number


def refused(number):
    raise SulhError(Mistake("not-a-result")) if number == 2 else ValueError(number)


def keep_for_ever(file):
    """Keep chunk after chunk until somebody ends the process."""
    number = 0
    with Checkpoint(file, "question", "1") as kept:
        while True:
            kept.keep(number, [number] * 2000)
            number += 1


def work_for_ever(folder):
    from sulh.running.workers import done  # noqa: PLC0415

    for _ in done(slowly, {k: (k, folder) for k in range(10**5)}, workers=2):
        pass
