"""Rules about age. The day is an argument, so that a build never depends on the clock."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Iterator

from generator.checks.rule import Finding, dated_notice, dated_warning
from generator.read.content import ContentFile
from generator.read.dates import first_days, how_to_write
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place, Severity
from generator.schema.fields import Record
from generator.schema.kinds import KINDS
from generator.schema.salary import SalaryRecord
from generator.schema.trend import TrendRecord
from generator.schema.wages import WageRecord
from generator.schema.walk import values

IN_WORDS = "published", "period"
"""Fields with a date in words, such as 'June 2026'."""
TO_COME = "check the year; what is still to come can be listed in data/exceptions.yml"
ELSEWHERE = ("pay-gaps", "pay-rules")
"""Kinds with an age of their own: pay gaps are as old as their salary set, and LAW004 is about pay rules."""


@dated_notice("FRESH001")
def stale_review(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """Every record was reviewed within the months set in site.yml."""
    months = guide.site.freshness.review_months if guide.has("site") and guide.site.freshness else None
    for kind, id, record in _records(guide):
        if _is_imported(record):  # has the review of its import
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


@dated_warning("FRESH003")
def day_to_come(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """No date is after today: what the guide tells of is past.

    This warns, since a build must not depend on the clock. What is still to come says so: 'state: coming'.
    """
    for kind in KINDS:
        for id, record in guide.records(kind.name).items():
            for path, value in values(record):
                if isinstance(value, datetime.date):
                    day = value
                elif isinstance(value, str) and path[-1] in IN_WORDS:
                    first_or_last = max if path[-1] == "published" else min  # a period may still be going on
                    day = first_or_last(first_days(value), default=today)
                else:
                    continue
                coming = path == ("since",) and getattr(record, "state", "") == "coming"
                if day > today and not coming:
                    yield Finding(guide.where(kind.name, id, *path), f"'{value}' is after today", TO_COME)


def days_to_come(content: Iterable[ContentFile], today: datetime.date) -> Iterator[Diagnostic]:
    """Report reviews of hand-written pages that are after today, as ``day_to_come`` does for records."""
    for file in content:
        if file.reviewed > today.isoformat() and how_to_write(file.reviewed) == f"write {file.reviewed}":
            line = next(n for n, text in enumerate(file.lines, start=1) if text.startswith("reviewed:"))
            message = f"'{file.reviewed}' is after today"
            where = Place(
                file.source, line, file.lines[line - 1].index(file.reviewed) + 1, len(file.reviewed)
            )
            yield Diagnostic(where, "FRESH003", message, "check the year", Severity.WARNING)


def months_later(date: datetime.date, months: int) -> datetime.date:
    """Return the same day some months later, or the last day of a shorter month."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def _is_imported(record: Record) -> bool:
    if isinstance(record, WageRecord | TrendRecord):
        return record.read_from is not None
    return isinstance(record, SalaryRecord) and record.computed_from is not None


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
