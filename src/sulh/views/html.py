"""An explanation as HTML: a fragment for a notebook, or a whole file for a browser.

Whatever a case says is text: it is escaped here and nowhere else. Runs that go against the
direction of the page, and everything that is an id or a number, are isolated in ``<bdi>``, so that
their direction does not leak into the sentence around them.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.messages import Lang
from sulh.views.columns import numeric
from sulh.views.style import LOOKS, SHEET
from sulh.views.words import COMMA, assumption, word

# Not allowed in a document, or able to turn the rest of a paragraph around.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]")

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LTR = "0-9A-Za-z\u00c0-\u024f"
_AGAINST: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(f"[{_RTL}](?:[^{_LTR}]*[{_RTL}])?"),
    "ar": re.compile(f"[#~<>≤≥±+−-]{{0,3}}[{_LTR}](?:[^{_RTL}«»]*[{_LTR}%])?"),
}
"""The longest runs in the other direction than the page's."""
_PAIRS = ("()", "[]", "{}", "<>")
_QUOTES = ("'", '"')
_DEEPEST = 8
_SHORT = 26

_DIRECTION: dict[Lang, str] = {"en": "ltr", "ar": "rtl"}
_OTHER: dict[Lang, str] = {"en": "rtl", "ar": "ltr"}


def fragment(page: Explanation) -> str:
    """Return the page as one section; its few styles stand in its elements."""
    writer = _Writer(page.lang, inline=True)
    return writer.body("section", page, _language(page.lang))


def document(page: Explanation) -> str:
    """Return the page as a file. Its policy allows its own style sheet and nothing else."""
    digest = b64encode(sha256(SHEET.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    body = _Writer(page.lang, inline=False).body("main", page)
    return (
        f"<!doctype html>\n<html{_language(page.lang)}>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_escaped(page.title)}</title>\n<style>{SHEET}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _language(lang: Lang) -> str:
    return f' lang="{lang}" dir="{_DIRECTION[lang]}"'


def _escaped(text: str) -> str:
    return escape(_HIDDEN.sub("", text))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a run by the bracket or quotation mark on its edge whose partner is inside."""
    for _ in range(_DEEPEST):
        inside, before, after = (
            text[start:end],
            text[max(start - 1, 0) : start],
            text[end : end + 1],
        )
        surplus = {pair: inside.count(pair[0]) - inside.count(pair[1]) for pair in _PAIRS}
        if any(after == pair[1] and count > 0 for pair, count in surplus.items()):
            end += 1
        elif any(before == pair[0] and count < 0 for pair, count in surplus.items()):
            start -= 1
        elif after in _QUOTES and inside.count(after) % 2:
            end += 1
        elif before in _QUOTES and inside.count(before) % 2:
            start -= 1
        else:
            break
    return start, end


def isolated(text: str, lang: Lang) -> str:
    """Return the text escaped, the runs against the direction of the page in ``<bdi>``.

    >>> isolated("أكثر من >5,000", "ar")
    'أكثر من <bdi dir="ltr">&gt;5,000</bdi>'
    """
    parts, done = [], 0
    for found in _AGAINST[lang].finditer(text):
        start, end = _whole(text, *found.span())
        runs = text[start:end].split(" ")
        # A name and a count beside it are two things, which follow the sentence: SEQ, then 50.
        if len(runs) != 2 or not any(map(str.isdecimal, runs)):
            runs = [text[start:end]]
        bdi = (f'<bdi dir="{_OTHER[lang]}">{_escaped(run)}</bdi>' for run in runs)
        parts += [_escaped(text[done:start]), " ".join(bdi)]
        done = end
    return "".join(parts) + _escaped(text[done:])


def _looks(table: Table) -> list[str]:
    """Tell columns of numbers, and columns of texts too short to be wrapped, from the others."""
    flush = numeric(table)
    return [
        "number" if column in flush
        else "short" if all(len(row[column]) <= _SHORT for row in table.rows)
        else "text"
        for column in range(len(table.head))
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks; ``inline``: how an element looks stands in the element."""

    lang: Lang
    inline: bool

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
        sections: list[list[Block]] = [[]]
        for block in page.blocks:
            if isinstance(block, Heading) and block.level == 2:
                sections.append([])
            sections[-1].append(block)
        parts += map(self.block, sections[0])
        parts += [self.element("section", "\n".join(map(self.block, one))) for one in sections[1:]]
        look = "arabic" if self.lang == "ar" else ""
        return self.element(tag, "\n".join(parts), attributes, look=look)

    def block(self, block: Block) -> str:
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
        return self.element("bdi", _escaped(claim), title, look="claim")

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
        looks = _looks(table)
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

    def commands(self, commands: Commands) -> str:
        pairs = (
            self.element("dt", self.element("code", _escaped(command), ' dir="ltr"'))
            + self.element("dd", isolated(shows, self.lang))
            for command, shows in commands.lines
        )
        return self.element("dl", "".join(pairs), look="commands")
