"""A claim of a source, and what we found when we checked it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.fields import Date, Label, Line, PageAddress, Paragraph, Record, RoleId, SourceId

Verdict = Literal["supported", "mixed", "contradicted", "unsourced"]


class Evidence(Record):
    """A figure or text that the verdict rests on."""

    text: Annotated[Line, Field(description="What it shows, with n, period and place")]
    source: Annotated[SourceId, Field(description="Id of the source")]
    page: Annotated[PageAddress | None, Field(description="Page that shows the computation")] = None


class ClaimRecord(Record):
    """One claim that can be checked."""

    claim: Annotated[Line, Field(description="What is claimed, in our words")]
    made_by: Annotated[SourceId, Field(description="Id of the source that claims it")]
    where: Annotated[Label, Field(description="Where in the source it appears")]
    topic: Annotated[Literal["pay", "skills", "demand", "scope"], Field(description="What it is about")]
    verdict: Annotated[Verdict, Field(description="What we found")]
    finding: Annotated[Paragraph, Field(description="Why, in two or three sentences")]
    evidence: Annotated[tuple[Evidence, ...], Field(description="What it rests on; empty if unsourced")] = ()
    roles: Annotated[tuple[RoleId, ...], Field(description="Roles whose pages show it")] = ()
    checked: Annotated[Date, Field(description="When it was checked")]
