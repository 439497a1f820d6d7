"""Rules about age. The day is an argument, so that a build never depends on the clock."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

from generator.checks.rule import Finding, dated_notice
from generator.read.guide import Guide
from generator.schema.fields import Record
from generator.schema.kinds import KINDS
from generator.schema.salary import SalaryRecord

ELSEWHERE = ("pay-gaps", "pay-rules")
"""Kinds with an age of their own: pay gaps are as old as their salary set, and LAW004 is about pay rules."""


@dated_notice("FRESH001")
def stale_review(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """Every record was reviewed within the months set in site.yml."""
    months = guide.site.freshness.review_months if guide.has("site") and guide.site.freshness else None
    for kind, id, record in _records(guide):
        if isinstance(record, SalaryRecord) and record.computed_from:  # has the review of its import
            continue
        for field in ("reviewed", "checked"):  # sources and claims are checked
            if date := _old(record, field, months, today):
                hint = f"read it through and set '{field}', or list it in data/exceptions.yml"
                message = f"last {field} on {date}, more than {_months(months)} ago"
                yield Finding(guide.where(kind, id, field), message, hint)


@dated_notice("FRESH002")
def stale_figures(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """Figures are no older than the months set in site.yml."""
    months = guide.site.freshness.figures_months if guide.has("site") and guide.site.freshness else None
    for kind, id, record in _records(guide):
        if date := _old(record, "as_of", months, today):
            hint = "find newer figures, or list it in data/exceptions.yml"
            message = f"these figures are from {date}, more than {_months(months)} ago"
            yield Finding(guide.where(kind, id, "as_of"), message, hint)


def months_later(date: datetime.date, months: int) -> datetime.date:
    """Return the same day some months later, or the last day of a shorter month."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def _records(guide: Guide) -> Iterator[tuple[str, str, Record]]:
    for kind in KINDS:
        if kind.name not in ELSEWHERE:
            for id, record in guide.records(kind.name).items():
                yield kind.name, id, record


def _old(record: Record, field: str, months: int | None, today: datetime.date) -> datetime.date | None:
    """The date in a field, if it is too long ago."""
    date = getattr(record, field, None)
    is_old = months is not None and isinstance(date, datetime.date) and months_later(date, months) < today
    return date if is_old else None


def _months(number: int | None) -> str:
    return "a month" if number == 1 else f"{number} months"
