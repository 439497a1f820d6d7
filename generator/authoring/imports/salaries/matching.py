"""Match rows with the roles, levels and years that a record asks for, and remember what did not match."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.authoring.imports.patterns import any_of
from generator.authoring.imports.salaries.sheet import Row
from generator.schema.salary_import import SalaryImportRecord

CONDITIONS = ("employment", "currency", "country", "unit", "year", "title", "level")
"""What decides whether a row counts, by the names of ``Columns``."""


class Matcher:
    """Finds what rows count as. Its counts are complete once all rows have been matched."""

    def __init__(self, record: SalaryImportRecord) -> None:
        self.seen: dict[str, Counter[str]] = {name: Counter() for name in CONDITIONS}
        """All values in the file, by condition."""
        self.missed: dict[str, Counter[str]] = {name: Counter() for name in CONDITIONS}
        """Values that alone kept a row from counting."""
        self.ambiguous: dict[str, tuple[str, ...]] = {}
        """Titles that patterns of several roles match, with these roles."""
        columns = record.columns
        self._employment = record.employment_type
        self._currency = record.currency if columns is None or columns.currency else None
        self._country = record.country
        self._units = {unit.code for unit in record.units}
        self._years = {str(year.year): year.year for year in record.years}
        self._only_year = record.years[0].year if columns is not None and columns.year is None else None
        self._by_title: dict[str, list[str]] = defaultdict(list)
        for group in record.roles:
            for title in group.titles:
                self._by_title[title].append(group.role)
        self._patterns = [
            (group.role, any_of(group.title_patterns), any_of(group.except_patterns))
            for group in record.roles
        ]
        self._by_code: dict[str, list[str]] = defaultdict(list)
        for entry in record.levels:
            if entry.code is not None:
                self._by_code[entry.code].append(entry.level)
        self._level_patterns = [(entry.level, any_of(entry.title_patterns)) for entry in record.levels]
        self._roles: dict[str, Sequence[str]] = {}
        self._levels: dict[tuple[str, str], Sequence[str]] = {}

    def match(self, row: Row) -> list[tuple[int, str, str]]:
        """Return year, role and level of everything that a row counts as."""
        year, roles, levels = self._year(row.year), self.roles_of(row.title), self._levels_of(row)
        values = (row.employment, row.currency, row.country, row.unit, row.year, row.title, row.level)
        holds = (
            self._employment is None or row.employment == self._employment,
            self._currency is None or row.currency == self._currency,
            self._country is None or row.country == self._country,
            not self._units or row.unit in self._units,
            year is not None,
            bool(roles),
            bool(levels),
        )
        for name, value in zip(CONDITIONS, values, strict=True):
            self.seen[name][value] += 1
        if year is not None and all(holds):
            return [(year, role, level) for role in roles for level in levels]
        if sum(holds) == len(holds) - 1:
            failed = holds.index(False)
            self.missed[CONDITIONS[failed]][values[failed]] += 1
        return []

    def _year(self, text: str) -> int | None:
        """The year that a cell names, in a date or alone, if it is asked for."""
        if self._only_year is not None:
            return self._only_year
        if text in self._years:
            return self._years[text]
        found = set(re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", text))
        return self._years.get(found.pop()) if len(found) == 1 else None

    def roles_of(self, title: str) -> Sequence[str]:
        """Return the roles that a title counts as: those that list it, else one whose pattern it matches."""
        if title not in self._roles:
            exact = self._by_title.get(title)
            by_pattern = [
                role
                for role, wanted, unwanted in self._patterns
                if wanted is not None
                and wanted.fullmatch(title)
                and not (unwanted is not None and unwanted.fullmatch(title))
            ]
            if not exact and len(by_pattern) > 1:
                self.ambiguous[title] = tuple(by_pattern)
            self._roles[title] = exact or by_pattern
        return self._roles[title]

    def _levels_of(self, row: Row) -> Sequence[str]:
        key = row.level, row.title
        if key not in self._levels:
            by_title = (
                level
                for level, wanted in self._level_patterns
                if wanted is not None and wanted.fullmatch(row.title)
            )
            self._levels[key] = self._by_code.get(row.level) or [*by_title][:1]
        return self._levels[key]
