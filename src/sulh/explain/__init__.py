"""From a finding to a page: sentences and tables in one language, with the claims behind them.

Nothing here solves anything. Each module explains one kind of finding; the sentences themselves are
in :mod:`sulh.phrases`.
"""

from importlib import import_module

from sulh.case import Case
from sulh.explain.blocks import Explanation
from sulh.finding import CaseFinding
from sulh.messages import Lang

_MODULES = {
    "Equilibria": "equilibria",
    "Census": "census",
    "Why": "why",
    "Evolution": "evolution",
    "Check": "check",
    "UnlistedCheck": "check",
    "Fragility": "fragility",
    "Levers": "levers",
    "Find": "find",
    "Hypergame": "perception",
    "Mandates": "mandate",
    "Mediation": "mediate",
    "Powers": "power",
    "Brief": "brief",
    "Report": "report",
    "Comparison": "compare",
    "Diff": "diff",
    "Readings": "readings",
    "Sweep": "sweep",
    "Contradiction": "contradiction",
    "Verification": "check",
    "Export": "export",
    "Table": "table",
    "Picture": "pictures",
    "Case": "show",
}


def explain(subject: CaseFinding | Case | Explanation, lang: Lang) -> Explanation:
    """Return the page that explains a finding, or shows a case, in one language."""
    if isinstance(subject, Explanation):
        return subject
    kind = type(subject).__name__
    module = import_module(f"{__name__}.{_MODULES[kind]}")
    page: Explanation = getattr(module, kind.lower())(subject, lang)
    return page
