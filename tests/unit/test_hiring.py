"""How long hiring takes and what it costs, for a role, a level and a market."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.build import prepare
from generator.derive.cost import Amounts, first_year, rounded
from generator.derive.hiring import Weeks, hiring_estimate
from generator.disk.project import Project
from generator.language.phrases import ENGLISH_PHRASES
from generator.read import read_guide
from generator.read.guide import Guide
from tests.unit.bakery import bakery

OPTIONS = """\
apprentice:
  name: Apprentice
  fits: There is time.
  before_start:
    - {name: Search, weeks: {low: 4, high: 8}, by_level: {master: {low: 10, high: 20}}, note: Made up.}
    - {name: Notice, weeks: {low: 2, high: 4}, note: Made up.}
    - {name: Notice, market: A village, weeks: {low: 1, high: 1}, note: Made up.}
  pay: salary
  cost_note: Made up.
  risk: Made up.
  ownership: Yours.
  reviewed: 2026-11-28
helper:
  name: Helper
  fits: There is no time.
  before_start:
    - {name: Call, weeks: {low: 0, high: 1}, note: Made up.}
  ramp_up: {months: {low: 0, high: 3}, note: Made up.}
  pay: rate
  rate:
    {low: 10, high: 20, currency: EUR, per: hour, units_a_year: 1000, place: Village, sources: [made-up]}
  cost_note: Made up.
  risk: Made up.
  ownership: Theirs.
  reviewed: 2026-11-28
"""
ASSUMPTIONS = """\
charges: {name: Charges, market: A village, part: employer_share, value: 20, unit: percent, meaning: Made up.}
agency:
  {name: Agency, market: A village, part: agency_fee, value: 0, high: 10, unit: percent, meaning: Made up.}
months: {name: Months, part: months_to_productive, value: 3, high: 6, unit: months, meaning: Made up.}
"""
PAY = """\
title: Posted pay of a village
market: A village
currency: EUR
period: "2027"
per: year
basis: Wage before tax.
method: postings
caveat: Made up.
as_of: 2027-11-22
observations:
  - {role: baker, level: trainee, low: 20000, high: 24000, mid: 22000, count: 120}
  - {role: baker, level: master, low: 30000, high: 41000, mid: 35000, count: 99}
  - {role: pastry-chef, level: trainee, low: 50000, high: 60000, mid: 55000, count: 31}
  - {role: pastry-chef, level: master, low: 40000, high: 50000, mid: 45000, count: 200}
