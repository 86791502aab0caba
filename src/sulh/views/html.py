"""An explanation as HTML: a fragment for a notebook, or a whole file for a browser.

Whatever a case says is text: it is escaped here and nowhere else. Runs that go against the
direction of the page, and everything that is an id or a number, are isolated in ``<bdi>``, so that
their direction does not leak into the sentence around them.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

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
from sulh.views.directions import DIRECTION, OTHER, plain, runs
from sulh.views.parts import parted, quoted
from sulh.views.style import LOOKS, SHEET
from sulh.views.words import COMMA, assumption, word

_STYLE = re.compile("<style[^>]*>(.*?)</style>", re.DOTALL)


def fragment(page: Explanation) -> str:
    """Return the page as one section; its few styles stand in its elements."""
    writer = _Writer(page.lang, inline=True)
    return writer.body("section", page, _language(page.lang))


def document(*pages: Explanation) -> str:
    """Return pages as one file. Its policy allows its own style sheets and nothing else."""
    first = pages[0]
    if len(pages) == 1:
        body = _Writer(first.lang, inline=False, known=quoted(first)).body("main", first)
    else:
        bodies = (
            _Writer(page.lang, inline=False, prefix=f"{page.lang}-", known=quoted(page)).body(
                "article", page, _language(page.lang)
            )
            for page in pages
        )
        body = "<main>\n" + "\n".join(bodies) + "\n</main>"
    sheets = dict.fromkeys([SHEET, *_STYLE.findall(body)])
    hashes = " ".join(f"'sha256-{_digest(sheet)}'" for sheet in sheets)
    policy = f"default-src 'none'; style-src {hashes}; base-uri 'none'; form-action 'none'"
    return (
        f"<!doctype html>\n<html{_language(first.lang)}>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_escaped(first.title)}</title>\n<style>{SHEET}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _digest(sheet: str) -> str:
    return b64encode(sha256(sheet.encode()).digest()).decode()


def _language(lang: Lang) -> str:
    return f' lang="{lang}" dir="{DIRECTION[lang]}"'


def _escaped(text: str) -> str:
    return escape(plain(text))


def isolated(text: str, lang: Lang) -> str:
    """Return the text escaped, the runs against the direction of the page in ``<bdi>``.

    >>> isolated("أكثر من >5,000", "ar")
    'أكثر من <bdi dir="ltr">&gt;5,000</bdi>'
    """
    return "".join(
        f'<bdi dir="{OTHER[lang]}">{escape(run.text)}</bdi>' if run.isolated else escape(run.text)
        for run in runs(text, lang)
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks; ``inline``: how an element looks stands in the element.

    ``prefix`` begins the anchors of a page that shares its file; ``known``: what marks can lead to.
    """

    lang: Lang
    inline: bool
    prefix: str = ""
    known: frozenset[str] = frozenset()

    def element(self, tag: str, content: str, attributes: str = "", *, look: str = "") -> str:
        if look:
            name, value = ("style", LOOKS[look]) if self.inline else ("class", look)
            attributes += f' {name}="{value}"'
        return f"<{tag}{attributes}>{content}</{tag}>"

    def body(self, tag: str, page: Explanation, attributes: str = "") -> str:
        parts = [self.element("h1", isolated(page.title, self.lang))]
        if page.banner:
            sentences = "".join(
                self.element("p", isolated(text, self.lang)) for text in page.banner
            )
            parts.append(self.element("div", sentences, ' role="note"', look="banner"))
        if page.handling:
            parts.append(self.element("p", isolated(page.handling, self.lang), look="handling"))
        first, *sections = parted(page)
        listed = [one[0].text for one in sections if isinstance(one[0], Heading)]
        has_contents = any(isinstance(block, Contents) for block in page.blocks)
        parts += [self.block(block, listed) for block in first]
        for place, section in enumerate(sections, 1):
            anchor = f' id="{self.prefix}part-{place}"' if has_contents else ""
            blocks = "\n".join(self.block(block, listed) for block in section)
            parts.append(self.element("section", blocks, anchor))
        look = "arabic" if self.lang == "ar" else ""
        return self.element(tag, "\n".join(parts), attributes, look=look)

    def block(  # noqa: PLR0911 - one for each kind of block
        self, block: Block, sections: Sequence[str]
    ) -> str:
        match block:
            case Heading():
                return self.element(f"h{min(block.level, 6)}", isolated(block.text, self.lang))
            case Paragraph():
                return self.element("p", self.sentence(block))
            case Items():
                return self.items(block)
            case Table():
                return self.table(block)
            case Commands():
                return self.commands(block)
            case Figure():
                return self.figure(block)
            case Quotation():
                return self.quotation(block)
            case Contents():
                return self.contents(block, sections)

    def sentence(self, paragraph: Paragraph) -> str:
        text = isolated(paragraph.text, self.lang)
        if paragraph.claims:
            chips = " ".join(map(self.claim, paragraph.claims))
            text += " " + self.element("sup", chips, look="claims")
        if paragraph.assumptions:
            name = assumption(len(paragraph.assumptions), self.lang)
            addresses = f"{COMMA[self.lang]} ".join(map(self.id, paragraph.assumptions))
            title = f' title="{_escaped(word("unsupported", self.lang))}"'
            text += " " + self.element("span", f"{name}: {addresses}", title, look="assumption")
        return text

    def id(self, text: str) -> str:
        return self.element("bdi", _escaped(text))

    def claim(self, claim: str) -> str:
        title = f' title="{_escaped(word("claim", self.lang, id=claim))}"'
        mark = self.element("bdi", _escaped(claim), title, look="claim")
        return (
            self.element("a", mark, f' href="#{self.anchor(claim)}"')
            if claim in self.known
            else mark
        )

    def anchor(self, claim: str) -> str:
        return _escaped(f"{self.prefix}claim-{claim}")

    def items(self, items: Items) -> str:
        """Write a list; one inside it belongs to the item before."""
        contents: list[str] = []
        for item in items.items:
            if isinstance(item, Paragraph):
                contents.append(self.sentence(item))
            elif contents:
                contents[-1] += self.items(item)
            else:
                contents.append(self.items(item))
        listed = "".join(self.element("li", content) for content in contents)
        return self.element("ol" if items.numbered else "ul", listed)

    def table(self, table: Table) -> str:
        looks = looks_of(table)
        parts = []
        if table.caption:
            parts.append(self.element("caption", isolated(table.caption, self.lang)))
        head = (
            self.element("th", isolated(text, self.lang), ' scope="col"',
                         look="number" if looks[column] == "number" else "text")
            for column, text in enumerate(table.head)
        )  # fmt: skip
        parts.append(self.element("thead", self.row(head)))
        rows = (
            self.row(self.cell(table, text, column, looks[column])
                     for column, text in enumerate(row))
            for row in table.rows
        )  # fmt: skip
        parts.append(self.element("tbody", "\n".join(rows)))
        whole = self.element("table", "\n".join(parts))
        name = _escaped(table.caption)
        label = f' role="region" aria-label="{name}"' if name else ""
        return self.element("div", whole, f' tabindex="0"{label}', look="wide")

    def row(self, cells: Iterable[str]) -> str:
        return self.element("tr", "".join(cells))

    def cell(self, table: Table, text: str, column: int, look: str) -> str:
        latin = column in table.latin
        content = self.id(text) if latin and text else isolated(text, self.lang)
        tag, scope = ("th", ' scope="row"') if latin and column == 0 else ("td", "")
        return self.element(tag, content, scope, look=look)

    def figure(self, figure: Figure) -> str:
        """Write a picture as it is: what made it has escaped what a case says."""
        parts = [self.element("div", figure.picture, look="wide")]
        parts.append(self.element("figcaption", isolated(figure.description, self.lang)))
        if figure.table is not None:
            summary = self.element("summary", _escaped(word("as-table", self.lang)))
            parts.append(self.element("details", summary + self.table(figure.table)))
        return self.element("figure", "\n".join(parts), look="figure")

    def quotation(self, quotation: Quotation) -> str:
        name = self.element("bdi", _escaped(quotation.name), look="claim")
        said = self.element("p", f"{name} {isolated(quotation.text, self.lang)}")
        if quotation.exact:
            said += self.element("p", self.element("q", _escaped(quotation.exact), ' dir="auto"'))
        told = " · ".join(text for text in (quotation.said, quotation.grade) if text)
        if told:
            said += self.element("p", isolated(told, self.lang), look="handling")
        anchor = f' id="{self.anchor(quotation.name)}"' if quotation.name in self.known else ""
        return self.element("blockquote", said, anchor, look="quotation")

    def contents(self, contents: Contents, sections: Sequence[str]) -> str:
        entries = (
            self.element("li", self.element("a", isolated(text, self.lang),
                                            f' href="#{self.prefix}part-{place}"'))
            for place, text in enumerate(sections, 1)
        )  # fmt: skip
        title = self.element("p", isolated(contents.title, self.lang), look="caption")
        name = f' aria-label="{_escaped(contents.title)}"'
        return self.element("nav", title + self.element("ol", "".join(entries)), name)

    def commands(self, commands: Commands) -> str:
        pairs = (
            self.element("dt", self.element("code", _escaped(command), ' dir="ltr"'))
            + self.element("dd", isolated(shows, self.lang))
            for command, shows in commands.lines
        )
        return self.element("dl", "".join(pairs), look="commands")
