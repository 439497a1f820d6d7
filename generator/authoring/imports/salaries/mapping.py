"""Check the record that says how to read a file, and say which roles to compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.authoring.imports.salaries.records import titles
from generator.derive.comparison import compared_pairs
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic
from generator.schema.fields import MAX_LABEL
from generator.schema.salary_import import SalaryImportRecord

IMPORTS = "salary-imports"


def pairs_to_compare(guide: Guide, record: SalaryImportRecord) -> tuple[tuple[str, str], ...]:
    """Return the pairs of an import's roles that readers confuse, whose pay is compared.

    A pair with an unreadable role is included, so that a mistake in its file doesn't remove figures.
    """
    confused = {frozenset(pair) for pair in compared_pairs(guide)}
    roles = dict.fromkeys(group.role for group in record.roles)
    return tuple(
        pair
        for pair in combinations(roles, 2)
        if frozenset(pair) in confused or not set(pair) <= set(guide.roles)
    )


def contradictions(guide: Guide, id: str) -> Iterator[Diagnostic]:
    """Report years of an import that would write the same file, and titles that would be too long."""
    record = guide.salary_imports[id]
    ids: set[str] = set()
    for index, year in enumerate(record.years):
        if year.id in ids:
            where = guide.where(IMPORTS, id, "years", index, "id")
            yield Diagnostic(where, "IMPORT007", f"'{year.id}' is made twice", "give each year its own id")
        ids.add(year.id)
        for title in titles(record, year):
            if len(title) > MAX_LABEL:
                where = guide.where(IMPORTS, id, "years", index, "period")
                message = f"with this period a title has {len(title)} characters: '{title}'"
                hint = f"shorten this or 'title', to {MAX_LABEL} in all"
                yield Diagnostic(where, "IMPORT007", message, hint)
