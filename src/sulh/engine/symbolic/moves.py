"""From where a decision maker can move into a set of states.

Of a decision maker whose rights depend on nothing the moves are said without any relation: a state
from which it can move into S, or that is in S, is one that differs from a state of S only in its
options, each changed in a permitted direction; so one quantifies over them, one after the other.

Everything else is a relation between a state s and what its options are at the end t, and says
nothing of the others, which stay as they are: who may change what is read at s; a forbidden move
joins one from s to one at t; a veto and a joint move compare s and t in the orders of those
concerned; an improvement does so in the order of the mover. Of two states that differ in some
options only, those statements of an order need to be looked at that speak of these.

Feasible are both ends: a set moved into holds feasible states only, and so do those returned.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sulh.engine.symbolic.space import Diagram, Space
from sulh.model.option_form import OptionForm
from sulh.statement.connect import FALSE


@dataclass(frozen=True, eq=False)
class Steps:
    """A relation between the state a move starts from and the options it may change."""

    changing: tuple[str, ...]
    relation: Diagram


class Mover:
    """The moves of one decision maker over the feasible states.

    ``at_once``: whether two moves in a row are one, so that nobody has to remember who moved last.
    """

    def __init__(
        self, form: OptionForm, dm: str, space: Space, feasible: Diagram, joint: Sequence[Steps]
    ) -> None:
        self._form, self._space, self._feasible, self.dm = form, space, feasible, dm
        self.at_once = dm not in form.conditional
        self._joint = tuple(joint)
        self._own = controlled(form, (dm,))
        directions = {name: form.directions(dm, name) for name in self._own} if self.at_once else {}
        self._both_ways = tuple(name for name, both in directions.items() if all(both))
        self._one_way = tuple((name, take) for name, (take, undo) in directions.items()
                              if take != undo)  # fmt: skip
        self._alone: Steps | None = None
        self._better: Steps | None = None

    def before(self, goal: Diagram) -> Diagram:
        """Return from where there is a move into ``goal``; where ``at_once``, with ``goal``."""
        if not self.at_once:
            return self.strictly_before(goal)
        space, found = self._space, goal
        for name, taking in self._one_way:
            found |= space.given({name: taking}, found)
        return space.whatever(self._both_ways, found) & self._feasible

    def strictly_before(self, goal: Diagram) -> Diagram:
        """Return from where there is a move into ``goal``."""
        return self._into(goal, self._moves_alone())

    def improving_before(self, goal: Diagram) -> Diagram:
        """Return from where there is an improvement into ``goal``."""
        return self._into(goal, self._better_alone())

    def improvements(self) -> tuple[Steps, ...]:
        """Return the improvements, whether or not the end is feasible."""
        return (self._better_alone(), *self._joint)

    def may_change(self) -> frozenset[str]:
        """Return the options this decision maker may change, alone or with others."""
        return frozenset(name for steps in self.improvements() for name in steps.changing)

    def _better_alone(self) -> Steps:
        if self._better is None:
            alone = self._moves_alone()
            better = preferred(self._form, self.dm, alone.changing, self._space)
            self._better = Steps(alone.changing, alone.relation & better)
        return self._better

    def _into(self, goal: Diagram, alone: Steps) -> Diagram:
        space = self._space
        return self._feasible & space.any_of(
            space.some_end(steps.relation, space.at_end(goal, steps.changing), steps.changing)
            for steps in (alone, *self._joint)
            if steps.changing
        )

    def _moves_alone(self) -> Steps:
        if self._alone is None:
            self._alone = made(self._form, (self.dm,), self._own, self._space)
        return self._alone


def movers(form: OptionForm, space: Space, feasible: Diagram) -> tuple[Mover, ...]:
    """Return the moves of every decision maker, alone and together with others."""
    joint = [(one.members, together(form, one.members, one.over, space)) for one in form.joint]
    return tuple(
        Mover(form, dm, space, feasible, [steps for members, steps in joint if dm in members])
        for dm in form.decision_makers
    )


def controlled(form: OptionForm, dms: Collection[str]) -> tuple[str, ...]:
    """Return the options that some of these decision makers may change somewhere."""
    return tuple(
        name
        for name in form.options
        if any(
            kind[dm][name] != FALSE for kind in (form.rights.free, form.rights.vetoed) for dm in dms
        )
    )


def copied(form: OptionForm) -> tuple[frozenset[str], frozenset[str]]:
    """Return the options that somebody may change, and those that several may."""
    own = {dm: set(controlled(form, (dm,))) for dm in form.decision_makers}
    for one in form.joint:
        both = {k for k in controlled(form, one.members) if not one.over or k in one.over}
        for dm in one.members:
            own[dm] |= both
    movers_of = {name: sum(name in mine for mine in own.values()) for name in form.options}
    return (
        frozenset(name for name, several in movers_of.items() if several),
        frozenset(name for name, several in movers_of.items() if several > 1),
    )


def made(form: OptionForm, dms: Collection[str], changing: tuple[str, ...], space: Space) -> Steps:
    """Return the moves by which these decision makers, together, change some of these options."""
    relation, differs = space.true, space.false
    compared: dict[str, Diagram] = {}
    for name in changing:
        differ = ~space.taken(name).equiv(space.taken_after(name))
        owner = name.split(".")[0]
        allowed = space.false
        for dm in dms:
            allowed |= space.where(form.rights.free[dm][name])
            vetoed = form.rights.vetoed[dm][name]
            if vetoed == FALSE:
                continue
            if owner not in compared:
                compared[owner] = preferred(form, owner, changing, space, worse=True)
            worse = compared[owner]
            allowed |= space.where(vetoed) & (worse if dm == owner else ~worse)
        relation = space.all_of((relation, ~differ | allowed))
        differs |= differ
    for dm in dms:
        for start, end in form.forbidden[dm]:
            joined = space.where(start) & space.at_end(space.where(end), changing)
            relation = space.all_of((relation, ~joined))
    return Steps(changing, space.all_of((relation, differs)))


def together(
    form: OptionForm, members: Collection[str], over: Collection[str], space: Space
) -> Steps:
    """Return the moves these members can make together: every one of them gains by each."""
    changing = tuple(name for name in controlled(form, members) if not over or name in over)
    common = made(form, members, changing, space)
    gains = (preferred(form, dm, changing, space) for dm in members)
    return Steps(changing, space.all_of((common.relation, *gains)))


def preferred(
    form: OptionForm, dm: str, changing: Collection[str], space: Space, *, worse: bool = False
) -> Diagram:
    """Return the relation that ``dm`` prefers the end to the start; with ``worse``, the start.

    By the first statement on which they differ; only ``changing`` differ.
    """
    found = space.false
    for statement in reversed(form.orders[dm]):
        if not set(changing) & set(statement.options()):
            continue
        start = space.where(statement)
        end = space.at_end(start, changing)
        gained = start & ~end if worse else ~start & end
        found = space.any_of((gained, start.equiv(end) & found))
    return found
