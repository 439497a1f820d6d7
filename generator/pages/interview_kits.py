"""An interview kit and a 90-day plan for each role and level, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.interview_kit import asked_at, minimum_at, scored_at, stages_at
from generator.derive.ninety_days import Stage, stages
from generator.derive.proficiency import needed_at
from generator.language.phrases import Phrases
from generator.pages.directory import Directory
from generator.pages.page import LevelLink, Link, Page, ProficiencyTag, RoleTag
from generator.pages.parts.level_links import PagesByLevel, at_levels, pages_by_level
from generator.read.role_levels import JobLevel
from generator.schema.example import ExampleRecord
from generator.schema.fields import Passage
from generator.schema.interview_kit import Competency, Criterion, InterviewKitRecord, PassRule, WorkSample
from generator.schema.interview_kit import Stage as InterviewStage
from generator.words import shorten


@dataclass(frozen=True)
class Expected:
    """How well this level needs a skill, and what that means."""

    skill: Link
    proficiency: ProficiencyTag
    meaning: tuple[Passage, ...]


@dataclass(frozen=True)
class Row:
    """A question, with what it covers and what this level must show."""

    competency: Competency
    stage: InterviewStage | None
    minimum: int
    also_expect: str | None
    covers: tuple[Link, ...]
    expected: tuple[Expected, ...]


@dataclass(frozen=True)
class PlannedStage:
    """A stage of the week, with the questions asked in it."""

    stage: InterviewStage
    asked: tuple[Competency, ...]
    has_work_sample: bool


@dataclass(frozen=True)
class ScoredLine:
    """A line of the work sample's rubric, with the minimum at this level."""

    criterion: Criterion
    minimum: int


@dataclass(frozen=True)
class Task:
    """The work sample as this level gets it."""

    sample: WorkSample
    deliver: tuple[str, ...]
    rubric: tuple[ScoredLine, ...]


@dataclass(frozen=True, kw_only=True)
class InterviewKitPage(Page, template="interview_kit.md.j2", section="interviews"):
    """What to ask, how to score it, and a plan for the first 90 days."""

    role: RoleTag
    level: JobLevel
    job: Link
    tests: str
    """What the kit has, up to the verb: 'Seven questions and a work sample that test'."""
    rows: tuple[Row, ...]
    week: tuple[PlannedStage, ...]
    task: Task | None
    pass_rule: PassRule | None
    must_pass: tuple[str, ...]
    """Names of what a candidate must pass, whatever the other scores say."""
    levels: tuple[LevelLink, ...]
    stages: tuple[Stage, ...]
    measures: tuple[str, ...]
    projects: tuple[tuple[Link, ExampleRecord], ...]
    """Examples to plan from, with their pages."""


