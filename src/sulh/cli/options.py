"""The words that several verbs take. What each means is said in ``messages/help.py``."""

from typing import Annotated

import typer

from sulh.cli import language
from sulh.messages import Lang

CaseName = Annotated[str, typer.Argument(metavar="CASE")]
Language = Annotated[
    Lang,
    typer.Option("--lang", metavar="en|ar", parser=language.known, default_factory=language.chosen),
]
Languages = Annotated[
    language.Languages,
    typer.Option(
        "--lang",
        metavar="en|ar|both",
        parser=language.known_or_both,
        default_factory=language.chosen,
    ),
]
Json = Annotated[bool, typer.Option("--json")]
OneConcept = Annotated[str | None, typer.Option("--concept", metavar="CONCEPT")]
Scenarios = Annotated[list[str] | None, typer.Option("--scenario", metavar="SCENARIO")]
Redact = Annotated[list[str] | None, typer.Option("--redact", metavar="WHAT")]
Rule = Annotated[str, typer.Option("--rule", metavar="RULE")]
