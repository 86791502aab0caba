"""Hypergames solved: which states are stable where each party reasons in a game of its own.

*Universal* states are those of the true game, of every perceived game, and every feasible
assignment of the real and imagined options together. A party's *view* of one is the same state of
its own game; where it is *projected*, the state without the options the party does not see. A
state of which a party has no view is not recognised by it.

Level 1: a state is stable for i iff i's view of it is stable for i in i's own game, undefined
where i does not recognise it. Level 2, for an i that is aware of how others see the conflict: i's
own moves and preferences; every opponent j moves as i believes j would, by the moves and the order
of the game that i believes j sees, and does not touch what j does not see.

Source: Wang, Hipel and Fraser 1988 [@wang-hipel-fraser1988].
"""

from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress
from typing import TypeAlias

import numpy as np

from sulh.analysis.second_level import Lifts, second_level, view_of
from sulh.analysis.together import LEAST, stable_together
from sulh.analysis.variants import Variants, stable_in, value
from sulh.case import Case
from sulh.derive.perceived import (
    as_believed,
    as_seen,
    imagined_options,
    true_game,
    universal,
    unseen,
)
from sulh.errors import SulhError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.hypergame import Aware, Game, Hyper, View
from sulh.model import Flags, Model, Moves, numbers
from sulh.statement import parse

_Parts: TypeAlias = tuple[Model, Game, tuple[Game, ...], dict[int, Aware]]
"""Universal states, the true game, each decision maker's own, and the aware."""


class Hypergames:
    """Solves the hypergames of many variations of one case; what is the same is computed once."""

    def __init__(self, variants: Variants) -> None:
        self.variants = variants
        self._states: dict[Hashable, Model] = {}
        self._lifts = Lifts()
        self._views: dict[Hashable, tuple[object, View]] = {}
        self._second: dict[Hashable, tuple[Model, dict[str, Flags]]] = {}
        self._open: list[tuple[Model, dict[str, Flags]]] = []
        self._ready: dict[int, tuple[Case, _Parts]] = {}

    def solve(self, case: Case) -> Hyper:
        """Return the hypergame of a variation of the case.

        Raises:
            UndecidedError, TooLargeError, CaseError: one of its games cannot be solved.
        """
        _, parts = self._ready.pop(id(case), (case, None))
        states, whole, own, aware = parts or self._parts(case)
        self._close()
        every: list[Game | Aware] = [whole, *own, *aware.values()]
        every += [game for one in aware.values() for game in one.others.values()]
        decided = (
            heading
            for heading in self.variants.concepts
            if all(heading in one.stable for one in every)
        )
        return Hyper(states, whole, own, aware, tuple(decided))

    def prepare(self, cases: Iterable[Case]) -> None:
        """Solve together the variations whose hypergames will be asked for."""
        several = tuple(cases)
        games = {id(game): game for case in several for game in (*_games(case), *_believed(case))}
        self.variants.solve_together(games.values())
        self._ready = {}
        for case in several:
            with suppress(SulhError):  # said again to who asks
                self._ready[id(case)] = (case, self._parts(case))
        self._close()

    def _parts(self, case: Case) -> _Parts:
        """Return all of a hypergame; what is stable in level-2 models is left open."""
        makers = tuple(case.decision_makers)
        true, *cases = _games(case)
        states = self._universal(case, (true, *cases))
        whole = self._game(true, states, projected=False)
        own = tuple(
            whole if one is true else self._game(one, states, projected=_is_projected(case, dm))
            for dm, one in zip(makers, cases, strict=True)
        )
        aware = {
            dm: self._aware(case, dm, own[dm])
            for dm, name in enumerate(makers)
            if name in case.perceptions and case.perceptions[name].of
        }
        return states, whole, own, aware

    def _close(self) -> None:
        """Solve the level-2 models left open: those with the same moves together."""
        alike: dict[Hashable, list[tuple[Model, dict[str, Flags]]]] = {}
        for model, stable in self._open:
            moves = tuple(own.ends.tobytes() + own.starts.tobytes() for own in model.moves)
            alike.setdefault((model.taken.tobytes(), moves), []).append((model, stable))
        for group in alike.values():
            models = [model for model, _ in group]
            if len(group) >= LEAST:
                rows = [np.arange(len(models[0]))] * len(models)
                together = stable_together(models[0], models, rows, self.variants.concepts)
                for (_, stable), found in zip(group, together, strict=True):
                    stable.update(found)
            for model, stable in group:
                missing = [one for one in self.variants.concepts if one not in stable]
                stable.update(stable_in(model, missing) if missing else {})
        self._open = []

    def _game(self, case: Case, states: Model, *, projected: bool) -> Game:
        model, stable = self.variants.stable(case)
        parts = (states.taken, model.taken)
        key = (*map(id, parts), unseen(case), projected)
        if key not in self._views:  # kept with the parts, lest others have their identity
            self._views[key] = (parts, view_of(states, model, case, projected=projected))
        return Game(case, model, stable, self._views[key][1])

    def _universal(self, case: Case, cases: tuple[Case, ...]) -> Model:
        """Return the universal states as a model in which nobody moves or prefers anything."""
        whole = universal(case)
        frames = {id(one): self.variants.frame(one) for one in cases}
        if imagined_options(case):
            frames[id(whole)] = self.variants.frame(whole)
        taken = {id(one.taken): one.taken for one in frames.values()}
        key = (
            tuple(taken),
            tuple((name, outcome.that) for name, outcome in case.outcomes.items()),
            tuple((name, fact.value) for name, fact in case.facts.items()),
        )
        if key not in self._states:
            self._states[key] = _joined(whole, list(taken.values()))
        return self._states[key]

    def _aware(self, case: Case, dm: int, own: Game) -> Aware:
        makers = tuple(case.decision_makers)
        held = case.perceptions[makers[dm]].of
        others = {
            other: self._game(
                as_believed(case, makers[dm], name),
                own.model,
                projected=held[name].unseen_as == "projected",
            )
            for other, name in enumerate(makers)
            if name in held
        }
        seen = tuple(
            (other, id(game.model), game.view.at.tobytes(), game.view.hidden.tobytes())
            for other, game in others.items()
        )
        key = (dm, id(own.model), seen)
        if key not in self._second:
            pairs = {other: (game.model, game.view) for other, game in others.items()}
            model = second_level(own.model, pairs, self._lifts)
            self._second[key] = (model, {})
            self._open.append(self._second[key])
        return Aware(*self._second[key], others)