sources: [made-up]
reviewed: 2026-11-22
"""


def guide_with(root: Path, options: str = OPTIONS, pay: str = PAY) -> Guide:
    bakery(root)
    (root / "data/hiring-options.yml").write_text(options, "utf-8")
    (root / "data/cost-assumptions.yml").write_text(ASSUMPTIONS, "utf-8")
    (root / "data/salaries/village.yml").write_text(pay, "utf-8")
    guide, report = read_guide(Project(root))[:2]
    assert not report, report
    return guide


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return guide_with(tmp_path / "guide")


def test_an_employee_takes_search_notice_and_learning(guide: Guide) -> None:
    """The notice of the market takes the place of the other."""
    found = hiring_estimate(guide, "baker", "trainee")
    assert found.option == "apprentice"
    assert found.weeks_to_start == Weeks(Decimal(5), Decimal(9))
    assert found.weeks_to_result == Weeks(Decimal(5 + 13), Decimal(9 + 26))
    assert found.weeks_to_result.in_words(ENGLISH_PHRASES) == "4–8 months"
    assert hiring_estimate(guide, "baker", "master").weeks_to_start == Weeks(Decimal(11), Decimal(21))


def test_the_cost_goes_from_no_agency_to_a_dear_one(guide: Guide) -> None:
    found = hiring_estimate(guide, "baker", "trainee")
    assert found.posted == Amounts(20_000, 24_000)
    assert found.first_year == Amounts(24_000, 31_000)  # 24,000 * 1.2 + 2,400 = 31,200


def test_few_postings_are_rounded_more(guide: Guide) -> None:
    assert hiring_estimate(guide, "baker", "master").first_year == Amounts(35_000, 55_000)
    assert rounded(Amounts(36_000, 53_300), 100) == Amounts(36_000, 53_000)
    assert rounded(Amounts(1_240, 1_260)) == Amounts(1_200, 1_300)


def test_a_level_that_is_paid_more_than_the_next_has_no_cost(guide: Guide) -> None:
    trainee, master = (hiring_estimate(guide, "pastry-chef", level) for level in ("trainee", "master"))
    assert (trainee.posted, trainee.first_year) == (None, None)
    assert master.first_year == Amounts(48_000, 65_000)
    assert trainee.weeks_to_start, "the time is known all the same"


def test_fewer_than_thirty_postings_have_no_cost(tmp_path: Path) -> None:
    guide = guide_with(tmp_path, pay=PAY.replace("count: 120", "count: 29"))
    assert hiring_estimate(guide, "baker", "trainee").first_year is None
    assert hiring_estimate(guide, "baker", "master").first_year


def test_an_open_top_has_no_cost(tmp_path: Path) -> None:
    guide = guide_with(tmp_path, pay=PAY.replace("count: 120", "open_top: yes"))
    assert hiring_estimate(guide, "baker", "trainee").first_year is None


def test_a_rate_is_paid_for_a_year(guide: Guide) -> None:
    found = hiring_estimate(guide, "baker", "trainee", option="helper")
    assert (found.first_year, found.currency) == (Amounts(10_000, 20_000), "EUR")
    assert found.weeks_to_result == Weeks(Decimal(0), Decimal(14))
    assert found.weeks_to_result.in_words(ENGLISH_PHRASES) == "0–14 weeks"


def test_a_guide_without_options_still_has_costs(tmp_path: Path) -> None:
    guide = guide_with(tmp_path)
    (tmp_path / "data/hiring-options.yml").unlink()
    guide = read_guide(Project(tmp_path))[0]
    found = hiring_estimate(guide, "baker", "trainee")
    assert (found.option, found.weeks_to_start) == ("", None)
    assert found.first_year == Amounts(24_000, 31_000)


def test_an_agency_takes_its_share_of_the_pay() -> None:
    parts = {"employer_share": Decimal(20), "agency_fee": Decimal(10), "cost_per_hire": Decimal(500)}
    assert first_year(100_000, parts).total == 130_500


def test_the_page_shows_every_way_with_its_time_and_cost(tmp_path: Path) -> None:
    guide_with(tmp_path)
    prepared = prepare(Project(tmp_path))
    assert not prepared.report.has_errors, prepared.report.text(tmp_path)
    page = prepared.files["time-and-cost/index.md"].decode()
    for text in ("Apprentice", "Helper", "0–14 weeks", "€10k–€20k", "master 2–5 months"):
        assert text in page, page


def bars_of(root: Path, options: str) -> list[tuple[str, ...]]:
    guide_with(root, options)
    page = prepare(Project(root)).files["time-and-cost/index.md"].decode()
    return re.findall(r'guide-spans__bar--(\w+)" x="([\d.]+)%" width="([\d.]+)%"', page)


def test_bars_show_times_in_months_and_costs_on_one_scale_each(tmp_path: Path) -> None:
    bars = bars_of(tmp_path, OPTIONS)
    assert [kind for kind, _, _ in bars] == ["start", "result", "cost"] * 2
    # 0 to 14 weeks of 15 months; €10k to €20k of €60k
    assert bars[4:] == [("result", "0", "21.54"), ("cost", "16.67", "16.66")]


def test_costs_in_two_currencies_have_no_scale(tmp_path: Path) -> None:
    bars = bars_of(tmp_path, OPTIONS.replace("EUR", "GBP"))
    assert [kind for kind, _, _ in bars] == ["start", "result"] * 2
