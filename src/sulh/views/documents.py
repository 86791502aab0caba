"""Pages as files: which ending is which form, in one language or in both."""

from collections.abc import Callable, Mapping

from sulh.errors import Mistake, SulhError
from sulh.explain import explain
from sulh.explain.blocks import Explanation
from sulh.finding.document import Languages
from sulh.finding.report import Report
from sulh.messages import LANGUAGES, Lang
from sulh.views import Subject, docx, typst
from sulh.views.extras import fetched
from sulh.views.html import document
from sulh.views.reports import pictured
from sulh.views.text import render

WIDTH = 100
"""The width of a text in a file: no terminal is asked."""

_FORMS: Mapping[str, Callable[..., str | bytes]] = {
    ".html": document,
    ".pdf": typst.pdf,
    ".docx": docx.document,
    ".txt": lambda *pages: "\n\n\n".join(_text(page) for page in pages) + "\n",
}

_TYPST, _DOCX = ("typst", "typst"), ("docx", "python-docx")
_NEEDS: Mapping[str, tuple[tuple[str, str], ...]] = {".pdf": (_TYPST,), ".docx": (_DOCX, _TYPST)}
"""What each form is written with; in a document of Word, too, Typst draws the pictures."""


def content(subject: Subject, ending: str, languages: Languages) -> bytes:
    """Return a page as the content of a file with this ending; of both languages, English first.

    Raises:
        SulhError: pages are not written so, or what writes them is not installed.
    """
    form = _FORMS[known(ending)]
    asked: tuple[Lang, ...] = LANGUAGES if languages == "both" else (languages,)
    made = form(*(explained(subject, lang) for lang in asked))
    return made.encode() if isinstance(made, str) else made


def known(ending: str) -> str:
    """Return the ending of a file's name as forms are known by.

    Raises:
        SulhError: pages are not written so, or what writes them is not installed.
    """
    form = ending.lower()
    if form not in _FORMS:
        raise SulhError(Mistake("unknown-ending", {"ending": ending or "–"}))
    for module, package in _NEEDS.get(form, ()):
        fetched(module, package, form)
    return form


def explained(subject: Subject, lang: Lang) -> Explanation:
    """Return the page on a subject as files have it: a report with its pictures."""
    return pictured(subject, lang) if isinstance(subject, Report) else explain(subject, lang)


def _text(page: Explanation) -> str:
    return render(page, width=WIDTH, color=False)
