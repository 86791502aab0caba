"""Statements joined, with what is known to be true or false left out.

>>> from sulh.statement import Option, Truth
>>> attack = Option("iran.attack")
>>> str(conjunction([attack, Truth(True), attack])), str(negation(negation(attack)))
('iran.attack', 'iran.attack')
>>> str(disjunction([attack, negation(attack)]))
'true'
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sulh.statement.syntax import (
    And,
    Count,
    Fact,
    Iff,
    Implies,
    Kind,
    Not,
    Option,
    Or,
    Statement,
    Truth,
)

TRUE, FALSE = Truth(value=True), Truth(value=False)
NONE_KNOWN: Mapping[str, bool] = MappingProxyType({})


def conjunction(parts: Iterable[Statement]) -> Statement:
    """Return a statement that is true where every part is; of no parts, ``true``."""
    return _joined(And, parts)


def disjunction(parts: Iterable[Statement]) -> Statement:
    """Return a statement that is true where some part is; of no parts, ``false``."""
    return _joined(Or, parts)


def negation(part: Statement) -> Statement:
    """Return a statement that is true where the part is false."""
    match part:
        case Truth(value):
            return FALSE if value else TRUE
        case Not(inner):
            return inner
        case And(parts):
            return disjunction(map(negation, parts))
        case Or(parts):
            return conjunction(map(negation, parts))
    return Not(part)


def settled(  # noqa: C901, PLR0911 - one case for each kind of statement
    statement: Statement, facts: Mapping[str, float], known: Mapping[str, bool] = NONE_KNOWN
) -> Statement:
    """Return the same statement about options alone: true in the same states, given the facts.

    A fact absent from ``facts`` is not known: no comparison with it is true. ``known``: options of
    which it is settled, too, whether they are taken; nothing is said about them any more.

    >>> from sulh.statement import parse
    >>> str(settled(parse("fact.fighters > 2000 implies iran.attack"), {"fighters": 5000}))
    'iran.attack'
    >>> str(settled(parse("at least 2 of (a.x, a.y, a.z)"), {}, {"a.x": True, "a.y": False}))
    'a.z'
    """

    def of(part: Statement) -> Statement:
        return settled(part, facts, known)

    match statement:
        case Fact():
            return Truth(statement.holds(frozenset(), facts))
        case Not(part):
            return negation(of(part))
        case And(parts):
            return conjunction(map(of, parts))
        case Or(parts):
            return disjunction(map(of, parts))
        case Implies(condition, consequence):
            return disjunction([negation(of(condition)), of(consequence)])
        case Iff(left, right):
            return _iff(of(left), of(right))
        case Count(kind, number, parts):
            return _counted(kind, number, tuple(map(of, parts)))
        case Option(name) if name in known:
            return Truth(known[name])
        case Option() | Truth():
            return statement
    raise AssertionError(statement)


def _counted(kind: Kind, number: int, parts: tuple[Statement, ...]) -> Statement:
    """Return the count, over the parts that are still open, of what they must come to."""
    left = tuple(part for part in parts if not isinstance(part, Truth))
    number -= sum(part == TRUE for part in parts)
    if (kind != "at least" and number < 0) or (kind != "at most" and number > len(left)):
        return FALSE
    if (kind == "at least" and number <= 0) or (kind == "at most" and number >= len(left)):
        return TRUE
    if kind != "at most" and number == len(left):
        return conjunction(left)
    if kind != "at least" and number == 0:
        return conjunction(map(negation, left))
    return disjunction(left) if kind == "at least" and number == 1 else Count(kind, number, left)


def _iff(left: Statement, right: Statement) -> Statement:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Truth):
            return other if one.value else negation(other)
    return Iff(left, right)


def _joined(kind: type[And | Or], parts: Iterable[Statement]) -> Statement:
    """Return the parts joined, each once; of none, what joining none means."""
    neutral = TRUE if kind is And else FALSE
    found: dict[Statement, None] = {}
    for part in parts:
        for one in part.parts if isinstance(part, kind) else (part,):
            if isinstance(one, Truth):
                if one == neutral:
                    continue
                return one
            found[one] = None
    if any(negation(one) in found for one in found):
        return negation(neutral)
    joined = tuple(found)
    if len(joined) > 1:
        return kind(joined)
    return joined[0] if joined else neutral
