"""Read the tables of a framework: which rows there are, and which are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.authoring.imports.table import Table
from generator.report.diagnostics import Diagnostic, Place
from generator.schema.fields import Record
from generator.schema.framework_import import FrameworkImportRecord, SkillColumns


@dataclass(frozen=True)
class Line:
    """A row that is imported: its cells by column, and its place."""

    cells: Mapping[str, str]
    where: Place


@dataclass
class Sheet:
    """The rows of one file, and what was left out of it."""

    name: str
    columns: tuple[str, ...]
    """The columns that are imported."""
    lines: list[Line] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    """The number of rows left out, by reason."""
    problems: list[Diagnostic] = field(default_factory=list)
    only_skipped: set[tuple[str, str]] = field(default_factory=set)
    """Cells, with their columns, that occur in no row that is imported."""
    unnamed: Counter[str] = field(default_factory=Counter)
    """Columns that the record doesn't name, with the number of cells in them that are not imported."""

    def cells(self, besides: str | None = None) -> set[tuple[str, str]]:
        """Return every distinct cell that is imported, with its column, ``besides`` those of one column."""
        return {cell for line in self.lines for cell in line.cells.items() if cell[0] != besides}


def columns_of(columns: Record) -> list[str]:
    """Return the names of all columns that a record asks for."""
    if isinstance(columns, SkillColumns):
        single = [columns.skill, columns.description, columns.roles]
        return [name for name in single if name] + [entry.column for entry in columns.meanings]
    return [value for value in columns.model_dump().values() if value]


def read_sheet(
    name: str,
    path: Path,
    columns: Sequence[str],
    record: FrameworkImportRecord,
    progress: Callable[[str], None],
) -> Sheet:
    """Read one file. Rows that the record skips, and exact repetitions, are counted and left out."""
    sheet = Sheet(name, tuple(columns))
    table = Table(name, path, progress, columns)
    seen: set[tuple[str, ...]] = set()
    dropped: set[tuple[str, str]] = set()
    for number, values in table:
        cells = dict(zip(table.names, values, strict=True))
        reason = next(_reasons(cells, record), "")
        if not reason and tuple(values) in seen:
            reason = "repeat another row exactly"
        seen.add(tuple(values))
        if reason:
            sheet.skipped[reason] += 1
            dropped |= set(cells.items())
        else:
            for column in cells.keys() - set(columns):
                sheet.unnamed[column] += bool(cells[column].strip())
            wanted = {column: cells[column] for column in columns}
            sheet.lines.append(Line(wanted, Place(name, number)))
    sheet.problems = table.problems
    sheet.only_skipped = {cell for cell in dropped if cell[0] in columns} - sheet.cells()
    return sheet


def _reasons(cells: Mapping[str, str], record: FrameworkImportRecord) -> Iterator[str]:
    for rule in record.skip:
        if cells.get(rule.column, "").strip() == rule.value:
            yield f"have '{rule.value}' in '{rule.column}'"
