"""The feasible states of a case: every assignment of its options that its rules allow.

Options are assigned one after the other. A rule is examined as soon as it can be false: by
Kleene's three values a statement over a partial assignment is true, false, or not yet known, and
only partial states in which every rule can still become true are kept. Tight rules keep the number
of partial states near the number of feasible ones; nothing ever tests all ``2**n``. A partial state
is a number: 8 bytes for up to 64 options.

Where there are too many partial states on the way, the rules together are written as a diagram
(:mod:`sulh.model.diagram`, with the extra ``scale``), which has no dead ends: only the feasible
states themselves are listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sulh.model import Flags, Words, diagram
from sulh.statement import And, Count, Fact, Iff, Implies, Not, Option, Or, Statement, Truth

MOST_STATES = 1 << 20
"""The most feasible states listed: more is an error that says what would shrink the model."""

MOST_PARTIAL = 1 << 21
"""The most partial states kept at once."""

_DRAWN_FROM = 1 << 17
"""With more partial states a diagram is quicker, where one can be drawn."""


class TooManyStatesError(Exception):
    """More than ``MOST_STATES`` states, ``count`` of them where that is known.

    Where it is not, there were too many partial states once ``decided`` had been assigned.
    """

    def __init__(self, decided: tuple[str, ...], count: int | None = None) -> None:
        super().__init__(decided, count)
        self.decided = decided
        self.count = count


@dataclass(frozen=True, slots=True)
class _Bounds:
    """For each row: can the statement still become true, can it still become false."""

    true: Flags
    false: Flags


def _bounds(  # noqa: C901, PLR0911 - one case for each kind of statement
    statement: Statement,
    columns: Mapping[str, Flags],
    facts: Mapping[str, float],
    owned: frozenset[str],
    size: int,
) -> _Bounds:
    def of(part: Statement) -> _Bounds:
        return _bounds(part, columns, facts, owned, size)

    match statement:
        case Option(name) if name in columns:
            return _Bounds(columns[name], ~columns[name])
        case Option(name) if name in owned:
            return _Bounds(np.ones(size, bool), np.ones(size, bool))
        case Truth() | Fact() | Option():
            known = statement.evaluate({}, facts, size)
            return _Bounds(known, ~known)
        case Not(part):
            inner = of(part)
            return _Bounds(inner.false, inner.true)
        case And(parts):
            inners = [of(part) for part in parts]
            return _Bounds(
                np.logical_and.reduce([inner.true for inner in inners]),
                np.logical_or.reduce([inner.false for inner in inners]),
            )
        case Or(parts):
            inners = [of(part) for part in parts]
            return _Bounds(
                np.logical_or.reduce([inner.true for inner in inners]),
                np.logical_and.reduce([inner.false for inner in inners]),
            )
        case Implies(condition, consequence):
            first, then = of(condition), of(consequence)
            return _Bounds(first.false | then.true, first.true & then.false)
        case Iff(left, right):
            one, two = of(left), of(right)
            return _Bounds(
                (one.true & two.true) | (one.false & two.false),
                (one.true & two.false) | (one.false & two.true),
            )
        case Count(kind, number, parts):
            inners = [of(part) for part in parts]
            least = sum((~inner.false).astype(np.int16) for inner in inners)
            most = sum(inner.true.astype(np.int16) for inner in inners)
            enough, not_too_many = most >= number, least <= number
            surely_enough, surely_few = least >= number, most <= number
            if kind == "at least":
                return _Bounds(np.asarray(enough), ~np.asarray(surely_enough))
            if kind == "at most":
                return _Bounds(np.asarray(not_too_many), ~np.asarray(surely_few))
            return _Bounds(
                np.asarray(enough & not_too_many), ~np.asarray(surely_enough & surely_few)
            )
    raise AssertionError(statement)


def _order(options: Sequence[str], rules: Sequence[Statement]) -> Iterator[str]:
    """Yield the options so that rules are decided early: always one of the rule nearest to it."""
    place = {name: k for k, name in enumerate(options)}
    waiting = {k: set(rule.options()) & place.keys() for k, rule in enumerate(rules)}
    asking: dict[str, list[int]] = {name: [] for name in options}
    for k, names in waiting.items():
        for name in names:
            asking[name].append(k)
    left = dict.fromkeys(options)
    while left:
        waiting = {k: names for k, names in waiting.items() if names}
        nearest = min(waiting.values(), key=len, default=None) or {next(iter(left))}
        chosen = min(nearest, key=lambda name: (-len(asking[name]), place[name]))
        del left[chosen]
        for k in asking[chosen]:
            waiting[k].discard(chosen)
        yield chosen


class _Partial(Mapping[str, Flags]):
    """Which of the options decided so far are taken, in every partial state."""

    def __init__(self, words: Words, places: Mapping[str, int]) -> None:
        self._words, self._places = words, places
        self._read: dict[str, Flags] = {}

    def __getitem__(self, name: str) -> Flags:
        if name not in self._read:
            place = self._places[name]
            word = self._words[:, place // 64]
            self._read[name] = (word & np.uint64(1 << place % 64)).astype(bool)
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def feasible(
    options: Sequence[str], rules: Sequence[Statement], facts: Mapping[str, float]
) -> Flags:
    """Return all assignments of ``options`` in which every rule is true, by number.

    Shape: states x options; the states of an option lie together in memory.

    Raises:
        TooManyStatesError: more than ``MOST_STATES`` states.
    """
    order = tuple(_order(options, rules))
    drawing = diagram.available()
    try:
        words = _listed(options, order, rules, facts, _DRAWN_FROM if drawing else MOST_PARTIAL)
    except TooManyStatesError:
        if not drawing:
            raise
        words = _drawn(options, order, rules, facts)
    if len(words) > MOST_STATES:
        raise TooManyStatesError(order, len(words))
    words = words[np.lexsort(words.T)] if words.shape[1] > 1 else np.sort(words, axis=0)
    taken = np.empty((len(words), len(options)), dtype=bool, order="F")
    for k in range(len(options)):
        np.not_equal(words[:, k // 64] & np.uint64(1 << k % 64), 0, out=taken[:, k])
    return taken


def _listed(
    options: Sequence[str],
    order: Sequence[str],
    rules: Sequence[Statement],
    facts: Mapping[str, float],
    most: int,
) -> Words:
    """Return the numbers of the feasible states, packed, assigning the options in this order.

    Raises:
        TooManyStatesError: more than ``most`` partial states.
    """
    owned = frozenset(options)
    place = {name: k for k, name in enumerate(options)}
    about = [(rule, frozenset(rule.options())) for rule in rules]
    possible = all(rule.evaluate({}, facts, 1)[0] for rule, names in about if not names & owned)
    words = np.zeros((int(possible), max(1, -(-len(options) // 64))), dtype=np.uint64)
    known: dict[str, int] = {}
    for name in order:
        known[name] = place[name]
        taken = words.copy()
        taken[:, place[name] // 64] |= np.uint64(1 << place[name] % 64)
        words = np.concatenate((words, taken))
        partial = _Partial(words, known)
        keep = np.ones(len(words), bool)
        for rule, names in about:
            if name in names:
                keep &= _bounds(rule, partial, facts, owned, len(words)).true
        if not keep.all():
            words = words[keep]
        if len(words) > most:
            raise TooManyStatesError(tuple(known))
    return words


def _drawn(
    options: Sequence[str],
    order: Sequence[str],
    rules: Sequence[Statement],
    facts: Mapping[str, float],
) -> Words:
    """Return the numbers of the feasible states, packed, by a diagram where there is one."""
    try:
        drawn = diagram.draw(order, rules, facts)
    except diagram.TooManyQuestionsError:
        return _listed(options, order, rules, facts, MOST_PARTIAL)
    count = drawn.count()
    if count > MOST_STATES:
        raise TooManyStatesError(tuple(order), count)
    return drawn.states({name: k for k, name in enumerate(options)})


def contradiction(
    options: Sequence[str], rules: Sequence[Statement], facts: Mapping[str, float]
) -> tuple[int, ...]:
    """Return which rules, together, leave no state: a smallest such set in the sense that
    dropping any one of them leaves a state. The positions are those of ``rules``.
    """  # noqa: D205
    needed = list(range(len(rules)))
    for position in range(len(rules)):
        rest = [k for k in needed if k != position]
        used = {name for k in rest for name in rules[k].options()}
        try:
            empty = not len(
                feasible([o for o in options if o in used], [rules[k] for k in rest], facts)
            )
        except TooManyStatesError:
            empty = False
        if empty:
            needed = rest
    return tuple(needed)
