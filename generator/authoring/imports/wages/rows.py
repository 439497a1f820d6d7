"""Read the rows of files of official wages, and say which are left out and what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.authoring.imports.table import Table, column_of
from generator.report.diagnostics import Diagnostic
from generator.schema.fields import MAX_AMOUNT
from generator.schema.wage_import import WageImportRecord

PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
WAGES = ("mean", *PERCENTILES)
FIGURES = ("jobs", "jobs_error", "mean_error", *WAGES)
"""What a row may say in numbers, by the names of ``WageColumns``."""
_NUMBER = re.compile(r"(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{0,4})?")


@dataclass(frozen=True)
class Row:
    """An imported row: occupation, place, and what it says in numbers by the names of ``PlaceWages``."""

    code: str
    occupation: str
    place: str
    kind: str
    state: str
    figures: Mapping[str, Any]
    file: str
    line: int


@dataclass
class Sheet:
    """The rows of one file. Complete once all rows have been read."""

    name: str
    path: Path
    record: WageImportRecord
    count: int = 0
    taken: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    """Rows that are not imported, by reason."""
    codes: Counter[str] = field(default_factory=Counter)
    """Every code of an occupation in the file."""
    kinds: Counter[str] = field(default_factory=Counter)
    """Every code of a kind of place in the file."""
    values: dict[str, Counter[str]] = field(default_factory=dict)
    """Every value in the columns that ``only`` names."""
    problems: list[Diagnostic] = field(default_factory=list)

    def rows(self, progress: Callable[[str], None]) -> Iterator[Row]:
        """Yield the rows that the record asks for."""
        record, columns = self.record, self.record.columns
        names = {name: column for name, column in columns.model_dump().items() if column}
        wanted = {occupation.code for occupation in record.occupations}
        kinds = {entry.code: entry.kind for entry in record.kinds}
        self.values = {rule.column: Counter() for rule in record.only}
        needed = list(dict.fromkeys([*names.values(), *self.values]))
        table = Table(self.name, self.path, progress, needed)
        self.problems = table.problems
        for line, values in table:
            cells = dict(zip(table.names, map(str.strip, values), strict=True))
            at = {name: cells[column] for name, column in names.items()}
            self.codes[at["code"]] += 1
            self.kinds[at["kind"]] += 1
            for column, seen in self.values.items():
                seen[cells[column]] += 1
            reason = next(
                (
                    f"have another value than '{rule.value}' in '{rule.column}'"
                    for rule in record.only
                    if cells[rule.column] != rule.value
                ),
                "" if at["code"] in wanted else "are about other occupations",
            )
            if not reason and at["kind"] not in kinds:
                reason = "are about other kinds of places"
            if reason:
                self.left_out[reason] += 1
            elif not at["place"]:
                table.add(line, "IMPORT003", f"'{names['place']}' has no value", "fill it in")
            else:
                figures = self._figures(table, line, values, at, names)
                if figures is not None:
                    self.taken += 1
                    kind, state = kinds[at["kind"]], at.get("state", "")
                    yield Row(
                        at["code"], at["occupation"], at["place"], kind, state, figures, self.name, line
                    )
        self.count = table.count

    def _figures(
        self, table: Table, line: int, values: list[str], at: Mapping[str, str], names: Mapping[str, str]
    ) -> dict[str, Any] | None:
        """The numbers of a row; ``None`` after reporting one that can't be right."""
        rule = self.record.or_more
        footnotes = re.split(r"[\s;,]+", at.get("footnotes", ""))
        found: dict[str, Any] = {}
        open_ended = []
        for name in FIGURES:
            text = at.get(name, "")
            if name not in names or not text or text in self.record.no_value:
                continue
            if rule and rule.sign and text == rule.sign and name in WAGES:
                found[name] = rule.amount
                open_ended.append(name)
                continue
            number = self._number(table, line, values, names[name], text, whole=not name.endswith("_error"))
            if number is None:
                return None
            found[name] = number
            if rule and rule.footnote in footnotes and number == rule.amount and name in WAGES:
                open_ended.append(name)
        known = [name for name in PERCENTILES if name in found]
        for lower, upper in pairwise(known):
            if found[lower] > found[upper]:
                message = f"'{names[lower]}' ({found[lower]:,}) is above '{names[upper]}' ({found[upper]:,})"
                table.add(line, "IMPORT004", message, "are the columns named wrongly in the record?")
                return None
        return {**found, "or_more": tuple(open_ended)}

    @staticmethod
    def _number(
        table: Table, line: int, values: list[str], column: str, text: str, *, whole: bool
    ) -> int | Decimal | None:
        index = table.names.index(column)
        message = f"'{column}' is '{text[:20]}', which is not a number"
        hint = "if that means that it is not released, list it under 'no_value' in the record"
        if _NUMBER.fullmatch(text):
            number = Decimal(text.replace(",", ""))
            if not whole and number <= 1000:
                return number
            if whole and number == number.to_integral_value() and number <= MAX_AMOUNT * 10:
                return int(number)
            message = f"'{column}' is {text[:20]}"
            hint = "is that the right column?" if whole else "an error in percent is at most 1000"
        table.add(line, "IMPORT004", message, hint, column_of(values, index), max(1, len(values[index])))
        return None
