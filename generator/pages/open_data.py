"""The page of files to download."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.changes import latest_review
from generator.derive.open_data import DATA_FOLDER, PUBLISHED, SINCE, VERSION, tables
from generator.language.phrases import N_
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.schema.describe import fields_of
from generator.schema.fields import Record
from generator.schema.kinds import BY_NAME


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

    is_translated: bool
    """Whether the guide is in another language than the documentation of its files."""
    version: str
    renamed: datetime.date
    """When a field was last renamed."""
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
        title=directory.fixed.DATA.text,
        description=directory.say(
            "Our figures and facts as CSV and JSON: what each file contains and how to cite it."
        ),
        files=("data/sources.yml",),
        reviewed=latest_review(directory.guide),
        trail=directory.evidence_trail,
        is_translated=not directory.say.is_english,
        version=VERSION,
        renamed=SINCE,
        site=guide.site.title,
        base_url=guide.base_url,
        tables=tuple(file for file in _tables(directory) if file.records),
        kinds=tuple(file for file in _kinds(directory) if file.records),
        withheld=_withheld(directory),
        how_we_know=directory.how_we_know,
    )


def _withheld(directory: Directory) -> str:
    guide = directory.guide
    say = directory.say
    kinds = {
        say("the rules for pay"): guide.pay_rules,
        say("the wording list"): guide.wording,
        say("the assumptions about cost"): guide.cost_assumptions,
    }
    return say.listed([name for name, records in kinds.items() if records])


_CONTENTS = {
    "pay.csv": N_(
        "Every pay figure: a row for each set, role and level. Empty figures: too few postings to say."
    ),
    "pay-gaps.csv": N_("Differences in pay between two roles, with intervals, counted in two ways."),
    "trends.csv": N_("Demand, posted pay and ads that state pay, month by month."),
    "wages.csv": N_("Official wages: a row for each occupation and place."),
    "skills-in-ads.csv": N_("The share of job ads that mention a term, by title, country and level."),
}
_COLUMNS = {
    "set": "Id of the set",
    "trend": "Id of the trend",
    "sample": "Id of the sample of ads",
    "group": "Id of the group of ads",
    "named": "Number of the group's ads that mention the term",
    "counting": "Whether every posting counts, or postings that are alike count once",
}
"""What columns mean that no record has. As with the fields of records, this documents a file, in English."""
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
            what=directory.say(_CONTENTS[table.name]),
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
