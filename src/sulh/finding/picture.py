"""A picture of a case: which one was asked for, and the answer it shows."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from sulh.finding import Finding
from sulh.messages import Lang

Kind = Literal[
    "states", "improvements", "evolution", "rankings", "evidence", "scenarios", "perception",
]  # fmt: skip
Anchors = Literal["file", "figure", "page"]
KINDS: tuple[Kind, ...] = (
    "states", "improvements", "evolution", "rankings", "evidence", "scenarios", "perception",
)  # fmt: skip


@dataclass(frozen=True, eq=False, kw_only=True)
class Picture(Finding):
    """A picture in one language.

    ``found``: the answer it shows. ``focus``: the state it is about, where there is one.
    ``by_outcome``: states are taken together by their outcomes. ``anchors``: where its links lead:
    to its own states, as in a *file*; to its own under names no other *figure* of a page has; or to
    what the *page* around it calls ``s41``.
    """

    kind: Kind
    found: Finding
    focus: int | None = None
    by_outcome: bool = False
    lang: Lang = "en"
    anchors: Anchors = "file"

    @cached_property
    def svg(self) -> str:
        """The picture as SVG: the same case and question give the same bytes."""
        from sulh.views.pictures import svg  # noqa: PLC0415 - an upward call, in the layer test

        return svg(self)

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | Path) -> None:
        """Write the picture to a file, whole or not at all: SVG, PNG or PDF, by its ending."""
        from sulh.casefile.writing import write  # noqa: PLC0415 - in the layer test

        write(self.to_bytes(Path(path).suffix.lower().lstrip("."), str(path)), path)

    def to_bytes(self, form: str, name: str = "") -> bytes:
        """Return the picture as ``svg``, ``png`` or ``pdf``; ``name``: the file an error names."""
        from sulh.views.pictures import content  # noqa: PLC0415 - in the layer test

        return content(self, form, name)

    def to_rows(self) -> list[dict[str, object]]:
        """Return the rows of the answer it shows."""
        return self.found.to_rows()

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/picture/1``."""
        return {
            **self.header_json("picture"),
            "kind": self.kind,
            "focus": None if self.focus is None else self.number(self.focus),
            "lang": self.lang,
            "svg": self.svg,
        }
