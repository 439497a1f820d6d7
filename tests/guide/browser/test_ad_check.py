"""The page that checks a pasted ad: what it finds, where a finding leads, and that nothing is sent."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import probes
from tests.browser.fixtures import OpenPage, Scheme

ADDRESS = "job-descriptions/check-an-ad/"
STATUS = "[data-guide-status]"
REPORT = "[data-guide-report]"
SELECTED = "({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd)"
AD = """\
Data engineer
Location: Denver, CO

Our customers run shops. You will report to the head of data.

Salary: $110,000 - $135,000+ a year

Requirements
- 4+ years of hands-on experience with Spark

[Company] is an equal opportunity employer.
"""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    page = open_page(ADDRESS)
    page.get_by_label("The text of the ad").fill(AD)
    expect(page.locator(STATUS)).to_contain_text("to look at")
    return page


def test_pay_and_place_are_understood(page: Page) -> None:
    report = page.locator(REPORT)
    expect(report).to_contain_text("110,000 to 135,000 USD a year, open-ended.")
    expect(report).to_contain_text("Work location: Colorado, United States.")
    link = report.get_by_role("link", name="Colorado").first
    assert (link.get_attribute("href") or "").endswith("pay-rules/#colorado")


def test_each_finding_leads_to_its_place_by_keyboard(page: Page) -> None:
    for words, quoted in {"4+ years": "4+ years of hands-on experience", "[Company]": "[Company]"}.items():
        button = page.locator(f"{REPORT} li").filter(has_text=words).get_by_role("button")
        button.focus()
        page.keyboard.press("Enter")
        field = page.get_by_label("The text of the ad")
        expect(field).to_be_focused()
        assert field.evaluate(SELECTED) == quoted


def test_what_is_fixed_is_no_longer_reported(page: Page) -> None:
    expect(page.locator(REPORT)).to_contain_text("The range is open-ended.")
    page.get_by_label("The text of the ad").fill(AD.replace("135,000+", "135,000"))
    expect(page.locator(REPORT)).not_to_contain_text("The range is open-ended.")
    expect(page.locator(REPORT)).to_contain_text("Not found: Visas and work authorization.")


def test_the_place_can_be_corrected(page: Page) -> None:
    page.get_by_label("Work location").fill("Milan")
    expect(page.locator(REPORT)).to_contain_text("Work location: Italy.")
    expect(page.locator(REPORT)).to_contain_text("Rules that apply: Italy.")
    page.get_by_label("Work location").fill("Austin, Texas")
    expect(page.locator(REPORT)).to_contain_text(
        "Other U.S. states: As far as we know, these states don't require job ads to state pay"
    )


def test_clearing_can_be_undone(page: Page) -> None:
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(REPORT)).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("The text of the ad")).to_have_value(AD)
    expect(page.locator(REPORT)).to_contain_text("4+ years")


def test_nothing_is_sent(open_page: OpenPage) -> None:
    page = open_page(ADDRESS)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.get_by_label("The text of the ad").fill(AD)
    expect(page.locator(STATUS)).to_contain_text("to look at")
    assert [one for one in sent if re.search("Denver|Spark|[?]", one)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_report(open_page: OpenPage, scheme: Scheme) -> None:
    page = open_page(ADDRESS, scheme=scheme)
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator(STATUS)).to_contain_text("to look at")
    assert probes.axe(page) == []


def test_a_phone_shows_it_without_a_sideways_scroll(open_page: OpenPage) -> None:
    page = open_page(ADDRESS, width=390)
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator(STATUS)).to_contain_text("to look at")
    assert probes.sideways(page) == []


def test_without_scripts_the_page_says_what_to_look_for(open_page: OpenPage) -> None:
    page = open_page(ADDRESS, javascript=False)
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    expect(page.get_by_label("The text of the ad")).to_be_hidden()
    expect(page.get_by_role("link", name="Words to avoid in job ads").first).to_be_visible()
