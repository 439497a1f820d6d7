"""Methods and limits in plain words, with a worked example from the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.changes import latest_review
from generator.derive.pay import MIN_POSTINGS, range_of
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.ads import AdTable, samples
from generator.pages.parts.gaps import GapTable, gap_tables
from generator.read.role_levels import JobLevel
from generator.schema.salary import Observation, SalaryRecord
from generator.schema.skill_evidence import MIN_ADS


@dataclass(frozen=True, kw_only=True)
class WorkedExample:
    """How one cell of a pay table was computed."""

    salary: SalaryRecord
    entry: Observation
    role: RoleTag
    level: JobLevel
    pairs: int
    """The number of postings with a range, which are two rows each in the file."""
    distinct: int
    """The number of different ranges."""
    repeated: Decimal
    """The share of postings whose range is the same as another's."""
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, kw_only=True)
class HowWeKnowPage(Page, template="how_we_know.md.j2", section="evidence"):
    """How figures are made, and what they can't tell."""

    example: WorkedExample | None
    titles: tuple[tuple[RoleTag, tuple[str, ...]], ...]
    """Each role with the job titles that count as it."""
    levels: tuple[tuple[JobLevel, str], ...]
    """Each level with its code in the file of postings."""
    min_postings: int
    has_pay_figures: bool
    gaps: tuple[GapTable, ...]
    comparisons: int
    """How many differences between two roles the guide shows, over all levels and markets."""
    samples: tuple[AdTable, ...]
    min_ads: int
    has_phrases: bool
    """Whether the phrases that the samples were searched for are published."""
    evidence: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page on methods, if there is anything to explain."""
    guide = directory.guide
    if directory.how_we_know is None:
        return
    ids = list(guide.roles)
    pairs = ((one, other) for index, one in enumerate(ids) for other in ids[index + 1 :])
    gaps = tuple(table for pair in pairs for table in gap_tables(directory, *pair))
    yield HowWeKnowPage(
        address="evidence/how-we-know",
        title=directory.fixed.HOW_WE_KNOW.text,
        description=directory.say("How we computed pay and skill figures, and what they can't tell you."),
        files=("data/sources.yml",),
        reviewed=latest_review(directory.guide),
        trail=directory.evidence_trail,
        sources=directory.sources(
            id
            for records in (guide.salaries, guide.pay_gaps, guide.skill_evidence)
            for record in records.values()
            for id in record.sources
        ),
        example=_example(directory),
        titles=tuple(
            (directory.role(role), titles)
            for role, titles in dict.fromkeys(
                (entry.role, entry.titles + entry.title_patterns)
                for record in guide.salary_imports.values()
                for entry in record.roles
            )
        ),
        levels=tuple(
            (guide.all_levels[level], code)
            for level, code in dict.fromkeys(
                (entry.level, entry.code or ", ".join(entry.title_patterns))
                for record in guide.salary_imports.values()
                for entry in record.levels
            )
            if level in guide.all_levels
        ),
        min_postings=MIN_POSTINGS,
        has_pay_figures=bool(guide.salaries),
        gaps=gaps,
        comparisons=sum(len(record.gaps) for record in guide.pay_gaps.values()),
        samples=samples(directory),
        min_ads=MIN_ADS,
        has_phrases=bool(guide.ad_imports),
        evidence=directory.evidence,
    )


def _example(directory: Directory) -> WorkedExample | None:
    """The cell with the most postings in the latest set of postings."""
    guide = directory.guide
    cells = [
        (salary, entry)
        for salary in guide.salaries.values()
        for entry in salary.observations
        if entry.level in guide.levels_of(entry.role)
        if salary.computed_from and range_of(entry) and entry.percentiles and entry.mid
    ]
    if not cells:
        return None
    salary, entry = max(cells, key=lambda cell: (cell[0].as_of, cell[1].count or 0))
    assert salary.computed_from
    return WorkedExample(
        salary=salary,
        entry=entry,
        role=directory.role(entry.role),
        level=guide.levels_of(entry.role)[entry.level],
        pairs=salary.computed_from.postings - salary.computed_from.unpaired,
        distinct=entry.distinct_ranges or entry.count or 0,
        repeated=entry.repeated_share or Decimal(0),
        sources=directory.sources(salary.sources),
    )
