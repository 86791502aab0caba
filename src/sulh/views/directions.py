"""A text in runs: what runs with its page, and what runs against it and is isolated.

Whatever a case says is text. Ids, numbers and names in the other script are isolated, so that their
direction does not leak into the sentence around them; a bracket stays with what it holds.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sulh.labels import Direction
from sulh.messages import Lang

DIRECTION: dict[Lang, Direction] = {"en": "ltr", "ar": "rtl"}
OTHER: dict[Lang, Direction] = {"en": "rtl", "ar": "ltr"}
SCRIPT: dict[Direction, Lang] = {"ltr": "en", "rtl": "ar"}

# Not allowed in a document, or able to turn the rest of a paragraph around.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e]")

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LTR = "0-9A-Za-z\u00c0-\u024f"
_AGAINST: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(f"[{_RTL}](?:[^{_LTR}]*[{_RTL}])?"),
    "ar": re.compile(f"[#~<>≤≥±+−-]{{0,3}}[{_LTR}](?:[^{_RTL}«»]*[{_LTR}%])?"),
}
"""The longest runs in the other direction than the page's."""
_PAIRS = ("()", "[]", "{}", "<>")
_QUOTES = ("'", '"')
_DASHES = ("–", "—", "-")
_DEEPEST = 8


class Run(NamedTuple):
    """A part of a text, and whether it runs against the page and is isolated."""

    text: str
    isolated: bool


def plain(text: str) -> str:
    r"""Return the text without characters no document may hold, or that turn a paragraph around.

    >>> plain("a\x07b\u202ec")
    'abc'
    """
    return _HIDDEN.sub("", text)


def runs(text: str, lang: Lang) -> Iterator[Run]:
    """Yield the runs of a text on a page in this language; joined, they are the text.

    >>> list(runs("أكثر من >5,000", "ar"))
    [Run(text='أكثر من ', isolated=False), Run(text='>5,000', isolated=True)]
    >>> [run.text for run in runs("أيار 2016 – 14 آب", "ar") if run.isolated]
    ['2016', '14']
    """
    text, done = plain(text), 0
    for found in _AGAINST[lang].finditer(text):
        start, end = _whole(text, *found.span())
        start = max(start, done)
        if start > done:
            yield Run(text[done:start], isolated=False)
        parts = text[start:end].split(" ")
        if _are_apart(parts):
            for place, part in enumerate(parts):
                if place:
                    yield Run(" ", isolated=False)
                yield Run(part, isolated=part not in _DASHES)
        else:
            yield Run(text[start:end], isolated=True)
        done = end
    if done < len(text):
        yield Run(text[done:], isolated=False)


def _are_apart(parts: Sequence[str]) -> bool:
    """Say whether the words of a run are things of their own, which follow the sentence.

    A name and a count beside it are: SEQ, then 50; so are the ends of a span: from 13 to 14.
    """
    numbers = sum(map(str.isdecimal, parts))
    dashes = sum(part in _DASHES for part in parts)
    return numbers > 0 and (len(parts) == 2 or numbers + dashes == len(parts))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a run by the bracket or quotation mark on its edge whose partner is inside."""
    for _ in range(_DEEPEST):
        inside, before, after = (
            text[start:end],
            text[max(start - 1, 0) : start],
            text[end : end + 1],
        )
        surplus = {pair: inside.count(pair[0]) - inside.count(pair[1]) for pair in _PAIRS}
        if any(after == pair[1] and count > 0 for pair, count in surplus.items()):
            end += 1
        elif any(before == pair[0] and count < 0 for pair, count in surplus.items()):
            start -= 1
        elif after in _QUOTES and inside.count(after) % 2:
            end += 1
        elif before in _QUOTES and inside.count(before) % 2:
            start -= 1
        else:
            break
    return start, end
