"""The verb that starts a case of one's own: from questions, or from a copy of another case."""

from pathlib import Path
from typing import Annotated

import typer

from sulh import catalogue, phrases
from sulh.casefile import load, loads
from sulh.casefile.reading import read
from sulh.casefile.writing import write
from sulh.cli import output
from sulh.cli.dialogue import interview
from sulh.cli.options import Language
from sulh.errors import CaseFileError, Hint, Mistake
from sulh.explain.blocks import Commands, Explanation, Heading, Paragraph
from sulh.messages import Lang, render
from sulh.phrases.words import word


def new(
    file: Annotated[str, typer.Argument(metavar="FILE")],
    *,
    base: Annotated[str | None, typer.Option("--from", metavar="CASE")] = None,
    lang: Language,
) -> None:
    """Write the file of a new case."""
    _refuse(file)
    text = interview(lang).text(file, lang) if base is None else _copied(base)
    loads(text, file)
    _refuse(file)
    write(text, file)
    said = "new-written" if base is None else "new-copied"
    output.answer(_page(file, render(said, {"file": file, "base": base}, lang), lang), lang)


def _refuse(file: str) -> None:
    """Refuse to write over a file, or into a folder that does not exist."""
    path = Path(file)
    if path.exists() or path.is_symlink():
        raise CaseFileError(Mistake("file-exists", {"file": file}, Hint("name-another-file")))
    if not path.parent.is_dir():
        raise CaseFileError(Mistake("folder-missing", {"folder": str(path.parent)}))


def _copied(base: str) -> str:
    """Return the text of a case as it is written; one that cannot be read is an error."""
    load(base)
    return catalogue.text(base) if base in catalogue.catalog() else read(Path(base)).content


def _page(file: str, said: str, lang: Lang) -> Explanation:
    say, tail = phrases.of(lang, "equilibria"), "" if lang == "en" else " --lang ar"
    case = output.typed(f"./{file}" if file in catalogue.catalog() else file)
    lines = (
        (f"sulh check {case}{tail}", say.next_check()),
        (f"sulh show {case}{tail}", say.next_show()),
        (f"sulh equilibria {case}{tail}", say.next_equilibria()),
    )
    return Explanation(
        lang, file, (), (Paragraph(said), Heading(word("next", lang)), Commands(lines))
    )
