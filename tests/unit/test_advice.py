"""What a recommendation comes to: every level, ways without a hire, later hires, and the nearest pay."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from generator.build import prepare
from generator.derive.hiring import Weeks
from generator.derive.pay_order import doubts
from generator.disk.project import Project
from generator.language.phrases import ENGLISH_PHRASES
from generator.pages.parts.posted_ranges import pay_example
from tests.unit.test_hiring import PAY, guide_with

OUTCOMES = "data/outcomes"
NO_BAKERS = "\n".join(line for line in PAY.splitlines() if "role: baker" not in line)


def added(root: Path, file: str, text: str) -> None:
    """Add fields at the end of a record."""
    path = root / file
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def pages_of(root: Path) -> Callable[[str], str]:
    """Build the Markdown and return how to read a page without its tags."""
    prepared = prepare(Project(root))
    assert not prepared.report.has_errors, prepared.report.text(root)

    def read(address: str) -> str:
        text = re.sub(r"<[^>]+>", " ", prepared.files[f"{address}/index.md"].decode())
        return " ".join(text.replace("&#39;", "'").split())

    return read


def test_an_outcome_without_a_hire_says_how_long_how_much_and_who_may_follow(tmp_path: Path) -> None:
    guide_with(tmp_path)
    added(tmp_path, f"{OUTCOMES}/hire-a-baker.yml", "level: trainee\n")
    later = "leads_to:\n  - when: If guests want more\n    outcome: hire-a-baker\n"
    added(tmp_path, f"{OUTCOMES}/buy-it.yml", f"ways: [helper]\n{later}")
    page = pages_of(tmp_path)("outcomes/buy-it")
    assert "Helper 0–1 week to the first day, 0–14 weeks to full productivity; about €3,200–€6,400" in page
    assert "If guests want more You'll probably hire a trainee baker." in page
    assert "First-year cost: €24k–€31k (A village). First day: 1–2 months after you decide." in page


def test_the_pay_of_the_nearest_role_stands_in(tmp_path: Path) -> None:
    guide_with(tmp_path, pay=NO_BAKERS)
    (tmp_path / "data/salaries").joinpath("village.yml").write_text(NO_BAKERS, "utf-8")
    for old in (tmp_path / "data/salaries").glob("*.yml"):
        if old.name != "village.yml":
            old.unlink()
    added(tmp_path, f"{OUTCOMES}/hire-a-baker.yml", "level: master\n")
    page = pages_of(tmp_path)
    assert "No data for this title" not in page("outcomes/hire-a-baker")
    added(tmp_path, "data/roles/baker.yml", "pay_like: [pastry-chef]\n")
    page = pages_of(tmp_path)
    near = "master pastry chef, €40k–€50k, A village, 2027."
    nearest = f"No data for this title. Closest titles with data: {near}"
    assert nearest in page("outcomes/hire-a-baker")
    assert "€48k–€65k, computed from pay for a master pastry chef (A village)" in page(
        "outcomes/hire-a-baker"
    )
    assert nearest in page("roles/baker")


def test_every_level_of_an_outcome_is_shown_with_the_answer_that_decides_it(tmp_path: Path) -> None:
    guide_with(tmp_path)
    added(tmp_path, f"{OUTCOMES}/hire-a-baker.yml", "level: master\n")
    flow = next((tmp_path / "data/decisions").glob("*.yml"))
    text = flow.read_text("utf-8")
    indent = re.search(r"\n( +)outcome: hire-a-baker\n", text)
    assert indent
    line = f"\n{indent[1]}outcome: hire-a-baker\n"
    flow.write_text(text.replace(line, f"{line}{indent[1]}level: trainee\n", 1), "utf-8")
    page = pages_of(tmp_path)("outcomes/hire-a-baker")
    assert re.search(
        r"Master , the usual level: Hire baker, master .* Trainee , if you answer “[^”]+” to “", page
    )
    assert page.count("First step") == 1


def test_pay_above_the_next_level_is_marked_where_it_is_shown(tmp_path: Path) -> None:
    guide = guide_with(tmp_path)
    assert doubts(guide, guide.salaries["village"]).keys() == {("pastry-chef", "trainee")}
    page = pages_of(tmp_path)
    assert page("salaries").count("Don't use this figure") == 2, "in the chart and in its table"
    assert "Don't use this figure" in page("roles/pastry-chef")
    assert "Don't use this figure" not in page("roles/baker")


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (1, 20, "1–20 weeks"),
        (1, 21, "0–5 months"),
        (4, 18, "4–18 weeks"),
        (5, 8, "1–2 months"),
        (2, 2, "2 weeks"),
    ],
)
def test_a_time_from_the_second_month_on_is_told_in_months(low: int, high: int, text: str) -> None:
    assert Weeks(Decimal(low), Decimal(high)).in_words(ENGLISH_PHRASES) == text


def test_an_example_of_pay_is_narrower_than_the_market() -> None:
    assert pay_example(150_000, 235_000, "USD", "year", ENGLISH_PHRASES).text == "$170,000 to $215,000 a year"
    assert pay_example(40, 80, "EUR", "hour", ENGLISH_PHRASES).text == "€50 to €70 an hour"


@pytest.mark.parametrize(("number", "word"), [(1, "One"), (9, "Nine"), (12, "12"), (0, "No")])
def test_a_number_begins_a_sentence_as_a_word(number: int, word: str) -> None:
    assert ENGLISH_PHRASES.spelled(number) == word
