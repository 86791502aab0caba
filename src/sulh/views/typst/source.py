"""An explanation as the source of a Typst document.

Whatever a case says is written as a string and nothing else: no text of a case is ever code. The
looks stand in ``sheet.typ``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

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
from sulh.views.columns import looks_of
from sulh.views.directions import plain, runs
from sulh.views.parts import quoted
from sulh.views.words import COMMA, assumption, word

_BANNER_LINE = 105
"""How many letters of the banner stand in a line of a page's head."""
_ROOM = 57.0
"""How many times its own size a table's text fits into the width of a page."""
_LETTER: dict[Lang, float] = {"en": 0.54, "ar": 0.5}
_INSET, _NARROWEST = 1.2, 8.0
_SIZE, _SMALLEST = 8.6, 5.5
_LONG = 1200
"""A cell with more letters may be broken over pages."""


def source(*pages: Explanation, scales: Sequence[float] = ()) -> str:
    """Return pages as the source of one document; ``scales``: of each page, 1 without any."""
    sheet = files(__package__).joinpath("sheet.typ").read_text(encoding="utf-8")
    title = f"#set document(title: {literal(pages[0].title)}, author: (), date: none)\n"
    leaves = (
        _Writer(page.lang, quoted(page), scale).page(page)
        for page, scale in zip(pages, scales or [1] * len(pages), strict=True)
    )
    return "\n".join([sheet, title, *leaves])


def literal(text: str) -> str:
    r"""Return a text as a string of Typst.

    >>> print(literal('say "#sys" \\ twice'))
    "say \"#sys\" \\ twice"
    """
    escaped = plain(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "") + '"'


