"""Figures that a source publishes month by month, and how to read its files."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from generator.schema.fields import (
    MONTH_PATTERN,
    AsOf,
    Label,
    Line,
    Paragraph,
    Record,
    Reviewed,
    Sources,
    YesNo,
)
from generator.schema.wage_import import Only
from generator.schema.wages import WageFiles

Month = Annotated[str, Field(pattern=MONTH_PATTERN)]
What = Annotated[Line, Field(description="What the figures are, such as 'Share of job ads that state pay'")]
Caveat = Annotated[Paragraph, Field(description="What a reader must know before using a figure")]
Notice = Annotated[
    Line, Field(description="Who made the figures, under which license, and what was changed, as it demands")
]
IsGrowth = Annotated[
    YesNo,
    Field(
        description="yes if a figure is how much posted pay has risen in a year: then it says how pay aged"
    ),
]


class Point(Record):
    """A figure of a month, in percent."""

    ONE_LINE: ClassVar[bool] = True

    month: Month = Field(description="The month, such as 2026-06")
    percent: Decimal = Field(ge=-1_000, le=1_000, description="The figure")


class Series(Record):
    """The figures of a country or a sector."""

    name: Label = Field(description="What it is about; a country as pay sets spell their market")
    points: tuple[Point, ...] = Field(min_length=1, description="Its figures, the earliest first")


class TrendRecord(Record):
    """Figures by month, for one or more countries or sectors."""

    title: Label = Field(description="The heading, such as a reader's question")
    what: What
    caveat: Caveat
    is_growth: IsGrowth = False
    notice: Notice
    as_of: AsOf
    read_from: WageFiles | None = Field(default=None, description="What it was read from")
    series: tuple[Series, ...] = Field(min_length=1, description="The series, in the order of the page")
    sources: Sources
    reviewed: Reviewed


class TrendColumns(Record):
    """What the columns of the files are called."""

    series: Label = Field(description="Column that says which series a row belongs to")
    date: Label = Field(description="Column with the day or month")
    value: Label = Field(description="Column with the figure")


class ImportedSeries(Record):
    """A series to import."""

    code: Label = Field(description="What the files call it, such as US")
    name: Label = Field(description="What readers call it, such as United States")


class TrendImportRecord(Record):
    """One way to read files of figures by day or month, for ``guide import trends``."""

    title: Label = Field(description="The heading, such as a reader's question")
    what: What
    caveat: Caveat
    is_growth: IsGrowth = False
    notice: Notice
    columns: TrendColumns = Field(description="Names of the columns")
    date_format: Label = Field(
        default="%Y-%m-%d", description="How dates are written, in the signs of C: '%b-%y' is Apr-26"
    )
    since: Month = Field(description="The first month to import, such as 2023-01")
    times: Decimal = Field(
        default=Decimal(1), gt=0, le=1_000, description="What to multiply with; 100 makes percent of a share"
    )
    no_value: tuple[Label, ...] = Field(
        default=(), description="How the files write that a figure is not known, such as NA"
    )
    only: tuple[Only, ...] = Field(default=(), description="Rows to import; empty: all")
    series: tuple[ImportedSeries, ...] = Field(min_length=1, description="Series to import")
    sources: Sources
    reviewed: Reviewed
