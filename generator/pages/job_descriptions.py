"""A job description for each role and level, and the list of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.interview_kit import must_haves_at
from generator.derive.job_description import JobDescription, assemble
from generator.pages.directory import Directory
from generator.pages.page import LevelLink, Link, Page, ProficiencyTag, RoleTag
from generator.pages.parts.drafting import facts, has_checks
from generator.pages.parts.level_links import PagesByLevel, at_levels, pages_by_level
from generator.pages.parts.nearest_pay import nearest_in_words, nearest_pay, pay_sources
from generator.pages.parts.pay_tables import MarketPay, by_market, latest_pay
from generator.pages.parts.posted_ranges import PayExample, PostedRange, pay_example, posted_ranges
from generator.pages.wages import wage_links
from generator.read.role_levels import JobLevel
from generator.schema.reference import Placeholder
from generator.words import shorten, upper_first


@dataclass(frozen=True, kw_only=True)
class JobDescriptionPage(Page, template="job_description.md.j2", section="job-descriptions"):
    """A job description to fill in and copy."""

    role: RoleTag
    level: JobLevel
    job: JobDescription
    needed: dict[str, Placeholder]
    optional: dict[str, Placeholder]
    """Blanks whose sentence is left out while they are empty."""
    pay_extras: dict[str, Placeholder]
    """Optional blanks that belong to the pay: equity and bonus."""
    facts: str
    """JSON for the editor's script."""
    has_checks: bool
    places: tuple[tuple[str, str], ...]
    """Id and name of each place whose pay rules the editor can check."""
    pay_rules: Link | None
    wording: Link | None
    wording_reviewed: datetime.date | None
    outcomes: tuple[tuple[str, Link], ...]
    skills: tuple[tuple[Link, ProficiencyTag | None], ...]
    """Each skill, with how well this level needs it if levels differ."""
    levels: tuple[LevelLink, ...]
    titles: tuple[str, ...]
    markets: tuple[MarketPay, ...]
    """The latest pay by market."""
    shows_posted_pay: bool
    """Whether any of it is from job ads."""
    pay_example: PayExample | None
    """A range that is likely at this level, to show in the empty fields."""
    posted: tuple[PostedRange, ...]
    """What others post for this role at this level, by market."""
    is_posted_usable: bool
    """Whether there is one in ``posted`` that nothing speaks against."""
    nearest_pay: str
    """The pay of similar roles in a sentence, if there is none of this one."""
    before_posting: tuple[Link, ...]
    ad_check: Link | None
    interview: Link | None = None
    wages: tuple[tuple[Link, str], ...]
    """Official wages beside the role, each with its answer for the country."""


