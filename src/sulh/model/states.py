"""The feasible states of a case: every assignment of its options that its rules allow.

Options are assigned one after the other. A rule is examined as soon as it can be false: by
Kleene's three values a statement over a partial assignment is true, false, or not yet known, and
only partial states in which every rule can still become true are kept. Tight rules keep the number
of partial states near the number of feasible ones; nothing ever tests all ``2**n``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sulh.model import Flags
from sulh.statement import And, Count, Fact, Iff, Implies, Not, Option, Or, Statement, Truth

MOST_STATES = 1 << 20
"""The most partial states kept at once: more is an error that says what would shrink the model."""


class TooManyStatesError(Exception):
    """More than ``MOST_STATES`` partial states; ``decided`` options had been assigned by then."""

    def __init__(self, decided: tuple[str, ...]) -> None:
        super().__init__(decided)
        self.decided = decided


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
            least = sum((~inner.false).astype(np.int64) for inner in inners)
            most = sum(inner.true.astype(np.int64) for inner in inners)
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
    waiting = [set(rule.options()) & set(options) for rule in rules]
    left = list(options)
    while left:
        open_rules = [names for names in waiting if names]
        nearest = min(open_rules, key=len, default=set(left[:1]))
        chosen = max(
            (name for name in left if name in nearest),
            key=lambda name: sum(name in names for names in open_rules),
        )
        left.remove(chosen)
        for names in waiting:
            names.discard(chosen)
        yield chosen


def feasible(
    options: Sequence[str], rules: Sequence[Statement], facts: Mapping[str, float]
) -> Flags:
    """Return all assignments of ``options`` in which every rule is true, by number.

    Shape: states x options.

    Raises:
        TooManyStatesError: more than ``MOST_STATES`` partial states at once.
    """
    owned = frozenset(options)
    columns: dict[str, Flags] = {}
    size = 1
    for rule in rules:
        if not rule.options() and not rule.evaluate({}, facts, 1)[0]:
            size = 0
    for name in _order(options, rules):
        size *= 2
        if size > MOST_STATES:
            raise TooManyStatesError(tuple(columns))
        columns = {known: np.tile(column, 2) for known, column in columns.items()}
        columns[name] = np.repeat([False, True], size // 2)
        keep = np.ones(size, bool)
        for rule in rules:
            if name in rule.options():
                keep &= _bounds(rule, columns, facts, owned, size).true
        if not keep.all():
            columns = {known: column[keep] for known, column in columns.items()}
            size = int(keep.sum())
    taken = np.zeros((size, len(options)), dtype=bool)
    for k, name in enumerate(options):
        taken[:, k] = columns[name]
    return taken[np.lexsort(taken.T)] if options else taken


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
