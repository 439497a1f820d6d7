"""Rules about interview kits: each role has one, which tests every must-have and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, named_after_role, repeated, warning
from generator.derive.interview_kit import MAX_COMPETENCIES, MIN_COMPETENCIES, asked_at, must_haves_at
from generator.read.guide import Guide


@warning("KIT001")
def uncovered_must_have(guide: Guide) -> Iterator[Finding]:
    """Every must-have of a job description is covered by an interview kit at the same levels."""
    for id, kit in guide.interview_kits.items():
        job = guide.job_descriptions.get(kit.role)
        if job is None:
            continue
        missing: dict[str, list[str]] = {}
        for level in guide.levels_of(kit.role):
            covered = {skill for one in asked_at(kit, level) for skill in one.covers}
            for skill in must_haves_at(job, level):
                if skill not in covered:
                    missing.setdefault(skill, []).append(level)
        for skill, levels in missing.items():
            where = guide.where_key("interview-kits", id, "competencies")
            message = f"no competency covers the must-have '{skill}' for {_listed(levels)}"
            yield Finding(where, message, "add it to the 'covers' of a competency, or write one for it")


@error("KIT002")
def no_must_have(guide: Guide) -> Iterator[Finding]:
    """A competency covers must-haves of the job description, at one or more of its levels."""
    for id, kit in guide.interview_kits.items():
        job = guide.job_descriptions.get(kit.role)
        if job is None:
            continue
        for index, one in enumerate(kit.competencies):
            wanted = {
                item.skill
                for item in job.must_haves
                if not item.levels or not one.levels or set(item.levels) & set(one.levels)
            }
            for number, skill in enumerate(one.covers):
                if skill not in wanted and skill in guide.skills:
                    where = guide.where("interview-kits", id, "competencies", index, "covers", number)
                    at = f" for {_listed(one.levels)}" if one.levels else ""
                    message = f"'{skill}' is not a must-have of '{kit.role}'{at}"
                    hint = f"name a skill under 'must_haves' in data/job-descriptions/{kit.role}.yml"
                    yield Finding(where, message, hint)


@warning("KIT003")
def too_few_or_too_many(guide: Guide) -> Iterator[Finding]:
    """An interview kit has 5 to 8 competencies at every level."""
    for id, kit in guide.interview_kits.items():
        for level in guide.levels_of(kit.role):
            count = len(asked_at(kit, level))
            if not MIN_COMPETENCIES <= count <= MAX_COMPETENCIES:
                where = guide.where_key("interview-kits", id, "competencies")
                hint = (
                    "add competencies for must-haves"
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
    """No two competencies of an interview kit have the same id."""
    for id, kit in guide.interview_kits.items():
        for index in repeated(one.id for one in kit.competencies):
            where = guide.where("interview-kits", id, "competencies", index, "id")
            message = f"'{kit.competencies[index].id}' is the id of two competencies"
            yield Finding(where, message, "give each its own id")


@warning("KIT006")
def kit_without_job_description(guide: Guide) -> Iterator[Finding]:
    """A role with an interview kit has a job description, whose must-haves the kit tests."""
    for id, kit in guide.interview_kits.items():
        if kit.role in guide.roles and kit.role not in guide.ids("job-descriptions"):
            where = guide.where("interview-kits", id, "role")
            message = f"'{kit.role}' has no job description whose must-haves it could test"
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


def _listed(levels: tuple[str, ...] | list[str]) -> str:
    return ("level " if len(levels) == 1 else "levels ") + ", ".join(levels)
