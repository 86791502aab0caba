"""A finding as a file: which ending is which form."""

from collections.abc import Callable, Mapping

from sulh.errors import Mistake, SulhError, nearest_or_all
from sulh.explain import explain
from sulh.explain.table import whole
from sulh.finding.table import Table
from sulh.messages import Lang
from sulh.views import page, sheets, text
from sulh.views.extras import fetched
from sulh.views.latex import latex

WIDTH = 100
"""The width of a text in a file: no terminal is asked."""

Form = Callable[[Table, Lang], str | bytes]

TABLES: Mapping[str, Form] = {
    ".txt": lambda found, lang: text(found, lang, width=WIDTH) + "\n",
    ".html": page,
    ".csv": lambda found, lang: sheets.csv(whole(found, lang)),
    ".xlsx": lambda found, lang: sheets.xlsx(whole(found, lang)),
    ".tex": lambda found, lang: latex(explain(found, lang)),
}


def table(found: Table, ending: str, lang: Lang) -> bytes:
    """Return a table as the content of a file with this ending.

    Raises:
        SulhError: tables are not written so, or what writes them is not installed.
    """
    content = TABLES[known(ending)](found, lang)
    return content.encode() if isinstance(content, str) else content


def known(ending: str) -> str:
    """Return the ending of a file's name as forms are known by.

    Raises:
        SulhError: tables are not written so, or what writes them is not installed.
    """
    form = ending.lower()
    if form not in TABLES:
        hint = nearest_or_all(ending, TABLES)
        raise SulhError(Mistake("table-ending", {"ending": ending or "–"}, hint))
    if form == ".xlsx":
        fetched("openpyxl", "openpyxl", form)
    return form
