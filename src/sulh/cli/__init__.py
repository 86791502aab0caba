"""The command ``sulh``: one verb a question, in English and Arabic.

Exit status: 0, also where something is left undecided; 2 for a mistake in what the user wrote; 1
for ours, and for ``verify`` where a verdict differs; 130 where the user interrupts.
"""

import os
import platform
import sys
import traceback
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Annotated

import typer

from sulh.cli import language, output
from sulh.cli.options import Language
from sulh.cli.verbs import Verbs
from sulh.errors import Mistake, SulhError, UndecidedError
from sulh.messages import render
from sulh.version import __version__

__all__ = ["app", "main"]

INTERRUPTED = 130

app = typer.Typer(cls=Verbs, add_completion=False, rich_markup_mode=None)


def _version(is_asked: bool) -> None:
    if is_asked:
        output.write(f"sulh {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
def first(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
    lang: Language,
) -> None:
    """Show the first page where no verb is typed."""
    del lang, version
    if ctx.invoked_subcommand is None:
        output.write(ctx.get_help())


def main(words: Sequence[str] | None = None) -> int:
    """Answer one command line and return the exit status."""
    asked = list(sys.argv[1:] if words is None else words)
    output.speak_utf8()
    lang = language.choose(asked)
    as_json = "--json" in takewhile(lambda word: word != "--", asked)
    try:
        try:
            return _answered(asked)
        except UndecidedError as answer:
            if as_json:
                output.document(answer.to_json(lang))
            else:
                output.write(answer.render(lang))
            return answer.exit_status
        except SulhError as error:
            output.mistake(error, lang, as_json=as_json)
        except KeyboardInterrupt:
            output.complain(render("interrupted", {}, lang))
            return INTERRUPTED
    except BrokenPipeError:
        output.close_quietly()
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it is ours and is told as ours
        output.mistake(_ours(error), lang, as_json=as_json)
        return 1
    return SulhError.exit_status


def _answered(words: list[str]) -> int:
    command = typer.main.get_command(app)
    try:
        with command.make_context("sulh", words) as context:
            command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    return 0


def _ours(error: Exception) -> SulhError:
    """Return what to report of a mistake of ours; what a file says is never part of it."""
    if os.environ.get("SULH_DEBUG") == "1":
        traceback.print_exception(error)
    here = Path(__file__).parent.parent
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(here)][-1]
    slots = {
        "kind": type(error).__name__,
        "place": f"{Path(own.filename).relative_to(here).as_posix()}:{own.lineno}",
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.system(),
    }
    return SulhError(Mistake("mistake-in-sulh", slots))
