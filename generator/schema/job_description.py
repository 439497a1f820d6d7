"""A job description that a reader can copy and post."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import Date, Label, LevelId, Line, Paragraph, Record, RoleId, SkillId, SourceId


class Item(Record):
    """A bullet. Placeholders stand in it as ``[[id]]``."""

    text: Annotated[Line, Field(description="The bullet; placeholders as [[company]]")]
    levels: Annotated[
        tuple[LevelId, ...], Field(description="Only at these levels; empty: at every level")
    ] = ()


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
    must_haves: Annotated[tuple[MustHave, ...], Field(min_length=1, description="What you need to bring")]
    nice_to_haves: Annotated[tuple[Item, ...], Field(description="What helps but is not needed")] = ()
    hiring_process: Annotated[tuple[Item, ...], Field(min_length=1, description="How we hire")]
    pay_and_benefits: Annotated[
        tuple[Item, ...], Field(min_length=1, description="What the job pays and offers")
    ]
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, description="Ids of the sources")]
    reviewed: Annotated[Date, Field(description="When a person last read it through")]
