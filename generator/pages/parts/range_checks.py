"""Published ranges beside the postings of their market."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.markets import in_market_order
from generator.derive.pay import pay_range, range_of
from generator.derive.pay_order import doubts
from generator.derive.rounding import is_thin, rounded_range
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.pay_gap import PayGapRecord, RangeCheck
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True, kw_only=True)
class CheckedRange:
    """A range from one set compared with postings from another."""

    role: RoleTag
    level: JobLevel
    range: str
    posted: str
    check: RangeCheck
    thin: bool
    doubt: str
    """Why not to use the postings; empty if nothing speaks against them."""


@dataclass(frozen=True)
class RangeTable:
    """All ranges of a set, compared with the latest postings."""

    checked: SalaryRecord
    postings: SalaryRecord
    rows: tuple[CheckedRange, ...]
    sources: tuple[SourceNote, ...]


def range_tables(directory: Directory, roles: Sequence[str]) -> tuple[RangeTable, ...]:
    """Return a table for each checked set: its ranges for ``roles`` beside its market's latest postings."""
    guide = directory.guide
    latest = {
        guide.salaries[record.salaries].market: record
        for record in sorted(guide.pay_gaps.values(), key=lambda record: record.as_of)
    }
    records = in_market_order(guide, latest.items())
    return tuple(table for record in records for table in _range_tables(directory, roles, record))


def _range_tables(directory: Directory, roles: Sequence[str], latest: PayGapRecord) -> list[RangeTable]:
    guide = directory.guide
    postings = guide.salaries[latest.salaries]
    why_not = doubts(guide, postings)
    tables = []
    for id in dict.fromkeys(check.salaries for check in latest.range_checks):
        checked = guide.salaries[id]
        rows = tuple(
            CheckedRange(
                role=directory.role(check.role),
                level=guide.levels_of(check.role)[check.level],
                range=_range(checked, check.role, check.level, guide.say),
                posted=_range(postings, check.role, check.level, guide.say),
                check=check,
                thin=is_thin(check.count, _different(postings, check.role, check.level)),
                doubt=why_not.get((check.role, check.level), ""),
            )
            for level in guide.all_levels
            for check in latest.range_checks
            if check.salaries == id and check.level == level and check.role in roles
            if level in guide.levels_of(check.role)
        )
        if rows:
            tables.append(
                RangeTable(checked, postings, rows, directory.sources((*checked.sources, *latest.sources)))
            )
    return tables


def _different(salary: SalaryRecord, role: str, level: str) -> int | None:
    found = (one.distinct_ranges for one in salary.observations if (one.role, one.level) == (role, level))
    return next(found, None)


def _range(salary: SalaryRecord, role: str, level: str, say: Phrases) -> str:
    for entry in salary.observations:
        if (entry.role, entry.level) == (role, level) and (shown := range_of(entry)):
            return pay_range(rounded_range(shown, entry.count), salary.currency, say)
    return "–"
