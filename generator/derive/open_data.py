"""The guide's data as files to download: JSON for every kind, CSV for figures.

The shape of these files is a promise. Fields may be added at any time; renaming or removing
one raises the first number of ``VERSION``.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.derive.ads import AdShare, shares_of
from generator.read.guide import Guide
from generator.schema.fields import Record
from generator.schema.pay_gap import Gap, GapFigures, PayGapRecord
from generator.schema.salary import Observation, Percentiles, SalaryRecord
from generator.schema.skill_evidence import AdGroup, SkillEvidenceRecord, Term
from generator.schema.trend import Point, Series, TrendRecord
from generator.schema.wages import PlaceWages, WageRecord

VERSION = "2.0"
SINCE = datetime.date(2026, 11, 28)
"""When the first number of the version last went up."""
DATA_FOLDER = "evidence/data"

PUBLISHED = (
    "roles", "skills", "examples", "salaries", "pay-gaps", "skill-evidence", "ad-imports", "claims",
    "decisions", "outcomes", "checklists", "job-descriptions", "boilerplate", "interview-kits", "criteria",
    "levels", "proficiencies", "skill-categories", "placeholders", "costs", "sources",
)  # fmt: skip
"""Kinds that are published, in the order of ``data.json``."""

PAY_FIELDS = (
    "set", "market", "currency", "period", "per", "method", "basis", "as_of", "sources", "role", "level",
    "low", "mid", "high", "open_top", "count", "p10", "p25", "p50", "p75", "p90",
    "distinct_ranges", "repeated_share",
)  # fmt: skip
GAP_FIELDS = (
    "set", "one", "other", "level", "counting", "count_one", "count_other", "median_one", "median_other",
    "difference", "interval_low", "interval_high", "probability", "as_of", "sources",
    "market", "currency", "per",
)  # fmt: skip
AD_FIELDS = (
    "sample", "by", "period", "place", "group", "name", "role", "count", "term", "skill",
    "named", "percent", "low", "high", "sources",
)  # fmt: skip
WAGE_FIELDS = (
    "set", "code", "official_name", "market", "currency", "period", "per", "as_of", "sources", "place",
    "kind", "state", "jobs", "jobs_error", "mean", "mean_error", "p10", "p25", "p50", "p75", "p90", "or_more",
)  # fmt: skip
TREND_FIELDS = ("trend", "what", "name", "month", "percent", "notice", "sources")
_AD_MODELS = (SkillEvidenceRecord, AdGroup, Term)

Figures = SalaryRecord | PayGapRecord | SkillEvidenceRecord | WageRecord | TrendRecord


class Table(NamedTuple):
    """A CSV file. ``models`` are those whose fields its columns are."""

    name: str
    columns: tuple[str, ...]
    models: tuple[type[Record], ...]
    rows: Sequence[Mapping[str, object]]
    records: Mapping[str, Figures]
    """What the rows are from."""


def open_data(guide: Guide) -> dict[str, bytes]:
    """Return every file to download by its path on the site."""
    kinds = {
        kind: _json({id: record.model_dump() for id, record in guide.records(kind).items()})
        for kind in PUBLISHED
    }
    files = {"data.json": _object(version=_json(VERSION), guide=_json(guide.site.title), **kinds)}
    for kind, records in kinds.items():
        files[f"{kind}.json"] = _object(version=_json(VERSION), kind=_json(kind), records=records)
    files |= {table.name: _csv(table) for table in tables(guide)}
    return {f"{DATA_FOLDER}/{name}": content for name, content in files.items()}


def tables(guide: Guide) -> tuple[Table, ...]:
    """Return the files of figures. A record's fields are columns where the file has them."""
    pay = [
        {**dict(salary), **dict(entry), **dict(entry.percentiles or ()), **_origin("set", id, salary)}
        for id, salary in guide.salaries.items()
        for entry in salary.observations
    ]
    gaps = [
        {
            **_money_of(guide, record),
            **dict(record),
            **dict(gap),
            **dict(figures),
            "counting": counting,
            **_origin("set", id, record),
        }
        for id, record in guide.pay_gaps.items()
        for gap in record.gaps
        for counting, figures in (("every posting", gap.raw), ("alike postings once", gap.collapsed))
    ]
    ads = [
        {
            **dict(record),
            **dict(share.group),
            **dict(term),
            **_counted(share),
            **_origin("sample", id, record),
        }
        for id, record in guide.skill_evidence.items()
        for term in record.terms
        for share in shares_of(id, record, term)
    ]
    wages = [
        {**dict(record), **dict(wages), "or_more": " ".join(wages.or_more), **_origin("set", id, record)}
        for id, record in guide.wages.items()
        for wages in record.places
    ]
    trends = [
        {**dict(record), **dict(series), **dict(point), **_origin("trend", id, record)}
        for id, record in guide.trends.items()
        for series in record.series
        for point in series.points
    ]
    return (
        Table("pay.csv", PAY_FIELDS, (SalaryRecord, Observation, Percentiles), pay, guide.salaries),
        Table(
            "pay-gaps.csv", GAP_FIELDS, (Gap, GapFigures, PayGapRecord, SalaryRecord), gaps, guide.pay_gaps
        ),
        Table("skills-in-ads.csv", AD_FIELDS, _AD_MODELS, ads, guide.skill_evidence),
        Table("trends.csv", TREND_FIELDS, (Point, Series, TrendRecord), trends, guide.trends),
        Table("wages.csv", WAGE_FIELDS, (PlaceWages, WageRecord), wages, guide.wages),
    )


def _money_of(guide: Guide, record: PayGapRecord) -> dict[str, object]:
    """The market of a record of gaps, and what its amounts are paid in and for."""
    salary = guide.salaries[record.salaries]
    return {"market": salary.market, "currency": salary.currency, "per": salary.per}


def _origin(column: str, id: str, record: Figures) -> dict[str, object]:
    """The record that a row is from, and its sources."""
    return {column: id, "sources": " ".join(record.sources)}


def _counted(share: AdShare) -> dict[str, object]:
    """What a row says about a share."""
    low, high = share.interval
    return {
        "group": share.group.id,
        "named": share.named,
        "percent": f"{share.percent:.1f}",
        "low": f"{low:.1f}",
        "high": f"{high:.1f}",
    }


def _object(**values: str) -> bytes:
    """A file with one object. Its values are JSON already, since each kind is part of two files."""
    fields = ",\n".join(f' "{name}": ' + value.replace("\n", "\n ") for name, value in values.items())
    return f"{{\n{fields}\n}}\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_json_value)


def _json_value(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _csv(table: Table) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, table.columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(table.rows)
    return text.getvalue().encode()
