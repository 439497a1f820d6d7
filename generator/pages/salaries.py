"""Pay: tables whose rows carry bars on one scale, and the page of all pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.comparison import compared_pairs
from generator.derive.pay import Bar, Scale, bar, money, range_of, scale_for
from generator.pages import directory as d
from generator.pages.claims import ShownClaim, shown_claims
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.gaps import HOW_COMPUTED, GapTable, RangeTable, gap_tables, range_tables
from generator.pages.parts.total_cost import TotalCost, total_cost
from generator.schema.reference import CostItem, Level
from generator.schema.salary import Observation, SalaryRecord
from generator.words import shorten

_METHODS = {
    "estimate": "estimates, method not stated by the source",
    "postings": "medians of posted pay ranges; the tick marks the median mid-point",
    "survey": "answers to a survey",
}


@dataclass(frozen=True)
class PayRow:
    """One role at one level. ``bar`` is ``None`` if there are too few postings to show figures."""

    role: RoleTag
    level_id: str
    level: Level
    bar: Bar | None
    count: int | None
    mid: str
    half: str
    """Where half of the mid-points lie, in words; empty if not known."""
    distinct: int | None
    """How many of the ranges differ."""


@dataclass(frozen=True)
class PayTable:
    """One salary set, for some roles, on the scale of the whole set."""

    id: str
    salary: SalaryRecord
    method: str
    ticks: tuple[tuple[float, str], ...]
    groups: tuple[tuple[PayRow, ...], ...]
    """Rows that stand together: those of a level, lowest level first, or those of a role."""
    by_role: bool
    """Whether rows stand by role. Two roles are held against each other; among more, one is looked for."""
    sources: tuple[SourceNote, ...]


def pay_tables(directory: Directory, roles: Sequence[str]) -> tuple[PayTable, ...]:
    """A table for each salary set that has pay for any of ``roles``, the latest figures first."""
    tables: list[PayTable] = []
    ordered = sorted(directory.guide.salaries.items(), key=lambda item: _rank(item[1]))
    for id, salary in ordered:
        scale = scale_for(range for entry in salary.observations if (range := range_of(entry)))
        levels = [_rows(directory, salary, level, roles, scale) for level in directory.guide.levels]
        shown = [role for role in roles if any(row.role.id == role for rows in levels for row in rows)]
        by_role = len(shown) > 2
        groups = (
            [tuple(row for rows in levels for row in rows if row.role.id == role) for role in shown]
            if by_role
            else [rows for rows in levels if rows]
        )
        if groups:
            ticks = tuple(zip(map(scale.percent, scale.ticks), _ticks(scale, salary.currency), strict=True))
            sources = directory.sources(salary.sources)
            method = _METHODS[salary.method]
            tables.append(PayTable(id, salary, method, ticks, tuple(groups), by_role, sources))
    return tuple(tables)


def latest_pay(directory: Directory, roles: Sequence[str]) -> tuple[PayTable, ...]:
    """For each method the latest set that has pay for any of ``roles``."""
    latest: dict[str, PayTable] = {}
    for table in pay_tables(directory, roles):
        latest.setdefault(table.salary.method, table)
    return tuple(latest.values())


def sources_of(tables: Sequence[PayTable]) -> tuple[str, ...]:
    """Ids of the sources of tables."""
    return tuple(id for table in tables for id in table.salary.sources)


def pay_line(directory: Directory, role: str) -> str:
    """The latest pay of a role at the highest level, in a line; empty if there is none."""
    for table in latest_pay(directory, [role]):
        row = table.groups[-1][-1]
        if row.bar is not None:
            salary = table.salary
            count = f", n = {row.count:,}" if row.count else ""
            kind = "medians of posted ranges" if salary.method == "postings" else salary.method
            where = f"{kind}, {salary.market}, {salary.period}{count}"
            return f"{row.bar.text} at {row.level.name.lower()} level ({where})"
    return ""


def _rank(salary: SalaryRecord) -> tuple[bool, int]:
    """Counted figures before estimates, later ones before earlier ones."""
    return (salary.method == "estimate", -salary.as_of.toordinal())


def _rows(
    directory: Directory, salary: SalaryRecord, level: str, roles: Sequence[str], scale: Scale
) -> tuple[PayRow, ...]:
    found = {entry.role: entry for entry in salary.observations if entry.level == level}
    return tuple(_row(directory, found[role], salary.currency, scale) for role in roles if role in found)


def _row(directory: Directory, entry: Observation, currency: str, scale: Scale) -> PayRow:
    role, level = directory.role(entry.role), directory.guide.levels[entry.level]
    shown = range_of(entry)
    if shown is None:
        return PayRow(role, entry.level, level, None, entry.count, "", "", None)
    spread = entry.percentiles
    half = ""
    if spread and spread.p25 is not None and spread.p75 is not None:
        half = f"{money(spread.p25, currency)} and {money(spread.p75, currency)}"
    mid = money(entry.mid, currency) if entry.mid is not None else ""
    drawn = bar(shown, currency, scale, entry.mid)
    return PayRow(role, entry.level, level, drawn, entry.count, mid, half, entry.distinct_ranges)


def _ticks(scale: Scale, currency: str) -> list[str]:
    """What stands at the ticks: thousands where every tick is a round one."""
    if all(tick % 1000 == 0 for tick in scale.ticks):
        return [f"{money(tick // 1000, currency)}k" for tick in scale.ticks]
    return [money(tick, currency) for tick in scale.ticks]


@dataclass(frozen=True, kw_only=True)
class SalariesPage(Page):
    """All pay sets, and what a hire costs beyond salary."""

    template: ClassVar[str] = "salaries.md.j2"
    section: ClassVar[str] = "salaries"
    tables: tuple[PayTable, ...]
    earlier: Link | None
    """Where sets stand that a later one of the same method follows."""
    caveats: tuple[tuple[tuple[str, ...], str], ...]
    """What to know before using a figure, with the titles of the sets it is about."""
    notes: tuple[tuple[RoleTag, tuple[str, ...]], ...]
    costs: tuple[CostItem, ...]
    gaps: tuple[GapTable, ...]
    gap_sources: tuple[SourceNote, ...]
    gap_method: Link = HOW_COMPUTED
    ranges: tuple[RangeTable, ...]
    total: TotalCost | None
    levels: tuple[tuple[str, Level], ...]
    roles: tuple[RoleTag, ...]
    claims: tuple[ShownClaim, ...]
    data: Link = d.DATA
    how_we_know: Link | None
    job_descriptions: Link = d.JOB_DESCRIPTIONS


@dataclass(frozen=True, kw_only=True)
class EarlierPayPage(Page):
    """Sets that a later one of the same method follows."""

    template: ClassVar[str] = "earlier_pay.md.j2"
    section: ClassVar[str] = "salaries"
    tables: tuple[PayTable, ...]
    caveats: tuple[tuple[tuple[str, ...], str], ...]
    levels: tuple[tuple[str, Level], ...]
    roles: tuple[RoleTag, ...]
    salaries: Link = d.SALARIES


def pages(directory: Directory) -> Iterator[Page]:
    """The page of today's pay, and one of earlier years if there are any."""
    guide = directory.guide
    names = " and ".join(role.name for role in guide.roles.values())
    every = pay_tables(directory, list(guide.roles))
    latest = latest_pay(directory, list(guide.roles))
    earlier = tuple(table for table in every if table not in latest)
    gaps = tuple(table for pair in compared_pairs(guide) for table in gap_tables(directory, *pair))
    yield SalariesPage(
        address="salaries",
        title="Pay",
        description=shorten(
            f"What {names} jobs pay by level, where each figure comes from, and what else a hire costs."
        ),
        files=tuple(guide.file("salaries", table.id) for table in latest),
        reviewed=max(table.salary.reviewed for table in latest),
        trail=(d.HOME,),
        sources=directory.sources(
            (
                *sources_of(latest),
                *(id for record in guide.pay_gaps.values() for id in record.sources),
                *(entry.source for entry in guide.cost_assumptions.values() if entry.source),
            )
        ),
        boost=2,
        tables=latest,
        earlier=d.EARLIER_PAY if earlier else None,
        caveats=_caveats(latest),
        notes=tuple(
            (directory.role(id), role.pay_notes) for id, role in guide.roles.items() if role.pay_notes
        ),
        costs=tuple(guide.costs.values()),
        gaps=gaps,
        gap_sources=directory.sources(dict.fromkeys(source.id for table in gaps for source in table.sources)),
        ranges=range_tables(directory, list(guide.roles)),
        total=total_cost(directory),
        levels=tuple(guide.levels.items()),
        roles=directory.roles(),
        claims=shown_claims(directory, topic="pay"),
        how_we_know=directory.how_we_know,
    )
    if earlier:
        yield EarlierPayPage(
            address=d.EARLIER_PAY.address,
            title=d.EARLIER_PAY.text,
            description=shorten(
                f"What {names} jobs paid in earlier years, from sources that have newer figures."
            ),
            files=tuple(guide.file("salaries", table.id) for table in earlier),
            reviewed=max(table.salary.reviewed for table in earlier),
            trail=(d.HOME, d.SALARIES),
            sources=directory.sources(sources_of(earlier)),
            tables=earlier,
            caveats=_caveats(earlier),
            levels=tuple(guide.levels.items()),
            roles=directory.roles(),
        )


def _caveats(tables: Iterable[PayTable]) -> tuple[tuple[tuple[str, ...], str], ...]:
    caveats: dict[str, list[str]] = {}
    for table in tables:
        caveats.setdefault(table.salary.caveat, []).append(table.salary.title)
    return tuple((tuple(titles), caveat) for caveat, titles in caveats.items())
