"""Boolean statements as data: what one says, and when it is true.

A statement is a tree of frozen records. Equal trees are the same statement as written; ``str``
gives the text of the case file, and that text read again gives an equal tree. What a statement
means is one formula a record (:meth:`Statement.truth`), read with plain booleans for one state and
with arrays of booleans for all states at once.

>>> both = And((Option("russia.protect"), Not(Option("iran.attack"))))
>>> str(both)
'russia.protect and not iran.attack'
>>> both.holds({"russia.protect"})
True
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import reduce
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    import numpy as np

Kind = Literal["exactly", "at least", "at most"]
Operator = Literal["=", "!=", "<", "<=", ">", ">="]

COMPARISONS: Mapping[str, Callable[[float, float], bool]] = MappingProxyType(
    {
        "=": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
    }
)
COUNTS: Mapping[str, Callable[[Any, int], Any]] = MappingProxyType(
    {"exactly": operator.eq, "at least": operator.ge, "at most": operator.le}
)
NO_FACTS: Mapping[str, float] = MappingProxyType({})


class Statement:
    """A sentence about a state that is true or false there."""

    __slots__ = ()
    binding: ClassVar[int] = 5
    """How tightly the words of this kind of statement bind; a looser part stands in parentheses."""

    def children(self) -> tuple["Statement", ...]:
        """Return the statements this one is made of, in the order of its text."""
        return ()

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the truth, given each option's: a bool, or an array of bool, one per state.

        A fact absent from ``facts`` is not known: no comparison with it is true.
        """
        raise NotImplementedError

    def holds(self, taken: AbstractSet[str], facts: Mapping[str, float] = NO_FACTS) -> bool:
        """Say whether the statement is true in the state where exactly ``taken`` is taken.

        >>> Implies(Option("a.x"), Option("a.y")).holds({"a.x"})
        False
        """
        return bool(self.truth(taken.__contains__, facts))

    def evaluate(
        self, columns: Mapping[str, "np.ndarray"], facts: Mapping[str, float], size: int
    ) -> "np.ndarray":
        """Return the truth in each of ``size`` states; an option without a column is false.

        >>> import numpy as np
        >>> columns = {"a.x": np.array([False, True]), "a.y": np.array([True, True])}
        >>> Not(Or((Option("a.x"), Option("a.gone")))).evaluate(columns, {}, 2).tolist()
        [True, False]
        """
        import numpy as np  # noqa: PLC0415 - reading a statement does not need it

        states = np.empty(size, dtype=np.bool_)
        states[:] = self.truth(lambda name: columns.get(name, False), facts)
        return states

    def walk(self) -> Iterator["Statement"]:
        """Yield the statement and all its parts, in the order of its text."""
        waiting: list[Statement] = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.children()))

    def options(self) -> tuple[str, ...]:
        """Return the distinct options, in order of appearance.

        >>> Or((Option("b.y"), Option("a.x"), Option("b.y"))).options()
        ('b.y', 'a.x')
        """
        return tuple(dict.fromkeys(part.name for part in self.walk() if isinstance(part, Option)))

    def facts(self) -> tuple[str, ...]:
        """Return the distinct facts, in order of appearance."""
        return tuple(dict.fromkeys(part.name for part in self.walk() if isinstance(part, Fact)))


@dataclass(frozen=True, slots=True)
class Truth(Statement):
    """``true`` in every state, or ``false`` in every state."""

    value: bool

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the value itself."""
        del option, facts
        return self.value

    def __str__(self) -> str:
        return "true" if self.value else "false"


@dataclass(frozen=True, slots=True)
class Option(Statement):
    """The option ``dm.option`` is taken."""

    name: str

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return whether the option is taken."""
        del facts
        return option(self.name)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Fact(Statement):
    """The fact's value compares with a number: the same answer in every state."""

    name: str
    operator: Operator
    number: float

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the comparison, false for a fact that is not known."""
        del option
        return self.name in facts and COMPARISONS[self.operator](facts[self.name], self.number)

    def __str__(self) -> str:
        return f"fact.{self.name} {self.operator} {number_text(self.number)}"


@dataclass(frozen=True, slots=True)
class Not(Statement):
    """The part is false."""

    part: Statement
    binding: ClassVar[int] = 4

    def children(self) -> tuple[Statement, ...]:
        """Return the one part."""
        return (self.part,)

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the opposite of the part (``^``, for ``~True`` is a number in Python)."""
        return self.part.truth(option, facts) ^ True

    def __str__(self) -> str:
        return f"not {_within(self.part, self.binding)}"


