"""Who could help: which offers of third parties, together, would make an outcome hold?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from math import comb

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import harm_entailed
from sulh.analysis.gains import Comparing
from sulh.analysis.judging import Judge, judged
from sulh.analysis.operators import harm_of, offered, standard
from sulh.analysis.trials import Target, target_of
from sulh.analysis.variants import value
from sulh.case import Case, Offer
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.derive.offering import in_force
from sulh.errors import SulhError, TooLargeError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.equilibria import Equilibria
from sulh.finding.mediate import Ended, Gain, Mediation, Operator, Search, Sought, Way
from sulh.model import Flags, Model

Progress = Callable[[int, int], None]
Chosen = tuple[str, ...]

SIZE = 3
"""How many operators are taken together, where nothing else is said."""

MOST_SETS = 5_000
"""The most sets of operators that are looked at."""


def mediate(  # noqa: PLR0913 - everything that can be asked
    case: Case,
    state: str | int | None = None,
    *,
    concept: str = LEAD,
    scenario: str | Iterable[str] | None = None,
    every: bool = False,
    size: int = SIZE,
    progress: Progress | None = None,
) -> Mediation:
    """Return which offers of third parties, together, would make a state or an outcome hold.

    All smallest sets of at most ``size`` offers with which it holds, each verified by solving the
    case with them accepted; what each offer changes alone; and for whom accepting is an
    improvement, by its own order. Without a state: of every outcome. With ``every``, standard
    operators that the case does not offer are looked at, too. A case that somebody sees otherwise
    than it is is judged as the parties see it (hyper-equilibria).

    Of a state in which an option that comes with harm is taken, and of an outcome that entails one,
    no way to make it hold is sought, and no operator takes such an option. States of another
    outcome in which one is taken do not count.

    Raises:
        StateError: the text names no feasible state and no outcome with one.
        UnknownNameError: an unknown concept or scenario.
        TooLargeError: what the case itself says is beyond the budget of the concept.

    >>> import sulh
    >>> both = ["prisoner_one", "prisoner_two"]
    >>> talks = {"id": "talks", "kind": "coordinator", "parties": both}
    >>> case = sulh.load("prisoners-dilemma").with_({"offers": [talks]})
    >>> found = sulh.mediate(case, 0, concept="nash")
    >>> found.sought[0].now.word, [way.operators for way in found.sought[0].ways]
    ('holds', [])
    """
    case = apply(case, scenario)
    holds = equilibria(case, concepts=[concept])
    heading = holds.asked[0].text
    if heading in holds.undecided:
        raise TooLargeError(holds.undecided[heading])
    return _Table(case, holds, every=every).mediation(
        None if state is None else str(state), size, progress
    )


class _Table:
    """The case, its operators, and every set of them that was solved."""

    def __init__(self, case: Case, holds: Equilibria, *, every: bool) -> None:
        self.case = case
        self.holds = holds
        self.every = every
        self.judge = Judge(holds.asked[0].text, judged(case))
        self.undecided = 0
        self.before = self.judge.solve(case)
        self._made: dict[Chosen, Case] = {(): case}
        self._solved: dict[Chosen, tuple[Model, Flags] | None] = {(): self.before}
        written = offered(case)
        self.offers: dict[str, Offer] = dict(written)
        self.left_out: list[Operator] = []
        more = standard(case) if every else {}
        for address, offer in {**written, **more}.items():
            self.offers[address] = offer
            if why := harm_of(case, holds.model, offer):
                del self.offers[address]
                self.left_out.append(Operator(address, offer, address in more, why=why))
        self.standard = frozenset(more)

    def mediation(self, text: str | None, size: int, progress: Progress | None) -> Mediation:
        """Return the finding: of one thing asked about, or of every outcome."""
        targets = [self._target(text)] if text is not None else list(self._every_outcome())
        if any(target.harm for target in targets):  # then nothing is said that would bring it about
            self.offers = {}
        operators = tuple(self._operator(address) for address in self.offers)
        sets, ended = self._search(targets, size, progress)
        model, holding = self.before
        asked = tuple(
            self._sought(target, found) for target, found in zip(targets, sets, strict=True)
        )
        start, from_status_quo = self._start
        return Mediation(
            case=self.case,
            model=self.holds.model,
            heading=self.judge.heading,
            judged=self.judge.how,
            size=size,
            every=self.every,
            single=text is not None,
            start=tuple(self.holds.model.numbers[one] for one in start),
            from_status_quo=from_status_quo,
            holding=tuple(model.numbers[one] for one in np.flatnonzero(holding)),
            operators=operators,
            left_out=tuple(self.left_out),
            sought=asked,
            harmful=self._harmful,
            search=Search(
                sets=len(self._solved) - 1,
                of=sum(comb(len(self.offers), k) for k in range(1, size + 1)),
                models=self.judge.models,
                undecided=self.undecided,
                ended=ended,
            ),
        )

    def _target(self, text: str) -> Target:
        return target_of(self.holds, text)

    def _every_outcome(self) -> Iterator[Target]:
        """Yield the outcomes that can come about and entail no harm."""
        for name, states in self.holds.model.outcomes.items():
            if states.any() and name not in self._harmful:
                yield self._target(name)

    @cached_property
    def _harmful(self) -> Mapping[str, tuple[str, ...]]:
        """For each outcome that entails an option with harm, who is harmed."""
        model = self.holds.model
        entailed = {
            name: harm_entailed(self.case, model, tuple(np.flatnonzero(states).tolist()))
            for name, states in model.outcomes.items()
        }
        return {name: harm for name, harm in entailed.items() if harm}

    # ---- solving --------------------------------------------------------------------------

    def _after(self, chosen: Chosen) -> Case:
        """Return the case with some operators accepted, in the order of the case."""
        if chosen not in self._made:
            self._made[chosen] = in_force(self._after(chosen[:-1]), self.offers[chosen[-1]])
        return self._made[chosen]

    def _solve(self, chosen: Chosen) -> tuple[Model, Flags] | None:
        """Return the model with some operators accepted, and what holds; None if undecided."""
        if chosen not in self._solved:
            try:
                self._solved[chosen] = self.judge.solve(self._after(chosen))
            except SulhError:
                self._solved[chosen] = None
                self.undecided += 1
        return self._solved[chosen]

    def _value(self, target: Target, chosen: Chosen) -> Value:
        solved = self._solve(chosen)
        return Value("undecided") if solved is None else target.value(solved)

    def _search(
        self, targets: list[Target], size: int, progress: Progress | None
    ) -> tuple[list[list[Chosen]], Ended]:
        """Return for each target the smallest sets with which it holds."""
        found: list[list[Chosen]] = [[] for _ in targets]
        wanted = [
            k
            for k, target in enumerate(targets)
            if not target.harm and self._value(target, ()).word != "holds"
        ]
        total = min(sum(comb(len(self.offers), k) for k in range(1, size + 1)), MOST_SETS)
        done = 0
        try:
            for count in range(1, size + 1):
                for chosen in combinations(self.offers, count):
                    open_ = [k for k in wanted if not _has_part(chosen, found[k])]
                    if open_ and done == MOST_SETS:
                        return found, "budget"
                    done += bool(open_)
                    for k in open_:
                        if self._value(targets[k], chosen).word == "holds":
                            found[k].append(chosen)
                    if progress is not None:
                        progress(min(done, total), total)
        except KeyboardInterrupt:
            return found, "interrupted"
        return found, "all"

    # ---- what is said of it ---------------------------------------------------------------

    def _operator(self, address: str) -> Operator:
        offer = self.offers[address]
        solved = self._solve((address,))
        if solved is None:
            return Operator(address, offer, address in self.standard, appear=None)
        was, now = _held(*self.before), _held(*solved)
        return Operator(
            address,
            offer,
            address in self.standard,
            appear=tuple(sorted(now - was)),
            vanish=tuple(sorted(was - now)),
            outcomes=dict(self._outcomes(solved, None)),
        )

    def _outcomes(
        self, solved: tuple[Model, Flags], asked: Conclusion | None
    ) -> Iterator[tuple[str, Value]]:
        """Yield every other outcome whose word changes, and what it becomes."""
        for name in self.before[0].outcomes:
            one = Conclusion("outcome", name, self.judge.heading)
            before, after = (value(*each, one) for each in (self.before, solved))
            if one != asked and before.word != after.word:
                yield name, after

    def _sought(self, target: Target, sets: list[Chosen]) -> Sought:
        return Sought(
            asked=target.asked,
            now=self._value(target, ()),
            ways=tuple(self._way(target, chosen) for chosen in sets),
            harm=target.harm,
            passed_over=target.passed_over,
            alone={address: self._value(target, (address,)) for address in self.offers},
        )

    def _way(self, target: Target, chosen: Chosen) -> Way:
        solved = self._solve(chosen)
        assert solved is not None  # noqa: S101 - it holds in it
        outcomes = dict(self._outcomes(solved, target.asked))
        counted = target.value(solved)
        return Way(
            operators=chosen,
            value=counted,
            outcomes=outcomes,
            harmful=tuple(
                name
                for name, after in outcomes.items()
                if after.word == "holds" and name in self._harmful
            ),
            gains=self._gains(chosen, counted.states),
            fallen=self.before[0].status_quo is not None and solved[0].status_quo is None,
        )

    @cached_property
    def _start(self) -> tuple[tuple[int, ...], bool]:
        """Return the states compared with, and whether that is the status quo."""
        model, holding = self.before
        if model.status_quo is not None:
            return (model.status_quo,), True
        return tuple(np.flatnonzero(holding).tolist()), False

    def _gains(self, chosen: Chosen, numbers: frozenset[int]) -> tuple[Gain, ...]:
        """Return how each decision maker compares these states with the start."""
        start, _ = self._start
        ends = [self.before[0].index[number] for number in numbers]
        return self._comparing.gains(self._after(chosen), start, ends) if start else ()

    @cached_property
    def _comparing(self) -> Comparing:
        return Comparing(self.case, self.judge.how)


def _held(model: Model, holding: Flags) -> frozenset[int]:
    return frozenset(model.numbers[state] for state in np.flatnonzero(holding))


def _has_part(chosen: Chosen, found: list[Chosen]) -> bool:
    """Whether a smaller set that does it is part of this one."""
    return any(set(one) <= set(chosen) for one in found)
