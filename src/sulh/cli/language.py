"""The language of the answers: ``--lang``, else ``SULH_LANG``, else the system's own.

It is chosen before anything else is read of the command line, so that help and mistakes speak it
too. Of a system's language only Arabic counts; every other one is answered in English.
"""

import locale
import os
import re
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import Literal

from sulh.errors import Mistake, SulhError, nearest_or_all
from sulh.messages import LANGUAGES, Lang

Languages = Literal["en", "ar", "both"]

_ARABIC = re.compile(r"ar(abic)?([-_.@]|$)", re.IGNORECASE)
_VARIABLES = ("SULH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_chosen: ContextVar[Lang] = ContextVar("language", default="en")


def choose(words: Sequence[str]) -> Lang:
    """Choose the language that these words of a command line ask for, and return it."""
    lang = next((one for one in LANGUAGES if one == _asked(words)), None) or of_system(os.environ)
    _chosen.set(lang)
    return lang


def chosen() -> Lang:
    """Return the language chosen for this command line."""
    return _chosen.get()


def known(name: str) -> Lang:
    """Return the language of this name; an unknown one is an error that lists the known."""
    for lang in LANGUAGES:
        if lang == name:
            return lang
    raise SulhError(Mistake("unknown-language", {"name": name}, nearest_or_all(name, LANGUAGES)))


def known_or_both(name: str) -> Languages:
    """Return the language of this name, or ``both``."""
    return "both" if name == "both" else known(name)


def of_system(environment: Mapping[str, str]) -> Lang:
    """Return the language of an environment: the first variable that is set decides.

    >>> of_system({"SULH_LANG": "ar", "LANG": "en_GB.UTF-8"})
    'ar'
    >>> of_system({"LC_ALL": "C", "LANG": "ar_SY.UTF-8"})
    'en'
    """
    name = next((environment[key] for key in _VARIABLES if environment.get(key)), None)
    return "ar" if _ARABIC.match(name or locale.getlocale()[0] or "") else "en"


def _asked(words: Sequence[str]) -> str | None:
    """Return what ``--lang`` says, the last one deciding as it does for every option."""
    asked = None
    for place, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang" and place + 1 < len(words):
            asked = words[place + 1]
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked
