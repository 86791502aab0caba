"""The question how many states hold, where nobody lists them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

import typer

from sulh.analysis import census as counting
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Scenarios
from sulh.cli.redacted import Opened
from sulh.explain.census import census as page_on
from sulh.finding import Note
from sulh.finding.census import Census
from sulh.messages import Lang
from sulh.solve import UNLISTING

Headings = Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")]
Engine = Annotated[str | None, typer.Option("--engine", metavar="ENGINE")]
Seconds = Annotated[float, typer.Option("--seconds", metavar="N", min=0)]


def census(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    concepts: Headings = None,
    engine: Engine = None,
    wait: Seconds = counting.SECONDS,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say how many states hold, and which outcomes, without listing them."""
    found = counting.census(
        load(case),
        concepts=concepts or None,
        scenario=scenarios,
        engine=engine,
        seconds=wait,
        tell=told(lang, as_json=as_json),
        progress=output.progress(),
    )
    answer(found, case, lang, as_json=as_json)


def instead(
    asked: Opened, concepts: list[str] | None, engine: str | None, lang: Lang, *, as_json: bool
) -> Census:
    """Return the census of a case whose states are not listed, which says why they are not."""
    found = counting.census(
        asked.case,
        concepts=concepts,
        scenario=asked.scenarios,
        engine=engine,
        tell=told(lang, as_json=as_json),
        progress=output.progress(),
    )
    reason = "census-engine" if engine in UNLISTING else "census-unlisted"
    return replace(found, unlisted=Note(reason, {"engine": engine}))


def told(lang: Lang, *, as_json: bool) -> Callable[[Note], None] | None:
    """Return what says beside the answer what is to be known before it; nobody reads it in JSON."""
    return None if as_json else lambda note: output.complain(note.text(lang))


def answer(found: Census, case: str, lang: Lang, *, as_json: bool) -> None:
    """Write a census: for a person, or as its JSON document."""
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on(found, lang, name=output.typed(case)), lang)
