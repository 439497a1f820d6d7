"""How an import of official wages reads its files, and which occupations it takes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.schema.fields import (
    AREA_PATTERN,
    CURRENCY_PATTERN,
    Amount,
    Date,
    Label,
    Line,
    Paragraph,
    PayPeriod,
    Record,
    Reviewed,
    Slug,
    Sources,
)
from generator.schema.wages import Beside, PlaceKind


class WageColumns(Record):
    """What the columns of the files are called. Leave out what they don't say."""

    code: Label = Field(description="Column with the code of the occupation")
    occupation: Label = Field(description="Column with the name of the occupation")
    place: Label = Field(description="Column with the name of the place")
    kind: Label = Field(description="Column that says what kind of place it is")
    state: Label | None = Field(
        default=None, description="Column with the state of an area; without it, the name tells: 'Austin, TX'"
    )
    jobs: Label | None = Field(default=None, description="Column with the number of people employed")
    jobs_error: Label | None = Field(
        default=None, description="Column with its relative standard error, in percent"
    )
    mean: Label | None = Field(default=None, description="Column with the mean wage")
    mean_error: Label | None = Field(
        default=None, description="Column with its relative standard error, in percent"
    )
    p10: Label | None = Field(default=None, description="Column with the 10th percentile")
    p25: Label | None = Field(default=None, description="Column with the 25th percentile")
    p50: Label = Field(description="Column with the median")
    p75: Label | None = Field(default=None, description="Column with the 75th percentile")
    p90: Label | None = Field(default=None, description="Column with the 90th percentile")
    footnotes: Label | None = Field(default=None, description="Column with the codes of footnotes")


class PlaceCode(Record):
    """The files' code for a kind of place. Places of other codes are left out."""

    code: Label = Field(description="Code in the files, such as state")
    kind: PlaceKind = Field(description="What it means: country, state or area")


class Only(Record):
    """Rows to import: those with a value in a column."""

    column: Label = Field(description="The column")
    value: Label = Field(description="The value that rows must have, such as 000000 for all industries")


class OrMore(Record):
    """How the files mark wages that are this much or more."""

    sign: Label | None = Field(default=None, description="What stands in place of such a wage, such as '#'")
    footnote: Label | None = Field(default=None, description="Code of the footnote that says so")
    amount: Amount = Field(description="The amount from which wages are not told apart")


class Occupation(Record):
    """An occupation to import, and the roles beside it."""

    id: Slug = Field(description="Id of the record it makes, such as software-developers")
    code: Label = Field(description="Its code in the files")
    title: Label = Field(description="What readers call it, in the plural, such as 'Software developers'")
    note: Line | None = Field(default=None, description="What else to know about this occupation")
    beside: tuple[Beside, ...] = Field(default=(), description="Roles that readers compare with it")


class WageImportRecord(Record):
    """One way to read files of official wages, for ``guide import wages``."""

    market: Label = Field(description="Where, as pay sets spell it, such as 'United States'")
    country: Annotated[str, StringConstraints(pattern=AREA_PATTERN)] = Field(
        description="Its code in ISO 3166, such as US"
    )
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    per: PayPeriod = Field(default="year", description="What a wage is paid for")
    period: Label = Field(description="When, such as 'May 2025'")
    as_of: Date = Field(description="The last day of that period")
    basis: Line = Field(description="What a wage includes")
    caveat: Paragraph = Field(description="What a reader must know before using a figure")
    columns: WageColumns = Field(description="Names of the columns")
    kinds: tuple[PlaceCode, ...] = Field(min_length=1, description="Codes of the kinds of places")
    only: tuple[Only, ...] = Field(default=(), description="Rows to import; empty: all")
    no_value: tuple[Label, ...] = Field(
        default=(), description="How the files write that a figure is not released, such as '*'"
    )
    or_more: OrMore | None = Field(default=None, description="How the files mark wages without an upper end")
    occupations: tuple[Occupation, ...] = Field(min_length=1, description="Occupations to import")
    sources: Sources
    reviewed: Reviewed
