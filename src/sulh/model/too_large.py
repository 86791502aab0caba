"""What to say of a case whose states are more than are listed: how many, and what can be done."""

from contextlib import suppress

from sulh.case import Case, Patch, Scenario
from sulh.errors import Hint, Mistake
from sulh.model import diagram
from sulh.model.naming import SHOWN
from sulh.model.option_form import fact_values, rules
from sulh.model.possible import Possible, TooManyCasesError
from sulh.model.states import MOST_STATES, TooManyStatesError
from sulh.statement.connect import settled


def too_many_states(case: Case, error: TooManyStatesError) -> Mistake:
    """Return the mistake that the states of a case cannot be listed, and what to do instead."""
    count = error.count or count_states(case)
    slots = {"limit": f"{MOST_STATES:,}", "options": len(case.options)}
    if count is None or count <= MOST_STATES:
        return Mistake("too-many-states", {**slots, "decided": len(error.decided)}, _hint(case))
    return Mistake("too-many-feasible", {**slots, "count": f"{count:,}"}, _hint(case))


def count_states(case: Case) -> int | None:
    """Return how many states are feasible, with none listed; None if that takes too long."""
    facts = fact_values(case)
    possible = Possible(tuple(case.options), [settled(rule, facts) for rule in rules(case)])
    with suppress(TooManyCasesError):
        return possible.count()
    return None


def _hint(case: Case) -> Hint:
    if few := [name for name, one in case.scenarios.items() if _leaves_few(case, one)]:
        return Hint("settle-by-scenario", {"scenarios": [f"--scenario {name}" for name in few]})
    constrained = {name for rule in rules(case) for name in rule.options()}
    if free := [name for name in case.options if name not in constrained]:
        return Hint("constrain-options", {"options": free[:SHOWN]})
    return Hint("constrain-more" if diagram.available() else "constrain-or-install")


def _leaves_few(case: Case, scenario: Scenario) -> bool:
    """Return whether a scenario adds rules and nothing else, and few enough states satisfy them."""
    changes = scenario.changes or Patch()
    names = {rule.id for rule in case.feasible}
    if (
        scenario.model_copy(update={"title": None, "changes": None}) != Scenario.model_validate({})
        or changes.model_copy(update={"feasible": ()}) != Patch()
        or any(rule.id in names for rule in changes.feasible if rule.id is not None)
    ):
        return False
    fewer = case.model_copy(update={"feasible": (*case.feasible, *changes.feasible)})
    count = count_states(fewer)
    return count is not None and count <= MOST_STATES
