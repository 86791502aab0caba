"""Write ``docs/reference`` anew from the code: ``make docs``."""

from collections.abc import Callable, Mapping
from pathlib import Path

from pages_from_code import commands, concepts, file_format, messages, python

FOLDER = Path(__file__).parent / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands.page,
    "python.md": python.page,
    "file-format.md": file_format.page,
    "messages.md": messages.page,
    "concepts.md": concepts.page,
}


def pages() -> dict[str, str]:
    """Return every page of the reference by the name of its file."""
    return {name: f"{page()}\n" for name, page in PAGES.items()}


def main() -> None:
    """Write every page; nothing else stands in the folder."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
