"""The page of files to download."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.open_data import DATA_FOLDER, PUBLISHED, VERSION, tables
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.schema.describe import fields_of
from generator.schema.fields import Record
from generator.schema.kinds import BY_NAME
from generator.words import listed


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """A file to download."""

    name: str
    what: str
    records: int
    fields: tuple[tuple[str, str], ...]
    """Each field with its meaning."""
    sources: tuple[SourceNote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DataPage(Page, template="open_data.md.j2", section="evidence"):
    """What each file contains, its license, and how to cite it."""

    version: str
    site: str
    base_url: str
    tables: tuple[DataFile, ...]
    kinds: tuple[DataFile, ...]
    withheld: str
    """What is not among the files."""
    how_we_know: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of files to download."""
    guide = directory.guide
    yield DataPage(
        address=DATA_FOLDER,
        title="Data to download",
        description="Our figures and facts as CSV and JSON: what each file contains and how to cite it.",
        files=("data/sources.yml",),
        reviewed=directory.latest_review(),
        trail=directory.evidence_trail,
        version=VERSION,
        site=guide.site.title,
        base_url=guide.base_url,
        tables=tuple(file for file in _tables(directory) if file.records),
        kinds=tuple(file for file in _kinds(directory) if file.records),
        withheld=_withheld(directory),
        how_we_know=directory.how_we_know,
    )


def _withheld(directory: Directory) -> str:
    guide = directory.guide
    kinds = {
        "the rules for pay": guide.pay_rules,
        "the wording list": guide.wording,
        "the assumptions about cost": guide.cost_assumptions,
    }
    return listed([name for name, records in kinds.items() if records])


_CONTENTS = {
    "pay.csv": (
        "Every pay figure: a row for each set, role and level. Empty figures: too few postings to say."
    ),
    "pay-gaps.csv": "Differences in pay between two roles, with intervals, counted in two ways.",
    "trends.csv": "Demand, posted pay and ads that state pay, month by month.",
    "wages.csv": "Official wages: a row for each occupation and place.",
    "skills-in-ads.csv": "The share of job ads that mention a term, by title, country and level.",
}
_COLUMNS = {
    "set": "Id of the set",
    "trend": "Id of the trend",
    "sample": "Id of the sample of ads",
    "group": "Id of the group of ads",
    "named": "Number of the group's ads that mention the term",
    "counting": "Whether every posting counts, or postings that are alike count once",
}
"""What columns mean that no record has."""
_COLUMNS_OF = {
    "skills-in-ads.csv": {
        "percent": "Percent of the group's ads that mention the term",
        "low": "Lower end of its 95% interval",
        "high": "Upper end of its 95% interval",
    },
    "trends.csv": {"percent": "The value of 'what', in percent"},
}
"""What columns mean in one file only: other files have columns of the same name."""


def _tables(directory: Directory) -> Iterator[DataFile]:
    for table in tables(directory.guide):
        own = _COLUMNS_OF.get(table.name, {})
        yield DataFile(
            name=table.name,
            what=_CONTENTS[table.name],
            records=len(table.rows),
            fields=tuple(
                (name, own.get(name) or _COLUMNS.get(name) or _meaning(name, table.models))
                for name in table.columns
            ),
            sources=directory.sources(id for record in table.records.values() for id in record.sources),
        )


def _meaning(name: str, models: tuple[type[Record], ...]) -> str:
    """What a column means, in the first of ``models`` that has it."""
    found = (model.model_fields[name].description for model in models if name in model.model_fields)
    return next(found, None) or ""


def _kinds(directory: Directory) -> Iterator[DataFile]:
    for name in PUBLISHED:
        model = BY_NAME[name].model
        yield DataFile(
            name=f"{name}.json",
            what=(model.__doc__ or "").strip().split("\n")[0].replace("``", ""),
            records=len(directory.guide.records(name)),
            fields=tuple((note.name, note.meaning) for note in fields_of(model)),
        )
