"""Work on ranges, shared out among threads: what runs there must let other threads run."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

_T = TypeVar("_T")

_SHARES = 4
"""So many ranges a thread: one that ends early takes the next."""


class Threads:
    """So many threads; one means none but the caller's own."""

    def __init__(self, count: int | None) -> None:
        self.count = count or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(self.count) if self.count > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def run(self, total: int, work: Callable[[int, int], _T]) -> list[_T]:
        """Return what the work gives for each of the ranges that make up ``0..total``."""
        if self._pool is None or total < 2:
            return [work(0, total)]
        shares = min(total, self.count * _SHARES)
        edges = [total * k // shares for k in range(shares + 1)]
        return list(self._pool.map(work, edges[:-1], edges[1:]))