@dataclass(frozen=True, kw_only=True)
class InterviewIndexPage(Page, template="interview_kits.md.j2", section="interviews"):
    """How to run the interviews, and the list of kits."""

    roles: PagesByLevel
    contents: str
    """What every kit has, as a list in a sentence."""


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of interview kits, then each."""
    guide, say = directory.guide, directory.say
    covered = [id for id in guide.roles if directory.interviews_of(id)]
    if not covered:
        return
    kits = [guide.interview_kits[id] for id in covered]
    yield InterviewIndexPage(
        address="interviews",
        title=directory.fixed.INTERVIEWS.text,
        description=say(
            "Structured interview kits for each role and level: questions, scores and a 90-day plan."
        ),
        files=tuple(guide.file("interview-kits", id) for id in covered),
        reviewed=max(kit.reviewed for kit in kits),
        sources=directory.sources(source for kit in kits for source in kit.sources),
        contents=say.listed(tuple(_contents(say, kits))),
        roles=pages_by_level(directory, covered, directory.interview),
    )
    for id in covered:
        for level in guide.levels_of(id):
            yield _page(directory, id, level)


def _contents(say: Phrases, kits: list[InterviewKitRecord]) -> Iterator[str]:
    yield from (say("questions"), say("a scoring guide"), say("the minimum score for the level"))
    if all(kit.stages for kit in kits):
        yield say("a plan for the interview week")
    if all(kit.work_sample for kit in kits):
        yield say("a work sample")
    yield say("a plan for the first 90 days")


def _page(directory: Directory, role: str, level: str) -> InterviewKitPage:
    guide = directory.guide
    kit, record = guide.interview_kits[role], guide.job_descriptions[role]
    link, job = directory.interview(role, level), directory.job_description(role, level)
    planned = {stage.id: stage for stage in stages_at(kit, level)}
    rows = tuple(
        Row(
            one,
            planned.get(one.stage or ""),
            minimum_at(one, level),
            one.also_expect.get(level),
            tuple(directory.skill(skill) for skill in one.covers),
            tuple(_expected(directory, role, level, one.covers)),
        )
        for one in asked_at(kit, level)
    )
    scored: tuple[Competency | Criterion, ...] = (*asked_at(kit, level), *scored_at(kit, level))
    examples = directory.examples_of(role)
    return InterviewKitPage(
        address=link.address,
        title=link.text,
        description=shorten(_description(directory.say, len(rows), job.text, kit)),
        files=(guide.file("interview-kits", role), guide.file("job-descriptions", role)),
        reviewed=kit.reviewed,
        trail=(directory.fixed.INTERVIEWS,),
        sources=directory.sources(
            (*kit.sources, *record.sources, *(source for _, one in examples for source in one.sources))
        ),
        role=directory.role(role),
        level=guide.levels_of(role)[level],
        job=job,
        tests=_tests(directory.say, len(rows), kit),
        rows=rows,
        week=tuple(_week(kit, level)),
        task=_task(kit, level),
        pass_rule=kit.pass_rule,
        must_pass=tuple(one.name for one in scored if one.must_pass),
        levels=at_levels(directory, role, directory.interview),
        stages=stages(record, guide.roles[role], level, guide.placeholders),
        measures=guide.roles[role].success_measures,
        projects=tuple((directory.example(id), example) for id, example in examples),
    )


def _tests(say: Phrases, count: int, kit: InterviewKitRecord) -> str:
    number = say.spelled(count)
    if kit.work_sample:
        return say.ngettext(
            "%(count)s question and a work sample that test",
            "%(count)s questions and a work sample that test",
            count,
            count=number,
        )
    return say.ngettext("%(count)s question that tests", "%(count)s questions that test", count, count=number)


def _description(say: Phrases, count: int, job: str, kit: InterviewKitRecord) -> str:
    if kit.work_sample:
        return say.ngettext(
            "%(count)s question for a %(job)s, what earns a score of 1, 3 and 5, a work sample "
            "and a 90-day plan.",
            "%(count)s questions for a %(job)s, what earns a score of 1, 3 and 5, a work sample "
            "and a 90-day plan.",
            count,
            job=job,
        )
    return say.ngettext(
        "%(count)s question for a %(job)s, what earns a score of 1, 3 and 5, and a 90-day plan.",
        "%(count)s questions for a %(job)s, what earns a score of 1, 3 and 5, and a 90-day plan.",
        count,
        job=job,
    )


def _week(kit: InterviewKitRecord, level: str) -> Iterator[PlannedStage]:
    for stage in stages_at(kit, level):
        asked = tuple(one for one in asked_at(kit, level) if one.stage == stage.id)
        yield PlannedStage(stage, asked, kit.work_sample is not None and kit.work_sample.stage == stage.id)


def _task(kit: InterviewKitRecord, level: str) -> Task | None:
    if kit.work_sample is None:
        return None
    rubric = tuple(ScoredLine(one, minimum_at(one, level)) for one in scored_at(kit, level))
    return Task(kit.work_sample, kit.work_sample.deliver[level], rubric)


def _expected(directory: Directory, role: str, level: str, skills: Iterable[str]) -> Iterator[Expected]:
    """The skills of which the guide says what this level needs: levels differ, or the skill has meanings."""
    for id in skills:
        proficiency = needed_at(directory.guide, role, id, level)
        meaning = directory.guide.skills[id].meanings.get(proficiency or "", ())
        if proficiency and (meaning or directory.proficiency_at(role, id, level)):
            yield Expected(directory.skill(id), directory.proficiency(proficiency), meaning)
