"""Method and limits in plain words, with one worked example from the data itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.pay import MIN_POSTINGS, money, range_of
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, SourceNote
from generator.pages.parts.ads import AdTable, samples
from generator.pages.parts.gaps import GapTable, gap_tables
from generator.schema.reference import Level
from generator.schema.salary import Computation, SalaryRecord


@dataclass(frozen=True)
class WorkedExample:
    """One cell of a pay table, from the file to the figure."""

    salary: SalaryRecord
    computed_from: Computation
    role: RoleTag
    level: Level
    count: int
    low: str
    mid: str
    high: str
    half: tuple[str, str]
    distinct: int
    repeated: int
    """Percent of the postings whose range repeats another's."""
    sources: tuple[SourceNote, ...]

    @property
    def pairs(self) -> int:
        """Rows come in pairs, but for those without a partner."""
        return self.computed_from.postings - self.computed_from.unpaired


@dataclass(frozen=True)
class CountedTitles:
    """Job titles that are counted as a role."""

    role: RoleTag
    titles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HowWeKnowPage(Page):
    """How figures are made, and what they can't say."""

    template: ClassVar[str] = "how_we_know.md.j2"
    section: ClassVar[str] = "evidence"
    example: WorkedExample | None
    titles: tuple[CountedTitles, ...]
    levels: tuple[tuple[Level, str], ...]
    """Levels with the code that the file has for them."""
    min_postings: int
    gaps: tuple[GapTable, ...]
    samples: tuple[AdTable, ...]
    salaries: Link = d.SALARIES
    evidence: Link | None
    data: Link = d.DATA


def pages(directory: Directory) -> Iterator[Page]:
    """The page on method, if there is anything that it could explain."""
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
    """The cell with most postings in the latest set of postings."""
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
        salary,
        computed,
        directory.role(entry.role),
        guide.levels[entry.level],
        count,
        amount(entry.low),
        amount(entry.mid),
        amount(entry.high),
        (amount(spread.p25), amount(spread.p75)),
        entry.distinct_ranges or count,
        round((entry.repeated_share or 0) * 100),
        directory.sources(salary.sources),
    )
