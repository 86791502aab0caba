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

from collections.abc import Hashable, Mapping

import numpy as np

from sulh.analysis.second_level import second_level, view_of
from sulh.analysis.variants import Variants, stable_in, value
from sulh.case import Case
from sulh.derive.perceived import as_believed, as_seen, imagined_options, true_game, universal
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.hypergame import Aware, Game, Hyper
from sulh.model import Flags, Model, Moves, numbers
from sulh.statement import parse


class Hypergames:
    """Solves the hypergames of many variations of one case; what is the same is computed once."""

    def __init__(self, variants: Variants) -> None:
        self.variants = variants
        self._states: dict[Hashable, Model] = {}
        self._second: dict[Hashable, tuple[Model, Mapping[str, Flags]]] = {}

    def solve(self, case: Case) -> Hyper:
        """Return the hypergame of a variation of the case.

        Raises:
            UndecidedError, TooLargeError, CaseError: one of its games cannot be solved.
        """
        true = true_game(case)
        makers = tuple(case.decision_makers)
        cases = [as_seen(case, dm) if is_perceived(case, dm) else true for dm in makers]
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
        every: list[Game | Aware] = [whole, *own, *aware.values()]
        every += [game for one in aware.values() for game in one.others.values()]
        decided = (
            heading
            for heading in self.variants.concepts
            if all(heading in one.stable for one in every)
        )
        return Hyper(states, whole, own, aware, tuple(decided))

    def _game(self, case: Case, states: Model, *, projected: bool) -> Game:
        model, stable = self.variants.stable(case)
        return Game(case, model, stable, view_of(states, model, case, projected=projected))

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
            model = second_level(own.model, pairs)
            self._second[key] = (model, stable_in(model, self.variants.concepts))
        return Aware(*self._second[key], others)


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
