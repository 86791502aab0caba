"""The question who can bring about what."""

from sulh.analysis import power as asking
from sulh.casefile import load
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Scenarios
from sulh.concept import LEAD


def power(
    case: CaseName,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what each power brings about, whom it binds, and for whom it is an improvement."""
    found = asking.power(load(case), concept=concept or LEAD, scenario=scenarios)
    output.finding(found, lang, as_json=as_json)
