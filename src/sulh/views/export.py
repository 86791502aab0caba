"""A copy to hand out: one HTML file for both languages, clickable without script or server.

Every page of the copy is a section; the address chooses which is shown (``:target``). The sections
stand before the contents, which are shown where no section is chosen. The banner, the handling and
how the case differs from its file stand above all of them, in both languages. Attributes are short
and elements are not closed where HTML closes them: there are many.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

import numpy as np

from sulh import phrases
from sulh.case import Case
from sulh.case.address import listed
from sulh.errors import Hint, Mistake, TooLargeError
from sulh.explain.blocks import Block, Heading, Items, Paragraph, Table
from sulh.explain.export import Leaf, first, leaves, matter, parties
from sulh.explain.naming import Scene
from sulh.explain.page import derived
from sulh.explain.why import MOST_IMPROVEMENTS
from sulh.finding.export import Export
from sulh.messages import LANGUAGES, Lang
from sulh.phrases.words import word
from sulh.views.directions import DIRECTION, plain, runs
from sulh.views.style import COPY

MOST_BYTES = 2_000_000
"""No copy is larger: it is carried on a stick, and opened on a telephone."""


_NAMES = re.compile(r"#\d+|[\w.-]+(?:/[\w-]+)?")
"""What may be the name of a page: a state, an address, an outcome."""


def page(found: Export, lead: Lang) -> str:
    """Return the file. As much of each party is told as fits into ``MOST_BYTES``.

    Raises:
        TooLargeError: it does not fit.
    """
    for most in range(MOST_IMPROVEMENTS, 0, -1):
        text = _file(found, lead, most)
        size = len(text.encode())
        if size <= MOST_BYTES:
            return text
    slots = {"size": f"{size / 1e6:.1f}", "most": f"{MOST_BYTES / 1e6:g}"}
    hint = None if found.outcomes else Hint("export-outcomes")
    raise TooLargeError(Mistake("export-too-long", slots, hint))


def _file(found: Export, lead: Lang, most: int) -> str:
    case, order = found.case, sorted(LANGUAGES, key=lambda lang: lang == lead)
    writers = [_Writer(found, lang) for lang in order]
    # The contents of the language it opens in stand last: they are shown where nothing is chosen.
    sections = [text for writer in writers for text in writer.pages(most)]
    sections += [writer.contents(most) for writer in writers]
    digest = b64encode(sha256(COPY.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    above = "".join(_above(case, lang) for lang in reversed(order))
    body = "\n".join(sections)
    return (
        f'<!doctype html>\n<html lang="{lead}" dir="{DIRECTION[lead]}">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(plain(case.title.show(lead)))}</title>\n<style>{COPY}</style>\n"
        f"<header>{above}</header>\n<main>\n{body}\n</main>\n</html>\n"
    )


def _above(case: Case, lang: Lang) -> str:
    """Return what stands above every page, in one language."""
    lines = [line.show(lang) for line in case.banner]
    lines += [case.handling.show(lang)] if case.handling else []
    lines += [paragraph.text for paragraph in derived(case, lang)]
    told = "".join(f"<p>{_isolated(line, lang)}" for line in lines)
    return f'<div lang="{lang}" dir="{DIRECTION[lang]}" role="note">{told}</div>' if told else ""


def _isolated(text: str, lang: Lang) -> str:
    return "".join(
        f"<bdi>{escape(run.text)}</bdi>" if run.isolated else escape(run.text)
        for run in runs(text, lang)
    )


class _Writer:
    """Writes the pages of one language. The first letter of the language begins every anchor."""

    def __init__(self, found: Export, lang: Lang) -> None:
        self.found = found
        self.lang = lang
        self.scene = Scene(found.case, found.model, lang)
        self.say = phrases.of(lang, "export")
        self.linked: dict[str, str] = {}
        if found.outcomes:
            self.linked |= {str(why.outcome): f".{why.outcome}" for why in found.whys}
        else:
            self.linked |= {f"#{number}": str(number) for number in found.model.numbers}
        self.assumed: set[str] = set()
        self.own = ""
        self.party = {dm: f"p{place}" for place, dm in enumerate(found.case.decision_makers)}
        for dm, maker in found.case.decision_makers.items():
            if maker.ranking is not None:
                self.linked[f"{dm}/ranking"] = self.party[dm]
                self.assumed |= {f"{dm}/ranking"} if maker.ranking.claims.is_assumption else set()
            for place, one in enumerate(maker.preferences):
                address = listed(dm, one, place)
                self.linked[address] = self.party[dm]
                if one.claims.is_assumption:
                    self.assumed.add(address)

    def pages(self, most: int) -> Iterator[str]:
        """Yield every page but the contents."""
        for leaf in leaves(self.found, self.lang, most):
            own = f".{leaf.name}" if self.found.outcomes else leaf.name.removeprefix("#")
            yield self.page(own, leaf, cited=self.found.outcomes)
        for leaf in parties(self.found, self.lang):
            yield self.page(self.party[leaf.name], leaf)
        yield self.page("c", matter(self.found, self.lang))

    def contents(self, most: int) -> str:
        """Return the page that is shown first: what holds, and where everything is."""
        found, lang = self.found, self.lang
        told = list(map(self.block, first(found, self.scene, most)))
        if not found.outcomes:
            told.append(f"<h2>{self.text(self.say.states_heading())}</h2><p>{self.say.marks()}")
            for name, flags in found.model.outcomes.items():
                label = self.text(f"{found.case.outcome_label(name, lang)} ({name}):")
                told.append(f"<p class=all>{label} {self.states(np.flatnonzero(flags))}")
            told.append(f"<p class=all>{self.states(range(len(found.model)))}")
        told.append(f"<h2>{self.text(self.say.parties_heading())}</h2>")
        names = {to: self.scene.heading(dm) for dm, to in self.party.items()}
        names["c"] = self.say.claims_heading()
        told.append(self.listed(f"<a{self.to(to)}>{escape(one)}</a>" for to, one in names.items()))
        title = found.case.title.show(lang)
        return self.section("", f"<h1>{self.text(title)}</h1>" + "".join(told))

    def states(self, states: Iterable[int]) -> str:
        """Write the numbers of states as links, those that hold in bold."""
        flags, numbers = self.found.holds.flags(self.found.heading), self.found.model.numbers
        return " ".join(
            f"<b>{self.text(f'#{numbers[state]}')}</b>"
            if flags[state]
            else self.text(f"#{numbers[state]}")
            for state in states
        )

    def page(self, name: str, leaf: Leaf, *, cited: bool = True) -> str:
        self.own = name
        told = "".join(self.block(block, cited=cited) for block in leaf.blocks)
        return self.section(name, f"<h2>{_isolated(leaf.title, self.lang)}</h2>{told}")

    def section(self, name: str, content: str) -> str:
        other = LANGUAGES[1 - LANGUAGES.index(self.lang)]
        there = phrases.of(other, "export").other()
        back = f"<a{self.to('')}>{self.say.home()}</a> " if name else ""
        switch = f"<a{self.to(name, other)} lang={other}>{there}</a>"
        return (
            f"<section id={self.quoted(name, self.lang)} lang={self.lang} "
            f"dir={DIRECTION[self.lang]}><nav>{back}{switch}</nav>{content}</section>"
        )

    def quoted(self, name: str, lang: Lang) -> str:
        """Return an anchor as the value of an attribute."""
        anchor = escape(lang[0] + name)
        return anchor if anchor.isalnum() and anchor.isascii() else f'"{anchor}"'

    def to(self, name: str, lang: Lang | None = None) -> str:
        """Return the attribute that leads to a page."""
        anchor = escape("#" + (lang or self.lang)[0] + name)
        plain_one = anchor[1:].isalnum() and anchor.isascii()
        return f" href={anchor}" if plain_one else f' href="{anchor}"'

    def text(self, text: str) -> str:
        """Return a text with what can be followed as links, and the rest isolated as it must be."""
        parts = []
        for run in runs(text, self.lang):
            linked = _NAMES.sub(self.link, escape(run.text))
            whole = linked.startswith("<a ") and linked.count("<") == 2 and linked.endswith("</a>")
            parts.append(
                linked
                if whole or not run.isolated or linked.isdecimal()
                else f"<bdi>{linked}</bdi>"
            )
        return "".join(parts)

    def link(self, name: re.Match[str]) -> str:
        page = self.linked.get(name[0])
        if page is None or page == self.own:
            return name[0]
        look = " class=s" if name[0] in self.assumed else ""
        return f"<a{look}{self.to(page)}>{name[0]}</a>"

    def block(self, block: Block, *, cited: bool = True) -> str:
        match block:
            case Heading():
                return f"<h{block.level}>{self.text(block.text)}</h{block.level}>"
            case Paragraph():
                return f"<p>{self.sentence(block, cited=cited)}"
            case Items():
                return self.items(block, cited=cited)
            case Table():
                return self.table(block)
        return ""

    def sentence(self, paragraph: Paragraph, *, cited: bool) -> str:
        """Write a sentence; where its grounds are not cited, the address in it leads to them."""
        text = self.text(paragraph.text)
        if cited and paragraph.claims:
            chips = (f"<a{self.to('c')}>{escape(one)}</a>" for one in paragraph.claims)
            text += f" <sup>{' '.join(chips)}</sup>"
        if cited and paragraph.assumptions:
            text += f" <i class=s>{escape(word('assumption', self.lang))}</i>"
        return text

    def items(self, items: Items, *, cited: bool) -> str:
        tag = "ol" if items.numbered else "ul"
        parts = (
            self.items(item, cited=cited)
            if isinstance(item, Items)
            else f"<li>{self.sentence(item, cited=cited)}"
            for item in items.items
        )
        return f"<{tag}>{''.join(parts)}</{tag}>"

    def listed(self, entries: Iterable[str]) -> str:
        return f"<ul>{''.join(f'<li>{entry}' for entry in entries)}</ul>"

    def table(self, table: Table) -> str:
        head = "".join(f"<th scope=col>{self.text(cell)}" for cell in table.head)
        rows = "".join(
            "<tr>" + "".join(f"<td>{self.text(cell)}" for cell in row) for row in table.rows
        )
        return f"<div class=wide tabindex=0><table><thead><tr>{head}<tbody>{rows}</table></div>"
