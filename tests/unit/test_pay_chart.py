"""What a chart of pay draws, and what it says about its ends."""

from __future__ import annotations

from typing import Any

import pytest

from generator.language.phrases import ENGLISH_PHRASES
from generator.pages.page import Link, RoleTag
from generator.pages.parts.chart_rows import Entry, pay_scale
from generator.pages.parts.pay_chart import PayChart, pay_chart
from generator.read.role_levels import JobLevel
from generator.schema.salary import SalaryRecord

LEVELS = ("junior", "senior")
SPREAD = {"p10": 80_000, "p25": 100_000, "p50": 120_000, "p75": 150_000, "p90": 220_000}

DOUBTS = {"doubtful": "Don't use this figure."}


def entry(role: str, level: str = "senior", **more: Any) -> dict[str, Any]:
    return {"role": role, "level": level, "low": 100_000, "high": 140_000, **more}


def posted(role: str, median: int, count: int = 400, **more: Any) -> dict[str, Any]:
    return entry(role, mid=median, count=count, percentiles={**SPREAD, "p50": median}, **more)


def salary(*entries: dict[str, Any], method: str = "postings", currency: str = "USD") -> SalaryRecord:
    return SalaryRecord.model_validate(
        {
            "title": "Pay of bakers",
            "market": "Breadland",
            "currency": currency,
            "period": "2025",
            "per": "year",
            "basis": "Base pay.",
            "method": method,
            "caveat": "A test.",
            "as_of": "2025-07-31",
            "observations": entries,
            "sources": ["made-up"],
            "reviewed": "2025-08-01",
        }
    )


def draw(record: SalaryRecord, *others: SalaryRecord) -> PayChart:
    entries = [
        Entry(
            tag(one.role), JobLevel(id=one.level, name=one.level.capitalize()), one, DOUBTS.get(one.role, "")
        )
        for one in record.observations
    ]
    return pay_chart(record, entries, LEVELS, pay_scale([record, *others], record), ENGLISH_PHRASES)


def tag(id: str) -> RoleTag:
    return RoleTag(id=id, name=id, short_name=id, scope="", shape="circle", link=Link(id, f"roles/{id}"))


def test_the_highest_pay_comes_first_at_the_highest_level() -> None:
    chart = draw(
        salary(posted("baker", 120_000), posted("miller", 140_000), posted("clerk", 90_000, level="junior"))
    )
    assert [(group.level.name, [row.role.id for row in group.rows]) for group in chart.groups] == [
        ("Senior", ["miller", "baker"]),
        ("Junior", ["clerk"]),
    ]


def test_a_box_is_the_middle_half_and_its_line_goes_from_the_tenth_to_the_ninetieth() -> None:
    (group,) = draw(salary(posted("baker", 120_000))).groups
    spread = group.rows[0].spread
    assert spread is not None and spread.reach is not None
    low, high = spread.reach
    assert 0 <= low < spread.box[0] < spread.median < spread.box[1] < high <= 100
    assert (spread.median - low) / (high - low) == pytest.approx(40 / 140, abs=0.001)


def test_figures_without_percentiles_are_a_bar_that_says_so() -> None:
    chart = draw(salary(entry("baker", open_top=True), method="estimate"))
    row = chart.groups[0].rows[0]
    assert row.spread is None and row.bar is not None and row.figure == "$100,000–$140,000+"
    text = " ".join(chart.legend)
    assert "doesn't say which percentiles" in text and "no upper limit" in text
    assert "Box" not in text and "Tick" not in text


def test_the_title_is_the_finding_of_the_highest_level_with_enough_roles() -> None:
    three = [posted(role, pay) for role, pay in (("baker", 120_000), ("miller", 140_000), ("clerk", 105_000))]
    assert (
        draw(salary(*three)).title
        == "Senior: median posted pay runs from $105,000 (clerk) to $140,000 (miller)"
    )
    assert draw(salary(*three[:2])).title == "Pay of bakers"


def test_thin_figures_make_no_finding_and_are_marked() -> None:
    chart = draw(
        salary(posted("baker", 120_000), posted("miller", 140_000), posted("clerk", 150_000, count=25))
    )
    assert chart.title == "Pay of bakers"
    assert [row.thin for row in chart.groups[0].rows] == [True, False, False]
    assert "fewer than 30 different postings" in chart.legend[-1]


def test_a_figure_in_doubt_says_so_comes_last_and_makes_no_finding() -> None:
    chart = draw(salary(posted("baker", 120_000), posted("miller", 140_000), posted("doubtful", 150_000)))
    assert chart.title == "Pay of bakers"
    assert [row.doubt for row in chart.groups[0].rows] == ["", "", "Don't use this figure."]


def test_a_row_says_how_many_are_different_if_that_makes_it_thin() -> None:
    chart = draw(
        salary(
            posted("baker", 150_000, count=36, distinct_ranges=19),
            posted("miller", 140_000, count=1_009, distinct_ranges=551),
            posted("clerk", 130_000, count=25, distinct_ranges=19),
        )
    )
    assert [row.sample for row in chart.groups[0].rows] == [
        "n = 36, 19 different ranges",
        "n = 1,009",
        "n = 25",
    ]
    assert [row.thin for row in chart.groups[0].rows] == [True, False, True]


def test_a_role_with_too_few_postings_is_named() -> None:
    chart = draw(salary(posted("baker", 120_000), {"role": "miller", "level": "senior", "count": 3}))
    assert [one.id for one in chart.groups[0].few] == ["miller"]


def test_charts_in_one_currency_share_an_axis() -> None:
    one, other = salary(posted("baker", 120_000)), salary(entry("baker", high=400_000), method="estimate")
    foreign = salary(entry("baker", high=900_000), currency="EUR", method="estimate")
    assert draw(one, other, foreign).ticks == draw(other, one, foreign).ticks
    assert draw(one, other, foreign).ticks != draw(foreign).ticks
