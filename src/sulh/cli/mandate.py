"""The question who speaks for whom, and what that does to those who give the mandate."""

from typing import Annotated

import typer

from sulh.analysis import mandate as asking
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD


def mandate(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    reached: Annotated[bool, typer.Option("--reached")] = False,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say who speaks for whom, and what that does to those who give the mandate."""
    asked = opened(case, scenarios, redact)
    found = asking.mandate(
        asked.case, concept=concept or LEAD, scenario=asked.scenarios, reached=reached
    )
    output.finding(found, lang, as_json=as_json)
