"""What to teach people who are already on the team."""

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
    """An outcome that relies on people who are already on the team."""

    outcome: Link
    answer: str
    lessons: tuple[ShownLesson, ...]


def shown_lessons(directory: Directory, outcome: OutcomeRecord) -> tuple[ShownLesson, ...]:
    """Return what an outcome teaches, in order."""
    return tuple(ShownLesson(directory.skill(lesson.skill), lesson.what) for lesson in outcome.teach)


def reliances(directory: Directory, role: str) -> tuple[Reliance, ...]:
    """Return the outcomes that rely on people in a role who are already on the team."""
    return tuple(
        Reliance(directory.outcome(id), outcome.answer, shown_lessons(directory, outcome))
        for id, outcome in directory.outcomes.items()
        if role in outcome.team
    )
