"""The questions that set variations side by side: scenarios, files, readings, versions."""

from typing import Annotated

import typer

from sulh.analysis import compare as scenarios_compared
from sulh.analysis import contradiction as versions_told
from sulh.analysis import diff as files_compared
from sulh.analysis import readings as sources_read
from sulh.analysis.shares import DRAWS
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Scenarios
from sulh.concept import LEAD
from sulh.explain.compare import comparison as page_on_scenarios
from sulh.explain.contradiction import contradiction as page_on_versions
from sulh.explain.readings import readings as page_on_readings

Concepts = Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")]
Outcomes = Annotated[list[str] | None, typer.Option("--outcome", metavar="OUTCOME")]


def compare(
    case: CaseName,
    compared: Annotated[list[str] | None, typer.Argument(metavar="[SCENARIO]...")] = None,
    *,
    concepts: Concepts = None,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what becomes of every outcome under each scenario, and what makes the difference."""
    found = scenarios_compared.compare(load(case), compared, concepts or None, scenario=scenarios)
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on_scenarios(found, lang, name=output.typed(case)), lang)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD")],
    new: Annotated[str, typer.Argument(metavar="NEW")],
    *,
    concepts: Concepts = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what changed between two case files, and which claim did it."""
    found = files_compared.diff(load(old), load(new), concepts=concepts or None)
    output.finding(found, lang, as_json=as_json)


def readings(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    outcomes: Outcomes = None,
    under: Concepts = None,
    scenarios: Scenarios = None,
    draws: Annotated[int, typer.Option("--draws", metavar="N", min=1)] = DRAWS,
    seed: Annotated[int, typer.Option("--seed", metavar="N", min=0)] = 0,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say in how many readings of the sources each outcome holds."""
    found = sources_read.readings(
        load(case),
        outcomes=outcomes or None,
        concepts=under or (LEAD,),
        scenario=scenarios,
        draws=draws,
        seed=seed,
    )
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on_readings(found, lang, name=output.typed(case)), lang)


def contradiction(
    case: CaseName,
    *,
    outcomes: Outcomes = None,
    under: Concepts = None,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what holds in each version where sources contradict each other."""
    found = versions_told.contradiction(
        load(case), outcomes=outcomes or None, concepts=under or (LEAD,), scenario=scenarios
    )
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on_versions(found, lang, name=output.typed(case)), lang)
