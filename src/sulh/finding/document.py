"""A finding that is handed over as a file."""

from pathlib import Path
from typing import Literal

from sulh.finding import Finding

Languages = Literal["en", "ar", "both"]


class Document(Finding):
    """A finding that becomes one file: PDF, Word, HTML or text, by the ending of its name."""

    def to_bytes(self, ending: str, lang: Languages = "en") -> bytes:
        """Return the content of a file with this ending; of both languages, English first."""
        from sulh.views.documents import content  # noqa: PLC0415 - upward, named in the layer test

        return content(self, ending, lang)

    def save(self, path: str | Path, lang: Languages = "en") -> None:
        """Write the file, whole or not at all."""
        from sulh.casefile.writing import write  # noqa: PLC0415 - upward, named in the layer test

        write(self.to_bytes(Path(path).suffix, lang), path)
