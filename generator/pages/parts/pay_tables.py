"""Pay as charts, and as tables with the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from weakref import WeakKeyDictionary

from generator.derive.markets import markets
from generator.derive.pay import median_of, pay_range, range_of
from generator.derive.pay_order import doubts
from generator.derive.rounding import is_thin, rounded, rounded_range
from generator.language.phrases import N_
from generator.pages.directory import Directory
from generator.pages.page import RoleTag, SourceNote
from generator.pages.parts.chart_rows import Entry, pay_scale
from generator.pages.parts.families import by_family, folds_families
from generator.pages.parts.gaps import GapTable
from generator.pages.parts.pay_chart import PayChart, pay_chart
from generator.read.role_levels import JobLevel
from generator.schema.salary import Observation, SalaryRecord

_METHOD_NOTES = {
    "estimate": N_("estimates"),
    "postings": N_("medians of posted pay ranges"),
    "survey": N_("answers to a survey"),
}


@dataclass(frozen=True)
class PayRow:
    """Pay of a role at a level."""

    role: RoleTag
    level: JobLevel
    entry: Observation
    range: str
    """From low to high, rounded; empty if there are too few postings to show figures."""
    mid: str
    """The median of the mid-points, rounded; empty if it is not known."""
    half: str
    """The middle half of the mid-points, rounded; empty if it is not known."""
    doubt: str
    """Why not to use these figures; empty if nothing speaks against them."""

    @property
    def thin(self) -> bool:
        """Whether its figures are from so few different postings that they only hint at something."""
        return bool(self.range) and is_thin(self.entry.count, self.entry.distinct_ranges)


@dataclass(frozen=True, kw_only=True)
class PayTable:
    """A salary set for some roles."""

    id: str
    salary: SalaryRecord
    method: str
    groups: tuple[tuple[PayRow, ...], ...]
    """Rows by level, the lowest first, or by role."""
    without: tuple[RoleTag, ...]
    """Roles of the set that have too few postings at every level."""
    by_role: bool
    """Whether rows are grouped by role: readers compare two roles, but look for one among more."""
    chart: PayChart
    """The same rows as a picture."""
    anchor: str
    """What the ids of its elements begin with; unlike the set's id, no two tables of a page share it."""
    part: str = ""
    """The family that the rows are of, where a page shows a set family by family."""
    sources: tuple[SourceNote, ...]

    @property
    def picture(self) -> str:
        """The name of the chart's picture, without ending."""
        return f"pay-{self.id}"


_known: WeakKeyDictionary[Directory, dict[tuple[str, ...], tuple[PayTable, ...]]] = WeakKeyDictionary()


def pay_tables(directory: Directory, roles: Sequence[str]) -> tuple[PayTable, ...]:
    """Return a table for each salary set with pay for any of ``roles``, the latest figures first.

    A role's are made once, since several places on each of its pages show them.
    """
    known, key = _known.setdefault(directory, {}), tuple(roles)
    if key not in known:
        known[key] = tuple(_pay_tables(directory, key))
    return known[key]


def _pay_tables(directory: Directory, roles: tuple[str, ...]) -> Iterator[PayTable]:
    order = markets(directory.guide)
    ordered = sorted(
        directory.guide.salaries.items(), key=lambda item: (order.index(item[1].market), *_rank(item[1]))
    )
    for id, salary in ordered:
        levels = _rows_by_level(directory, salary, roles)
        rows = [row for rows in levels for row in rows]
        with_pay = [role for role in roles if any(row.role.id == role and row.range for row in rows)]
        rest = [role for role in roles if any(row.role.id == role for row in rows)]
        families = by_family(directory, with_pay)
        shown = [role for family in families for role in family.roles]
        by_role = len(shown) > 2
        groups = (
            [tuple(row for row in rows if row.role.id == role) for role in shown]
            if by_role
            else [found for rows in levels if (found := tuple(row for row in rows if row.role.id in shown))]
        )
        if groups:
            yield PayTable(
                id=id,
                salary=salary,
                method=directory.say(_METHOD_NOTES[salary.method]),
                groups=tuple(groups),
                without=directory.roles(role for role in rest if role not in with_pay),
                by_role=by_role,
                chart=_chart(directory, salary, groups),
                sources=directory.sources(salary.sources),
                anchor=id,
            )


