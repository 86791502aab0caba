"""A statement in words, in English or Arabic.

Negation is taken inward first (*not (a or b)* is said as *not a and not b*), so that only options
are denied, each by its own words. What remains is said in whole phrases: lists, *if ..., then*,
*unless*, *exactly 2 of*. A comma, *either* or brackets keep apart what belongs apart.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from sulh.messages import Lang, render
from sulh.statement.syntax import (
    And,
    Count,
    Fact,
    Iff,
    Implies,
    Kind,
    Not,
    Operator,
    Option,
    Or,
    Statement,
    Truth,
    number_text,
)

Name = Callable[[str, bool], str]

Place = Literal["sentence", "clause", "list"]
"""What a statement is said as: a whole sentence, one side of *if*, or one of several parts."""

OPPOSITE: Mapping[Operator, Operator] = MappingProxyType(
    {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
)
COMPARED: Mapping[Operator, str] = MappingProxyType(
    {
        "=": "said-equal",
        "!=": "said-not-equal",
        "<": "said-less",
        "<=": "said-not-more",
        ">": "said-more",
        ">=": "said-not-less",
    }
)
COUNTED: Mapping[tuple[Kind, bool], str] = MappingProxyType(
    {
        ("exactly", True): "said-exactly",
        ("at least", True): "said-at-least",
        ("at most", True): "said-at-most",
        ("exactly", False): "said-not-exactly",
        ("at least", False): "said-fewer",
        ("at most", False): "said-more-of",
    }
)

JOINED: Mapping[str, Mapping[Lang, tuple[str, str, str]]] = MappingProxyType(
    {
        "and": {"en": ("", ", ", " and "), "ar": ("", " و", " و")},
        "or": {"en": ("", ", ", " or "), "ar": ("", " أو ", " أو ")},
        "and inside": {"en": ("", " and ", " and "), "ar": ("", " و", " و")},
        "or inside": {"en": ("either ", " or ", " or "), "ar": ("إما أن ", " أو أن ", " أو أن ")},
        "long and": {"en": ("", ", and ", ", and "), "ar": ("", "، و", "، و")},
        "long or": {"en": ("", ", or ", ", or "), "ar": ("", "، أو ", "، أو ")},
        "list": {"en": ("", ", ", ", "), "ar": ("", "، ", "، ")},
        "long list": {"en": ("", "; ", "; "), "ar": ("", "؛ ", "؛ ")},
    }
)
"""What stands before a list, between its parts, and before the last one."""


def show(statement: Statement, name: Name, lang: Lang) -> str:
    """Return the statement in words, without a full stop.

    ``name(option, taken)`` gives the words for an option taken or not taken: in English a clause
    (*Russia does not protect*), in Arabic a clause that begins with a noun (روسيا لا تحمي), for it
    may follow أن or فإن.

    >>> def name(option, taken):
    ...     dm, act = option.split(".")
    ...     return f"{dm.title()} {act}s" if taken else f"{dm.title()} does not {act}"
    >>> protect, attack = Option("russia.protect"), Option("iran.attack")
    >>> show(Implies(And((protect, Not(attack))), Option("syria.agree")), name, "en")
    'if Russia protects and Iran does not attack, then Syria agrees'
    >>> show(Implies(Not(attack), protect), name, "en")
    'Russia protects, unless Iran attacks'
    """
    return _Voice(name, lang).say(_plain(statement), "sentence")


def _plain(statement: Statement) -> Statement:
    """Return the statement with ``Not`` only before options and counts, and no list within a list.

    The exception of an *unless* stays denied as a whole.
    """
    said = statement
    match statement:
        case Not(part):
            said = _opposite(part)
        case And(parts) | Or(parts):
            said = _flat(type(statement), map(_plain, parts))
        case Implies(Not(exception), consequence):
            said = Implies(Not(_plain(exception)), _plain(consequence))
        case Implies(condition, consequence):
            said = Implies(_plain(condition), _plain(consequence))
        case Iff(left, right):
            said = Iff(_plain(left), _plain(right))
        case Count(kind, number, parts):
            said = Count(kind, number, tuple(map(_plain, parts)))
    return said


def _opposite(statement: Statement) -> Statement:
    """Return what is true where the statement is false, in the form of :func:`_plain`."""
    said: Statement = Not(statement)
    match statement:
        case Not(part):
            said = _plain(part)
        case Truth(value):
            said = Truth(not value)
        case Fact(name, sign, number):
            said = Fact(name, OPPOSITE[sign], number)
        case And(parts):
            said = _flat(Or, map(_opposite, parts))
        case Or(parts):
            said = _flat(And, map(_opposite, parts))
        case Implies(condition, consequence):
            said = _flat(And, (_plain(condition), _opposite(consequence)))
        case Iff(left, right):
            said = Count("exactly", 1, (_plain(left), _plain(right)))
        case Count():
            said = Not(_plain(statement))
    return said


def _flat(chain: type[And | Or], parts: Iterable[Statement]) -> Statement:
    """Join parts, taking the parts of a part of the same kind for themselves."""
    flat: list[Statement] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, chain) else (part,))
    return chain(tuple(flat))


@dataclass(frozen=True, slots=True)
class _Voice:
    """Says plain statements in one language, with one way to name options."""

    name: Name
    lang: Lang

    def say(self, part: Statement, place: Place) -> str:
        """Return the words for a part of a sentence."""
        match part:
            case Option(option):
                return self.name(option, True)
            case Not(Option(option)):
                return self.name(option, False)
            case Fact(fact, sign, number):
                return self._words(COMPARED[sign], fact=fact, number=number_text(number))
            case Truth(value):
                return self._words("said-always" if value else "said-never")
            case And(parts) | Or(parts):
                return self._chain("and" if isinstance(part, And) else "or", parts, place)
        words = self._whole(part)
        return words if place == "sentence" else f"({words})"

    def _whole(self, part: Statement) -> str:
        """Return the words for what stands in brackets unless it is a whole sentence."""
        match part:
            case Implies(Not(exception), consequence):
                return self._words("said-unless", exception=exception, consequence=consequence)
            case Implies(condition, consequence):
                return self._words("said-if", condition=condition, consequence=consequence)
            case Iff(left, right):
                return self._words("said-iff", left=left, right=right)
            case Not(Count(kind, number, parts)):
                return self._counted(COUNTED[kind, False], number, parts)
            case Count(kind, number, parts):
                return self._counted(COUNTED[kind, True], number, parts)
        raise TypeError(type(part).__name__)

    def _words(self, message: str, **slots: object) -> str:
        """Return a phrase; statements in its slots are said as clauses."""
        said = {
            slot: self.say(value, "clause") if isinstance(value, Statement) else value
            for slot, value in slots.items()
        }
        return render(message, said, self.lang)

    def _counted(self, message: str, number: int, parts: Sequence[Statement]) -> str:
        listed = self._joined("list" if _simple(parts) else "long list", parts)
        return self._words(message, number=number, parts=listed)

    def _chain(self, word: str, parts: Sequence[Statement], place: Place) -> str:
        """Return parts joined by *and* or *or*, kept apart from a list around them."""
        if not _simple(parts):
            words = self._joined(f"long {word}", parts)
            return f"({words})" if place == "list" else words
        return self._joined(f"{word} inside" if place == "list" else word, parts)

    def _joined(self, style: str, parts: Sequence[Statement]) -> str:
        text, between, last = JOINED[style][self.lang]
        for place, part in enumerate(parts):
            words = self.say(part, "list")
            if place:
                text += last if place == len(parts) - 1 else between
                # و is written together with an Arabic word, apart from a Latin one.
                if text.endswith("و") and words[:1].isascii() and words[:1].isalnum():
                    text += " "
            text += words
        return text


def _simple(parts: Sequence[Statement]) -> bool:
    """Say whether every part is an option, its denial, a fact or a constant."""
    return all(
        isinstance(part.part if isinstance(part, Not) else part, Option | Fact | Truth)
        for part in parts
    )
