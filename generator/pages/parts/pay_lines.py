"""Pay of a role in a line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language.phrases import N_
from generator.pages.directory import Directory
from generator.pages.parts.pay_tables import PayRow, latest_pay
from generator.schema.salary import SalaryRecord

_KINDS = {
    "estimate": N_("estimate"),
    "postings": N_("medians of posted ranges"),
    "survey": N_("survey"),
}


def pay_lines(directory: Directory, role: str) -> tuple[str, ...]:
    """Return the latest pay of a role, a line for each market that has any.

    It is that of the highest level with enough postings for a headline.
    """
    say, lines = directory.say, dict[str, str]()
    for salary, row in _headlines(directory, role):
        count = f", n = {say.number(row.entry.count)}" if row.entry.count else ""
        where = f"{say(kind_of(salary))}, {salary.market}, {salary.period}{count}"
        lines.setdefault(salary.market, f"{row.range}, {say.lower(row.level.name)}: {where}")
    return tuple(lines.values())


def median_pay(directory: Directory, role: str) -> str:
    """Return a role's median pay in its first market, at the level of ``pay_lines``; empty if not known."""
    say = directory.say
    for salary, row in _headlines(directory, role):
        if row.mid:
            values = {"level": say.lower(row.level.name), "pay": row.mid, "market": salary.market}
            return say("Median pay, %(level)s: %(pay)s (%(market)s)", **values)
    return ""


def _headlines(directory: Directory, role: str) -> Iterator[tuple[SalaryRecord, PayRow]]:
    """The highest level with enough postings for a headline, in each of the latest tables."""
    for table in latest_pay(directory, [role]):
        rows = [row for rows in table.groups for row in rows if row.range and not row.thin and not row.doubt]
        if rows:
            yield table.salary, rows[-1]


def kind_of(salary: SalaryRecord) -> str:
    """Return what the figures of a set are, for use within a line, in the catalogue's wording."""
    return _KINDS[salary.method]