@dataclass(frozen=True, slots=True)
class _Chain(Statement):
    """Two or more parts joined by one word."""

    parts: tuple[Statement, ...]
    word: ClassVar[str]

    def __post_init__(self) -> None:
        if len(self.parts) < 2:
            raise ValueError(f"{type(self).__name__} joins at least two parts")

    def children(self) -> tuple[Statement, ...]:
        """Return the parts."""
        return self.parts

    def __str__(self) -> str:
        return f" {self.word} ".join(_within(part, self.binding + 1) for part in self.parts)


@dataclass(frozen=True, slots=True)
class And(_Chain):
    """Every part is true."""

    binding: ClassVar[int] = 3
    word: ClassVar[str] = "and"

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the conjunction of the parts."""
        return reduce(operator.and_, (part.truth(option, facts) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Or(_Chain):
    """At least one part is true."""

    binding: ClassVar[int] = 2
    word: ClassVar[str] = "or"

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the disjunction of the parts."""
        return reduce(operator.or_, (part.truth(option, facts) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Implies(Statement):
    """Where the condition is true, the consequence is too."""

    condition: Statement
    consequence: Statement
    binding: ClassVar[int] = 1

    def children(self) -> tuple[Statement, ...]:
        """Return condition and consequence."""
        return (self.condition, self.consequence)

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return: not the condition, or the consequence."""
        return (self.condition.truth(option, facts) ^ True) | self.consequence.truth(option, facts)

    def __str__(self) -> str:
        return f"{_within(self.condition, 2)} implies {_within(self.consequence, 2)}"


@dataclass(frozen=True, slots=True)
class Iff(Statement):
    """Both sides are true, or both are false."""

    left: Statement
    right: Statement
    binding: ClassVar[int] = 1

    def children(self) -> tuple[Statement, ...]:
        """Return both sides."""
        return (self.left, self.right)

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return whether the sides agree."""
        return (self.left.truth(option, facts) ^ True) ^ self.right.truth(option, facts)

    def __str__(self) -> str:
        return f"{_within(self.left, 2)} iff {_within(self.right, 2)}"


@dataclass(frozen=True, slots=True)
class Count(Statement):
    """Of the parts, as many are true as ``kind`` and ``number`` say."""

    kind: Kind
    number: int
    parts: tuple[Statement, ...]

    def __post_init__(self) -> None:
        if not 0 <= self.number <= len(self.parts) or not self.parts:
            raise ValueError(f"{self.number} of {len(self.parts)} parts")

    def children(self) -> tuple[Statement, ...]:
        """Return the parts counted."""
        return self.parts

    def truth(self, option: Callable[[str], Any], facts: Mapping[str, float]) -> Any:
        """Return the comparison of the number of true parts with ``number``."""
        count = sum(part.truth(option, facts) for part in self.parts)
        return COUNTS[self.kind](count, self.number)

    def __str__(self) -> str:
        return f"{self.kind} {self.number} of ({', '.join(map(str, self.parts))})"


def number_text(number: float) -> str:
    """Return a number as the case file writes it: decimal, without an exponent.

    >>> number_text(5000.0), number_text(-0.25), number_text(1e-7)
    ('5000', '-0.25', '0.0000001')
    """
    if number == int(number):
        return str(int(number))
    whole, _, exponent = repr(number).partition("e")
    return f"{number:.{len(whole) - int(exponent)}f}".rstrip("0") if exponent else whole


def _within(part: Statement, binding: int) -> str:
    """Return a part's text, in parentheses where it binds more loosely than its place asks."""
    return str(part) if part.binding >= binding else f"({part})"
