"""Chunks of work, done in this process, in several, or by any executor, as they end.

A worker that dies takes no result with it: the processes are begun anew, and what was under way is
done again, each chunk alone, so that one that ends every process it is given to is found and named.
"""

import os
import signal
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import islice
from multiprocessing import get_context, parent_process
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from sulh.errors import Hint, Mistake, SulhError

T = TypeVar("T")
Tasks = Mapping[int, tuple[Any, ...]]
"""What the work is called with, by the number of the chunk."""

TRIES = 3
"""So often a chunk is tried that ends its worker, or fails on an executor."""

MOST_UNDER_WAY = 1024
"""So many chunks wait on a given executor at a time."""

_LISTENING = 0.5
"""Seconds after which a wait looks up: elsewhere than on POSIX nothing interrupts one."""


def done(
    work: Callable[..., T], tasks: Tasks, *, workers: int, executor: Executor | None = None
) -> Generator[tuple[int, T], None, None]:
    """Yield the number and the result of every chunk as it ends, in whatever order.

    ``work``: a function that can be imported where the work is done. ``executor``: anything shaped
    like :class:`concurrent.futures.Executor`; without one, ``workers`` processes, of which one is
    this process. Close what this returns to call off what is under way.

    Raises:
        SulhError: a chunk ended its worker, or failed on the executor, ``TRIES`` times.
    """
    if executor is not None:
        yield from _by(executor, work, tasks)
    elif workers == 1 or len(tasks) < 2:
        for number, task in tasks.items():
            yield number, work(*task)
    else:
        yield from _in_processes(work, tasks, min(workers, len(tasks)))


class _Flow(Generic[T]):
    """Chunks given to an executor, some at a time, and those that have ended."""

    def __init__(
        self, executor: Executor, work: Callable[..., T], tasks: Tasks, at_once: int
    ) -> None:
        self.under_way: dict[int, Future[T]] = {}
        self._executor, self._work, self._at_once = executor, work, at_once
        self._waiting = iter(tasks.items())
        self._ended: SimpleQueue[int] = SimpleQueue()

    def __iter__(self) -> Generator[tuple[int, Future[T]], None, None]:
        """Yield chunks as they end."""
        try:
            while True:
                for number, task in islice(self._waiting, self._at_once - len(self.under_way)):
                    self.under_way[number] = future = self._submitted(task)
                    future.add_done_callback(partial(self._told, number))
                if not self.under_way:
                    return
                number = self._next()
                yield number, self.under_way.pop(number)
        finally:
            for future in [*self.under_way.values()]:
                future.cancel()

    def _submitted(self, task: tuple[Any, ...]) -> Future[T]:
        try:
            return self._executor.submit(self._work, *task)
        except Exception as error:  # noqa: BLE001 - an executor that takes nothing fails the chunk
            failed: Future[T] = Future()
            failed.set_exception(error)
            return failed

    def _told(self, number: int, _: "Future[T]") -> None:
        self._ended.put(number)

    def _next(self) -> int:
        while True:
            try:
                return self._ended.get(timeout=_LISTENING)
            except Empty:
                continue


def _in_processes(work: Callable[..., T], tasks: Tasks, workers: int) -> Iterator[tuple[int, T]]:
    left = dict(tasks)
    while left:
        lost: list[int] = []
        with _pool(workers) as pool:
            flow = _Flow(pool, work, left.copy(), workers + 1)
            with closing(iter(flow)) as ending:
                for number, future in ending:
                    try:
                        result = future.result()
                    except BrokenProcessPool:
                        lost = [number, *flow.under_way]
                        break
                    del left[number]
                    yield number, result
        for number in lost:
            yield number, _alone(work, number, left.pop(number))


def _alone(work: Callable[..., T], number: int, task: tuple[Any, ...]) -> T:
    """Return the result of a chunk that was under way when a worker died, or say that it is it."""
    for _ in range(TRIES):
        with _pool(1) as pool:
            for _, future in _Flow(pool, work, {number: task}, 1):
                try:
                    return future.result()
                except BrokenProcessPool:
                    continue
    slots = {"chunk": number + 1, "tries": TRIES}
    raise SulhError(Mistake("worker-dies", slots, Hint("where-workers-begin")))


def _by(executor: Executor, work: Callable[..., T], tasks: Tasks) -> Iterator[tuple[int, T]]:
    failures: Counter[int] = Counter()
    left = tasks
    while left:
        again: dict[int, tuple[Any, ...]] = {}
        flow = _Flow(executor, work, left, MOST_UNDER_WAY)
        with closing(iter(flow)) as ending:
            for number, future in ending:
                try:
                    result = future.result()
                except SulhError:
                    raise
                except Exception as error:
                    failures[number] += 1
                    if failures[number] == TRIES:
                        raise _failed(number, error) from error
                    again[number] = left[number]
                else:
                    yield number, result
        left = again


def _failed(number: int, error: Exception) -> SulhError:
    reason = f"{type(error).__name__}: {error}".rstrip(": ").split("\n", maxsplit=1)[0]
    slots = {"chunk": number + 1, "tries": TRIES, "reason": reason}
    return SulhError(Mistake("executor-failed", slots))


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave an interruption to the process that asked, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # Of a parent that was killed nobody else would tell: a worker waits for work for ever.
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
