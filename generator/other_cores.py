"""Share a row of tasks with the machine's other processor cores.

The caller begins with the first task, the other cores with the last one, and they meet in the middle. So
nothing has to be known of how long a task takes. Other cores see everything as it was when the row began:
their processes are forks. Where the platform has no safe fork, or one core only, the caller does all.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")

CORES = "GUIDE_CORES"
"""Environment variable: how many cores to use; all there are if it is not set."""
FEWEST = 20
"""Fewer pages are not worth another process."""
BUNDLE = 8
"""So many tasks are handed over at once: one by one, that would take as long as rendering a page."""

_work: Callable[[Any], Any] | None = None
"""What this process does for another; ``None`` in the process that people started."""


class OtherCores(Generic[Result]):
    """A row of tasks that other cores have begun. ``work`` turns the number of a task into its result.

    Fewer than ``fewest`` are left to the caller.
    """

    def __init__(self, work: Callable[[int], Result], tasks: int, fewest: int = FEWEST) -> None:
        self._bundles: dict[int, Future[list[Result]]] = {}
        self._taken: dict[int, list[Result] | None] = {}
        self._pool: ProcessPoolExecutor | None = None
        if tasks < fewest or others() < 1:
            return
        gc.freeze()  # what is there already is shared, not copied, if no collection touches it
        self._pool = ProcessPoolExecutor(others(), get_context("fork"), _begin, (work,))
        for first in reversed(range(0, tasks, BUNDLE)):
            some = range(first, min(first + BUNDLE, tasks))
            self._bundles[first // BUNDLE] = self._pool.submit(_do, some)

    def take(self, task: int) -> Result | None:
        """The result of a task, or ``None`` if no other core has begun it: then it is the caller's.

        Tasks are to be asked for in their order.
        """
        bundle, place = divmod(task, BUNDLE)
        if bundle in self._bundles:
            self._taken = {bundle: self._done(self._bundles.pop(bundle))}
        done = self._taken.get(bundle)
        return done[place] if done else None

    def _done(self, future: Future[list[Result]]) -> list[Result] | None:
        """The results of a bundle that another core has begun."""
        if future.cancel():
            return None
        try:
            return future.result()
        except BrokenProcessPool:  # the other process was killed, as happens where memory is short
            return None

    def __enter__(self) -> OtherCores[Result]:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Begin no more tasks and let the other processes end."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            gc.unfreeze()
        self._pool, self._bundles = None, {}


def others() -> int:
    """How many cores there are beside the one we run on."""
    if _work is not None or sys.platform in ("darwin", "win32") or not hasattr(os, "fork"):
        return 0  # macOS can fork, but its own libraries may not survive it
    if os.environ.get(CORES, "").isdecimal():
        return int(os.environ[CORES]) - 1
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) - 1


def _begin(work: Callable[[Any], Any]) -> None:
    """Get another process ready."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever stops the build stops our parent
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(tasks: range) -> list[Any]:
    assert _work is not None
    return [_work(task) for task in tasks]
