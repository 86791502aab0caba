"""How could the parties get there?"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from sulh.analysis.equilibria import equilibria, no_status_quo
from sulh.analysis.ground import compare
from sulh.case import Case
from sulh.case import Step as Entry
from sulh.concept import LEAD
from sulh.errors import CaseError, StateError, TooLargeError, UndecidedError
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Destination, Evolution, HistoryStep, Way
from sulh.model import Flags, Model
from sulh.model.naming import Naming
from sulh.movement import Spread, Step
from sulh.stability import deterrence


def evolution(
    case: Case,
    *,
    start: str | int | None = None,
    to: str | int | None = None,
    concept: str | None = None,
    scenario: str | Iterable[str] | None = None,
) -> Evolution:
    """Return how the parties could get from a state (the status quo) to the outcomes, or to one.

    Ways are shortest *legal* sequences: no one moves twice in a row. They are given twice: by any
    moves, and by improvements only. The ``history`` of the case is checked entry by entry: whether
    one move, or several, lead from each state to the next, whose they are and whether they were
    improvements. In a variation a state of the history may not be possible; that is said of it.

    Raises:
        CaseError: the history as written has a state that is not feasible, or several where one is
            meant.
        StateError: a text names no feasible state, or the case names none to start from.
        UndecidedError: in this variation the status quo fell, so there is nothing to start from.
        TooLargeError: the concept is over its budget.

    >>> import sulh
    >>> way = sulh.evolution(sulh.load("prisoners-dilemma"), start="none", to=3)
    >>> len(way.destinations[0].by_moves.moves)
    2
    """
    holds = equilibria(case, concepts=[concept or LEAD], scenario=scenario)
    case = holds.case
    model, naming = holds.model, Naming(case, holds.model.taken)
    origin = _start(case, model, naming, start)
    heading = holds.asked[0].text
    if heading in holds.undecided:
        raise TooLargeError(holds.undecided[heading])
    flags = holds.flags(heading)
    by_moves = Spread.of(model.moves, origin)
    by_improvements = Spread.of(model.improving, origin)
    asked = None if to is None else str(to)
    wanted: list[tuple[str | None, tuple[int, ...]]]
    if asked is None:
        wanted = [(name, tuple(np.flatnonzero(f).tolist())) for name, f in model.outcomes.items()]
    else:
        wanted = [(asked if asked in case.outcomes else None, naming.all(asked))]
    return Evolution(
        case=case,
        model=model,
        start=origin,
        by_moves=by_moves,
        by_improvements=by_improvements,
        heading=heading,
        equilibria=tuple(np.flatnonzero(flags).tolist()),
        destinations=tuple(
            _destination(holds, name, states, flags, by_moves, by_improvements)
            for name, states in wanted
        ),
        history=_history(case, model, naming) if start is None else (),
        asked=asked,
    )


def _start(case: Case, model: Model, naming: Naming, start: str | int | None) -> int:
    if start is not None:
        return naming.one(str(start))
    if model.status_quo is None:
        missing = no_status_quo(case, model.taken)
        raise (StateError if missing.id == "no-status-quo" else UndecidedError)(missing)
    return model.status_quo


def _destination(
    holds: Equilibria, name: str | None, states: tuple[int, ...], flags: Flags,
    by_moves: Spread, by_improvements: Spread,
) -> Destination:  # fmt: skip
    ways = [_nearest(holds, spread, states) for spread in (by_moves, by_improvements)]
    harm = harm_entailed(holds.case, holds.model, states)
    if not harm:
        ends = [move.to for way in ways if way is not None for move in way.moves]
        harm = _harm_newly_taken(holds.case, holds.model, by_moves.start, ends)
    return Destination(
        outcome=name,
        states=states,
        holds=tuple(state for state in states if flags[state]),
        by_moves=ways[0],
        by_improvements=ways[1],
        harm=harm,
    )


def harm_entailed(case: Case, model: Model, states: tuple[int, ...]) -> tuple[str, ...]:
    """Return what is harmed by options taken in every one of the states."""
    if not states:
        return ()
    return _harms(case, model, np.asarray(model.taken[list(states)].all(axis=0)))


def _harm_newly_taken(case: Case, model: Model, start: int, states: list[int]) -> tuple[str, ...]:
    """Return what is harmed by options taken in one of the states and not at the start."""
    if not states:
        return ()
    return _harms(case, model, model.taken[states].any(axis=0) & ~model.taken[start])


def _harms(case: Case, model: Model, taken: Flags) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            harm for k in np.flatnonzero(taken) for harm in case.options[model.options[k]].harm
        )
    )


def _nearest(holds: Equilibria, spread: Spread, states: tuple[int, ...]) -> Way | None:
    """Return the shortest way to any of the states; ties by their order."""
    reached = [(steps, state) for state in states if (steps := spread.steps_to(state)) is not None]
    if not reached:
        return None
    _, state = min(reached)
    return way_along(holds.case, holds.model, spread.start, state, spread.path(state))


def way_along(case: Case, model: Model, start: int, state: int, steps: tuple[Step, ...]) -> Way:
    """Return a way with, for each of its moves, how the mover compares the two states."""
    moves = deterrence.in_turn(model, start, steps)
    return Way(
        state,
        moves,
        tuple(compare(case, model, move.dm, move.origin, move.to) for move in moves),
    )


def _history(case: Case, model: Model, naming: Naming) -> tuple[HistoryStep, ...]:
    if model.status_quo is None:
        return ()
    at = model.status_quo
    found = []
    for place, entry in enumerate(case.history):
        try:
            step = _explained(case, model, naming, at, entry)
        except StateError as error:
            path = ("history", place, "state")
            wrong = [replace(mistake, path=path) for mistake in error.mistakes]
            raise CaseError(*case.located(wrong)) from error
        found.append(step)
        at = step.state
    return tuple(found)


def _explained(case: Case, model: Model, naming: Naming, at: int, entry: Entry) -> HistoryStep:
    if entry.state is None:
        return HistoryStep(entry, "told", at, None)
    if case.derivation is not None and not naming.feasible(entry.state):
        return HistoryStep(entry, "impossible", at, None)
    state = naming.one(entry.state)
    if state == at:
        return HistoryStep(entry, "stays", state, None)
    any_moves, improving = Spread.of(model.moves, at), Spread.of(model.improving, at)
    if not any_moves.reached[state]:
        return HistoryStep(entry, "unexplained", state, None)
    one_move = any_moves.steps_to(state) == 1 != improving.steps_to(state)
    spread = any_moves if one_move or not improving.reached[state] else improving
    way = way_along(case, model, at, state, spread.path(state))
    return HistoryStep(entry, "move" if len(way.moves) == 1 else "sequence", state, way)
