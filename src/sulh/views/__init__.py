"""Explanations shown: as text for a terminal, as HTML for a notebook or a browser.

What is shown may be a finding, a case, or an explanation that is ready.
"""

from sulh.case import Case
from sulh.explain import explain
from sulh.explain.blocks import Explanation
from sulh.finding import CaseFinding
from sulh.messages import Lang
from sulh.views.html import document, fragment
from sulh.views.text import render

__all__ = ["Subject", "html", "page", "text"]

Subject = Explanation | CaseFinding | Case


def text(
    subject: Subject, lang: Lang = "en", *, width: int | None = None, color: bool = False
) -> str:
    """Return the subject as plain text for a terminal.

    ``width``: in cells; without one, the terminal's, at most 100. ``color``: with the escapes of
    colours and bold; the door decides, it knows where the text goes.

    >>> print(text(Explanation("en", "Chicken", ("Made for teaching.",), ())))
    Chicken
    =======
    <BLANKLINE>
    | Made for teaching.
    """
    return render(explain(subject, lang), width=width, color=color)


def html(subject: Subject, lang: Lang = "en") -> str:
    """Return the subject as a fragment of HTML that takes the colours of what it stands in.

    >>> html(Explanation("en", "Chicken", (), ()))
    '<section lang="en" dir="ltr"><h1>Chicken</h1></section>'
    """
    return fragment(explain(subject, lang))


def page(subject: Subject, lang: Lang = "en") -> str:
    """Return the subject as one HTML file that needs nothing else: no script, nothing fetched.

    >>> page(Explanation("ar", "حلب", (), ())).splitlines()[:2]
    ['<!doctype html>', '<html lang="ar" dir="rtl">']
    """
    return document(explain(subject, lang))
