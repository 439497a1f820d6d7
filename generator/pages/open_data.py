"""The page of files to download."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.open_data import AD_FIELDS, DATA_FOLDER, GAP_FIELDS, PAY_FIELDS, PUBLISHED, VERSION
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, SourceNote
from generator.schema.describe import fields_of
from generator.schema.fields import Record
from generator.schema.kinds import BY_NAME
from generator.schema.pay_gap import Gap, GapFigures, PayGapRecord
from generator.schema.salary import Observation, Percentiles, SalaryRecord
from generator.schema.skill_evidence import AdGroup, SkillEvidenceRecord, Term, TermShare


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """A file to download."""

    name: str
    what: str
    records: int
    fields: tuple[tuple[str, str], ...]
    """Each field with its meaning."""
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class DataPage(Page):
    """What each file contains, its license, and how to cite it."""

    template: ClassVar[str] = "open_data.md.j2"
    section: ClassVar[str] = "evidence"
    version: str
    site: str
    base_url: str
    tables: tuple[DataFile, ...]
    kinds: tuple[DataFile, ...]
    how_we_know: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of files to download."""
    guide = directory.guide
    yield DataPage(
        address=DATA_FOLDER,
        title="Data to download",
        description="The guide's figures and facts as CSV and JSON: what each file holds, how to cite it.",
        files=("data/sources.yml",),
        reviewed=directory.latest_review(),
        trail=directory.evidence_trail,
        version=VERSION,
        site=guide.site.title,
        base_url=guide.site.base_url,
        tables=tuple(file for file in _tables(directory) if file.records),
        kinds=tuple(file for file in _kinds(directory) if file.records),
        how_we_know=directory.how_we_know,
    )


def _tables(directory: Directory) -> Iterator[DataFile]:
    guide = directory.guide
    yield DataFile(
        name="pay.csv",
        what="Every pay figure: a row for each set, role and level. Empty figures: too few postings to say.",
        records=sum(len(salary.observations) for salary in guide.salaries.values()),
        fields=_meanings(PAY_FIELDS, SalaryRecord, Observation, Percentiles),
        sources=directory.sources(id for salary in guide.salaries.values() for id in salary.sources),
    )
    yield DataFile(
        name="pay-gaps.csv",
        what="Differences in pay between two roles, with intervals, counted in two ways.",
        records=sum(2 * len(record.gaps) for record in guide.pay_gaps.values()),
        fields=_meanings(GAP_FIELDS, Gap, GapFigures, PayGapRecord),
        sources=directory.sources(id for record in guide.pay_gaps.values() for id in record.sources),
    )
    yield DataFile(
        name="skills-in-ads.csv",
        what="The share of job ads that name a term, for each role.",
        records=sum(len(term.shares) for record in guide.skill_evidence.values() for term in record.terms),
        fields=_meanings(AD_FIELDS, SkillEvidenceRecord, AdGroup, Term, TermShare),
        sources=directory.sources(id for record in guide.skill_evidence.values() for id in record.sources),
    )


_COLUMNS = {
    "set": "Id of the set",
    "sample": "Id of the sample of ads",
    "counting": "Whether every posting counts, or postings that are alike count once",
}
"""What columns mean that no record has."""


def _meanings(names: tuple[str, ...], *models: type[Record]) -> tuple[tuple[str, str], ...]:
    """Each column with its meaning in the first of ``models`` that has it."""
    return tuple((name, _COLUMNS.get(name) or _described(name, models)) for name in names)


def _described(name: str, models: tuple[type[Record], ...]) -> str:
    found = (model.model_fields[name].description for model in models if name in model.model_fields)
    return next(found, None) or ""


def _kinds(directory: Directory) -> Iterator[DataFile]:
    for name in PUBLISHED:
        kind = BY_NAME[name]
        fields = tuple((note.name, note.meaning) for note in fields_of(kind.model))
        what = (kind.model.__doc__ or "").strip().split("\n")[0].replace("``", "")
        yield DataFile(
            name=f"{name}.json",
            what=what,
            records=len(directory.guide.records(name)),
            fields=fields,
            sources=(),
        )
