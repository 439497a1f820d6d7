"""How many job ads name a skill."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.schema.fields import Date, Label, Line, Paragraph, Percent, Record, RoleId, SkillId, SourceId


class AdGroup(Record):
    """Ads that stand for a role."""

    role: Annotated[RoleId, Field(description="Id of the role")]
    title_group: Annotated[Label, Field(description="The group's name in the source")]
    count: Annotated[int, Field(ge=1, description="How many ads it holds")]


class TermShare(Record):
    """The share of a group's ads that name a term."""

    role: Annotated[RoleId, Field(description="Id of the role the group stands for")]
    percent: Annotated[Percent, Field(description="Percent of the group's ads, such as 23.3")]


class Term(Record):
    """A word of the ads, and the skill it stands for."""

    term: Annotated[Label, Field(description="The word as the source counts it")]
    skill: Annotated[SkillId | None, Field(description="Id of its skill, if the guide has one")] = None
    shares: Annotated[tuple[TermShare, ...], Field(min_length=1, description="One for each role")]


class AcceptedDifference(Record):
    """A place where a role knowingly departs from the ads."""

    role: Annotated[RoleId, Field(description="Id of the role")]
    term: Annotated[Label, Field(description="The term")]
    reason: Annotated[Line, Field(description="Why the role stands as it does")]


class SkillEvidenceRecord(Record):
    """Counts of terms in one sample of ads."""

    title: Annotated[Label, Field(description="What the sample is, in a few words")]
    period: Annotated[Label, Field(description="When the ads were up")]
    place: Annotated[Label, Field(description="Where")]
    total: Annotated[int, Field(ge=1, description="How many ads the whole sample holds")]
    method: Annotated[Line, Field(description="How the terms were counted")]
    bias: Annotated[Paragraph, Field(description="What the sample leaves out")]
    groups: Annotated[tuple[AdGroup, ...], Field(min_length=1, description="One for each role")]
    terms: Annotated[tuple[Term, ...], Field(min_length=1, description="The terms, most frequent first")]
    accepted: Annotated[tuple[AcceptedDifference, ...], Field(description="Known differences")] = ()
    as_of: Annotated[Date, Field(description="The date the figures stand for")]
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, description="Ids of the sources")]
    reviewed: Annotated[Date, Field(description="When a person last read it through")]
