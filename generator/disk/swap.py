"""Put a finished folder in the place of an old one, so that at every moment one of the two is whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD of Linux: paths are seen from the current folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS
NOT_THERE_YET = ".old"


def swap_in(new: Path, old: Path) -> None:
    """Give the folder ``new`` the name ``old``. Both must lie on one file system.

    Linux and macOS can exchange two names in one step. Elsewhere the old folder steps aside first; if we
    are stopped between the two steps, ``recover`` puts it back.
    """
    aside = old.with_name(old.name + NOT_THERE_YET)
    if not old.exists():
        new.rename(old)
    elif _exchange(new, old):
        shutil.rmtree(new)
    else:
        shutil.rmtree(aside, ignore_errors=True)
        old.rename(aside)
        new.rename(old)
        shutil.rmtree(aside)


def recover(old: Path) -> None:
    """Put back what an interrupted ``swap_in`` left aside."""
    aside = old.with_name(old.name + NOT_THERE_YET)
    if aside.is_dir() and not old.exists():
        aside.rename(old)


def _exchange(one: Path, other: Path) -> bool:
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE) == 0)
        return bool(libc.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):  # no such call on this system
        return False
