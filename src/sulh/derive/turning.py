"""Orders turned: a statement reversed, two neighbours exchanged."""

from sulh.case import Case, Preference
from sulh.case.address import resolve
from sulh.case.derivation import Change, Derivation
from sulh.derive.editing import derived, edited, numbered
from sulh.errors import Mistake, UnknownNameError
from sulh.statement import Not, Statement, parse


def reversed_(case: Case, address: str) -> Case:
    """Return the case in which a party prefers the opposite of a statement, at the same place.

    Raises:
        UnknownNameError: the address leads to no statement of an order.

    >>> import sulh
    >>> other = reversed_(sulh.load("east-aleppo-2016"), "iran/aircraft")
    >>> other.decision_makers["iran"].preferences[0].that
    'russia.withdraw'
    """
    whole = numbered(case)
    found = resolve(whole, address)
    if not isinstance(found.element, Preference):
        raise UnknownNameError(Mistake("not-a-preference", {"address": address}))
    opposite = _opposite(parse(found.element.that, str(found.path[1])))
    turned = found.element.model_copy(update={"that": str(opposite)})
    step = Derivation(changed=(Change(address, "replaced"),))
    return derived(case, edited(whole, {found.path: turned}), step)


def _opposite(statement: Statement) -> Statement:
    return statement.part if isinstance(statement, Not) else Not(statement)


def swapped(case: Case, dm: str, place: int) -> Case:
    """Return the case in which two neighbouring statements of an order have changed places.

    ``place`` is the 0-based place of the first of the two.
    """
    whole = numbered(case)
    maker = whole.decision_makers[dm]
    order = list(maker.preferences)
    order[place], order[place + 1] = order[place + 1], order[place]
    path = ("decision_makers", dm, "preferences")
    step = Derivation(
        changed=tuple(Change(f"{dm}/{order[k].id}", "moved") for k in (place, place + 1))
    )
    return derived(case, edited(whole, {path: tuple(order)}), step)
