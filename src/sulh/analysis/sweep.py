"""How much does the answer depend on the order of what the parties want?"""

import json
import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import harm_entailed
from sulh.analysis.orderings import Orderings
from sulh.analysis.tally import Layout, Numbers, Question, counted, in_lanes, layout
from sulh.case import Case
from sulh.case.order import lines
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.derive.bare import packed
from sulh.errors import Mistake, SulhError, TooLargeError
from sulh.finding import Note
from sulh.finding.equilibria import Equilibria
from sulh.finding.sweep import Count, Pair, Sweep, Tally
from sulh.running.checkpoint import Checkpoint
from sulh.running.cluster import cluster
from sulh.running.workers import done
from sulh.version import __version__

VARIANTS = 10_000
"""How many variants are looked at, unless it is said otherwise."""

MOST_VARIANTS = 10**9
MOST_SEED = 2**64 - 1

_RANKS_A_CHUNK = 1 << 24
"""So many ranks (states x parties x variants) make a chunk: a few seconds of work at most."""

_CHUNKS = 16
"""Into so many chunks even a small sweep is cut."""

_WORTH_PROCESSES = 1 << 28
"""With so many ranks left to look at, other processes are worth their start."""

_ALONE = 32
"""A variant that is solved by itself takes about so many times as long."""

Progress = Callable[[int, int], None]
"""``progress(done, of)``: called at the beginning and after each chunk, in variants."""


def sweep(  # noqa: PLR0913 - everything that can be asked
    case: Case,
    *,
    vary: Iterable[str] | str | None = None,
    variants: int = VARIANTS,
    seed: int = 0,
    concepts: Iterable[str] | str = (LEAD,),
    scenario: str | Iterable[str] | None = None,
    workers: int | None = None,
    executor: Executor | str | None = None,
    checkpoint: str | Path | None = None,
    fresh: bool = False,
    progress: Progress | None = None,
) -> Sweep:
    """Return in how many orders of what the parties want each outcome holds, and what decides it.

    A *variant* puts the statements of each party varied in another order: those of its order in
    force, with the effects of influences among them. Parties are varied that ``vary`` names, all
    with two statements or more where it names none. If all combinations are at most ``variants``,
    every one is looked at once; else so many are drawn, of which the first is the case as written,
    and variant k depends on ``seed`` and k alone. What is counted is variants: no probability.

    ``workers``: how many processes do it; one is this process. ``executor``: who does it instead,
    anything shaped like :class:`concurrent.futures.Executor` or ``dask://HOST:PORT``; it is sent
    statements and ids, no claim and no source. ``checkpoint``: a file that keeps what is finished,
    so that the same question goes on from there; ``fresh`` begins it anew. None of these changes
    the result.

    Raises:
        UnknownNameError: an unknown party, concept, scenario or executor.
        SulhError: a party cannot be varied; a worker, an executor or the checkpoint fails.
        CaseError, TooLargeError: as for :func:`sulh.equilibria`.

    >>> import sulh
    >>> found = sulh.sweep(sulh.load("prisoners-dilemma"), concepts="nash")
    >>> found.variants, found.exhaustive, found.tallies[0].count
    (4, True, Count(holds=0, of=4))
    """
    case = apply(case, scenario)
    whose = varied(case, vary)
    _check_numbers(variants, seed, workers)
    holds = equilibria(case, concepts=concepts)
    headings = tuple(profile.text for profile in holds.asked)
    addresses = {dm: tuple(line.address for line in lines(case, dm)) for dm in whose}
    orderings = Orderings.of(tuple(map(len, addresses.values())), variants, seed)
    work = _Work(
        Question(packed(case), whose, headings, orderings.total, orderings.seed),
        layout(case, len(holds.model), whose, headings),
        len(case.decision_makers)
        * (1 if all(in_lanes(case, one) for one in holds.asked) else _ALONE),
    )
    counts = work.counts(_Way(workers, executor, checkpoint, fresh, progress))
    parts = dict(zip(headings, work.layout.apart(counts), strict=True))
    undecided = {one: orderings.total - int(own[0][0]) for one, own in parts.items()}
    return Sweep(
        case=case,
        model=holds.model,
        concepts=headings,
        varied=addresses,
        variants=orderings.total,
        possible=orderings.possible,
        seed=orderings.seed,
        tallies=tuple(_tallies(holds, addresses, parts)),
        states={one: tuple(map(int, own[3])) for one, own in parts.items()},
        undecided=undecided,
        notes=tuple(_notes(holds, undecided)),
    )


def varied(case: Case, vary: Iterable[str] | str | None) -> tuple[str, ...]:
    """Return the parties whose orders are varied, in the order of the case."""
    if vary is None:
        found = tuple(dm for dm in case.decision_makers if len(lines(case, dm)) > 1)
        if not found:
            raise SulhError(Mistake("nothing-to-vary"))
        return found
    named = {vary} if isinstance(vary, str) else set(vary)
    for dm in sorted(named):
        case.decision_maker(dm)
    mistakes = [
        Mistake("vary-ranking", {"dm": dm})
        if case.decision_makers[dm].ranking is not None
        else Mistake("vary-too-few", {"dm": dm, "count": len(lines(case, dm))})
        for dm in case.decision_makers
        if dm in named and len(lines(case, dm)) < 2
    ]
    if mistakes or not named:
        raise SulhError(*mistakes or [Mistake("nothing-to-vary")])
    return tuple(dm for dm in case.decision_makers if dm in named)


