"""From a case to its model."""

from collections.abc import Iterable

import numpy as np

from sulh.case import Case
from sulh.case.order import statements
from sulh.errors import CaseError, Hint, Mistake, StateError, UndecidedError
from sulh.model import Model, States
from sulh.model.consent import consented
from sulh.model.frame import Frame, frame
from sulh.model.joint import joined, together
from sulh.model.naming import SHOWN, Naming
from sulh.model.ranks import by_ranking, by_statements
from sulh.statement import parse


def build(case: Case) -> Model:
    """Return the model of a case.

    In a case as written an infeasible status quo, no states, and a ranking that misses states are
    mistakes. In a derived case they are answers: the status quo falls, nothing is possible, a
    ranking is restricted to the states still feasible.

    Raises:
        CaseError: no state is feasible, the status quo is not, or a ranking misses or repeats
            states; every such mistake is in it, with its place in the file.
        TooLargeError: the states or the moves are more than this program holds at once.
        UndecidedError: the case is derived, and a ranking does not say where new states stand.
    """
    found = frame(case)
    mistakes: list[Mistake] = []
    start = _status_quo(case, found, mistakes)
    columns = [order(case, found, dm, mistakes) for dm in case.decision_makers]
    if mistakes:
        raise CaseError(*case.located(mistakes))
    return model_of(case, found, start, columns)


def model_of(case: Case, found: Frame, start: int | None, orders: list[States]) -> Model:
    """Return the model of a frame with these orders, one for each decision maker."""
    ranks = np.stack(orders, axis=1) if orders else np.zeros((len(found), 0), dtype=np.intp)
    alone = consented(case, found, ranks)
    joint = together(case, found, ranks)
    return Model(
        decision_makers=tuple(case.decision_makers),
        options=tuple(case.options),
        taken=found.taken,
        moves=joined(alone, joint),
        ranks=ranks,
        status_quo=start,
        conditional=found.conditional.union(*(one.members for one in joint)),
        outcomes=found.outcomes,
        joint=joint,
        alone=alone if joint else (),
    )


def _status_quo(case: Case, found: Frame, mistakes: list[Mistake]) -> int | None:
    if case.status_quo is None:
        return None
    try:
        return found.naming.one("sq")
    except StateError as error:
        if case.derivation is None:
            mistakes += [
                Mistake(m.id, m.slots, m.hint, path=("status_quo",)) for m in error.mistakes
            ]
        return None


def order(case: Case, found: Frame, dm: str, mistakes: list[Mistake]) -> States:
    """Return the ranks of one decision maker; what is wrong with its ranking goes to the list.

    They are those of its order in force: of its statements and of what influences put among them.

    Raises:
        UndecidedError: the case is derived, and the ranking does not say where new states stand.
    """
    maker, naming, derived = case.decision_makers[dm], found.naming, case.derivation is not None
    if maker.ranking is None:
        return ranks_in(found, dm, statements(case, dm))
    try:
        named = naming.feasible if derived else naming.all
        ranks, wrong = by_ranking(dm, maker.ranking, len(found), named)
    except StateError as error:
        path = ("decision_makers", dm, "ranking")
        mistakes += [Mistake(m.id, m.slots, m.hint, path) for m in error.mistakes]
        return np.zeros(len(found), dtype=np.intp)
    told = [_with_numbers(mistake, dm, naming) for mistake in wrong]
    if told and derived:
        is_open = all(mistake.id == "ranking-misses" for mistake in told)
        raise (UndecidedError if is_open else CaseError)(*told)
    mistakes += told
    return ranks


def ranks_in(found: Frame, dm: str, statements: Iterable[str]) -> States:
    """Return the ranks that statements give, in which bare names are options of ``dm``."""
    parsed = [parse(that, dm) for that in statements]
    return by_statements(parsed, found.columns, found.facts, len(found))


def _with_numbers(mistake: Mistake, dm: str, naming: Naming) -> Mistake:
    if "states" not in mistake.slots or "dm" in mistake.slots:
        return mistake
    states = mistake.slots["states"]
    assert isinstance(states, list)  # noqa: S101 - made so in by_ranking
    shown = [f"#{naming.numbers[state]}" for state in states[:SHOWN]]
    more = ["…"] if len(states) > SHOWN else []
    return Mistake(
        mistake.id,
        {"dm": dm, "count": len(states), "states": shown + more},
        Hint("how-to-rank"),
        mistake.path,
    )
