"""sulh: write a negotiation down from its sources, and see which outcomes hold and why.

>>> import sulh
>>> holds = sulh.equilibria(sulh.load("prisoners-dilemma"), concepts=["nash", "seq"])
>>> holds["nash"], holds["seq"]
((0,), (0, 3))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sulh.version import __version__

if TYPE_CHECKING:
    from sulh.analysis.check import check
    from sulh.analysis.equilibria import equilibria
    from sulh.analysis.evolution import evolution
    from sulh.case import Case
    from sulh.casefile import dumps, load, loads, save, schema
    from sulh.catalogue import catalog
    from sulh.concept import CONCEPTS, RULES, Concept
    from sulh.errors import (
        CaseError,
        CaseFileError,
        ResultError,
        StateError,
        StatementError,
        SulhError,
        TooLargeError,
        UnknownNameError,
    )
    from sulh.finding.check import Check
    from sulh.finding.equilibria import Equilibria
    from sulh.finding.evolution import Evolution
    from sulh.finding.verification import Verification
    from sulh.finding.why import Why

__all__ = [
    "CONCEPTS",
    "RULES",
    "Case",
    "CaseError",
    "CaseFileError",
    "Check",
    "Concept",
    "Equilibria",
    "Evolution",
    "ResultError",
    "StateError",
    "StatementError",
    "SulhError",
    "TooLargeError",
    "UnknownNameError",
    "Verification",
    "Why",
    "__version__",
    "catalog",
    "check",
    "dumps",
    "equilibria",
    "evolution",
    "load",
    "loads",
    "save",
    "schema",
]

_NAMES = {
    "analysis.check": "check",
    "analysis.equilibria": "equilibria",
    "analysis.evolution": "evolution",
    "case": "Case",
    "casefile": "dumps load loads save schema",
    "catalogue": "catalog",
    "concept": "CONCEPTS Concept RULES",
    "errors": "CaseError CaseFileError ResultError StateError StatementError SulhError "
    "TooLargeError UnknownNameError",
    "finding.check": "Check",
    "finding.equilibria": "Equilibria",
    "finding.evolution": "Evolution",
    "finding.verification": "Verification",
    "finding.why": "Why",
}
"""Module -> the public names it holds: fetched when first asked for, so this import stays light."""

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sulh' has no attribute {name!r}", name=name, obj=__name__)
    value = getattr(import_module(f"sulh.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
