"""The page of trends: what has changed since the figures of the guide, and how old they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.language.phrases import Phrases
from generator.pages import fixed
from generator.pages.directory import Directory
from generator.pages.page import Page, SourceNote
from generator.pages.parts.pay_tables import latest_pay
from generator.pages.parts.trend_chart import TrendChart, in_words, trend_chart
from generator.schema.trend import Series, TrendRecord

YEARS = 3
"""How many years a table shows, the latest month of each."""


class TrendRow(NamedTuple):
    """A country or sector with its figures of the months of the table; ``–`` where there is none."""

    name: str
    figures: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TrendTable:
    """Figures of the same month in several years."""

    id: str
    record: TrendRecord
    chart: TrendChart | None
    months: tuple[str, ...]
    """The months in words, the latest first."""
    rows: tuple[TrendRow, ...]
    sources: tuple[SourceNote, ...]


class Aging(NamedTuple):
    """How posted pay has moved in a market since the latest figures of the guide, as a sentence."""

    market: str
    text: str
    notice: str
    """Whose figure it is, and its license."""


@dataclass(frozen=True, kw_only=True)
class TrendsPage(Page, template="trends.md.j2", section="salaries"):
    """Every trend, and what they say about the age of pay figures."""

    aging: tuple[Aging, ...]
    tables: tuple[TrendTable, ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of trends, if there are any."""
    guide = directory.guide
    if not guide.trends:
        return
    yield TrendsPage(
        address=fixed.TRENDS.address,
        title=directory.fixed.TRENDS.text,
        description=directory.say("How demand and posted pay have moved, by country, from job ads."),
        files=tuple(guide.file("trends", id) for id in guide.trends),
        reviewed=max(record.reviewed for record in guide.trends.values()),
        trail=(directory.pay,) if guide.salaries or guide.wages else (),
        sources=directory.sources(id for record in guide.trends.values() for id in record.sources),
        aging=aging(directory),
        tables=tuple(
            _table(directory, id, record)
            for id, record in sorted(guide.trends.items(), key=lambda item: (not item[1].is_growth, item[0]))
        ),
    )


def aging(directory: Directory) -> tuple[Aging, ...]:
    """Return how pay has moved since, for each market with figures from postings and a trend of its pay."""
    guide, say = directory.guide, directory.say
    growth = [
        (record.notice, series)
        for record in guide.trends.values()
        if record.is_growth
        for series in record.series
    ]
    found: dict[str, Aging] = {}
    for table in latest_pay(directory, list(guide.roles)):
        salary = table.salary
        for notice, series in growth:
            if salary.method == "postings" and series.name == salary.market and salary.market not in found:
                last = series.points[-1]
                facts = {
                    "market": salary.market,
                    "period": salary.period,
                    "percent": say.percent(abs(last.percent), exact=True),
                    "month": in_words(last.month, say),
                }
                text = (
                    say(
                        "%(market)s: our figures are from %(period)s. Across all jobs, posted pay rose "
                        "%(percent)s in the year to %(month)s.",
                        **facts,
                    )
                    if last.percent >= 0
                    else say(
                        "%(market)s: our figures are from %(period)s. Across all jobs, posted pay fell "
                        "%(percent)s in the year to %(month)s.",
                        **facts,
                    )
                )
                found[salary.market] = Aging(salary.market, text, notice)
    return tuple(found.values())


def _table(directory: Directory, id: str, record: TrendRecord) -> TrendTable:
    last = max(point.month for series in record.series for point in series.points)
    year, month = last.split("-")
    months = [f"{int(year) - back:04}-{month}" for back in range(YEARS)]
    return TrendTable(
        id=id,
        record=record,
        chart=trend_chart(record, directory.say),
        months=tuple(in_words(month, directory.say) for month in months),
        rows=tuple(
            TrendRow(series.name, tuple(_figures(series, months, directory.say))) for series in record.series
        ),
        sources=directory.sources(record.sources),
    )


def _figures(series: Series, months: list[str], say: Phrases) -> Iterator[str]:
    known = {point.month: point.percent for point in series.points}
    for month in months:
        yield say.percent(known[month], exact=True) if month in known else "–"
