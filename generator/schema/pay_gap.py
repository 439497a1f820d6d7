"""The difference in pay between two roles, computed from job postings."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    Amount,
    AsOf,
    Label,
    LevelId,
    Line,
    Record,
    Reviewed,
    RoleId,
    SalaryId,
    Share,
    Sources,
)


class GapFigures(Record):
    """The gap between the median mid-points of two groups of postings."""

    count_one: int = Field(ge=1, description="Postings of the first role")
    count_other: int = Field(ge=1, description="Postings of the other role")
    median_one: Amount = Field(description="Median mid-point of the first role")
    median_other: Amount = Field(description="Median mid-point of the other role")
    difference: int = Field(description="Other minus first")
    interval_low: int = Field(description="Lower end of its 95% bootstrap interval")
    interval_high: int = Field(description="Upper end of that interval")
    probability: Share = Field(
        description="How often a random posting of the other role pays more; ties count half"
    )


class Gap(Record):
    """The gap at one level: over all postings, and with identical postings counted once."""

    one: RoleId = Field(description="Id of the first role")
    other: RoleId = Field(description="Id of the role it is compared with")
    level: LevelId = Field(description="Id of the level")
    raw: GapFigures = Field(description="Every posting counted")
    collapsed: GapFigures = Field(description="Identical postings of a role counted once")


class RangeCheck(Record):
    """The share of postings whose mid-point is inside a range from another set."""

    salaries: SalaryId = Field(description="Id of the set whose range is checked")
    role: RoleId = Field(description="Id of the role")
    level: LevelId = Field(description="Id of the level")
    count: int = Field(ge=1, description="Postings of the role at the level")
    inside: Share = Field(description="Share of mid-points inside, ends included")
    below: Share = Field(description="Share below it")
    above: Share = Field(description="Share above it")


class PayGapRecord(Record):
    """The gaps of one salary set. Made by ``guide import salaries``, not by hand."""

    title: Label = Field(description="What the set is, in a few words")
    salaries: SalaryId = Field(description="Id of the salary set that the same postings gave")
    method: Line = Field(description="How the interval was computed")
    gaps: tuple[Gap, ...] = Field(description="One for each pair and level with enough postings")
    range_checks: tuple[RangeCheck, ...] = Field(
        default=(), description="Ranges of other sets, compared with these postings"
    )
    as_of: AsOf
    sources: Sources
    reviewed: Reviewed
