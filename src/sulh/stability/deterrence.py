"""The deterrence family: an improvement is worth making unless an answer deters it.

State s is stable for decision maker i iff for every improvement x in ``R_i+(s)`` there is

=====  ============================================================================================
Nash   nothing: ``R_i+(s)`` must be empty [@nash1951]
GMR    y in ``R_{N-i}(x)`` not preferred to s by i [@howard1971]
SMR    the same, and no z in ``R_i(y)`` preferred to s [@howard1971]
SEQ    y in ``R+_{N-i}(x)`` not preferred to s by i [@fraser-hipel1979]
SSEQ   SEQ's y, and no z in ``R_i(y)`` preferred to s [@rego-vieira2017]
SIM    for each opponent a choice of staying or one of its improvements *from s*, such that the
       union of all changes with i's gives a feasible y not preferred to s by i [@fraser-hipel1979]
=====  ============================================================================================

``R_{N-i}`` and ``R+_{N-i}`` are the opponents' group moves and group improvements under the rule
(:mod:`sulh.movement`). Ties deter: y equal to s for i is enough.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from sulh.concept import Concept, Rule
from sulh.finding.evidence import Answer, Improvement, Move
from sulh.model import Model
from sulh.movement import Step, group_moves
from sulh.stability.simultaneous import joint_answers

MOST_ANSWERS = 10
"""How many answers an :class:`Improvement` lists; all are counted."""


def stable(model: Model, state: int, dm: int, concept: Concept, rule: Rule) -> bool:
    """Whether ``state`` is stable for ``dm``: every improvement from it is deterred."""
    return all(
        any(not answer.escapes for answer in answers(model, state, to, dm, concept, rule))
        for to in model.improvements(dm, state).tolist()
    )


def improvements(
    model: Model, state: int, dm: int, concept: Concept, rule: Rule
) -> Iterator[Improvement]:
    """Yield every improvement of ``dm`` from ``state`` with the evidence for and against it.

    Answers that deter come first; among them the nearest: fewest options changed from the
    improvement, then the lowest number.
    """
    for to in model.improvements(dm, state).tolist():
        found = list(answers(model, state, to, dm, concept, rule))
        listed = [answer for answer in found if not answer.escapes] or found
        listed.sort(key=_nearest_to(model, to))
        together = concept.answers == "simultaneous"
        yield Improvement(
            move(model, dm, state, to),
            tuple(
                Answer(
                    answer.at,
                    at_once(model, state, answer.steps)
                    if together
                    else in_turn(model, to, answer.steps),
                    answer.escapes,
                )
                for answer in listed[:MOST_ANSWERS]
            ),
            len(listed),
        )


def _nearest_to(model: Model, state: int) -> Callable[["Reached"], tuple[int, int]]:
    """Return the order of answers: fewest options changed from a state, then lowest number."""
    return lambda answer: (len(model.changed(state, answer.at)), answer.at)


class Reached(NamedTuple):
    """A state the opponents can answer with, how they get there, and where ``dm`` could go then."""

    at: int
    steps: tuple[Step, ...]
    escapes: tuple[int, ...]


def answers(
    model: Model, state: int, improvement: int, dm: int, concept: Concept, rule: Rule
) -> Iterator[Reached]:
    """Yield the opponents' answers to an improvement whose end ``dm`` does not prefer to ``state``.

    Where the concept looks at escapes, each answer carries them.
    """
    match concept.answers:
        case "none":
            return
        case "moves":
            found = group_moves(improvement, model.opponents(dm), model.reach, rule)
        case "improvements":
            found = group_moves(improvement, model.opponents(dm), model.improvements, rule)
        case "simultaneous":
            found = joint_answers(model, state, improvement, dm)
    for at, steps in found:
        if model.ranks[at, dm] <= model.ranks[state, dm]:
            yield Reached(at, steps, escapes_from(model, at, state, dm) if concept.escape else ())


def escapes_from(model: Model, at: int, state: int, dm: int) -> tuple[int, ...]:
    """Return where ``dm`` can go from ``at`` that it prefers to ``state``."""
    ends = model.reach(dm, at)
    return tuple(ends[model.ranks[ends, dm] > model.ranks[state, dm]].tolist())


def at_once(model: Model, start: int, steps: tuple[Step, ...]) -> tuple[Move, ...]:
    """Return the moves of steps made together, each from ``start``."""
    return tuple(move(model, dm, start, to) for dm, to in steps)


def in_turn(model: Model, start: int, steps: tuple[Step, ...]) -> tuple[Move, ...]:
    """Return the moves of steps made one after the other, the first from ``start``."""
    moves = []
    for dm, to in steps:
        moves.append(move(model, dm, start, to))
        start = to
    return tuple(moves)


def move(model: Model, dm: int, origin: int, to: int) -> Move:
    """Return one move, with its companions if it improves, and whether others must join."""
    better = bool(model.ranks[to, dm] > model.ranks[origin, dm])
    beside = companions(model, dm, origin, to) if better else ()
    return Move(dm, origin, to, better, beside, model.joint_at(dm, origin, to))


def companions(model: Model, dm: int, origin: int, to: int) -> tuple[int, ...]:
    """Return the options changed from ``origin`` to ``to`` that make no difference to ``dm``.

    An option is a companion of a move iff taking its change back alone leaves a state that ``dm``
    could have moved to as well, and holds equal to ``to`` (ours).
    """
    changed = model.changed(origin, to)
    found = []
    for option in changed if len(changed) > 1 else ():
        row = model.taken[to].copy()
        row[option] = ~row[option]
        other = model.state_of(row)
        if (
            other is not None
            and model.ranks[other, dm] == model.ranks[to, dm]
            and bool(np.isin(other, model.reach(dm, origin)))
        ):
            found.append(option)
    return tuple(found)
