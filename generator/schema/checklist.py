"""A list of questions to settle before writing a job description."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import Label, Line, Paragraph, Record, Reviewed, RoleId, Slug, Sources


class Answer(Record):
    """An answer and the role that it points to."""

    text: Line = Field(description="The answer in the reader's words")
    role: RoleId = Field(description="Id of the role it points to")


class ChecklistQuestion(Record):
    """One thing to settle."""

    id: Slug = Field(description="Stays the same when the question is reworded")
    title: Label = Field(description="What to settle, in a few words")
    ask: Line = Field(description="The question")
    answers: tuple[Answer, ...] = Field(min_length=2, description="The answers")


class ChecklistRecord(Record):
    """One checklist, to fill in on screen or on paper."""

    title: Label = Field(description="The page's title")
    intro: Paragraph = Field(description="What it is for and how to use it")
    questions: tuple[ChecklistQuestion, ...] = Field(min_length=1, description="In order")
    reading: tuple[Line, ...] = Field(min_length=1, description="How to read clear and mixed results")
    sources: Sources
    reviewed: Reviewed
