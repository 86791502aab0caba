"""What an explanation is made of: headings, paragraphs, lists and tables, in one language.

Views show these; they hold no markup. Text from a case is plain text and is never interpreted.
"""

from dataclasses import dataclass

from sulh.messages import Lang


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 2 is a section of the page, level 3 a part of a section."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more whole sentences, the claims they rest on, and the assumptions.

    ``claims`` are ids of claims, ``assumptions`` addresses of elements without claims.
    """

    text: str
    claims: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; an item may have items of its own."""

    items: "tuple[Paragraph | Items, ...]"
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row of headings, rows of cells; cells are plain text.

    ``latin``: the columns of ids, numbers and marks, which are written left to right.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    latin: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Commands:
    """What to type next: pairs of a command and what it shows."""

    lines: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Items | Table | Commands


@dataclass(frozen=True, slots=True)
class Explanation:
    """A page: its title, the sentences shown first everywhere, and its blocks."""

    lang: Lang
    title: str
    banner: tuple[str, ...]
    blocks: tuple[Block, ...]
    handling: str = ""
