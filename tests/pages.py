"""Pages taken apart: what they say, line by line, and what stands beneath each line."""

from collections.abc import Iterator
from typing import NamedTuple

from sulh.explain.blocks import (
    Block,
    Commands,
    Contents,
    Explanation,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quotation,
    Table,
)


class Line(NamedTuple):
    """One sentence, heading, cell or command of a page, and what it rests on."""

    text: str
    claims: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


def lines(page: Explanation) -> Iterator[Line]:
    """Yield every line of a page, its title and banner first."""
    yield Line(page.title)
    for sentence in (*page.banner, page.handling):
        yield Line(sentence)
    for block in page.blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[Line]:  # noqa: C901 - one case for each block
    match block:
        case Heading(text, _):
            yield Line(text)
        case Paragraph(text, claims, assumptions):
            yield Line(text, claims, assumptions)
        case Items(items, _):
            for item in items:
                yield from _lines(item)
        case Table(head, rows, caption, _):
            yield Line(caption)
            for row in (head, *rows):
                yield from map(Line, row)
        case Commands(typed):
            for command, shows in typed:
                yield Line(command)
                yield Line(shows)
        case Figure(_, title, description, table):
            yield Line(title)
            yield Line(description)
            if table is not None:
                yield from _lines(table)
        case Quotation(name, text, said, grade, exact):
            for line in (text, said, grade, exact):
                yield Line(line, (name,))
        case Contents(title):
            yield Line(title)


def shape(block: Block) -> object:
    """Return what a block is made of, without its words."""
    match block:
        case Heading(_, level):
            return ("heading", level)
        case Items(items, numbered):
            return ("items", numbered, tuple(map(shape, items)))
        case Table(head, rows, caption, latin):
            return ("table", len(head), tuple(map(len, rows)), bool(caption), latin)
        case Commands(typed):
            return ("commands", len(typed))
        case Figure(_, _, _, table):
            return ("figure", table and shape(table))
        case Quotation(name, _, _, grade, exact):
            return ("quotation", name, bool(grade), bool(exact))
        case Contents():
            return "contents"
    return "paragraph"
