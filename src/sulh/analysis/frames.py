"""The frames (states and moves) of many variations of one case, each found once."""

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from sulh.case import Case, Control
from sulh.model import States
from sulh.model.frame import Frame, frame
from sulh.model.narrowed import narrowed
from sulh.model.option_form import rules

Key = tuple[Hashable, ...]


@dataclass(frozen=True, eq=False)
class Part:
    """A frame, and the frame with fewer rules of which its states are a part, or itself.

    ``number``: it is the k-th that was found. ``rows``: its states among those of the ``whole``.
    ``start``: the status quo, where it is possible.
    """

    number: int
    frame: Frame
    start: int | None
    whole: Frame
    rows: States


class Frames:
    """Keeps frames by what they depend on; one with one more rule than another is a part of it."""

    def __init__(self) -> None:
        self._known: dict[Key, Part] = {}

    def of(self, case: Case) -> Part:
        """Return the states and the moves of a variation.

        Raises:
            CaseError, TooLargeError: as :func:`sulh.model.frame.frame` does.
        """
        key = case.once("what states and moves depend on", lambda: _key(case))
        if key not in self._known:
            self._known[key] = self._narrowed(case, key) or self._anew(case)
        return self._known[key]

    def _anew(self, case: Case) -> Part:
        found = frame(case)
        return Part(len(self._known), found, _start(case, found), found, np.arange(len(found)))

    def _narrowed(self, case: Case, key: Key) -> Part | None:
        """Return the part of a known frame that one more rule leaves; None if there is none."""
        if case.derivation is None:
            return None
        written, *others = key
        assert isinstance(written, tuple)  # noqa: S101 - so made by _key
        for place in reversed(range(len(written))):
            larger = self._known.get(((*written[:place], *written[place + 1 :]), *others))
            if larger is None:
                continue
            known = larger.frame
            keep = rules(case)[place].evaluate(known.columns, known.facts, len(known))
            found = narrowed(known, case, keep)
            start = larger.start
            if start is not None:
                start = int(keep[:start].sum()) if keep[start] else None
            return Part(len(self._known), found, start, larger.whole, larger.rows[keep])
        return None


def _start(case: Case, found: Frame) -> int | None:
    if case.status_quo is None:
        return None
    states = found.naming.feasible("sq")
    return states[0] if states else None


def _key(case: Case) -> Key:
    """Return all that the states and the moves of a case depend on, its rules first."""
    return (
        tuple((rule.that, rule.only) for rule in case.feasible),
        tuple((name, option.moves) for name, option in case.options.items()),
        tuple((rule.forbid, rule.origin, rule.target) for rule in case.moves),
        tuple(
            (power.holder, power.controls, power.direction, power.condition)
            for power in case.powers
            if isinstance(power, Control)
        ),
        tuple((one.parties, one.over) for one in case.joint),
        tuple(
            (one.delegate, one.over, one.permitted, one.retained, one.condition)
            for one in case.mandates
        ),
        tuple((name, fact.value) for name, fact in case.facts.items()),
        tuple((name, outcome.that) for name, outcome in case.outcomes.items()),
        None if case.status_quo is None else (case.status_quo.state, case.status_quo.taken),
    )
