"""A role that readers may hire for."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    CriterionId,
    FormerIds,
    Label,
    Line,
    Paragraph,
    ProficiencyId,
    Record,
    Reviewed,
    RoleId,
    SearchTerms,
    SkillId,
    Sources,
)


class RoleSkill(Record):
    """A skill that the role needs."""

    skill: SkillId = Field(description="Id of the skill")
    level: ProficiencyId = Field(description="How well the role must master it")
    why: Line = Field(description="What goes wrong without it, or right because of it")


class Milestone(Record):
    """What is done by a day of the first 90."""

    by: Label = Field(description="Such as 'Day 30'")
    what: Line = Field(description="What exists by then")


class ConfusedRole(Record):
    """Another role that people confuse with this one."""

    role: RoleId = Field(description="Id of the other role")
    difference: Line = Field(description="How to tell them apart")


class RoleRecord(Record):
    """One role: what it does, when to hire it, and how to tell that it works."""

    name: Label = Field(description="Name in running text, such as 'pastry chef'")
    short_name: Label = Field(description="Name where space is short, a word or an abbreviation")
    position: int = Field(ge=1, le=99, description="Place in every list; unique; decides color and shape")
    scope: Label = Field(description="The role in two or three words, such as 'builds systems'")
    summary: Paragraph = Field(description="What the role is, for someone who has never hired one")
    trade_off: Paragraph = Field(description="What you get and what you give up by hiring this role")
    titles: tuple[Label, ...] = Field(min_length=1, description="Titles to post the job under")
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    hire_when: tuple[Line, ...] = Field(min_length=1, description="Signs that this is the role to hire")
    avoid_when: tuple[Line, ...] = Field(min_length=1, description="Signs that it is not")
    criteria: dict[CriterionId, Line] = Field(
        description="One answer for each criterion: 'choose this role when …'"
    )
    skills: tuple[RoleSkill, ...] = Field(min_length=1, description="Skills, most important first")
    first_90_days: tuple[Milestone, ...] = Field(min_length=1, description="What to expect, in order")
    success_measures: tuple[Line, ...] = Field(min_length=1, description="How success is measured")
    pay_notes: tuple[Line, ...] = Field(default=(), description="How pay is usually built for this role")
    confused_with: tuple[ConfusedRole, ...] = Field(
        default=(), description="Roles it is confused with; each gets a comparison page"
    )
    sources: Sources
    reviewed: Reviewed
