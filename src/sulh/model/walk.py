"""A conflict in option form walked through, one state at a time: nothing is ever listed.

What :class:`sulh.model.Model` holds as arrays over all states is here worked out where it is asked:
``R_i(s)`` is every feasible state that differs from s only in options i may change at s, one or
several at once, along no move forbidden to i, and every end of a joint move of i. An improvement is
a move to a state preferred to the one it leaves. All of it is plain Python on the number of a
state, so that what a faster search claims can be judged by the definitions.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from sulh.model.option_form import Joining, OptionForm
from sulh.statement import Statement, Truth

Step = tuple[int, int]
"""A move of a sequence: the place of the decision maker that makes it, and where it leads."""


class Walk:
    """A conflict in option form. States are numbers, decision makers and options places."""

    def __init__(self, form: OptionForm) -> None:
        self.form = form
        self.dms = range(len(form.decision_makers))
        self._places = {name: k for k, name in enumerate(form.options)}
        self._owners = [form.decision_makers.index(name.split(".")[0]) for name in form.options]
        self._orders = [[self._read(one) for one in order] for order in form.orders.values()]
        self._rights = [
            [
                (self._read(form.rights.free[dm][name]), self._read(form.rights.vetoed[dm][name]))
                for name in form.options
            ]
            for dm in form.decision_makers
        ]
        self._rules = [self._read(rule) for rule in form.rules]
        self._forbidden = [
            [(self._read(here), self._read(there)) for here, there in form.forbidden[dm]]
            for dm in form.decision_makers
        ]
        self.feasible = cache(self._feasible)
        self.standing = cache(self._standing)

    def _read(self, statement: Statement) -> Callable[[int], bool]:
        places = self._places
        if isinstance(statement, Truth):
            value = statement.value
            return lambda state: value  # noqa: ARG005 - most rights are one of these
        return lambda state: bool(statement.truth(lambda name: bool(state >> places[name] & 1), {}))

    def number(self, taken: Iterable[str]) -> int:
        """Return the state in which exactly these options are taken."""
        return sum(1 << self._places[name] for name in taken)

    def taken(self, state: int) -> tuple[str, ...]:
        """Return the options taken in a state."""
        return tuple(name for k, name in enumerate(self.form.options) if state >> k & 1)

    def holds(self, statement: Statement, state: int) -> bool:
        """Return whether a statement about options alone is true in a state."""
        return self._read(statement)(state)

    def _feasible(self, state: int) -> bool:
        """Return whether every rule is true in a state."""
        return all(rule(state) for rule in self._rules)

    def _standing(self, dm: int, state: int) -> tuple[bool, ...]:
        """Return where a state stands in an order: of two states the greater is preferred."""
        return tuple(statement(state) for statement in self._orders[dm])

    def prefers(self, dm: int, one: int, other: int) -> bool:
        """Return whether a decision maker strictly prefers the first state to the second."""
        return self.standing(dm, one) > self.standing(dm, other)

    def _may(self, dms: Sequence[int], option: int, state: int, end: int) -> bool:
        """Return whether one of these decision makers may change an option on the way to ``end``.

        Under a veto a delegate may, unless the option's owner prefers the state the move leaves;
        then the owner may.
        """
        owner = self._owners[option]
        return any(
            free(state) or (vetoed(state) and self.prefers(owner, state, end) == (dm == owner))
            for dm in dms
            for free, vetoed in [self._rights[dm][option]]
        )

    def _open(self, dms: Sequence[int], state: int, end: int) -> bool:
        """Return whether these decision makers can together bring a state about from another."""
        return (
            end != state
            and self.feasible(end)
            and all(self._may(dms, option, state, end) for option in changed(state, end))
            and not any(
                here(state) and there(end) for dm in dms for here, there in self._forbidden[dm]
            )
        )

    def alone(self, dm: int, state: int, end: int) -> bool:
        """Return whether a decision maker can by itself move from one state to another."""
        return self._open((dm,), state, end)

    def _members(self, one: Joining) -> tuple[int, ...]:
        return tuple(self.form.decision_makers.index(dm) for dm in one.members)

    def _agreed(self, one: Joining, state: int, end: int) -> bool:
        """Return whether several can move together: within what they move over, to all's gain."""
        members = self._members(one)
        return (
            all(self.prefers(dm, end, state) for dm in members)
            and all(
                not one.over or self.form.options[option] in one.over
                for option in changed(state, end)
            )
            and self._open(members, state, end)
        )

    def joint_at(self, dm: int, state: int, end: int) -> int | None:
        """Return the place of the first joint move by which a decision maker makes a move.

        None where it can make the move alone, or not at all.
        """
        if self.alone(dm, state, end):
            return None
        name = self.form.decision_makers[dm]
        return next(
            (
                place
                for place, one in enumerate(self.form.joint)
                if name in one.members and self._agreed(one, state, end)
            ),
            None,
        )

    def can_move(self, dm: int, state: int, end: int) -> bool:
        """Return whether ``end`` is in ``R_i(state)``."""
        return self.alone(dm, state, end) or self.joint_at(dm, state, end) is not None

    def improves(self, dm: int, state: int, end: int) -> bool:
        """Return whether ``end`` is in ``R_i+(state)``."""
        return self.prefers(dm, end, state) and self.can_move(dm, state, end)

    def own(self, dm: int, state: int) -> tuple[int, ...]:
        """Return the options a decision maker may change from a state, alone, if the end allows."""
        return tuple(
            k for k, (free, vetoed) in enumerate(self._rights[dm]) if free(state) or vetoed(state)
        )

    def _shared(self, one: Joining, state: int) -> tuple[int, ...]:
        """Return the options that several may change together from a state."""
        return tuple(
            k
            for k, name in enumerate(self.form.options)
            if (not one.over or name in one.over)
            and any(k in self.own(dm, state) for dm in self._members(one))
        )

    def breadth(self, dm: int, state: int) -> int:
        """Return how many ends are looked at to know the moves of a decision maker from a state."""
        name = self.form.decision_makers[dm]
        joint = (self._shared(one, state) for one in self.form.joint if name in one.members)
        return sum(2 ** len(options) for options in (self.own(dm, state), *joint))

    def moves(self, dm: int, state: int) -> Iterator[int]:
        """Yield ``R_i(state)``: first what the decision maker can bring about alone."""
        seen = set()
        for end in _ends(state, self.own(dm, state)):
            if self.alone(dm, state, end):
                seen.add(end)
                yield end
        for one in self.form.joint:
            if self.form.decision_makers[dm] not in one.members:
                continue
            for end in _ends(state, self._shared(one, state)):
                if end not in seen and self._agreed(one, state, end):
                    seen.add(end)
                    yield end

    def improvements(self, dm: int, state: int) -> Iterator[int]:
        """Yield ``R_i+(state)``: the moves to states the decision maker prefers to this one."""
        return (end for end in self.moves(dm, state) if self.prefers(dm, end, state))

    def legal(self, movers: Iterable[int], state: int, path: Sequence[Step], kind: str) -> bool:
        """Return whether a path is a legal sequence of these decision makers' moves from a state.

        ``kind``: ``moves``, or ``improvements``, where each step is one for its mover. No one moves
        twice in a row; anyone may move again later.
        """
        may, last = set(movers), -1
        step_of = self.improves if kind == "improvements" else self.can_move
        for dm, end in path:
            if dm not in may or dm == last or not step_of(dm, state, end):
                return False
            state, last = end, dm
        return True


def changed(state: int, end: int) -> Iterator[int]:
    """Yield the options in which two states differ.

    >>> list(changed(0b1100, 0b1010))
    [1, 2]
    """
    differing = state ^ end
    while differing:
        yield (differing & -differing).bit_length() - 1
        differing &= differing - 1


def _ends(state: int, options: Sequence[int]) -> Iterator[int]:
    """Yield every state that differs from one in these options only, the state itself left out."""
    for pattern in range(1, 1 << len(options)):
        yield state ^ sum(1 << k for place, k in enumerate(options) if pattern >> place & 1)