def _chart(directory: Directory, salary: SalaryRecord, groups: Iterable[Iterable[PayRow]]) -> PayChart:
    guide = directory.guide
    entries = [Entry(row.role, row.level, row.entry, row.doubt) for rows in groups for row in rows]
    return pay_chart(salary, entries, guide.all_levels, pay_scale(guide.salaries.values(), salary), guide.say)


def latest_pay(directory: Directory, roles: Sequence[str]) -> tuple[PayTable, ...]:
    """Return the latest table of each market and method with pay for any of ``roles``, market by market."""
    latest: dict[tuple[str, str, str], PayTable] = {}
    for table in pay_tables(directory, roles):
        salary = table.salary
        latest.setdefault((salary.market, salary.currency, salary.method), table)
    return tuple(latest.values())


def usable_pay(directory: Directory, role: str) -> PayTable | None:
    """Return the latest table with pay for a role, of the first market where nothing speaks against it."""
    return next(
        (
            table
            for table in latest_pay(directory, [role])
            if any(not row.doubt for group in table.chart.groups for row in group.rows)
        ),
        None,
    )


def latest_by_family(directory: Directory) -> tuple[PayTable, ...]:
    """Return the latest tables of all roles; in a guide with many, each set family by family."""
    guide = directory.guide
    latest = latest_pay(directory, tuple(guide.roles))
    if not folds_families(directory):
        return latest
    order = [table.id for table in latest]
    parts = [
        replace(table, part=group.name, anchor=f"{table.id}-{group.anchor}")
        for group in by_family(directory, guide.roles)
        for table in latest_pay(directory, group.roles)
        if table.id in order
    ]
    return tuple(sorted(parts, key=lambda table: order.index(table.id)))


class MarketPay(NamedTuple):
    """The pay of one market."""

    market: str
    tables: tuple[PayTable, ...]
    gaps: tuple[GapTable, ...] = ()


def by_market(tables: Sequence[PayTable], gaps: Sequence[GapTable] = ()) -> tuple[MarketPay, ...]:
    """Return tables and gaps by market, in the order of the tables."""
    names = dict.fromkeys([*(table.salary.market for table in tables), *(gap.salary.market for gap in gaps)])
    return tuple(
        MarketPay(
            name,
            tuple(table for table in tables if table.salary.market == name),
            tuple(gap for gap in gaps if gap.salary.market == name),
        )
        for name in names
    )


def sources_of(tables: Sequence[PayTable]) -> tuple[str, ...]:
    """Return the ids of the sources of tables."""
    return tuple(id for table in tables for id in table.salary.sources)


def _rank(salary: SalaryRecord) -> tuple[bool, int]:
    """Sort key: figures from postings and surveys before estimates, later ones before earlier ones."""
    return (salary.method == "estimate", -salary.as_of.toordinal())


def _rows_by_level(
    directory: Directory, salary: SalaryRecord, roles: tuple[str, ...]
) -> list[tuple[PayRow, ...]]:
    """The rows of a set for some roles, level by level."""
    guide = directory.guide
    levels = {role: guide.levels_of(role) for role in roles}
    found = {
        (entry.role, entry.level): entry
        for entry in salary.observations
        if entry.role in levels and entry.level in levels[entry.role]
    }
    why_not = doubts(guide, salary)
    return [
        tuple(
            _row(directory, found[role, level], salary.currency, why_not.get((role, level), ""))
            for role in roles
            if (role, level) in found
        )
        for level in guide.all_levels
    ]


def _row(directory: Directory, entry: Observation, currency: str, doubt: str) -> PayRow:
    say = directory.say
    found, spread, count = range_of(entry), entry.percentiles, entry.count
    median = median_of(entry)
    half = (spread.p25, spread.p75) if spread else (None, None)
    return PayRow(
        role=directory.role(entry.role),
        level=directory.guide.levels_of(entry.role)[entry.level],
        entry=entry,
        range=pay_range(rounded_range(found, count), currency, say) if found else "",
        mid="" if median is None else rounded(median, count, currency, say),
        half="" if None in half else "–".join(rounded(end, count, currency, say) for end in half if end),
        doubt=doubt,
    )
