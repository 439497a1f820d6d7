"""What this guide says of differences in pay, and of claims: size first, then how sure."""

from __future__ import annotations

import re

import pytest

from generator.disk.project import Project
from generator.pages.claims import verdicts_in_short
from generator.pages.directory import Directory
from generator.pages.parts.gaps import GapRow, gap_tables
from generator.read import read_guide
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(read_guide(Project(ROOT))[0])


def gap(directory: Directory, one: str, other: str, level: str, market: str = "United States") -> GapRow:
    tables = [table for table in gap_tables(directory, one, other) if table.salary.market == market]
    return next(row for table in tables for row in table.rows if row.level.id == level)


def test_two_percent_and_54_to_46_is_about_the_same(directory: Directory) -> None:
    row = gap(directory, "data-engineer", "data-scientist", "senior")
    assert (row.same, row.more, row.odds) == (True, 2, 54)
    assert row.raw.difference == "$4,000"
    assert row.differs_once


def test_a_difference_that_is_sure_comes_with_its_size(directory: Directory) -> None:
    row = gap(directory, "ai-engineer", "ml-engineer", "senior")
    assert row.higher and row.higher.id == "ml-engineer"
    assert (row.same, row.more) == (False, 7)
    assert (row.raw.difference, row.raw.interval) == ("$14,000", "$6,000 to $25,000")


def test_a_difference_that_is_not_sure_has_no_winner(directory: Directory) -> None:
    row = gap(directory, "ai-engineer", "ml-engineer", "mid")
    assert (row.same, row.higher) == (False, None)
    assert (row.raw.difference, row.raw.interval) == ("+$6,000", "−$4,000 to +$24,000")


def test_each_market_keeps_its_currency(directory: Directory) -> None:
    row = gap(directory, "data-engineer", "data-scientist", "senior", "United Kingdom")
    assert row.raw.difference == "+£10,000"
    assert "$" not in row.raw.interval + row.collapsed.interval


def test_every_claim_is_in_the_line_of_the_home_page(directory: Directory) -> None:
    line = verdicts_in_short(directory)
    assert sum(map(int, re.findall(r"\d+", line))) == len(directory.guide.claims)
    assert "don't hold" in line and "can't be judged" in line
