"""Explain why few rows of a file count: which values it lacks, and how near each cell came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.authoring.imports.salaries.cells import Cells
from generator.authoring.imports.salaries.mapping import IMPORTS
from generator.authoring.imports.salaries.matching import CONDITIONS, Matcher
from generator.authoring.imports.salaries.sheet import INDEX
from generator.derive.pay import MIN_POSTINGS
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Severity, closest
from generator.schema.salary_import import SalaryImportRecord

SHOWN = 5
"""How many values or cells are named."""


def missing_values(guide: Guide, id: str, matcher: Matcher, severity: Severity) -> Iterator[Diagnostic]:
    """Report what a record asks for and no row of the file has."""
    record = guide.salary_imports[id]
    columns = record.columns or INDEX
    for condition, value, path in _wanted(record):
        seen = matcher.seen[condition]
        if value not in seen:
            column = getattr(columns, condition)
            yield Diagnostic(
                guide.where(IMPORTS, id, *path),
                "IMPORT009",
                f"no row has '{value}' in the column '{column}'",
                _offer(value, seen, matcher.missed[condition]),
                severity,
            )


def _wanted(record: SalaryImportRecord) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """What must be in a column: its name among ``Columns``, the value, and its path in the record."""
    columns = record.columns or INDEX
    if record.employment_type is not None:
        yield "employment", record.employment_type, ("employment_type",)
    if record.country is not None:
        yield "country", record.country, ("country",)
    if columns.currency is not None:
        yield "currency", record.currency, ("currency",)
    for index, unit in enumerate(record.units):
        yield "unit", unit.code, ("units", index, "code")
    for index, group in enumerate(record.roles):
        for number, title in enumerate(group.titles):
            yield "title", title, ("roles", index, "titles", number)
    for index, level in enumerate(record.levels):
        if level.code is not None:
            yield "level", level.code, ("levels", index, "code")


def _offer(value: str, seen: Counter[str], missed: Counter[str]) -> str:
    """What the file has instead: values that differ in capitals or spaces, or close or frequent ones."""
    alike = [one for one in seen if one.strip().casefold() == value.strip().casefold()]
    near = closest(value, seen) if len(seen) < 5_000 else None
    chosen = alike or ([near] if near else [one for one, _ in (missed or seen).most_common(SHOWN)])
    return "the file has (and how often): " + ", ".join(f"'{one[:40]}' ({seen[one]:,})" for one in chosen)


def too_few(guide: Guide, id: str, cells: Cells, matcher: Matcher) -> Diagnostic:
    """Say that no cell has enough postings, which cells came nearest, and what kept most rows out."""
    message = f"no role has {MIN_POSTINGS} postings at any level in any of these years"
    near = sorted((cell for cell in cells if cells[cell]), key=lambda cell: -len(cells[cell]))[:SHOWN]
    hint = "no posting counts at all"
    if near:
        hint = "nearest: " + ", ".join(
            f"{cell.role} {cell.level} {cell.year} with {len(cells[cell])}" for cell in near
        )
    columns = guide.salary_imports[id].columns or INDEX
    kept_out = Counter(
        {
            (getattr(columns, name), value): count
            for name in CONDITIONS
            for value, count in matcher.missed[name].items()
        }
    )
    if kept_out:
        reasons = ", ".join(
            f"'{value[:40]}' in '{column}' ({count:,})"
            for (column, value), count in kept_out.most_common(SHOWN)
        )
        hint += f"; postings that one value alone kept out: {reasons}"
    return Diagnostic(guide.where_key(IMPORTS, id, "years"), "IMPORT005", message, hint)


def ambiguous_titles(guide: Guide, id: str, matcher: Matcher) -> Iterator[Diagnostic]:
    """Report titles that the patterns of several roles match."""
    for title, roles in list(matcher.ambiguous.items())[:SHOWN]:
        yield Diagnostic(
            guide.where(IMPORTS, id, "roles"),
            "IMPORT010",
            f"the patterns of {' and '.join(roles)} all match '{title[:60]}'",
            "list it under 'titles' of one, or under 'except_patterns' of the others",
        )
