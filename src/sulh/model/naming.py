"""The states that a STATE text names."""

from functools import cached_property

import numpy as np

from sulh.case import Case
from sulh.case.address import listed
from sulh.case.state import options_of, parse_state
from sulh.errors import Hint, Mistake, StateError
from sulh.model import Flags, numbers, state_at
from sulh.model.option_form import fact_values, rules
from sulh.statement import parse

SHOWN = 12
"""How many states or options a message lists at most."""


class Naming:
    """The states that a STATE text names, among the feasible states of a case."""

    def __init__(self, case: Case, taken: Flags) -> None:
        self.case = case
        self.taken = taken

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The number of every state."""
        return numbers(self.taken)

    def all(self, text: str) -> tuple[int, ...]:
        """Return the states a text names: one, or those of an outcome.

        Raises:
            StateError: the text names nothing, or a state that is not feasible (with the rules
                that forbid it).
        """
        state = parse_state(text, self.case)
        if state.outcome is not None:
            return self._of_outcome(state.outcome)
        if state.status_quo and self.case.status_quo is None:
            raise StateError(Mistake("no-status-quo"))
        taken = options_of(state, self.case)
        at = state_at(self.taken, np.array([name in taken for name in self.case.options], bool))
        if at is not None:
            return (at,)
        raise StateError(self._infeasible(self.number(text), taken))

    def number(self, text: str) -> int:
        """Return the number of the one state a text names by options or number, feasible or not."""
        taken = options_of(parse_state(text, self.case), self.case)
        return sum(1 << k for k, name in enumerate(self.case.options) if name in taken)

    def feasible(self, text: str) -> tuple[int, ...]:
        """Return the states a text names that are feasible: none for one that is not."""
        try:
            return self.all(text)
        except StateError:
            return ()

    def one(self, text: str) -> int:
        """Return the one state a text names; an outcome of several states is an error."""
        states = self.all(text)
        if len(states) == 1:
            return states[0]
        if not states:
            raise StateError(Mistake("outcome-infeasible", {"outcome": text}))
        shown = [f"#{self.numbers[state]}" for state in states[:SHOWN]]
        raise StateError(
            Mistake(
                "several-states",
                {"text": text, "count": len(states)},
                Hint("pick-one-of", {"states": [*shown, *(["…"] if len(states) > SHOWN else [])]}),
            )
        )

    def _of_outcome(self, outcome: str) -> tuple[int, ...]:
        columns = {name: self.taken[:, k] for k, name in enumerate(self.case.options)}
        statement = parse(self.case.outcomes[outcome].that)
        flags = statement.evaluate(columns, fact_values(self.case), len(self.taken))
        return tuple(np.flatnonzero(flags).tolist())

    def _infeasible(self, number: int, taken: frozenset[str]) -> Mistake:
        facts = fact_values(self.case)
        broken = [
            listed("feasible", constraint, k)
            for k, (constraint, rule) in enumerate(
                zip(self.case.feasible, rules(self.case), strict=True)
            )
            if not rule.holds(taken, facts)
        ]
        shown = " + ".join(name for name in self.case.options if name in taken) or "none"
        return Mistake("state-infeasible", {"number": number, "taken": shown, "rules": broken})
