"""Simultaneous answers: everyone moves at once, from the same state."""

from collections.abc import Iterator

from sulh.errors import Mistake, TooLargeError
from sulh.model import Model
from sulh.movement import Step

MOST_JOINT_CHANGES = 200_000
"""The most different unions of changes examined for one improvement."""


def joint_answers(
    model: Model, state: int, improvement: int, dm: int
) -> Iterator[tuple[int, tuple[Step, ...]]]:
    """Yield the states that ``dm``'s improvement and its opponents' own improvements lead to.

    For each opponent a choice of staying or one of its improvements *from* ``state``; the union of
    all the options changed, with those of ``dm``, is changed in ``state``; what comes out counts if
    it is feasible. Each state comes once, with the opponents that moved, fewest first; a step names
    an opponent and the state it moved to from ``state``.

    Raises:
        TooLargeError: more than ``MOST_JOINT_CHANGES`` different unions.
    """
    start = model.numbers[state]
    unions: dict[int, tuple[Step, ...]] = {start ^ model.numbers[improvement]: ()}
    for opponent in model.opponents(dm):
        changes = [
            (start ^ model.numbers[to], to) for to in model.improvements(opponent, state).tolist()
        ]
        if len(unions) * (len(changes) + 1) > MOST_JOINT_CHANGES:
            raise TooLargeError(
                Mistake("sim-too-large", {"limit": MOST_JOINT_CHANGES, "number": start})
            )
        for union, steps in list(unions.items()):
            for change, to in changes:
                joined = union | change
                if joined not in unions or len(steps) + 1 < len(unions[joined]):
                    unions[joined] = (*steps, (opponent, to))
    for union, steps in sorted(unions.items(), key=lambda item: len(item[1])):
        at = model.index.get(start ^ union)
        if at is not None:
            yield at, steps
