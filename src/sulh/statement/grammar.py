"""The grammar of statements, read by lark's LALR parser straight into records.

This is the one module that imports lark; it is imported when the first statement is read.

The tokens come from :mod:`sulh.statement.tokens`. A name beginning with ``_`` is a word that joins
and leaves nothing behind.
"""

from collections.abc import Sequence
from functools import cache
from typing import cast

from lark import Lark, Transformer, UnexpectedToken
from lark import Token as Word

from sulh.errors import Hint, Mistake, StatementError
from sulh.statement import syntax
from sulh.statement.syntax import Statement

GRAMMAR = """
?statement: either
    | either _IMPLIES either -> implies
    | either _IF either      -> when
    | either _UNLESS either  -> unless
    | either _IFF either     -> iff
?either: both (_OR both)*
?both: single (_AND single)*
?single: _NOT single -> negation
    | NAME  -> option
    | TRUE  -> true
    | FALSE -> false
    | FACT COMPARISON NUMBER -> fact
    | COUNT NUMBER _OF _OPEN statement (_COMMA statement)* _CLOSE -> count
    | _OPEN statement _CLOSE
%declare _IMPLIES _IF _UNLESS _IFF _OR _AND _NOT _OF _OPEN _COMMA _CLOSE
%declare NAME TRUE FALSE FACT COMPARISON NUMBER COUNT
"""


class _Builder(Transformer[Word, Statement]):
    """What each rule of the grammar becomes."""

    def implies(self, parts: list[Statement]) -> Statement:
        return syntax.Implies(*parts)

    def when(self, parts: list[Statement]) -> Statement:
        consequence, condition = parts
        return syntax.Implies(condition, consequence)

    def unless(self, parts: list[Statement]) -> Statement:
        consequence, exception = parts
        return syntax.Implies(syntax.Not(exception), consequence)

    def iff(self, parts: list[Statement]) -> Statement:
        return syntax.Iff(*parts)

    def either(self, parts: list[Statement]) -> Statement:
        return syntax.Or(tuple(parts))

    def both(self, parts: list[Statement]) -> Statement:
        return syntax.And(tuple(parts))

    def negation(self, parts: list[Statement]) -> Statement:
        return syntax.Not(*parts)

    def option(self, words: list[Word]) -> Statement:
        return syntax.Option(str(words[0]))

    def true(self, _: list[Word]) -> Statement:
        return syntax.Truth(value=True)

    def false(self, _: list[Word]) -> Statement:
        return syntax.Truth(value=False)

    def fact(self, words: list[Word]) -> Statement:
        name, comparison, number = words
        value = float(number)
        if value in {float("inf"), float("-inf")}:
            raise _mistake("statement-number-large", number)
        sign = "=" if comparison == "==" else str(comparison)
        return syntax.Fact(str(name).removeprefix("fact."), cast("syntax.Operator", sign), value)

    def count(self, children: list[Word | Statement]) -> Statement:
        kind, number, *rest = children
        parts = cast("list[Statement]", rest)
        word, size = " ".join(str(kind).split()), len(parts)
        if not str(number).isdecimal():
            raise _mistake("statement-count-whole", number, found=str(number))
        if int(str(number)) > size:
            hint = Hint("statement-count-range-hint", {"size": size})
            raise _mistake(
                "statement-count-range", number, hint, kind=word, number=str(number), size=size
            )
        return syntax.Count(cast("syntax.Kind", word), int(str(number)), tuple(parts))


@cache
def _parser() -> Lark:
    return Lark(
        GRAMMAR,
        parser="lalr",
        lexer="basic",
        start="statement",
        transformer=_Builder(),
        maybe_placeholders=False,
    )


def build(words: Sequence[tuple[str, str, int]]) -> Statement | int:
    """Return the statement that (kind, text, offset) words make, or which word does not fit.

    The place is the words' number where they end too early.
    """
    parser = _parser().parse_interactive()
    place = 0
    try:
        for place, (kind, text, offset) in enumerate(words):  # noqa: B007 - the place that failed
            parser.feed_token(Word(kind, text, offset))
        place = len(words)
        return cast("Statement", parser.feed_token(Word("$END", "")))
    except UnexpectedToken:
        return place


def _mistake(message: str, at: object, hint: Hint | None = None, **slots: object) -> StatementError:
    word = cast("Word", at)
    return StatementError(Mistake(message, slots, hint, offset=word.start_pos, length=len(word)))
