"""The question who could help: which offers of third parties would make something hold."""

from typing import Annotated

import typer

from sulh.analysis import mediate as helping
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Scenarios
from sulh.concept import LEAD


def mediate(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    aim: Annotated[str | None, typer.Argument(metavar="[STATE]")] = None,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    standard: Annotated[bool, typer.Option("--all")] = False,
    together: Annotated[int, typer.Option("--size", metavar="N", min=1, max=6)] = helping.SIZE,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say who could help: which offers of third parties would make something hold."""
    found = helping.mediate(
        load(case),
        aim,
        concept=concept or LEAD,
        scenario=scenarios,
        every=standard,
        size=together,
        progress=output.progress(),
    )
    output.finding(found, lang, as_json=as_json)
