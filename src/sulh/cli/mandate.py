"""The question who speaks for whom, and what that does to those who give the mandate."""

from typing import Annotated

import typer

from sulh.analysis import mandate as asking
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Scenarios
from sulh.concept import LEAD


def mandate(
    case: CaseName,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    reached: Annotated[bool, typer.Option("--reached")] = False,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say who speaks for whom, and what that does to those who give the mandate."""
    found = asking.mandate(load(case), concept=concept or LEAD, scenario=scenarios, reached=reached)
    output.finding(found, lang, as_json=as_json)
