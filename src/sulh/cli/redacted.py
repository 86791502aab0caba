"""A case as it is opened for an answer that is handed over."""

from typing import NamedTuple

from sulh.case import Case
from sulh.casefile import load
from sulh.derive import redaction


class Opened(NamedTuple):
    """A case, and the scenarios asked for by their names in it."""

    case: Case
    scenarios: list[str] | None


def opened(name: str, scenarios: list[str] | None, redact: list[str] | None) -> Opened:
    """Return the case of this name, under pseudonyms where they are asked for."""
    found = redaction(load(name), redact or ())
    asked = [found.scenarios.get(one, one) for one in scenarios or ()]
    return Opened(found.case, asked or None)
