"""The questions about a case: what holds, why, how could it get there, is that so."""

import json
from pathlib import Path
from typing import Annotated

import typer

from sulh import views
from sulh.analysis import equilibria as solving
from sulh.analysis import evolution as moving
from sulh.analysis import verify as verifying
from sulh.casefile import load
from sulh.casefile.reading import read
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Rule, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD, RULES
from sulh.errors import Mistake, ResultError, TooLargeError
from sulh.explain.equilibria import equilibria as page_on
from sulh.explain.steps import steps as working


def equilibria(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    concepts: Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")] = None,
    rule: Rule = RULES[0],
    engine: Annotated[str | None, typer.Option("--engine", metavar="ENGINE")] = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    every: Annotated[bool, typer.Option("--all")] = False,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what holds."""
    asked = opened(case, scenarios, redact)
    try:
        found = solving.equilibria(
            asked.case,
            concepts=concepts or None,
            rule=rule,
            scenario=asked.scenarios,
            engine=engine,
        )
    except TooLargeError:
        if rule != RULES[0]:
            raise
        from sulh.cli import census  # noqa: PLC0415 - only who cannot list needs it

        counted = census.instead(asked, concepts or None, engine, lang, as_json=as_json)
        census.answer(counted, counted.case.id if redact else case, lang, as_json=as_json)
        return
    if as_json:
        output.document(found.to_json(every=every))
    else:
        name = output.typed(found.case.id if redact else case)
        output.answer(page_on(found, lang, every=every, name=name), lang)


def why(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    state: Annotated[str, typer.Argument(metavar="STATE")],
    *,
    dm: Annotated[str | None, typer.Option("--dm", metavar="DM")] = None,
    concept: OneConcept = None,
    rule: Rule = RULES[0],
    scenarios: Scenarios = None,
    steps: Annotated[bool, typer.Option("--steps")] = False,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say why a state or an outcome holds, or does not."""
    holds = solving.equilibria(load(case), concepts=concept or LEAD, rule=rule, scenario=scenarios)
    found = holds.why(state, dm=dm)
    page = working(found, lang) if steps else found
    if as_json:
        text = views.text(page, lang, width=output.JSON_WIDTH)
        output.document({**found.to_json(), "text": text})
    else:
        output.answer(page, lang)


def evolution(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    start: Annotated[str | None, typer.Option("--from", metavar="STATE")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="STATE")] = None,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say how the parties could get from one state to another."""
    found = moving.evolution(load(case), start=start, to=to, concept=concept, scenario=scenarios)
    output.finding(found, lang, as_json=as_json)


def verify(
    result: Annotated[str, typer.Argument(metavar="RESULT.json")],
    case: CaseName,
    *,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Solve a saved result again by the definitions; exit with 1 where a verdict differs."""
    found = verifying.verify_document(_saved(result), load(case))
    output.finding(found, lang, as_json=as_json)
    raise typer.Exit(0 if found.agrees else 1)


def _saved(result: str) -> dict[str, object]:
    try:
        document = json.loads(read(Path(result)).content)
    except (ValueError, RecursionError):
        raise ResultError(Mistake("not-a-result")) from None
    if not isinstance(document, dict):
        raise ResultError(Mistake("not-a-result"))
    return document
