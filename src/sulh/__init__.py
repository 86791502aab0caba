"""sulh: write a negotiation down from its sources, and see which outcomes hold and why."""

from importlib import import_module
from typing import Any

from sulh.version import __version__

_HOMES = {
    "catalog": "sulh.catalogue",
    "load": "sulh.casefile",
    "loads": "sulh.casefile",
}
"""Public name -> module. They are fetched when first asked for: ``import sulh`` stays light."""

__all__ = ["__version__", "catalog", "load", "loads"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sulh' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
