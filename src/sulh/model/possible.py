"""What is possible where states cannot be listed: how many there are, and one that satisfies this.

Rules are examined by cases: one option is taken, then it is not, and what each rule still asks for
is asked of the options that are left, until nothing is asked or something cannot be. Rules that
share no option are counted apart, and their numbers multiplied; what was counted once is not
counted again. Nothing is guessed: where the cases are more than ``MOST_CASES`` there is no answer.

Source: Davis and Putnam 1960 [@davis-putnam1960].
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import prod

from sulh.statement import Option, Statement
from sulh.statement.connect import FALSE, TRUE, conjunction, negation, settled
from sulh.statement.syntax import And

MOST_CASES = 20_000
"""The most cases looked at for one question."""

Rules = frozenset[Statement]
Taken = frozenset[str]


class TooManyCasesError(Exception):
    """A question has more than ``MOST_CASES`` cases."""


@dataclass
class Possible:
    """The states of some options that satisfy some rules, none of them listed.

    Attributes:
        options: the options, in the order of the case.
        rules: statements about options alone.
        seen: states that were found, as the options taken in each.
    """

    options: Sequence[str]
    rules: Sequence[Statement]
    seen: list[Taken] = field(default_factory=list)

    def count(self) -> int:
        """Return how many states there are.

        Raises:
            TooManyCasesError: the cases are more than ``MOST_CASES``.

        >>> from sulh.statement import parse
        >>> Possible(("a.x", "a.y", "a.z"), [parse("a.x implies a.y")]).count()
        6
        """
        rules = _asked(self.rules)
        if rules is None:
            return 0
        return _Cases().ways(rules) << len(self.options) - len(_options(rules))

    def state(self, *statements: Statement) -> Taken | None:
        """Return the options taken in some state in which all the statements are true, if any.

        Raises:
            TooManyCasesError: the cases are more than ``MOST_CASES``.

        >>> from sulh.statement import parse
        >>> possible = Possible(("a.x", "a.y"), [parse("a.x implies a.y")])
        >>> sorted(possible.state(parse("a.x")))
        ['a.x', 'a.y']
        >>> possible.state(parse("a.x and not a.y"))
        """
        wanted = [settled(statement, {}) for statement in statements]
        for taken in self.seen:
            if all(statement.holds(taken) for statement in wanted):
                return taken
        rules = _asked((*self.rules, *wanted))
        found = None if rules is None else _Cases().state(rules)
        if found is not None:
            self.seen.append(found)
        return found

    def joined(self) -> list[list[str]]:
        """Return the options that rules speak of, in groups that no rule joins."""
        rules = _asked(self.rules)
        place = {name: k for k, name in enumerate(self.options)}
        groups = [] if rules is None else [_options(group) for group in _apart(rules)]
        return sorted(
            (sorted(one, key=place.__getitem__) for one in groups), key=lambda one: place[one[0]]
        )

    def end(self, order: Sequence[Statement], *, best: bool) -> Taken | None:
        """Return the options taken in a state that stands highest, or lowest, in an order.

        ``order``: statements, the weightiest first.

        Raises:
            TooManyCasesError: the cases are more than ``MOST_CASES``.
        """
        so_far: list[Statement] = []
        found = self.state()
        for statement in order:
            wanted = statement if best else negation(statement)
            nearer = self.state(*so_far, wanted)
            if nearer is not None:
                found = nearer
                so_far.append(wanted)
        return found


def _asked(rules: Iterable[Statement]) -> Rules | None:
    """Return what is asked for, one rule for each part of an "and"; None if it cannot be."""
    whole = conjunction(rules)
    if whole == FALSE:
        return None
    if whole == TRUE:
        return frozenset()
    return frozenset(whole.parts if isinstance(whole, And) else (whole,))


def _options(rules: Iterable[Statement]) -> set[str]:
    return {name for rule in rules for name in rule.options()}


def _apart(rules: Rules) -> list[Rules]:
    """Return the rules in groups that share no option."""
    groups: list[tuple[set[str], set[Statement]]] = []
    for rule in rules:
        names, together = set(rule.options()), {rule}
        rest = []
        for group in groups:
            if group[0] & names:
                names |= group[0]
                together |= group[1]
            else:
                rest.append(group)
        groups = [*rest, (names, together)]
    return [frozenset(together) for _, together in groups]


@dataclass
class _Cases:
    """One question, answered by cases."""

    looked_at: int = 0
    counted: dict[Rules, int] = field(default_factory=dict)

    def _given(self, rules: Rules, name: str, *, taken: bool) -> Rules | None:
        """Return what the rules still ask for once it is settled whether an option is taken."""
        self.looked_at += 1
        if self.looked_at > MOST_CASES:
            raise TooManyCasesError
        known = {name: taken}
        return _asked(settled(r, {}, known) if name in r.options() else r for r in rules)

    def ways(self, rules: Rules) -> int:
        """Return how many assignments of the options in the rules make all of them true."""
        return prod(self._ways_together(group) for group in _apart(rules))

    def _ways_together(self, rules: Rules) -> int:
        if rules not in self.counted:
            often = Counter(name for rule in rules for name in rule.options())
            name = max(sorted(often), key=often.__getitem__)
            total = 0
            for taken in (False, True):
                left = self._given(rules, name, taken=taken)
                if left is not None:
                    total += self.ways(left) << len(often) - 1 - len(_options(left))
            self.counted[rules] = total
        return self.counted[rules]

    def state(self, rules: Rules) -> Taken | None:
        """Return options that, taken alone, make all the rules true, or None."""
        found: Taken = frozenset()
        for group in _apart(rules):
            taken = self._state_together(group)
            if taken is None:
                return None
            found |= taken
        return found

    def _state_together(self, rules: Rules) -> Taken | None:
        shortest = min(rules, key=lambda rule: (len(rule.options()), str(rule)))
        name = shortest.options()[0]
        for taken in (shortest == Option(name), shortest != Option(name)):
            left = self._given(rules, name, taken=taken)
            rest = None if left is None else self.state(left)
            if rest is not None:
                return rest | {name} if taken else rest
        return None
