"""Compare the ranges of other sets, such as estimates in an article, with postings."""

from __future__ import annotations

from collections.abc import Mapping

from generator.authoring.imports.salaries.cells import Cell, Cells
from generator.authoring.imports.salaries.figures import share_of
from generator.derive.pay import MIN_POSTINGS, range_of
from generator.schema.pay_gap import RangeCheck
from generator.schema.salary import SalaryRecord
from generator.schema.salary_import import SalaryImportRecord


def comparable(sets: Mapping[str, SalaryRecord], record: SalaryImportRecord) -> dict[str, SalaryRecord]:
    """Return the sets of the same market and currency that are not computed from postings."""
    return {
        id: salary
        for id, salary in sets.items()
        if salary.method != "postings"
        and (salary.market, salary.currency, salary.per) == (record.market, record.currency, record.per)
    }


def range_checks(cells: Cells, year: int, sets: Mapping[str, SalaryRecord]) -> tuple[RangeCheck, ...]:
    """Compare each range of the sets of a year with the mid-points of the postings.

    Cells with too few postings are left out. A mid-point equal to an end is inside. An open top ends
    at its last known figure.
    """
    found = []
    for id, salary in sets.items():
        if salary.period != str(year):
            continue
        for entry in salary.observations:
            mids = [offer.mid for offer in cells.get(Cell(year, entry.role, entry.level), ())]
            shown = range_of(entry)
            if shown is None or len(mids) < MIN_POSTINGS:
                continue
            below = share_of(sum(mid < shown.low for mid in mids), len(mids))
            above = share_of(sum(mid > shown.high for mid in mids), len(mids))
            found.append(
                RangeCheck(
                    salaries=id,
                    role=entry.role,
                    level=entry.level,
                    count=len(mids),
                    inside=share_of(sum(shown.low <= mid <= shown.high for mid in mids), len(mids)),
                    below=below,
                    above=above,
                )
            )
    return tuple(found)
