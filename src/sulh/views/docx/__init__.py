"""An explanation as a Word document: real headings, lists and tables, in both directions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import Any

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
from sulh.views import typst
from sulh.views.columns import looks_of
from sulh.views.directions import plain, runs
from sulh.views.docx import markup
from sulh.views.docx.package import blank, packed
from sulh.views.parts import parted, quoted
from sulh.views.words import COMMA, assumption, word

_DEEPEST_LIST = 3
_WIDTH, _SHARP = 16.8, 160.0
_HEAD = "EEF1F4"


def document(*pages: Explanation) -> bytes:
    """Return pages as one document, each a section with its own banner and handling."""
    made = blank()
    numbers = count(1)
    for place, page in enumerate(pages):
        section = made.sections[0] if place == 0 else made.add_section()
        _Writer(made, page.lang, quoted(page), numbers).page(page, section)
    return packed(made, plain(pages[0].title))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks of one page; ``known``: the claims quoted on it, to which marks lead."""

    made: Any
    lang: Lang
    known: frozenset[str]
    numbers: Iterator[int]
    sections: dict[str, str] = field(default_factory=dict)

    def page(self, page: Explanation, section: Any) -> None:
        markup.section_directed(section, self.lang)
        self.edges(page, section)
        self.paragraph("Heading 1", page.title)
        for sentence in page.banner:
            self.paragraph("Banner", sentence)
        if page.handling:
            self.paragraph("Footer", page.handling)
        for place, one in enumerate(parted(page)[1:], 1):
            if isinstance(one[0], Heading):
                self.sections[one[0].text] = f"{self.lang}-part-{place}"
        for block in page.blocks:
            self.block(block)

    def edges(self, page: Explanation, section: Any) -> None:
        """Write what stands on every page: the banner above; handling and page number below."""
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
        for paragraph, text in ((above, " ".join(page.banner)), (below, page.handling)):
            markup.directed(paragraph, self.lang)
            self.write(paragraph, text)
        before, _, after = word("page-of", self.lang, n="{n}", total="{total}").partition("{n}")
        below = section.footer.add_paragraph(style="Footer") if page.handling else below
        if page.handling:
            markup.directed(below, self.lang)
        for text, code in ((before, "PAGE"), (after.removesuffix("{total}"), "NUMPAGES")):
            self.write(below, text)
            markup.spoken(markup.field(below, code), "en", isolated=False)

    def block(self, block: Block) -> None:  # noqa: C901 - one for each kind of block
        match block:
            case Heading():
                made = self.paragraph(f"Heading {min(block.level, 4)}", block.text)
                if block.level == 2 and block.text in self.sections:
                    markup.anchored(made, self.sections[block.text], next(self.numbers))
            case Paragraph():
                self.sentence(self.paragraph("Normal", block.text), block)
            case Items():
                self.items(block, 1)
            case Table():
                self.table(block)
            case Commands():
                for command, shows in block.lines:
                    made = self.paragraph("Normal", "")
                    self.run(made, command, "Command", latin=True)
                    self.write(made, f"  {shows}")
            case Figure():
                self.figure(block)
            case Quotation():
                self.quotation(block)
            case Contents():
                self.paragraph("Heading 3", block.title)
                for text, name in self.sections.items():
                    made = self.paragraph("Normal", "")
                    self.write(made, text, link=name)

    def paragraph(self, style: str, text: str, within: Any = None) -> Any:
        made = (within or self.made).add_paragraph(style=style)
        markup.directed(made, self.lang)
        self.write(made, text)
        return made

    def write(self, paragraph: Any, text: str, *, link: str = "") -> None:
        """Add a text, a run for each direction."""
        for part in runs(text, self.lang):
            run = paragraph.add_run(part.text)
            markup.spoken(run, self.lang, isolated=part.isolated)
            if link:
                markup.linked(paragraph, run, link)

    def run(self, paragraph: Any, text: str, style: str, *, latin: bool) -> Any:
        run = paragraph.add_run(plain(text), style=style)
        markup.spoken(run, "en" if latin else self.lang, isolated=False)
        return run

    def sentence(self, paragraph: Any, said: Paragraph) -> None:
        """Add the marks of what a sentence rests on."""
        for claim in said.claims:
            self.write(paragraph, " ")
            run = self.run(paragraph, claim, "Claim", latin=True)
            run.font.superscript = True
            if claim in self.known:
                markup.linked(paragraph, run, self.anchor(claim))
        if said.assumptions:
            told = f" ({assumption(len(said.assumptions), self.lang)}: "
            self.run(paragraph, told, "Assumption", latin=False)
            for place, address in enumerate(said.assumptions):
                if place:
                    self.run(paragraph, f"{COMMA[self.lang]} ", "Assumption", latin=False)
                self.run(paragraph, address, "Assumption", latin=True)
            self.run(paragraph, ")", "Assumption", latin=False)

    def anchor(self, claim: str) -> str:
        return f"{self.lang}-claim-{plain(claim)}"

    def items(self, items: Items, level: int) -> None:
        kind = "List Number" if items.numbered else "List Bullet"
        style = kind if level == 1 else f"{kind} {min(level, _DEEPEST_LIST)}"
        number = markup.numbered_anew(self.made, style) if items.numbered else ""
        for item in items.items:
            if isinstance(item, Items):
                self.items(item, level + 1)
                continue
            made = self.paragraph(style, item.text)
            if number:
                markup.counted_by(made, number)
            self.sentence(made, item)

    def table(self, table: Table) -> None:
        if table.caption:
            self.paragraph("Caption", table.caption)
        made = self.made.add_table(rows=1 + len(table.rows), cols=len(table.head))
        made.style = "Table Grid"
        markup.mirrored(made, self.lang)
        looks = looks_of(table)
        for place, (row, texts) in enumerate(
            zip(made.rows, (table.head, *table.rows), strict=True)
        ):
            markup.unbroken(row)
            for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                own = cell.paragraphs[0]
                own.style = "Table Text"
                markup.directed(own, self.lang)
                is_latin = not any(part.isolated for part in runs(text, "en"))
                if place and column in table.latin and is_latin:
                    markup.spoken(own.add_run(plain(text)), "en", isolated=False)
                else:
                    self.write(own, text)
                if looks[column] == "number":
                    own.alignment = self.flush_right()
                if place == 0:
                    markup.shaded(cell, _HEAD)
                    for run in own.runs:
                        run.bold = run.font.cs_bold = True
        markup.repeated(made.rows[0])
        self.paragraph("Table Text", "")

    def flush_right(self) -> Any:
        """Return what stands units under units: in a paragraph of Arabic, left means its start."""
        ways = markup.library("docx.enum.text").WD_ALIGN_PARAGRAPH
        return ways.LEFT if self.lang == "ar" else ways.RIGHT

    def figure(self, figure: Figure) -> None:
        made = self.made.add_paragraph()
        sharp = typst.picture(figure.picture, "png", ppi=_SHARP)
        shape = made.add_run().add_picture(BytesIO(sharp))
        widest = markup.library("docx.shared").Cm(_WIDTH)
        if shape.width > widest:
            shape.width, shape.height = widest, round(shape.height * widest / shape.width)
        told = shape._inline.docPr
        told.set("descr", plain(figure.description))
        told.set("title", plain(figure.title))
        self.paragraph("Caption", figure.description)

    def quotation(self, quotation: Quotation) -> None:
        made = self.paragraph("Normal", "")
        self.run(made, quotation.name, "Claim", latin=True)
        self.write(made, f"  {quotation.text}")
        markup.anchored(made, self.anchor(quotation.name), next(self.numbers))
        if quotation.exact:
            self.paragraph("Quote", f"“{quotation.exact}”")
        told = " · ".join(text for text in (quotation.said, quotation.grade) if text)
        if told:
            self.paragraph("Quote", told)
