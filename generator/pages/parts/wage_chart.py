"""Official wages of the places with the most jobs, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.pay import Range, scale_for
from generator.derive.rounding import rounded
from generator.derive.wages import country_of, is_rough
from generator.language.phrases import Phrases
from generator.pages.parts.chart_rows import STEPS, Spread, Tick, ticks_of
from generator.schema.wages import PlaceWages, WageRecord

MOST_PLACES = 10
FEWEST_PLACES = 3
"""Fewer places than this are no picture of a country."""


class WageRow(NamedTuple):
    """The wages of a place as places on the scale."""

    place: str
    spread: Spread
    figure: str
    """The median."""
    jobs: str
    thin: bool = False
    """Never: rough figures aren't drawn."""


@dataclass(frozen=True, kw_only=True)
class WageChart:
    """The country, then the places with the most jobs: the highest median first."""

    title: str
    """The finding."""
    ticks: tuple[Tick, ...]
    rows: tuple[WageRow, ...]


def wage_chart(record: WageRecord, say: Phrases) -> WageChart | None:
    """Draw the places with the most jobs; ``None`` if too few have figures that aren't rough."""
    known = [one for one in record.places if one.kind == "area" and one.jobs and _is_known(one)]
    largest = sorted(known, key=lambda one: (-(one.jobs or 0), one.place))[:MOST_PLACES]
    country = country_of(record)
    if len(largest) < FEWEST_PLACES or not _is_known(country):
        return None
    places = [country, *sorted(largest, key=lambda one: (-(one.p50 or 0), one.place))]
    scale = scale_for((Range(min(ends), max(ends), False) for ends in map(_ends, places)), steps=STEPS)

    def row(one: PlaceWages) -> WageRow:
        ends = [scale.percent(amount) for amount in _ends(one)]
        low, high = (ends[0], ends[-1]) if len(ends) == len(_ALL) else (None, None)
        box = ends[1:4] if low is not None else ends
        return WageRow(
            place=record.market if one is country else one.place,
            spread=Spread(
                box=(box[0], box[2]),
                reach=None if low is None or high is None else (low, high),
                median=box[1],
            ),
            figure=rounded(one.p50 or 0, None, record.currency, say),
            jobs=say.number(one.jobs or 0),
        )

    rows = tuple(map(row, places))
    return WageChart(
        title=say(
            "In the %(count)s places with the most jobs, the median ranges from %(low)s to %(high)s",
            count=say.number(len(largest)),
            low=rows[-1].figure,
            high=rows[1].figure,
        ),
        ticks=ticks_of(scale, record.currency, say),
        rows=rows,
    )


_HALF = ("p25", "p50", "p75")
_ALL = ("p10", *_HALF, "p90")


def _is_known(one: PlaceWages) -> bool:
    """Whether the median and the middle half are released and aren't rough."""
    return not is_rough(one) and all(
        getattr(one, name) is not None and name not in one.or_more for name in _HALF
    )


def _ends(one: PlaceWages) -> list[int]:
    """All five percentiles, or the three of the middle half."""
    every = [getattr(one, name) for name in _ALL]
    capped = any(name in one.or_more for name in _ALL)
    return [getattr(one, name) for name in _HALF] if capped or None in every else every
