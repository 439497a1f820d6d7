"""Official wages of an occupation, place by place."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    DIGEST_PATTERN,
    Amount,
    AsOf,
    Label,
    Line,
    LongLabel,
    Paragraph,
    PayPeriod,
    Record,
    Reviewed,
    RoleId,
    Sources,
)

PlaceKind = Literal["country", "state", "area"]
WageFigure = Literal["mean", "p10", "p25", "p50", "p75", "p90"]

RelativeError = Annotated[
    Decimal | None, Field(default=None, ge=0, le=1_000, description="Its relative standard error, in percent")
]


class Beside(Record):
    """A role whose pay readers compare with the wages of an occupation."""

    role: RoleId = Field(description="Id of the role")
    why: Line = Field(description="Why it stands beside this occupation, and where the two differ")


class PlaceWages(Record):
    """Wages in one place, in whole units of the currency. What the source doesn't release is left out."""

    ONE_LINE: ClassVar[bool] = True

    place: LongLabel = Field(description="The place as the source names it")
    kind: PlaceKind = Field(description="The whole country, a state, or an area such as a metropolitan area")
    state: Label | None = Field(default=None, description="Of an area: the state that lists it")
    jobs: int | None = Field(default=None, ge=0, le=1_000_000_000, description="Number of people employed")
    jobs_error: RelativeError
    mean: Amount | None = Field(default=None, description="The mean wage")
    mean_error: RelativeError
    p10: Amount | None = Field(default=None, description="10% are paid less")
    p25: Amount | None = Field(default=None, description="25% are paid less")
    p50: Amount | None = Field(default=None, description="The median: half are paid less")
    p75: Amount | None = Field(default=None, description="75% are paid less")
    p90: Amount | None = Field(default=None, description="90% are paid less")
    or_more: tuple[WageFigure, ...] = Field(
        default=(), description="Figures of which the source says only that they are this much or more"
    )


class WageFiles(Record):
    """What a record was read from. Written by ``guide import wages``."""

    files: tuple[Label, ...] = Field(min_length=1, description="Names of the files that were read")
    sha256: tuple[Annotated[str, Field(pattern=DIGEST_PATTERN)], ...] = Field(description="Their digests")


class WageRecord(Record):
    """Official wages of one occupation in one period."""

    title: Label = Field(description="The occupation in the plural, such as 'Software developers'")
    code: Label = Field(description="Its code in the classification of the source")
    official_name: Label = Field(description="Its name in the source")
    market: Label = Field(description="Where, as pay sets spell it, such as 'United States'")
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    period: Label = Field(description="When, such as 'May 2025'")
    per: PayPeriod = Field(description="What a wage is paid for")
    basis: Line = Field(description="What a wage includes")
    caveat: Paragraph = Field(description="What a reader must know before using a figure")
    note: Line | None = Field(default=None, description="What else to know about this occupation")
    beside: tuple[Beside, ...] = Field(default=(), description="Roles that readers compare with it")
    as_of: AsOf
    read_from: WageFiles | None = Field(default=None, description="What it was read from")
    places: tuple[PlaceWages, ...] = Field(min_length=1, description="The country, its states, then areas")
    sources: Sources
    reviewed: Reviewed
