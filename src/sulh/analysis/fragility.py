"""What does every conclusion rest on?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from math import comb
from time import monotonic
from typing import NamedTuple

from sulh.analysis.breaking import breach
from sulh.analysis.equilibria import equilibria
from sulh.analysis.seen import Views, with_seen
from sulh.analysis.together import at_once, batches
from sulh.analysis.variants import Variants, conclusions
from sulh.case import Case
from sulh.case.doubt import Unit
from sulh.case.order import lines
from sulh.concept import LEAD
from sulh.derive import apply, dropped, reversed_, swapped, units
from sulh.finding.conclusion import Conclusion, Shift, Value
from sulh.finding.equilibria import Equilibria
from sulh.finding.fragility import Act, Breach, Coverage, Effect, Fragility, MinimalSet
from sulh.source import independent_sources

_LOST = ("holds", "fails")

Progress = Callable[[int, int], None]
"""``progress(done, of)``: called after each set of units."""


def fragility(
    case: Case,
    *,
    concepts: Iterable[str] | str = (LEAD,),
    size: int = 2,
    seconds: float | None = None,
    scenario: str | Iterable[str] | None = None,
    progress: Progress | None = None,
) -> Fragility:
    """Return what changes when each statement, assumption and source is doubted.

    Every one is dropped; every statement of an order is reversed; every two neighbours in an order
    are exchanged. Then all *minimal* sets of statements and assumptions that flip a conclusion,
    smallest first, up to ``size`` together or until ``seconds`` have passed; an interruption keeps
    what was found. What was covered is part of the result. Where a party sees the conflict
    otherwise than it is, what holds as the parties see it is examined as well.

    Raises:
        UnknownNameError: an unknown concept or scenario.
        CaseError, TooLargeError: as for :func:`sulh.equilibria`.

    >>> import sulh
    >>> found = sulh.fragility(sulh.load("water-allocation"), size=1)
    >>> found.coverage.complete
    True
    """
    case = apply(case, scenario)
    headings = [concepts] if isinstance(concepts, str) else list(concepts)
    holds = equilibria(case, concepts=headings)
    asked = with_seen(conclusions(holds), case)
    variants = Views(headings)
    values = variants.values(case, asked)
    doubts = units(case)
    search = _Search(holds, variants, asked, values, doubts)
    effects = search.effects()
    examined, complete = search.sets(size, seconds, progress)
    told = tuple(claim for unit in doubts if unit.kind == "statement" for claim in unit.claims)
    return Fragility(
        case=case,
        model=holds.model,
        conclusions=asked,
        values=values,
        units=doubts,
        effects=tuple(effects),
        minimal=tuple(search.minimal),
        coverage=Coverage(size, tuple(examined), complete, variants.solved),
        sources=len(independent_sources(told, case.claims, case.sources)),
        reports=len({case.claims[one].source for one in told} - {None}),
    )


class _Change(NamedTuple):
    """A variation of the case, and how it was made."""

    unit: Unit
    act: Act
    case: Case
    other: str | None = None


class _Search:
    """The search for what flips which conclusion."""

    def __init__(
        self, holds: Equilibria, variants: Variants, asked: tuple[Conclusion, ...],
        values: Mapping[Conclusion, Value], doubts: tuple[Unit, ...],
    ) -> None:  # fmt: skip
        self.case = holds.case
        self.model = holds.model
        self.holds = holds
        self.variants = variants
        self.asked = asked
        self.values = values
        self.doubts = tuple(unit for unit in doubts if unit.kind != "source")
        self.sources = tuple(unit for unit in doubts if unit.kind == "source")
        self.minimal: list[MinimalSet] = []
        self._begun: dict[int, tuple[tuple[Unit, ...], Case]] = {}
        self._flipping: dict[Conclusion, list[frozenset[Unit]]] = {one: [] for one in asked}

    def effects(self) -> list[Effect]:
        """Return the effect of every single change."""
        found = []
        for some in batches(self._changes(), at_once(self.model)):
            self.variants.prepare([one.case for one in some], self.asked)
            found += [self._effect(one) for one in some]
        return found

    def _changes(self) -> Iterator[_Change]:
        """Yield each unit dropped, each line reversed, every two neighbours exchanged."""
        for unit in (*self.doubts, *self.sources):
            yield _Change(unit, "dropped", self._without((unit,)))
        for dm in self.case.decision_makers:
            for line in lines(self.case, dm):
                unit = Unit("assumption", line.address, line.claims.claims)
                yield _Change(unit, "reversed", reversed_(self.case, line.address))
        for dm, maker in self.case.decision_makers.items():
            names = [f"{dm}/{one.id or k + 1}" for k, one in enumerate(maker.preferences)]
            for place, (first, second) in enumerate(pairwise(names)):
                unit = Unit("assumption", first)
                yield _Change(unit, "swapped", swapped(self.case, dm, place), second)

    def _effect(self, change: _Change) -> Effect:
        after = self.variants.values(change.case, self.asked)
        shifts = {
            one: shift
            for one in self.asked
            if (shift := Shift(self.values[one], after[one])).how != "same"
        }
        step = change.case.derivation
        return Effect(
            change.unit,
            change.act,
            tuple(fall.address for fall in step.fallen) if step else (),
            shifts,
            dict(self._breaches(change.case, shifts)),
            change.other,
        )

    def _breaches(
        self, changed: Case, shifts: Mapping[Conclusion, Shift]
    ) -> Iterator[tuple[Conclusion, Breach]]:
        for one, shift in shifts.items():
            is_told = one.about == "outcome" and not one.seen
            if is_told and (shift.before.word, shift.after.word) == _LOST:
                found = breach(
                    self.holds, self.variants.solve(changed)[0], one, shift.before.states
                )
                if found is not None:
                    yield one, found

    def sets(
        self, size: int, seconds: float | None, progress: Progress | None
    ) -> tuple[list[tuple[int, int]], bool]:
        """Find the minimal sets; return how many of each size were examined, and if all were."""
        end = None if seconds is None else monotonic() + seconds
        examined: list[tuple[int, int]] = []
        total = sum(comb(len(self.doubts), k) for k in range(1, size + 1))
        done = 0
        for k in range(1, size + 1):
            of_size = 0
            try:
                for chosen, asked, case in self._sets(k):
                    if end is not None and monotonic() >= end:
                        return [*examined, (k, of_size)], False
                    self._examine(chosen, asked, case)
                    of_size += 1
                    done += 1
                    if progress is not None:
                        progress(done, total)
            except KeyboardInterrupt:
                return [*examined, (k, of_size)], False
            examined.append((k, of_size))
        return examined, True

    def _sets(self, size: int) -> Iterator[tuple[tuple[Unit, ...], list[Conclusion], Case]]:
        """Yield the sets of a size, what a smaller one does not flip, and the case without them.

        Sets for which nothing is left to ask come with the case as it is.
        """
        for some in batches(combinations(self.doubts, size), at_once(self.model)):
            asked = [self._open(chosen) for chosen in some]
            cases = [
                self._without(chosen) if one else self.case
                for chosen, one in zip(some, asked, strict=True)
            ]
            self.variants.prepare(cases, dict.fromkeys(one for ones in asked for one in ones))
            yield from zip(some, asked, cases, strict=True)

    def _open(self, chosen: tuple[Unit, ...]) -> list[Conclusion]:
        """Return what no smaller set within this one flips already."""
        together = frozenset(chosen)
        return [
            one
            for one in self.asked
            if (one.about == "outcome" or one.last)
            and not any(smaller <= together for smaller in self._flipping[one])
        ]

    def _examine(self, chosen: tuple[Unit, ...], asked: list[Conclusion], case: Case) -> None:
        if not asked:
            return
        after = self.variants.values(case, asked)
        for one in asked:
            if Shift(self.values[one], after[one]).how == "flip":
                self._flipping[one].append(frozenset(chosen))
                self.minimal.append(MinimalSet(one, chosen, after[one]))

    def _without(self, chosen: tuple[Unit, ...]) -> Case:
        """Return the case without these units; sets that follow each other begin alike."""
        if not chosen:
            return self.case
        before = chosen[:-1]
        begun, case = self._begun.get(len(chosen), (None, self.case))
        if begun != before:
            case = self._without(before)
            self._begun[len(chosen)] = before, case
        return dropped(case, chosen[-1])
