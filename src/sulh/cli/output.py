"""What the doors write: text or one JSON document, always as UTF-8, quiet where nobody listens."""

import errno
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from sulh.cli.language import Languages
from sulh.errors import Mistake, SulhError
from sulh.messages import LANGUAGES, Lang

if TYPE_CHECKING:
    from sulh.finding import CaseFinding
    from sulh.views import Subject

JSON_WIDTH = 100
"""The width of a text inside a JSON document: no terminal is asked."""


def speak_utf8() -> None:
    """Let the three streams read and write UTF-8, whatever the environment says."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def answer(subject: "Subject", lang: Lang) -> None:
    """Write a finding, a case or a page for a person."""
    from sulh import views  # noqa: PLC0415 - JSON and mistakes need no view

    write(views.text(subject, lang, color=_is_coloured(sys.stdout)))


def ready(file: str | None) -> None:
    """See that a page can be written to a file of this name, before it is worked out."""
    if file is not None:
        from sulh.views.documents import known  # noqa: PLC0415 - only who writes a file needs it

        known(Path(file).suffix)


def handed(found: "CaseFinding", languages: Languages, file: str | None, *, as_json: bool) -> None:
    """Write a page to its file, whole or not at all; without one, to the person."""
    if as_json:
        document(found.to_json())
    elif file is None:
        for place, lang in enumerate(LANGUAGES if languages == "both" else (languages,)):
            if place:
                write("")
            answer(found, lang)
    else:
        from sulh.casefile.writing import write as kept  # noqa: PLC0415 - the same
        from sulh.views.documents import content  # noqa: PLC0415 - the same

        kept(content(found, Path(file).suffix, languages), file)


def finding(found: "CaseFinding", lang: Lang, *, as_json: bool) -> None:
    """Write a finding: for a person, or as its JSON document."""
    if as_json:
        document(found.to_json())
    else:
        answer(found, lang)


def typed(name: str) -> str:
    """Return a file's name as it is typed on a command line.

    >>> typed("a case.yaml")
    '"a case.yaml"'
    """
    return f'"{name}"' if re.search(r"[\s()&;|<>*?'$`!]", name) else name


def document(content: Mapping[str, Any]) -> None:
    """Write one JSON document, everything beyond ASCII escaped."""
    write(json.dumps(content, indent=2))


def progress(every: int = 50) -> Callable[[int, int], None] | None:
    """Return what shows, on one line of a terminal, how much is done; None without a terminal."""
    return partial(_counted, every) if sys.stderr.isatty() else None


def _counted(every: int, done: int, total: int) -> None:
    if done % every == 0 or done == total:
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{done}/{total}{end}")
        sys.stderr.flush()


def mistake(error: SulhError, lang: Lang, *, as_json: bool) -> None:
    """Write what is wrong: to the person, or as the one JSON document asked for."""
    if as_json:
        document(error.to_json(lang))
    else:
        complain(error.render(lang))


def complain(text: str) -> None:
    """Write a text beside the answers; where that cannot be done, nothing can be."""
    with suppress(OSError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def write(text: str) -> None:
    """Write a text and a line feed to the standard output."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError as error:
        if error.errno in {errno.EPIPE, errno.EINVAL}:  # Windows says EINVAL of a closed pipe
            raise BrokenPipeError from None
        close_quietly()
        raise SulhError(Mistake("output-unwritable", {"reason": error.strerror})) from None


def close_quietly() -> None:
    """Let nothing more be written to an output that takes nothing, not even at the very end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_coloured(stream: TextIO) -> bool:
    """Say whether a terminal listens that shows colours, and nobody asked for none."""
    if not stream.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        return False
    # The old console of Windows shows escapes as signs; those that do not, say so.
    return os.name != "nt" or any(key in os.environ for key in ("WT_SESSION", "TERM", "ANSICON"))
