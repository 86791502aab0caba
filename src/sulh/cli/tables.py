"""The tables the field publishes, one command each."""

from pathlib import Path
from typing import Annotated

import typer

from sulh.analysis import table as tabulating
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.views.files import known


def table(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    *,
    concept: OneConcept = None,
    rule: Annotated[str | None, typer.Option("--rule", metavar="RULE")] = None,
    state: Annotated[str | None, typer.Option("--state", metavar="STATE")] = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    sheet: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Write one of the tables the field publishes."""
    if sheet is not None:
        known(Path(sheet).suffix)  # before anything is worked out
    asked = opened(case, scenarios, redact)
    found = tabulating.table(
        asked.case, kind, concept=concept, rule=rule, state=state, scenario=asked.scenarios
    )
    if sheet is None or as_json:
        output.finding(found, lang, as_json=as_json)
    else:
        found.save(sheet, lang)
