"""Import figures by day or month from end to end."""

from __future__ import annotations

import calendar
import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from generator.authoring.imports.asked import Asked, absent, total
from generator.authoring.imports.order import Order, Result, carry_out, digest
from generator.authoring.imports.saving import GeneratedFile, Owner, foreign_files, header, save
from generator.authoring.imports.trends.rows import Days
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic
from generator.report.report import Report
from generator.schema.trend import TrendImportRecord, TrendRecord

IMPORTS, TRENDS = "trend-imports", "trends"
PLACES = Decimal("0.1")
"""Figures are kept to a tenth of a percent."""


def import_trends(order: Order, progress: Callable[[str], None]) -> Result:
    """Write the figures of files month by month, or nothing if anything is wrong."""
    return carry_out(order, IMPORTS, lambda guide, record: _import(order, guide, record, progress))


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    record = guide.trend_imports[id]
    files = [Days(order.shown(path), path, record) for path in order.files]
    for file in files:
        file.read(progress)
    wrong = [problem for file in files for problem in file.problems]
    wrong = wrong or list(absent(guide, IMPORTS, id, _asked(record, files))) or list(_empty(guide, id, files))
    if wrong:
        return Result(Report.of(wrong))
    digests = tuple(digest(path) for path in order.files)
    made = _record(order, record, _months(record, files), digests)
    head = header(order.command(TRENDS, id), digests, guide.file(IMPORTS, id))
    generated = [GeneratedFile(f"{TRENDS}/{id}.yml", head + yaml_text(made))]
    shown = order.shown(order.out)
    report = Report.of(foreign_files(generated, order.out, Owner(TRENDS, id), shown))
    if report.has_errors:
        return Result(report)
    (changed,) = save(generated, order.out)
    return Result(lines=tuple(_lines(files, made, f"{shown}/{TRENDS}/{id}.yml", changed)))


def _asked(record: TrendImportRecord, files: Sequence[Days]) -> Iterator[Asked]:
    codes = total(file.codes for file in files)
    for index, one in enumerate(record.series):
        yield ("series", index, "code"), record.columns.series, one.code, codes
    for index, rule in enumerate(record.only):
        values = total(file.values[rule.column] for file in files)
        yield ("only", index, "value"), rule.column, rule.value, values


def _empty(guide: Guide, id: str, files: Sequence[Days]) -> Iterator[Diagnostic]:
    """Report series without a figure since the first month that is asked for."""
    for index, one in enumerate(guide.trend_imports[id].series):
        if not any(file.figures.get(one.code) for file in files):
            where = guide.where(IMPORTS, id, "series", index, "code")
            message = f"'{one.code}' has no figure since {guide.trend_imports[id].since}"
            yield Diagnostic(where, "IMPORT005", message, "ask for earlier months, or remove it")


def _months(record: TrendImportRecord, files: Sequence[Days]) -> dict[str, dict[str, Decimal]]:
    """The mean of each month by series, in percent."""
    days: dict[str, dict[datetime.date, Decimal]] = defaultdict(dict)
    for file in files:
        for code, figures in file.figures.items():
            days[code] |= figures
    found: dict[str, dict[str, Decimal]] = {}
    for code, figures in days.items():
        months: dict[str, list[Decimal]] = defaultdict(list)
        for day in sorted(figures):
            months[f"{day:%Y-%m}"].append(figures[day])
        found[code] = {
            month: (sum(all, Decimal(0)) / len(all) * record.times).quantize(PLACES, ROUND_HALF_UP)
            for month, all in months.items()
        }
    return found


def _record(
    order: Order,
    record: TrendImportRecord,
    months: Mapping[str, Mapping[str, Decimal]],
    digests: tuple[str, ...],
) -> TrendRecord:
    year, month = map(int, max(max(found) for found in months.values()).split("-"))
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    series: list[dict[str, Any]] = [
        {
            "name": one.name,
            "points": [{"month": month, "percent": value} for month, value in months[one.code].items()],
        }
        for one in record.series
    ]
    return TrendRecord.model_validate(
        {
            "title": record.title,
            "what": record.what,
            "caveat": record.caveat,
            "is_growth": record.is_growth,
            "notice": record.notice,
            "as_of": str(last),  # models take dates as authors type them
            "read_from": {"files": tuple(path.name for path in order.files), "sha256": digests},
            "series": series,
            "sources": record.sources,
            "reviewed": str(order.reviewed or record.reviewed),
        }
    )


def _lines(files: Sequence[Days], made: TrendRecord, path: str, changed: bool) -> Iterator[str]:
    for file in files:
        yield f"{file.name}: {file.count:,} rows"
    figures = sum(len(series.points) for series in made.series)
    state = "written" if changed else "unchanged"
    yield f"{path}: {len(made.series)} series, {figures:,} figures up to {made.as_of:%Y-%m} ({state})"
