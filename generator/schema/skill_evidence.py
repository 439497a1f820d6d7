"""How many job ads name a skill."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import (
    AsOf,
    Label,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    SkillId,
    Slug,
    Sources,
    YesNo,
)

MIN_ADS = 20
"""A group with fewer ads gets no shares."""


class AdGroup(Record):
    """Ads that are counted together."""

    id: Slug = Field(description="Its id in the counts of the terms")
    name: Label = Field(description="What its ads have in common, such as their title")
    role: RoleId | None = Field(default=None, description="Id of the role whose ads these are, if any")
    count: int = Field(ge=0, description="Number of ads in it")


class Term(Record):
    """What ads name, and the skill it means."""

    term: Label = Field(description="Its name, as readers see it")
    skill: SkillId | None = Field(default=None, description="Id of its skill, if the guide has one")
    topic: YesNo = Field(default=False, description="Yes: a field or a way of work that needs no skill")
    named: dict[Slug, Annotated[int, Field(ge=0)]] = Field(
        default_factory=dict,
        description="For each group of at least 20 ads, the number of ads that name it",
    )


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
    by: Literal["title", "country", "level"] = Field(
        default="title", description="What divides the ads into groups"
    )
    total: int = Field(ge=1, description="Number of ads in the whole sample")
    method: Line = Field(description="How the terms were counted")
    bias: Paragraph = Field(description="What the sample leaves out")
    groups: tuple[AdGroup, ...] = Field(min_length=1, description="The groups; one at most for a role")
    terms: tuple[Term, ...] = Field(min_length=1, description="The terms, most frequent first")
    accepted: tuple[AcceptedDifference, ...] = Field(default=(), description="Known differences")
    as_of: AsOf
    sources: Sources
    reviewed: Reviewed
