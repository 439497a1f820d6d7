"""Put figures into records, and records into files."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.authoring.imports.salaries.cells import Cells, gaps, observations
from generator.authoring.imports.salaries.figures import RESAMPLES
from generator.authoring.imports.salaries.range_checks import range_checks
from generator.authoring.imports.saving import GeneratedFile, header
from generator.authoring.imports.yaml_text import yaml_text
from generator.derive.pay import MIN_POSTINGS
from generator.schema.pay_gap import PayGapRecord
from generator.schema.salary import Computation, SalaryRecord
from generator.schema.salary_import import ImportedYear, SalaryImportRecord

SALARIES, PAY_GAPS = "salaries", "pay-gaps"
METHOD = (
    f"Medians of mid-points, subtracted; 95% percentile bootstrap interval of {RESAMPLES:,} resamples. "
    "Collapsed: postings of a role that are alike in all the file says count once; levels where fewer "
    f"than {MIN_POSTINGS} of them remain are left out."
)


@dataclass(frozen=True)
class Origin:
    """What generated files were computed from, and with which command."""

    command: str
    mapping: str
    computed_from: Computation
    reviewed: datetime.date


@dataclass(frozen=True)
class PayFile(GeneratedFile):
    """A file to write, and the record in it."""

    record: SalaryRecord | PayGapRecord


def generated_files(
    cells: Cells,
    record: SalaryImportRecord,
    origin: Origin,
    pairs: Sequence[tuple[str, str]],
    others: Mapping[str, SalaryRecord],
) -> Iterator[PayFile]:
    """Yield a salary set for each year with figures, and the gaps between ``pairs`` if there are any.

    The ranges of ``others`` are compared with the postings of their year.
    """
    for year in record.years:
        salary = _salary(cells, record, year, origin)
        if salary is None:
            continue
        yield _file(SALARIES, year, salary, origin)
        found = gaps(cells, year.year, pairs)
        if found:
            gap = PayGapRecord.model_validate(
                {
                    "title": titles(record, year)[1],
                    "salaries": year.id,
                    "method": METHOD,
                    "gaps": found,
                    "range_checks": range_checks(cells, year.year, others),
                    "as_of": str(year.as_of),  # models take dates as authors type them
                    "sources": record.sources,
                    "reviewed": str(origin.reviewed),
                }
            )
            yield _file(PAY_GAPS, year, gap, origin)


def titles(record: SalaryImportRecord, year: ImportedYear) -> tuple[str, str]:
    """Return the titles of a year's salary set and of its gaps."""
    return f"{record.title}, {year.period}", f"Difference in pay, {year.period}"


def _salary(
    cells: Cells, record: SalaryImportRecord, year: ImportedYear, origin: Origin
) -> SalaryRecord | None:
    found = observations(cells, year.year)
    if not found:
        return None
    return SalaryRecord.model_validate(
        {
            "title": titles(record, year)[0],
            "market": record.market,
            "currency": record.currency,
            "period": year.period,
            "per": record.per,
            "basis": record.basis,
            "method": "postings",
            "caveat": " ".join(filter(None, (record.caveat, year.caveat))),
            "as_of": str(year.as_of),
            "computed_from": origin.computed_from,
            "observations": found,
            "sources": record.sources,
            "reviewed": str(origin.reviewed),
        }
    )


def _file(folder: str, year: ImportedYear, record: SalaryRecord | PayGapRecord, origin: Origin) -> PayFile:
    top = header(origin.command, [origin.computed_from.sha256], origin.mapping)
    return PayFile(f"{folder}/{year.id}.yml", top + yaml_text(record), record)
