"""What people whom the reader has already must learn: parts of an outcome's and of a role's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.directory import Directory
from generator.pages.page import Link
from generator.schema.decision import OutcomeRecord


@dataclass(frozen=True)
class ShownLesson:
    """A skill to learn, and how."""

    skill: Link
    what: str


@dataclass(frozen=True)
class Reliance:
    """An outcome that relies on people of a role whom the reader has already."""

    outcome: Link
    answer: str
    lessons: tuple[ShownLesson, ...]


def shown_lessons(directory: Directory, outcome: OutcomeRecord) -> tuple[ShownLesson, ...]:
    """What the people of an outcome learn, in order."""
    return tuple(ShownLesson(directory.skill(lesson.skill), lesson.what) for lesson in outcome.teach)


def reliances(directory: Directory, role: str) -> tuple[Reliance, ...]:
    """The outcomes that rely on a role whom the reader has already."""
    return tuple(
        Reliance(directory.outcome(id), outcome.answer, shown_lessons(directory, outcome))
        for id, outcome in directory.guide.outcomes.items()
        if role in outcome.team
    )
