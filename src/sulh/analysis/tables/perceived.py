"""The blocks of a hypergame: each party's game as it sees it, and the true one."""

from collections.abc import Iterator

import numpy as np

from sulh.analysis.perception import perception as perceiving
from sulh.analysis.tables import Asked, Content, words
from sulh.concept import LEAD
from sulh.errors import Mistake, UndecidedError
from sulh.finding.hypergame import Game
from sulh.finding.perception import Hypergame
from sulh.finding.table import Cell, Named, StateCell


def perception(asked: Asked) -> Content:
    """Return the games of those that see it otherwise, then the true one: states, equilibria.

    E: an equilibrium of that game; H: a hyper-equilibrium. An option that is not in the game has
    no sign. Source: Wang, Hipel and Fraser 1988 [@wang-hipel-fraser1988], who print games so.
    """
    concept = asked.concept or LEAD
    found = perceiving(asked.case, concepts=[concept])
    if not found.headings:
        raise UndecidedError(Mistake("hypergame-undecided", {"concept": concept}))
    (heading,) = found.headings
    rows = [row for dm in found.perceivers
            for row in _block(Named("dm", dm), found.game(dm), found, heading)]  # fmt: skip
    rows += _block(Named("word", "true-case"), found.hyper.true, found, heading)
    head: tuple[Cell, ...] = (*words("view", "number"), "E", "H", *found.model.options)
    return Content(
        head,
        rows,
        concept=heading,
        rule=asked.rule,
        grouped=True,
        turned=True,
        model=found.model,
    )


def _block(name: Named, game: Game, found: Hypergame, heading: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the states of one game, by their numbers, which are those of every game."""
    equilibria, hyper = game.holding(heading), found.hyper.holding(heading)
    for own, number in enumerate(game.model.numbers):
        state = found.model.index[number]
        signs = np.where(game.model.taken[own], "Y", "N").tolist()
        yield (
            name,
            StateCell(state),
            "E" if equilibria[own] else None,
            "H" if hyper[state] else None,
            *(None if hidden else sign
              for hidden, sign in zip(game.view.hidden, signs, strict=True)),
        )  # fmt: skip
