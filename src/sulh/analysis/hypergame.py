"""Hypergames solved: which states are stable where each party reasons in a game of its own.

*Universal* states are those of the true game, of every perceived game, and every feasible
assignment of the real and imagined options together. A party's *view* of one is the same state of
its own game; where it is *projected*, the state without the options the party does not see. A
state of which a party has no view is not recognised by it.

Level 1: a state is stable for i iff i's view of it is stable for i in i's own game, undefined
where i does not recognise it. Level 2, for an i that is aware of how others see the conflict: i's
own moves and preferences; every opponent j moves as i believes j would, by the moves and the order
of the game that i believes j sees, and does not touch what j does not see.

Source: Wang, Hipel and Fraser 1988 [@wang-hipel-fraser1988]; the flags are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from sulh.analysis.second_level import View, second_level, view_of
from sulh.analysis.variants import Variants, stable_in, value
from sulh.case import Case
from sulh.derive.perceived import as_believed, as_seen, imagined_options, true_game, universal
from sulh.finding.conclusion import Conclusion, Value
from sulh.model import Flags, Model, Moves, States, numbers
from sulh.statement import parse


@dataclass(frozen=True, eq=False)
class Game:
    """One game: its case, its model, what is stable in it, and how universal states look in it.

    ``stable``: for each heading states x decision makers, of this game's own states.
    """

    case: Case
    model: Model
    stable: Mapping[str, Flags]
    view: View

    def lifted(self, flags: Flags) -> Flags:
        """Return flags of this game's states on the universal ones, false where not recognised."""
        found = np.zeros((len(self.view.at), *flags.shape[1:]), dtype=bool)
        seen = self.view.at >= 0
        found[seen] = flags[self.view.at[seen]]
        return found

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
                columns.append(game.lifted(stable[heading][:, dm]))
            self._known[heading, level] = np.stack(columns, axis=1)
        return self._known[heading, level]

    def holding(self, heading: str, level: int = 2) -> Flags:
        """Return the hyper-equilibria: the universal states stable for all, each in its game."""
        return np.asarray(self.stable(heading, level).all(axis=1), dtype=bool)

    def value(self, conclusion: Conclusion, level: int = 2) -> Value:
        """Return what the hypergame says of a conclusion: does it hold as the parties see it."""
        if conclusion.concept not in self.headings:
            return Value("undecided")
        return value(self.states, self.holding(conclusion.concept, level), conclusion)


class Hypergames:
    """Solves the hypergames of many variations of one case; what is the same is computed once."""

    def __init__(self, variants: Variants) -> None:
        self.variants = variants
        self._states: dict[tuple[object, ...], Model] = {}
        self._second: dict[tuple[object, ...], tuple[Model, Mapping[str, Flags]]] = {}
        self._known: dict[tuple[object, ...], Hyper] = {}

    def solve(self, case: Case) -> Hyper:
        """Return the hypergame of a variation of the case.

        Raises:
            UndecidedError, TooLargeError, CaseError: one of its games cannot be solved.
        """
        return _Solving(self, case).hyper()


def hyper(case: Case, games: Hypergames) -> Hyper:
    """Return the hypergame of a case, fast for very many variations of it.

    Keep one ``Hypergames(Variants(concepts))`` for all variations; then
    ``hyper(variation, games).value(Conclusion("outcome", name, concept))`` says whether the outcome
    holds as the parties see it: whether one of its states is a hyper-equilibrium, aware parties
    judged by level 2 (``level=1``: by level 1 alone).

    >>> import sulh
    >>> games = Hypergames(Variants(["seq"]))
    >>> found = hyper(sulh.load("cuban-missile-crisis"), games)
    >>> found.value(Conclusion("outcome", "withdrawal-under-blockade", "seq")).word
    'holds'
    """
    return games.solve(case)


def is_perceived(case: Case, dm: str) -> bool:
    """Say whether a decision maker may see the conflict otherwise than it is, as it is written."""
    return bool(
        dm in case.perceptions
        or dm in case.told
        or any(not (one.observed or dm in {one.delegate, *one.principals}) for one in case.mandates)
    )


