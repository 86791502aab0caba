"""What has this machine of what the program can use?"""

import os
import platform
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from locale import getpreferredencoding
from time import monotonic

import numpy as np

from sulh.engine import compiled
from sulh.finding.doctor import Compiled, Doctor, Package, Terminal
from sulh.solve.size import available_memory
from sulh.solve.survey import Tell

EXTRAS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "scale": {
        "numba": ("numba",),
        "platformdirs": ("platformdirs",),
        "dd": ("dd.cudd", "dd.autoref"),
        "python-sat": ("pysat.solvers",),
    },
    "report": {"typst": ("typst",), "python-docx": ("docx",), "openpyxl": ("openpyxl",)},
    "cluster": {"distributed": ("distributed",)},
}
"""The packages of every extra, and the modules that are used of each: the first that is there."""


def doctor(
    *, warm: bool = True, fonts: Iterable[str] = (), is_terminal: bool, tell: Tell | None = None
) -> Doctor:
    """Return what this machine has; compile the loops of the dense engine, if they are not yet.

    ``warm``: whether to compile. ``tell`` is called before something that takes long.
    """
    extras = {
        extra: tuple(_package(name, modules) for name, modules in packages.items())
        for extra, packages in EXTRAS.items()
    }
    can_compile = all(
        one.state == "found" for one in extras["scale"] if one.name in ("numba", "platformdirs")
    )
    return Doctor(
        python=platform.python_version(),
        system=platform.platform(),
        machine=platform.machine(),
        numpy=np.__version__,
        extras=extras,
        compiled=_compiled(tell, warm=warm) if can_compile else None,
        terminal=Terminal(is_terminal, _encoding(is_terminal=is_terminal)),
        fonts=tuple(fonts),
        cores=os.cpu_count() or 1,
        memory=available_memory(),
    )


def _package(name: str, modules: tuple[str, ...]) -> Package:
    """Return what there is of a package: the first of its modules that can be imported.

    A package that is there and cannot be imported is broken, in whatever way it fails.
    """
    error: str | None = None
    if find_spec(modules[0].partition(".")[0]) is None:
        return Package(name, "missing")
    for module in modules:
        try:
            import_module(module)
        except Exception as wrong:  # noqa: BLE001 - whatever a broken package raises is told
            error = error or f"{type(wrong).__name__}: {wrong}"
        else:
            return Package(name, "found", _version(name), module)
    return Package(name, "broken", _version(name), error=error)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _compiled(tell: Tell | None, *, warm: bool) -> Compiled:
    folder = compiled.folder()
    where = None if folder is None else str(folder)
    if not warm or compiled.is_compiled() or folder is None:
        return Compiled(where, compiled.is_compiled())
    begun = monotonic()
    try:
        compiled.warm(tell)
    except Exception as wrong:  # noqa: BLE001 - a compiler that fails on a machine is told, too
        return Compiled(where, ready=False, error=f"{type(wrong).__name__}: {wrong}")
    return Compiled(where, compiled.is_compiled(), round(monotonic() - begun, 1))


def _encoding(*, is_terminal: bool) -> str:
    """Return the encoding in which the system shows text; a console of Windows shows all of it."""
    if sys.platform == "win32" and is_terminal:
        return "utf-8"
    return getpreferredencoding(do_setlocale=False)
