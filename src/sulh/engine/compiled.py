"""Loops compiled for this machine by numba, and kept in a folder of the user between runs.

A *kernel* is a plain function over arrays, decorated with :func:`kernel`. The folder is found by
``platformdirs`` (``SULH_CACHE`` in the environment names another); where it cannot be written,
kernels are compiled anew by every process and everything else stays the same. What was compiled
of other sources is never taken: each state of the sources, under each numba, has a folder of its
own. A stamp in it says that all kernels have been compiled once.
"""

import hashlib
import logging
import os
import platform
import tempfile
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from sulh.errors import Mistake, SulhError
from sulh.finding import Note

KERNELS = (
    "sulh.engine.dense.passes",
    "sulh.engine.dense.flood",
    "sulh.engine.dense.joint_choices",
    "sulh.engine.flood",
    "sulh.engine.lanes_kernel",
)
"""The modules whose ``warm_up()`` runs kernels once, for all kinds of arguments: all kernels."""

_STAMP = "complete"

SECONDS = 20
"""About so long all kernels take to compile."""

Tell = Callable[[Note], None]

_P = ParamSpec("_P")
_R = TypeVar("_R")


def missing() -> Mistake | None:
    """Return what is missing for kernels, and what to type; None where nothing is."""
    for package in ("numba", "platformdirs"):
        if find_spec(package) is None:
            return Mistake("compiler-missing", {"package": package})
    return None


def kernel(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Return the function compiled at its first call for each kind of arguments, and kept.

    It runs without holding up other threads of Python.
    """
    import numba  # noqa: PLC0415 - heavy, and an extra

    place = folder()
    config: Any = numba.config
    before = config.CACHE_DIR
    config.CACHE_DIR = before if place is None else str(place / _sources())
    try:
        made: Callable[_P, _R] = numba.njit(
            cache=place is not None, nogil=True, error_model="numpy"
        )(function)
    finally:
        config.CACHE_DIR = before
    return made


def folder() -> Path | None:
    """Return the folder of what has been compiled; None where it cannot be written."""
    return _writable(os.environ.get("SULH_CACHE"))


@cache
def _writable(named: str | None) -> Path | None:
    from platformdirs import user_cache_path  # noqa: PLC0415 - of the same extra as numba

    place = Path(named) if named else user_cache_path("sulh", appauthor=False)
    place /= "compiled"
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            return place
    except OSError:
        return None


def is_compiled() -> bool:
    """Return whether all kernels have been compiled for this machine."""
    if missing():
        return False
    place = folder()
    return place is not None and (place / _sources() / _STAMP).exists()


def prepare(tell: Tell | None = None) -> None:
    """Compile all kernels if they have not been; what takes long is said first.

    Raises:
        SulhError: numba is not installed.
    """
    lacking = missing()
    if lacking:
        raise SulhError(lacking)
    if not is_compiled():
        warm(tell)


@cache
def _said(note: str) -> None:
    logging.getLogger("sulh").info(note)


def warm(tell: Tell | None = None) -> None:
    """Compile all kernels now, saying so first, and leave a stamp.

    Where nothing can be kept, each kernel is compiled when it is first used instead.
    """
    place = folder()
    note = Note("compiling" if place else "compiling-unkept", {"seconds": SECONDS})
    if tell:
        tell(note)
    else:
        _said(note.text("en"))
    if place is None:
        return
    for module in KERNELS:
        import_module(module).warm_up()
    stamp = place / _sources() / _STAMP
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text("", encoding="utf-8")


@cache
def _sources() -> str:
    """Return a name that changes with the sources of kernels, numba, Python and the machine."""
    told = hashlib.sha256(
        "/".join((version("numba"), platform.python_version(), platform.machine())).encode()
    )
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        text = path.read_bytes()
        if b"import kernel" in text:
            told.update(text)
    return told.hexdigest()[:16]
