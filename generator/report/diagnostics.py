"""What is wrong, where, and what to do about it. Bad data yields diagnostics and raises nothing."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error stops the build. A warning fails ``--strict``. A notice, about age, fails nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, order=True)
class Place:
    """Part of a file: its path from the project's folder, line and column from 1, length in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True)
class Diagnostic:
    """One mistake, in the author's words.

    ``run`` is what to run ``guide`` with to fix it, such as ``new skill baking``; the hint leads up to it.
    """

    where: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    run: str = ""


def did_you_mean(wrong: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a hint that names the closest known word, or ``otherwise`` if none is close."""
    close = closest(wrong, known)
    return otherwise if close is None else f"did you mean '{close}'?"


def closest(wrong: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, if one is close."""
    return _closest(wrong, tuple(sorted(known)))


@functools.lru_cache(maxsize=10_000)
def _closest(wrong: str, known: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)), None)
