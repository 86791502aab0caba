"""An explanation as PDF, and a picture as PDF or PNG, set by Typst in the fonts of sulh.

Nothing is fetched, no font of the machine is used, and no time, author or path stands in a file:
the same page gives the same bytes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from sulh import fonts
from sulh.explain.blocks import Explanation
from sulh.views.extras import fetched
from sulh.views.typst.source import literal, source

Format = Literal["pdf", "png"]
_SHARP = 144.0
_SMALLER = (0.94, 0.88, 0.84)
_TOO_LONG = 60_000
"""A page with more letters in its source is on more than two sheets: it is not measured."""


def pdf(*pages: Explanation) -> bytes:
    """Return pages as one PDF; what nearly fits on one sheet is set smaller, so that it does."""
    with _typst("pdf") as typesetter:
        scales = tuple(map(typesetter.fitting, pages))
        return typesetter.set(source(*pages, scales=scales))


def picture(
    svg: str, form: Format, *, title: str = "", description: str = "", ppi: float = _SHARP
) -> bytes:
    """Return a picture alone, on its own size of paper; the description is read aloud."""
    page = (
        f"#set document(title: {literal(title)}, date: none)\n"
        "#set page(width: auto, height: auto, margin: 0pt)\n#set text(fallback: false)\n"
    )
    shown = f'#image(bytes({literal(svg)}), format: "svg", alt: {literal(description)})'
    with _typst(form) as typesetter:
        return typesetter.set(page + shown, ppi=ppi)


@dataclass(frozen=True, slots=True)
class _Typesetter:
    """Typst with the fonts of sulh and no others."""

    typst: Any
    fonts: Any
    form: Format

    def set(self, text: str, *, ppi: float = _SHARP) -> bytes:
        made = self.typst.compile(
            text.encode(), font_paths=self.fonts, ignore_system_fonts=True, format=self.form,
            ppi=ppi,
        )  # fmt: skip
        # Of several pages a list comes back; a picture has one.
        return bytes(made[0] if isinstance(made, list) else made)

    def fitting(self, page: Explanation) -> float:
        """Return the scale at which a page fits on one sheet; the usual one if none does."""
        if len(source(page)) > _TOO_LONG or self.sheets(page, 1) != 2:
            return 1
        return next((scale for scale in _SMALLER if self.sheets(page, scale) == 1), 1)

    def sheets(self, page: Explanation, scale: float) -> int:
        """Return on how many sheets of paper a page comes."""
        text, asked = source(page, scales=(scale,)), f"<pages-{page.lang}>"
        found = self.typst.query(
            text.encode(), asked, field="value", one=True, font_paths=self.fonts,
            ignore_system_fonts=True,
        )  # fmt: skip
        return int(found)


@contextmanager
def _typst(form: Format) -> Iterator[_Typesetter]:
    typst = fetched("typst", "typst", f".{form}")
    with fonts.folder() as folder:
        known = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        )
        yield _Typesetter(typst, known, form)
