"""An explanation as plain text for a terminal, in logical order and without marks of direction."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass

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
from sulh.messages import Lang
from sulh.views import columns
from sulh.views.words import COMMA, assumption
from sulh.views.wrapping import (
    Line,
    Paint,
    Style,
    Word,
    cells,
    coloured,
    plain,
    uncoloured,
    words,
    wrap,
    wrap_text,
)

WIDEST = 100
_NARROWEST = 20
_NARROWEST_INSIDE = 8
_RULES = {1: "=", 2: "-"}


def render(page: Explanation, *, width: int | None, color: bool) -> str:
    """Return the page as lines joined by line feeds, none at the end."""
    width = width or min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    sheet = _Sheet(page.lang, max(width, _NARROWEST), coloured if color else uncoloured)
    return "\n".join(sheet.page(page))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every block needs to know of the page it stands on."""

    lang: Lang
    width: int
    paint: Paint

    def page(self, page: Explanation) -> Iterator[str]:
        yield from self.heading(Heading(page.title, 1))
        if page.banner:
            yield ""
            yield from self.banner(page.banner)
        if page.handling:
            yield ""
            yield from wrap_text(page.handling, self.width)
        before: Block | None = None
        for block in page.blocks:
            if isinstance(block, Contents):  # a text is read from its beginning
                continue
            if not isinstance(before, Heading) or isinstance(block, Heading):
                yield ""
            yield from self.block(block)
            before = block

    def block(self, block: Block) -> list[str]:  # noqa: PLR0911 - one for each kind of block
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self.wrapped(self.sentence(block), self.width)
            case Items():
                return self.items(block, self.width)
            case Table():
                caption = wrap_text(block.caption, self.width) if block.caption else []
                return caption + columns.lines(block, self.lang, self.width, self.paint)
            case Commands():
                return self.commands(block)
            case Figure():
                return self.figure(block)
            case Quotation():
                return self.quotation(block)
            case Contents():
                return []

    def heading(self, heading: Heading) -> list[str]:
        lines = wrap_text(heading.text, self.width)
        rule = _RULES.get(heading.level, ".") * max(map(cells, lines))
        return [*(self.paint(line, "title") for line in lines), rule]

    def banner(self, banner: tuple[str, ...]) -> list[str]:
        bar = self.paint("|", "banner")
        paragraphs = [wrap_text(text, self.width - 2) for text in banner]
        return [
            f"{bar} {line}" if line else bar
            for number, lines in enumerate(paragraphs)
            for line in ([""] if number else []) + lines
        ]

    def sentence(self, paragraph: Paragraph) -> Line:
        line = words(paragraph.text)
        if paragraph.claims:
            line += words(f"[{', '.join(paragraph.claims)}]", "claim")
        if paragraph.assumptions:
            addresses = f"{COMMA[self.lang]} ".join(paragraph.assumptions)
            mark = f"({assumption(len(paragraph.assumptions), self.lang)}: {addresses})"
            line += words(mark, "assumption")
        return line

    def items(self, items: Items, width: int) -> list[str]:
        result: list[str] = []
        count = sum(isinstance(item, Paragraph) for item in items.items)
        hang = len(f"{count}. ") if items.numbered else 2
        number = 0
        for item in items.items:
            if isinstance(item, Items):
                inner = self.items(item, max(width - hang, _NARROWEST_INSIDE))
            else:
                number += 1
                mark = f"{number}." if items.numbered else "-"
                inner = self.wrapped(self.sentence(item), max(width - 2 - hang, _NARROWEST_INSIDE))
                inner = [mark.ljust(hang) + inner[0], *(" " * hang + line for line in inner[1:])]
            indent = "  " if isinstance(item, Paragraph) else " " * hang
            result += [indent + line for line in inner]
        return result

    def figure(self, figure: Figure) -> list[str]:
        """Write a picture as the table that says the same; without one, in words."""
        title = [self.paint(line, "title") for line in wrap_text(figure.title, self.width)]
        if figure.table is None:
            return title + wrap_text(figure.description, self.width)
        return title + columns.lines(figure.table, self.lang, self.width, self.paint)

    def quotation(self, quotation: Quotation) -> list[str]:
        told = "; ".join(text for text in (quotation.said, quotation.grade) if text)
        width = self.width - 4
        lines = self.wrapped(words(f"[{quotation.name}]", "claim") + words(quotation.text), width)
        lines += wrap_text(f'"{quotation.exact}"', width) if quotation.exact else []
        lines += wrap_text(told, width) if told else []
        return [f"  {line}" if place == 0 else f"    {line}" for place, line in enumerate(lines)]

    def commands(self, commands: Commands) -> list[str]:
        """Write commands unbroken: what is copied from the screen must run."""
        typed = [plain(command) for command, _ in commands.lines]
        column = max(map(cells, typed), default=0) + 5
        beside = column <= self.width * 2 // 3
        result: list[str] = []
        for command, (_, shows) in zip(typed, commands.lines, strict=True):
            indent = column if beside else 6
            shown = wrap_text(shows, max(self.width - indent, _NARROWEST_INSIDE)) if shows else []
            first = "  " + self.paint(command, "command")
            if beside and shown:
                first += " " * (column - 2 - cells(command)) + shown.pop(0)
            result += [first, *(" " * indent + line for line in shown)]
        return result

    def wrapped(self, line: Line, width: int) -> list[str]:
        return [_painted(one, self.paint) for one in wrap(line, width)]


def _painted(line: Line, paint: Paint) -> str:
    """Paint words of one style that follow each other together."""
    groups: list[tuple[Style, list[Word]]] = []
    for word in line:
        if not groups or groups[-1][0] != word.style:
            groups.append((word.style, []))
        groups[-1][1].append(word)
    return " ".join(paint(" ".join(word.text for word in group), style) for style, group in groups)
