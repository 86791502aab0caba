"""The verbs about cases: the first to type, which are shipped, what is in one, is it sane."""

from typing import Any

from sulh.analysis import check as examining
from sulh.analysis import equilibria as solving
from sulh.analysis import evolution as moving
from sulh.case import Case
from sulh.casefile import dumps, load
from sulh.casefile import schema as editors
from sulh.casefile.reading import Text
from sulh.casefile.tree import grow
from sulh.catalogue import catalog
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.explain import catalogue
from sulh.explain import demo as newcomers
from sulh.version import __version__

FLAGSHIP, OUTCOME, FOCAL = "east-aleppo-2016", "imposed-exit", "iran"
"""What the first page is about: a case, one of its outcomes, and whose reasons are told."""


def demo(*, lang: Language) -> None:
    """Show one case, what holds, why, and how the parties could get there."""
    holds = solving.equilibria(load(FLAGSHIP))
    why = holds.why(OUTCOME, dm=FOCAL, concept=LEAD)
    way = moving.evolution(holds.case, to=OUTCOME)
    output.answer(newcomers.demo(holds, why, way, lang), lang)


def cases(*, as_json: Json = False, lang: Language) -> None:
    """List the shipped cases."""
    shipped = {slug: load(slug) for slug in catalog()}
    if as_json:
        listed = [_entry(case) for case in shipped.values()]
        output.document({"schema": "sulh/cases/1", "sulh": __version__, "cases": listed})
    else:
        output.answer(catalogue.cases(shipped, lang), lang)


def show(
    case: CaseName,
    *,
    scenarios: Scenarios = None,
    redact: Redact = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Show everything a case says."""
    content = apply(*opened(case, scenarios, redact))
    if as_json:
        output.document(_content(content))
    else:
        output.answer(content, lang)


def check(
    case: CaseName, *, scenarios: Scenarios = None, as_json: Json = False, lang: Language
) -> None:
    """Say whether a case is right, then what to look at before believing an answer about it."""
    found = examining.check(load(case), scenario=scenarios)
    output.finding(found, lang, as_json=as_json)


def schema(*, lang: Language) -> None:
    """Write the JSON Schema of a case file."""
    output.document(editors(lang))


def _entry(case: Case) -> dict[str, Any]:
    return {
        "case": case.id,
        "title": case.title.written(),
        "about": None if case.about is None else case.about.written(),
        "decision_makers": list(case.decision_makers),
        "options": list(case.options),
        "outcomes": list(case.outcomes),
        "cite": list(case.cite),
    }


def _content(case: Case) -> dict[str, Any]:
    """Return a case in the shape of its file, every scalar as it would be written there."""
    root, _ = grow(Text(dumps(case), case.id))
    return {
        "schema": "sulh/case/1",
        "sulh": __version__,
        "case": case.id,
        "case_sha256": case.sha256,
        "content": root and root.data,
    }
