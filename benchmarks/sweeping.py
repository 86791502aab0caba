"""Sweeps: how many variants of the orders of a conflict are solved in a second."""

from contextlib import ExitStack
from time import perf_counter

from made import Conflict
from measure import seconds
from page import Section, against, in_seconds

import sulh
from sulh.case import Case
from sulh.concept import CONCEPTS
from sulh.model.build import build
from sulh.solve import solve

CONFLICT = Conflict(10, 5)
VARIANTS, TARGET = 100_000, 20.0


def sections(*, quick: bool) -> list[Section]:
    """Return how long sweeps take, here and on a cluster of this machine."""
    variants = VARIANTS // 20 if quick else VARIANTS
    case = sulh.loads(CONFLICT.text())
    one_by_one = _one_by_one(case)
    rows = [
        _row("one process", case, variants, one_by_one, workers=1),
        _row("two processes", case, variants, one_by_one, workers=2),
    ]
    with ExitStack() as closing:
        address = _cluster(closing)
        rows.append(_row("a Dask cluster here", case, variants, one_by_one, executor=address))
    return [
        Section(
            "Sweeps",
            f"Under SEQ, {variants:,} variants of the orders of {CONFLICT.dms} decision makers in "
            f"a conflict of {CONFLICT.states:,} states; starting the processes counts. The results "
            "are the same in every row. *Times*: how many times as fast, a variant, as solving "
            f"one model after the other in one process. The target is for {VARIANTS:,} variants.",
            ("done by", "seconds", "target", "met", "variants per second", "times"),
            tuple(rows),
        )
    ]


def _row(
    name: str, case: Case, variants: int, one_by_one: float, workers: int | None = None,
    executor: str | None = None,
) -> tuple[str, ...]:  # fmt: skip
    start = perf_counter()
    sulh.sweep(case, variants=variants, workers=workers, executor=executor)
    time = perf_counter() - start
    target = TARGET if variants == VARIANTS and workers == 2 else None
    return (
        name, in_seconds(time), *against(time, target), f"{variants / time:,.0f}",
        f"{one_by_one * variants / time:,.1f}",
    )  # fmt: skip


def _one_by_one(case: Case) -> float:
    """Return the seconds of one variant, its model built and solved by itself."""
    return seconds(lambda: solve(build(case), [CONCEPTS["seq"]], "legal-sequence"))


def _cluster(closing: ExitStack) -> str:
    from distributed import LocalCluster  # noqa: PLC0415 - only this benchmark needs it

    cluster = closing.enter_context(
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    )
    return f"dask://{cluster.scheduler_address.removeprefix('tcp://')}"
