"""From text to statement.

Binding, tightest first: ``not``, ``and``, ``or``, then exactly one of ``if``, ``unless``,
``implies`` and ``iff``, which do not chain.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from sulh.errors import Hint
from sulh.statement.mistakes import explain
from sulh.statement.syntax import Statement
from sulh.statement.tokens import Token, fail, tokenize


class Mention(NamedTuple):
    """A name in a statement's text: ``dm.option`` or ``fact.name``, and where it is written."""

    name: str
    offset: int
    length: int


@lru_cache(maxsize=8192)
def parse(text: str, owner: str | None = None) -> Statement:
    """Read a statement; bare names are the owner's own options.

    Raises StatementError, which points at the place in the text.

    >>> str(parse("not protect & (iran.attack | leave)", owner="russia"))
    'not russia.protect and (iran.attack or russia.leave)'
    >>> parse("a.x unless b.y") == parse("not b.y -> a.x")
    True
    """
    from sulh.statement.grammar import build  # noqa: PLC0415 - lark, at the first statement only

    tokens = tokenize(text)
    built = build([(token.kind, _full(token, owner), token.offset) for token in tokens])
    if isinstance(built, int):
        explain(tokens, built)
    if owner is None:
        for token in tokens:
            if token.kind == "NAME" and "." not in token.text:
                fail("statement-bare", token, Hint("statement-bare-hint"), name=token.text)
    return built


@lru_cache(maxsize=8192)
def mentions(text: str, owner: str | None = None) -> tuple[Mention, ...]:
    """Locate every option and fact named in a text, so that an unknown one can be underlined.

    >>> for mention in mentions("leave and fact.days > 3", owner="iran"):
    ...     print(mention.name, mention.offset, mention.length)
    iran.leave 0 5
    fact.days 10 9
    """
    return tuple(
        Mention(_full(token, owner), token.offset, len(token.text))
        for token in tokenize(text)
        if token.kind in {"NAME", "FACT"}
    )


def _full(token: Token, owner: str | None) -> str:
    """Return a token's text, a name with its owner and in the one form Unicode calls NFC."""
    if token.kind not in {"NAME", "FACT"}:
        return token.text
    name = token.text if owner is None or "." in token.text else f"{owner}.{token.text}"
    return unicodedata.normalize("NFC", name)
