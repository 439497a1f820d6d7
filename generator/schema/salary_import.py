"""How an import of postings reads a file, and what it calls the results."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    Date,
    Label,
    LevelId,
    Line,
    Paragraph,
    PayPeriod,
    Record,
    Reviewed,
    RoleId,
    Slug,
    Sources,
)


class Columns(Record):
    """What the columns of a file are called. Leave out what the file doesn't say."""

    title: Label = Field(description="Column with the job title")
    year: Label | None = Field(default=None, description="Column with the year, or a date in it")
    level: Label | None = Field(default=None, description="Column with the code of the level")
    employment: Label | None = Field(default=None, description="Column with the employment type")
    country: Label | None = Field(default=None, description="Column with the country")
    currency: Label | None = Field(default=None, description="Column with the currency")
    amount: Label | None = Field(default=None, description="Column with the pay, if it is in one")
    low: Label | None = Field(default=None, description="Column with the lower end of the pay")
    high: Label | None = Field(default=None, description="Column with the upper end of the pay")
    unit: Label | None = Field(default=None, description="Column with the unit of the pay")


class PayUnit(Record):
    """What the amounts of some rows are counted in."""

    code: Label = Field(description="Code in the file, such as Hour")
    times: Decimal = Field(
        gt=0, le=1_000_000, description="What to multiply with, such as 2080 for hours to a year"
    )


class RoleTitles(Record):
    """Job titles that count as a role: exactly as in the file, or by pattern."""

    role: RoleId = Field(description="Id of the role")
    titles: tuple[Label, ...] = Field(default=(), description="Titles as they are in the file")
    title_patterns: tuple[Label, ...] = Field(
        default=(), description="Titles in which * stands for any text, such as '*data engineer*'"
    )
    except_patterns: tuple[Label, ...] = Field(
        default=(), description="Titles that the patterns match and that are something else"
    )


class LevelCode(Record):
    """The file's code for a level, or how titles say it. A level may have several entries."""

    level: LevelId = Field(description="Id of the level")
    code: Label | None = Field(default=None, description="Code in the file, such as SE")
    title_patterns: tuple[Label, ...] = Field(
        default=(), description="Titles of the level, such as 'senior *'; the first entry that fits counts"
    )


class ImportedYear(Record):
    """A year to import, and the sets that it makes."""

    id: Slug = Field(description="Id of the sets it makes, such as us-2025-postings")
    year: int = Field(ge=2000, le=2100, description="Year of the postings")
    period: Label = Field(description="What the year covers, such as '2025 (January to July)'")
    as_of: Date = Field(description="The last day of that period")
    caveat: Paragraph | None = Field(
        default=None, description="What a reader must know of this year only; follows the caveat of all"
    )


class SalaryImportRecord(Record):
    """One way to read a file of postings, for ``guide import salaries``."""

    title: Label = Field(description="Title of the sets it makes; the period is added")
    market: Label = Field(description="Where, such as 'United States'")
    country: Label | None = Field(default=None, description="The country as in the file, such as US")
    employment_type: Label | None = Field(
        default=None, description="Code in the file, such as FT for full time"
    )
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    basis: Line = Field(description="What an amount includes")
    caveat: Paragraph = Field(description="What a reader must know before using a figure")
    years: tuple[ImportedYear, ...] = Field(min_length=1, description="Years to import")
    roles: tuple[RoleTitles, ...] = Field(min_length=1, description="Titles that count as a role")
    levels: tuple[LevelCode, ...] = Field(min_length=1, description="Codes that count as a level")
    columns: Columns | None = Field(
        default=None, description="Names of the columns; without it, those of the foorilla salary index"
    )
    rows: Literal["pairs", "ranges", "figures"] = Field(
        default="pairs",
        description=(
            "pairs: two rows a posting, first the upper end, then the lower; "
            "ranges: both ends in a row; figures: one amount a row"
        ),
    )
    per: PayPeriod = Field(default="year", description="What an amount is paid for, once it is converted")
    units: tuple[PayUnit, ...] = Field(
        default=(), description="How to convert amounts, such as hourly ones to a year; others are skipped"
    )
    no_value: tuple[Label, ...] = Field(
        default=(), description="How the file writes that it doesn't know, such as -1"
    )
    ignore_columns: tuple[Label, ...] = Field(
        default=(), description="Columns in which the two rows of a posting may differ, such as an index"
    )
    sources: Sources
    reviewed: Reviewed
