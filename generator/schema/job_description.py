"""A job description that a reader can copy and post."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import (
    AtLevels,
    Label,
    LevelId,
    Levels,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Sources,
)


class Item(AtLevels, Record):
    """A bullet. Its text may contain placeholders, written ``[[id]]``."""

    text: Annotated[Line, Field(description="The bullet; placeholders as [[company]]")]
    levels: Levels = ()


class MustHave(Item):
    """A requirement, tied to the skill it asks for."""

    skill: Annotated[SkillId, Field(description="Id of the skill")]


class LevelVariant(Record):
    """What differs in the heading and opening at one level."""

    level: Annotated[LevelId, Field(description="Id of the level")]
    title: Annotated[Label, Field(description="The title to post")]
    opening: Annotated[Line, Field(description="A sentence that says how senior the job is")]


class JobDescriptionRecord(Record):
    """The job descriptions of one role, one for each level."""

    role: Annotated[RoleId, Field(description="Id of the role; one file per role")]
    mission: Annotated[Paragraph, Field(description="Why the job exists")]
    levels: Annotated[tuple[LevelVariant, ...], Field(min_length=1, description="One entry for each level")]
    ninety_days: Annotated[tuple[Item, ...], Field(min_length=1, description="What you will own in 90 days")]
    responsibilities: Annotated[tuple[Item, ...], Field(min_length=1, description="What you will do")]
    must_haves: Annotated[tuple[MustHave, ...], Field(min_length=1, description="Requirements")]
    nice_to_haves: Annotated[tuple[Item, ...], Field(description="What helps but isn't required")] = ()
    hiring_process: Annotated[tuple[Item, ...], Field(min_length=1, description="How we hire")]
    pay_and_benefits: Annotated[
        tuple[Item, ...], Field(min_length=1, description="What the job pays and offers")
    ]
    sources: Sources
    reviewed: Reviewed
