"""Sets of states as binary decision diagrams, and what is done with them within a budget.

A set of states is a diagram over the options; a relation between states s and t one over the
options of s and, for the options that may differ, those of t, each asked for right after its
fellow. What does not differ is not spoken of: there is no frame.

Source: Bryant 1986 [@bryant1986].
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from time import monotonic
from typing import Any
from weakref import ref

from sulh.errors import Mistake, SulhError
from sulh.model.diagram import Sets

Diagram = Any
"""A set of states, or a relation: a function of :mod:`dd`, which knows no types."""

PACKAGES = ("dd.cudd", "dd.autoref")
"""What makes diagrams: in C, where there is a wheel of it; in Python everywhere."""

MOST_NODES = 10_000_000
"""So many nodes, unless others are allowed: about 600 MB."""

_BYTES_A_NODE = 48
_BYTES_BESIDE = 64 << 20
"""What CUDD takes for a node with its place in the table, and for its cache beside the nodes."""

_EXACT = 53
"""Up to so many options CUDD, which counts in floating point, counts exactly."""


@dataclass(frozen=True)
class Budget:
    """How long and with how many nodes the engine may look; None: as long as it takes.

    CUDD is given the memory of so many nodes, and 64 MB beside.
    """

    seconds: float | None = 60.0
    nodes: int = MOST_NODES


class BudgetSpentError(Exception):
    """The budget is spent: what was asked stays undecided."""


def found() -> str:
    """Return which package makes the diagrams: ``dd.cudd`` or, where it is missing, ``dd.autoref``.

    Raises:
        SulhError: neither is installed.
    """
    for package in PACKAGES:
        try:
            import_module(package)
        except ImportError:
            continue
        return package
    raise SulhError(Mistake("symbolic-missing"))


_KEPT: list[tuple["ref[Space]", Any]] = []
"""Every space with its manager, which must outlive all diagrams.

