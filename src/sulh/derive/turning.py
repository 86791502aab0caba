"""Orders turned: a line reversed, two neighbouring statements exchanged."""

from sulh.case import Case, Influence, Preference
from sulh.case.address import resolve
from sulh.case.derivation import Change, Derivation
from sulh.case.parts import Element
from sulh.derive.editing import derived, edited, numbered
from sulh.errors import Mistake, UnknownNameError
from sulh.statement import Not, Statement, parse


def reversed_(case: Case, address: str) -> Case:
    """Return the case in which a party prefers the opposite of a line, at the same place.

    Of an influence that is the opposite of its effect.

    Raises:
        UnknownNameError: the address leads to no line of an order.

    >>> import sulh
    >>> other = reversed_(sulh.load("east-aleppo-2016"), "iran/no_folding")
    >>> other.decision_makers["iran"].preferences[-1].that
    'turkey.integrate and usa.integrate'
    """
    whole = numbered(case)
    found = resolve(whole, address)
    line = found.element
    if isinstance(line, Influence):
        opposite = _opposite(parse(line.effect.that))
        effect = line.effect.model_copy(update={"that": str(opposite)})
        turned: Element = line.model_copy(update={"effect": effect})
    elif isinstance(line, Preference):
        opposite = _opposite(parse(line.that, str(found.path[1])))
        turned = line.model_copy(update={"that": str(opposite)})
    else:
        raise UnknownNameError(Mistake("not-a-preference", {"address": address}))
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
