"""What is asked about, and what becomes of it after edits: each variation is made and solved."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from sulh.analysis.edits import RULES, Workshop
from sulh.analysis.evolution import harm_entailed
from sulh.analysis.together import at_once, batches
from sulh.analysis.variants import Variants, value
from sulh.case import Case
from sulh.errors import Mistake, StateError, SulhError, UndecidedError
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.equilibria import Equilibria
from sulh.finding.levers import Edit, Lever
from sulh.model import Flags, Model
from sulh.model.naming import Naming
from sulh.statement import parse

MOST_KEPT = 1 << 22
"""So many ranks of models solved are kept in memory, so that none is solved twice."""

Edits = tuple[Edit, ...]
Solved = tuple[Model, Flags]
Content = tuple[bytes | str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked about.

    ``options``: those that matter to it. ``harm``: who is harmed by what it entails; then only what
    rules it out is wanted. ``passed_over``: options with harm that some of its states take and
    others do not; the states that do are not counted.
    """

    asked: Conclusion
    options: tuple[str, ...]
    harm: tuple[str, ...]
    passed_over: tuple[str, ...]

    def states(self, model: Model) -> Flags:
        """Return which states count."""
        if self.asked.about == "state":
            states = np.zeros(len(model), dtype=bool)
            if (state := model.index.get(int(self.asked.name))) is not None:
                states[state] = True
            return states
        passed = [model.options.index(option) for option in self.passed_over]
        return np.asarray(model.outcomes[self.asked.name] & ~model.taken[:, passed].any(axis=1))

    def value(self, solved: Solved) -> Value:
        """Return what a solved model concludes."""
        model, holding = solved
        states = self.states(model)
        if not states.any():
            return Value("infeasible")
        found = _numbers(model, states & holding)
        return Value("holds" if found else "fails", found, int(states.sum()))

    def wanted(self, now: Value, after: Value) -> bool:
        """Whether this is what is wanted: to hold or, of what holds or comes with harm, not to."""
        if self.harm:
            return after.word == "infeasible" or (now.word, after.word) == ("holds", "fails")
        return (after.word == "holds") != (now.word == "holds")


def target_of(holds: Equilibria, text: str) -> Target:
    """Return what a text asks about.

    Raises:
        StateError: the text names no feasible state and no outcome with one.
    """
    case, model = holds.case, holds.model
    states = Naming(case, model.taken).all(text)
    if not states:
        raise StateError(Mistake("outcome-infeasible", {"outcome": text}))
    harmful = [name for name, option in case.options.items() if option.harm]
    columns = [model.options.index(name) for name in harmful]
    with_harm = model.taken[np.ix_(states, columns)].any(axis=1)
    harm = harm_entailed(case, model, states)
    if with_harm.all() and not harm:  # one option in some of its states, another in the others
        harm = tuple(
            dict.fromkeys(one for state in states for one in harm_entailed(case, model, (state,)))
        )
    is_outcome = text in case.outcomes
    name = text if is_outcome else str(model.numbers[states[0]])
    return Target(
        asked=Conclusion("outcome" if is_outcome else "state", name, holds.asked[0].text),
        options=parse(case.outcomes[text].that).options() if is_outcome else tuple(case.options),
        harm=harm,
        passed_over=tuple(harmful) if with_harm.any() and not harm else (),
    )


