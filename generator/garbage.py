"""How often Python looks for garbage: a build keeps nearly all that it makes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_rarely() -> None:
    """Look for garbage less often: what a build makes is kept, and looking takes a third of the time."""
    gc.set_threshold(100_000, *gc.get_threshold()[1:])


@contextmanager
def rare_collections() -> Iterator[None]:
    """Collect rarely for a while."""
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)
