"""The frame of a model: its states, its moves and its outcomes, before anyone prefers anything."""

from collections.abc import Mapping
from dataclasses import dataclass

from sulh.case import Case
from sulh.case.address import listed
from sulh.errors import CaseError, Hint, Mistake, TooLargeError
from sulh.model import Flags, Moves
from sulh.model.control import TooManyMovesError, moves
from sulh.model.naming import Naming
from sulh.model.option_form import conditional, fact_values, rules
from sulh.model.states import TooManyStatesError, contradiction, feasible
from sulh.model.too_large import too_many_states
from sulh.statement import parse


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
        slots = {"dm": error.dm, "states": len(taken)}
        raise TooLargeError(Mistake("too-many-moves", slots, Hint("constrain-more"))) from error
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
    try:
        taken = feasible(list(case.options), rules(case), facts)
    except TooManyStatesError as error:
        raise TooLargeError(too_many_states(case, error)) from error
    if len(taken) or case.derivation is not None:
        return taken
    raise CaseError(*case.located([no_states(case)]))


def no_states(case: Case) -> Mistake:
    """Return the mistake that no state is feasible, with the rules that contradict each other."""
    guilty = [
        listed("feasible", case.feasible[k], k)
        for k in contradiction(list(case.options), rules(case), fact_values(case))
    ]
    return Mistake("no-states", {"rules": guilty}, path=("feasible",))
