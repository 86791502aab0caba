"""The verbs about what is kept: where it is, and away with it."""

from pathlib import Path

from sulh.casefile import keeping
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language
from sulh.explain.blocks import Block, Explanation, Items, Paragraph
from sulh.messages import Lang, render
from sulh.version import __version__


def where(case: CaseName, *, as_json: Json = False, lang: Language) -> None:
    """List every file sulh keeps about a case."""
    _answer(case, "kept-these", keeping.where(case), lang, as_json=as_json)


def forget(case: CaseName, *, as_json: Json = False, lang: Language) -> None:
    """List every file sulh keeps about a case, and remove it."""
    _answer(case, "forgotten-these", keeping.forget(case), lang, as_json=as_json)


def _answer(name: str, said: str, files: tuple[Path, ...], lang: Lang, *, as_json: bool) -> None:
    own = keeping.file_of(name)
    if as_json:
        output.document(
            {
                "schema": "sulh/where/1",
                "sulh": __version__,
                "file": None if own is None else str(own),
                "removed" if said == "forgotten-these" else "kept": [str(file) for file in files],
            }
        )
        return

    def told(message: str, **slots: object) -> Paragraph:
        return Paragraph(render(message, slots, lang))

    blocks: list[Block] = [told("kept-shipped") if own is None else told("kept-only", file=own)]
    if files:
        listed = tuple(Paragraph(str(file)) for file in files)
        blocks += [told(said, count=len(files)), Items(listed)]
    else:
        blocks.append(told("kept-nothing"))
    blocks.append(told("not-kept"))
    title = render("title-where", {"case": name}, lang)
    output.answer(Explanation(lang, title, (), tuple(blocks)), lang)
