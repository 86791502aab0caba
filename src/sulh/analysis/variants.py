"""Many variations of one case, solved fast: what is the same is computed once.

Frames (states and moves) are kept by what they depend on, orders by their statements and then by
the ranks they come to, verdicts by both: of two variations that come to the same model only one is
solved.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from sulh.analysis.equilibria import profiles
from sulh.analysis.frames import Frames, Part
from sulh.analysis.together import LEAST, stable_together
from sulh.case import Case
from sulh.case.order import order_of, statements
from sulh.case.parts import Influence
from sulh.errors import SulhError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.equilibria import Equilibria
from sulh.model import Flags, Model, States
from sulh.model.build import model_of, order, ranks_in
from sulh.model.frame import Frame
from sulh.model.naming import Naming
from sulh.solve import solve

Key = tuple[Hashable, ...]
Solved = tuple[Model, dict[str, Flags]]
_NONE: Mapping[str, tuple[str, ...]] = {}

_VALUES_AT_ONCE = 1 << 24
"""So many verdicts are worked on at a time."""


@dataclass(frozen=True, eq=False)
class _Told:
    """What is solved of a variation; equal for two that come to the same model under ``key``."""

    key: Key
    part: Part
    orders: tuple[States, ...]
    moves_vary: bool

    def model(self, case: Case) -> Model:
        """Return the model."""
        return model_of(case, self.part.frame, self.part.start, list(self.orders))


class Variants:
    """Solves variations of one case under some concepts, and says what each concludes.

    A concept is named as for :func:`sulh.equilibria`; ``"russia=gmr,iran=seq"`` is one too. Where
    many variations are to be asked about, :meth:`prepare` solves them together; the answers are the
    same.
    """

    def __init__(self, concepts: Iterable[str]) -> None:
        self.concepts = tuple(dict.fromkeys(concepts))
        self._frames = Frames()
        self._orders: dict[Key, tuple[int, States]] = {}
        self._ranks: dict[tuple[int, bytes], int] = {}
        self._solved: dict[Key, Solved] = {}
        self._ahead: dict[Key, Solved] = {}
        self._told_of: dict[int, tuple[Case, _Told]] = {}
        self._statements: dict[Key, tuple[object, Key]] = {}

    @property
    def solved(self) -> int:
        """How many different models were asked about."""
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
        return self._frames.of(case).frame

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

    def prepare(self, cases: Iterable[Case], conclusions: Iterable[Conclusion]) -> None:
        """Solve variations together of which conclusions will be asked.

        What was prepared before, and not asked since, is forgotten.
        """
        self._ahead, self._told_of = {}, {}
        if concepts := dict.fromkeys(one.concept for one in conclusions):
            self.solve_together(cases, concepts)

    def solve_together(self, cases: Iterable[Case], concepts: Iterable[str] | None = None) -> None:
        """Solve those variations together that differ by orders, or by what is possible, alone.

        Under all concepts, unless some are given.
        """
        asked = self.concepts if concepts is None else tuple(concepts)
        groups: dict[int, dict[Key, tuple[_Told, Case]]] = {}
        for case in cases:
            try:
                told = self._told(case)
            except SulhError:
                continue  # said again to who asks
            self._told_of[id(case)] = (case, told)
            known = told.key in self._solved or told.key in self._ahead
            if not known and not told.moves_vary:
                groups.setdefault(id(told.part.whole), {})[told.key] = (told, case)
        for group in groups.values():
            if len(group) >= LEAST:
                self._solve_in_lanes(list(group.values()), asked)

    def _solve_in_lanes(self, group: list[tuple[_Told, Case]], concepts: tuple[str, ...]) -> None:
        """Solve variations whose frames are parts of one."""
        whole = group[0][0].part.whole
        width = max(1, _VALUES_AT_ONCE // max(1, len(whole) * len(group[0][0].orders)))
        for first in range(0, len(group), width):
            some = group[first : first + width]
            models = [told.model(case) for told, case in some]
            nobody_prefers = np.zeros((len(whole), len(models[0].dms)), dtype=np.intp)
            known = replace(models[0], taken=whole.taken, moves=whole.moves, ranks=nobody_prefers)
            rows = [told.part.rows for told, _ in some]
            together = stable_together(known, models, rows, concepts)
            for (told, _), model, stable in zip(some, models, together, strict=True):
                self._ahead[told.key] = (model, stable)

    def _solve(
        self, case: Case, concepts: Iterable[str], others: Mapping[str, tuple[str, ...]] = _NONE
    ) -> Solved:
        """Return the model, and what is stable under all concepts asked so far of this model."""
        _, known = self._told_of.get(id(case), (case, None))
        told = self._told(case, others) if others or known is None else known
        if told.key not in self._solved:
            ahead = self._ahead.pop(told.key, None)
            self._solved[told.key] = ahead or (told.model(case), {})
        model, stable = self._solved[told.key]
        if missing := [one for one in concepts if one not in stable]:
            stable.update(stable_in(model, missing))
        return model, stable

    def _told(self, case: Case, others: Mapping[str, tuple[str, ...]] = _NONE) -> _Told:
        part = self._frames.of(case)
        orders = [
            self._order(case, part, dm, said, others.get(dm))
            for dm, said in self._said(case).items()
        ]
        return _Told(
            key=(part.number, *(same for same, _ in orders)),
            part=part,
            orders=tuple(ranks for _, ranks in orders),
            moves_vary=bool(case.joint) or any("veto" in one.retained for one in case.mandates),
        )

    def _order(
        self, case: Case, part: Part, dm: str, said: Key, other: tuple[str, ...] | None
    ) -> tuple[int, States]:
        """Return the ranks of a decision maker, and a number equal for equal ranks of a frame."""
        key = (part.number, dm, said if other is None else other)
        if key not in self._orders:
            found = part.frame
            ranks = order(case, found, dm, []) if other is None else ranks_in(found, dm, other)
            same = self._ranks.setdefault((part.number, ranks.tobytes()), len(self._ranks))
            self._orders[key] = (same, ranks)
        return self._orders[key]

    def _said(self, case: Case) -> dict[str, Key]:
        """Return for each decision maker all that its order depends on.

        Where to put effects takes longest, and most variations share the parts it depends on: so
        it is kept by their identity.
        """
        effects: dict[str, list[Influence]] = {}
        for power in case.powers:
            if isinstance(power, Influence):
                effects.setdefault(order_of(power), []).append(power)
        places = case.derivation.places if effects and case.derivation else None
        found: dict[str, Key] = {}
        for dm, maker in case.decision_makers.items():
            if maker.ranking is not None:
                found[dm] = ("ranking", maker.ranking.best_first)
            elif dm not in effects:
                found[dm] = tuple(one.that for one in maker.preferences)
            else:
                parts = (places, maker.preferences, *effects[dm])
                known = (dm, *map(id, parts))
                if known not in self._statements:  # with them, lest others have their identity
                    self._statements[known] = (parts, statements(case, dm))
                found[dm] = self._statements[known][1]
        return found


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
