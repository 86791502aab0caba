"""What this machine has."""

import sys
from typing import Annotated

import typer

from sulh.analysis import doctor as examining
from sulh.cli import output
from sulh.cli.census import told
from sulh.cli.options import Json, Language
from sulh.explain.doctor import doctor as page_on
from sulh.fonts import folder

Cold = Annotated[bool, typer.Option("--no-warm")]


def doctor(*, cold: Cold = False, as_json: Json = False, lang: Language) -> None:
    """Say what this machine has of what the program can use, and compile what can be compiled."""
    with folder() as here:
        fonts = sorted(path.stem for path in here.glob("*.ttf"))
    found = examining.doctor(
        warm=not cold,
        fonts=fonts,
        is_terminal=sys.stdout.isatty(),
        tell=told(lang, as_json=as_json),
    )
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on(found, lang), lang)
