"""A project that shows what a role delivers."""

from __future__ import annotations

from typing import Annotated

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

    title: Annotated[Label, Field(description="The step in two or three words")]
    what: Annotated[Paragraph, Field(description="What is done and what it is for")]
    skills: Annotated[tuple[SkillId, ...], Field(description="Ids of the skills it takes")] = ()
    tools: Annotated[tuple[Label, ...], Field(description="Tools by name")] = ()


class Figure(Record):
    """A number that the example turns on."""

    value: Annotated[Label, Field(description="The number with its unit, such as '50,000+'")]
    label: Annotated[Line, Field(description="What it counts, and over which period")]


class ExampleRecord(Record):
    """One practical example."""

    title: Annotated[Label, Field(description="What gets built")]
    role: Annotated[RoleId, Field(description="Id of the role that does it")]
    duration: Annotated[Label, Field(description="How long it takes, such as '90 days'")]
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    summary: Annotated[Line, Field(description="The project in a sentence")]
    need: Annotated[Paragraph, Field(description="The business need that starts it")]
    figures: Annotated[
        tuple[Figure, ...],
        Field(min_length=1, description="The numbers to remember"),
    ]
    steps: Annotated[tuple[ExampleStep, ...], Field(min_length=1, description="What is done, in order")]
    deliverable: Annotated[Line, Field(description="What exists at the end")]
    impact: Annotated[Line, Field(description="What it changes for the business")]
    measures: Annotated[tuple[Line, ...], Field(min_length=1, description="How success is measured")]
    sources: Sources
    reviewed: Reviewed
