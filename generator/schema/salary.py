"""Pay as a source reports it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    DIGEST_PATTERN,
    Amount,
    AsOf,
    Label,
    LevelId,
    Line,
    Paragraph,
    PayPeriod,
    Record,
    Reviewed,
    RoleId,
    Share,
    Sources,
    YesNo,
)


class Percentiles(Record):
    """The spread of the observed values, in whole units of the currency."""

    p10: Amount | None = Field(default=None, description="10% are below")
    p25: Amount | None = Field(default=None, description="25% are below")
    p50: Amount | None = Field(default=None, description="The median")
    p75: Amount | None = Field(default=None, description="75% are below")
    p90: Amount | None = Field(default=None, description="90% are below")


class Observation(Record):
    """Pay for one role at one level, in whole units of the currency per pay period."""

    role: RoleId = Field(description="Id of the role")
    level: LevelId = Field(description="Id of the level")
    low: Amount | None = Field(default=None, description="Lower end; of postings, the median")
    high: Amount | None = Field(
        default=None, description="Upper end, the last known if open; of postings, the median"
    )
    mid: Amount | None = Field(default=None, description="Of postings, the median of the mid-points")
    open_top: YesNo = Field(default=False, description="yes if the source writes '230,000+'")
    count: int | None = Field(
        default=None, ge=0, description="How many values it was computed from, if known"
    )
    percentiles: Percentiles | None = Field(default=None, description="Spread of the mid-points, if known")
    distinct_ranges: int | None = Field(default=None, ge=1, description="Of postings: different ranges")
    repeated_share: Share | None = Field(
        default=None, description="Of postings: the share whose range repeats another's"
    )


class Computation(Record):
    """What a set was computed from. Written by ``guide import salaries``."""

    file: Label = Field(description="Name of the file that was read")
    sha256: str = Field(pattern=DIGEST_PATTERN, description="Digest of that file")
    rows: int = Field(ge=0, description="Rows in the file")
    postings: int = Field(ge=0, description="Postings that the rows make")
    unpaired: int = Field(ge=0, description="Rows that could not be paired")


class SalaryRecord(Record):
    """One set of pay observations from one place, period and method."""

    title: Label = Field(description="What the set is, in a few words")
    market: Label = Field(description="Where, such as 'United States'")
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    period: Label = Field(description="When, such as '2025' or '2025 (January to July)'")
    per: PayPeriod = Field(description="What an amount is paid for")
    basis: Line = Field(description="What an amount includes, such as 'base salary, no bonus or equity'")
    method: Literal["estimate", "postings", "survey"] = Field(
        description="How the figures were obtained: postings if computed from job postings, survey if people "
        "were asked, estimate if the source gives them without saying how, or they are your own"
    )
    caveat: Paragraph = Field(description="What a reader must know before using a figure")
    as_of: AsOf
    computed_from: Computation | None = Field(default=None, description="What it was computed from")
    observations: tuple[Observation, ...] = Field(min_length=1, description="The figures")
    sources: Sources
    reviewed: Reviewed