def _array(items: Iterable[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks of one page; ``known``: the claims quoted on it, to which marks lead."""

    lang: Lang
    known: frozenset[str]
    scale: float = 1

    def page(self, page: Explanation) -> str:
        lines = sum(-(-len(text) // _BANNER_LINE) for text in page.banner)
        before, _, after = word("page-of", self.lang, n="{n}", total="{total}").partition("{n}")
        settings = [
            f'lang: "{self.lang}"',
            f"title: {self.text(page.title)}",
            f"banner: {_array(map(self.text, page.banner))}",
            f"handling: {self.text(page.handling) if page.handling else 'none'}",
            f"of: ({literal(before)}, {literal(after.removesuffix('{total}'))})",
            f"top: {2.0 + 0.34 * lines:.2f}cm",
            f"scale: {self.scale}",
        ]
        body = "\n".join(f"#{self.block(block)}" for block in page.blocks)
        return f"#leaf({', '.join(settings)})[\n{body}\n]\n"

    def text(self, text: str) -> str:
        """Return a text as an expression; runs against the page are isolated."""
        run = "rtl-run" if self.lang == "en" else "ltr-run"
        parts = [
            f"{run}({literal(part.text)})" if part.isolated else literal(part.text)
            for part in runs(text, self.lang)
        ]
        return f"[{''.join(f'#{part}' for part in parts)}]"

    def block(self, block: Block) -> str:  # noqa: PLR0911 - one for each kind of block
        match block:
            case Heading():
                return f"heading(level: {min(block.level, 4)}, {self.text(block.text)})"
            case Paragraph():
                # What announces a list or a table stays with it.
                sticky = "true" if block.text.endswith(":") else "false"
                return f"block(sticky: {sticky})[#par{self.sentence(block)}]"
            case Items():
                return self.items(block)
            case Table():
                return self.table(block)
            case Commands():
                pairs = (
                    f"(code({literal(command)}), {self.text(shows)})"
                    for command, shows in block.lines
                )
                return f"commands({', '.join(pairs)})"
            case Figure():
                told, alone = self.text(block.description), literal(block.description)
                return f"picture({literal(block.picture)}, {told}, {alone})"
            case Quotation():
                return self.quotation(block)
            case Contents():
                title = self.text(block.title)
                return f'contents({title}, "first-{self.lang}", "last-{self.lang}")'

    def sentence(self, paragraph: Paragraph) -> str:
        """Return a paragraph as content: its text, then the marks of what it rests on."""
        parts = [f"#{self.text(paragraph.text)}"]
        if paragraph.claims:
            parts.append(f"#marks({', '.join(map(self.mark, paragraph.claims))})")
        if paragraph.assumptions:
            said = literal(assumption(len(paragraph.assumptions), self.lang))
            addresses = ", ".join(map(literal, paragraph.assumptions))
            parts.append(f"#assumption({said}, {addresses}, comma: {literal(COMMA[self.lang])})")
        return f"[{''.join(parts)}]"

    def mark(self, claim: str) -> str:
        to = f", to: {literal(self.anchor(claim))}" if claim in self.known else ""
        return f"mark({literal(claim)}{to})"

    def anchor(self, claim: str) -> str:
        return f"{self.lang}-claim-{plain(claim)}"

    def items(self, items: Items) -> str:
        """Return a list; one inside it belongs to the item before."""
        contents: list[str] = []
        for item in items.items:
            if isinstance(item, Paragraph):
                contents.append(self.sentence(item))
            elif contents:
                contents[-1] = f"[#{contents[-1]}#{self.items(item)}]"
            else:
                contents.append(f"[#{self.items(item)}]")
        return f"{'enum' if items.numbered else 'list'}(tight: false, {', '.join(contents)})"

    def quotation(self, quotation: Quotation) -> str:
        settings = [literal(quotation.name), self.text(quotation.text)]
        told = " · ".join(text for text in (quotation.said, quotation.grade) if text)
        if told:
            settings.append(f"told: {self.text(told)}")
        if quotation.exact:
            settings.append(f"exact: {self.text(quotation.exact)}")
        settings.append(f"anchor: {literal(self.anchor(quotation.name))}")
        settings.append(f"from: {'right' if self.lang == 'ar' else 'left'}")
        return f"quoted({', '.join(settings)})"

    def table(self, table: Table) -> str:
        columns, size = self.widths(table)
        flush = [str(place) for place, look in enumerate(looks_of(table)) if look == "number"]
        body = _array(
            _array(self.cell(table, text, column) for column, text in enumerate(row))
            for row in table.rows
        )
        whole = all(len(text) < _LONG for row in table.rows for text in row)
        settings = [
            columns,
            _array(map(self.text, table.head)),
            body,
            f"caption: {self.text(table.caption) if table.caption else 'none'}",
            f"size: {size:.2f}pt",
            f"flush: {_array(flush)}",
            f"whole: {str(whole).lower()}",
        ]
        return f"rows({', '.join(settings)})"

    def cell(self, table: Table, text: str, column: int) -> str:
        return f"id({literal(text)})" if column in table.latin else self.text(text)

    def widths(self, table: Table) -> tuple[str, float]:
        """Return the columns' widths and the size of the text: small where the columns are many.

        A column of numbers or short texts is as wide as they are; the others share what is left by
        how much they hold.
        """
        letter, looks = _LETTER[self.lang], looks_of(table)
        fixed: dict[int, float] = {}
        weights: dict[int, float] = {}
        for place, column in enumerate(zip(table.head, *table.rows, strict=True)):
            head, *cells = column
            if looks[place] == "text":
                weights[place] = (sum(map(len, cells)) / len(cells)) ** 0.6
                continue
            longest = max([*map(len, cells), *map(len, head.split(" "))])
            fixed[place] = longest * letter + _INSET
        needed = sum(fixed.values()) + _NARROWEST * len(weights)
        size = _SIZE * min(1.0, _ROOM / needed) if needed else _SIZE
        shown = (
            f"{fixed[place]:.2f}em" if place in fixed else f"{weights[place]:.2f}fr"
            for place in range(len(table.head))
        )
        return _array(shown), max(size, _SMALLEST)
