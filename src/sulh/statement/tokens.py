"""The words of a statement's text, and what can be said against them before they are parsed.

Length, characters, names, brackets and depth are judged here, so that the parser meets only words
it knows, at most 100 levels deep, and so that ``not`` written five thousand times is one short
error.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, NoReturn

from sulh.errors import Hint, Mistake, StatementError

MAX_CHARACTERS = 4_000
MAX_LEVELS = 100

JOINING = {"implies": "_IMPLIES", "if": "_IF", "unless": "_UNLESS", "iff": "_IFF"}
"""The words that stand at most once between two brackets."""

WORDS = {
    "not": "_NOT",
    "and": "_AND",
    "or": "_OR",
    **JOINING,
    "true": "TRUE",
    "false": "FALSE",
    "exactly": "COUNT",
    "of": "_OF",
}
SYMBOLS = {"~": "_NOT", "&": "_AND", "|": "_OR", "->": "_IMPLIES", "<->": "_IFF"}
PUNCTUATION = {"(": "_OPEN", ")": "_CLOSE", ",": "_COMMA"}

RESERVED = frozenset({*WORDS, "at", "least", "most", "fact", "sq", "none"})
"""The words no decision maker, option or fact can be called."""

MEANT = {
    "&&": "and",
    "∧": "and",
    "+": "and",
    "و": "and",
    "||": "or",
    "∨": "or",
    "أو": "or",
    "!": "not",
    "¬": "not",
    "ليس": "not",
    "=>": "implies",
    "→": "implies",
    "⇒": "implies",
    "⟹": "implies",
    "<=>": "iff",
    "↔": "iff",
    "⇔": "iff",
    "إذا": "if",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "−": "-",
    "،": ",",
    "[": "(",
    "{": "(",
    "]": ")",
    "}": ")",
}
"""What people write, and the word of a statement that says it."""

QUOTES = frozenset("'\"`«»‘’“”„")

TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<COUNT>at\s+(?:least|most)(?!\w))
  | (?P<NUMBER>(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]))
  | (?P<word>(?:[\w.]|[^\x00-\x7f\s])+)
  | (?P<foreign>&&|\|\||<=>|=>)
  | (?P<symbol><->|->|[~&|])
  | (?P<COMPARISON><=|>=|==|!=|[<>=])
  | (?P<mark>[(),])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One word: its kind, the text as written, and where that text starts."""

    kind: str
    text: str
    offset: int


def fail(message: str, at: Token, hint: Hint | None = None, **slots: object) -> NoReturn:
    """Raise the mistake that underlines one token."""
    raise StatementError(
        Mistake(message, slots, hint, offset=at.offset, length=max(1, len(at.text)))
    )


def is_identifier(text: str) -> bool:
    """Say whether a text has the form of an id: a letter, then letters, digits, ``_``; any script.

    Reserved words have the form too; :func:`is_reserved` tells them apart.

    >>> is_identifier("روسيا"), is_identifier("plan_2"), is_identifier("exit-first")
    (True, True, False)
    """
    text = unicodedata.normalize("NFC", text)
    return text[:1].isalpha() and _first_foreign(text) is None


def is_reserved(text: str) -> bool:
    """Say whether a word means something in statements, so that nothing can be called so.

    >>> is_reserved("unless"), is_reserved("Not"), is_reserved("withdraw")
    (True, True, False)
    """
    return text.lower() in RESERVED


def tokenize(text: str) -> list[Token]:
    """Return the words of a text; raise StatementError for what no statement can contain.

    >>> [token.kind for token in tokenize("not a & b")]
    ['_NOT', 'NAME', '_AND', 'NAME']
    """
    if len(text) > MAX_CHARACTERS:
        raise StatementError(
            Mistake(
                "statement-too-long",
                {"length": len(text), "limit": MAX_CHARACTERS},
                offset=MAX_CHARACTERS,
            )
        )
    tokens = list(_tokens(text))
    if not tokens:
        fail("statement-empty", Token("END", "", 0), Hint("statement-empty-hint"))
    _check_brackets(tokens)
    _check_levels(tokens)
    return tokens


def _tokens(text: str) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        kind, written, offset = match.lastgroup or "", match.group(), match.start()
        if kind == "space":
            continue
        if kind == "word":
            yield _word(Token(kind, written, offset))
        elif kind == "symbol":
            yield Token(SYMBOLS[written], written, offset)
        elif kind == "mark":
            yield Token(PUNCTUATION[written], written, offset)
        elif kind in {"foreign", "other"}:
            _refuse_sign(Token(kind, written, offset), text)
        else:
            yield Token(kind, written, offset)


