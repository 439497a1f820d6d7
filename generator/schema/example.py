"""A project that shows what a role delivers."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    FormerIds,
    Label,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SearchTerms,
    SkillId,
    Sources,
)


class ExampleStep(Record):
    """A step of the project, in order."""

    title: Label = Field(description="The step in two or three words")
    when: Label | None = Field(
        default=None,
        description="When in the project, such as 'Weeks 1–2'. Its numbers place the step on the time line",
    )
    what: Paragraph = Field(description="What is done and what it is for")
    result: Line | None = Field(default=None, description="What exists when the step is done")
    skills: tuple[SkillId, ...] = Field(default=(), description="Ids of the skills it takes")
    tools: tuple[Label, ...] = Field(default=(), description="Tools by name")


class Figure(Record):
    """A number that the example turns on."""

    value: Label = Field(description="The number with its unit, such as '50,000+'")
    label: Line = Field(description="What it counts, and over which period")


class ExampleRecord(Record):
    """One practical example."""

    title: Label = Field(description="What gets built")
    role: RoleId = Field(description="Id of the role that does it")
    duration: Label = Field(description="How long it takes, such as '90 days'")
    position: int = Field(default=99, ge=1, le=99, description="Place among the role's examples")
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    summary: Line = Field(description="The project in a sentence")
    need: Paragraph = Field(description="The business need that starts it")
    figures: tuple[Figure, ...] = Field(default=(), description="The numbers to remember")
    steps: tuple[ExampleStep, ...] = Field(min_length=1, description="What is done, in order")
    deliverable: Line = Field(description="What exists at the end")
    costs: tuple[Line, ...] = Field(default=(), description="What it costs, and how to estimate that")
    risks: tuple[Line, ...] = Field(default=(), description="What goes wrong, and how to notice in time")
    impact: Line = Field(description="What it changes for the business")
    measures: tuple[Line, ...] = Field(min_length=1, description="How success is measured")
    sources: Sources
    reviewed: Reviewed
