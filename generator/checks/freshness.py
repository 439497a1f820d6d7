"""Rules about age. The day is an argument, so that a build never depends on the clock."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Finding, dated_warning
from generator.read.guide import Guide
from generator.schema.fields import Record
from generator.schema.kinds import KINDS
from generator.schema.salary import SalaryRecord

GENERATED = ("pay-gaps",)
"""Kinds that are only written by an import: they are as old as its salary set."""


@dataclass(frozen=True)
class _Old:
    """A record whose date is too long ago."""

    kind: str
    id: str
    field: str
    date: datetime.date
    months: int


@dated_warning("FRESH001")
def stale_review(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """Every record was reviewed within the months set in site.yml."""
    for old in _reviews(guide, today):
        hint = f"read it through and set '{old.field}', or list it in data/exceptions.yml"
        message = f"last {old.field} on {old.date}, more than {_months(old.months)} ago"
        yield Finding(guide.where(old.kind, old.id, old.field), message, hint)


@dated_warning("FRESH002")
def stale_figures(guide: Guide, today: datetime.date) -> Iterator[Finding]:
    """Figures are no older than the months set in site.yml."""
    for old in _figures(guide, today):
        hint = "find newer figures, or list it in data/exceptions.yml"
        message = f"these figures are from {old.date}, more than {_months(old.months)} ago"
        yield Finding(guide.where(old.kind, old.id, old.field), message, hint)


def months_later(date: datetime.date, months: int) -> datetime.date:
    """Return the same day some months later, or the last day of a shorter month."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def _reviews(guide: Guide, today: datetime.date) -> Iterator[_Old]:
    """Records with an old review. Sources, claims and pay rules are checked rather than reviewed."""
    months = guide.site.freshness.review_months if guide.has("site") and guide.site.freshness else None
    for kind, id, record in _authored(guide):
        for field in ("reviewed", "checked"):
            yield from _too_old(kind, id, record, field, months, today)


def _figures(guide: Guide, today: datetime.date) -> Iterator[_Old]:
    """Records with old figures."""
    months = guide.site.freshness.figures_months if guide.has("site") and guide.site.freshness else None
    for kind, id, record in _dated(guide):
        yield from _too_old(kind, id, record, "as_of", months, today)


def _too_old(
    kind: str, id: str, record: Record, field: str, months: int | None, today: datetime.date
) -> Iterator[_Old]:
    date = getattr(record, field, None)
    if months is not None and isinstance(date, datetime.date) and months_later(date, months) < today:
        yield _Old(kind, id, field, date, months)


def _dated(guide: Guide) -> Iterator[tuple[str, str, Record]]:
    for kind in KINDS:
        if kind.name not in GENERATED:
            for id, record in guide.records(kind.name).items():
                yield kind.name, id, record


def _authored(guide: Guide) -> Iterator[tuple[str, str, Record]]:
    """Records that a person writes. An imported set has the review of its import."""
    for kind, id, record in _dated(guide):
        if not (isinstance(record, SalaryRecord) and record.computed_from):
            yield kind, id, record


def _months(number: int) -> str:
    return "a month" if number == 1 else f"{number} months"