def _word(word: Token) -> Token:
    """Give a word its kind: a word of the language, an option's name, a fact's name."""
    if word.text in WORDS:
        return word._replace(kind=WORDS[word.text])
    foreign = _first_foreign(word.text.replace(".", "_"))
    if foreign is not None:
        _refuse_character(Token("other", word.text[foreign], word.offset + foreign))
    if word.text[0].isdigit():
        fail("statement-name-starts", word, name=word.text)
    steps = unicodedata.normalize("NFC", word.text).split(".")
    if len(steps) > 2 or not all(is_identifier(step) for step in steps):
        fail("statement-name-parts", word, Hint("statement-name-form"), name=word.text)
    if steps[0] == "fact" and len(steps) == 2:
        return Token("FACT", word.text, word.offset)
    for step in steps:
        if is_reserved(step):
            _refuse_reserved(word, step)
    return Token("NAME", word.text, word.offset)


def _first_foreign(text: str) -> int | None:
    """Return where the first character stands that no id contains."""
    for place, character in enumerate(text):
        if not (character.isalnum() or character == "_"):
            # Vowel signs of many scripts are marks: part of the word, though no letters.
            if place and unicodedata.category(character) in {"Mn", "Mc"}:
                continue
            return place
    return None


def _refuse_reserved(word: Token, step: str) -> NoReturn:
    lower = step.lower()
    if step != lower and word.text == step:
        fail("statement-upper", word, Hint("statement-write", {"meant": lower}), found=step)
    if lower in {"at", "least", "most"}:
        fail("statement-at", word, Hint("statement-count-form"), found=step)
    if lower == "fact":
        fail("statement-fact-name", word, Hint("statement-fact-form"))
    fail("statement-reserved", word, name=step)


def _refuse_sign(sign: Token, text: str) -> NoReturn:
    before, after = text[: sign.offset], text[sign.offset + 1 :]
    if sign.text == "-" and before[-1:].isalnum() and after[:1].isalnum():
        fail("statement-hyphen", sign, Hint("statement-hyphen-hint"))
    _refuse_character(sign)


def _refuse_character(sign: Token) -> NoReturn:
    meant = MEANT.get(sign.text)
    hint = Hint("statement-write", {"meant": meant}) if meant else None
    if sign.text in QUOTES:
        hint = Hint("statement-no-quotes")
    if sign.text.isprintable():
        fail("statement-sign", sign, hint, found=sign.text)
    fail("statement-invisible", sign, code=f"U+{ord(sign.text):04X}")


def _check_brackets(tokens: list[Token]) -> None:
    """Point at the bracket without a partner: the first ``)`` too many, or the last ``(`` open."""
    opened: list[Token] = []
    for token in tokens:
        if token.kind == "_OPEN":
            opened.append(token)
        elif token.kind == "_CLOSE" and not opened:
            fail("statement-unopened", token)
        elif token.kind == "_CLOSE":
            opened.pop()
    if opened:
        fail("statement-unclosed", opened[-1], Hint("statement-unclosed-hint"))


@dataclass(slots=True)
class _Level:
    """What stands between two brackets: ``not`` in a row, words that join, the deepest part."""

    start: Token
    negations: int = 0
    words: set[str] = field(default_factory=set)
    deepest: int = 0

    def add(self, levels: int) -> None:
        """Take in a part that is so many levels deep."""
        self.deepest = max(self.deepest, self.negations + levels)
        self.negations = 0

    def levels(self) -> int:
        """Return how deep the statement between these brackets is, at most."""
        return 1 + len(self.words) + self.deepest


def _check_levels(tokens: list[Token]) -> None:
    """Count brackets, ``not`` and kinds of joining word inside one another."""
    nested = [_Level(tokens[0])]
    for token in tokens:
        if token.kind == "_OPEN":
            nested.append(_Level(token))
        elif token.kind == "_CLOSE":
            inner = nested.pop()
            nested[-1].add(inner.levels())
        elif token.kind == "_NOT":
            nested[-1].negations += 1
        elif token.kind in {"_AND", "_OR", *JOINING.values()}:
            nested[-1].words.add(token.kind)
        elif token.kind in {"NAME", "FACT", "TRUE", "FALSE"}:
            nested[-1].add(0)
        if max(len(nested), nested[-1].levels() + nested[-1].negations) > MAX_LEVELS:
            fail("statement-too-deep", token, Hint("statement-too-deep-hint"), limit=MAX_LEVELS)
