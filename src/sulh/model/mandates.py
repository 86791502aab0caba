"""Who speaks for whom: the change of an option passes from its owner to a delegate.

Where a mandate is in force, at the state where the move starts, its delegate can change the options
it is over and their owner, the principal, cannot. What is not permitted stays with the principal.
With *recall* the principal keeps the options too. With *veto* the delegate cannot change an option
to a state that the option's owner holds worse than the one it leaves; that change stays with the
owner. So no change of an option that the two could make is lost to both.

The definition is ours, after Schelling 1960 [@schelling1960] and Putnam 1988 [@putnam1988].
"""

from collections.abc import Collection, Mapping

from sulh.case import Case, Mandate
from sulh.statement import Not, Option, Statement, parse
from sulh.statement.connect import FALSE, TRUE, conjunction, disjunction, negation

DIRECTIONS = ("both", "take", "undo")
"""What ``permitted`` can be besides a statement."""


def directed(direction: str, option: str) -> Statement:
    """Return where a change of an option in a direction begins."""
    return {"both": TRUE, "take": Not(Option(option)), "undo": Option(option)}[direction]


def in_force(mandate: Mandate, option: str) -> Statement:
    """Return where the change of an option is the delegate's."""
    permitted = (
        directed(mandate.permitted, option)
        if mandate.permitted in DIRECTIONS
        else parse(mandate.permitted)
    )
    return conjunction([parse(mandate.condition), permitted])


def pass_on(
    case: Case, free: Mapping[str, dict[str, Statement]]
) -> dict[str, dict[str, Statement]]:
    """Pass control on, in place, and return what each decision maker controls under a veto only.

    ``free``: for each decision maker and option, where it controls the option. Of what is under a
    veto a delegate makes the changes that the owner does not hold worse, and the owner those it
    does.
    """
    vetoed: dict[str, dict[str, Statement]] = {
        dm: dict.fromkeys(own, FALSE) for dm, own in free.items()
    }
    gone: dict[str, Statement] = dict.fromkeys(case.options, FALSE)
    for mandate in case.mandates:
        for option in mandate.over:
            passed, owner = in_force(mandate, option), option.split(".")[0]
            under_veto = "veto" in mandate.retained
            _widen((vetoed if under_veto else free)[mandate.delegate], option, passed)
            if "recall" in mandate.retained:
                continue
            _widen(vetoed[owner], option, passed)
            if not under_veto:
                _widen(gone, option, passed)
    for option in case.options:
        own, under = free[option.split(".")[0]], vetoed[option.split(".")[0]]
        own[option] = conjunction([own[option], negation(under[option])])
        under[option] = conjunction([under[option], negation(gone[option])])
    return vetoed


def _widen(places: dict[str, Statement], option: str, where: Statement) -> None:
    places[option] = disjunction([places[option], where])


def in_whose_name(
    case: Case, dms: Collection[str], changed: Collection[str], taken: Collection[str]
) -> tuple[int, ...]:
    """Return the places of the mandates by which delegates change options of their principals.

    ``changed``: the options changed, from the state in which ``taken`` are taken.
    """
    facts = {name: fact.value for name, fact in case.facts.items()}
    return tuple(
        place
        for place, mandate in enumerate(case.mandates)
        if mandate.delegate in dms
        and any(
            option.split(".")[0] not in dms
            and in_force(mandate, option).holds(frozenset(taken), facts)
            for option in mandate.over
            if option in changed
        )
    )
