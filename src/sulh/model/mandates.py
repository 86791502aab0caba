"""Who speaks for whom: the change of an option passes from its owner to a delegate.

Where a mandate is in force, at the state where the move starts, its delegate can change the options
it is over and their owner, the principal, cannot. What is not permitted stays with the principal.
With *recall* the principal keeps the options too. With *veto* the delegate cannot change an option
to a state that the option's owner holds worse than the one it leaves; that change stays with the
owner. So no change of an option that the two could make is lost to both.

The definition is ours, after Schelling 1960 [@schelling1960] and Putnam 1988 [@putnam1988].
"""

from collections.abc import Collection, Mapping

import numpy as np

from sulh.case import Case, Mandate
from sulh.model import Flags
from sulh.statement import parse

DIRECTIONS = ("both", "take", "undo")
"""What ``permitted`` can be besides a statement."""


def directed(direction: str, column: Flags) -> Flags:
    """Return where a change in a direction begins, of an option taken where ``column`` is true."""
    return np.ones_like(column) if direction == "both" else column == (direction == "undo")


def in_force(
    mandate: Mandate, option: str, columns: Mapping[str, Flags], facts: Mapping[str, float],
    size: int,
) -> Flags:  # fmt: skip
    """Return for every state whether the change of an option is the delegate's there."""
    passed = parse(mandate.condition).evaluate(columns, facts, size)
    if mandate.permitted in DIRECTIONS:
        passed &= directed(mandate.permitted, columns[option])
    else:
        passed &= parse(mandate.permitted).evaluate(columns, facts, size)
    return passed


def pass_on(
    case: Case, free: Mapping[str, Flags], columns: Mapping[str, Flags], facts: Mapping[str, float]
) -> dict[str, Flags]:
    """Pass control on, in place, and return what each decision maker controls under a veto only.

    ``free``: for each decision maker, states x options, whether it controls the option there. Of
    what is under a veto a delegate makes the changes that the owner does not hold worse, and the
    owner those it does.
    """
    vetoed = {dm: np.zeros_like(flags) for dm, flags in free.items()}
    places = {name: k for k, name in enumerate(case.options)}
    gone = {name: np.zeros(len(columns[name]), dtype=bool) for name in case.options}
    for mandate in case.mandates:
        for option in mandate.over:
            k, size = places[option], len(columns[option])
            passed = in_force(mandate, option, columns, facts, size)
            owner = option.split(".")[0]
            under_veto = "veto" in mandate.retained
            (vetoed if under_veto else free)[mandate.delegate][:, k] |= passed
            if "recall" in mandate.retained:
                continue
            vetoed[owner][:, k] |= passed
            if not under_veto:
                gone[option] |= passed
    for option, k in places.items():
        owner = option.split(".")[0]
        free[owner][:, k] &= ~vetoed[owner][:, k]
        vetoed[owner][:, k] &= ~gone[option]
    return vetoed


def in_whose_name(
    case: Case, dms: Collection[str], changed: Collection[str], taken: Collection[str]
) -> tuple[int, ...]:
    """Return the places of the mandates by which delegates change options of their principals.

    ``changed``: the options changed, from the state in which ``taken`` are taken.
    """
    columns = {name: np.array([name in taken]) for name in case.options}
    facts = {name: fact.value for name, fact in case.facts.items()}
    return tuple(
        place
        for place, mandate in enumerate(case.mandates)
        if mandate.delegate in dms
        and any(
            option.split(".")[0] not in dms and in_force(mandate, option, columns, facts, 1)[0]
            for option in mandate.over
            if option in changed
        )
    )


def depend_on_states(case: Case) -> frozenset[str]:
    """Return the decision makers whose control a mandate can make depend on the state."""
    return frozenset(
        dm
        for mandate in case.mandates
        if mandate.over
        and (
            mandate.condition != "true"
            or mandate.permitted not in {"both", "true"}
            or "veto" in mandate.retained
        )
        for dm in (mandate.delegate, *(option.split(".")[0] for option in mandate.over))
    )
