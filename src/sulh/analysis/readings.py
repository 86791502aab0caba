"""In how many readings of the sources does a conclusion stand?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from sulh.analysis.answers import WORDS, Answers
from sulh.analysis.equilibria import equilibria
from sulh.analysis.seen import with_seen
from sulh.analysis.shares import DRAWS, likelihoods, shares
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.finding import Note
from sulh.finding.conclusion import Conclusion, Value
from sulh.finding.equilibria import Equilibria
from sulh.finding.readings import Reading, Readings, Share, Tally, least

MOST_MATTERING = 12
"""The most statements of which every set is dropped: 4096 readings."""


def readings(
    case: Case,
    *,
    outcomes: Iterable[str] | str | None = None,
    concepts: Iterable[str] | str = (LEAD,),
    scenario: str | Iterable[str] | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> Readings:
    """Return in how many readings of the sources each outcome holds.

    A *reading* keeps or drops each statement that matters to the conclusion: one whose dropping
    changes whether it holds, by itself or after one other was dropped. Every set of them is
    dropped, so the count is exact; where more than ``MOST_MATTERING`` matter, those to which most
    hangs are varied, the others are kept, and the count says so.

    Where the user typed likelihoods for claims, and only then, each outcome also has the share of
    the readings in which it holds, weighted by them: with the statements standing or falling each
    by itself, and with those of one source together. It is exact where few are uncertain, else
    sampled with ``draws`` and ``seed``; the same seed gives the same result everywhere.

    Raises:
        UnknownNameError: an unknown outcome, concept or scenario.

    >>> import sulh
    >>> found = sulh.readings(sulh.load("east-aleppo-2016"), outcomes="imposed-exit")
    >>> [(one.holds, one.of, [unit.name for unit in one.matter]) for one in found.tallies][:1]
    [(15, 64, ['c21', 'c03', 'c05', 'c10', 'c14', 'c15'])]
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
    answers = Answers(holds, headings, asked)
    values = answers.variants.values(case, asked)
    told = likelihoods(case, answers.falling.statements)
    weighted = shares(case, answers, told, draws, seed) if told else {}
    tallies = tuple(_tally(answers, place, values, weighted) for place in range(len(asked)))
    return Readings(
        case=case,
        model=holds.model,
        concepts=headings,
        tallies=tallies,
        statements=len(answers.falling.statements),
        uncertain=told,
        draws=draws,
        seed=seed,
        models=answers.variants.solved,
        notes=tuple(_notes(holds, told)),
    )


def outcomes_asked(case: Case, names: Iterable[str] | str | None) -> tuple[str, ...]:
    """Return the outcomes of these names, all where none is named; an unknown one is an error."""
    wanted = case.outcomes if names is None else [names] if isinstance(names, str) else names
    wrong = [
        Mistake("unknown-outcome", {"name": name}, nearest_or_all(name, case.outcomes))
        for name in wanted
        if name not in case.outcomes
    ]
    if wrong:
        raise UnknownNameError(*wrong)
    return tuple(dict.fromkeys(wanted))


def _tally(
    answers: Answers,
    place: int,
    values: Mapping[Conclusion, Value],
    weighted: Mapping[Conclusion, Share],
) -> Tally:
    """Return in how many readings a conclusion holds, by dropping every set of what matters."""
    pivots = answers.pivots[:, place]
    mattering = np.flatnonzero(pivots.any(axis=1)).tolist()
    # What makes a difference alone comes first, then what makes one beside most others.
    mattering.sort(key=lambda k: (-pivots[k, 0], -pivots[k, 1], k))
    varied, kept = sorted(mattering[:MOST_MATTERING]), sorted(mattering[MOST_MATTERING:])
    sets = [
        [k for bit, k in enumerate(varied) if number >> bit & 1]
        for number in range(1 << len(varied))
    ]
    sets.sort(key=lambda chosen: (len(chosen), chosen))
    codes = answers.codes(answers.dropping(*sets))[:, place].tolist()
    units, one = answers.falling.statements, answers.asked[place]
    told = [
        Reading(tuple(units[k].name for k in chosen), WORDS[code])
        for chosen, code in zip(sets, codes, strict=True)
    ]
    usual = told[0].word == "holds"
    exceptions = tuple(
        reading for reading in told if reading.word != "undecided" and reading.holds != usual
    )
    return Tally(
        conclusion=one,
        value=values[one],
        matter=tuple(units[k] for k in varied),
        left_out=tuple(units[k] for k in kept),
        pairs=answers.pairs,
        counts={WORDS[code]: count for code, count in sorted(Counter(codes).items())},
        exceptions=exceptions,
        restored=_restored(told, least(exceptions), usual=usual),
        share=weighted.get(one),
    )


def _restored(
    told: Sequence[Reading], smallest: Sequence[Reading], *, usual: bool
) -> tuple[Reading, ...]:
    lost = [set(reading.dropped) for reading in smallest]
    return least(
        reading
        for reading in told
        if reading.word != "undecided"
        and reading.holds == usual
        and any(one <= set(reading.dropped) for one in lost)
    )


def _notes(holds: Equilibria, told: Mapping[str, float]) -> Iterator[Note]:
    for mistake in holds.undecided.values():
        yield Note(mistake.id, mistake.slots)
    typed = [name for name, claim in holds.case.claims.items() if claim.likelihood is not None]
    if typed and not told:
        yield Note("likelihoods-change-nothing", {"claims": typed})
