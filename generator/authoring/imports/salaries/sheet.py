"""Read a CSV file of pay rows, plain or gzip, one row at a time, and report what is wrong with it."""

from __future__ import annotations

import contextlib
import csv
import gzip
import zlib
from collections.abc import Callable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import IO, NamedTuple, NoReturn, cast

from generator.report.diagnostics import Diagnostic, Place, did_you_mean

KEY_COLUMNS = (
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary_currency",
    "company_location",
)
PAY_COLUMNS = ("salary", "salary_in_usd")
GZIP_MAGIC = b"\x1f\x8b"
MAX_LINE_BYTES = 100_000
"""Far beyond any real row; keeps a damaged file from filling memory."""
MAX_PROBLEMS = 20


class Row(NamedTuple):
    """One row. ``rest`` holds the other columns, to compare rows."""

    year: str
    level: str
    employment: str
    title: str
    currency: str
    country: str
    rest: tuple[str, ...]
    pay: int
    line: int

    def equal_but_for_pay(self, other: Row) -> bool:
        """Whether two rows are the same except for pay."""
        return self[:7] == other[:7]


class _UnreadableError(Exception):
    """The rest of the file can't be read. Never leaves this module."""


class Sheet:
    """The rows of a file. ``problems`` and ``count`` are complete once all rows have been read."""

    def __init__(self, name: str, path: Path, progress: Callable[[str], None]) -> None:
        self.problems: list[Diagnostic] = []
        self.count = 0
        self._name, self._path, self._progress = name, path, progress
        self._line = 0
        """The last line that was read."""

    def __iter__(self) -> Iterator[Row]:
        with self._path.open("rb") as file, contextlib.suppress(_UnreadableError):
            try:
                yield from self._rows(self._unpacked(file))
            except EOFError:
                self._stop(self._line + 1, "the compressed file ends too early", "download it again")
            except (gzip.BadGzipFile, zlib.error):
                self._stop(self._line + 1, "the compressed file is damaged", "download it again")

    def _unpacked(self, file: IO[bytes]) -> IO[bytes]:
        """The unpacked bytes. The first bytes tell whether a file is packed, whatever its name."""
        packed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
        file.seek(0)
        if packed:
            return cast("IO[bytes]", gzip.GzipFile(fileobj=file))
        if self._path.suffix == ".gz":
            self._stop(1, "the file's name ends in .gz, but it is not a gzip file", "download it again")
        return file

    def _rows(self, file: IO[bytes]) -> Iterator[Row]:
        reader = csv.reader(self._lines(file), strict=True)
        records = self._records(reader)
        heading = next(records, None)
        if heading is None:
            self._stop(1, "the file is empty", "name a file with a heading and rows")
        names = heading[1]
        self._check_heading(names)
        kept = itemgetter(*map(names.index, KEY_COLUMNS))
        others = [index for index, name in enumerate(names) if name not in {*KEY_COLUMNS, *PAY_COLUMNS}]
        pay = [names.index(name) for name in PAY_COLUMNS]
        for line, values in records:
            self.count += 1
            if self.count % 20_000 == 0:
                self._progress(f"reading row {self.count:,}")
            if self._is_valid(line, names, values, pay):
                rest = tuple(values[index] for index in others)
                yield Row._make((*kept(values), rest, int(values[pay[0]]), line))
        if not self.count and not self.problems:
            self._stop(1, "the file has a heading but no rows", "name a file with rows")

    def _records(self, reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
        """Each record with its first line; empty lines are skipped."""
        while True:
            begin = self._line + 1
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error:
                hint = "look for a stray quotation mark or line break"
                self._stop(begin, "this row can't be read as CSV", hint)
            if values:
                yield begin, values

    def _lines(self, file: IO[bytes]) -> Iterator[str]:
        while line := file.readline(MAX_LINE_BYTES + 1):
            self._line += 1
            if len(line) > MAX_LINE_BYTES:
                self._stop(
                    self._line, f"this line has more than {MAX_LINE_BYTES:,} bytes", "is this a CSV file?"
                )
            try:
                yield line.decode("utf-8-sig" if self._line == 1 else "utf-8")
            except UnicodeDecodeError as error:
                column = len(line[: error.start].decode("utf-8", "replace")) + 1
                message = f"byte 0x{line[error.start]:02x} is not UTF-8"
                self._stop(self._line, message, "save the file as UTF-8", column)

    def _check_heading(self, names: list[str]) -> None:
        needed = (*KEY_COLUMNS, *PAY_COLUMNS)
        missing = [name for name in needed if name not in names]
        if len(missing) == len(needed):
            hint = "the first line must name the columns, separated by commas: " + ", ".join(needed)
            self._stop(1, "none of the required columns is there", hint, code="IMPORT002")
        for name in missing:
            hint = did_you_mean(name, set(names) - set(needed), "the columns are: " + ", ".join(names)[:200])
            self._add(1, "IMPORT002", f"the column '{name}' is missing", hint)
        for name in needed:
            if names.count(name) > 1:
                self._add(1, "IMPORT002", f"the column '{name}' occurs twice", "keep one of them")
        if self.problems:
            raise _UnreadableError

    def _is_valid(self, line: int, names: list[str], values: list[str], pay: list[int]) -> bool:
        if len(values) != len(names):
            message = f"this row has {len(values)} values; the heading has {len(names)} columns"
            self._add(line, "IMPORT003", message, "the row is cut off or has a stray comma")
            return False
        valid = True
        for index in pay:
            value = values[index]
            if value.isdecimal() and value.isascii() and len(value) <= 12 and value.strip("0"):
                continue
            message, hint = _bad_pay(names[index], value)
            column = 1 + sum(len(before) + 1 for before in values[:index])
            self._add(line, "IMPORT004", message, hint, column, max(1, len(value)))
            valid = False
        if "" in values:
            name = names[values.index("")]
            if name in KEY_COLUMNS:
                self._add(line, "IMPORT003", f"'{name}' has no value", "fill it in, or remove the row")
                valid = False
        return valid

    def _add(self, line: int, code: str, message: str, hint: str, column: int = 1, length: int = 1) -> None:
        if len(self.problems) == MAX_PROBLEMS:
            column, length, code = 1, 1, "IMPORT001"
            message, hint = f"reading stopped here, after {MAX_PROBLEMS} problems", "fix these first"
        self.problems.append(Diagnostic(Place(self._name, line, column, length), code, message, hint))
        if len(self.problems) > MAX_PROBLEMS:
            raise _UnreadableError

    def _stop(self, line: int, message: str, hint: str, column: int = 1, code: str = "IMPORT001") -> NoReturn:
        self._add(line, code, message, hint, column)
        raise _UnreadableError


def _bad_pay(name: str, value: str) -> tuple[str, str]:
    """Message and hint for a pay that is not a plain number."""
    hint = "write digits only, such as 110000"
    if not value:
        return f"'{name}' has no value", hint
    if not value.strip("0"):
        return f"'{name}' is 0", "remove the row if its pay is not known"
    if value.startswith("-") and value[1:].isdecimal():
        return f"'{name}' is {value[:20]}; pay can't be negative", hint
    return f"'{name}' is '{value[:20]}', which is not a whole number", hint
