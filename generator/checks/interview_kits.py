"""Rules about interview kits: each role has one, which tests what its job description requires."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rule import Finding, error, named_after_role, repeated, warning
from generator.derive.interview_kit import (
    MAX_ALIKE,
    MAX_COMPETENCIES,
    MIN_COMPETENCIES,
    alike,
    asked_at,
    covered_at,
    must_haves_at,
)
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.schema.interview_kit import InterviewKitRecord


@warning("KIT001")
def uncovered_must_have(guide: Guide) -> Iterator[Finding]:
    """Every skill that a job description requires is covered by the interview kit at the same levels."""
    for id, kit in guide.interview_kits.items():
        job = guide.job_descriptions.get(kit.role)
        if job is None:
            continue
        missing: dict[str, list[str]] = {}
        for level in guide.levels_of(kit.role):
            covered = covered_at(kit, level)
            for skill in must_haves_at(job, level):
                if skill not in covered:
                    missing.setdefault(skill, []).append(level)
        for skill, levels in missing.items():
            where = guide.where_key("interview-kits", id, "competencies")
            message = (
                f"no question covers '{skill}', which the job description requires for {_listed(levels)}"
            )
            hint = "add it to the 'covers' of a question, of the work sample or of a stage"
            yield Finding(where, message, hint)


@error("KIT002")
def covers_what_nobody_needs(guide: Guide) -> Iterator[Finding]:
    """An interview kit covers skills that the role needs, or its job description requires, at that level."""
    for id, kit in guide.interview_kits.items():
        if kit.role not in guide.roles:
            continue
        for path, skills, levels in _covering(kit):
            levels = levels or tuple(guide.levels_of(kit.role))
            wanted = _wanted(guide, kit.role, levels)
            for number, skill in enumerate(skills):
                if skill not in wanted and skill in guide.skills:
                    where = guide.where("interview-kits", id, *path, "covers", number)
                    at = f" for {_listed(levels)}" if levels else ""
                    hint = f"name a skill of data/roles/{kit.role}.yml, or add it there"
                    yield Finding(where, f"'{kit.role}' doesn't need '{skill}'{at}", hint)


@warning("KIT003")
def too_few_or_too_many(guide: Guide) -> Iterator[Finding]:
    """An interview kit has 5 to 8 competencies at every level."""
    for id, kit in guide.interview_kits.items():
        for level in guide.levels_of(kit.role):
            count = len(asked_at(kit, level))
            if not MIN_COMPETENCIES <= count <= MAX_COMPETENCIES:
                where = guide.where_key("interview-kits", id, "competencies")
                hint = (
                    "add questions for skills that the job description requires"
                    if count < MIN_COMPETENCIES
                    else "merge those that are similar"
                )
                noun = "competency" if count == 1 else "competencies"
                yield Finding(
                    where,
                    f"level '{level}' has {count} {noun}, not {MIN_COMPETENCIES} to {MAX_COMPETENCIES}",
                    hint,
                )


@error("KIT004")
def second_interview_kit(guide: Guide) -> Iterator[Finding]:
    """A role has one interview kit, in a file named after it."""
    yield from named_after_role(guide, "interview-kits", guide.interview_kits)


@error("KIT005")
def repeated_competency(guide: Guide) -> Iterator[Finding]:
    """No two questions, stages or lines of the rubric in an interview kit have the same id."""
    for id, kit in guide.interview_kits.items():
        rubric = kit.work_sample.rubric if kit.work_sample else ()
        lists: tuple[tuple[str, Path, tuple[str, ...]], ...] = (
            ("questions", ("competencies",), tuple(one.id for one in kit.competencies)),
            ("stages", ("stages",), tuple(one.id for one in kit.stages)),
            ("lines of the rubric", ("work_sample", "rubric"), tuple(one.id for one in rubric)),
        )
        for noun, path, ids in lists:
            for index in repeated(ids):
                where = guide.where("interview-kits", id, *path, index, "id")
                yield Finding(where, f"'{ids[index]}' is the id of two {noun}", "give each its own id")


@warning("KIT006")
def kit_without_job_description(guide: Guide) -> Iterator[Finding]:
    """A role with an interview kit has a job description, whose requirements the kit tests."""
    for id, kit in guide.interview_kits.items():
        if kit.role in guide.roles and kit.role not in guide.ids("job-descriptions"):
            where = guide.where("interview-kits", id, "role")
            message = f"'{kit.role}' has no job description whose requirements it could test"
            yield Finding(where, message, "make one:", run=f"new job-description {kit.role}")


@warning("KIT007")
def job_description_without_kit(guide: Guide) -> Iterator[Finding]:
    """Once one role has an interview kit, every role with a job description has one."""
    covered = {kit.role for kit in guide.interview_kits.values()}
    if not covered:  # a guide can do without kits
        return
    for id, job in guide.job_descriptions.items():
        if job.role in guide.roles and job.role not in covered:
            where = guide.where("job-descriptions", id, "role")
            message = f"'{job.role}' has a job description but no interview kit"
            yield Finding(where, message, "make one:", run=f"new interview-kit {job.role}")


@warning("KIT011")
def kit_levels_alike(guide: Guide) -> Iterator[Finding]:
    """Two neighboring levels share at most half of their questions, unless the minimum differs."""
    for id, kit in guide.interview_kits.items():
        for one, other in pairwise(guide.levels_of(kit.role)):
            share = alike(kit, one, other)
            if share > MAX_ALIKE:
                where = guide.where_key("interview-kits", id, "competencies")
                message = f"{share:.0%} of the questions are the same for '{one}' and '{other}'"
                hint = "give them another 'minimum', say what a level must 'also_expect', or limit 'levels'"
                yield Finding(where, message, hint)


def _covering(kit: InterviewKitRecord) -> Iterator[tuple[Path, tuple[str, ...], tuple[str, ...]]]:
    """Yield everything that covers skills: its path, the skills, and the levels it is limited to."""
    for index, one in enumerate(kit.competencies):
        yield ("competencies", index), one.covers, one.levels
    for index, stage in enumerate(kit.stages):
        yield ("stages", index), stage.covers, stage.levels
    if kit.work_sample:
        yield ("work_sample",), kit.work_sample.covers, ()


def _wanted(guide: Guide, role: str, levels: tuple[str, ...]) -> set[str]:
    """The skills that a role needs, or its job description requires, at one or more of some levels."""
    wanted = {need.skill for need in guide.roles[role].skills if set(need.at_levels(levels))}
    job = guide.job_descriptions.get(role)
    if job is not None:
        wanted.update(skill for level in levels for skill in must_haves_at(job, level))
    return wanted


def _listed(levels: tuple[str, ...] | list[str]) -> str:
    return ("level " if len(levels) == 1 else "levels ") + ", ".join(levels)
