"""Figures of months as lines."""

from __future__ import annotations

from typing import Any

from generator.language.phrases import Phrases
from generator.pages.parts.trend_chart import trend_chart
from generator.schema.trend import Point, Series, TrendRecord

SAY = Phrases("en")


def record(**series: dict[str, Any]) -> TrendRecord:
    """Return a trend with a series for each name: figures by month."""
    return TrendRecord.model_construct(
        series=tuple(
            Series(
                name=name, points=tuple(Point(month=month, percent=value) for month, value in points.items())
            )
            for name, points in series.items()
        )
    )


def test_lines_share_a_scale_and_end_in_their_latest_figure() -> None:
    chart = trend_chart(record(North={"2025-01": "10", "2026-01": "20"}, South={"2026-01": "5"}), SAY)
    assert chart is not None
    assert [(line.name, line.path, line.figure) for line in chart.lines] == [
        ("North", "M0.0 50.0M100.0 0.0", "20%"),
        ("South", "M100.0 75.0", "5%"),
    ]
    assert [tuple(tick) for tick in chart.ticks] == [(0, "2025"), (100, "2026")]
    assert chart.title == "North: 20% in January 2026, 10% a year earlier"
    assert chart.zero == 100


def test_a_line_is_broken_where_a_month_is_missing() -> None:
    months = {"2025-01": "1", "2025-02": "2", "2025-04": "2", "2025-05": "1"}
    chart = trend_chart(record(North=months), SAY)
    assert chart is not None
    assert chart.lines[0].path == "M0.0 50.0L25.0 0.0M75.0 0.0L100.0 50.0"
    assert chart.title == ""


def test_what_falls_goes_below_zero() -> None:
    chart = trend_chart(record(North={"2025-01": "-10", "2025-02": "10"}), SAY)
    assert chart is not None
    assert chart.lines[0].path == "M0.0 100.0L100.0 0.0"
    assert chart.zero == 50


def test_one_month_is_no_line() -> None:
    assert trend_chart(record(North={"2025-01": "1"}, South={"2025-01": "2"}), SAY) is None
