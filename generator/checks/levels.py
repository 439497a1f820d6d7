"""Rules about levels: what is written for a level of a role is about a level that the role has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rule import Finding, error, repeated, warning
from generator.derive.job_description import HEADINGS
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.report.diagnostics import Place, did_you_mean
from generator.schema.interview_kit import Competency, Criterion, InterviewKitRecord, Stage


@error("LEVEL001")
def level_of_another_role(guide: Guide) -> Iterator[Finding]:
    """Skills, bullets and interviews name levels that their role has."""
    known = set(guide.all_levels)
    for where, role, level in _named(guide):
        levels = guide.levels_of(role)
        if level in known and role in guide.roles and level not in {*levels, *guide.unnamed_levels(role)}:
            file = guide.file("roles", role)
            otherwise = f"it has {', '.join(levels)}; add the level to 'levels' in {file}, or remove it here"
            message = f"'{role}' has no level '{level}'"
            yield Finding(where, message, did_you_mean(level, levels, otherwise))


@error("LEVEL002")
def repeated_level(guide: Guide) -> Iterator[Finding]:
    """A role lists a level once."""
    for id, role in guide.roles.items():
        for index in repeated(entry.level for entry in role.levels):
            where = guide.where("roles", id, "levels", index, "level")
            yield Finding(where, f"'{role.levels[index].level}' is listed twice", "keep one of the two")


@warning("LEVEL004")
def levels_out_of_order(guide: Guide) -> Iterator[Finding]:
    """A role lists the guide's levels in the guide's order, the lowest first."""
    order = list(guide.levels)
    for id, role in guide.roles.items():
        listed = dict(reversed([(one.level, n) for n, one in enumerate(role.levels)]))  # LEVEL002: the first
        shared = sorted((n, order.index(level)) for level, n in listed.items() if level in order)
        for (_, lower), (number, higher) in pairwise(shared):
            if higher < lower:
                where = guide.where("roles", id, "levels", number, "level")
                message = f"'{order[higher]}' comes after '{order[lower]}', unlike in data/levels.yml"
                yield Finding(where, message, "list the lowest level first")


@warning("LEVEL003")
def pay_at_no_level(guide: Guide) -> Iterator[Finding]:
    """Pay that was entered by hand is for a level that the role has; other pay is not shown."""
    for id, salary in guide.salaries.items():
        if salary.computed_from:  # what postings say about a level, whoever hires at it
            continue
        for index, entry in enumerate(salary.observations):
            if entry.level not in guide.levels_of(entry.role):
                where = guide.where("salaries", id, "observations", index, "level")
                hint = f"remove it, or add the level to 'levels' in {guide.file('roles', entry.role)}"
                yield Finding(where, f"'{entry.role}' has no level '{entry.level}'", hint)


def _named(guide: Guide) -> Iterator[tuple[Place, str, str]]:
    """Yield every level that something is limited to: its place, the role, and the level."""
    for id, role in guide.roles.items():
        for index, skill in enumerate(role.skills):
            for level in skill.by_level:
                yield guide.where_key("roles", id, "skills", index, "by_level", level), id, level
    limited: list[tuple[str, str, str, Path, tuple[str, ...]]] = [
        ("job-descriptions", id, job.role, (section, index), item.levels)
        for id, job in guide.job_descriptions.items()
        for section in HEADINGS
        for index, item in enumerate(getattr(job, section))
    ]
    for id, kit in guide.interview_kits.items():
        for path, item in _parts(kit):
            limited.append(("interview-kits", id, kit.role, path, item.levels))
            for field in ("minimum", "also_expect"):
                for level in getattr(item, field, ()):
                    yield guide.where_key("interview-kits", id, *path, field, level), kit.role, level
        for level in kit.work_sample.deliver if kit.work_sample else ():
            yield guide.where_key("interview-kits", id, "work_sample", "deliver", level), kit.role, level
    for kind, id, role_id, path, levels in limited:
        for number, level in enumerate(levels):
            yield guide.where(kind, id, *path, "levels", number), role_id, level


def _parts(kit: InterviewKitRecord) -> Iterator[tuple[Path, Stage | Competency | Criterion]]:
    """Yield what an interview kit can limit to levels."""
    rubric = kit.work_sample.rubric if kit.work_sample else ()
    for index, stage in enumerate(kit.stages):
        yield ("stages", index), stage
    for index, competency in enumerate(kit.competencies):
        yield ("competencies", index), competency
    for index, criterion in enumerate(rubric):
        yield ("work_sample", "rubric", index), criterion
