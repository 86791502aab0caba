"""Why a row of words is no statement, said for the person who wrote it.

The parser knows only that a word does not fit. What is wrong follows from that word and the one
before it.
"""

from collections.abc import Sequence
from typing import NoReturn

from sulh.errors import Hint
from sulh.statement.tokens import JOINING, MEANT, Token, fail

ENDS = frozenset({"NAME", "TRUE", "FALSE", "NUMBER", "_CLOSE"})
"""Kinds of word after which a part is complete."""

BEGINS = frozenset({"NAME", "TRUE", "FALSE", "FACT", "COUNT", "_NOT", "_OPEN"})
"""Kinds of word with which a part begins."""

JOINS = frozenset(JOINING.values())
COUNT_FORM = Hint("statement-count-form")


def explain(tokens: Sequence[Token], place: int) -> NoReturn:
    """Raise the mistake of the first word that does not fit (of the end, after the last word)."""
    end = Token("END", "", tokens[-1].offset + len(tokens[-1].text))
    found = tokens[place] if place < len(tokens) else end
    before = tokens[place - 1] if place else None
    _explain_form(tokens, place, found)
    if before and before.kind in ENDS:
        _explain_after_part(tokens, place, before, found)
    _explain_missing_part(before, found)


def _explain_form(tokens: Sequence[Token], place: int, found: Token) -> None:
    """Raise for a comparison or a count begun and not finished, or finished and not begun."""
    before = tokens[place - 1] if place else None
    kinds = [token.kind for token in tokens[max(0, place - 3) : place]]
    shown = found if found.text else before or found
    if kinds[-1:] == ["FACT"]:
        fail("statement-fact-alone", tokens[place - 1], Hint("statement-fact-form"))
    if kinds[-1:] == ["COMPARISON"] and before:
        fail("statement-comparison-number", shown, Hint("statement-fact-form"), sign=before.text)
    if kinds[-1:] == ["COUNT"] and before:
        fail("statement-count-number", shown, COUNT_FORM, kind=before.text)
    if kinds[-2:] == ["COUNT", "NUMBER"] or kinds[-3:] == ["COUNT", "NUMBER", "_OF"]:
        fail("statement-count-list", shown, COUNT_FORM)
    if found.kind == "_OF":
        fail("statement-of", found, COUNT_FORM)
    if found.kind == "COMPARISON":
        same = Hint("statement-write", {"meant": "iff"}) if found.text in {"=", "=="} else None
        fail("statement-comparison", found, same, sign=found.text)
    if found.kind == "NUMBER":
        fail("statement-number", found, Hint("statement-number-hint"), found=found.text)


def _explain_after_part(
    tokens: Sequence[Token], place: int, before: Token, found: Token
) -> NoReturn:
    """Raise for a complete part, after which something neither joins nor ends."""
    if found.kind in BEGINS:
        for word in (before, found):
            if word.text in MEANT:
                meant = Hint("statement-write", {"meant": MEANT[word.text]})
                fail("statement-sign", word, meant, found=word.text)
        if any(token.kind == "_IF" for token in tokens[:1]):
            fail("statement-begins-if", tokens[0], Hint("statement-if-form"))
        fail("statement-two-parts", found, before=before.text, found=found.text)
    if found.kind in JOINS:
        first = _joined_before(tokens[:place])
        fail(
            "statement-chain",
            found,
            Hint("statement-chain-hint", {"first": first.text, "found": found.text}),
            first=first.text,
            found=found.text,
        )
    if found.kind == "_COMMA" and before.kind == "NUMBER":
        fail("statement-number-comma", found)
    fail("statement-comma", found, COUNT_FORM)


def _joined_before(tokens: Sequence[Token]) -> Token:
    """Return the word that already joins where these words end, outside closed brackets."""
    closed = 0
    for token in reversed(tokens):
        closed += (token.kind == "_CLOSE") - (token.kind == "_OPEN")
        if not closed and token.kind in JOINS:
            return token
    raise ValueError("nothing joins here")


def _explain_missing_part(before: Token | None, found: Token) -> NoReturn:
    """Raise for a part missing before a word, or at the end."""
    if before is None and found.kind == "_IF":
        fail("statement-begins-if", found, Hint("statement-if-form"))
    if before is None:
        fail("statement-begins", found, found=found.text)
    if found.kind == "END":
        fail("statement-ends", before, before=before.text)
    if before.kind == "_OPEN" and found.kind == "_CLOSE":
        fail("statement-brackets-empty", before._replace(text="()"))
    fail("statement-gap", found, before=before.text, found=found.text)
