"""The frame of a model: its states, its moves and its outcomes, before anyone prefers anything."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sulh.case import Case
from sulh.case.address import listed
from sulh.errors import CaseError, Hint, Mistake, TooLargeError
from sulh.model import Flags, Moves, diagram
from sulh.model.control import TooManyMovesError, moves
from sulh.model.naming import SHOWN, Naming
from sulh.model.option_form import conditional, fact_values, rules
from sulh.model.states import MOST_STATES, TooManyStatesError, contradiction, feasible
from sulh.statement import Statement, parse


@dataclass(frozen=True, eq=False)
class Frame:
    """States and moves of a case, and what names them."""

    taken: Flags
    columns: Mapping[str, Flags]
    facts: Mapping[str, float]
    naming: Naming
    moves: tuple[Moves, ...]
    conditional: frozenset[int]
    outcomes: Mapping[str, Flags]

    def __len__(self) -> int:
        return len(self.taken)


def frame(case: Case) -> Frame:
    """Return the states and the moves of a case.

    A derived case may have no states at all: then nothing in it is possible.

    Raises:
        CaseError: the case as written has no feasible state; with the rules that contradict
            each other.
        TooLargeError: the states or the moves are more than this program holds at once.
    """
    facts, depending = fact_values(case), conditional(case)
    taken = _feasible(case, facts)
    columns = {name: taken[:, k] for k, name in enumerate(case.options)}
    try:
        moved = moves(case, taken, columns)
    except TooManyMovesError as error:
        raise TooLargeError(
            Mistake("too-many-moves", {"dm": error.dm, "states": len(taken)})
        ) from error
    return Frame(
        taken=taken,
        columns=columns,
        facts=facts,
        naming=Naming(case, taken),
        moves=moved,
        conditional=frozenset(k for k, dm in enumerate(case.decision_makers) if dm in depending),
        outcomes={
            outcome: parse(content.that).evaluate(columns, facts, len(taken))
            for outcome, content in case.outcomes.items()
        },
    )


def _feasible(case: Case, facts: Mapping[str, float]) -> Flags:
    constraints = rules(case)
    options = list(case.options)
    try:
        taken = feasible(options, constraints, facts)
    except TooManyStatesError as error:
        raise TooLargeError(_too_many(options, constraints, error)) from error
    if len(taken) or case.derivation is not None:
        return taken
    raise CaseError(*case.located([no_states(case)]))


def _too_many(
    options: Sequence[str], constraints: Sequence[Statement], error: TooManyStatesError
) -> Mistake:
    slots = {"limit": MOST_STATES, "options": len(options)}
    if free := _never_constrained(options, constraints):
        hint = Hint("constrain-options", {"options": free[:SHOWN]})
    else:
        hint = Hint("constrain-more" if diagram.available() else "constrain-or-install")
    if error.count is None:
        return Mistake("too-many-states", {**slots, "decided": len(error.decided)}, hint)
    return Mistake("too-many-feasible", {**slots, "count": f"{error.count:,}"}, hint)


def no_states(case: Case) -> Mistake:
    """Return the mistake that no state is feasible, with the rules that contradict each other."""
    guilty = [
        listed("feasible", case.feasible[k], k)
        for k in contradiction(list(case.options), rules(case), fact_values(case))
    ]
    return Mistake("no-states", {"rules": guilty}, path=("feasible",))


def _never_constrained(options: Iterable[str], constraints: Sequence[Statement]) -> list[str]:
    constrained = {name for constraint in constraints for name in constraint.options()}
    return [name for name in options if name not in constrained]
