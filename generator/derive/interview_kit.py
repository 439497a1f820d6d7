"""Which competencies are asked about at a level, and which must-haves they have to cover."""

from __future__ import annotations

from generator.schema.interview_kit import Competency, InterviewKitRecord
from generator.schema.job_description import JobDescriptionRecord

FEWEST, MOST = 5, 8
"""How many competencies an interview can hold: fewer decide too little, more leave no time for answers."""


def asked_at(kit: InterviewKitRecord, level: str) -> tuple[Competency, ...]:
    """The competencies of a level, in the order of asking."""
    return tuple(one for one in kit.competencies if not one.levels or level in one.levels)


def must_haves_at(record: JobDescriptionRecord, level: str) -> tuple[str, ...]:
    """Ids of the skills that a job description demands at a level, each once."""
    return tuple(
        dict.fromkeys(item.skill for item in record.must_haves if not item.levels or level in item.levels)
    )
