"""One game looked at from another: views of states, and a party's model of what others would do."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from sulh.case import Case
from sulh.derive.perceived import unseen
from sulh.finding.hypergame import View
from sulh.model import Model, Moves, numbers, successors


def view_of(states: Model, game: Model, case: Case, *, projected: bool) -> View:
    """Return how the states of one model look in the game of a case, whose model is ``game``."""
    closed = set(unseen(case))
    hidden = np.array([name in closed for name in states.options], dtype=bool)
    seen = states.taken & ~hidden if projected else states.taken
    found = numbers(seen) if projected else states.numbers
    at = np.array([game.index.get(number, -1) for number in found], dtype=np.intp)
    return View(at, hidden, projected)


class Lifts:
    """Keeps the moves of other games as they were lifted: very many models share them."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, ...], tuple[object, Moves]] = {}

    def of(self, own: Model, moves: Moves, game: Model, view: View) -> Moves:
        """Return the moves of another game on the states of a model."""
        parts = (own.taken, moves, game.taken, view)
        key = tuple(map(id, parts))
        if key not in self._known:  # kept with the parts, lest others have their identity
            self._known[key] = (parts, _lifted(own, moves, game, view))
        return self._known[key][1]


def second_level(own: Model, others: Mapping[int, tuple[Model, View]], lifts: Lifts) -> Model:
    """Return a party's level-2 model, on the states of its own game.

    ``others``: for each opponent of which it believes something, the game it believes the opponent
    sees, and how its own states look there. Such an opponent moves from s to s' iff what it does
    not see is equal in both and its view of s' is a move of its own from its view of s; it compares
    states as that game does, and has no moves where it does not recognise the state.
    """
    moves, ranks = list(own.moves), own.ranks.copy()
    for dm, (game, view) in others.items():
        moves[dm] = lifts.of(own, game.moves[dm], game, view)
        seen = view.at >= 0
        ranks[:, dm] = 0
        ranks[seen, dm] = game.ranks[view.at[seen], dm]
    return replace(
        own, moves=tuple(moves), ranks=ranks, conditional=frozenset(own.dms), joint=(), alone=()
    )


def _lifted(own: Model, moves: Moves, game: Model, view: View) -> Moves:
    """Return the moves of another game on these states."""
    recognised = np.flatnonzero(view.at >= 0)
    position, ends = successors(moves, view.at[recognised])
    origins = recognised[position]
    # Beside what the mover sees, what it does not see stays as it is.
    rows = game.taken[ends] | (own.taken[origins] & view.hidden)
    found = np.array([own.index.get(number, -1) for number in numbers(rows)], dtype=np.intp)
    there = found >= 0
    counts = np.bincount(origins[there], minlength=len(own))
    return Moves(np.concatenate(([0], np.cumsum(counts))).astype(np.intp), found[there])


def recognises(own: Model, game: Model, view: View, dm: int, origin: int, to: int) -> bool:
    """Say whether a move of ``dm`` is one that another game knows: it has both states and the move.

    A move that changes an option not seen there is none that it knows.
    """
    here, there = int(view.at[origin]), int(view.at[to])
    changed = own.taken[origin] != own.taken[to]
    if min(here, there) < 0 or bool((changed & view.hidden).any()):
        return False
    return bool(np.isin(there, game.reach(dm, here)))
