"""Read the rows of files with a figure for each day or month."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from generator.authoring.imports.table import Table, column_of
from generator.report.diagnostics import Diagnostic
from generator.schema.trend import TrendImportRecord


@dataclass
class Days:
    """The figures of a file by series and day. Complete once it has been read."""

    name: str
    path: Path
    record: TrendImportRecord
    count: int = 0
    figures: dict[str, dict[datetime.date, Decimal]] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)
    """Every series in the file."""
    values: dict[str, Counter[str]] = field(default_factory=dict)
    """Every value in the columns that ``only`` names."""
    problems: list[Diagnostic] = field(default_factory=list)

    def read(self, progress: Callable[[str], None]) -> None:
        """Read the file."""
        record, columns = self.record, self.record.columns
        self.values = {rule.column: Counter() for rule in record.only}
        needed = list(dict.fromkeys([columns.series, columns.date, columns.value, *self.values]))
        table = Table(self.name, self.path, progress, needed)
        self.problems = table.problems
        wanted = {one.code for one in record.series}
        for line, values in table:
            cells = dict(zip(table.names, map(str.strip, values), strict=True))
            code = cells[columns.series]
            self.codes[code] += 1
            for column, seen in self.values.items():
                seen[cells[column]] += 1
            if code in wanted and all(cells[rule.column] == rule.value for rule in record.only):
                self._add(table, line, values, code)
        self.count = table.count

    def _add(self, table: Table, line: int, values: list[str], code: str) -> None:
        record, columns = self.record, self.record.columns
        at = table.names.index(columns.date)
        day = _day(values[at].strip(), record.date_format)
        if day is None:
            hint = f"the record says that dates are written as {record.date_format}"
            message = f"'{columns.date}' is '{values[at][:20]}', which is not such a date"
            table.add(line, "IMPORT004", message, hint, column_of(values, at), max(1, len(values[at])))
            return
        at = table.names.index(columns.value)
        text = values[at].strip()
        if f"{day:%Y-%m}" < record.since or text in ("", *record.no_value):
            return
        try:
            figure = Decimal(text)
            if not figure.is_finite():
                raise InvalidOperation
        except InvalidOperation:
            hint = "if that means that it is not known, list it under 'no_value' in the record"
            message = f"'{columns.value}' is '{text[:20]}', which is not a number"
            table.add(line, "IMPORT004", message, hint, column_of(values, at), max(1, len(values[at])))
            return
        other = self.figures.setdefault(code, {}).setdefault(day, figure)
        if other != figure:
            hint = "rows differ in another column: choose one of its values with 'only'"
            table.add(line, "IMPORT017", f"'{code}' has another figure for {day}", hint)


def _day(text: str, form: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text, form).date()
    except ValueError:
        return None
