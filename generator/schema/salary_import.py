"""How an import of postings reads a file, and what it calls the results."""

from __future__ import annotations

from typing import Annotated

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

    role: Annotated[RoleId, Field(description="Id of the role")]
    titles: Annotated[tuple[Label, ...], Field(min_length=1, description="Titles as they are in the file")]


class LevelCode(Record):
    """The file's code for a level."""

    level: Annotated[LevelId, Field(description="Id of the level")]
    code: Annotated[Label, Field(description="Code in the file, such as SE")]


class ImportedYear(Record):
    """A year to import, and the sets that it makes."""

    id: Annotated[Slug, Field(description="Id of the sets it makes, such as us-2025-postings")]
    year: Annotated[
        int, Field(ge=2023, le=2100, description="Year of work; earlier years have too few postings")
    ]
    period: Annotated[Label, Field(description="What the year covers, such as '2025 (January to July)'")]
    as_of: Annotated[Date, Field(description="The last day of that period")]


class SalaryImportRecord(Record):
    """One way to read a file of postings, for ``guide salaries import``."""

    title: Annotated[Label, Field(description="Title of the sets it makes; the period is added")]
    market: Annotated[Label, Field(description="Where, such as 'United States'")]
    country: Annotated[Label, Field(description="Code of the company's country in the file, such as US")]
    employment_type: Annotated[Label, Field(description="Code in the file, such as FT for full time")]
    currency: Annotated[str, Field(pattern=CURRENCY_PATTERN, description="Three letters, such as USD")]
    basis: Annotated[Line, Field(description="What an amount includes")]
    caveat: Annotated[Paragraph, Field(description="What a reader must know before using a figure")]
    years: Annotated[tuple[ImportedYear, ...], Field(min_length=1, description="Years to import")]
    roles: Annotated[tuple[RoleTitles, ...], Field(min_length=1, description="Titles that count as a role")]
    levels: Annotated[tuple[LevelCode, ...], Field(min_length=1, description="Codes that count as a level")]
    sources: Sources
    reviewed: Reviewed
