"""Report what a record asks for and the files don't have, with what they have instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, closest

SHOWN = 5
"""How many values are named."""
MANY = 5_000
"""Among so many values, no close one is looked for."""

Asked = tuple[tuple[str | int, ...], str, str, Counter[str]]
"""The path to a value in the record, the column that should have it, the value, and what the column has."""


def absent(guide: Guide, kind: str, id: str, asked: Iterable[Asked]) -> Iterator[Diagnostic]:
    """Report values that no row has in their column."""
    for path, column, value, seen in asked:
        if value not in seen:
            near = closest(value, seen) if len(seen) < MANY else None
            chosen = [near] if near else [one for one, _ in seen.most_common(SHOWN)]
            found = ", ".join(f"'{one[:40]}' ({seen[one]:,})" for one in chosen) or "nothing"
            yield Diagnostic(
                guide.where(kind, id, *path),
                "IMPORT009",
                f"no row has '{value}' in the column '{column}'",
                f"the file has (and how often): {found}",
            )


def total(counters: Iterable[Counter[str]]) -> Counter[str]:
    """Add up what several files have."""
    added: Counter[str] = Counter()
    for counter in counters:
        added.update(counter)
    return added
