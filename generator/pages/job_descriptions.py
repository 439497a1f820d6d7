"""A job description for each role and level, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.job_description import JobDescription, assemble
from generator.pages import directory as d
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag, shorten
from generator.pages.salaries import PayTable, latest_pay, sources_of
from generator.schema.reference import Level, Placeholder


@dataclass(frozen=True, kw_only=True)
class JobDescriptionPage(Page):
    """A job description, ready to copy."""

    template: ClassVar[str] = "job_description.md.j2"
    section: ClassVar[str] = "job-descriptions"
    role: RoleTag
    level: Level
    job: JobDescription
    blanks: tuple[Placeholder, ...]
    skills: tuple[Link, ...]
    other_levels: tuple[Link, ...]
    titles: tuple[str, ...]
    pay: tuple[PayTable, ...]
    salaries: Link = d.SALARIES


@dataclass(frozen=True, kw_only=True)
class JobDescriptionIndexPage(Page):
    """The list of job descriptions."""

    template: ClassVar[str] = "job_descriptions.md.j2"
    section: ClassVar[str] = "job-descriptions"
    levels: tuple[Level, ...]
    roles: tuple[tuple[RoleTag, tuple[Link, ...]], ...]
    blanks: tuple[Placeholder, ...]
    checklist: Link = d.CHECKLIST


def pages(directory: Directory) -> Iterator[Page]:
    """The list of job descriptions, then each."""
    guide = directory.guide
    if not guide.job_descriptions:
        return
    covered = [id for id in guide.roles if id in guide.job_descriptions]
    yield JobDescriptionIndexPage(
        address="job-descriptions",
        title="Job descriptions",
        description="Job descriptions to copy, one for each role and level, with marked blanks to fill in.",
        files=tuple(guide.file("job-descriptions", id) for id in covered),
        reviewed=max(record.reviewed for record in guide.job_descriptions.values()),
        trail=(d.HOME,),
        boost=2,
        levels=tuple(guide.levels.values()),
        roles=tuple((directory.role(id), directory.job_descriptions_of(id)) for id in covered),
        blanks=tuple(guide.placeholders.values()),
    )
    for id in covered:
        for level in guide.levels:
            yield _page(directory, id, level)


def _page(directory: Directory, role: str, level: str) -> JobDescriptionPage:
    guide = directory.guide
    record = guide.job_descriptions[role]
    job = assemble(record, level, guide.placeholders)
    link = directory.job_description(role, level)
    return JobDescriptionPage(
        address=link.address,
        title=f"{link.text} job description",
        description=shorten(
            f"A {link.text} job description to copy, with {len(job.blanks)} marked blanks to fill in."
        ),
        files=(guide.file("job-descriptions", role),),
        reviewed=record.reviewed,
        trail=(d.HOME, d.JOB_DESCRIPTIONS),
        sources=directory.sources((*record.sources, *sources_of(latest_pay(directory, [role])))),
        role=directory.role(role),
        level=guide.levels[level],
        job=job,
        blanks=tuple(guide.placeholders[id] for id in job.blanks),
        skills=tuple(
            directory.skill(skill)
            for skill in dict.fromkeys(
                item.skill for item in record.must_haves if not item.levels or level in item.levels
            )
        ),
        other_levels=tuple(
            directory.job_description(role, other) for other in guide.levels if other != level
        ),
        titles=guide.roles[role].titles,
        pay=latest_pay(directory, [role]),
    )
