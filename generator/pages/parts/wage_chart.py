"""Official wages of the places with the most jobs, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.pay import Range, scale_for
from generator.derive.rounding import rounded
from generator.derive.wages import country_of, is_rough
from generator.language.phrases import Phrases
from generator.pages.parts.chart_rows import STEPS, Spread, Tick, spread_of, ticks_of
from generator.schema.salary import Percentiles
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
    scale = scale_for(map(_reach, places), steps=STEPS)

    rows = tuple(
        WageRow(
            place=record.market if one is country else one.place,
            spread=spread,
            figure=rounded(one.p50, None, record.currency, say),
            jobs=say.number(one.jobs or 0),
        )
        for one in places
        if one.p50 is not None and (spread := spread_of(_uncapped(one), one.p50, scale))
    )
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


def _is_known(one: PlaceWages) -> bool:
    """Whether the median and the middle half are released and aren't rough."""
    known = _uncapped(one)
    return not is_rough(one) and None not in (known.p25, known.p50, known.p75)


def _reach(one: PlaceWages) -> Range:
    """All that may be drawn of a place."""
    ends = [end for end in _uncapped(one).model_dump().values() if end is not None]
    return Range(min(ends), max(ends), open_top=False)


def _uncapped(one: PlaceWages) -> Percentiles:
    """The percentiles, without those of which the source says only that they are this much or more."""
    released = {name: getattr(one, name) for name in Percentiles.model_fields if name not in one.or_more}
    return Percentiles.model_validate(released)
