"""What every page is made of: an opening in both languages, tables, docstrings."""

import re
from collections.abc import Iterable, Sequence
from inspect import cleandoc
from itertools import groupby

NOTE = "<!-- Written by `make docs` from the code. Change the code, not this page. -->"


def opening(title: str, english: str, arabic: str) -> str:
    """Return the head of a page and what it is, in English and in Arabic."""
    summary = f'<div dir="rtl" lang="ar">\n\n{arabic}\n\n</div>'
    return f"# {title}\n\n{NOTE}\n\n{english}\n\n{summary}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""Return a table.

    >>> print(table(("key", "type"), [("that", "text | list")]))
    | key | type |
    |---|---|
    | that | text \| list |
    """
    cells = [[cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *cells]
    return "\n".join(
        f"|{'|'.join(line)}|" if line == ["---"] * len(head) else f"| {' | '.join(line)} |"
        for line in lines
    )


def inline(text: str) -> str:
    """Return the marks of a docstring as Markdown's.

    >>> inline("See :mod:`sulh.engine` and ``R_i(s)``.")
    'See `sulh.engine` and `R_i(s)`.'
    """
    return re.sub(r":\w+:`([^`]+)`", r"`\1`", text).replace("``", "`")


def prose(docstring: str) -> str:
    """Return a docstring as Markdown: its examples as code, its lists of names as lists."""
    paragraphs = re.split(r"\n\s*\n", cleandoc(docstring))
    parts = []
    for is_code, group in groupby(paragraphs, key=_is_code):
        if is_code:
            parts.append("```pycon\n" + "\n\n".join(group) + "\n```")
        else:
            parts += [_paragraph(paragraph) for paragraph in group]
    return "\n\n".join(parts)


def _is_code(paragraph: str) -> bool:
    return paragraph.lstrip().startswith(">>>")


def _paragraph(paragraph: str) -> str:
    """Return one paragraph; one that is a heading with entries below it becomes a list."""
    heading, *rest = paragraph.splitlines()
    if re.search(r"^={3}", heading):
        return f"```text\n{paragraph}\n```"
    if not heading.endswith(":") or not rest or not rest[0].startswith("    "):
        return inline(paragraph)
    entries: list[str] = []
    for line in cleandoc("\n".join(["", *rest])).splitlines():
        name, colon, text = line.partition(": ")
        if not line.startswith(" ") and colon:
            entries.append(f"- `{name}`: {text}")
        else:
            entries[-1:] = [f"{' '.join(entries[-1:])} {line.strip()}".strip()]
    return inline(f"{heading}\n\n" + "\n".join(entries))