class _Solving:
    """One hypergame on its way."""

    def __init__(self, games: Hypergames, case: Case) -> None:
        self.games = games
        self.case = case
        self.makers = tuple(case.decision_makers)

    def hyper(self) -> Hyper:
        case = self.case
        true = true_game(case)
        cases = [as_seen(case, dm) if is_perceived(case, dm) else true for dm in self.makers]
        models = {id(one): self.games.variants.stable(one)[0] for one in (true, *cases)}
        states = self._universal(tuple(dict.fromkeys(models.values())))
        whole = self._game(true, states, projected=False)
        own = tuple(
            whole if one is true else self._game(one, states, projected=self._is_projected(dm))
            for dm, one in zip(self.makers, cases, strict=True)
        )
        aware = {
            dm: self._aware(dm, own[dm])
            for dm, name in enumerate(self.makers)
            if name in case.perceptions and case.perceptions[name].of
        }
        every = [*own, whole, *(one for found in aware.values() for one in found.others.values())]
        decided = [
            heading
            for heading in self.games.variants.concepts
            if all(heading in one.stable for one in (*every, *aware.values()))
        ]
        return Hyper(states, whole, own, aware, tuple(decided))

    def _is_projected(self, dm: str) -> bool:
        held = self.case.perceptions.get(dm)
        return held is not None and held.unseen_as == "projected"

    def _game(self, case: Case, states: Model, *, projected: bool) -> Game:
        model, stable = self.games.variants.stable(case)
        return Game(case, model, stable, view_of(states, model, case, projected=projected))

    def _universal(self, models: tuple[Model, ...]) -> Model:
        """Return the universal states as a model in which nobody moves or prefers anything."""
        case = universal(self.case)
        more = self.games.variants.frame(case) if imagined_options(self.case) else None
        key = (id(more), tuple(map(id, models)), tuple(self.case.outcomes.items()))
        key = (*key, tuple((name, fact.value) for name, fact in self.case.facts.items()))
        if key not in self.games._states:
            taken = [one.taken for one in models] + ([] if more is None else [more.taken])
            self.games._states[key] = _joined(case, taken)
        return self.games._states[key]

    def _aware(self, dm: int, own: Game) -> Aware:
        held = self.case.perceptions[self.makers[dm]].of
        others = {
            other: self._game(
                as_believed(self.case, self.makers[dm], name),
                own.model,
                projected=held[name].unseen_as == "projected",
            )
            for other, name in enumerate(self.makers)
            if name in held and other != dm
        }
        seen = tuple((other, id(game.model), game.view.key) for other, game in others.items())
        key = (dm, id(own.model), seen)
        if key not in self.games._second:
            pairs = {other: (game.model, game.view) for other, game in others.items()}
            model = second_level(own.model, pairs)
            self.games._second[key] = (model, stable_in(model, self.games.variants.concepts))
        return Aware(*self.games._second[key], others)


def _joined(case: Case, taken: list[Flags]) -> Model:
    """Return the states of several games together, by number, with their outcomes."""
    rows = np.vstack(taken)
    found = dict(zip(numbers(rows), range(len(rows)), strict=True))
    order: States = np.array([found[number] for number in sorted(found)], dtype=np.intp)
    every = rows[order]
    columns = {name: every[:, k] for k, name in enumerate(case.options)}
    facts = {name: fact.value for name, fact in case.facts.items()}
    size, dms = len(every), len(case.decision_makers)
    nothing = Moves(np.zeros(size + 1, dtype=np.intp), np.zeros(0, dtype=np.intp))
    return Model(
        decision_makers=tuple(case.decision_makers),
        options=tuple(case.options),
        taken=every,
        moves=(nothing,) * dms,
        ranks=np.zeros((size, dms), dtype=np.intp),
        outcomes={
            name: parse(outcome.that).evaluate(columns, facts, size)
            for name, outcome in case.outcomes.items()
        },
    )
