"""The interviews for a role: stages, questions, a work sample, scores, and who passes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.schema.fields import (
    AtLevels,
    Label,
    LevelId,
    Levels,
    Line,
    OldIds,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Slug,
    Sources,
    YesNo,
)

Minutes = Annotated[int, Field(ge=5, le=240)]
Score = Annotated[int, Field(ge=1, le=5)]
Verbatim = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
"""A text whose lines stay lines, such as a log or a table of values."""

_MINIMUM = "The lowest score that is enough, by level; 3 where none is given"


class Anchors(Record):
    """What an answer sounds like that deserves a score. Scores in between are allowed."""

    at_1: Line = Field(description="What you hear or see for a score of 1")
    at_3: Line = Field(description="What you hear or see for a score of 3")
    at_5: Line = Field(description="What you hear or see for a score of 5")


class Stage(AtLevels, Record):
    """A meeting or task on the way to a decision."""

    id: Slug = Field(description="Id within this kit, for 'stage' of a question")
    name: Label = Field(description="What candidates call it, such as Technical interview")
    day: Annotated[int, Field(ge=1, le=5)] = Field(description="Working day of the week's plan, 1 to 5")
    minutes: Minutes = Field(description="How long it takes")
    who: Label = Field(description="Who runs it")
    purpose: Line = Field(description="What you find out, or what happens")
    covers: tuple[SkillId, ...] = Field(
        default=(), description="Ids of skills that come up here without a scored question"
    )
    levels: Levels = ()


class Competency(AtLevels, Record):
    """Something that a candidate must be able to do, with the question that shows it."""

    id: Slug = Field(description="Id within this kit, for links to it")
    former_ids: OldIds = ()
    name: Label = Field(description="What is tested, in a few words")
    covers: tuple[SkillId, ...] = Field(
        min_length=1, description="Ids of skills that the role needs or its job description requires"
    )
    levels: Levels = ()
    stage: Slug | None = Field(default=None, description="Id of the stage in which it is asked")
    minutes: Minutes | None = Field(default=None, description="How long the answer may take")
    must_pass: YesNo = Field(default=False, description="Whether a score below the minimum means no hire")
    minimum: dict[LevelId, Score] = Field(default={}, description=_MINIMUM)
    question: Paragraph = Field(description="The question, in the same words for every candidate")
    follow_up: Line | None = Field(default=None, description="What to ask next if the answer stays vague")
    also_expect: dict[LevelId, Line] = Field(
        default={}, description="What a score of 4 or 5 needs at a level on top of this, by level"
    )
    strong: Line = Field(description="What a strong answer sounds like")
    weak: Line = Field(description="What a weak answer sounds like")
    anchors: Anchors = Field(description="What earns a score of 1, 3 and 5")


class Material(Record):
    """Something the candidate works with. Its lines are shown as written."""

    name: Label = Field(description="What it is, such as Ten tickets from last week")
    text: Verbatim = Field(description="The material itself, as a YAML block after '|'")


class Criterion(AtLevels, Record):
    """A line of the rubric by which a work sample is scored."""

    id: Slug = Field(description="Id within this rubric")
    name: Label = Field(description="What is scored, in a few words")
    levels: Levels = ()
    must_pass: YesNo = Field(default=False, description="Whether a score below the minimum means no hire")
    minimum: dict[LevelId, Score] = Field(default={}, description=_MINIMUM)
    anchors: Anchors = Field(description="What earns a score of 1, 3 and 5")


class WorkSample(Record):
    """A small task that resembles the real work, with what each level must deliver."""

    title: Label = Field(description="What is done, in a few words")
    stage: Slug = Field(description="Id of the stage in which it is done or discussed")
    minutes: Annotated[int, Field(ge=15, le=120)] = Field(description="Time limit for the candidate")
    covers: tuple[SkillId, ...] = Field(
        min_length=1, description="Ids of skills that the role needs or its job description requires"
    )
    brief: Paragraph = Field(description="The situation and the task, as the candidate reads them")
    materials: tuple[Material, ...] = Field(min_length=1, description="What the candidate works with")
    deliver: dict[LevelId, tuple[Line, ...]] = Field(description="What the candidate hands in, by level")
    assistants: Paragraph = Field(description="What the candidate may use AI assistants for")
    judging: Paragraph = Field(description="For interviewers: how to judge work done with an assistant")
    rubric: tuple[Criterion, ...] = Field(min_length=1, description="How it is scored")


class PassRule(Record):
    """When the scores mean yes."""

    may_miss: Annotated[int, Field(ge=0, le=3)] = Field(
        description="How many scores that are not must-pass may be below their minimum; a 1 counts as two"
    )
    no_hire: Line = Field(description="What means no, whatever the other scores say")


class InterviewKitRecord(Record):
    """The interviews for one role, at each level."""

    role: RoleId = Field(description="Id of the role; one file per role")
    stages: tuple[Stage, ...] = Field(default=(), description="The plan of a week, in order")
    work_sample: WorkSample | None = Field(default=None, description="A task with materials and a rubric")
    pass_rule: PassRule | None = Field(default=None, description="Which scores mean yes")
    competencies: tuple[Competency, ...] = Field(
        min_length=1, description="What is asked, in the order of asking; 5 to 8 at each level"
    )
    sources: Sources
    reviewed: Reviewed
