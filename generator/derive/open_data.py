"""The guide's data as files to download: JSON for every kind, CSV for figures.

The shape of these files is a promise. Fields may be added at any time; renaming or removing
one raises the first number of ``VERSION``.
"""

from __future__ import annotations

import csv
import datetime
import functools
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.read.guide import Guide
from generator.read.validate import Entry

VERSION = "1.0"
DATA_FOLDER = "evidence/data"

PUBLISHED = (
    "roles", "skills", "examples", "salaries", "pay-gaps", "skill-evidence", "claims", "decisions",
    "outcomes", "checklists", "job-descriptions", "interview-kits", "criteria", "levels", "proficiencies",
    "skill-categories", "placeholders", "costs", "sources",
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
)  # fmt: skip
AD_FIELDS = (
    "sample", "period", "place", "role", "title_group", "count", "term", "skill", "percent", "sources",
)  # fmt: skip


def open_data(guide: Guide) -> dict[str, bytes]:
    """Return every file to download by its path on the site."""
    kinds = {kind: _records(guide.entries(kind)) for kind in PUBLISHED}
    files = {"data.json": _object(version=_json(VERSION), guide=_json(guide.site.title), **kinds)}
    for kind, records in kinds.items():
        files[f"{kind}.json"] = _object(version=_json(VERSION), kind=_json(kind), records=records)
    files["pay.csv"] = _csv(PAY_FIELDS, _pay(guide))
    files["pay-gaps.csv"] = _csv(GAP_FIELDS, _gaps(guide))
    files["skills-in-ads.csv"] = _csv(AD_FIELDS, _ads(guide))
    return {f"{DATA_FOLDER}/{name}": content for name, content in files.items()}


@functools.lru_cache(maxsize=2 * len(PUBLISHED))  # in a preview, few kinds change
def _records(entries: tuple[Entry, ...]) -> str:
    return _json({entry.id: entry.record.model_dump() for entry in entries if entry.record})


def _pay(guide: Guide) -> Iterable[dict[str, object]]:
    for id, salary in guide.salaries.items():
        for entry in salary.observations:
            yield {
                "set": id,
                **salary.model_dump(
                    include={"market", "currency", "period", "per", "method", "basis", "as_of"}
                ),
                "sources": " ".join(salary.sources),
                **entry.model_dump(exclude={"percentiles"}),
                **(entry.percentiles.model_dump() if entry.percentiles else {}),
            }


def _gaps(guide: Guide) -> Iterable[dict[str, object]]:
    for id, record in guide.pay_gaps.items():
        for gap in record.gaps:
            for counting, figures in (("every posting", gap.raw), ("alike postings once", gap.collapsed)):
                yield {
                    "set": id,
                    **gap.model_dump(include={"one", "other", "level"}),
                    "counting": counting,
                    **figures.model_dump(),
                    "as_of": record.as_of,
                    "sources": " ".join(record.sources),
                }


def _ads(guide: Guide) -> Iterable[dict[str, object]]:
    for id, record in guide.skill_evidence.items():
        groups = {group.role: group for group in record.groups}
        for term in record.terms:
            for share in term.shares:
                group = groups[share.role]
                yield {
                    "sample": id,
                    "period": record.period,
                    "place": record.place,
                    "role": share.role,
                    "title_group": group.title_group,
                    "count": group.count,
                    "term": term.term,
                    "skill": term.skill,
                    "percent": share.percent,
                    "sources": " ".join(record.sources),
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


def _csv(fields: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
