"""The page on the commands: every verb, what it takes and what can be added."""

from collections.abc import Iterator
from typing import Any

import typer

from pages_from_code.markdown import opening, prose, table
from sulh import cli
from sulh.messages import LANGUAGES, render

HEAD = ("", "means", "بالعربية")


def page() -> str:
    """Return the page."""
    verbs = typer.main.get_command(cli.app).commands
    listed = [(f"[`sulh {name}`](#sulh-{name})", *_said(f"verb-{name}")) for name in verbs]
    return "\n\n".join(
        [
            opening("Commands", *_said("first-what")),
            "\n\n".join(_said("first-names")),
            prose(cli.__doc__ or "").split("\n\n", 1)[1],
            table(("command", "answers", "بالعربية"), listed),
            *(part for name, verb in verbs.items() for part in _verb(name, verb)),
        ]
    )


def _verb(name: str, verb: Any) -> Iterator[str]:
    context = verb.make_context(name, [], resilient_parsing=True)
    taken = verb.get_params(context)
    words = [one.metavar for one in taken if one.param_type_name == "argument"]
    yield f"## `sulh {name}`"
    english, arabic = _said(f"verb-{name}")
    yield f"{english[0].upper()}{english[1:]}."
    yield f"{arabic}."
    yield f"```text\nsulh {' '.join([name, *words])}\n```"
    yield table(HEAD, [(f"`{_typed(one)}`", *_said(f"takes-{one.name}")) for one in taken])


def _typed(one: Any) -> str:
    """Return an argument or an option as it is typed."""
    if one.param_type_name == "argument":
        return str(one.metavar)
    return " ".join([", ".join(sorted(one.opts, key=len)), one.metavar or ""]).strip()


def _said(message: str) -> tuple[str, ...]:
    return tuple(render(message, {}, lang) for lang in LANGUAGES)
