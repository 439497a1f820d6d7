"""Patterns that authors write in records: a text in which ``*`` stands for any text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import translate


def any_of(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """Return an expression for any of some patterns; ``None`` without any. Capitals don't matter."""
    if not patterns:
        return None
    plain = (re.sub(r"[?\[]", r"[\g<0>]", pattern) for pattern in patterns)
    return re.compile("|".join(f"(?:{translate(pattern)})" for pattern in plain), re.IGNORECASE)
