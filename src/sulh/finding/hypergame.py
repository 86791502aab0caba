"""A hypergame solved: the games, how universal states look in each, what is stable where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from sulh.case import Case
from sulh.model import Flags, Model, States


@dataclass(frozen=True, eq=False)
class View:
    """How states look in another game: ``at`` is each one's state there, -1 where there is none.

    ``hidden``: which options are not seen there; a projected view leaves them out.
    """

    at: States
    hidden: Flags
    projected: bool

    def lifted(self, flags: Flags) -> Flags:
        """Return flags of the game's states on the states viewed, false where there is none."""
        found = np.zeros((len(self.at), *flags.shape[1:]), dtype=bool)
        seen = self.at >= 0
        found[seen] = flags[self.at[seen]]
        return found


@dataclass(frozen=True, eq=False)
class Game:
    """One game: its case, its model, what is stable in it, and how universal states look in it.

    ``stable``: for each heading this game's own states x decision makers.
    """

    case: Case
    model: Model
    stable: Mapping[str, Flags]
    view: View

    def holding(self, heading: str) -> Flags:
        """Return which of this game's states are stable for all in it."""
        return np.asarray(self.stable[heading].all(axis=1), dtype=bool)


@dataclass(frozen=True, eq=False)
class Aware:
    """A party that believes something of how others see: its level-2 model, and their games.

    ``model`` has the states of the party's own game; only the party's own column in ``stable``
    means something. ``others``: for each of them the game the party believes it sees; its view is
    of the states of the party's own game.
    """

    model: Model
    stable: Mapping[str, Flags]
    others: Mapping[int, Game]


@dataclass(frozen=True, eq=False)
class Hyper:
    """A hypergame solved.

    ``states``: the universal states, a model without moves and preferences. ``true``: the true
    game. ``games``: for each decision maker its own game (the true one where it sees the conflict
    as it is). ``aware``: those that believe something of how others see. ``headings``: the concepts
    decided in every game.
    """

    states: Model
    true: Game
    games: tuple[Game, ...]
    aware: Mapping[int, Aware]
    headings: tuple[str, ...]
    _known: dict[tuple[str, int], Flags] = field(default_factory=dict)

    @property
    def recognised(self) -> Flags:
        """Universal states x decision makers: does it recognise the state."""
        return np.stack([game.view.at >= 0 for game in self.games], axis=1)

    def stable(self, heading: str, level: int = 2) -> Flags:
        """Return universal states x decision makers: is it stable, each in its own game.

        False where the decision maker does not recognise the state. Level 2: aware decision makers
        by their level-2 model, the others by level 1.
        """
        if (heading, level) not in self._known:
            columns = []
            for dm, game in enumerate(self.games):
                second = self.aware.get(dm) if level == 2 else None
                stable = game.stable if second is None else second.stable
                columns.append(game.view.lifted(stable[heading][:, dm]))
            self._known[heading, level] = np.stack(columns, axis=1)
        return self._known[heading, level]

    def holding(self, heading: str, level: int = 2) -> Flags:
        """Return the hyper-equilibria: the universal states stable for all, each in its game."""
        return np.asarray(self.stable(heading, level).all(axis=1), dtype=bool)

    def true_holding(self, heading: str) -> Flags:
        """Return which universal states are equilibria of the true game."""
        return self.true.view.lifted(self.true.holding(heading))

    def believed(self, heading: str) -> Flags:
        """Return universal states x decision makers: an equilibrium of the party's own game."""
        return np.stack([one.view.lifted(one.holding(heading)) for one in self.games], axis=1)

    def numbers(self, flags: Flags) -> tuple[int, ...]:
        """Return the numbers of the universal states for which flags are true."""
        return tuple(self.states.numbers[state] for state in np.flatnonzero(flags))
