"""The names that stand in place of speakers, sources and claims."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from sulh.case import Case, Patch
from sulh.labels import Label

What = Literal["speakers", "sources", "claims"]
WHAT: tuple[What, ...] = ("speakers", "sources", "claims")

_LATIN, _ARABIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_KINDS: Mapping[What, tuple[str, str]] = {
    "speakers": ("speaker", "المتحدث"),
    "sources": ("source", "المصدر"),
    "claims": ("claim", "الإفادة"),
}


def pseudonym(what: What, place: int) -> tuple[str, Label]:
    """Return the id and the name that stand for the thing at a place of the file, from 0.

    >>> pseudonym("speakers", 0)[1].show("ar"), pseudonym("sources", 27)[0]
    ('المتحدث أ', 'source-b2')
    """
    en, ar = _KINDS[what]
    if what == "claims":
        said = Label(
            en=f"({en} {place + 1}: its words are withheld)",
            ar=f"({ar} {place + 1}: نصها محجوب)",
        )
        return f"{en}-{place + 1}", said
    latin = _lettered(_LATIN, place)
    return f"{en}-{latin.lower()}", Label(
        en=f"{en} {latin}", ar=f"{ar} {_lettered(_ARABIC, place)}"
    )


def _lettered(letters: str, place: int) -> str:
    turn, letter = divmod(place, len(letters))
    return letters[letter] + (str(turn + 1) if turn else "")


def everything(case: Case, what: What) -> dict[str, Any]:
    """Return every speaker, source or claim of a case by its id, in the order of the file."""
    found: dict[str, Any] = {}
    for patch in _patches(case):
        for name, part in getattr(patch, what).items():
            found.setdefault(name, part)
    if what == "sources" and case.aftermath is not None:
        for name, part in case.aftermath.sources.items():
            found.setdefault(name, part)
    return found


def _patches(case: Case) -> Iterator[Patch]:
    yield case
    for scenario in case.scenarios.values():
        if scenario.changes is not None:
            yield scenario.changes
    for offer in case.offers:
        yield offer.changes
