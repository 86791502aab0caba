"""The order of a decision maker in force: its own statements, and what influences put among them.

An *influence* puts one statement, its effect, into an order. ``before`` or ``after`` the address of
a statement say in whose order and where; with the id of a decision maker instead, it is the first
or the last of that order; without either, the last of the target's. Several at the same place keep
the order of the file. An effect stays beside its neighbour wherever that is moved; where the
neighbour has left the order, it stands behind the nearest that came before it in the file and is
still there, first if none is (ours).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sulh.case.address import listed, numbers_in
from sulh.case.parts import Influence, Power, Preference

if TYPE_CHECKING:
    from sulh.case import Case
    from sulh.labels import Label
    from sulh.source import Support


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an order: a preference statement, or the effect of an influence."""

    address: str
    element: Preference | Influence

    @property
    def that(self) -> str:
        """The statement; in an effect every option has its full name."""
        one = self.element
        return one.effect.that if isinstance(one, Influence) else one.that

    @property
    def because(self) -> "Label | None":
        """The reason the file gives for it."""
        return self.element.because

    @property
    def claims(self) -> "Support":
        """What carries it."""
        return self.element.claims

    @property
    def is_effect(self) -> bool:
        """Whether an influence put it there."""
        return isinstance(self.element, Influence)


def lines(case: "Case", dm: str) -> tuple[Line, ...]:
    """Return the order of a decision maker in force, the weightiest line first.

    One that ranks states has no lines.

    >>> from sulh.case import Case
    >>> makers = {
    ...     "village": {"options": {"dig": {}}, "preferences": [{"id": "rest", "that": "not dig"}]},
    ...     "county": {"options": {"fine": {}}},
    ... }
    >>> fine = {"holder": "county", "target": "village", "option": "county.fine"}
    >>> effect = {"that": "not county.fine", "before": "village/rest"}
    >>> case = Case(id="well", title="", decision_makers=makers, powers=[fine | {"effect": effect}])
    >>> [line.address for line in lines(case, "village")]
    ['powers/1', 'village/rest']
    """
    maker = case.decision_makers[dm]
    if maker.ranking is not None:
        return ()
    own = [Line(listed(dm, one, k), one) for k, one in enumerate(maker.preferences)]
    effects = [
        (_gap(case, dm, power), Line(listed("powers", power, k), power))
        for k, power in enumerate(case.powers)
        if isinstance(power, Influence) and order_of(power) == dm
    ]
    if not effects:
        return tuple(own)
    found: list[Line] = []
    for place in range(len(own) + 1):
        found += [effect for gap, effect in effects if gap == place]
        found += own[place : place + 1]
    return tuple(found)


def statements(case: "Case", dm: str) -> tuple[str, ...]:
    """Return what the lines of an order say, the weightiest first."""
    if any(isinstance(power, Influence) and order_of(power) == dm for power in case.powers):
        return tuple(line.that for line in lines(case, dm))
    maker = case.decision_makers[dm]
    return () if maker.ranking is not None else tuple(one.that for one in maker.preferences)


def order_of(power: Influence) -> str:
    """Return the decision maker in whose order the effect of an influence stands."""
    anchor = power.effect.before or power.effect.after
    return power.target if anchor is None else anchor.partition("/")[0]


def without_effects_on(powers: Iterable[Power], dms: Collection[str]) -> tuple[Power, ...]:
    """Return the powers without the influences on orders that are replaced whole."""
    return tuple(one for one in powers if not (isinstance(one, Influence) and order_of(one) in dms))


def _gap(case: "Case", dm: str, power: Influence) -> int:
    """Return before which place of the order, counted from 0, an effect stands."""
    order = case.decision_makers[dm].preferences
    before, anchor = power.effect.before, power.effect.before or power.effect.after
    if anchor is None or anchor == dm:
        return 0 if before else len(order)
    places = None if case.derivation is None else case.derivation.places
    known = dict(numbers_in(dm, order, places))
    if anchor in known:
        return known[anchor] + (0 if before else 1)
    return _left_alone(dm, anchor, order, places or {})


def _left_alone(
    dm: str, anchor: str, order: Sequence[Preference], places: Mapping[str, str]
) -> int:
    """Return where an effect stands whose neighbour has left the order."""
    number = places.get(anchor, anchor).rpartition("/")[2]
    if not number.isdigit():
        return len(order)
    before = []
    for k, one in enumerate(order):
        written = places.get(f"{dm}/{one.id}", f"{dm}/{one.id}").rpartition("/")[2]
        if written.isdigit() and int(written) < int(number):
            before.append((int(written), k))
    return max(before)[1] + 1 if before else 0
