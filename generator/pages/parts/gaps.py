"""The difference in pay between two roles: its interval, and how much their pay overlaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.hiring import contradicted
from generator.derive.markets import in_market_order, markets
from generator.derive.pay import pay_range, range_of
from generator.derive.rounding import is_thin, rounded, rounded_range
from generator.pages.directory import Directory
from generator.pages.page import Link, RoleTag, SourceNote
from generator.read.role_levels import JobLevel
from generator.schema.pay_gap import Gap, GapFigures, PayGapRecord, RangeCheck
from generator.schema.salary import SalaryRecord

SMALL, LARGE = Decimal("0.03"), Decimal("0.10")
"""Two roles are paid about the same if their medians differ by less than a small part of the lower, and the
interval leaves no room for a large one."""
EVEN = Decimal("0.05")
"""And if neither pays more in clearly more than half of all random pairs."""


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


@dataclass(frozen=True, kw_only=True)
class GapRow:
    """The gap at a level."""

    level: JobLevel
    raw: ShownFigures
    collapsed: ShownFigures
    higher: RoleTag | None
    """The role that pays more, or has the higher median if the two are about the same; else ``None``."""
    same: bool
    """Whether the two are paid about the same, by all postings."""
    differs_once: bool
    """Whether they are, but not if postings that are alike count once."""
    more: int
    """How much more the higher median is, in percent of the lower."""
    odds: int
    """In how many of 100 random pairs the posting of the role with the higher median pays more."""
    thin: bool
    """Whether one of the two has so few postings that this is only a hint."""
    doubtful: bool
    """Whether the pay of one of the two contradicts that of another level."""


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
            _row(directory, gap, salary)
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
    thin: bool
    doubtful: bool


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
                thin=is_thin(check.count),
                doubtful=(check.role, level) in contradicted(guide, postings),
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
            return pay_range(rounded_range(shown, entry.count), salary.currency)
    return "–"


def _row(directory: Directory, gap: Gap, salary: SalaryRecord) -> GapRow:
    doubtful = contradicted(directory.guide, salary)
    raw, collapsed = gap.raw, gap.collapsed
    higher, sign = "", 0
    if raw.interval_low > 0 and collapsed.interval_low > 0:
        higher, sign = gap.other, 1
    elif raw.interval_high < 0 and collapsed.interval_high < 0:
        higher, sign = gap.one, -1
    same = _is_same(raw)
    if same:
        higher, sign = (gap.other, 1) if raw.difference > 0 else (gap.one, -1)
    figures = [_figures(one, salary.currency, sign) for one in (raw, collapsed)]
    above = raw.difference >= 0
    return GapRow(
        level=directory.guide.all_levels[gap.level],
        raw=figures[0],
        collapsed=figures[1],
        higher=directory.role(higher) if higher else None,
        same=same,
        differs_once=same and not _is_same(collapsed),
        more=round(100 * abs(raw.difference) / _lower(raw)),
        odds=figures[0].percent if above else figures[0].rest,
        thin=is_thin(min(raw.count_one, raw.count_other)),
        doubtful=any((role, gap.level) in doubtful for role in (gap.one, gap.other)),
    )


def _is_same(figures: GapFigures) -> bool:
    """Whether a difference is small, by its size and by how often one pays more, and surely not large."""
    lower = _lower(figures)
    return (
        abs(figures.difference) < SMALL * lower
        and max(-figures.interval_low, figures.interval_high) < LARGE * lower
        and abs(figures.probability - Decimal("0.5")) <= EVEN
    )


def _lower(figures: GapFigures) -> int:
    return max(1, min(figures.median_one, figures.median_other))


def _figures(figures: GapFigures, currency: str, sign: int) -> ShownFigures:
    """Format figures. ``sign`` is that of the difference, 0 if the data does not tell."""
    percent = round(figures.probability * 100)
    count, pay = min(figures.count_one, figures.count_other), figures.median_one

    def shown(amount: int) -> str:
        if sign:
            return rounded(amount, count, currency, pay)
        text = rounded(abs(amount), count, currency, pay)
        return text if not re.search("[1-9]", text) else f"{'+' if amount > 0 else '−'}{text}"

    low, high = sorted(end * (sign or 1) for end in (figures.interval_low, figures.interval_high))
    return ShownFigures(
        difference=shown(figures.difference * (sign or 1)),
        interval=f"{shown(low)} to {shown(high)}",
        counts=f"n = {figures.count_one:,} and {figures.count_other:,}",
        percent=percent,
        rest=100 - percent,
    )
