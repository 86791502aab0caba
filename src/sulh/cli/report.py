"""All of it in one document."""

from typing import Annotated

import typer

from sulh.analysis import report as gathering
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Languages, Redact, Scenarios
from sulh.cli.redacted import opened


def report(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    sections: Annotated[str | None, typer.Option("--sections", metavar="A,B,...")] = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    report: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    as_json: Json = False,
    languages: Languages,
) -> None:
    """Write a report."""
    output.ready(report)
    asked = opened(case, scenarios, redact)
    chosen = None if sections is None else [one.strip() for one in sections.split(",")]
    found = gathering.report(asked.case, sections=chosen, scenario=asked.scenarios)
    output.handed(found, languages, report, as_json=as_json)
