"""What an explanation is made of: headings, paragraphs, tables, pictures, in one language.

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
class Burdens(Items):
    """Who bears outcomes without deciding, and what is said against them: on every page of them."""


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


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and what it shows for those who do not see it.

    ``picture``: SVG, ready made; ``description``: what it shows, in words; ``table``: the same as a
    table.
    """

    picture: str
    title: str
    description: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a source says, set apart: its number, its words, who says it, and how it is graded.

    ``exact``: the words of the source themselves, where the text tells them in others.
    """

    name: str
    text: str
    said: str
    grade: str = ""
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the sections of the page; ``title`` is what it is called."""

    title: str


Block = Heading | Paragraph | Items | Table | Commands | Figure | Quotation | Contents


@dataclass(frozen=True, slots=True)
class Explanation:
    """A page: its title, the sentences shown first everywhere, and its blocks."""

    lang: Lang
    title: str
    banner: tuple[str, ...]
    blocks: tuple[Block, ...]
    handling: str = ""
