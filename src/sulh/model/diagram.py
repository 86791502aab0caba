"""The feasible states as a decision diagram: counted without listing, listed without dead ends.

A *diagram* (BDD) of a statement asks one option after the other, in one order for all, and shares
what is asked alike. From every question some state goes on to where the statement is true, so the
ways down from the first question, taken together an option at a time, are never more than the
states that satisfy it.

Source: Bryant 1986 [@bryant1986].
"""

import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from importlib import import_module
from importlib.util import find_spec
from itertools import count
from typing import Any, cast

import numpy as np

from sulh.model import States, Words
from sulh.statement import Statement

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
    looks = count(1)
    known = {name: _Set(manager, manager.var(name), looks) for name in order}
    last = {name: place for place, name in enumerate(order)}
    soonest_decided = sorted(
        rules, key=lambda rule: max((last.get(name, 0) for name in rule.options()), default=0)
    )
    try:
        whole = reduce(
            lambda so_far, rule: so_far & rule.truth(lambda name: known.get(name, False), facts),
            soonest_decided,
            _Set(manager, manager.true, looks),
        )
    except RuntimeError as error:
        if "memory" not in str(error):
            raise
        raise TooManyQuestionsError from None
    return _written_out(manager, whole.states, order)


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


class _Set:
    """Where a statement is true: what its formula makes of it in the place of a boolean."""

    def __init__(self, manager: Any, states: Any, looks: Iterator[int]) -> None:
        if next(looks) % _LOOKS == 0 and len(manager) > MOST_QUESTIONS:
            raise TooManyQuestionsError
        self.manager, self.states, self.looks = manager, states, looks

    def _joined(self, how: str, other: "_Set | bool") -> "_Set":
        if isinstance(other, bool):
            states = self.manager.true if other else self.manager.false
        else:
            states = other.states
        return _Set(self.manager, self.manager.apply(how, self.states, states), self.looks)

    def __and__(self, other: "_Set | bool") -> "_Set":
        return self._joined("and", other)

    def __or__(self, other: "_Set | bool") -> "_Set":
        return self._joined("or", other)

    def __xor__(self, other: "_Set | bool") -> "_Set":
        return self._joined("xor", other)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __radd__(self, number: int) -> "_Tally":
        return _Tally([*[self & False] * number, self ^ True, self])


class _Tally:
    """Where how many statements are true: for every number the set where it is so many."""

    __hash__ = None  # type: ignore[assignment]  # compared with numbers only

    def __init__(self, exactly: Sequence[_Set]) -> None:
        self.exactly = exactly

    def __add__(self, other: _Set | bool) -> "_Tally":
        none = self.exactly[0] & False
        return _Tally(
            [
                (same & (True ^ (none | other))) | (fewer & other)
                for same, fewer in zip([*self.exactly, none], [none, *self.exactly], strict=True)
            ]
        )

    def __eq__(self, number: object) -> Any:
        return self.exactly[operator.index(cast("int", number))]

    def __ge__(self, number: int) -> _Set:
        return reduce(_Set.__or__, self.exactly[number:])

    def __le__(self, number: int) -> _Set:
        return reduce(_Set.__or__, self.exactly[: number + 1])


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
