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
    from sulh.analysis.brief import brief
    from sulh.analysis.census import census
    from sulh.analysis.check import check
    from sulh.analysis.compare import compare
    from sulh.analysis.contradiction import contradiction
    from sulh.analysis.diff import diff
    from sulh.analysis.equilibria import equilibria
    from sulh.analysis.evolution import evolution
    from sulh.analysis.export import export
    from sulh.analysis.find import find
    from sulh.analysis.fragility import fragility
    from sulh.analysis.levers import levers
    from sulh.analysis.mandate import mandate
    from sulh.analysis.mediate import mediate
    from sulh.analysis.perception import perception
    from sulh.analysis.picture import picture
    from sulh.analysis.power import power
    from sulh.analysis.readings import readings
    from sulh.analysis.report import report
    from sulh.analysis.sweep import sweep
    from sulh.analysis.table import table
    from sulh.case import Case
    from sulh.casefile import dumps, load, loads, save, schema
    from sulh.casefile.keeping import forget, where
    from sulh.catalogue import catalog
    from sulh.concept import CONCEPTS, RULES, Concept
    from sulh.derive.redacting import redacted
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
    from sulh.finding.brief import Brief
    from sulh.finding.census import Census
    from sulh.finding.check import Check, UnlistedCheck
    from sulh.finding.compare import Comparison
    from sulh.finding.contradiction import Contradiction
    from sulh.finding.diff import Diff
    from sulh.finding.equilibria import Equilibria
    from sulh.finding.evolution import Evolution
    from sulh.finding.export import Export
    from sulh.finding.find import Find
    from sulh.finding.fragility import Fragility
    from sulh.finding.levers import Levers
    from sulh.finding.mandate import Mandates
    from sulh.finding.mediate import Mediation
    from sulh.finding.perception import Hypergame
    from sulh.finding.picture import Picture
    from sulh.finding.power import Powers
    from sulh.finding.readings import Readings
    from sulh.finding.report import Report
    from sulh.finding.sweep import Sweep
    from sulh.finding.table import Table
    from sulh.finding.verification import Verification
    from sulh.finding.why import Why

__all__ = [
    "CONCEPTS",
    "RULES",
    "Brief",
    "Case",
    "CaseError",
    "CaseFileError",
    "Census",
    "Check",
    "Comparison",
    "Concept",
    "Contradiction",
    "Diff",
    "Equilibria",
    "Evolution",
    "Export",
    "Find",
    "Fragility",
    "Hypergame",
    "Levers",
    "Mandates",
    "Mediation",
    "Picture",
    "Powers",
    "Readings",
    "Report",
    "ResultError",
    "StateError",
    "StatementError",
    "SulhError",
    "Sweep",
    "Table",
    "TooLargeError",
    "UnknownNameError",
    "UnlistedCheck",
    "Verification",
    "Why",
    "__version__",
    "brief",
    "catalog",
    "census",
    "check",
    "compare",
    "contradiction",
    "diff",
    "dumps",
    "equilibria",
    "evolution",
    "export",
    "find",
    "forget",
    "fragility",
    "levers",
    "load",
    "loads",
    "mandate",
    "mediate",
    "perception",
    "picture",
    "power",
    "readings",
    "redacted",
    "report",
    "save",
    "schema",
    "sweep",
    "table",
    "where",
]

_NAMES = {
    "analysis.brief": "brief",
    "analysis.census": "census",
    "analysis.check": "check",
    "analysis.compare": "compare",
    "analysis.contradiction": "contradiction",
    "analysis.diff": "diff",
    "analysis.equilibria": "equilibria",
    "analysis.evolution": "evolution",
    "analysis.export": "export",
    "analysis.find": "find",
    "analysis.fragility": "fragility",
    "analysis.levers": "levers",
    "analysis.picture": "picture",
    "analysis.mediate": "mediate",
    "analysis.mandate": "mandate",
    "analysis.power": "power",
    "analysis.perception": "perception",
    "analysis.readings": "readings",
    "analysis.report": "report",
    "analysis.sweep": "sweep",
    "analysis.table": "table",
    "case": "Case",
    "casefile": "dumps load loads save schema",
    "casefile.keeping": "forget where",
    "catalogue": "catalog",
    "derive.redacting": "redacted",
    "concept": "CONCEPTS Concept RULES",
    "errors": "CaseError CaseFileError ResultError StateError StatementError SulhError "
    "TooLargeError UnknownNameError",
    "finding.brief": "Brief",
    "finding.census": "Census",
    "finding.check": "Check UnlistedCheck",
    "finding.compare": "Comparison",
    "finding.contradiction": "Contradiction",
    "finding.diff": "Diff",
    "finding.equilibria": "Equilibria",
    "finding.evolution": "Evolution",
    "finding.export": "Export",
    "finding.find": "Find",
    "finding.fragility": "Fragility",
    "finding.levers": "Levers",
    "finding.picture": "Picture",
    "finding.mediate": "Mediation",
    "finding.mandate": "Mandates",
    "finding.power": "Powers",
    "finding.perception": "Hypergame",
    "finding.readings": "Readings",
    "finding.report": "Report",
    "finding.sweep": "Sweep",
    "finding.table": "Table",
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
