r"""Tables for a paper: LaTeX with booktabs, to be read in with ``\input``.

What made the table stands in comments at the top, how to read it below the table.
Whatever a case says is text: everything LaTeX would read otherwise is escaped. A table of more rows
than a page holds is a ``longtable``.
"""

import re
from collections.abc import Iterator

from sulh.explain.blocks import Explanation, Table
from sulh.labels import direction
from sulh.messages import Lang
from sulh.views.columns import numeric
from sulh.views.directions import DIRECTION, plain, runs
from sulh.views.sheets import small_print

LONGEST = 35
"""A table of more rows goes over several pages."""

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    "⁺": r"\textsuperscript{+}", "–": "--", "—": "---", "…": r"\ldots{}", "−": "$-$",
    "→": r"$\rightarrow$", "←": r"$\leftarrow$", "↑": r"$\uparrow$", "↓": r"$\downarrow$",
    "✕": r"$\times$", "✓": r"$\surd$", "✗": r"$\times$", "∅": r"$\emptyset$", "∧": r"$\wedge$",
    "≤": r"$\leq$", "≥": r"$\geq$", "≠": r"$\neq$", "·": r"\textperiodcentered{}",
    "“": "``", "”": "''", "‘": "`", "’": "'",
}  # fmt: skip
_SIGNS = re.compile("|".join(map(re.escape, _ESCAPES)))
_LANGUAGE = {"ltr": "textenglish", "rtl": "textarabic"}


def escaped(text: str) -> str:
    r"""Return a text that LaTeX reads as it stands.

    >>> escaped("100 % of #41 & {c_1}")
    '100 \\% of \\#41 \\& \\{c\\_1\\}'
    """
    return _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], plain(text))


def latex(page: Explanation) -> str:
    """Return the tables of a page, with what is needed to read them in."""
    tables = [block for block in page.blocks if isinstance(block, Table)]
    parts = [*_preamble(page, tables)]
    for table in tables:
        parts += ["", *_table(table, page, last=table is tables[-1])]
    return "\n".join([*parts, ""])


def _preamble(page: Explanation, tables: list[Table]) -> Iterator[str]:
    """Yield comments: what the table needs, and the small print."""
    for line in small_print(page):
        yield "% " + " ".join(line.split())
    yield r"% Needs: \usepackage{booktabs}"
    if any(len(table.rows) > LONGEST for table in tables):
        yield r"%        \usepackage{longtable}"
    if page.lang == "ar" or any(map(_is_arabic, _texts(page, tables))):
        first, other = ("arabic", "english") if page.lang == "ar" else ("english", "arabic")
        yield rf"%        \usepackage{{polyglossia}} \setdefaultlanguage{{{first}}}"
        yield rf"%        \setotherlanguage{{{other}}}"
        yield r"%        \newfontfamily\arabicfont[Script=Arabic]{Noto Naskh Arabic}"
        yield "%        and XeLaTeX or LuaLaTeX."


def _texts(page: Explanation, tables: list[Table]) -> Iterator[str]:
    yield page.title
    for table in tables:
        yield table.caption
        for row in (table.head, *table.rows):
            yield from row


def _is_arabic(text: str) -> bool:
    return any(direction(sign) == "rtl" for sign in text)


def _table(table: Table, page: Explanation, *, last: bool) -> Iterator[str]:
    lang = page.lang
    flush = numeric(table)
    wide = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
    spare = max(sum(width for width in wide if width > 24), 1)
    columns = "".join(
        "r" if column in flush else "l" if width <= 24
        else rf"p{{{max(0.1, 0.6 * width / spare):.2f}\linewidth}}"
        for column, width in enumerate(wide)
    )  # fmt: skip
    caption = page.title if not table.caption else f"{page.title}: {table.caption}"
    head = _row(table.head, table, lang)
    body = [_row(row, table, lang) for row in table.rows]
    if len(table.rows) > LONGEST:
        yield rf"\begin{{longtable}}{{{columns}}}"
        yield rf"\caption{{{_run(caption, lang)}}}\\"
        yield from (r"\toprule", head, r"\midrule", r"\endfirsthead")
        yield from (r"\toprule", head, r"\midrule", r"\endhead", r"\bottomrule", r"\endfoot")
        yield from body
        yield r"\end{longtable}"
    else:
        yield r"\begin{table}[htbp]\centering\small"
        yield rf"\caption{{{_run(caption, lang)}}}"
        yield rf"\begin{{tabular}}{{{columns}}}"
        yield from (r"\toprule", head, r"\midrule", *body, r"\bottomrule", r"\end{tabular}")
        if last:
            yield r"\par\medskip\footnotesize"
            yield from (_run(line, lang) + r"\par" for line in small_print(page)[1:-1])
        yield r"\end{table}"
    if last and len(table.rows) > LONGEST:
        yield from (
            rf"{{\footnotesize {_run(line, lang)}\par}}" for line in small_print(page)[1:-1]
        )


def _row(cells: tuple[str, ...], table: Table, lang: Lang) -> str:
    joined = " & ".join(
        _latin(cell, lang) if column in table.latin and cell else _run(cell, lang)
        for column, cell in enumerate(cells)
    )
    # A bracket after the end of a row would be read as a length.
    return (rf"{{}}{joined}" if joined.startswith("[") else joined) + r" \\"


def _latin(text: str, lang: Lang) -> str:
    if _is_arabic(text):
        return _run(text, lang)
    return escaped(text) if lang == "en" else rf"\textenglish{{{escaped(text)}}}"


def _run(text: str, lang: Lang) -> str:
    """Return a text with the runs against its direction said to be in the other language."""
    against = _LANGUAGE["rtl" if DIRECTION[lang] == "ltr" else "ltr"]
    return "".join(
        rf"\{against}{{{escaped(run.text)}}}" if run.isolated else escaped(run.text)
        for run in runs(text, lang)
    )
