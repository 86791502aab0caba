"""Every sentence of an error or a note, in English and Arabic side by side.

A message is an id and a pair of templates with the same named slots. The ids are what one searches
for; the sentences are what a person reads. Both languages stand next to each other, one file an
area, so that they are written and reviewed as a pair.

>>> render("unknown-case", {"name": "alepo"}, "en")
"There is no shipped case and no file called 'alepo'."
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Literal

Lang = Literal["en", "ar"]
LANGUAGES: tuple[Lang, Lang] = ("en", "ar")

AREAS = (
    "case",
    "casefile",
    "census",
    "dense",
    "doctor",
    "doors",
    "evidence",
    "find",
    "findings",
    "handing",
    "help",
    "levers",
    "mediate",
    "model",
    "new",
    "report",
    "pictures",
    "perception",
    "sparse",
    "statement",
    "symbolic",
    "sweep",
)
"""One module of this package each, holding a dictionary ``MESSAGES``."""


@cache
def catalogue() -> Mapping[str, tuple[str, str]]:
    """All messages: id -> (English template, Arabic template)."""
    merged: dict[str, tuple[str, str]] = {}
    for area in AREAS:
        merged.update(import_module(f"{__name__}.{area}").MESSAGES)
    return merged


def render(message_id: str, slots: Mapping[str, object], lang: Lang) -> str:
    """Return the sentence of a message in one language.

    Slot values are put in as they are: only the template, which is ours, is interpreted. A list or
    tuple is joined with the comma of the language.
    """
    comma = ", " if lang == "en" else "، "
    shown = {
        name: comma.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        for name, value in slots.items()
    }
    return catalogue()[message_id][LANGUAGES.index(lang)].format_map(shown)
