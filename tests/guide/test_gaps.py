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
    assert (row.is_sure, row.ahead.id) == (True, "ml-engineer")
    assert (row.same, row.more) == (False, 7)
    assert (row.raw.difference, row.raw.interval) == ("$14,000", "$6,000 to $25,000")


def test_a_difference_that_is_not_sure_has_no_winner(directory: Directory) -> None:
    row = gap(directory, "ai-engineer", "ml-engineer", "mid")
    assert (row.same, row.is_sure, row.ahead.id) == (False, False, "ml-engineer")
    assert (row.raw.difference, row.raw.from_to) == ("$6,000", "$4,000 lower to $24,000 higher")


def test_a_printed_interval_that_ends_in_nothing_has_no_winner(directory: Directory) -> None:
    """Exact, both intervals miss zero by little. And 31 postings are 25 different ones."""
    row = gap(directory, "data-engineer", "mlops-engineer", "senior")
    assert (row.raw.interval, row.collapsed.interval) == ("$10,000 to $40,000", "$0 to $50,000")
    assert (row.is_sure, row.thin, row.raw.is_clear, row.collapsed.is_clear) == (False, True, True, False)


def test_a_gap_is_seen_from_the_role_that_came_out_ahead(directory: Directory) -> None:
    row = gap(directory, "ml-engineer", "mlops-engineer", "senior")
    assert (row.ahead.id, row.behind.id) == ("ml-engineer", "mlops-engineer")
    assert (row.raw.interval, row.raw.medians) == ("$5,000 to $40,000", "$207,450 and $182,500")


def test_each_market_keeps_its_currency(directory: Directory) -> None:
    row = gap(directory, "data-engineer", "data-scientist", "senior", "United Kingdom")
    assert (row.raw.difference, row.raw.from_to) == ("£10,000", "nothing to £20,000 higher")
    assert "$" not in row.raw.interval + row.collapsed.interval


def test_every_claim_is_in_the_line_of_the_home_page(directory: Directory) -> None:
    line = verdicts_in_short(directory)
    assert sum(map(int, re.findall(r"\d+", line))) == len(directory.guide.claims)
    assert line.startswith("6 supported, 8 mixed, 2 contradicted")
