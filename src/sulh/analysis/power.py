"""Who can bring about what: what holds with and without each power, whom it binds, who gains.

Power over preferences: an additional option of a powerful party that another's order minds, which
the party prefers taken (direct positive) or not (direct negative), or that works through a third
party's order (indirect): Yu, Kilgour, Hipel and Zhao 2015 [@yu-kilgour-hipel-zhao2015], of which
the abstract could be read. How each is computed here is ours.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from sulh.analysis.breaking import breach
from sulh.analysis.equilibria import equilibria
from sulh.analysis.ground import Ground, compare
from sulh.analysis.variants import Variants, conclusions
from sulh.case import Case, Control, ForbiddenMove, Influence
from sulh.case.address import listed
from sulh.case.order import lines, order_of, statements
from sulh.concept import LEAD
from sulh.derive import apply, without
from sulh.derive.editing import numbered
from sulh.engine.companions import taken_back
from sulh.errors import TooLargeError
from sulh.finding.conclusion import Conclusion, Shift, Value
from sulh.finding.equilibria import Equilibria
from sulh.finding.fragility import Breach
from sulh.finding.power import Bound, Leaning, Places, Power, Powers, Use
from sulh.model import Flags, Model, Moves
from sulh.model.option_form import fact_values, given
from sulh.statement import Statement, parse

Element = Control | Influence | ForbiddenMove

MOST_COMPARED = 200
"""The most comparisons of a holder whose claims are collected, for one power."""


def power(
    case: Case, *, concept: str = LEAD, scenario: str | Iterable[str] | None = None
) -> Powers:
    """Return what each power of a case brings about, under one concept.

    Each is taken out of the case by itself, and the case solved again: the outcomes and equilibria
    that differ, and the decision makers for whom a state is stable in one case only. The holder
    *gains* by it at a state iff it has an improvement from there in which the power changes the
    option, and no move like it but for that change would serve it as well. The effect of an
    influence is put at every place of its order.

    Raises:
        UnknownNameError: an unknown concept or scenario.
        TooLargeError: the concept is over its budget.
        CaseError, UndecidedError: as for :func:`sulh.equilibria`.

    >>> import sulh
    >>> found = sulh.power(sulh.load("tannery-lake"))
    >>> [(one.address, one.kind, one.use.gain) for one in found.powers]
    [('powers/levy', 'influence', 'never'), ('powers/grant', 'influence', 'always')]
    """
    case = apply(case, scenario)
    holds = equilibria(case, concepts=[concept])
    profile = holds.asked[0]
    if profile.text in holds.undecided:
        raise TooLargeError(holds.undecided[profile.text])
    each = _Each(holds)
    elements: list[tuple[str, Element]] = [
        (listed(key, one, place), one)
        for key, several in (("powers", case.powers), ("moves", case.moves))
        for place, one in enumerate(several)
    ]
    return Powers(
        case=case,
        model=holds.model,
        concept=profile.text,
        powers=tuple(each.of(address, element) for address, element in elements),
    )


class _Each:
    """Says of one power after the other what it does."""

    def __init__(self, holds: Equilibria) -> None:
        self.holds = holds
        self.case = numbered(holds.case)
        self.model = holds.model
        self.heading = holds.asked[0].text
        self.variants = Variants([self.heading])
        self.asked = [one for one in conclusions(holds) if one.about == "outcome"]
        self.values = self.variants.values(self.case, self.asked)
        self.columns = {name: self.model.taken[:, k] for k, name in enumerate(self.model.options)}
        self.facts = fact_values(self.case)

    def of(self, address: str, element: Element) -> Power:
        """Return what one power does."""
        found = self._common(address, element)
        match element:
            case Control():
                at = given(element).evaluate(self.columns, self.facts, len(self.model))
                return replace(found, use=self._use(element.holder, element.controls, at))
            case Influence():
                return self._influence(found, element)
        return found

    def _common(self, address: str, element: Element) -> Power:
        """Return what is asked of every power: what holds, and what is stable, without it."""
        bare = without(self.case, address)
        changed = equilibria(bare, concepts=[self.heading])
        mine, theirs = self.holds.stable[self.heading], changed.stable[self.heading]
        shifts = self._shifts(self.variants.values(bare, self.asked))
        now, then = self.holds.flags(self.heading), changed.flags(self.heading)
        option: str | None = getattr(element, "controls", getattr(element, "option", None))
        blank = Power(
            address=address,
            kind="forbidden",
            bears_on="",
            option=option,
            shifts=shifts,
            breaches=dict(self._breaches(shifts, changed.model)),
            only_with=_states(now & ~then),
            only_without=_states(then & ~now),
            binds=tuple(
                Bound(dm, _states(one & ~other), _states(other & ~one))
                for dm, (one, other) in enumerate(zip(mine.T, theirs.T, strict=True))
                if (one != other).any()
            ),
            closed={},
            sufficient={},
            harm=() if option is None else self.case.options[option].harm,
            claims=element.claims.claims,
        )  # fmt: skip
        match element:
            case ForbiddenMove(forbid=dm):
                named = parse(element.origin).options()
                return replace(
                    blank,
                    bears_on=dm,
                    informed=any(not name.startswith(f"{dm}.") for name in named),
                )
            case Control(holder=holder, controls=controlled):
                owner = controlled.partition(".")[0]
                return replace(blank, kind="imposition", holder=holder, bears_on=owner)
        return replace(
            blank,
            kind="influence",
            holder=element.holder,
            bears_on=order_of(element),
            target=element.target,
        )

    def _shifts(self, after: Mapping[Conclusion, Value]) -> dict[Conclusion, Shift]:
        return {
            one: shift
            for one in self.asked
            if (shift := Shift(self.values[one], after[one])).how != "same"
        }

    def _breaches(
        self, shifts: Mapping[Conclusion, Shift], after: Model
    ) -> Iterator[tuple[Conclusion, Breach]]:
        for one, shift in shifts.items():
            if (shift.before.word, shift.after.word) == ("holds", "fails"):
                found = breach(self.holds, after, one, shift.before.states)
                if found is not None:
                    yield one, found

    def _influence(self, found: Power, element: Influence) -> Power:
        order = lines(self.case, found.bears_on)
        at = next(k for k, line in enumerate(order) if line.address == found.address)
        trigger = parse(element.trigger).evaluate(self.columns, self.facts, len(self.model))
        untaken = ~self.columns[element.option]
        statement = parse(element.effect.that)
        closed = self.variants.values(without(self.case, element.option), self.asked)
        return replace(
            found,
            leaning=self._leaning(statement, element.option),
            use=self._use(element.holder, element.option, trigger & untaken, asked=True),
            closed=self._shifts(closed),
            place=(at + 1, len(order)),
            sufficient={} if found.harm else self._sufficient(found, at),
        )

    def _leaning(self, statement: Statement, option: str) -> Leaning:
        """Return whether a statement is for an option, against it, or both, over all states."""
        size = len(self.model)
        every, none = np.ones(size, dtype=bool), np.zeros(size, dtype=bool)
        taken = statement.evaluate({**self.columns, option: every}, self.facts, size)
        left = statement.evaluate({**self.columns, option: none}, self.facts, size)
        if (taken & ~left).any():
            return "mixed" if (left & ~taken).any() else "positive"
        return "negative" if (left & ~taken).any() else "none"

    def _sufficient(self, found: Power, at: int) -> dict[Conclusion, Places]:
        """Return at which places of its order the effect makes the differences it makes."""
        order = list(statements(self.case, found.bears_on))
        rest, own = [*order[:at], *order[at + 1 :]], order[at]
        asked = [one for one, shift in found.shifts.items() if shift.how in {"flip", "shift"}]
        values = []
        for place in range(len(order) if asked else 0):
            moved = {found.bears_on: (*rest[:place], own, *rest[place:])}
            values.append(self.variants.values(self.case, asked, moved))
        return {
            one: Places(
                tuple(k for k, said in enumerate(values, 1) if _same(said[one], found.shifts[one])),
                len(order),
            )
            for one in asked
        }

    def _use(self, holder: str, option: str, at: Flags, *, asked: bool = False) -> Use:
        """Return from which of some states the holder gains by changing an option.

        ``asked``: all of them count, whether or not the holder can change it there.
        """
        model, dm = self.model, self.model.decision_makers.index(holder)
        k, ranks = model.options.index(option), model.ranks[:, dm]
        moves = (model.alone or model.moves)[dm]
        by_power = at[moves.origins] & (model.taken[moves.origins, k] != model.taken[moves.ends, k])
        own = moves.kept(by_power)
        other, could = taken_back(model, moves, k, own.origins, own.ends)
        better = ranks[own.ends] > ranks[own.origins]
        gains = better & (~could | (ranks[other] < ranks[own.ends]))
        ground = Ground(self.case, model)
        for one in _telling(model, own, gains)[:MOST_COMPARED]:
            origin = other[one] if better[one] and not gains[one] else own.origins[one]
            ground.difference(compare(self.case, model, dm, int(origin), int(own.ends[one])))
        gaining = np.unique(own.origins[gains])
        return Use(
            states=tuple(gaining.tolist()),
            carried=tuple(np.setdiff1d(own.origins[better], gaining).tolist()),
            of=int(at.sum()) if asked else len(np.unique(own.origins)),
            claims=ground.claims,
            assumptions=ground.assumptions,
        )


def _telling(model: Model, own: Moves, gains: Flags) -> list[int]:
    """Return for each state one move that tells: a gain, or else the one that changes the least."""
    changes = (model.taken[own.origins] != model.taken[own.ends]).sum(axis=1)
    told: dict[int, int] = {}
    for one in np.lexsort((changes, ~gains)).tolist():
        told.setdefault(int(own.origins[one]), one)
    return [told[state] for state in sorted(told)]


def _same(value: Value, shift: Shift) -> bool:
    """Say whether an answer is the one with the power: the word or, of a shift, the states."""
    same = value.word == shift.before.word
    return same and (shift.how != "shift" or value.states == shift.before.states)


def _states(flags: Flags) -> tuple[int, ...]:
    return tuple(np.flatnonzero(flags).tolist())
