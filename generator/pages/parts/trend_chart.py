"""Figures of months as lines: one row for each country or sector, all on one scale."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from generator.language.phrases import Phrases
from generator.pages.parts.chart_rows import Tick
from generator.schema.trend import Series, TrendRecord


class TrendLine(NamedTuple):
    """A country or sector with its figures as a line."""

    name: str
    path: str
    """What an SVG path draws within a box of 100 by 100; broken where months are missing."""
    figure: str
    """The latest figure."""
    before: str
    """The first figure."""


@dataclass(frozen=True, kw_only=True)
class TrendChart:
    """The lines of a trend."""

    title: str
    """How the first line has moved in a year; empty if that isn't known."""
    ticks: tuple[Tick, ...]
    """Each January with its year."""
    zero: float
    """The height of 0%, in the box of a line."""
    low: str
    """The lower end of the scale."""
    high: str
    lines: tuple[TrendLine, ...]


def in_words(month: str, say: Phrases) -> str:
    """Return a month such as 2026-06 in words."""
    return say.month(datetime.date.fromisoformat(f"{month}-01"))


def trend_chart(record: TrendRecord, say: Phrases) -> TrendChart | None:
    """Draw a trend; ``None`` if it has a single month."""
    months = [point.month for series in record.series for point in series.points]
    first, last = _count(min(months)), _count(max(months))
    if first == last:
        return None
    percents = [float(point.percent) for series in record.series for point in series.points]
    low, high = floor(min(0.0, *percents)), ceil(max(0.0, *percents))

    def place(month: int) -> float:
        return round(100 * (month - first) / (last - first), 2)

    def height(percent: float) -> float:
        return round(100 * (high - percent) / ((high - low) or 1), 2)

    def path(series: Series) -> Iterator[str]:
        before = None
        for point in series.points:
            month = _count(point.month)
            yield f"{'L' if before == month - 1 else 'M'}{place(month)} {height(float(point.percent))}"
            before = month

    return TrendChart(
        title=_finding(record.series[0], say),
        ticks=tuple(
            Tick(place(month), f"{month // 12}") for month in range(first, last + 1) if month % 12 == 0
        ),
        zero=height(0),
        low=say.percent(low),
        high=say.percent(high),
        lines=tuple(
            TrendLine(
                series.name,
                "".join(path(series)),
                say.percent(series.points[-1].percent, exact=True),
                say.percent(series.points[0].percent, exact=True),
            )
            for series in record.series
        ),
    )


def _count(month: str) -> int:
    """The number of a month such as 2026-06, counted on from year 0."""
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def _finding(series: Series, say: Phrases) -> str:
    last = series.points[-1]
    year, month = last.month.split("-")
    for point in series.points:
        if point.month == f"{int(year) - 1:04}-{month}":
            return say(
                "%(name)s: %(now)s in %(month)s, %(before)s a year earlier",
                name=series.name,
                now=say.percent(last.percent, exact=True),
                month=in_words(last.month, say),
                before=say.percent(point.percent, exact=True),
            )
    return ""
