"""Check the record that says how to read a file, and say which roles to compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.authoring.imports.salaries.records import titles
from generator.authoring.imports.salaries.sheet import INDEX
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
    """Report parts of an import that don't go together."""
    record = guide.salary_imports[id]
    for path, message, hint in (*_of_years(record), *_of_columns(record), *_of_titles(record)):
        yield Diagnostic(guide.where(IMPORTS, id, *path), "IMPORT007", message, hint)


Contradiction = tuple[tuple[str | int, ...], str, str]
"""The path to a value, what is wrong with it, and what to do."""


def _of_years(record: SalaryImportRecord) -> Iterator[Contradiction]:
    """Years that would write the same file, and titles that would be too long."""
    ids: set[str] = set()
    for index, year in enumerate(record.years):
        if year.id in ids:
            yield ("years", index, "id"), f"'{year.id}' is made twice", "give each year its own id"
        ids.add(year.id)
        for title in titles(record, year):
            if len(title) > MAX_LABEL:
                message = f"with this period a title has {len(title)} characters: '{title}'"
                yield ("years", index, "period"), message, f"shorten this or 'title', to {MAX_LABEL} in all"


def _of_columns(record: SalaryImportRecord) -> Iterator[Contradiction]:
    """Columns that the record needs and does not name."""
    columns = record.columns or INDEX
    needed = ("low", "high") if record.rows == "ranges" else ("amount",)
    for name in needed:
        if getattr(columns, name) is None:
            yield ("rows",), f"with 'rows: {record.rows}', 'columns' must name '{name}'", "add it"
    if columns.year is None and len(record.years) > 1:
        yield ("years",), "without a column for the year, all postings are of one", "keep one year"
    for name, value in (
        ("country", record.country),
        ("employment", record.employment_type),
        ("unit", record.units or None),
    ):
        if value is not None and getattr(columns, name) is None:
            field = {"employment": "employment_type", "unit": "units"}.get(name, name)
            yield (
                (field,),
                f"'columns' does not name '{name}', so '{field}' can't be compared",
                "add it, or remove this",
            )


def _of_titles(record: SalaryImportRecord) -> Iterator[Contradiction]:
    """Roles and levels that nothing in the file could match."""
    for index, group in enumerate(record.roles):
        if not group.titles and not group.title_patterns:
            yield ("roles", index), "nothing says which titles are this role", "add titles or title_patterns"
    for index, level in enumerate(record.levels):
        if level.code is None and not level.title_patterns:
            yield (
                ("levels", index),
                "nothing says which postings are of this level",
                "add code or title_patterns",
            )
        if level.code is not None and (record.columns or INDEX).level is None:
            yield (
                ("levels", index, "code"),
                "'columns' does not name 'level'",
                "add it, or use title_patterns",
            )
