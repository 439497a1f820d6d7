"""The difference in pay between two roles: its interval, and how much their pay overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.markets import in_market_order, markets
from generator.derive.pay import money, pay_range, range_of
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.pay_gap import Gap, GapFigures, PayGapRecord, RangeCheck
from generator.schema.salary import SalaryRecord


@dataclass(frozen=True, kw_only=True)
class ShownFigures:
    """Figures by one way of counting.

    ``difference`` and ``interval`` say how much more the higher role is paid. If the data does not tell
    which is higher, they are ``other`` minus ``one``, with their signs.
    """

    difference: str
    interval: str
    counts: str
    percent: int
    """In how many of 100 random pairs of postings ``other`` pays more."""
    rest: int


@dataclass(frozen=True)
class GapRow:
    """The gap at a level. ``higher`` is the role that pays more, ``None`` if the data does not tell."""

    level: JobLevel
    raw: ShownFigures
    collapsed: ShownFigures
    higher: RoleTag | None


@dataclass(frozen=True, kw_only=True)
class GapTable:
    """The gaps between two roles in one set of postings."""

    id: str
    salary: SalaryRecord
    one: RoleTag
    other: RoleTag
    rows: tuple[GapRow, ...]
    sources: tuple[SourceNote, ...]
    where: str
    """The market, if the guide has several."""
    comparison: Link


def gap_tables(directory: Directory, one: str, other: str) -> tuple[GapTable, ...]:
    """Return the gaps between two roles in the latest set of each market that has any."""
    guide = directory.guide
    latest: dict[str, GapTable] = {}
    for id, record in sorted(guide.pay_gaps.items(), key=lambda item: item[1].as_of, reverse=True):
        salary = guide.salaries[record.salaries]
        rows = tuple(
            _row(directory, gap, salary.currency)
            for level in guide.all_levels
            if level in guide.levels_of(one) and level in guide.levels_of(other)
            for gap in record.gaps
            if gap.level == level and {gap.one, gap.other} == {one, other}
        )
        if rows and salary.market not in latest:
            latest[salary.market] = GapTable(
                id=id,
                salary=salary,
                one=directory.role(one),
                other=directory.role(other),
                rows=rows,
                sources=directory.sources(record.sources),
                where=salary.market if len(markets(guide)) > 1 else "",
                comparison=Link("Compare the two", directory.comparison(one, other).address),
            )
    return tuple(in_market_order(guide, latest.items()))


@dataclass(frozen=True, kw_only=True)
class CheckedRange:
    """A range from one set compared with postings from another."""

    role: RoleTag
    level: JobLevel
    range: str
    posted: str
    check: RangeCheck


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
    tables = []
    for id in dict.fromkeys(check.salaries for check in latest.range_checks):
        checked = guide.salaries[id]
        rows = tuple(
            CheckedRange(
                role=directory.role(check.role),
                level=guide.levels_of(check.role)[check.level],
                range=_range(checked, check.role, check.level),
                posted=_range(postings, check.role, check.level),
                check=check,
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


def _range(salary: SalaryRecord, role: str, level: str) -> str:
    for entry in salary.observations:
        if (entry.role, entry.level) == (role, level) and (shown := range_of(entry)):
            return pay_range(shown, salary.currency)
    return "–"


def _row(directory: Directory, gap: Gap, currency: str) -> GapRow:
    raw, collapsed = gap.raw, gap.collapsed
    higher, sign = None, 0
    if raw.interval_low > 0 and collapsed.interval_low > 0:
        higher, sign = directory.role(gap.other), 1
    elif raw.interval_high < 0 and collapsed.interval_high < 0:
        higher, sign = directory.role(gap.one), -1
    level = directory.guide.all_levels[gap.level]
    return GapRow(level, _figures(raw, currency, sign), _figures(collapsed, currency, sign), higher)


def _figures(figures: GapFigures, currency: str, sign: int) -> ShownFigures:
    """Format figures. ``sign`` is that of the difference, 0 if the data does not tell."""
    percent = round(figures.probability * 100)
    shown = money if sign else _signed
    interval = sorted(end * (sign or 1) for end in (figures.interval_low, figures.interval_high))
    return ShownFigures(
        difference=shown(figures.difference * (sign or 1), currency),
        interval=" to ".join(shown(end, currency) for end in interval),
        counts=f"n = {figures.count_one:,} and {figures.count_other:,}",
        percent=percent,
        rest=100 - percent,
    )


def _signed(amount: int, currency: str) -> str:
    return ("+" if amount > 0 else "−" if amount < 0 else "") + money(abs(amount), currency)
