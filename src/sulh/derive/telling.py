"""What gives a name away: the name itself, and the parts of it that others would recognise.

A text *tells* a name where it has a distinctive word of it, or several of its words in a row. It is
meant to err on the side of silence: a text that tells nothing may be thought to.
"""

import re
from collections.abc import Iterable, Iterator

from sulh.labels import direction

_STOP = frozenset({
    "the", "a", "an", "of", "in", "on", "at", "with", "and", "from", "for", "to", "by", "as", "or",
    "is", "was", "that", "في", "من", "على", "عن", "إلى", "مع", "أو", "أن", "التي", "الذي",
})  # fmt: skip
"""Words that join others: two in a row of which one is such a word are no part of a name."""
_GENERIC = frozenset({
    "The", "An", "Our", "Report", "Reports", "News", "Daily", "Weekly", "Times", "Post", "Press",
    "Agency", "Agencies", "Council", "Institute", "Study", "War", "Security", "Commission",
    "Independent", "International", "Source", "Officer", "Military", "Army", "Minister", "Ministry",
    "Government", "Official", "Journal", "Magazine", "صحيفة", "مجلة", "وكالة", "قناة", "موقع",
    "معهد", "مركز", "تقرير", "بيان", "مصدر", "مسؤول", "عسكري", "أخبار", "مجلس", "لجنة",
})  # fmt: skip
"""Words of names that many names have."""
_LEAST = 3
"""A word of fewer letters tells nothing alone."""


class Telling:
    """The names that are to be hidden; ``common``: texts whose words tell nothing."""

    def __init__(self, common: Iterable[str]) -> None:
        self._common = frozenset(word for text in common for word in words(text))
        self._alone: set[str] = set()
        self._together: set[tuple[str, ...]] = set()

    def name(self, text: str, *, together: int = 2) -> None:
        """Hide a name of somebody or something: its distinctive words, and its words in a row."""
        self.phrase(text, together)
        found = re.findall(r"\w+", text)
        for word in found:
            capital = word[:1] != word[:1].casefold()
            # Arabic has no capitals: of a long description no word is distinctive by itself.
            if not (capital or (direction(word) == "rtl" and len(found) <= 3)):
                continue
            if len(word) >= _LEAST and word not in _GENERIC and not self._is_common(word):
                self._alone.add(word)

    def phrase(self, text: str, together: int) -> None:
        """Hide so many words of a text in a row."""
        for row in _rows(words(text), together):
            telling = [word for word in row if word not in _STOP and not self._is_common(word)]
            if telling and (together > 2 or not _STOP.intersection(row)):
                self._together.add(row)

    def tells(self, text: str) -> bool:
        """Say whether a text has a distinctive word of a name, or its words in a row."""
        if any(word in text for word in self._alone):
            return True
        found = words(text)
        return any(
            row in self._together
            for size in {len(row) for row in self._together}
            for row in _rows(found, size)
        )

    def names(self, name: str) -> bool:
        """Say whether an id has a distinctive word of a name as one of its own words."""
        alone = {word.casefold() for word in self._alone}
        return not alone.isdisjoint(re.split(r"[\W_]+", name.casefold()))

    def tells_id(self, name: str) -> bool:
        """Say whether an id, which has no capitals, has a distinctive word of a name."""
        return any(word.casefold() in name.casefold() for word in self._alone)

    def _is_common(self, word: str) -> bool:
        folded = word.casefold()
        return any(
            folded.startswith(one) or one.startswith(folded)
            for one in self._common
            if min(len(one), len(folded)) > _LEAST
        )


def words(text: str) -> list[str]:
    """Return the words of a text, without capitals.

    >>> words("Al-Jarida (Kuwait)")
    ['al', 'jarida', 'kuwait']
    """
    return re.findall(r"\w+", text.casefold())


def _rows(found: list[str], size: int) -> Iterator[tuple[str, ...]]:
    for start in range(len(found) - size + 1):
        yield tuple(found[start : start + size])
