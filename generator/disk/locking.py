"""One build of a guide at a time, where the file system has locks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def one_at_a_time(made_in: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock of a guide made in this folder. If another build has it, call ``waiting`` and wait."""
    path = made_in / ".cache" / "guide.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting()
        lock.acquire()
    except NotImplementedError:  # some network and container file systems have none; then no build waits
        pass
    try:
        yield
    finally:
        lock.release()
