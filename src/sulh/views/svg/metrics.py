"""How wide a text is, and where its lines break, by the widths of the fonts that ship with sulh.

Widths are in thousandths of the font's size. An Arabic letter has two: before a letter it joins,
and at the end of what is joined. What has no width here takes that of a wide letter, so that a
text never comes out longer than it was measured.
"""

import re
import unicodedata
from itertools import groupby, pairwise
from typing import Literal

Script = Literal["arabic", "other"]

_ASCII = (
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434,
    899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
    605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444,
    281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
    615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
)  # fmt: skip
_ENDING = {
    "ء": 437, "آ": 253, "أ": 253, "ؤ": 468, "إ": 256, "ئ": 687, "ا": 253, "ب": 817, "ة": 467,
    "ت": 817, "ث": 817, "ج": 666, "ح": 666, "خ": 666, "د": 474, "ذ": 474, "ر": 404, "ز": 404,
    "س": 1017, "ش": 1017, "ص": 1099, "ض": 1099, "ط": 775, "ظ": 775, "ع": 604, "غ": 604, "ف": 848,
    "ق": 647, "ك": 736, "ل": 595, "م": 528, "ن": 586, "ه": 452, "و": 468, "ى": 687, "ي": 687,
    "ـ": 210, "،": 212, "؛": 212, "؟": 425, "«": 450, "»": 450,
}  # fmt: skip
_JOINING = {
    "ئ": 292, "ب": 292, "ت": 360, "ث": 360, "ج": 666, "ح": 666, "خ": 666, "س": 663, "ش": 663,
    "ص": 786, "ض": 786, "ط": 660, "ظ": 660, "ع": 505, "غ": 505, "ف": 420, "ق": 420, "ك": 459,
    "ل": 245, "م": 456, "ن": 292, "ه": 508, "ي": 360, "ـ": 210,
}  # fmt: skip
_WIDE = 1000
_USUAL, BOLDER = 1.02, 1.09 / 1.02
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
# Digits with signs: after Arabic letters the signs would change sides.
_FIGURES = re.compile(r"[#~<>≤≥±+−-]+\d(?:[\d.,:/–−-]*\d)?%?|\d+[.,:/–−-](?:[\d.,:/–−-]*\d)%?|\d+%")
_MARKED = frozenset({"Mn", "Me", "Cf"})


def script(character: str) -> Script | None:
    """Return the script a character is written in; None for signs and digits, which have none."""
    if not character.isalpha():
        return None
    return "arabic" if _ARABIC.match(character) else "other"


def runs(text: str, base: Script = "other") -> list[tuple[Script, str]]:
    """Return the pieces of a text that are each in one script, for a line that runs as its base.

    Signs go with what is before them; at the end of a piece that runs against the line they belong
    to the line again, as the full stop of its sentence does.

    >>> runs("c17: حلب")
    [('other', 'c17: '), ('arabic', 'حلب')]
    >>> runs("(c17).", "arabic")
    [('arabic', '('), ('other', 'c17'), ('arabic', ').')]
    >>> runs("أكثر من >5,000", "arabic")
    [('arabic', 'أكثر من '), ('other', '>5,000')]
    """
    known = [script(one) for one in text]
    figures: set[int] = set()
    if base == "arabic":
        figures = {k for found in _FIGURES.finditer(text) for k in range(*found.span())}
        known = ["other" if k in figures else one for k, one in enumerate(known)]
    first = next((one for one in known if one), base)
    current: Script = base if not known[:1] or known[0] is None else first
    scripts: list[Script] = []
    for place, one in enumerate(known):
        current = one or (base if place - 1 in figures else current)
        scripts.append(current)
    for place in range(len(text) - 1, -1, -1):
        after = scripts[place + 1] if place + 1 < len(text) else base
        if after == base and not text[place].isalnum() and place not in figures:
            scripts[place] = base
    pairs = groupby(zip(scripts, text, strict=True), key=lambda pair: pair[0])
    return [(kind, "".join(letter for _, letter in of_it)) for kind, of_it in pairs]


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text at a size, in the unit of the size.

    >>> width("iii", 10) < width("mmm", 10)
    True
    """
    bare = [one for one in text if unicodedata.category(one) not in _MARKED]
    thousandths = sum(_one(letter, after) for letter, after in pairwise([*bare, " "]))
    return thousandths * size / 1000 * _USUAL * (BOLDER if bold else 1)


def _one(letter: str, after: str) -> int:
    if " " <= letter <= "~":
        return _ASCII[ord(letter) - 32]
    if letter in _JOINING and _ARABIC.match(after) and after.isalpha() and after != "ء":
        return _JOINING[letter]
    if letter in _ENDING:
        return _ENDING[letter]
    if letter.isalpha() and ord(letter) < 0x250:
        return _WIDE * 3 // 4
    return 572 if letter in "–·…“”‘’×−°" else _WIDE


def wrap(text: str, size: float, room: float, *, most: int | None = None) -> list[str]:
    """Return the lines of a text that fit a room; ``most``: how many, the last one cut short.

    >>> wrap("the convoys are protected", 10, 70)
    ['the convoys', 'are protected']
    """
    lines: list[str] = []
    for word in (piece for one in text.split() for piece in _pieces(one, size, room)):
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if most is not None and len(lines) > most:
        return [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), size, room)]
    return lines or [""]


def cut(text: str, size: float, room: float) -> str:
    """Return a text, or as much of it as fits a room with an ellipsis.

    >>> cut("the convoys are protected", 10, 70)
    'the convoys…'
    """
    if width(text, size) <= room:
        return text
    while text and width(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _pieces(word: str, size: float, room: float) -> list[str]:
    """Return a word, or what fits of it and the rest, where it is longer than a line."""
    pieces = []
    while len(word) > 1 and width(word, size) > room:
        fits = next((k for k in range(len(word), 0, -1) if width(word[:k], size) <= room), 1)
        pieces.append(word[:fits])
        word = word[fits:]
    return [*pieces, word]
