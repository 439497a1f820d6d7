"""How an import of postings reads a file, and what it calls the results."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    CURRENCY_PATTERN,
    Date,
    Label,
    LevelId,
    Line,
    Paragraph,
    Record,
    Reviewed,
    RoleId,
    Slug,
    Sources,
)


class RoleTitles(Record):
    """Job titles, exactly as in the file, that count as a role."""

    role: RoleId = Field(description="Id of the role")
    titles: tuple[Label, ...] = Field(min_length=1, description="Titles as they are in the file")


class LevelCode(Record):
    """The file's code for a level."""

    level: LevelId = Field(description="Id of the level")
    code: Label = Field(description="Code in the file, such as SE")


class ImportedYear(Record):
    """A year to import, and the sets that it makes."""

    id: Slug = Field(description="Id of the sets it makes, such as us-2025-postings")
    year: int = Field(ge=2023, le=2100, description="Year of work; earlier years have too few postings")
    period: Label = Field(description="What the year covers, such as '2025 (January to July)'")
    as_of: Date = Field(description="The last day of that period")


class SalaryImportRecord(Record):
    """One way to read a file of postings, for ``guide import salaries``."""

    title: Label = Field(description="Title of the sets it makes; the period is added")
    market: Label = Field(description="Where, such as 'United States'")
    country: Label = Field(description="Code of the company's country in the file, such as US")
    employment_type: Label = Field(description="Code in the file, such as FT for full time")
    currency: str = Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")
    basis: Line = Field(description="What an amount includes")
    caveat: Paragraph = Field(description="What a reader must know before using a figure")
    years: tuple[ImportedYear, ...] = Field(min_length=1, description="Years to import")
    roles: tuple[RoleTitles, ...] = Field(min_length=1, description="Titles that count as a role")
    levels: tuple[LevelCode, ...] = Field(min_length=1, description="Codes that count as a level")
    sources: Sources
    reviewed: Reviewed
