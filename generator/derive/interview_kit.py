"""What an interview kit asks at a level, how long it takes, and what it covers."""

from __future__ import annotations

from generator.schema.interview_kit import Competency, Criterion, InterviewKitRecord, Stage
from generator.schema.job_description import JobDescriptionRecord

MIN_COMPETENCIES, MAX_COMPETENCIES = 5, 8
"""How many competencies an interview can test: fewer tell too little, more leave no time for answers."""

USUAL_MINIMUM = 3
"""The score that is enough where a kit gives no other."""

MAX_ALIKE = 0.5
"""The share of its questions that a level may have in common with another, minimum and all."""


def asked_at(kit: InterviewKitRecord, level: str) -> tuple[Competency, ...]:
    """Return the competencies to ask about at a level, in the order of asking: stage by stage."""
    order = {stage.id: number for number, stage in enumerate(kit.stages)}
    asked = (one for one in kit.competencies if one.applies_at(level))
    return tuple(sorted(asked, key=lambda one: order.get(one.stage or "", len(order))))


def stages_at(kit: InterviewKitRecord, level: str) -> tuple[Stage, ...]:
    """Return the stages of a level, in order."""
    return tuple(stage for stage in kit.stages if stage.applies_at(level))


def scored_at(kit: InterviewKitRecord, level: str) -> tuple[Criterion, ...]:
    """Return the lines of the work sample's rubric at a level; none without a work sample."""
    rubric = kit.work_sample.rubric if kit.work_sample else ()
    return tuple(one for one in rubric if one.applies_at(level))


def minimum_at(scored: Competency | Criterion, level: str) -> int:
    """Return the lowest score that is enough at a level."""
    return scored.minimum.get(level, USUAL_MINIMUM)


def minutes_asked(kit: InterviewKitRecord, stage: str, level: str) -> int:
    """Return how long the questions of a stage take at a level."""
    return sum(one.minutes or 0 for one in asked_at(kit, level) if one.stage == stage)


def covered_at(kit: InterviewKitRecord, level: str) -> set[str]:
    """Return the ids of the skills that come up at a level: in a question, the work sample or a stage."""
    covered = {skill for one in asked_at(kit, level) for skill in one.covers}
    covered.update(skill for stage in stages_at(kit, level) for skill in stage.covers)
    covered.update(kit.work_sample.covers if kit.work_sample else ())
    return covered


def alike(kit: InterviewKitRecord, one: str, other: str) -> float:
    """Return the share of questions that two levels ask with the same minimum and the same expectations."""
    first, second = asked_at(kit, one), asked_at(kit, other)
    same = sum(
        minimum_at(asked, one) == minimum_at(asked, other)
        and asked.also_expect.get(one) == asked.also_expect.get(other)
        for asked in first
        if asked in second
    )
    return same / max(len(first), len(second), 1)


def must_haves_at(record: JobDescriptionRecord, level: str) -> tuple[str, ...]:
    """Return the ids of the skills that a job description requires at a level, each once."""
    skills = (item.skill for item in record.must_haves if item.skill and item.applies_at(level))
    return tuple(dict.fromkeys(skills))
