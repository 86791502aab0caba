"""The question who could help: which offers of third parties would make something hold."""

from typing import Annotated

import typer

from sulh.analysis import mediate as helping
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD


def mediate(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    aim: Annotated[str | None, typer.Argument(metavar="[STATE]")] = None,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    standard: Annotated[bool, typer.Option("--all")] = False,
    together: Annotated[int, typer.Option("--size", metavar="N", min=1, max=6)] = helping.SIZE,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say who could help: which offers of third parties would make something hold."""
    asked = opened(case, scenarios, redact)
    found = helping.mediate(
        asked.case,
        aim,
        concept=concept or LEAD,
        scenario=asked.scenarios,
        every=standard,
        size=together,
        progress=output.progress(),
    )
    output.finding(found, lang, as_json=as_json)
