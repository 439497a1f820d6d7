"""Pay as a source reports it."""

from __future__ import annotations

from typing import Annotated, Literal

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
    Record,
    Reviewed,
    RoleId,
    Share,
    Sources,
    YesNo,
)


class Percentiles(Record):
    """The spread of the observed values, in whole units of the currency."""

    p10: Annotated[Amount | None, Field(description="10% are below")] = None
    p25: Annotated[Amount | None, Field(description="25% are below")] = None
    p50: Annotated[Amount | None, Field(description="The median")] = None
    p75: Annotated[Amount | None, Field(description="75% are below")] = None
    p90: Annotated[Amount | None, Field(description="90% are below")] = None


class Observation(Record):
    """Pay for one role at one level, in whole units of the currency per pay period."""

    role: Annotated[RoleId, Field(description="Id of the role")]
    level: Annotated[LevelId, Field(description="Id of the level")]
    low: Annotated[Amount | None, Field(description="Lower end; of postings, the median")] = None
    high: Annotated[
        Amount | None,
        Field(description="Upper end, the last known if open; of postings, the median"),
    ] = None
    mid: Annotated[Amount | None, Field(description="Of postings, the median of the mid-points")] = None
    open_top: Annotated[YesNo, Field(description="yes if the source writes '230,000+'")] = False
    count: Annotated[
        int | None, Field(ge=0, description="How many values it was computed from, if known")
    ] = None
    percentiles: Annotated[Percentiles | None, Field(description="Spread of the mid-points, if known")] = None
    distinct_ranges: Annotated[int | None, Field(ge=1, description="Of postings: different ranges")] = None
    repeated_share: Annotated[
        Share | None, Field(description="Of postings: the share whose range repeats another's")
    ] = None


class Computation(Record):
    """What a set was computed from. Written by ``guide salaries import``."""

    file: Annotated[Label, Field(description="Name of the file that was read")]
    sha256: Annotated[str, Field(pattern=DIGEST_PATTERN, description="Digest of that file")]
    rows: Annotated[int, Field(ge=0, description="Rows in the file")]
    postings: Annotated[int, Field(ge=0, description="Postings that the rows make")]
    unpaired: Annotated[int, Field(ge=0, description="Rows that could not be paired")]


class SalaryRecord(Record):
    """One set of pay observations from one place, period and method."""

    title: Annotated[Label, Field(description="What the set is, in a few words")]
    market: Annotated[Label, Field(description="Where, such as 'United States'")]
    currency: Annotated[str, Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")]
    period: Annotated[Label, Field(description="When, such as '2025' or '2025 (January to July)'")]
    per: Annotated[Literal["year", "month", "day", "hour"], Field(description="What an amount is paid for")]
    basis: Annotated[
        Line, Field(description="What an amount includes, such as 'base salary, no bonus or equity'")
    ]
    method: Annotated[
        Literal["estimate", "postings", "survey"], Field(description="How the figures were obtained")
    ]
    caveat: Annotated[Paragraph, Field(description="What a reader must know before using a figure")]
    as_of: AsOf
    computed_from: Annotated[Computation | None, Field(description="What it was computed from")] = None
    observations: Annotated[tuple[Observation, ...], Field(min_length=1, description="The figures")]
    sources: Sources
    reviewed: Reviewed
