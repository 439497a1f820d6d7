"""What to ask in the interviews for a role, and how to score the answers."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    AtLevels,
    Label,
    Levels,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Slug,
    Sources,
)


class Anchors(Record):
    """What an answer sounds like that deserves a score. Scores in between are allowed."""

    at_1: Line = Field(description="What you hear or see for a score of 1")
    at_3: Line = Field(description="What you hear or see for a score of 3")
    at_5: Line = Field(description="What you hear or see for a score of 5")


class Competency(AtLevels, Record):
    """Something that a candidate must be able to do, with the question that shows it."""

    id: Slug = Field(description="Id within this kit, for links to it")
    name: Label = Field(description="What is tested, in a few words")
    covers: tuple[SkillId, ...] = Field(
        min_length=1, description="Ids of skills that the job description makes must-haves"
    )
    levels: Levels = ()
    question: Paragraph = Field(description="The question, in the same words for every candidate")
    follow_up: Line | None = Field(default=None, description="What to ask next if the answer stays vague")
    strong: Line = Field(description="What a strong answer sounds like")
    weak: Line = Field(description="What a weak answer sounds like")
    anchors: Anchors = Field(description="What earns a score of 1, 3 and 5")


class InterviewKitRecord(Record):
    """The interviews for one role, at each level."""

    role: RoleId = Field(description="Id of the role; one file per role")
    competencies: tuple[Competency, ...] = Field(
        min_length=1, description="What is asked, in the order of asking; 5 to 8 at each level"
    )
    sources: Sources
    reviewed: Reviewed
