"""What is wrong with a command line, in our words.

The parser of the command line says it in English; its exceptions carry what is needed to say it in
either language. They are known here by their names, for the parser has moved between packages.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import typer

from sulh.catalogue import catalog
from sulh.errors import Hint, Mistake, SulhError

UsageError: type[Exception] = next(
    kind
    for kind in typer.BadParameter.__mro__
    if issubclass(kind, Exception) and kind.__name__ == "UsageError"
)
"""What the parser raises for every mistake in a command line."""


def in_our_words(error: Any, ctx: Any) -> SulhError:
    """Return a mistake the parser found in the words of a command as ours."""
    help_page = Hint("see-help", {"command": ctx.command_path})
    flags = {flag: option for option in ctx.command.get_params(ctx) for flag in option.opts}
    match type(error).__name__:
        case "NoSuchOption":
            slots = {"name": error.option_name}
            nearest = like(error.option_name, flags) or help_page
            return SulhError(Mistake("unknown-switch", slots, nearest))
        case "MissingParameter":
            slots = {"name": error.param.metavar or error.param.name}
            return SulhError(Mistake("missing-word", slots, help_page))
        case "BadOptionUsage":
            is_flag = getattr(flags.get(error.option_name), "is_flag", False)
            said = "switch-with-value" if is_flag else "switch-without-value"
            return SulhError(Mistake(said, {"name": error.option_name}, help_page))
    return SulhError(Mistake("bad-command-line", {"what": error.format_message()}, help_page))


def extra(words: list[str], ctx: Any) -> SulhError:
    """Return the mistake of writing more words than a command takes."""
    hint = Hint("see-help", {"command": ctx.command_path})
    return SulhError(Mistake("extra-words", {"words": words}, hint))


def unknown_verb(name: str, known: Iterable[str]) -> SulhError:
    """Return the mistake of typing a verb that does not exist: the nearest, or all, are offered.

    A case where a verb belongs is told what to type with it.
    """
    if name in catalog() or name.endswith((".yaml", ".yml")):
        hint: Hint | None = Hint("show-case", {"name": name})
    else:
        hint = like(name, known) or Hint("known-names", {"names": list(known)})
    return SulhError(Mistake("unknown-verb", {"name": name}, hint))


def like(name: str, known: Iterable[str]) -> Hint | None:
    """Return the known word most like a name as a hint: of few short words even a distant one.

    >>> like("whi", ["demo", "why"]).slots
    {'name': 'why'}
    """
    close = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return Hint("did-you-mean", {"name": close[0]}) if close else None
