"""The fonts of what sulh writes: Noto Sans, Noto Naskh Arabic, and some arrows and marks.

They are free to use and to pass on under the SIL Open Font License, which stands beside them in
``OFL.txt``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from sulh.messages import Lang

SANS, NASKH = "Noto Sans", "Noto Naskh Arabic"
SIGNS = ("Noto Sans Math", "Noto Sans Symbols2")

FAMILIES: dict[Lang, tuple[str, ...]] = {
    "en": (SANS, NASKH, *SIGNS),
    "ar": (NASKH, SANS, *SIGNS),
}
"""The families of a page, the first that has a letter first."""


@contextmanager
def folder() -> Iterator[Path]:
    """Lend the folder of the font files.

    >>> with folder() as here:
    ...     sorted(path.stem for path in here.glob("NotoSans-*.ttf"))
    ['NotoSans-Bold', 'NotoSans-Regular']
    """
    with as_file(files(__name__)) as here:
        yield here
