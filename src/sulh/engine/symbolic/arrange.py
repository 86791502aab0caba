"""In which order a diagram asks for the options: those that are spoken of together, together.

The order is looked for with FORCE [@aloul-markov-sakallah2003]: every group of options that are
spoken of together pulls its options towards its centre, again and again; of all orders on the way
the one is kept in which the groups reach least far. It starts from the order of the file, in which
the options of a decision maker stand together. Nothing is left to chance, and no result depends on
the order found: only the size of the diagrams does.
"""

from collections.abc import Iterable, Sequence
from statistics import fmean

from sulh.model.option_form import OptionForm
from sulh.statement import Statement
from sulh.statement.connect import FALSE

_ROUNDS = 100


def arranged(form: OptionForm) -> tuple[str, ...]:
    """Return the options in the order in which diagrams ask for them."""
    return force(form.options, groups(form))


def groups(form: OptionForm) -> list[tuple[str, ...]]:
    """Return what is spoken of together: of each statement, of each right, of each mover."""
    said: list[Statement] = [*form.rules]
    for order in form.orders.values():
        said += order
    for pairs in form.forbidden.values():
        said += [part for pair in pairs for part in pair]
    found = [statement.options() for statement in said]
    for places in (*form.rights.free.values(), *form.rights.vetoed.values()):
        found += [tuple({name: 0, **dict.fromkeys(at.options())}) for name, at in places.items()]
    for own in (form.rights.free, form.rights.vetoed):
        found += [
            tuple(name for name, at in places.items() if at != FALSE) for places in own.values()
        ]
    return [group for group in found if len(group) > 1]


def force(names: Sequence[str], together: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the names in an order in which the groups reach less far.

    >>> force("abcd", ["ac", "bd"])
    ('a', 'c', 'b', 'd')
    """
    every = list(together)
    of = {name: [k for k, group in enumerate(every) if name in group] for name in names}
    best = current = tuple(names)
    least = _reach(best, every)
    for _ in range(_ROUNDS):
        at = {name: float(k) for k, name in enumerate(current)}
        centres = [fmean(at[name] for name in group) for group in every]
        pulled = {
            name: fmean(centres[k] for k in of[name]) if of[name] else at[name] for name in names
        }
        after = tuple(sorted(current, key=pulled.__getitem__))
        if after == current:
            break
        current = after
        reach = _reach(current, every)
        if reach < least:
            best, least = current, reach
    return best


def _reach(names: Sequence[str], every: Iterable[Sequence[str]]) -> int:
    """Return how far all groups reach, from their first to their last name, in all."""
    at = {name: k for k, name in enumerate(names)}
    return sum(
        max(places) - min(places) for group in every for places in [[at[name] for name in group]]
    )