class Trials:
    """Makes variations of a case, solves them, and says what becomes of what is asked about."""

    def __init__(self, case: Case, target: Target) -> None:
        self.target = target
        self.workshop = Workshop(case)
        self._variants = Variants([target.asked.concept])
        self._made: dict[Edits, Case] = {}
        self._forgotten = 0
        self.undecided = 0
        self.before = self._solved(case)
        self.now = target.value(self.before)

    @property
    def models(self) -> int:
        """How many different models were solved."""
        return self._forgotten + self._variants.solved

    def telling(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        """Yield the edits without the rules that change nothing, or the same as a cheaper one.

        Two rules that come to the same states and moves do so with any other edit, too.
        """
        known = {_content(self.before[0])}
        for some in batches(sorted(edits, key=lambda edit: edit.cost), self.at_once):
            self.prepare((edit,) for edit in some if edit.kind in RULES)
            for edit in some:
                if edit.kind in RULES:
                    content = self._content_after(edit)
                    if content in known:
                        continue
                    known.add(content)
                yield edit

    @property
    def at_once(self) -> int:
        """How many variations are made and solved at once."""
        return at_once(self.before[0])

    def prepare(self, several: Iterable[Edits]) -> None:
        """Make and solve the variations by several edits together; :meth:`after` says what is."""
        self._made = {}
        for edits in several:
            with suppress(SulhError):  # said again to who asks
                self._made[edits] = self.workshop.after(edits)
        self._variants.prepare(self._made.values(), [self.target.asked])

    def _case_after(self, edits: Edits) -> Case:
        made = self._made.pop(edits, None)
        return self.workshop.after(edits) if made is None else made

    def _content_after(self, rule: Edit) -> Content:
        try:
            return _content(self._solved(self._case_after((rule,)))[0])
        except SulhError:
            return (rule.about,)

    def does(self, edits: Edits) -> bool:
        """Whether edits do what is wanted."""
        return self.target.wanted(self.now, self.after(edits))

    def after(self, edits: Edits) -> Value:
        """Return what the case concludes after the edits; undecided where it cannot be solved."""
        try:
            return self.target.value(self._solved(self._case_after(edits)))
        except SulhError:
            self.undecided += 1
            return Value("undecided")

    def _solved(self, case: Case) -> Solved:
        model, holding = self._variants.solve(case)
        if self._variants.solved * model.ranks.size > MOST_KEPT:
            self._forgotten += self._variants.solved
            self._variants = Variants([self.target.asked.concept])
        if self.target.asked.concept not in holding:
            raise UndecidedError(Mistake("levers-undecided"))
        return model, holding[self.target.asked.concept]

    def ranked(self, found: Iterable[Edits]) -> list[Lever]:
        """Return what the edits do, the smallest first; of two that come to one model the first."""
        levers: dict[Content, Lever] = {}
        for edits in found:
            case = self.workshop.after(edits)
            solved = self._solved(case)
            levers.setdefault(_content(solved[0]), self._lever(edits, case, solved))
        return sorted(levers.values(), key=self._size)

    def _size(self, lever: Lever) -> tuple[int, ...]:
        """Return what levers are ranked by; of equal cost, how much else changes."""
        harmful = sum(
            after.word == "holds" and name in self.harmful for name, after in lever.outcomes.items()
        )
        changed = len(lever.appear) + len(lever.vanish)
        return len(lever.edits), lever.cost, harmful, lever.fallen, len(lever.outcomes), changed

    @cached_property
    def harmful(self) -> dict[str, tuple[str, ...]]:
        """For each outcome that entails an option with harm, who is harmed."""
        case, model = self.workshop.case, self.before[0]
        entailed = {
            name: harm_entailed(case, model, tuple(np.flatnonzero(states).tolist()))
            for name, states in model.outcomes.items()
        }
        return {name: harm for name, harm in entailed.items() if harm}

    def _lever(self, edits: Edits, case: Case, solved: Solved) -> Lever:
        (old, held), (new, holds) = self.before, solved
        own = self.target.states(old)
        counted = _numbers(old, own)
        was, now = _numbers(old, held), _numbers(new, holds)
        return Lever(
            edits=edits,
            case=case,
            value=self.target.value(solved),
            outcomes=dict(self._outcomes(solved)),
            appear=tuple(sorted(now - was - counted)),
            vanish=tuple(sorted(was - now - counted)),
            fallen=old.status_quo is not None and new.status_quo is None,
        )

    def _outcomes(self, solved: Solved) -> Iterator[tuple[str, Value]]:
        """Yield every other outcome whose word changes, and what it becomes."""
        for name in self.before[0].outcomes:
            asked = Conclusion("outcome", name, self.target.asked.concept)
            before, after = (value(*one, asked) for one in (self.before, solved))
            if asked != self.target.asked and before.word != after.word:
                yield name, after

    def guarded(self, levers: Sequence[Lever], edits: Iterable[Edit], most: int) -> Iterator[Lever]:
        """Yield the levers; the first ``most`` that break what holds with what guards against them.

        A guard is a rule with which, alone and after the lever, it holds. There is none for what
        comes with harm.
        """
        rules = [edit for edit in edits if edit.kind in RULES]
        rules = [rule for rule in rules if self.after((rule,)).word == "holds"]
        for lever in levers:
            if not self.target.harm and lever.value.word == "fails" and most:
                most -= 1
                about = {edit.about for edit in lever.edits}
                others = [rule for rule in rules if rule.about not in about]
                self.prepare((*lever.edits, rule) for rule in others)
                guards = (
                    rule for rule in others if self.after((*lever.edits, rule)).word == "holds"
                )
                yield replace(lever, guards=tuple(guards))
            else:
                yield lever


def _numbers(model: Model, states: Flags) -> frozenset[int]:
    return frozenset(model.numbers[state] for state in np.flatnonzero(states))


def _content(model: Model) -> Content:
    """Return what two models that are the same have in common."""
    arrays = [model.taken, model.ranks, *(own.starts for own in model.moves)]
    return tuple(one.tobytes() for one in (*arrays, *(own.ends for own in model.moves)))
