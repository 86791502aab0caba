"""The program's sentences: whole sentences with named slots, one function a sentence and language.

``en`` and ``ar`` hold the same functions, area by area, so that each pair says the same; nothing here
glues fragments, solves, or knows a case. Names and acts come in ready for their place: a party with
its gender in Arabic, an act as a gerund or verbal noun. What a party does or wants is always said of
the model or of the source.
"""

from importlib import import_module
from typing import Any, NamedTuple

from sulh.labels import Gender
from sulh.messages import Lang


class Party(NamedTuple):
    """A decision maker's name, and its gender in Arabic."""

    name: str
    gender: Gender


def of(lang: Lang, area: str) -> Any:
    """Return the sentences of one area in one language: a module of functions."""
    return import_module(f"{__name__}.{lang}.{area}")
