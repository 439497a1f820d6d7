"""Read the rows of a table of pay, as a record says what its columns mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from generator.authoring.imports.table import Table, column_of
from generator.schema.salary_import import Columns, SalaryImportRecord

INDEX = Columns(
    title="job_title",
    year="work_year",
    level="experience_level",
    employment="employment_type",
    country="company_location",
    currency="salary_currency",
    amount="salary",
)
"""The columns of the foorilla salary index, for records that name none."""
CONVERTED = "salary_in_usd"
"""The column of that index that repeats the pay in another currency."""

FACTS = ("year", "level", "employment", "title", "currency", "country", "unit")
"""What a row says besides its pay, by the names of ``Columns``."""
_PLAIN = re.compile(r"[0-9]{1,12}(?:\.[0-9]{0,2})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\.[0-9]{1,2})?")


class Row(NamedTuple):
    """One row: its facts, empty where the file has no such column, and the two ends of its pay.

    ``rest`` holds the other columns, to compare rows.
    """

    year: str
    level: str
    employment: str
    title: str
    currency: str
    country: str
    unit: str
    rest: tuple[str, ...]
    low: Decimal
    high: Decimal
    line: int

    def equal_but_for_pay(self, other: Row) -> bool:
        """Whether two rows are the same except for pay."""
        return self[:8] == other[:8]


class Sheet:
    """The rows of a file. Its counts and the problems of ``table`` are complete once all have been read."""

    def __init__(
        self, name: str, path: Path, progress: Callable[[str], None], record: SalaryImportRecord
    ) -> None:
        columns = record.columns or INDEX
        self.columns = columns
        self.without_pay: Counter[str] = Counter()
        """Rows that are skipped because their pay is not known, by the name of the column."""
        self.rest_names: list[str] = []
        """The names of the columns in ``Row.rest``."""
        self._pay = [columns.low, columns.high] if record.rows == "ranges" else [columns.amount]
        self._facts = [getattr(columns, fact) for fact in FACTS]
        self._record = record
        self._unknown = {"", *record.no_value}
        needed = dict.fromkeys(name for name in (*self._facts, *self._pay) if name is not None)
        self.table = Table(name, path, progress, list(needed))

    def __iter__(self) -> Iterator[Row]:
        ignored = {*self._record.ignore_columns, *self._facts, *self._pay}
        ignored |= set() if self._record.columns else {CONVERTED}
        others: list[int] | None = None
        for line, values in self.table:
            if others is None:
                names = self.table.names
                others = [index for index, name in enumerate(names) if name not in ignored]
                self.rest_names = [names[index] for index in others]
                facts = [None if name is None else names.index(name) for name in self._facts]
                pay = [names.index(name) for name in self._pay if name is not None]
            known = ["" if index is None else _words(values[index]) for index in facts]
            if self._has_facts(line, known, values, pay):
                ends = [self._amount(line, values, index) for index in pay]
                low, high = ends[0], ends[-1]
                if low is not None and high is not None and self._in_order(line, low, high):
                    rest = tuple(values[index] for index in others)
                    yield Row._make((*known, rest, low, high, line))

    def _has_facts(self, line: int, known: list[str], values: list[str], pay: list[int]) -> bool:
        """Whether a row has every fact. Of pay that may be unknown, rows without it are counted."""
        for name, value in zip(self._facts, known, strict=True):
            if self._record.columns is None and name is not None and value == "":
                self.table.add(line, "IMPORT003", f"'{name}' has no value", "fill it in, or remove the row")
                return False
        unknown = [index for index in pay if values[index].strip() in self._unknown]
        if unknown and (self._record.rows != "pairs" or self._record.no_value):
            self.without_pay[self.table.names[unknown[0]]] += 1
            return False
        return True

    def _amount(self, line: int, values: Sequence[str], index: int) -> Decimal | None:
        text = values[index].strip()
        plain = text.replace(",", "") if _GROUPED.fullmatch(text) else text
        if _PLAIN.fullmatch(plain) and plain.strip("0."):
            return Decimal(plain)
        message, hint = _bad_pay(self.table.names[index], text)
        self.table.add(line, "IMPORT004", message, hint, column_of(values, index), max(1, len(values[index])))
        return None

    def _in_order(self, line: int, low: Decimal, high: Decimal) -> bool:
        if low <= high:
            return True
        message = f"the lower end, {low:,}, is above the upper end, {high:,}"
        self.table.add(line, "IMPORT004", message, "are the two columns swapped in the record?")
        return False


PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")
"""Non-breaking spaces, and what they are read as."""


def _words(value: str) -> str:
    """A value with plain spaces for those that look like one, such as in a title from a web page."""
    return value.translate(PLAIN_SPACES)


def _bad_pay(name: str, value: str) -> tuple[str, str]:
    """Message and hint for a pay that is not a number."""
    hint = "write digits only, such as 110000"
    if not value:
        return f"'{name}' has no value", hint
    if not value.strip("0."):
        return f"'{name}' is 0", "remove the row if its pay is not known, or list 0 under 'no_value'"
    if value.startswith("-") and value[1:].isdecimal():
        hint = f"if that means that the pay is not known, list {value[:20]} under 'no_value' in the record"
        return f"'{name}' is {value[:20]}; pay can't be negative", hint
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", value):
        return f"'{name}' is '{value[:20]}': thousands, or three decimals?", "write it without points"
    if re.fullmatch(r"[0-9.]+[eE]\+?[0-9]+", value):
        hint = "a spreadsheet has shortened it; show the column as numbers and save the file again"
        return f"'{name}' is '{value[:20]}', which has lost digits", hint
    return f"'{name}' is '{value[:20]}', which is not a number", hint
