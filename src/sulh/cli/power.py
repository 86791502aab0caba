"""The question who can bring about what."""

from sulh.analysis import power as asking
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, OneConcept, Redact, Scenarios
from sulh.cli.redacted import opened
from sulh.concept import LEAD


def power(
    case: CaseName,
    *,
    concept: OneConcept = None,
    scenarios: Scenarios = None,
    redact: Redact = None,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say what each power brings about, whom it binds, and for whom it is an improvement."""
    asked = opened(case, scenarios, redact)
    found = asking.power(asked.case, concept=concept or LEAD, scenario=asked.scenarios)
    output.finding(found, lang, as_json=as_json)
