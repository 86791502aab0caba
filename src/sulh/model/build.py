"""From a case to its model."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from sulh.case import Case
from sulh.case.address import listed
from sulh.case.state import options_of, parse_state
from sulh.errors import CaseError, Hint, Mistake, StateError, TooLargeError
from sulh.model import Flags, Model, numbers
from sulh.model.control import TooManyMovesError, conditional, fact_values, moves
from sulh.model.ranks import ranks_of
from sulh.model.states import MOST_STATES, TooManyStatesError, contradiction, feasible
from sulh.statement import And, Not, Option, Or, Statement, Truth, parse

_SHOWN = 12
"""How many states or options a message lists at most."""


def build(case: Case) -> Model:
    """Return the model of a case.

    Raises:
        CaseError: no state is feasible, the status quo is not, or a ranking misses or repeats
            states; every such mistake is in it, with its place in the file.
        TooLargeError: the states or the moves are more than this program holds at once.
    """
    facts = fact_values(case)
    taken = _feasible(case, facts)
    columns = {name: taken[:, k] for k, name in enumerate(case.options)}
    naming = Naming(case, taken)
    mistakes: list[Mistake] = []
    status_quo = None
    if case.status_quo is not None:
        try:
            status_quo = naming.one("sq")
        except StateError as error:
            mistakes += [
                Mistake(m.id, m.slots, m.hint, path=("status_quo",)) for m in error.mistakes
            ]
    ranks = np.zeros((len(taken), len(case.decision_makers)), dtype=np.intp)
    for k, (dm, maker) in enumerate(case.decision_makers.items()):
        try:
            ranks[:, k], wrong = ranks_of(dm, maker, columns, facts, len(taken), naming.all)
        except StateError as error:
            path = ("decision_makers", dm, "ranking")
            wrong = [Mistake(m.id, m.slots, m.hint, path) for m in error.mistakes]
        mistakes += [_with_numbers(mistake, dm, naming) for mistake in wrong]
    if mistakes:
        raise CaseError(*case.located(mistakes))
    try:
        moved = moves(case, taken, columns)
    except TooManyMovesError as error:
        raise TooLargeError(
            Mistake("too-many-moves", {"dm": error.dm, "states": len(taken)})
        ) from error
    return Model(
        decision_makers=tuple(case.decision_makers),
        options=tuple(case.options),
        taken=taken,
        moves=moved,
        ranks=ranks,
        status_quo=status_quo,
        conditional=conditional(case),
        outcomes={
            outcome: parse(content.that).evaluate(columns, facts, len(taken))
            for outcome, content in case.outcomes.items()
        },
    )


def _with_numbers(mistake: Mistake, dm: str, naming: "Naming") -> Mistake:
    if "states" not in mistake.slots or "dm" in mistake.slots:
        return mistake
    states = mistake.slots["states"]
    assert isinstance(states, list)  # noqa: S101 - made so in ranks_of
    shown = [f"#{naming.numbers[state]}" for state in states[:_SHOWN]]
    more = ["…"] if len(states) > _SHOWN else []
    return Mistake(
        mistake.id,
        {"dm": dm, "count": len(states), "states": shown + more},
        Hint("how-to-rank"),
        mistake.path,
    )


def rules(case: Case) -> tuple[Statement, ...]:
    """Return the constraints of a case as statements, in the order of the file."""
    return tuple(
        parse(constraint.that)
        if constraint.that is not None
        else _joined(Or, [_as_statement(case, text) for text in constraint.only or ()])
        for constraint in case.feasible
    )


def _as_statement(case: Case, text: str) -> Statement:
    state = parse_state(text, case)
    if state.outcome is not None:
        return parse(case.outcomes[state.outcome].that)
    taken = options_of(state, case)
    return _joined(
        And, [Option(name) if name in taken else Not(Option(name)) for name in case.options]
    )


def _joined(kind: type[And | Or], parts: list[Statement]) -> Statement:
    """Return the parts joined; of none, what joining none means (all are true, none is)."""
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else Truth(value=kind is And)


def _feasible(case: Case, facts: Mapping[str, float]) -> Flags:
    constraints = rules(case)
    options = list(case.options)
    try:
        taken = feasible(options, constraints, facts)
    except TooManyStatesError as error:
        free = _never_constrained(options, constraints)
        raise TooLargeError(
            Mistake(
                "too-many-states",
                {"limit": MOST_STATES, "options": len(options), "decided": len(error.decided)},
                Hint("constrain-options", {"options": free[:_SHOWN]})
                if free
                else Hint("constrain-more"),
            )
        ) from error
    if len(taken):
        return taken
    guilty = [
        listed("feasible", case.feasible[k], k) for k in contradiction(options, constraints, facts)
    ]
    raise CaseError(*case.located([Mistake("no-states", {"rules": guilty}, path=("feasible",))]))


def _never_constrained(options: Iterable[str], constraints: Sequence[Statement]) -> list[str]:
    constrained = {name for constraint in constraints for name in constraint.options()}
    return [name for name in options if name not in constrained]


class Naming:
    """The states that a STATE text names, among the feasible states of a case."""

    def __init__(self, case: Case, taken: Flags) -> None:
        self.case = case
        self.taken = taken
        self.numbers = numbers(taken)
        self._index = {number: state for state, number in enumerate(self.numbers)}

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
        number = sum(1 << k for k, name in enumerate(self.case.options) if name in taken)
        if number in self._index:
            return (self._index[number],)
        raise StateError(self._infeasible(number, taken))

    def one(self, text: str) -> int:
        """Return the one state a text names; an outcome of several states is an error."""
        states = self.all(text)
        if len(states) == 1:
            return states[0]
        if not states:
            raise StateError(Mistake("outcome-infeasible", {"outcome": text}))
        shown = [f"#{self.numbers[state]}" for state in states[:_SHOWN]]
        raise StateError(
            Mistake(
                "several-states",
                {"text": text, "count": len(states)},
                Hint("pick-one-of", {"states": [*shown, *(["…"] if len(states) > _SHOWN else [])]}),
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
