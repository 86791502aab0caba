"""Write the flagship's report and brief into ``docs/_built``: PDF, Word and HTML, both languages.

``make docs`` does; the folder is not kept with the project. ``python docs/build.py FOLDER`` writes
them there instead.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import sulh
from sulh.finding.document import Document
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"
FOLDER = Path(__file__).parent / "_built"
ENDINGS = (".pdf", ".docx", ".html")


def documents() -> Iterator[tuple[str, Document]]:
    """Yield the documents, each with the beginning of its files' names."""
    case = sulh.load(FLAGSHIP)
    yield "report", sulh.report(case)
    yield "brief", sulh.brief(case)


def main() -> None:
    """Write every document in every form and language, and say where."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents():
        for lang in LANGUAGES:
            for ending in ENDINGS:
                file = folder / f"{name}.{lang}{ending}"
                document.save(file, lang)
                print(file)


if __name__ == "__main__":
    main()
