"""The question what each party sees, and what holds as they see it."""

from typing import Annotated

import typer

from sulh.analysis import perception as seeing
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Redact, Scenarios
from sulh.cli.redacted import opened


def perception(
    case: CaseName,
    *,
    headings: Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")] = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what each party sees, and what holds as they see it."""
    asked = opened(case, scenarios, redact)
    found = seeing.perception(asked.case, concepts=headings or None, scenario=asked.scenarios)
    output.finding(found, lang, as_json=as_json)
