"""What holds where sources contradict each other?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product
from math import prod

from sulh.analysis.equilibria import equilibria
from sulh.analysis.readings import outcomes_asked
from sulh.analysis.seen import Views, with_seen
from sulh.case import Case
from sulh.case.variation import Version
from sulh.concept import LEAD
from sulh.derive import apply, versions, with_version
from sulh.finding import Note
from sulh.finding.conclusion import Conclusion
from sulh.finding.contradiction import Contradiction, Told

MOST_READINGS = 256
"""The most readings that are solved: those that differ least from the case as written."""


def contradiction(
    case: Case,
    *,
    outcomes: Iterable[str] | str | None = None,
    concepts: Iterable[str] | str = (LEAD,),
    scenario: str | Iterable[str] | None = None,
) -> Contradiction:
    """Return what holds in each version where sources contradict each other, and in all.

    The statements, facts and options that have ``alternatives`` are each told in several versions,
    the first being the one of the case; a reading takes one version of each. An outcome holds in
    every reading, in some, or in none. Where there are more than ``MOST_READINGS``, those are
    looked at that differ least from the case, and the result says so.

    Raises:
        UnknownNameError: an unknown outcome, concept or scenario.

    >>> import sulh
    >>> found = sulh.contradiction(sulh.load("east-aleppo-2016"))
    >>> {address: len(told) for address, told in found.versions.items()}, len(found.readings)
    ({'russia/threat': 2, 'syria/half_with_iran': 3}, 6)
    """
    case = apply(case, scenario)
    holds = equilibria(case, concepts=concepts)
    headings = tuple(profile.text for profile in holds.asked)
    written = (
        Conclusion("outcome", outcome, heading)
        for outcome in outcomes_asked(case, outcomes)
        for heading in headings
    )
    asked = with_seen(written, case)
    told = versions(case)
    variants = Views(headings)
    readings = [
        Told(chosen, variants.values(_with_versions(case, chosen), asked))
        for chosen in islice(_readings(tuple(told.values())), MOST_READINGS)
    ]
    return Contradiction(
        case=case,
        model=holds.model,
        concepts=headings,
        versions=told,
        conclusions=asked,
        readings=tuple(readings),
        left_out=prod(map(len, told.values())) - len(readings),
        notes=tuple(Note(one.id, one.slots) for one in holds.undecided.values()),
    )


def _readings(told: Sequence[tuple[Version, ...]]) -> Iterator[tuple[Version, ...]]:
    """Yield a version of each element in every way, those that differ least from the case first."""
    for size in range(len(told) + 1):
        for places in combinations(range(len(told)), size):
            others = (told[place][1:] for place in places)
            for chosen in product(*others):
                taken = [one[0] for one in told]
                for place, version in zip(places, chosen, strict=True):
                    taken[place] = version
                yield tuple(taken)


def _with_versions(case: Case, chosen: Iterable[Version]) -> Case:
    for one in chosen:
        case = with_version(case, one.address, one.index)
    return case
