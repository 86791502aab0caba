"""Pictures, as files, or told in words."""

from typing import Annotated

import typer

from sulh.analysis import picture as drawing
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.explain.pictures import picture as page_on


def picture(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    shown: Annotated[str, typer.Argument(metavar="KIND")],
    focus: Annotated[str | None, typer.Argument(metavar="[STATE]")] = None,
    *,
    concept: OneConcept = None,
    by_outcome: Annotated[bool, typer.Option("--by-outcome")] = False,
    scenarios: Scenarios = None,
    redact: Redact = None,
    image: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Draw a picture of a case."""
    asked = opened(case, scenarios, redact)
    found = drawing.picture(
        asked.case,
        shown,
        focus,
        concept=concept,
        scenario=asked.scenarios,
        by_outcome=by_outcome,
        lang=lang,
    )
    if as_json:
        output.document(found.to_json())
    elif image is None:
        output.answer(page_on(found, lang, name=output.typed(case)), lang)
    else:
        found.save(image)
