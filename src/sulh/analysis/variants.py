"""Many variations of one case, solved fast: what is the same is computed once.

Frames (states and moves) are kept by what they depend on, orders by their statements and then by
the ranks they come to, verdicts by both: of two variations that come to the same model only one is
solved.
"""

from collections.abc import Hashable, Iterable, Mapping

import numpy as np

from sulh.analysis.equilibria import profiles
from sulh.case import Case, Control
from sulh.case.order import statements
from sulh.errors import SulhError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.equilibria import Equilibria
from sulh.model import Flags, Model, States
from sulh.model.build import model_of, order, ranks_in
from sulh.model.frame import Frame, frame
from sulh.model.naming import Naming
from sulh.solve import solve

Key = tuple[Hashable, ...]
_NONE: Mapping[str, tuple[str, ...]] = {}


class Variants:
    """Solves variations of one case under some concepts, and says what each concludes.

    A concept is named as for :func:`sulh.equilibria`; ``"russia=gmr,iran=seq"`` is one too.
    """

    def __init__(self, concepts: Iterable[str]) -> None:
        self.concepts = tuple(dict.fromkeys(concepts))
        self._frames: dict[Key, Frame] = {}
        self._orders: dict[Key, tuple[int, States]] = {}
        self._ranks: dict[tuple[Key, bytes], int] = {}
        self._solved: dict[Key, tuple[Model, dict[str, Flags]]] = {}

    @property
    def solved(self) -> int:
        """How many different models were solved."""
        return len(self._solved)

    def solve(self, case: Case) -> tuple[Model, dict[str, Flags]]:
        """Return the model of a variation and, for each concept, which states hold.

        A concept over its budget is left out.

        Raises:
            UndecidedError, TooLargeError, CaseError: the variation cannot be solved.
        """
        model, stable = self.stable(case)
        return model, {text: _for_all(flags) for text, flags in stable.items()}

    def stable(self, case: Case) -> tuple[Model, dict[str, Flags]]:
        """Return the model of a variation and, for each concept, states x decision makers.

        Concepts over their budget are left out; the errors are those of :meth:`solve`.
        """
        return self._solve(case, self.concepts)

    def frame(self, case: Case) -> Frame:
        """Return the states and the moves of a variation."""
        return self._frame(case)[1]

    def values(
        self,
        case: Case,
        conclusions: Iterable[Conclusion],
        orders: Mapping[str, tuple[str, ...]] | None = None,
    ) -> dict[Conclusion, Value]:
        """Return what a variation says of each conclusion; undecided where it cannot be solved.

        ``orders``: the statements of other orders, by whose they are, than those in force.
        """
        asked = tuple(conclusions)
        try:
            concepts = dict.fromkeys(one.concept for one in asked)
            model, stable = self._solve(case, concepts, orders or {})
        except SulhError:
            return dict.fromkeys(asked, Value("undecided"))
        return {
            one: value(model, _for_all(stable[one.concept]), one)
            if one.concept in stable
            else Value("undecided")
            for one in asked
        }

    def _frame(self, case: Case) -> tuple[Key, Frame]:
        place = case.once("what states and moves depend on", lambda: _frame_key(case))
        if place not in self._frames:
            self._frames[place] = frame(case)
        return place, self._frames[place]

    def _solve(
        self, case: Case, concepts: Iterable[str], others: Mapping[str, tuple[str, ...]] = _NONE
    ) -> tuple[Model, dict[str, Flags]]:
        """Return the model, and what is stable under all concepts asked so far of this model."""
        place, found = self._frame(case)
        keys = [
            (place, dm, others[dm] if dm in others else _order_key(case, dm))
            for dm in case.decision_makers
        ]
        for key, dm in zip(keys, case.decision_makers, strict=True):
            if key not in self._orders:
                ranks = (
                    ranks_in(found, dm, others[dm]) if dm in others else order(case, found, dm, [])
                )
                same = self._ranks.setdefault((place, ranks.tobytes()), len(self._ranks))
                self._orders[key] = (same, ranks)
        orders = [self._orders[key] for key in keys]
        start = _status_quo(case, found)
        whole = (place, start, *(same for same, _ in orders))
        if whole not in self._solved:
            self._solved[whole] = (model_of(case, found, start, [one for _, one in orders]), {})
        model, stable = self._solved[whole]
        if missing := [one for one in concepts if one not in stable]:
            stable.update(stable_in(model, missing))
        return model, stable


