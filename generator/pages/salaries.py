"""Pay: tables whose rows carry bars on one scale, and the page of all pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.pay import Bar, Scale, bar, money, scale_for
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote, shorten
from generator.schema.reference import CostItem, Level
from generator.schema.salary import SalaryRecord

_METHODS = {
    "estimate": "estimates, method not stated by the source",
    "postings": "posted pay ranges",
    "survey": "answers to a survey",
}


@dataclass(frozen=True)
class PayRow:
    """One role at one level."""

    role: RoleTag
    bar: Bar


@dataclass(frozen=True)
class PayLevel:
    """The roles at one level."""

    level: Level
    rows: tuple[PayRow, ...]


@dataclass(frozen=True)
class PayTable:
    """One salary set, for some roles, on the scale of the whole set."""

    id: str
    salary: SalaryRecord
    method: str
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[PayLevel, ...]
    sources: tuple[SourceNote, ...]


def pay_tables(directory: Directory, roles: Sequence[str]) -> tuple[PayTable, ...]:
    """A table for each salary set that has pay for any of ``roles``."""
    tables = []
    for id, salary in directory.guide.salaries.items():
        scale = scale_for(salary.observations)
        levels = tuple(
            PayLevel(level, rows)
            for key, level in directory.guide.levels.items()
            if (rows := _rows(directory, salary, key, roles, scale))
        )
        if levels:
            ticks = tuple(zip(map(scale.percent, scale.ticks), _ticks(scale, salary.currency), strict=True))
            sources = directory.sources(salary.sources)
            tables.append(PayTable(id, salary, _METHODS[salary.method], ticks, levels, sources))
    return tuple(tables)


def _rows(
    directory: Directory, salary: SalaryRecord, level: str, roles: Sequence[str], scale: Scale
) -> tuple[PayRow, ...]:
    found = {entry.role: entry for entry in salary.observations if entry.level == level}
    return tuple(
        PayRow(directory.role(role), bar(found[role], salary, scale)) for role in roles if role in found
    )


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
    notes: tuple[tuple[RoleTag, tuple[str, ...]], ...]
    costs: tuple[CostItem, ...]
    job_descriptions: Link = d.JOB_DESCRIPTIONS


def pages(directory: Directory) -> Iterator[Page]:
    """The page of all pay."""
    guide = directory.guide
    names = " and ".join(role.name for role in guide.roles.values())
    yield SalariesPage(
        address="salaries",
        title="Pay",
        description=shorten(
            f"What {names} jobs pay by level, where each figure comes from, and what else a hire costs."
        ),
        files=tuple(guide.file("salaries", id) for id in guide.salaries),
        reviewed=max(salary.reviewed for salary in guide.salaries.values()),
        trail=(d.HOME,),
        sources=directory.sources(id for salary in guide.salaries.values() for id in salary.sources),
        boost=2,
        tables=pay_tables(directory, list(guide.roles)),
        notes=tuple(
            (directory.role(id), role.pay_notes) for id, role in guide.roles.items() if role.pay_notes
        ),
        costs=tuple(guide.costs.values()),
    )
