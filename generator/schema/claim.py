"""A claim of a source, and what we found when we checked it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.schema.fields import Date, Label, Line, PageAddress, Paragraph, Record, RoleId, SourceId

Verdict = Literal["supported", "mixed", "contradicted", "can't tell", "unsourced"]


class Evidence(Record):
    """A figure or text that the verdict rests on."""

    text: Line = Field(description="What it shows, with n, period and place")
    source: SourceId = Field(description="Id of the source")
    page: PageAddress | None = Field(default=None, description="Page that shows the computation")


class ClaimRecord(Record):
    """One claim that can be checked."""

    claim: Line = Field(description="What is claimed, in our words")
    made_by: SourceId = Field(description="Id of the source that claims it")
    where: Label = Field(description="Where in the source it appears")
    topic: Literal["pay", "skills", "demand", "scope"] = Field(description="What it is about")
    verdict: Verdict = Field(description="What we found")
    finding: Paragraph = Field(description="Why, in two or three sentences")
    evidence: tuple[Evidence, ...] = Field(default=(), description="What it rests on; empty if unsourced")
    roles: tuple[RoleId, ...] = Field(default=(), description="Roles whose pages show it")
    checked: Date = Field(description="When it was checked")
