"""The question what would make something hold, what would break it, what guards against that."""

from typing import Annotated

import typer

from sulh.analysis import levers as seeking
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Scenarios
from sulh.concept import LEAD


def levers(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    state: Annotated[str, typer.Argument(metavar="STATE")],
    *,
    concept: OneConcept = None,
    dm: Annotated[str | None, typer.Option("--dm", metavar="DM")] = None,
    scenarios: Scenarios = None,
    budget: Annotated[int, typer.Option("--budget", metavar="N", min=0)] = seeking.BUDGET,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what would make a state or an outcome hold, or what would break it."""
    found = seeking.levers(
        load(case),
        state,
        concept=concept or LEAD,
        dm=dm,
        scenario=scenarios,
        budget=budget,
        progress=output.progress(),
    )
    output.finding(found, lang, as_json=as_json)
