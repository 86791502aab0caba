"""The question what each party sees, and what holds as they see it."""

from typing import Annotated

import typer

from sulh.analysis import perception as seeing
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Scenarios


def perception(
    case: CaseName,
    *,
    headings: Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")] = None,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what each party sees, and what holds as they see it."""
    found = seeing.perception(load(case), concepts=headings or None, scenario=scenarios)
    output.finding(found, lang, as_json=as_json)
