"""The question whether there is an equilibrium such that."""

from typing import Annotated

import typer

from sulh.analysis import find as seeking
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Scenarios
from sulh.concept import LEAD


def find(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    formula: Annotated[str, typer.Argument(metavar="FORMULA")],
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    find_seconds: Annotated[int, typer.Option("--seconds", metavar="N", min=0)] = seeking.SECONDS,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say whether something holds in which a statement is true."""
    found = seeking.find(
        load(case), formula, concept or LEAD, scenario=scenarios, seconds=find_seconds
    )
    output.finding(found, lang, as_json=as_json)