def _games(case: Case) -> list[Case]:
    """Return the true game, and the game of each decision maker: the true one if it sees that."""
    true = true_game(case)
    makers = case.decision_makers
    return [true, *(as_seen(case, dm) if is_perceived(case, dm) else true for dm in makers)]


def _believed(case: Case) -> Iterator[Case]:
    """Yield the games that decision makers believe others see."""
    for dm in case.decision_makers:
        if dm in case.perceptions:
            yield from (as_believed(case, dm, other) for other in case.perceptions[dm].of)


def hyper(case: Case, games: Hypergames) -> Hyper:
    """Return the hypergame of a case, fast for very many variations of it.

    Keep one ``Hypergames(Variants(concepts))`` for all variations; then
    ``value_as_seen(hyper(variation, games), Conclusion("outcome", name, concept))`` says whether
    the outcome holds as the parties see it.

    >>> import sulh
    >>> games = Hypergames(Variants(["seq"]))
    >>> found = hyper(sulh.load("cuban-missile-crisis"), games)
    >>> found.numbers(found.holding("seq"))
    (4, 5, 6)
    """
    return games.solve(case)


def value_as_seen(found: Hyper, conclusion: Conclusion, level: int = 2) -> Value:
    """Return what a hypergame says of a conclusion: whether it holds as the parties see it.

    An outcome holds so when one of its universal states is a hyper-equilibrium: aware parties
    judged by level 2, or with ``level=1`` all by their own games alone.
    """
    if conclusion.concept not in found.headings:
        return Value("undecided")
    return value(found.states, found.holding(conclusion.concept, level), conclusion)


def is_perceived(case: Case, dm: str) -> bool:
    """Say whether anything is written by which a party sees the conflict otherwise than it is."""
    return (
        dm in case.perceptions
        or bool(case.told.get(dm))
        or any(not (one.observed or dm in {one.delegate, *one.principals}) for one in case.mandates)
    )


def _is_projected(case: Case, dm: str) -> bool:
    return dm in case.perceptions and case.perceptions[dm].unseen_as == "projected"


def _joined(case: Case, taken: list[Flags]) -> Model:
    """Return the states of several games together, by number, with their outcomes."""
    rows = np.vstack(taken)
    found = dict(zip(numbers(rows), range(len(rows)), strict=True))
    every = rows[[found[number] for number in sorted(found)]]
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
