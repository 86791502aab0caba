"""The packages that only some files need: fetched where they are used, missed in plain words."""

from importlib import import_module
from typing import Any

from sulh.errors import Mistake, SulhError


def fetched(module: str, package: str, ending: str) -> Any:
    """Return a module of the extra ``report``; where it is missing, say what to install.

    >>> fetched("no_such_module", "nothing", ".abc")
    Traceback (most recent call last):
    sulh.errors.SulhError: Files that end in .abc are written with nothing, ...
    """
    try:
        return import_module(module)
    except ImportError:
        slots = {"ending": ending, "package": package}
        raise SulhError(Mistake("extra-missing", slots)) from None
