"""The verbs: where each stands, fetched when it is typed, so that no verb waits for another's."""

import gc
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from sulh.cli.usage import UsageError, extra, in_our_words, unknown_verb

HOMES = {
    "demo": "cases",
    "cases": "cases",
    "new": "starting",
    "check": "cases",
    "schema": "cases",
    "show": "cases",
    "equilibria": "questions",
    "why": "questions",
    "evolution": "questions",
    "census": "census",
    "find": "find",
    "fragility": "evidence",
    "levers": "levers",
    "power": "power",
    "mandate": "mandate",
    "mediate": "mediate",
    "perception": "perception",
    "compare": "compare",
    "readings": "compare",
    "sweep": "sweep",
    "contradiction": "compare",
    "diff": "compare",
    "brief": "evidence",
    "report": "report",
    "picture": "picture",
    "verify": "questions",
    "table": "tables",
    "export": "exporting",
    "where": "keeping",
    "forget": "keeping",
    "doctor": "doctor",
}
"""Verb -> module of this package, in the order a newcomer meets them."""

_SETTINGS = {"help_option_names": ["-h", "--help"], "allow_extra_args": True}


class _Told:
    """A command that says mistakes in its words as ours."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the words that are left when this command has taken its own."""
        try:
            left: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except UsageError as error:
            raise in_our_words(error, ctx) from None
        return left


class Verb(_Told, TyperCommand):
    """One verb: its help is in the language asked for."""

    def get_help(self, ctx: Any) -> str:
        """Return the page on this verb."""
        return str(_help().of_verb(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Answer, unless there are words that the verb does not take."""
        if ctx.args:
            raise extra(ctx.args, ctx)
        return super().invoke(ctx)


class Verbs(_Told, TyperGroup):
    """All verbs."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.commands = _Shelf()  # type: ignore[assignment]  # nothing is ever put on it

    def get_help(self, ctx: Any) -> str:
        """Return the first page."""
        return str(_help().of_all(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the shape of the base
        """Return the verbs in the order a newcomer meets them."""
        return list(HOMES)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the verb that was typed; an unknown one is an error that offers the nearest."""
        if args[0] not in HOMES:
            raise unknown_verb(args[0], HOMES)
        return super().resolve_command(ctx, args)


class _Shelf(Mapping[str, Any]):
    """Every verb by its name, made when it is taken."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = _made(name, HOMES[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(HOMES)

    def __len__(self) -> int:
        return len(HOMES)


def _made(name: str, home: str) -> Any:
    gc.disable()  # what is imported stays: to look for garbage in it only takes time
    function: Callable[..., None] = getattr(import_module(f"sulh.cli.{home}"), name)
    gc.freeze()
    gc.enable()
    one = typer.Typer(add_completion=False, rich_markup_mode=None)
    one.command(name, cls=Verb, context_settings=_SETTINGS)(function)
    return typer.main.get_command(one)


def _help() -> Any:
    return import_module("sulh.cli.help")
