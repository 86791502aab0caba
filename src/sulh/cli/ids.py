"""From a name to an id: short, Latin where that can be done, and free.

>>> identifier("the Upper Village", "party")
'upper_village'
>>> identifier("الحكومة السورية", "party")
'hkuma_suria'
"""

import re
from collections.abc import Collection
from unicodedata import combining, normalize

from sulh.case.names import is_taken_word
from sulh.statement import is_identifier

_WORDS = 3
_ARTICLES = frozenset({"the", "a", "an"})
_PAIRS = {"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "چ": "ch", "ژ": "zh"}
_LETTERS: dict[int, int | str | None] = {
    **str.maketrans("ابتجحدرزسصضطظعفقكلمنهويةىپگ", "abtjhdrzssdtzafqklmnhuiaapg", "ءـ"),
    **{ord(letter): pair for letter, pair in _PAIRS.items()},
}
"""Arabic letters as they are most often written in Latin; the signs of vowels are gone by then."""


def identifier(name: str, kind: str, taken: Collection[str] = ()) -> str:
    """Return an id for what is called so: its first words; ``kind`` stands where none can be made.

    >>> identifier("5 new wells", "option"), identifier("Moves", "party"), identifier("?", "party")
    ('option_5_new_wells', 'moves_2', 'party')
    >>> identifier("Village", "party", taken=["village"])
    'village_2'
    """
    plain = "".join(sign for sign in normalize("NFKD", name.lower()) if not combining(sign))
    words = [word for word in re.findall(r"\w+", plain) if word not in _ARTICLES]
    base = "_".join([latin for word in words if (latin := _latin(word))][:_WORDS])
    if not is_identifier(base):
        base = f"{kind}_{base}".rstrip("_")
    if not is_identifier(base):
        base = kind
    number, free = 1, base
    while free in taken or is_taken_word(free):
        number += 1
        free = f"{base}_{number}"
    return free


def _latin(word: str) -> str:
    """Return a word with its Arabic letters as Latin, without the article."""
    return normalize("NFC", re.sub("^ال(?=..)", "", word).translate(_LETTERS)).strip("_")
