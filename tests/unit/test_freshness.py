"""What has grown old, on a day that is given."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.build import prepare
from generator.checks import check
from generator.checks.freshness import months_later, stale_figures, stale_review
from generator.checks.rule import Rule
from generator.disk.project import Project
from generator.options import BuildOptions
from generator.read.guide import Guide
from tests.unit.bakery import bakery
from tests.unit.test_evidence_checks import guide_of

SITE = """
title: t
tagline: t
description: d
base_url: https://guide.example/
edit_url: https://guide.example/edit/
contact: {text: t}
identities:
  - {name: teal, shape: circle, light: "#000000", dark: "#ffffff"}
  - {name: amber, shape: diamond, light: "#000000", dark: "#ffffff"}
"""
LIMITS = "freshness: {review_months: 12, figures_months: 24}\n"
SKILL = """
name: Kneading
category: c
what_it_is: w
how_to_tell: [h]
sources: [s]
reviewed: 2025-01-31
"""
SOURCE = """
mill:
  publisher: p
  title: t
  kind: community
  checked: 2025-01-31
  note: n
"""
PAY = """
title: Pay
market: m
currency: USD
period: "2024"
per: year
basis: b
method: postings
caveat: c
as_of: 2024-01-31
%s
observations:
  - {role: r, level: l, low: 1, high: 2}
sources: [s]
reviewed: 2026-01-01
"""
COMPUTED = "computed_from: {file: f, sha256: '" + "0" * 64 + "', rows: 1, postings: 1, unpaired: 0}"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def found(rule: Rule, guide: Guide, today: str) -> list[str]:
    return [
        f"{finding.where.file}:{finding.where.line} {finding.message}"
        for finding in rule.find(guide, day(today))
    ]


def test_months_later() -> None:
    assert months_later(day("2025-11-22"), 12) == day("2026-11-22")
    assert months_later(day("2024-12-31"), 2) == day("2025-02-28")
    assert months_later(day("2024-02-29"), 12) == day("2025-02-28")


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2200, 1, 1)), st.integers(1, 120))
def test_later_is_later_and_never_more_than_the_months(date: datetime.date, months: int) -> None:
    later = months_later(date, months)
    assert (later.year * 12 + later.month) - (date.year * 12 + date.month) == months
    assert later.day <= date.day


def test_an_old_review_is_reported() -> None:
    guide = guide_of(site=SITE + LIMITS, skills__kneading=SKILL, sources=SOURCE)
    assert found(stale_review, guide, "2026-01-31") == []
    assert found(stale_review, guide, "2026-02-01") == [
        "data/sources/sources.yml:6 last checked on 2025-01-31, more than 12 months ago",
        "data/skills/kneading.yml:7 last reviewed on 2025-01-31, more than 12 months ago",
    ]


def test_old_figures_are_reported() -> None:
    guide = guide_of(site=SITE + LIMITS, salaries__pay=PAY % "")
    assert found(stale_figures, guide, "2026-01-31") == []
    assert found(stale_figures, guide, "2026-02-01") == [
        "data/salaries/pay.yml:10 these figures are from 2024-01-31, more than 24 months ago"
    ]


def test_nobody_is_asked_to_review_what_an_import_writes() -> None:
    written, imported = (
        guide_of(site=SITE + LIMITS, salaries__pay=PAY % computed) for computed in ("", COMPUTED)
    )
    assert len(found(stale_review, written, "2028-01-01")) == 1
    assert found(stale_review, imported, "2028-01-01") == []
    assert len(found(stale_figures, imported, "2028-01-01")) == 1


def test_a_guide_without_limits_does_not_grow_old() -> None:
    guide = guide_of(site=SITE, skills__kneading=SKILL, salaries__pay=PAY % "")
    assert found(stale_review, guide, "2999-01-01") == []
    assert found(stale_figures, guide, "2999-01-01") == []


def test_without_a_day_nothing_is_said_of_age() -> None:
    guide = guide_of(site=SITE + LIMITS, skills__kneading=SKILL)
    codes = {problem.code for problem in check(guide)}
    assert not {code for code in codes if code.startswith("FRESH")}
    assert "FRESH001" in {problem.code for problem in check(guide, day("2026-06-01"))}


@pytest.fixture
def guide_with_limits(tmp_path: Path) -> Path:
    return bakery(tmp_path, ("data/site.yml", "identities:\n", f"{LIMITS}identities:\n"))


def test_the_day_changes_nothing_that_is_written(guide_with_limits: Path) -> None:
    timeless = prepare(Project(guide_with_limits)).files
    later = prepare(Project(guide_with_limits), BuildOptions(today=day("2040-01-01")))
    assert {problem.code for problem in later.report.diagnostics} >= {"FRESH001", "FRESH002"}
    assert later.files == timeless


def test_the_day_can_be_given_on_the_command_line(
    guide_with_limits: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = ("--project", str(guide_with_limits), "check", "--strict", "--today")
    assert cli.main([*project, "2026-11-28"]) == cli.FINE
    assert "FRESH001" not in capsys.readouterr().err
    assert cli.main([*project, "2040-01-01"]) == cli.FINE  # time alone fails no check
    assert "FRESH001 notice" in capsys.readouterr().err
