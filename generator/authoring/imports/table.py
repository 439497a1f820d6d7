"""Read a table as CSV, one row at a time, and report what is wrong with it."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from generator.authoring.imports.packed import MAX_BYTES, UnreadableError, opened
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

MAX_LINE_BYTES = 100_000
"""Far beyond any real row; keeps a damaged file from filling memory."""
MAX_PROBLEMS = 20
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*")
"""What Excel writes before a heading to say what separates columns."""
csv.field_size_limit(MAX_LINE_BYTES)


class _StopError(Exception):
    """The rest of the file can't be read. Never leaves this module."""


class Table:
    """The rows of a file, in UTF-8 or UTF-16, with a line of column names.

    What separates the columns, and whether the file is packed, is found out. Columns may be in any order,
    and differ in capitals and spaces from ``needed``. One without a name is called "column 3". Rows in which
    every cell is empty are skipped. ``problems``, ``count`` and ``names`` are complete once all rows have
    been read.
    """

    def __init__(self, name: str, path: Path, progress: Callable[[str], None], needed: Sequence[str]) -> None:
        self.problems: list[Diagnostic] = []
        self.count = 0
        self.names: list[str] = []
        self._name, self._path, self._progress = name, path, progress
        self._needed = needed
        self._line = self._bytes = 0
        self._delimiter = ","

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the number of its first line."""
        with suppress(_StopError):
            try:
                with opened(self._path) as file:
                    yield from self._rows(file)
            except UnreadableError as error:
                self._stop(self._line + 1, *error.args)

    def add(self, line: int, code: str, message: str, hint: str, column: int = 1, length: int = 1) -> None:
        """Report a problem. After ``MAX_PROBLEMS``, no more rows are read."""
        if len(self.problems) > MAX_PROBLEMS:
            return
        if len(self.problems) == MAX_PROBLEMS:
            column, length, code = 1, 1, "IMPORT001"
            message, hint = f"reading stopped here, after {MAX_PROBLEMS} problems", "fix these first"
        self.problems.append(Diagnostic(Place(self._name, line, column, length), code, message, hint))

    def _stop(self, line: int, message: str, hint: str, column: int = 1, code: str = "IMPORT001") -> NoReturn:
        self.add(line, code, message, hint, column)
        raise _StopError

    def _rows(self, file: io.BufferedReader) -> Iterator[tuple[int, list[str]]]:
        lines = self._lines(file)
        first = next(lines, None)
        if first is not None and (separator := _SEPARATOR_LINE.fullmatch(first)):
            self._delimiter = separator[1]
            first = next(lines, None)
        elif first is not None:
            self._delimiter = max(_DELIMITERS, key=lambda one: len(self._known(_split(first, one))))
        if first is None:
            self._stop(1, "the file is empty", "name a file with a heading and rows")
        records = self._records(_chained(first, lines))
        _, heading = next(records, (1, []))
        self._check_heading(heading)
        for line, values in records:
            if len(self.problems) > MAX_PROBLEMS:
                return
            if not any(values):
                continue
            self.count += 1
            if self.count % 20_000 == 0:
                self._progress(f"reading row {self.count:,}")
            if len(values) != len(heading):
                message = f"this row has {len(values)} values; the heading has {len(heading)} columns"
                self.add(line, "IMPORT003", message, "the row is cut off or has a stray comma")
                continue
            yield line, values
        if not self.count and not self.problems:
            self._stop(1, "the file has a heading but no rows", "name a file with rows")

    def _records(self, lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
        """Each record with its first line; empty lines are skipped."""
        reader = csv.reader(lines, strict=True, delimiter=self._delimiter)
        begin = self._line
        while True:
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error:
                hint = "look for a stray quotation mark or line break"
                self._stop(begin, "this row can't be read as CSV", hint)
            if values:
                yield begin, values
            begin = self._line + 1

    def _lines(self, file: io.BufferedReader) -> Iterator[str]:
        start = file.peek(2)[:2]
        wide = start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        text = io.TextIOWrapper(file, encoding="utf-16", newline="\n") if wide else None
        while True:
            try:
                line = text.readline(MAX_LINE_BYTES + 1) if text else self._utf8(file)
            except UnicodeError:
                self._stop(self._line + 1, "this line is not UTF-16", "save the file as UTF-8")
            if not line:
                return
            self._line += 1
            self._bytes += len(line)
            if len(line) > MAX_LINE_BYTES:
                message = f"this line has more than {MAX_LINE_BYTES:,} bytes"
                self._stop(self._line, message, "is this a CSV file?")
            if self._bytes > MAX_BYTES:
                self._stop(
                    self._line, f"the file has more than {MAX_BYTES:,} bytes", "is this the right file?"
                )
            if "\0" in line:
                hint = "save the file as UTF-8"
                self._stop(self._line, "this line contains a NUL byte", hint, line.index("\0") + 1)
            yield line

    def _utf8(self, file: io.BufferedReader) -> str:
        line = file.readline(MAX_LINE_BYTES + 1)
        if len(line) > MAX_LINE_BYTES:
            return line.decode("latin-1")  # as many characters: too long, whatever it is
        try:
            return line.decode("utf-8" if self._line else "utf-8-sig")
        except UnicodeDecodeError as error:
            column = len(line[: error.start].decode("utf-8", "replace")) + 1
            message = f"byte 0x{line[error.start]:02x} is not UTF-8"
            self._stop(self._line + 1, message, "save the file as UTF-8", column)

    def _known(self, heading: Sequence[str]) -> set[str]:
        """The needed columns that a heading names."""
        return {_folded(name) for name in heading} & {_folded(name) for name in self._needed}

    def _check_heading(self, heading: list[str]) -> None:
        spelling = {_folded(name): name for name in self._needed}
        named = [name or f"column {number}" for number, name in enumerate(heading, 1)]
        self.names = [spelling.get(_folded(name), name) for name in named]
        missing = [name for name in self._needed if name not in self.names]
        if self._needed and len(missing) == len(self._needed):
            hint = "the first line must name the columns: " + ", ".join(self._needed)
            self._stop(self._line, "none of the required columns is there", hint, code="IMPORT002")
        for name in missing:
            others = set(self.names) - set(self._needed)
            hint = did_you_mean(name, others, "the columns are: " + ", ".join(self.names)[:200])
            self.add(self._line, "IMPORT002", f"the column '{name}' is missing", hint)
        for name in self._needed:
            if self.names.count(name) > 1:
                self.add(self._line, "IMPORT002", f"the column '{name}' occurs twice", "keep one of them")
        if self.problems:
            raise _StopError


def column_of(values: Sequence[str], index: int) -> int:
    """Return about where a cell begins in its line, from 1."""
    return 1 + sum(len(before) + 1 for before in values[:index])


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def _split(line: str, delimiter: str) -> list[str]:
    with suppress(csv.Error, StopIteration):
        return next(csv.reader([line], delimiter=delimiter))
    return []


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
