"""The feasible states as a decision diagram: counted without listing, listed without dead ends.

A *diagram* (BDD) of a statement asks one option after the other, in one order for all, and shares
what is asked alike. From every question some state goes on to where the statement is true, so the
ways down from the first question, taken together an option at a time, are never more than the
states that satisfy it.

Source: Bryant 1986 [@bryant1986].
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from sulh.model import States, Words
from sulh.statement import And, Count, Iff, Implies, Not, Option, Or, Statement, Truth
from sulh.statement.connect import settled

MOST_QUESTIONS = 1 << 20
"""The most questions kept: a larger diagram takes longer than its states are worth."""

_MEMORY = 112 << 20
"""What the questions take in C, and what is remembered beside them: no step asks for more."""

_LOOKS = 256
"""Questions are counted every so-many operations: to count them takes as long as many of these."""

_FALSE, _TRUE = 0, 1


class TooManyQuestionsError(Exception):
    """Some statements together have more than ``MOST_QUESTIONS`` questions."""


def available() -> bool:
    """Return whether diagrams can be drawn here: the extra ``scale`` is installed."""
    return find_spec("dd") is not None


@dataclass(frozen=True, eq=False)
class Diagram:
    """The states that satisfy some statements.

    Attributes:
        order: the options, in the order in which they are asked.
        first: the question to begin with.
        asked: for every question the place in ``order`` of its option. The first two ask nothing
            (``len(order)``): there the statements are false, and true.
        no, yes: the question that follows where the option is not taken, and where it is; both
            stand before the question itself.
    """

    order: tuple[str, ...]
    first: int
    asked: States
    no: States
    yes: States

    def count(self) -> int:
        """Return how many states there are."""
        asked: list[int] = self.asked.tolist()
        counts = [0, 1]
        following = zip(self.no.tolist(), self.yes.tolist(), strict=True)
        for place, to in list(enumerate(following))[2:]:
            counts.append(sum(counts[one] << asked[one] - asked[place] - 1 for one in to))
        return counts[self.first] << asked[self.first]

    def states(self, places: Mapping[str, int]) -> Words:
        """Return the numbers of the states, packed; ``places``: the bit of every option."""
        words: Words = np.zeros((1, max(1, -(-len(places) // 64))), dtype=np.uint64)
        at = np.array([self.first])
        for place, name in enumerate(self.order):
            here = self.asked[at] == place
            no, yes = np.where(here, self.no[at], at), np.where(here, self.yes[at], at)
            taken = words[yes != _FALSE]
            taken[:, places[name] // 64] |= np.uint64(1 << places[name] % 64)
            words = np.concatenate((words[no != _FALSE], taken))
            at = np.concatenate((no[no != _FALSE], yes[yes != _FALSE]))
        return np.asarray(words[at == _TRUE])


def draw(order: Sequence[str], rules: Sequence[Statement], facts: Mapping[str, float]) -> Diagram:
    """Return the diagram of the states in which every rule is true.

    ``order``: the options in an order that asks near each other what rules connect. An option that
    is not among them is not taken.

    Raises:
        TooManyQuestionsError: more than ``MOST_QUESTIONS`` questions.
    """
    manager = _manager()
    manager.declare(*order)
    sets = _Few(manager, order)
    last = {name: place for place, name in enumerate(order)}
    soonest_decided = sorted(
        rules, key=lambda rule: max((last.get(name, 0) for name in rule.options()), default=0)
    )
    try:
        whole = sets.all_of(sets.where(settled(rule, facts)) for rule in soonest_decided)
    except RuntimeError as error:
        if "memory" not in str(error):
            raise
        raise TooManyQuestionsError from None
    return _written_out(manager, whole, order)


def _manager() -> Any:
    """Return what makes diagrams: in C where there is a wheel of it, else in Python.

    The order of the options stays as it is given: to look for a better one has no end in time.
    """
    try:
        made = import_module("dd.cudd").BDD()
    except ImportError:
        return import_module("dd.autoref").BDD()
    made.configure(reordering=False, max_memory=_MEMORY)
    return made


class Sets(ABC):
    """Sets of states as diagrams of one manager, joined as far as there is room for them.

    Attributes:
        true, false: all states, and none.
    """

    true: Any
    false: Any

    @abstractmethod
    def taken(self, name: str) -> Any:
        """Return where an option is taken."""

    @abstractmethod
    def both(self, one: Any, other: Any) -> Any:
        """Return what is in both sets."""

    @abstractmethod
    def either(self, one: Any, other: Any) -> Any:
        """Return what is in one of two sets."""

    def all_of(self, parts: Iterable[Any]) -> Any:
        """Return what is in every set."""
        return reduce(self.both, parts, self.true)

    def any_of(self, parts: Iterable[Any]) -> Any:
        """Return what is in some set."""
        return reduce(self.either, parts, self.false)

    def where(  # noqa: PLR0911 - one case for each kind of statement
        self, statement: Statement
    ) -> Any:
        """Return the states in which a statement about options is true."""
        match statement:
            case Truth(value):
                return self.true if value else self.false
            case Option(name):
                return self.taken(name)
            case Not(part):
                return ~self.where(part)
            case And(parts):
                return self.all_of(map(self.where, parts))
            case Or(parts):
                return self.any_of(map(self.where, parts))
            case Implies(condition, consequence):
                return self.either(~self.where(condition), self.where(consequence))
            case Iff(left, right):
                one, other = self.where(left), self.where(right)
                return self.either(self.both(one, other), self.both(~one, ~other))
            case Count(kind, number, parts):
                exactly = self._counted([self.where(part) for part in parts])
                lists = {"exactly": [number], "at least": range(number, len(parts) + 1),
                         "at most": range(number + 1)}  # fmt: skip
                return self.any_of(exactly[k] for k in lists[kind])
        raise AssertionError(statement)

    def _counted(self, parts: Sequence[Any]) -> list[Any]:
        """Return for every number the states in which exactly so many parts are true."""
        exactly = [self.true]
        for part in parts:
            fewer, same = [self.false, *exactly], [*exactly, self.false]
            exactly = [
                self.either(self.both(part, one), self.both(~part, other))
                for one, other in zip(fewer, same, strict=True)
            ]
        return exactly


class _Few(Sets):
    """Sets of at most ``MOST_QUESTIONS`` questions, of these options; no other option is taken."""

    def __init__(self, manager: Any, options: Collection[str]) -> None:
        self.true, self.false = manager.true, manager.false
        self._manager, self._options, self._operations = manager, frozenset(options), 0

    def taken(self, name: str) -> Any:
        """Return where an option is taken."""
        return self._manager.var(name) if name in self._options else self.false

    def both(self, one: Any, other: Any) -> Any:
        """Return what is in both sets."""
        self._look()
        return one & other

    def either(self, one: Any, other: Any) -> Any:
        """Return what is in one of two sets."""
        self._look()
        return one | other

    def _look(self) -> None:
        self._operations += 1
        if self._operations % _LOOKS == 0 and len(self._manager) > MOST_QUESTIONS:
            raise TooManyQuestionsError


def _written_out(manager: Any, whole: Any, options: Sequence[str]) -> Diagram:
    """Return a diagram in arrays. Its order is the manager's, which may have mended ours."""
    order = tuple(sorted(options, key=manager.level_of_var))
    level = {name: place for place, name in enumerate(order)}
    places = {manager.false: _FALSE, manager.true: _TRUE}
    asked, no, yes = [len(order)] * 2, [_FALSE, _TRUE], [_FALSE, _TRUE]
    waiting = [whole]
    while waiting:
        here = waiting[-1]
        if here in places:
            waiting.pop()
            continue
        # A diagram and its opposite share their questions: the mark says which is meant.
        following = [~one if here.negated else one for one in (here.low, here.high)]
        if missing := [one for one in following if one not in places]:
            waiting += missing
            continue
        places[here] = len(asked)
        asked.append(level[here.var])
        no.append(places[following[0]])
        yes.append(places[following[1]])
    return Diagram(order, places[whole], np.array(asked), np.array(no), np.array(yes))
