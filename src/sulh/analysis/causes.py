"""What changed between two cases, and the smallest sets of elements that alone change it so."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import comb

from sulh.analysis.together import at_once, batches
from sulh.analysis.variants import Variants
from sulh.case import Case
from sulh.case.variation import Difference
from sulh.derive import merged
from sulh.derive.perceived import imagined_options
from sulh.finding.compare import Cause, Changed
from sulh.finding.conclusion import Conclusion, Shift, Value

MOST_TRIED = 1_000
"""The most sets of elements that are put in by themselves and solved, between two cases."""


def changed(
    before: Mapping[Conclusion, Value],
    after: Mapping[Conclusion, Value],
    elements: Sequence[Difference],
    between: tuple[Case, Case],
    variants: Variants,
) -> dict[Conclusion, Changed]:
    """Return the conclusions that changed between two cases, with what makes the difference."""
    earlier, later = (_options(case) for case in between)
    bits = tuple(dict.fromkeys((*merged(*between, ()).options, *earlier, *later)))
    shifts = {
        one: shift
        for one in before
        if (
            shift := Shift(
                numbered_by(bits, earlier, before[one]), numbered_by(bits, later, after[one])
            )
        ).how
        != "same"
    }
    decided = {
        one: shift
        for one, shift in shifts.items()
        if {"undecided", "undefined"}.isdisjoint((shift.before.word, shift.after.word))
    }
    found = _causes(decided, elements, between, variants, bits)
    return {one: Changed(shift, found.get(one)) for one, shift in shifts.items()}


def _options(case: Case) -> tuple[str, ...]:
    """Return the options of a case, and those that somebody imagines, in the order of the bits."""
    return (*case.options, *imagined_options(case))


def numbered_by(bits: Sequence[str], own: Sequence[str], value: Value) -> Value:
    """Return a value with its states numbered by these options, in place of their own."""
    if tuple(bits[: len(own)]) == tuple(own):
        return value
    weight = {name: 1 << k for k, name in enumerate(bits)}
    states = frozenset(
        sum(weight[name] for k, name in enumerate(own) if number >> k & 1)
        for number in value.states
    )
    return Value(value.word, states, value.of)


def _causes(
    shifts: Mapping[Conclusion, Shift],
    elements: Sequence[Difference],
    between: tuple[Case, Case],
    variants: Variants,
    bits: Sequence[str],
) -> dict[Conclusion, Cause]:
    """Return for each conclusion the smallest sets of elements that alone already change it so.

    Each set is put into the earlier case by itself and solved: every single element, then every
    two, as long as that is at most ``MOST_TRIED`` sets. A flip is made by a set after which the
    answer is the same word, a shift by one after which the same states hold.
    """
    found: dict[Conclusion, list[tuple[Difference, ...]]] = {one: [] for one in shifts}
    tried = examined = 0
    for size in (1, 2):
        unexplained = [one for one in shifts if not found[one]]
        tried += comb(len(elements), size)
        if not unexplained or tried > MOST_TRIED:
            break
        examined = size
        model, _ = variants.solve(between[0])
        for some in batches(combinations(elements, size), at_once(model)):
            cases = [merged(*between, chosen) for chosen in some]
            variants.prepare(cases, unexplained)
            for chosen, case in zip(some, cases, strict=True):
                after, own = variants.values(case, unexplained), _options(case)
                for one in unexplained:
                    if _makes(numbered_by(bits, own, after[one]), shifts[one]):
                        found[one].append(chosen)
    return {one: Cause(tuple(sets), examined, len(elements)) for one, sets in found.items()}


def _makes(value: Value, shift: Shift) -> bool:
    """Say whether an answer is the one a shift leads to."""
    same = value.word == shift.after.word
    return same and (shift.how != "shift" or value.states == shift.after.states)
