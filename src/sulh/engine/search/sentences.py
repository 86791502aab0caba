"""What a conflict in option form says of states not known yet: the definitions, as literals.

Each function is the sentence of the same name in :mod:`sulh.model.walk`, about places instead of
states.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sulh.engine.search.clauses import TRUE, Clauses, Place
from sulh.model.option_form import Joining, OptionForm


class Sentences:
    """The sentences of a conflict; ``said`` holds the clauses they become.

    ``start``: the place of the state looked for.
    """

    def __init__(self, form: OptionForm, deadline: float | None) -> None:
        self.form = form
        self.said = Clauses(form.options, deadline)
        self.options = range(len(form.options))
        self.dms = range(len(form.decision_makers))
        self._owner = [form.decision_makers.index(name.split(".")[0]) for name in form.options]
        self._orders = [form.orders[dm] for dm in form.decision_makers]
        self._free = [list(form.rights.free[dm].values()) for dm in form.decision_makers]
        self._vetoed = [list(form.rights.vetoed[dm].values()) for dm in form.decision_makers]
        self._joint = [
            (one, tuple(form.decision_makers.index(dm) for dm in one.members)) for one in form.joint
        ]
        self._better: dict[tuple[int, Place, Place], int] = {}
        self.start = self.anywhere()

    def anywhere(self, like: Place | None = None, free: Iterable[int] | None = None) -> Place:
        """Return a place of which nothing is known; ``like`` another but for these options."""
        loose = frozenset(self.options if free is None else free)
        return tuple(
            self.said.fresh() if like is None or k in loose else like[k] for k in self.options
        )

    def loose(self, dms: Iterable[int]) -> frozenset[int]:
        """Return the options that one of these decision makers might, somewhere, change."""
        return frozenset(k for dm in dms for k in self.options if any(self.widest[dm][k]))

    def changed(self, place: Place, values: Mapping[int, bool]) -> Place:
        """Return the place that differs from another in what these options are."""
        return tuple(
            (TRUE if values[k] else -TRUE) if k in values else literal
            for k, literal in enumerate(place)
        )

    def feasible(self, place: Place) -> int:
        """Return the literal that every rule is true at a place."""
        return self.said.every(self.said.at(rule, place) for rule in self.form.rules)

    def prefers(self, dm: int, one: Place, other: Place) -> int:
        """Return the literal that a decision maker strictly prefers one place to another.

        The first statement on which the two differ is true of the first.
        """
        key = (dm, one, other)
        if key not in self._better:
            said, better = self.said, -TRUE
            for statement in reversed(self._orders[dm]):
                here, there = said.at(statement, one), said.at(statement, other)
                better = said.some(
                    [said.every([here, -there]), said.every([said.some([here, -there]), better])]
                )
            self._better[key] = better
        return self._better[key]

    def _may(self, dms: Sequence[int], option: int, origin: Place, end: Place) -> int:
        said, owner = self.said, self._owner[option]
        ways = []
        for dm in dms:
            ways.append(said.at(self._free[dm][option], origin))
            vetoed = said.at(self._vetoed[dm][option], origin)
            if vetoed != -TRUE:
                worse = self.prefers(owner, origin, end)
                ways.append(said.every([vetoed, worse if dm == owner else -worse]))
        return said.some(ways)

    def _open(self, dms: Sequence[int], origin: Place, end: Place) -> int:
        said = self.said
        changes = [said.differ(origin[k], end[k]) for k in self.options]
        parts = [said.some(changes), self.feasible(end)]
        parts += [
            said.some([-change, self._may(dms, k, origin, end)])
            for k, change in enumerate(changes)
            if change != -TRUE
        ]
        parts += [
            -said.every([said.at(here, origin), said.at(there, end)])
            for dm in dms
            for here, there in self.form.forbidden[self.form.decision_makers[dm]]
        ]
        return said.every(parts)

    def _agreed(self, one: Joining, members: Sequence[int], origin: Place, end: Place) -> int:
        said = self.said
        return said.every(
            [
                *(self.prefers(dm, end, origin) for dm in members),
                *(
                    -said.differ(origin[k], end[k])
                    for k in self.options
                    if one.over and self.form.options[k] not in one.over
                ),
                self._open(members, origin, end),
            ]
        )

    def can_move(self, dm: int, origin: Place, end: Place) -> int:
        """Return the literal that ``end`` is in ``R_i(origin)``."""
        return self.said.some(
            [
                self._open((dm,), origin, end),
                *(
                    self._agreed(one, members, origin, end)
                    for one, members in self._joint
                    if dm in members
                ),
            ]
        )

    def improves(self, dm: int, origin: Place, end: Place) -> int:
        """Return the literal that ``end`` is in ``R_i+(origin)``."""
        return self.said.every([self.prefers(dm, end, origin), self.can_move(dm, origin, end)])

    @cached_property
    def widest(self) -> Sequence[Sequence[tuple[bool, bool]]]:
        """For each decision maker and option: whether it might, somewhere, take it and undo it.

        Alone or in a joint move; what a right asks of other options is taken to be met.
        """
        alone = [[self._directions(dm, k) for k in self.options] for dm in self.dms]
        widest = [list(own) for own in alone]
        for one, members in self._joint:
            for k, name in enumerate(self.form.options):
                if one.over and name not in one.over:
                    continue
                for dm in members:
                    take, undo = widest[dm][k]
                    widest[dm][k] = (
                        take or any(alone[other][k][0] for other in members),
                        undo or any(alone[other][k][1] for other in members),
                    )
        return widest

    def _directions(self, dm: int, option: int) -> tuple[bool, bool]:
        def might(taken: bool) -> bool:
            here = self.changed(self.start, {option: taken})
            return any(
                self.said.at(right, here) != -TRUE
                for right in (self._free[dm][option], self._vetoed[dm][option])
            )

        return might(taken=False), might(taken=True)

    @cached_property
    def improving(self) -> Sequence[Sequence[tuple[bool, bool]]]:
        """For each decision maker and option: whether some improvement takes it, and undoes it.

        Asked of the solver one after the other, of any two feasible states.
        """
        said = self.said
        found = []
        for dm in self.dms:
            origin = self.anywhere()
            end = self.anywhere(origin, self.loose([dm]))
            better = self.improves(dm, origin, end)
            either = said.every([self.feasible(origin), better])
            found.append(
                [
                    (
                        take and said.solve([either, -origin[k], end[k]]),
                        undo and said.solve([either, origin[k], -end[k]]),
                    )
                    for k, (take, undo) in enumerate(self.widest[dm])
                ]
            )
        return found

    def held(
        self, dms: Iterable[int], origin: Place, end: Place, *, by_improvements: bool
    ) -> list[int]:
        """Return what is true of any place these decision makers could lead to from another.

        No change that none of them can ever make (as part of an improvement): this says less than
        that they can, so where it cannot be true, no sequence of theirs leads there.
        """
        said, parts = self.said, [self.feasible(end)]
        movers, might = list(dms), self.improving if by_improvements else self.widest
        for k in self.options:
            if not any(might[dm][k][0] for dm in movers):
                parts.append(said.some([-end[k], origin[k]]))
            if not any(might[dm][k][1] for dm in movers):
                parts.append(said.some([-origin[k], end[k]]))
        return parts
