"""How large a conflict is: what the choice of an engine rests on, found before anything is solved.

Feasible states are listed as long as they are few enough, else counted by a decision diagram where
that can be done. Where neither can, the share of all assignments that is feasible is estimated from
assignments drawn by chance, always the same: it chooses between engines that give the same answers,
and nothing else.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sulh.model import Flags, packed
from sulh.model.control import MOST_MOVES
from sulh.model.option_form import OptionForm
from sulh.model.states import TooManyStatesError, feasible
from sulh.statement.connect import FALSE

_DRAWN = 1 << 14
_UNKNOWN_MEMORY = 4 << 30
"""What a machine is taken to have that does not say what it has."""


@dataclass(frozen=True)
class Size:
    """How large a conflict is.

    Attributes:
        options: how many options it has.
        dms: how many decision makers.
        states: how many states are feasible; None where that is not known.
        share: which share of all assignments is feasible: estimated where ``states`` is None.
        pairs: for the decision maker with most of them, a bound on how many moves it has; None
            where the states are too many to list.
        memory: about how many bytes the lists of states and moves take; None where ``pairs`` is.
    """

    options: int
    dms: int
    states: int | None
    share: float
    pairs: int | None = None
    memory: int | None = None

    @property
    def can_be_listed(self) -> bool:
        """Whether all states and moves can be held as lists on this machine."""
        return (
            self.pairs is not None
            and self.pairs <= MOST_MOVES
            and self.memory is not None
            and self.memory <= available_memory() // 2
        )


def size(form: OptionForm) -> Size:
    """Return how large a conflict in option form is."""
    dms, options = len(form.decision_makers), len(form.options)
    try:
        taken = feasible(form.options, form.rules, {})
    except TooManyStatesError as error:
        known = error.count
        return Size(options, dms, known, _share(form) if known is None else known / 2**options)
    states = len(taken)
    pairs = [_pairs(taken, own) for own in _changed_together(form)]
    # Eight bytes for the end of a move, of an improvement, and of the pair they are sought in;
    # two values a state for every decision maker as focal one, once more for each last mover.
    values = 16 * states * dms * (dms if form.conditional else 2)
    memory = 24 * sum(pairs) + 2 * values
    return Size(options, dms, states, states / 2**options, max(pairs, default=0), memory)


def _changed_together(form: OptionForm) -> Iterator[Flags]:
    """Yield for each decision maker, and for those who move together, the options they change."""
    rights = (form.rights.free, form.rights.vetoed)
    own = {
        dm: np.array([any(of[dm][name] != FALSE for of in rights) for name in form.options], bool)
        for dm in form.decision_makers
    }
    yield from own.values()
    for joint in form.joint:
        yield np.logical_or.reduce([own[dm] for dm in joint.members])


def _pairs(taken: Flags, own: Flags) -> int:
    """Return how many pairs of states differ in nothing but these options."""
    rest = packed(taken & ~own)
    rest = rest[np.lexsort(rest.T)]
    first = np.flatnonzero((rest[1:] != rest[:-1]).any(axis=1)) + 1
    return int((np.diff(first, prepend=0, append=len(rest)) ** 2).sum())


def _share(form: OptionForm) -> float:
    drawn = np.random.default_rng(0).integers(0, 2, (_DRAWN, len(form.options)), dtype=np.bool_)
    columns = {name: drawn[:, k] for k, name in enumerate(form.options)}
    keep = np.ones(_DRAWN, dtype=bool)
    for rule in form.rules:
        keep &= rule.evaluate(columns, {}, _DRAWN)
    return float(keep.mean())


def available_memory() -> int:
    """Return how many bytes of memory this machine has free, as far as it says."""
    with suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
        line = next(line for line in lines if line.startswith("MemAvailable:"))
        return int(line.split()[1]) << 10
    if sys.platform == "win32":
        return _available_on_windows()
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return _UNKNOWN_MEMORY


def _available_on_windows() -> int:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in ("total", "free", "a", "b", "c", "d", "e")),
        )

    status = Status(length=ctypes.sizeof(Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - it exists on Windows alone
    if kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return int(status.free)
    return _UNKNOWN_MEMORY
