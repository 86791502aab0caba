"""States that nobody lists: how many equilibria there are, and whether there is one such that."""

from dataclasses import dataclass
from random import Random
from statistics import median
from time import perf_counter

from curves import Picture
from made_local import Local
from page import Section, against, in_seconds

import sulh
from sulh.concept import CONCEPTS
from sulh.engine.symbolic import survey
from sulh.model.option_form import option_form
from sulh.statement.connect import TRUE

DMS = 8
FAST, SLOW = ("nash", "gmr", "smr"), ("seq", "sseq")
TARGETS = {60: 1.5}
"""Seconds for the exact counts of Nash, GMR and SMR, by options."""

SEARCH_TARGETS = {60: 1.0}


@dataclass(frozen=True)
class Limits:
    """What an engine may take."""

    seconds: float | None = 60.0
    nodes: int | None = None


def sections(*, quick: bool) -> list[Section]:
    """Return how long counting and searching take."""
    return [_counts(quick=quick), _searches(quick=quick)]


def _counts(*, quick: bool) -> Section:
    sizes, seeds = ((30, 60), 2) if quick else ((20, 30, 40, 50, 60), 6)
    counted = {size: _counted(size, range(seeds)) for size in sizes}
    curves = {
        "Nash, GMR, SMR": [(size, one.fast) for size, one in counted.items()],
        "SEQ, SSEQ": [(size, one.slow) for size, one in counted.items() if one.slow is not None],
    }
    return Section(
        "Counting without listing",
        f"Conflicts of {DMS} decision makers with six statements each, about their own options "
        "and their neighbours'; medians over several. Exact counts of the equilibria under the "
        "concepts named together, by decision diagrams. *Decided*: of how many conflicts both SEQ "
        "and SSEQ were decided within a minute (the target: half of those of 40 options).",
        ("options", "feasible states", "Nash, GMR, SMR", "target", "met", "SEQ, SSEQ", "decided"),
        tuple(one.row() for one in counted.values()),
        Picture("symbolic", "Seconds by the number of options", "options", curves, powers=False),
    )


@dataclass(frozen=True)
class Counted:
    """What conflicts of so many options took: medians; of how many SEQ and SSEQ were decided."""

    options: int
    feasible: float
    fast: float
    slow: float | None
    decided: tuple[int, int]

    def row(self) -> tuple[str, ...]:
        """Return a line of the table."""
        return (
            str(self.options), f"{self.feasible:.1e}", in_seconds(self.fast),
            *against(self.fast, TARGETS.get(self.options)),
            "" if self.slow is None else in_seconds(self.slow),
            f"{self.decided[0]} of {self.decided[1]}",
        )  # fmt: skip


def _counted(options: int, seeds: range) -> Counted:
    fast = [timed(options, seed, FAST) for seed in seeds]
    slow = [timed(options, seed, SLOW) for seed in seeds]
    decided = [one.seconds for one in slow if one.decided]
    return Counted(
        options,
        median(one.feasible for one in fast),
        median(one.seconds for one in fast),
        median(decided) if decided else None,
        (len(decided), len(seeds)),
    )


@dataclass(frozen=True)
class Timed:
    """One conflict: its feasible states, the seconds it took, whether all is decided."""

    feasible: int
    seconds: float
    decided: bool


def timed(options: int, seed: int, concepts: tuple[str, ...]) -> Timed:
    """Count the equilibria of one conflict under these concepts."""
    form = option_form(sulh.loads(Local(options, DMS, seed=seed).text()))
    asked = [(CONCEPTS[slug],) * DMS for slug in concepts]
    start = perf_counter()
    found = survey(form, asked, Limits())
    decided = [one for one in asked if one not in found.undecided]
    for one in decided:
        found.count(one, TRUE)
    return Timed(found.feasible or 0, perf_counter() - start, len(decided) == len(asked))


def _searches(*, quick: bool) -> Section:
    sizes, seeds = ((60,), 2) if quick else ((30, 45, 60), 6)
    return Section(
        "Is there one such that",
        "One equilibrium that satisfies a conjunction of three options drawn by chance, or the "
        "proof that there is none; from the case to the answer, everything read and checked. "
        "Medians over several conflicts; *found*, *none*, *undecided*: how many of them.",
        ("options", "concept", "seconds", "target", "met", "found", "none", "undecided"),
        tuple(
            _searched(options, slug, range(seeds)) for options in sizes for slug in (*FAST, *SLOW)
        ),
    )


def _searched(options: int, slug: str, seeds: range) -> tuple[str, ...]:
    answers, times = [], []
    for seed in seeds:
        case = sulh.loads(Local(options, DMS, seed=seed).text())
        rng = Random(seed)  # noqa: S311 - nothing is secret
        literals = [rng.choice(("", "not ")) + name for name in rng.sample(list(case.options), 3)]
        start = perf_counter()
        answers.append(sulh.find(case, " and ".join(literals), slug).answer)
        times.append(perf_counter() - start)
    return (
        str(options), CONCEPTS[slug].abbreviation, in_seconds(median(times)),
        *against(median(times), SEARCH_TARGETS.get(options)),
        *(str(answers.count(one)) for one in ("found", "none", "undecided")),
    )  # fmt: skip
