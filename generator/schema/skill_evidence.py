"""How many job ads name a skill."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    AsOf,
    Label,
    Line,
    Paragraph,
    Percent,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Sources,
)


class AdGroup(Record):
    """Ads that count for a role."""

    role: RoleId = Field(description="Id of the role")
    title_group: Label = Field(description="The group's name in the source")
    count: int = Field(ge=1, description="Number of ads in it")


class TermShare(Record):
    """The share of a group's ads that name a term."""

    role: RoleId = Field(description="Id of the group's role")
    percent: Percent = Field(description="Percent of the group's ads, such as 23.3")


class Term(Record):
    """A word in the ads, and the skill it means."""

    term: Label = Field(description="The word as the source counts it")
    skill: SkillId | None = Field(default=None, description="Id of its skill, if the guide has one")
    shares: tuple[TermShare, ...] = Field(min_length=1, description="One for each role")


class AcceptedDifference(Record):
    """A known difference between a role and its ads."""

    role: RoleId = Field(description="Id of the role")
    term: Label = Field(description="The term")
    reason: Line = Field(description="Why the role is right here")


class SkillEvidenceRecord(Record):
    """Counts of terms in one sample of ads."""

    title: Label = Field(description="What the sample is, in a few words")
    period: Label = Field(description="When the ads were online")
    place: Label = Field(description="Where")
    total: int = Field(ge=1, description="Number of ads in the whole sample")
    method: Line = Field(description="How the terms were counted")
    bias: Paragraph = Field(description="What the sample leaves out")
    groups: tuple[AdGroup, ...] = Field(min_length=1, description="One for each role")
    terms: tuple[Term, ...] = Field(min_length=1, description="The terms, most frequent first")
    accepted: tuple[AcceptedDifference, ...] = Field(default=(), description="Known differences")
    as_of: AsOf
    sources: Sources
    reviewed: Reviewed
