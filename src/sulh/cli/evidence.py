"""The questions about what the answers rest on."""

from typing import Annotated

import typer

from sulh.analysis import brief as summing
from sulh.analysis import fragility as doubting
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Languages, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD


def fragility(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    headings: Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")] = None,
    scenarios: Scenarios = None,
    size: Annotated[int, typer.Option("--size", metavar="N", min=1, max=6)] = 2,
    seconds: Annotated[float | None, typer.Option("--seconds", metavar="S", min=0)] = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what every conclusion rests on."""
    found = doubting.fragility(
        load(case),
        concepts=headings or (LEAD,),
        size=size,
        seconds=seconds,
        scenario=scenarios,
        progress=output.progress(),
    )
    output.finding(found, lang, as_json=as_json)


def brief(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="OUTCOME")] = None,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    page: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    as_json: Json = False,
    languages: Languages,
) -> None:
    """Write one page for a principal."""
    output.ready(page)
    asked = opened(case, scenarios, redact)
    found = summing.brief(
        asked.case, outcome=outcome, concept=concept or LEAD, scenario=asked.scenarios
    )
    output.handed(found, languages, page, as_json=as_json)