def _check_numbers(variants: int, seed: int, workers: int | None) -> None:
    if not 1 <= variants <= MOST_VARIANTS:
        slots = {"count": variants, "most": MOST_VARIANTS}
        raise TooLargeError(Mistake("variants-out-of-range", slots))
    if not 0 <= seed <= MOST_SEED:
        raise TooLargeError(Mistake("seed-out-of-range", {"seed": seed, "most": MOST_SEED}))
    if workers is not None and workers < 1:
        raise TooLargeError(Mistake("workers-out-of-range", {"count": workers}))


@dataclass(frozen=True, slots=True)
class _Way:
    """How it is done, on which no count depends."""

    workers: int | None
    executor: Executor | str | None
    checkpoint: str | Path | None
    fresh: bool
    progress: Progress | None

    def tell(self, counts: Numbers, question: Question) -> None:
        """Say how many variants are done, those kept before among them."""
        if self.progress is not None:
            self.progress(int(counts[0]), question.total)


class _Work:
    """The variants of one question, cut into chunks by what is asked alone."""

    def __init__(self, question: Question, layout: Layout, each: int) -> None:
        self.question, self.layout = question, layout
        self._ranks = max(1, layout.states * each)
        fair = -(-question.total // _CHUNKS)
        size = max(1, min(_RANKS_A_CHUNK // self._ranks, fair))
        self._firsts = range(0, question.total, size)

    def counts(self, way: _Way) -> Numbers:
        """Return the counts of all variants together."""
        total = np.zeros(self.layout.size, dtype=np.int64)
        with ExitStack() as stack:
            kept = self._kept(way)
            finished = set()
            if kept is not None:
                for chunk, counts in stack.enter_context(kept).finished():
                    total += self._checked(chunk, counts, way.checkpoint)
                    finished.add(chunk)
            way.tell(total, self.question)
            for chunk, counts in self._worked(way, finished, stack):
                if kept is not None:
                    kept.keep(chunk, counts)
                total += counts
                way.tell(total, self.question)
        return total

    def _worked(
        self, way: _Way, finished: Container[int], stack: ExitStack
    ) -> Iterator[tuple[int, list[int]]]:
        """Return the counts of the chunks that are not finished, as they end."""
        tasks = {
            chunk: (self.question, *self._ends(chunk), __version__)
            for chunk in range(len(self._firsts))
            if chunk not in finished
        }
        executor = way.executor
        if isinstance(executor, str):
            executor = stack.enter_context(cluster(executor))
        workers = way.workers or self._workers(len(tasks))
        return stack.enter_context(
            closing(done(counted, tasks, workers=workers, executor=executor))
        )

    def _ends(self, chunk: int) -> tuple[int, int]:
        first = self._firsts[chunk]
        return first, min(first + self._firsts.step, self.question.total)

    def _workers(self, chunks: int) -> int:
        """Return how many processes the work is worth."""
        left = chunks * self._firsts.step * self._ranks
        return (os.cpu_count() or 1) if left >= _WORTH_PROCESSES else 1

    def _kept(self, way: _Way) -> Checkpoint | None:
        if way.checkpoint is None:
            return None
        asked = json.dumps([*self.question, self._firsts.step])
        digest = sha256(asked.encode()).hexdigest()
        return Checkpoint(way.checkpoint, digest, __version__, fresh=way.fresh)

    def _checked(self, chunk: int, counts: list[int], file: str | Path | None) -> list[int]:
        """Return counts that were kept; such as cannot be those of the chunk are a mistake."""
        if chunk in range(len(self._firsts)):
            first, last = self._ends(chunk)
            if self.layout.fits(counts, last - first):
                return counts
        raise SulhError(Mistake("checkpoint-damaged", {"file": str(file)}))


def _tallies(
    holds: Equilibria,
    addresses: Mapping[str, tuple[str, ...]],
    parts: Mapping[str, list[Numbers]],
) -> Iterator[Tally]:
    """Yield in how many variants each outcome, and the status quo, holds under each concept."""
    model = holds.model
    pairs = [(dm, *pair) for dm, own in addresses.items() for pair in combinations(own, 2)]
    ends: list[str | None] = list(model.outcomes)
    if model.status_quo is not None:
        ends.append(None)
    for concept, (decided, some, every, _, above, both) in parts.items():
        of = int(decided[0])
        for place, outcome in enumerate(ends):
            count, row = int(some[place]), both.reshape(len(some), len(pairs))[place]
            yield Tally(
                outcome=outcome,
                concept=concept,
                as_written=_as_written(holds, outcome, concept),
                count=Count(count, of),
                in_all=int(every[place]),
                pairs=tuple(
                    Pair(*pair, Count(int(held), int(so)), Count(count - int(held), of - int(so)))
                    for pair, so, held in zip(pairs, above, row, strict=True)
                ),
                harm=harm_entailed(holds.case, model, _states(holds, outcome)),
            )


def _states(holds: Equilibria, outcome: str | None) -> tuple[int, ...]:
    """Return the states of an outcome, or the status quo."""
    model = holds.model
    if outcome is not None:
        return tuple(np.flatnonzero(model.outcomes[outcome]).tolist())
    return () if model.status_quo is None else (model.status_quo,)


def _as_written(holds: Equilibria, outcome: str | None, concept: str) -> bool | None:
    if concept in holds.undecided:
        return None
    return bool(holds.flags(concept)[list(_states(holds, outcome))].any())


def _notes(holds: Equilibria, undecided: Mapping[str, int]) -> Iterator[Note]:
    for concept, count in undecided.items():
        if count:
            yield Note("sweep-undecided", {"concept": concept, "count": count})
    yield from (note for note in holds.notes if note.id == "not-transitive")
