"""The competencies of an interview at a level, and the must-haves they have to cover."""

from __future__ import annotations

from generator.schema.interview_kit import Competency, InterviewKitRecord
from generator.schema.job_description import JobDescriptionRecord

MIN_COMPETENCIES, MAX_COMPETENCIES = 5, 8
"""How many competencies an interview can test: fewer tell too little, more leave no time for answers."""


def asked_at(kit: InterviewKitRecord, level: str) -> tuple[Competency, ...]:
    """Return the competencies to ask about at a level, in the order of asking."""
    return tuple(one for one in kit.competencies if one.applies_at(level))


def must_haves_at(record: JobDescriptionRecord, level: str) -> tuple[str, ...]:
    """Return the ids of the skills that a job description requires at a level, each once."""
    skills = (item.skill for item in record.must_haves if item.skill and item.applies_at(level))
    return tuple(dict.fromkeys(skills))