def stable_in(model: Model, concepts: Iterable[str]) -> dict[str, Flags]:
    """Return for each concept within its budget states x decision makers: is it stable there."""
    asked = profiles(model, concepts)
    needed = dict.fromkeys(one for profile in asked for one in profile.concepts)
    stable = solve(model, needed, "legal-sequence").stable
    return {
        profile.text: np.stack(
            [stable[one.slug][:, dm] for dm, one in enumerate(profile.concepts)], axis=1
        )
        for profile in asked
        if all(one.slug in stable for one in profile.concepts)
    }


def _for_all(stable: Flags) -> Flags:
    """Return which states are stable for every decision maker."""
    return np.asarray(stable.all(axis=1), dtype=bool)


def value(model: Model, holding: Flags, conclusion: Conclusion) -> Value:
    """Return what a solved model says of a conclusion."""
    if conclusion.about == "state":
        state = model.index.get(int(conclusion.name))
        if state is None:
            return Value("infeasible")
        number = int(conclusion.name)
        return Value("holds", frozenset({number}), 1) if holding[state] else Value("fails", of=1)
    if conclusion.name not in model.outcomes:
        return Value("undefined")
    states = np.flatnonzero(model.outcomes[conclusion.name])
    if not len(states):
        return Value("infeasible")
    found = frozenset(model.numbers[state] for state in states[holding[states]])
    return Value("holds" if found else "fails", found, len(states))


def conclusions(holds: Equilibria) -> tuple[Conclusion, ...]:
    """Return what a result concludes, in the order it is examined.

    Each outcome under each concept; each equilibrium of an outcome that improvements reach from
    the status quo; the state the history ends in.
    """
    model = holds.model
    last = _end_of_history(holds)
    found: dict[Conclusion, None] = {}
    for heading in holds.stable:
        for outcome in model.outcomes:
            found[Conclusion("outcome", outcome, heading)] = None
    in_outcomes = np.zeros(len(model), dtype=bool)
    for flags in model.outcomes.values():
        in_outcomes |= flags
    for heading in holds.stable:
        if last is not None:
            found[Conclusion("state", str(last), heading, last=True)] = None
        if holds.reached is None:
            continue
        for state in np.flatnonzero(holds.flags(heading) & holds.reached & in_outcomes):
            if model.numbers[state] != last:
                found[Conclusion("state", str(model.numbers[state]), heading)] = None
    return tuple(found)


def _end_of_history(holds: Equilibria) -> int | None:
    """Return the number of the last state the history tells, if it tells one.

    In a derived case it may not be possible.
    """
    case, model = holds.case, holds.model
    told = [step.state for step in case.history if step.state is not None]
    if not told:
        return None
    naming = Naming(case, model.taken)
    if case.derivation is not None and not naming.feasible(told[-1]):
        return naming.number(told[-1])
    return model.numbers[naming.one(told[-1])]


def _status_quo(case: Case, found: Frame) -> int | None:
    if case.status_quo is None:
        return None
    states = found.naming.feasible("sq")
    return states[0] if states else None


def _frame_key(case: Case) -> Key:
    """Return all that the states and the moves of a case depend on."""
    return (
        tuple((name, option.moves) for name, option in case.options.items()),
        tuple((rule.that, rule.only) for rule in case.feasible),
        tuple((rule.forbid, rule.origin, rule.target) for rule in case.moves),
        tuple(
            (power.holder, power.controls, power.direction, power.condition)
            for power in case.powers
            if isinstance(power, Control)
        ),
        tuple((one.parties, one.over) for one in case.joint),
        tuple(
            (one.delegate, one.over, one.permitted, one.retained, one.condition)
            for one in case.mandates
        ),
        tuple((name, fact.value) for name, fact in case.facts.items()),
        tuple((name, outcome.that) for name, outcome in case.outcomes.items()),
        None if case.status_quo is None else (case.status_quo.state, case.status_quo.taken),
    )


def _order_key(case: Case, dm: str) -> Key:
    maker = case.decision_makers[dm]
    if maker.ranking is not None:
        return ("ranking", maker.ranking.best_first)
    return statements(case, dm)
