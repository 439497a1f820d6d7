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
    Usual,
)


class Item(AtLevels, Record):
    """A bullet. Its text may contain placeholders, written ``[[id]]``."""

    text: Line = Field(description="The bullet; placeholders as [[company]]")
    levels: Levels = ()


class Statement(AtLevels, Record):
    """A paragraph. Its text may contain placeholders, written ``[[id]]``."""

    text: Paragraph = Field(description="The paragraph; placeholders as [[company]]")
    levels: Levels = ()


class MustHave(Item):
    """A requirement. Most ask for a skill; a license, a language or the right to work does not."""

    skill: Annotated[SkillId | None, Usual()] = Field(
        default=None, description="Id of the skill, if it asks for one"
    )


class LevelVariant(Record):
    """What differs in the heading and opening at one level."""

    level: LevelId = Field(description="Id of the level")
    title: Label = Field(description="The title to post")
    opening: Line = Field(description="A sentence that says how senior the job is")


class Boilerplate(Record):
    """What job descriptions of all roles share: the company, how it hires and what it offers."""

    about: tuple[Statement, ...] = Field(default=(), description="Paragraphs about the company, shown first")
    team: tuple[Statement, ...] = Field(
        default=(), description="Paragraphs about the team, the manager and why you hire now"
    )
    hiring_process: tuple[Item, ...] = Field(default=(), description="How we hire, stage by stage")
    how_to_apply: tuple[Item, ...] = Field(default=(), description="How to apply, until when, and with what")
    pay_and_benefits: tuple[Item, ...] = Field(default=(), description="What the job pays and offers")
    place_and_terms: tuple[Item, ...] = Field(
        default=(), description="Place, days in the office, kind of employment, visa"
    )
    equal_opportunity: tuple[Statement, ...] = Field(
        default=(), description="Paragraphs on equal opportunity, accommodation and applicants' data"
    )


class BoilerplateRecord(Boilerplate):
    """Sections that job descriptions share. One with a section of the same name uses its own."""

    reviewed: Reviewed


class RoleSections(Record):
    """What a job description says about the work and who can do it."""

    role: RoleId = Field(description="Id of the role; one file per role")
    mission: Paragraph = Field(description="Why the job exists")
    levels: tuple[LevelVariant, ...] = Field(min_length=1, description="One entry for each level of the role")
    ninety_days: tuple[Item, ...] = Field(min_length=1, description="What you will own in 90 days")
    responsibilities: tuple[Item, ...] = Field(min_length=1, description="What you will do")
    must_haves: tuple[MustHave, ...] = Field(min_length=1, description="Requirements")
    nice_to_haves: tuple[Item, ...] = Field(default=(), description="What helps but isn't required")

    @property
    def on_the_work(self) -> tuple[Item, ...]:
        """Every bullet on the work and who can do it, which differ by level; hiring and benefits need not."""
        return (*self.ninety_days, *self.responsibilities, *self.must_haves, *self.nice_to_haves)


class JobDescriptionRecord(Boilerplate, RoleSections):
    """The job descriptions of one role, one for each of its levels."""

    sources: Sources
    reviewed: Reviewed
