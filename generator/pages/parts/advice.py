"""What an outcome comes to at a level: who to hire, how soon and for how much, and what to do first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.flow import levels_to_hire_at
from generator.derive.hiring import hiring_estimate
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link
from generator.pages.parts.pay_tables import latest_pay
from generator.pages.parts.total_cost import range_in_words


@dataclass(frozen=True)
class Fact:
    """A line of a recommendation. ``link`` leads to where it comes from, or to what it is about."""

    name: str
    text: str
    link: Link | None = None


@dataclass(frozen=True)
class Advice:
    """The facts of an outcome at a level; ``level`` is empty if it isn't about one."""

    level: str
    facts: tuple[Fact, ...]


def advice(directory: Directory, id: str) -> tuple[Advice, ...]:
    """Return what an outcome comes to at each level it is about, the usual one first."""
    guide = directory.guide
    outcome = guide.outcomes[id]
    if not outcome.roles:
        return (Advice("", _first_step(directory, id)),)
    role = outcome.roles[0]
    levels = levels_to_hire_at(guide.decisions.values(), id, outcome) or ("",)
    return tuple(
        Advice(
            level,
            (
                *_hire(directory, role, level),
                *_pay(directory, role, level),
                *_time_and_cost(directory, role, level),
                *_first_step(directory, id),
            ),
        )
        for level in levels
    )


def _hire(directory: Directory, role: str, level: str) -> tuple[Fact, ...]:
    link = directory.role(role).link
    if not level:
        return (Fact("Hire", directory.guide.roles[role].name, link),)
    name = directory.guide.levels_of(role)[level].name
    if role in directory.guide.job_descriptions:
        link = directory.job_description(role, level)
    return (Fact("Hire", f"{directory.guide.roles[role].name}, {name.lower()}", link),)


def _pay(directory: Directory, role: str, level: str) -> tuple[Fact, ...]:
    for table in latest_pay(directory, [role]):
        for row in (row for rows in table.groups for row in rows):
            if row.level.id == level and row.range and not row.thin and table.salary.method == "postings":
                where = f"{table.salary.market}, {table.salary.period}"
                return (Fact("Posted base pay", f"{row.range}, {where}", d.SALARIES),)
    if level and directory.guide.salaries:
        return (Fact("Posted base pay", "too few job ads to say; look at similar roles under", d.SALARIES),)
    return ()


def _time_and_cost(directory: Directory, role: str, level: str) -> Iterator[Fact]:
    """What the guide knows of them for an employee in its first market."""
    found = hiring_estimate(directory.guide, role, level)
    page = d.TIME_AND_COST.address
    if found.first_year:
        cost = f"{range_in_words(found.first_year, found.currency)} ({found.market})"
        yield Fact("First-year cost", cost, Link("What it includes", page, "total-cost"))
    if found.weeks_to_start and found.weeks_to_result:
        start, result = found.weeks_to_start.text, found.weeks_to_result.text
        text = f"{start} to the first day, {result} to full output"
        yield Fact("Time", text, Link("Faster ways", page, "options"))


def _first_step(directory: Directory, id: str) -> tuple[Fact, ...]:
    link = Link("All first steps", directory.outcome(id).address, "monday")
    return (Fact("On Monday", directory.guide.outcomes[id].monday[0], link),)
