"""The golden pictures: small ones of every kind, and those the documents show.

``python tests/pictures/update.py`` writes them all anew.
"""

from pathlib import Path

import sulh
from sulh.messages import LANGUAGES

FOLDER = Path(__file__).parent
DOCS = FOLDER.parent.parent / "docs" / "how-to" / "pictures"
README = FOLDER.parent.parent / "docs" / "pictures"
PICTURES = {
    "states": ("chicken", "states"),
    "states-of-1": ("chicken", "states", "1"),
    "improvements": ("prisoners-dilemma", "improvements"),
    "by-outcome": ("syria-iraq-1975", "improvements"),
    "evolution": ("syria-iraq-1975", "evolution"),
    "rankings": ("syria-iraq-1975", "rankings"),
    "evidence": ("chicken", "evidence"),
    "perception": ("cuban-missile-crisis-unseen", "perception"),
    "perception-of-many": ("east-aleppo-2016", "perception"),
}
"""Name of a golden picture -> case, kind, state."""
SHOWN = {
    "states.svg": ("en", "cuban-missile-crisis", "states"),
    "evolution.svg": ("en", "east-aleppo-2016", "evolution"),
    "scenarios.ar.svg": ("ar", "east-aleppo-2016", "scenarios"),
    "perception.svg": ("en", "cuban-missile-crisis-unseen", "perception"),
}
"""File of a picture in the documents -> language, case, kind."""
LEADING = {
    "guarantee.svg": ("en", "east-aleppo-2016", "evolution", "imposed-exit"),
    "guarantee.ar.svg": ("ar", "east-aleppo-2016", "evolution", "imposed-exit"),
}
"""File of the picture with which the project shows itself -> language, case, kind, state."""


def names():
    """Return every picture that is owed: its file, its language, what is asked."""
    own = [
        (FOLDER / f"{name}.{lang}.svg", lang, asked)
        for name, asked in PICTURES.items()
        for lang in LANGUAGES
    ]
    return own + [
        (folder / file, lang, tuple(asked))
        for folder, shown in ((DOCS, SHOWN), (README, LEADING))
        for file, (lang, *asked) in shown.items()
    ]


def drawn(file, lang, asked):
    """Return a picture as the program draws it."""
    case, *rest = asked
    by_outcome = file.name.startswith("by-outcome")
    return sulh.picture(sulh.load(case), *rest, by_outcome=by_outcome, lang=lang).svg


def main():
    for file, lang, asked in names():
        file.write_text(drawn(file, lang, asked), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
