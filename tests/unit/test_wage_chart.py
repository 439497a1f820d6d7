"""Wages of places on one scale."""

from __future__ import annotations

import datetime
from typing import Any

from generator.language.phrases import Phrases
from generator.pages.parts.wage_chart import wage_chart
from generator.schema.wages import PlaceWages, WageRecord

SAY = Phrases("en")


def place(name: str, median: int, kind: str = "area", **more: Any) -> PlaceWages:
    """Return a place with 1,000 jobs, unless told otherwise, and percentiles around its median."""
    around = {"p10": median - 40, "p25": median - 20, "p50": median, "p75": median + 20, "p90": median + 40}
    state = {"state": "Bakeland"} if kind == "area" else {}
    return PlaceWages.model_validate({"place": name, "kind": kind, "jobs": 1000, **state, **around, **more})


def record(*places: PlaceWages) -> WageRecord:
    """Return a record of an occupation in some places of a country."""
    return WageRecord.model_construct(
        market="Bakeland",
        currency="USD",
        places=(place("National", 1000, "country"), *places),
        as_of=datetime.date(2026, 1, 1),
    )


def test_the_largest_places_stand_below_the_country_by_their_medians() -> None:
    places = [place(f"Town {n}", 1000 + n, jobs=500 + n) for n in range(12)]
    chart = wage_chart(record(*places), SAY)
    assert chart is not None
    assert [row.place for row in chart.rows] == ["Bakeland", *(f"Town {n}" for n in range(11, 1, -1))]
    assert all(0 <= end <= 100 for row in chart.rows for end in (*row.spread.box, *(row.spread.reach or ())))


def test_rough_and_capped_figures_are_not_drawn() -> None:
    towns = [place(f"Town {n}", 1000 + n) for n in range(3)]
    chart = wage_chart(
        record(
            *towns,
            place("Rough", 2000, mean_error="12.5"),
            place("Half is capped", 3000, or_more=("p75",)),
            place("Top is capped", 1500, or_more=("p90",)),
            place("No jobs known", 4000, jobs=None),
        ),
        SAY,
    )
    assert chart is not None
    assert [row.place for row in chart.rows] == ["Bakeland", "Top is capped", "Town 2", "Town 1", "Town 0"]
    assert chart.rows[1].spread.reach is None


def test_a_few_places_are_no_picture() -> None:
    assert wage_chart(record(place("Town", 1000), place("Village", 900)), SAY) is None
