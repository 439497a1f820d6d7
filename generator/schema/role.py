"""A role that readers may hire for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.schema.fields import (
    Aliases,
    CriterionId,
    FamilyId,
    FormerIds,
    Label,
    LevelId,
    Line,
    LongText,
    Paragraph,
    Passage,
    ProficiencyId,
    Record,
    Reviewed,
    RoleId,
    SearchTerms,
    SkillId,
    Sources,
    Usual,
)


class RoleSkill(Record):
    """A skill that the role needs."""

    FORMER_FIELDS: ClassVar = {"level": "proficiency"}

    skill: SkillId = Field(description="Id of the skill")
    proficiency: Annotated[ProficiencyId | None, Usual()] = Field(
        default=None, description="How well the role must master it, at every level not in 'by_level'"
    )
    by_level: dict[LevelId, ProficiencyId] = Field(
        default={}, description="How well at some levels; without 'proficiency', only these need the skill"
    )
    why: Annotated[Line | None, Usual()] = Field(
        default=None, description="What goes wrong without it, or right because of it"
    )

    def at(self, level: str) -> ProficiencyId | None:
        """Return the proficiency that a level needs, by its id; ``None`` if it does not need the skill."""
        return self.by_level.get(level, self.proficiency)

    def at_levels(self, levels: Iterable[str]) -> dict[str, ProficiencyId]:
        """Return the proficiency of each level that needs the skill. For a role without levels: of ``""``."""
        needed = {level: self.at(level) for level in (*levels,) or ("",)}
        return {level: proficiency for level, proficiency in needed.items() if proficiency}


Track = Literal["individual", "manager"]


class RoleLevel(Record):
    """A level of the role: one from ``data/levels.yml``, or one of its own, which needs a name."""

    level: LevelId = Field(description="Id of a level, or a new id with a 'name'")
    name: Label | None = Field(default=None, description="What it is called in this role, such as 'Lead'")
    years: Label | None = Field(default=None, description="Years of experience in words")
    titles: tuple[Label, ...] = Field(default=(), description="Titles to post, if they aren't the role's")
    expects: LongText | None = Field(default=None, description="What someone at this level does in this role")
    scope: Line | None = Field(default=None, description="What they answer for, such as 'one team'")
    responsibilities: tuple[Passage, ...] = Field(default=(), description="What they do, in groups")
    pay_grade: Label | None = Field(default=None, description="Your name for its pay, such as 'Grade 7'")
    track: Track | None = Field(default=None, description="Whether it leads people")


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
    short_name: Annotated[Label | None, Usual()] = Field(
        default=None, description="Name where space is short, a word or an abbreviation; without it, the name"
    )
    family: FamilyId | None = Field(default=None, description="Id of the family of roles it belongs to")
    position: int = Field(ge=1, le=9_999, description="Place in every list; unique")
    scope: Annotated[Label | None, Usual()] = Field(
        default=None, description="The role in two or three words, such as 'builds systems'"
    )
    summary: LongText = Field(description="What the role is, for someone who has never hired one")
    responsibilities: tuple[Passage, ...] = Field(
        default=(), description="What the role does at every level, in groups"
    )
    levels: tuple[RoleLevel, ...] = Field(
        default=(), description="Its levels, the lowest first; without them, it has all in data/levels.yml"
    )
    trade_off: Annotated[Paragraph | None, Usual()] = Field(
        default=None, description="What you get and what you give up by hiring this role"
    )
    titles: tuple[Label, ...] = Field(min_length=1, description="Titles to post the job under")
    former_ids: FormerIds = ()
    aliases: Aliases = ()
    search_terms: SearchTerms = ()
    hire_when: Annotated[tuple[Line, ...], Usual()] = Field(
        default=(), description="Signs that this is the role to hire"
    )
    avoid_when: Annotated[tuple[Line, ...], Usual()] = Field(default=(), description="Signs that it is not")
    criteria: Annotated[dict[CriterionId, Line], Usual()] = Field(
        default_factory=dict, description="One answer for each criterion: 'choose this role when …'"
    )
    skills: tuple[RoleSkill, ...] = Field(min_length=1, description="Skills, most important first")
    first_90_days: Annotated[tuple[Milestone, ...], Usual()] = Field(
        default=(), description="What to expect, in order"
    )
    success_measures: Annotated[tuple[Line, ...], Usual()] = Field(
        default=(), description="How success is measured"
    )
    pay_like: tuple[RoleId, ...] = Field(
        default=(),
        description="Ids of the roles with the nearest pay, shown where this role has too few job ads",
    )
    pay_notes: tuple[Line, ...] = Field(default=(), description="How pay is usually built for this role")
    confused_with: tuple[ConfusedRole, ...] = Field(
        default=(), description="Roles it is confused with; each gets a comparison page"
    )
    sources: Sources
    reviewed: Reviewed
