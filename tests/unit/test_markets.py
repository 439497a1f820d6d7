"""Pay of two countries stands side by side, and no amount changes its currency."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.build import prepare
from generator.disk.project import Project
from generator.language.phrases import ENGLISH_PHRASES
from tests.unit.bakery import bakery

TOWN = """\
title: Pay of a town made up for a test
market: Another country
currency: GBP
period: "2027"
per: year
basis: Wage before tax.
method: estimate
caveat: These figures are made up too.
as_of: 2027-11-22
observations:
  - {role: baker, level: trainee, low: 20000, high: 24000, mid: 22000}
  - {role: baker, level: master, low: 30000, high: 34000, mid: 32000}
  - {role: pastry-chef, level: trainee, low: 21000, high: 25000, mid: 23000}
  - {role: pastry-chef, level: master, low: 31000, high: 35000, mid: 33000}
sources: [made-up]
reviewed: 2026-11-22
"""
ASSUMPTIONS = """\
charges: {name: Charges, market: A village, part: employer_share, value: 20, unit: percent, meaning: Made up.}
agency: {name: Agency, market: A village, part: cost_per_hire, value: 777, unit: euros, meaning: Made up.}
months: {name: Months, part: months_to_productive, value: 6, unit: months, meaning: Made up.}
"""
AGENCY_OF_THE_TOWN = """\
town:
  {name: Agency, market: Another country, part: cost_per_hire, value: 555, unit: pounds, meaning: Made up.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = bakery(
        tmp_path / "guide", ("data/salaries/village.yml", "    low: 1000\n", "    low: 1000\n    mid: 1200\n")
    )
    (root / "data/salaries/town.yml").write_text(TOWN, "utf-8")
    (root / "data/cost-assumptions.yml").write_text(ASSUMPTIONS, "utf-8")
    return root


def pages(root: Path) -> dict[str, str]:
    prepared = prepare(Project(root))
    assert not prepared.report.has_errors, prepared.report.text(root)
    return {path: data.decode() for path, data in prepared.files.items() if path.endswith((".md", ".csv"))}


@pytest.mark.parametrize(
    "page",
    [
        "roles/baker/index.md",
        "compare/baker-vs-pastry-chef/index.md",
        "job-descriptions/baker-master/index.md",
        "outcomes/hire-a-baker/index.md",
        "decide/record/index.md",
        "salaries/index.md",
        "evidence/data/pay.csv",
    ],
)
def test_every_page_keeps_the_pay_of_both(root: Path, page: str) -> None:
    text = pages(root)[page]
    for market in ("A village", "Another country"):
        assert market in text
    if page.endswith(".md"):
        assert "€1,800" in text
        assert "£30,000" in text


def test_the_order_of_markets_is_the_site_s_or_else_by_name(root: Path) -> None:
    order = re.compile('<section data-market="(A village|Another country)"')
    assert order.findall(pages(root)["salaries/index.md"]) == ["A village", "Another country"]
    site = root / "data/site.yml"
    site.write_text(site.read_text("utf-8") + "markets: [Another country]\n", "utf-8")
    assert order.findall(pages(root)["salaries/index.md"]) == ["Another country", "A village"]


def test_a_market_without_costs_of_its_own_has_no_total(root: Path) -> None:
    text = pages(root)["time-and-cost/index.md"]
    assert 'data-currency="EUR"' in text
    assert 'data-currency="GBP"' not in text
    assert "what employers pay on top of salary in: Another country" in text


def test_each_market_counts_its_own_amounts(root: Path) -> None:
    path = root / "data/cost-assumptions.yml"
    path.write_text(ASSUMPTIONS + AGENCY_OF_THE_TOWN, "utf-8")
    text = pages(root)["time-and-cost/index.md"]
    hiring = set(re.findall(r'data-cost="hiring">([^<]+)<', text))
    assert {"€800", "£600"} <= hiring
    assert not {"£800", "€600"} & hiring
    assert re.findall(r'data-currency="(\w+)"', text) == ["EUR", "GBP"]
    kept = re.findall(r'value="(777|555|6)"[^>]*?name="([^"]+)"', text.replace("&#95;", "_"))
    assert len(set(kept)) == 3, "an amount that a reader changed would be kept for both markets"


def test_only_the_newest_set_of_each_market_is_current(root: Path) -> None:
    older = TOWN.replace("2027", "2025").replace("34000", "33333").replace("of a town", "of old")
    (root / "data/salaries/town-2025.yml").write_text(older, "utf-8")
    found = pages(root)
    assert "£33,333" not in found["roles/baker/index.md"]
    assert "€1,800" in found["roles/baker/index.md"]
    assert "£33,333" in found["salaries/earlier/index.md"]


def test_amounts_are_written_as_readers_of_english_write_them() -> None:
    written = [
        ENGLISH_PHRASES.money(110000, code) for code in ("USD", "GBP", "EUR", "INR", "CAD", "CHF", "SEK")
    ]
    assert written == [
        "$110,000", "£110,000", "€110,000", "₹110,000", "CA$110,000", "CHF\u00a0110,000", "SEK\u00a0110,000",
    ]  # fmt: skip
    assert ENGLISH_PHRASES.money_in_short((50_000, 100_000), "CHF") == ("CHF\u00a050k", "CHF\u00a0100k")
    assert ENGLISH_PHRASES.money_in_short((4_500_000, 5_000_000), "JPY") == ("¥4.5M", "¥5M")
    assert ENGLISH_PHRASES.money_in_short((1250, 1500), "EUR") == ("€1,250", "€1,500")
