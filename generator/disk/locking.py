"""One build of a guide, and one change of a site, at a time, where the file system has locks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

try:
    import fcntl
except ImportError:  # Windows has no locks of folders
    fcntl = None  # type: ignore[assignment]


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


@contextmanager
def site_at_rest(site: Path) -> Iterator[None]:
    """Wait until no build changes this folder, which builds made elsewhere may share, and let none do so.

    The folder itself is locked, so that nothing is added to a site.
    """
    if fcntl is None or not site.is_dir():
        yield
        return
    folder = os.open(site, os.O_RDONLY)
    try:
        with suppress(OSError):  # network file systems may not have them
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
