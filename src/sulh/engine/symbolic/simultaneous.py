"""Simultaneous stability: which choices of the opponents, made at once, deter an improvement.

State s is not stable for i iff i has an improvement from s such that, whatever the opponents choose
(each stays or makes one of its improvements *from s*), the union of all changes leads to no
feasible state or to one that i prefers to s.

Let ``good(s, z)`` say that z is feasible and not preferred to s by i. Opponent after opponent is
then given its choice: ``good(s, z)`` becomes that, with the changes from s to z already made, the
opponent can stay or improve so that the union of the changes is good. What is left in the end says
of i's own change whether it is deterred. An option that several may change is changed once, so
what one of them makes of it is joined with what the others did; any other is changed by its one
mover or not at all.
"""

from collections.abc import Sequence

from sulh.engine.symbolic.moves import Mover, preferred
from sulh.engine.symbolic.space import Diagram, Space
from sulh.model.option_form import OptionForm


def deterred_by_none(form: OptionForm, space: Space, focal: Mover, all_movers: Sequence[Mover],
                     feasible: Diagram) -> Diagram:  # fmt: skip
    """Return at which feasible states some improvement of ``focal`` no choice deters."""
    every = tuple(name for name in form.options if name in space.copied)
    good = space.at_end(feasible, every) & ~preferred(form, focal.dm, every, space)
    for mover in all_movers:
        if mover.dm != focal.dm:
            good = _chosen(space, mover, good, feasible)
    found = space.false
    for steps in focal.improvements():
        improving = steps.relation & space.at_end(feasible, steps.changing)
        others = [name for name in every if name not in steps.changing]
        found |= space.some_end(improving, ~space.staying(good, others), steps.changing)
    return found & feasible


def _chosen(space: Space, mover: Mover, good: Diagram, feasible: Diagram) -> Diagram:
    """Return where, after the changes made so far, one opponent has a choice that is good."""
    alone = [name for name in mover.may_change() if name not in space.shared]
    chosen = space.staying(good, alone)
    for steps in mover.improvements():
        improving = steps.relation & space.at_end(feasible, steps.changing)
        joined = [name for name in steps.changing if name in space.shared]
        single = [name for name in steps.changing if name not in space.shared]
        others = [name for name in alone if name not in single]
        after = space.joined(space.staying(good, others), joined)
        chosen |= space.some_choice(space.as_choice(improving, joined), after, single, joined)
    return chosen
