"""The verb that makes a copy to hand out."""

from pathlib import Path
from typing import Annotated

import typer

from sulh.analysis import export as copying
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD
from sulh.errors import Mistake, SulhError


def export(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    copy: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    only_outcomes: Annotated[bool, typer.Option("--outcomes")] = False,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Write a copy to hand out, which tells why without this program."""
    if not as_json and (copy is None or Path(copy).suffix.lower() != ".html"):
        raise SulhError(Mistake("export-needs-html"))
    asked = opened(case, scenarios, redact)
    found = copying.export(
        asked.case, concept=concept or LEAD, outcomes=only_outcomes, scenario=asked.scenarios
    )
    if as_json or copy is None:
        output.document(found.to_json())
    else:
        found.save(copy, lang)
