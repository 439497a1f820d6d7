"""How many job ads name a skill."""

from __future__ import annotations

from typing import Annotated

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

    role: Annotated[RoleId, Field(description="Id of the role")]
    title_group: Annotated[Label, Field(description="The group's name in the source")]
    count: Annotated[int, Field(ge=1, description="Number of ads in it")]


class TermShare(Record):
    """The share of a group's ads that name a term."""

    role: Annotated[RoleId, Field(description="Id of the group's role")]
    percent: Annotated[Percent, Field(description="Percent of the group's ads, such as 23.3")]


class Term(Record):
    """A word in the ads, and the skill it means."""

    term: Annotated[Label, Field(description="The word as the source counts it")]
    skill: Annotated[SkillId | None, Field(description="Id of its skill, if the guide has one")] = None
    shares: Annotated[tuple[TermShare, ...], Field(min_length=1, description="One for each role")]


class AcceptedDifference(Record):
    """A known difference between a role and its ads."""

    role: Annotated[RoleId, Field(description="Id of the role")]
    term: Annotated[Label, Field(description="The term")]
    reason: Annotated[Line, Field(description="Why the role is right here")]


class SkillEvidenceRecord(Record):
    """Counts of terms in one sample of ads."""

    title: Annotated[Label, Field(description="What the sample is, in a few words")]
    period: Annotated[Label, Field(description="When the ads were online")]
    place: Annotated[Label, Field(description="Where")]
    total: Annotated[int, Field(ge=1, description="Number of ads in the whole sample")]
    method: Annotated[Line, Field(description="How the terms were counted")]
    bias: Annotated[Paragraph, Field(description="What the sample leaves out")]
    groups: Annotated[tuple[AdGroup, ...], Field(min_length=1, description="One for each role")]
    terms: Annotated[tuple[Term, ...], Field(min_length=1, description="The terms, most frequent first")]
    accepted: Annotated[tuple[AcceptedDifference, ...], Field(description="Known differences")] = ()
    as_of: AsOf
    sources: Sources
    reviewed: Reviewed
