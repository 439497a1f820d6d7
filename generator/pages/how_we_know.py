"""Methods and limits in plain words, with a worked example from the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.pay import MIN_POSTINGS, money, range_of
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.ads import AdTable, samples
from generator.pages.parts.gaps import GapTable, gap_tables
from generator.schema.reference import Level
from generator.schema.salary import Computation, SalaryRecord


@dataclass(frozen=True, kw_only=True)
class WorkedExample:
    """How one cell of a pay table was computed."""

    salary: SalaryRecord
    computed_from: Computation
    role: RoleTag
    level: Level
    count: int
    low: str
    mid: str
    high: str
    half: tuple[str, str]
    """The middle half of the mid-points: 25th and 75th percentile."""
    distinct: int
    """The number of different ranges."""
    repeated: int
    """Percentage of postings whose range is the same as another's."""
    sources: tuple[SourceNote, ...]

    @property
    def pairs(self) -> int:
        """The number of postings with a range, which are two rows each in the file."""
        return self.computed_from.postings - self.computed_from.unpaired


@dataclass(frozen=True)
class CountedTitles:
    """Job titles that count as a role."""

    role: RoleTag
    titles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HowWeKnowPage(Page):
    """How figures are made, and what they can't tell."""

    template: ClassVar[str] = "how_we_know.md.j2"
    section: ClassVar[str] = "evidence"
    example: WorkedExample | None
    titles: tuple[CountedTitles, ...]
    levels: tuple[tuple[Level, str], ...]
    """Each level with its code in the file of postings."""
    min_postings: int
    gaps: tuple[GapTable, ...]
    samples: tuple[AdTable, ...]
    evidence: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page on methods, if there is anything to explain."""
    guide = directory.guide
    if directory.how_we_know is None:
        return
    ids = list(guide.roles)
    pairs = ((one, other) for index, one in enumerate(ids) for other in ids[index + 1 :])
    yield HowWeKnowPage(
        address="evidence/how-we-know",
        title="How we know",
        description="How the figures on pay and skills are made, what they can say, and what they cannot.",
        files=("data/sources.yml",),
        reviewed=directory.latest_review(),
        trail=directory.evidence_trail,
        sources=directory.sources(
            id
            for records in (guide.salaries, guide.pay_gaps, guide.skill_evidence)
            for record in records.values()
            for id in record.sources
        ),
        example=_example(directory),
        titles=tuple(
            CountedTitles(directory.role(entry.role), entry.titles)
            for record in guide.salary_imports.values()
            for entry in record.roles
        ),
        levels=tuple(
            (guide.levels[entry.level], entry.code)
            for record in guide.salary_imports.values()
            for entry in record.levels
        ),
        min_postings=MIN_POSTINGS,
        gaps=tuple(table for pair in pairs for table in gap_tables(directory, *pair)),
        samples=samples(directory),
        evidence=directory.evidence,
    )


def _example(directory: Directory) -> WorkedExample | None:
    """The cell with the most postings in the latest set of postings."""
    guide = directory.guide
    cells = [
        (salary.as_of, entry.count or 0, salary, entry)
        for salary in guide.salaries.values()
        for entry in salary.observations
        if salary.computed_from and range_of(entry) and entry.percentiles and entry.mid
    ]
    if not cells:
        return None
    _, count, salary, entry = max(cells, key=lambda cell: (cell[0], cell[1]))
    spread, computed = entry.percentiles, salary.computed_from
    assert spread and computed and entry.low and entry.high and entry.mid and spread.p25 and spread.p75

    def amount(value: int) -> str:
        return money(value, salary.currency)

    return WorkedExample(
        salary=salary,
        computed_from=computed,
        role=directory.role(entry.role),
        level=guide.levels[entry.level],
        count=count,
        low=amount(entry.low),
        mid=amount(entry.mid),
        high=amount(entry.high),
        half=(amount(spread.p25), amount(spread.p75)),
        distinct=entry.distinct_ranges or count,
        repeated=round((entry.repeated_share or 0) * 100),
        sources=directory.sources(salary.sources),
    )
