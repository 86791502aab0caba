"""Pictures, explained: what each shows, in words and places, with its table.

A picture is drawn by :mod:`sulh.views.svg` from the drawing that is made here; a page of it says
the same without a picture.
"""

from importlib import import_module

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph
from sulh.explain.drawings import Drawing
from sulh.explain.naming import Naming
from sulh.explain.outcomes import burdens
from sulh.explain.page import page
from sulh.finding.picture import Picture
from sulh.messages import Lang
from sulh.phrases.words import word

_MODULES = {
    "states": "grid",
    "improvements": "grid",
    "evolution": "tree",
    "rankings": "ladder",
    "evidence": "matrix",
    "scenarios": "matrix",
    "perception": "views",
}
_CLEAREST = 256
"""The most states that have a cell each; of more, those of the same outcomes share one."""


def drawing(found: Picture) -> Drawing:
    """Return what a picture shows."""
    name = _MODULES[found.kind]
    many = len(found.model) > _CLEAREST and found.focus is None
    if name == "grid" and (found.by_outcome or many):
        name = "flow"
    made: Drawing = import_module(f"{__name__}.{name}").drawing(found)
    return made


def picture(found: Picture, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page that says what a picture shows; ``name``: the case where one types."""
    made, say = drawing(found), phrases.of(lang, "pictures")
    focus = "" if found.focus is None else f" {found.model.numbers[found.focus]}"
    tail = "" if lang == "en" else " --lang ar"
    typed = f"sulh picture {name or found.case.id} {found.kind}{focus} -o {found.kind}.svg{tail}"
    blocks: tuple[Block, ...] = (
        Paragraph(made.description),
        made.table,
        *burdens(found.case, Naming(found.case, lang), tuple(found.case.outcomes)),
        Heading(word("next", lang)),
        Commands(((typed, say.next_file()),)),
    )
    return page(found.case, lang, made.title, blocks)