@dataclass(frozen=True, kw_only=True)
class JobDescriptionIndexPage(Page, template="job_descriptions.md.j2", section="job-descriptions"):
    """The list of job descriptions."""

    roles: PagesByLevel
    levels: tuple[JobLevel, ...]
    """Those that the guide describes, for the list of what each means."""
    blanks: tuple[Placeholder, ...]
    before_posting: tuple[Link, ...]
    """Pages to check a text against before posting it."""
    ad_check: Link | None


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of job descriptions, then each."""
    guide = directory.guide
    if not guide.job_descriptions:
        return
    covered = [id for id in guide.roles if id in guide.job_descriptions]
    yield JobDescriptionIndexPage(
        address="job-descriptions",
        title=directory.fixed.JOB_DESCRIPTIONS.text,
        description=directory.say(
            "Job descriptions to copy, one for each role and level, with marked blanks to fill in."
        ),
        files=tuple(guide.file("job-descriptions", id) for id in covered),
        reviewed=max(record.reviewed for record in guide.job_descriptions.values()),
        boost=2,
        roles=pages_by_level(directory, covered, directory.job_description),
        levels=tuple(level for id, level in guide.all_levels.items() if id in guide.levels),
        blanks=tuple(guide.placeholders.values()),
        before_posting=directory.before_posting,
        ad_check=directory.ad_check,
    )
    for id in covered:
        for level in guide.levels_of(id):
            yield _page(directory, id, level)


def _page(directory: Directory, role: str, level: str) -> JobDescriptionPage:
    guide, say = directory.guide, directory.say
    record = guide.job_descriptions[role]
    job = assemble(record, level, guide.placeholders, guide.boilerplate, say)
    link = directory.job_description(role, level)
    tables = latest_pay(directory, [role])
    posted = posted_ranges(tables, level, say)
    example = _pay_example(directory, role, level, posted)
    blanks = {id: _blank(guide.placeholders[id], role, example) for id in job.blanks}
    pay_extras = _pay_extras(blanks)
    return JobDescriptionPage(
        address=link.address,
        title=say("%(job)s job description", job=link.text),
        description=shorten(
            say(
                "%(a_job)s job description to copy: first 90 days, requirements, hiring process and pay.",
                a_job=upper_first(say.with_article(link.text)),
            )
        ),
        files=(guide.file("job-descriptions", role),),
        reviewed=record.reviewed,
        trail=(directory.fixed.JOB_DESCRIPTIONS,),
        sources=directory.sources(
            (
                *record.sources,
                *pay_sources(directory, role),
            )
        ),
        role=directory.role(role),
        level=guide.levels_of(role)[level],
        job=job,
        needed={id: blank for id, blank in blanks.items() if not blank.optional},
        optional={id: blank for id, blank in blanks.items() if blank.optional and id not in pay_extras},
        pay_extras=pay_extras,
        facts=facts(guide, job.blanks),
        has_checks=has_checks(guide),
        places=tuple((id, record.name) for id, record in guide.pay_rules.items()),
        pay_rules=directory.pay_rules,
        wording=directory.wording,
        wording_reviewed=guide.wording.reviewed if guide.wording else None,
        outcomes=tuple((id, directory.outcome(id)) for id in directory.outcomes),
        interview=directory.interview(role, level) if directory.interviews_of(role) else None,
        wages=wage_links(directory, role),
        skills=tuple(
            (directory.skill(skill), directory.proficiency_at(role, skill, level))
            for skill in must_haves_at(record, level)
        ),
        levels=at_levels(directory, role, directory.job_description),
        titles=guide.levels_of(role)[level].titles,
        markets=by_market(tables),
        shows_posted_pay=any(table.salary.method == "postings" for table in tables),
        pay_example=example,
        posted=posted,
        is_posted_usable=any(not one.doubt for one in posted),
        nearest_pay="" if latest_pay(directory, [role]) else nearest_in_words(directory, role, level),
        before_posting=directory.before_posting,
        ad_check=directory.ad_check,
    )


def _pay_example(
    directory: Directory, role: str, level: str, posted: tuple[PostedRange, ...]
) -> PayExample | None:
    """An example from what is posted for the role, or else for the one with the nearest pay."""
    for one in posted:
        if not one.doubt:
            return pay_example(one.low, one.high, one.currency, one.per, directory.say)
    for near in nearest_pay(directory, role, level):
        return pay_example(*near.posted, near.estimate.currency, "year", directory.say)
    return None


def _blank(placeholder: Placeholder, role: str, pay: PayExample | None) -> Placeholder:
    """A blank with an example that fits the role."""
    example = placeholder.example_by_role.get(role, placeholder.example)
    if pay and placeholder.posting == "pay":
        example = pay.text
    return placeholder.model_copy(update={"example": example})


def _pay_extras(blanks: dict[str, Placeholder]) -> dict[str, Placeholder]:
    """What is paid beyond the range, if there are fields for the range beside which to ask."""
    if all(blank.posting != "pay" for blank in blanks.values()):
        return {}
    return {
        id: blank for id, blank in blanks.items() if blank.optional and blank.posting in ("equity", "bonus")
    }