Python, where it finds them in a ring of references, may let go of the manager first, and CUDD then
writes into memory that is no longer its own. So a manager is let go of when a later space is made.
"""


class Space(Sets):
    """All assignments of the options, as diagrams of one manager.

    ``options``: in the order of the bits; ``order``: in the order of the diagrams; ``copied``: the
    options that somebody may change, and those that several may. Every operation first looks
    whether the budget is spent.
    """

    def __init__(
        self,
        options: Sequence[str],
        order: Sequence[str],
        copied: tuple[Collection[str], Collection[str]],
        budget: Budget,
        package: str,
    ) -> None:
        self.options, self.order, self.budget, self.package = options, order, budget, package
        self.copied, self.shared = map(frozenset, copied)
        self._end = None if budget.seconds is None else monotonic() + budget.seconds
        self._module = import_module(package)
        self._in_c = package == "dd.cudd"
        self._manager = self._module.BDD(*([_BYTES_BESIDE] if self._in_c else []))
        _KEPT[:] = [(space, manager) for space, manager in _KEPT if space() is not None]
        _KEPT.append((ref(self), self._manager))
        self._manager.configure(reordering=False)
        if self._in_c:
            self._manager.configure(max_memory=_BYTES_BESIDE + _BYTES_A_NODE * budget.nodes)
        for name in order:
            self._manager.add_var(name)
            if name in self.copied:
                self._manager.add_var(ended(name))
            if name in self.shared:
                self._manager.add_var(chosen(name))
        self.true, self.false = self._manager.true, self._manager.false

    # ---- the budget -----------------------------------------------------------------------

    def check(self) -> None:
        """Raise where time is over or the nodes are too many.

        CUDD holds itself to its memory, and takes long to count its nodes.
        """
        if self._end is not None and monotonic() > self._end:
            raise BudgetSpentError
        if not self._in_c and len(self._manager) > self.budget.nodes:
            raise BudgetSpentError

    def afterwards(self) -> None:
        """Let what was found be read without regard to the time."""
        self._end = None

    @contextmanager
    def within_memory(self) -> Iterator[None]:
        """Turn what CUDD says when its memory is spent into what we say."""
        try:
            yield
        except (MemoryError, RuntimeError, ValueError) as error:
            said = str(error)
            if self._in_c and ("NULL" in said or "memory" in said or "failed" in said):
                raise BudgetSpentError from None
            raise

    # ---- sets joined ----------------------------------------------------------------------

    def both(self, one: Diagram, other: Diagram) -> Diagram:
        """Return what is in both sets."""
        self.check()
        return one & other

    def either(self, one: Diagram, other: Diagram) -> Diagram:
        """Return what is in one of two sets."""
        self.check()
        return one | other

    # ---- states before and after ----------------------------------------------------------

    def taken(self, name: str) -> Diagram:
        """Return where an option is taken at the start."""
        return self._manager.var(name)

    def taken_after(self, name: str) -> Diagram:
        """Return where an option is taken at the end."""
        return self._manager.var(ended(name))

    def at_end(self, states: Diagram, changing: Collection[str]) -> Diagram:
        """Return the relation that the end is one of these states, if only ``changing`` differ."""
        self.check()
        after = {name: ended(name) for name in changing}
        return self._manager.let(after, states) if after else states

    def some_end(self, one: Diagram, other: Diagram, changing: Collection[str]) -> Diagram:
        """Return where both relations hold for some end."""
        return self._some(one, other, [ended(name) for name in changing])

    def _some(self, one: Diagram, other: Diagram, variables: Collection[str]) -> Diagram:
        self.check()
        if not variables:
            return one & other
        if self._in_c:
            return self._module.and_exists(one, other, variables)
        return self._manager.exist(variables, one & other)

    def staying(self, relation: Diagram, names: Collection[str]) -> Diagram:
        """Return the relation where these options are at the end as they are at the start."""
        self.check()
        same = {ended(name): name for name in names}
        return self._manager.let(same, relation) if same else relation

    def as_choice(self, relation: Diagram, names: Collection[str]) -> Diagram:
        """Return the relation with these options as what one of several movers makes of them."""
        self.check()
        choice = {ended(name): chosen(name) for name in names}
        return self._manager.let(choice, relation) if choice else relation

    def joined(self, relation: Diagram, names: Collection[str]) -> Diagram:
        """Return the relation with these options changed if they were or are chosen to be."""
        self.check()
        union = {}
        for name in names:
            start, end = self.taken(name), self.taken_after(name)
            choice = self._manager.var(chosen(name))
            union[ended(name)] = (start & end & choice) | (~start & (end | choice))
        return self._manager.let(union, relation) if union else relation

    def some_choice(
        self, one: Diagram, other: Diagram, single: Collection[str], joined: Collection[str]
    ) -> Diagram:
        """Return where both relations hold for some choice of one mover."""
        return self._some(one, other, [*map(ended, single), *map(chosen, joined)])

    def whatever(self, names: Collection[str], states: Diagram) -> Diagram:
        """Return the states that differ from some of these only in the options named."""
        self.check()
        return self._manager.exist(names, states) if names else states

    def given(self, values: Mapping[str, bool], states: Diagram) -> Diagram:
        """Return the states as they are where options have these values."""
        return self._manager.let(values, states) if values else states

    # ---- what is in a set -----------------------------------------------------------------

    def number(self, states: Diagram) -> int:
        """Return how many states there are in a set, exactly."""
        return self._number(states, 0, {})

    def _number(self, states: Diagram, level: int, known: dict[tuple[int, Diagram], int]) -> int:
        left = len(self.order) - level
        if states == self.false:
            return 0
        if states == self.true:
            return 1 << left
        if left <= _EXACT or not self._in_c:
            return int(self._manager.count(states, left))
        key = (level, states)  # the diagram itself: while it is kept, its number means no other
        if key not in known:
            known[key] = sum(
                self._number(self.given({self.order[level]: value}, states), level + 1, known)
                for value in (False, True)
            )
        return known[key]


def ended(name: str) -> str:
    """Return the variable that says whether an option is taken where a move ends."""
    return f"{name}'"


def chosen(name: str) -> str:
    """Return the variable that says what one of several movers makes of an option."""
    return f"{name}''"
