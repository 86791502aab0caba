"""What does every conclusion rest on?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from math import comb
from time import monotonic

from sulh.analysis.breaking import breach
from sulh.analysis.equilibria import equilibria
from sulh.analysis.seen import Views, with_seen
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
    search = _Search(case, variants, asked, values, doubts)
    effects = [
        *search.singles(holds),
        *search.reversals(holds),
        *search.exchanges(holds),
    ]
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


class _Search:
    """The search for what flips which conclusion."""

    def __init__(
        self, case: Case, variants: Variants, asked: tuple[Conclusion, ...],
        values: Mapping[Conclusion, Value], doubts: tuple[Unit, ...],
    ) -> None:  # fmt: skip
        self.case = case
        self.variants = variants
        self.asked = asked
        self.values = values
        self.doubts = tuple(unit for unit in doubts if unit.kind != "source")
        self.sources = tuple(unit for unit in doubts if unit.kind == "source")
        self.minimal: list[MinimalSet] = []
        self._begun: dict[int, tuple[tuple[Unit, ...], Case]] = {}
        self._flipping: dict[Conclusion, list[frozenset[Unit]]] = {one: [] for one in asked}

    def singles(self, holds: Equilibria) -> Iterator[Effect]:
        """Yield the effect of dropping each unit."""
        for unit in (*self.doubts, *self.sources):
            yield self._effect(holds, unit, "dropped", self._without((unit,)))

    def reversals(self, holds: Equilibria) -> Iterator[Effect]:
        """Yield the effect of reversing each line of an order."""
        for dm in self.case.decision_makers:
            for line in lines(self.case, dm):
                unit = Unit("assumption", line.address, line.claims.claims)
                yield self._effect(holds, unit, "reversed", reversed_(self.case, line.address))

    def exchanges(self, holds: Equilibria) -> Iterator[Effect]:
        """Yield the effect of exchanging every two neighbours of an order."""
        for dm, maker in self.case.decision_makers.items():
            names = [f"{dm}/{one.id or k + 1}" for k, one in enumerate(maker.preferences)]
            for place, (first, second) in enumerate(pairwise(names)):
                changed = swapped(self.case, dm, place)
                yield self._effect(holds, Unit("assumption", first), "swapped", changed, second)

    def _effect(
        self, holds: Equilibria, unit: Unit, act: Act, changed: Case, other: str | None = None
    ) -> Effect:
        after = self.variants.values(changed, self.asked)
        shifts = {
            one: shift
            for one in self.asked
            if (shift := Shift(self.values[one], after[one])).how != "same"
        }
        return Effect(
            unit,
            act,
            tuple(fall.address for fall in changed.derivation.fallen) if changed.derivation else (),
            shifts,
            dict(self._breaches(holds, changed, shifts)),
            other,
        )

    def _breaches(
        self, holds: Equilibria, changed: Case, shifts: Mapping[Conclusion, Shift]
    ) -> Iterator[tuple[Conclusion, Breach]]:
        for one, shift in shifts.items():
            is_told = one.about == "outcome" and not one.seen
            if is_told and (shift.before.word, shift.after.word) == _LOST:
                found = breach(holds, self.variants.solve(changed)[0], one, shift.before.states)
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
                for chosen in combinations(self.doubts, k):
                    if end is not None and monotonic() >= end:
                        return [*examined, (k, of_size)], False
                    self._examine(chosen)
                    of_size += 1
                    done += 1
                    if progress is not None:
                        progress(done, total)
            except KeyboardInterrupt:
                return [*examined, (k, of_size)], False
            examined.append((k, of_size))
        return examined, True

    def _examine(self, chosen: tuple[Unit, ...]) -> None:
        together = frozenset(chosen)
        open_ones = [
            one
            for one in self.asked
            if (one.about == "outcome" or one.last)
            and not any(smaller <= together for smaller in self._flipping[one])
        ]
        if not open_ones:
            return
        after = self.variants.values(self._without(chosen), open_ones)
        for one in open_ones:
            if Shift(self.values[one], after[one]).how == "flip":
                self._flipping[one].append(together)
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
