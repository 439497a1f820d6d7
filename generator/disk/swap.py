"""Put a finished folder in the place of an old one, so that one of the two is always whole."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap_in(new: Path, old: Path) -> None:
    """Give the folder ``new`` the name ``old``. Both must lie on one file system.

    The old folder steps aside first. If we are stopped before the new one is in its place, ``recover``
    puts it back.
    """
    aside = _aside(old)
    shutil.rmtree(aside, ignore_errors=True)
    if old.exists():
        old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside, ignore_errors=True)


def recover(old: Path) -> None:
    """Put back what an interrupted ``swap_in`` left aside."""
    if _aside(old).is_dir() and not old.exists():
        _aside(old).rename(old)


def _aside(old: Path) -> Path:
    return old.with_name(f"{old.name}.old")
