"""Group postings into cells: one for each year, role and level of an import."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from generator.authoring.imports.salaries.figures import Offer, compared, distinct, observation
from generator.authoring.imports.salaries.matching import Matcher
from generator.authoring.imports.salaries.postings import Posting
from generator.authoring.imports.salaries.sheet import Row
from generator.derive.pay import MIN_POSTINGS
from generator.schema.fields import MAX_AMOUNT
from generator.schema.pay_gap import Gap
from generator.schema.salary import Observation
from generator.schema.salary_import import SalaryImportRecord


class Cell(NamedTuple):
    """A group of postings to compute figures from."""

    year: int
    role: str
    level: str


Cells = dict[Cell, list[Offer]]


def sort_postings(
    postings: Iterable[Posting], record: SalaryImportRecord, matcher: Matcher
) -> tuple[Cells, list[Row]]:
    """Return the offers in every cell of an import, and the rows whose pay is too large for a record.

    Empty cells are included. Postings that belong to no cell are skipped; ``matcher`` remembers why.
    """
    too_large: list[Row] = []
    cells: Cells = {
        Cell(year.year, group.role, level.level): []
        for year, group, level in product(record.years, record.roles, record.levels)
    }
    times = {unit.code: unit.times for unit in record.units}
    for row, lower, upper in postings:
        found = matcher.match(row)
        if found:
            factor = times.get(row.unit, 1)
            low, high = round(lower * factor), round(upper * factor)
            for cell in found:
                cells[Cell(*cell)].append(Offer(low, high, row.rest))
            if high > MAX_AMOUNT:
                too_large.append(row)
    return cells, too_large


def observations(cells: Cells, year: int) -> tuple[Observation, ...]:
    """Return the figures of a year by level, then by role; empty if no cell has enough postings."""
    chosen = [cell for cell in cells if cell.year == year]
    if all(len(cells[cell]) < MIN_POSTINGS for cell in chosen):
        return ()
    levels = list(dict.fromkeys(cell.level for cell in chosen))
    chosen.sort(key=lambda cell: levels.index(cell.level))
    return tuple(observation(cell.role, cell.level, cells[cell]) for cell in chosen)


def gaps(cells: Cells, year: int, pairs: Iterable[tuple[str, str]]) -> tuple[Gap, ...]:
    """Return the gaps of a year: each of ``pairs`` at each level where both roles have enough postings.

    There must be enough even when identical postings count once: only then can readers see whether
    the gap comes from one employer with many postings.
    """
    levels = dict.fromkeys(cell.level for cell in cells if cell.year == year)
    found = []
    for level, (one, other) in product(levels, pairs):
        mine, theirs = cells[Cell(year, one, level)], cells[Cell(year, other, level)]
        if min(len(distinct(mine)), len(distinct(theirs))) < MIN_POSTINGS:
            continue
        raw, collapsed = compared(mine, theirs), compared(distinct(mine), distinct(theirs))
        found.append(Gap(one=one, other=other, level=level, raw=raw, collapsed=collapsed))
    return tuple(found)
