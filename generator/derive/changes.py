"""The order of changes, and when pages and the guide were last changed or reviewed."""

from __future__ import annotations

import datetime

from generator.read.guide import Guide
from generator.schema.change import ChangeRecord
from generator.schema.kinds import KINDS


def newest_first(guide: Guide) -> list[tuple[str, ChangeRecord]]:
    """Return all changes by date; those of the same day in the order of their file."""
    return sorted(guide.changes.items(), key=lambda item: item[1].date, reverse=True)


def last_change(guide: Guide, address: str, reviewed: datetime.date) -> datetime.date:
    """Return the day a page last changed: its review, or a later change that names it."""
    named = [
        change.date
        for change in guide.changes.values()
        if address in {page.partition("#")[0] for page in change.pages}
    ]
    return max([reviewed, *named])


def latest_review(guide: Guide) -> datetime.date:
    """Return the day on which any record of the guide was last reviewed."""
    return max(
        reviewed
        for kind in KINDS
        for record in guide.records(kind.name).values()
        if isinstance(reviewed := getattr(record, "reviewed", None), datetime.date)
    )
