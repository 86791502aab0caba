"""Under which orders of one decision maker does something hold, the others' orders as they are?

The inverse approach: not which states hold under given orders, but under which orders a state holds
(Hipel, Kilgour and Kinsara 2014 [@hipel-kilgour-kinsara2014]; Kinsara, Kilgour and Hipel 2015
[@kinsara-kilgour-hipel2015]). Every strict order is looked at, of up to eight states or statements;
with more the question is undecided, and nothing is ever sampled.

All orders are solved at once, each in a lane (:mod:`sulh.engine.lanes`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, permutations
from math import factorial

import numpy as np

from sulh.case import Case
from sulh.case.order import lines
from sulh.engine import lanes
from sulh.finding.equilibria import Profile
from sulh.finding.inverse import MOST_ITEMS, Inverse, Over, Pair
from sulh.model import Flags, Model, States
from sulh.model.build import model_of
from sulh.model.frame import Frame, frame
from sulh.model.option_form import fact_values
from sulh.solve import solve
from sulh.statement import And, Not, Or, Statement, Truth, parse, separate

MOST_RANKS = 1 << 25
"""The most ranks (states x different orders of them) looked at for one decision maker."""

MOST_ROWS = 5040
"""The most different orders of which a condition in words is sought: 7! = 5 040."""

_ORDERS_AT_ONCE = 4096
"""So many orders are spread out at a time."""

MOST_SIMULTANEOUS = 1000
"""The most different orders solved one by one: for SIM, and where moves depend on orders."""


def inverses(
    case: Case, model: Model, profile: Profile, asked: Flags, dm: str | None = None,
    *, ruling_out: bool = False,
) -> Iterator[Inverse]:  # fmt: skip
    """Yield under which orders of each decision maker, or of one, a state asked for holds.

    First all orders of its states; then, where it has two statements or more, all orders of these.
    ``ruling_out``: whether to say what those orders share in which none of the states holds.
    """
    for index, name in enumerate(model.decision_makers):
        if dm not in {None, name}:
            continue
        order = lines(case, name)
        question = _Question(case, model, profile, asked, index, ruling_out)
        numbers = [f"#{number}" for number in model.numbers]
        yield question.over("states", numbers, _orders_of_states)
        if len(order) > 1:
            named = [line.address for line in order]
            yield question.over("statements", named, _OrdersOfLines(_truth(case, model, name)))


@dataclass(frozen=True, eq=False)
class _Orders:
    """All strict orders of some items, and the orders of states they come to.

    ``height``: items x orders, 0, 1, ... from below. ``ranks``: states x different orders of them.
    ``which``: the one of these that each order comes to.
    """

    height: States
    ranks: States
    which: States


def _orders_of_states(size: int) -> _Orders:
    ranks = np.array(list(permutations(range(size))), dtype=np.intp).T
    return _Orders(ranks, ranks, np.arange(ranks.shape[1]))


@dataclass(frozen=True, eq=False)
class _OrdersOfLines:
    """The orders of statements; ``truth``: states x statements."""

    truth: Flags

    def __call__(self, size: int) -> _Orders:
        """Return all orders; those in which all states rank alike come to one."""
        places = np.array(list(permutations(range(size))), dtype=np.intp).T
        kinds, kind = np.unique(self.truth, axis=0, return_inverse=True)
        weights = 1 << (size - 1 - places)
        standing = np.argsort(np.argsort(kinds.astype(np.intp) @ weights, axis=0), axis=0)
        different, which = np.unique(standing.astype(np.uint8), axis=1, return_inverse=True)
        ranks = different.astype(np.intp)[kind.reshape(-1)]
        return _Orders(size - 1 - places, ranks, which.reshape(-1))


def _truth(case: Case, model: Model, dm: str) -> Flags:
    """Return states x statements of the decision maker: is the statement true there."""
    columns = {name: model.taken[:, k] for k, name in enumerate(model.options)}
    facts = fact_values(case)
    return np.stack(
        [parse(line.that, dm).evaluate(columns, facts, len(model)) for line in lines(case, dm)],
        axis=1,
    )


@dataclass(frozen=True, eq=False)
class _Question:
    """One decision maker, and the states one of which is to hold."""

    case: Case
    model: Model
    profile: Profile
    asked: Flags
    dm: int
    ruling_out: bool

    def over(self, over: Over, items: Sequence[str], ordered: Callable[[int], _Orders]) -> Inverse:
        """Return the answer over all orders of the items."""
        size = len(items)
        blank = Inverse(
            self.model.decision_makers[self.dm], over, size, None, None,
            ruling_out=self.ruling_out,
        )  # fmt: skip
        if size > MOST_ITEMS:
            return replace(blank, undecided=f"inverse-many-{over}")
        blank = replace(blank, orders=factorial(size))
        orders = ordered(size)
        if orders.ranks.size > MOST_RANKS:
            return replace(blank, undecided="inverse-many-ranks")
        holding = self._holding(orders.ranks)
        if holding is None:
            reason = "inverse-moves" if self._moves_vary else "inverse-simultaneous"
            return replace(blank, undecided=reason)
        holds = holding[orders.which]
        said = ~holds if self.ruling_out else holds
        when, exact = _when(items, orders.height, said)
        return replace(
            blank, holds=int(holds.sum()), shared=_shared(items, orders.height[:, said]),
            when=when, exact=exact,
        )  # fmt: skip

    def _holding(self, ranks: States) -> Flags | None:
        """Return for each order of the states whether an asked state holds; None: too many."""
        simultaneous = any(one.answers == "simultaneous" for one in self.profile.concepts)
        if simultaneous or self._moves_vary:
            return self._holding_one_by_one(ranks)
        some = range(0, ranks.shape[1], _ORDERS_AT_ONCE)
        return np.concatenate(
            [self._holding_in_lanes(ranks[:, first : first + _ORDERS_AT_ONCE]) for first in some]
        )

    def _holding_in_lanes(self, orders: States) -> Flags:
        ranks = np.empty((len(self.model.dms), *orders.shape), lanes.smallest_type(len(self.model)))
        ranks[:] = self.model.ranks.T[:, :, None]
        ranks[self.dm] = orders
        holding = lanes.equilibria(self.model, ranks, self.profile.concepts)
        return np.asarray(holding[self.asked].any(axis=0))

    def _holding_one_by_one(self, ranks: States) -> Flags | None:
        if ranks.shape[1] > MOST_SIMULTANEOUS:
            return None
        needed = dict.fromkeys(self.profile.concepts)
        found = []
        for column in ranks.T:
            solution = solve(self._with(column), needed, "legal-sequence")
            if solution.undecided:
                return None
            stable = [solution.stable[c.slug][:, k] for k, c in enumerate(self.profile.concepts)]
            found.append(np.logical_and.reduce(stable)[self.asked].any())
        return np.array(found, dtype=bool)

    @cached_property
    def _moves_vary(self) -> bool:
        """Whether what can be moved depends on orders: by a veto, or by a joint move."""
        return bool(self.case.joint) or any("veto" in one.retained for one in self.case.mandates)

    @cached_property
    def _frame(self) -> Frame:
        return frame(self.case)

    def _with(self, column: States) -> Model:
        ranks = self.model.ranks.copy()
        ranks[:, self.dm] = column
        if self._moves_vary:
            return model_of(self.case, self._frame, self.model.status_quo, [*ranks.T])
        return replace(self.model, ranks=ranks)


def _when(
    items: Sequence[str], height: States, said: Flags
) -> tuple[tuple[tuple[Pair, ...], ...] | None, bool]:
    """Return the or of ands of comparisons true in exactly the orders said; whether it is exact."""
    pairs = _bearing(height, said)
    if not len(pairs):
        return ((),) if said.all() else (), True
    first, second = pairs.T
    rows, where = np.unique(height[first] > height[second], axis=1, return_index=True)
    if rows.shape[1] > MOST_ROWS:
        return None, True
    names = [f"{a} {b}" for a, b in pairs]
    found = separate(rows.T[said[where]], rows.T[~said[where]], names)
    return tuple(_terms(found.statement, items)), found.exact


def _bearing(height: States, said: Flags) -> States:
    """Return the pairs of items whose comparison can matter, a row a pair.

    Those that, exchanged where they are neighbours, change the verdict on some order. Of two orders
    that agree on all these each comes from the other by exchanges of neighbours of other pairs, so
    the verdict on them is the same.
    """
    size = len(height)
    value = size ** np.arange(size)
    codes = value @ height
    ordered = np.argsort(codes)
    standing = np.argsort(height, axis=0)
    matters = np.zeros((size, size), dtype=bool)
    for lower, upper in pairwise(standing):
        exchanged = codes + value[lower] - value[upper]
        other = ordered[np.searchsorted(codes, exchanged, sorter=ordered)]
        turned = said != said[other]
        matters[lower[turned], upper[turned]] = True
    return np.argwhere(np.triu(matters | matters.T))


def _shared(items: Sequence[str], height: States) -> tuple[Pair, ...]:
    """Return the pairs of which the first is above the second in every one of the orders."""
    if not height.shape[1]:
        return ()
    size = range(len(items))
    return tuple((items[a], items[b]) for a in size for b in size if (height[a] > height[b]).all())


def _terms(statement: Statement, items: Sequence[str]) -> Iterator[tuple[Pair, ...]]:
    """Yield the terms of an or of ands as pairs (above, below); true is one empty term."""
    if isinstance(statement, Truth):
        yield from [()] if statement.value else []
        return
    for term in statement.parts if isinstance(statement, Or) else (statement,):
        pairs = []
        for part in term.parts if isinstance(term, And) else (term,):
            (name,) = part.options()
            above, below = (items[int(place)] for place in name.split())
            pairs.append((below, above) if isinstance(part, Not) else (above, below))
        yield tuple(pairs)
