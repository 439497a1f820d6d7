"""What the editor finds while someone types: pay that a place asks for otherwise, and words to avoid."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import probes
from tests.browser.fixtures import NO_PAGE, OpenPage, Scheme
from tests.browser.job_description import fill
from tests.browser.moving import wait_until_idle

from .values import ADDRESS

pytestmark = pytest.mark.slow

PAY = "[data-guide-findings=pay]"
WORDS = "[data-guide-findings=words]"
COUNT = "[data-guide-check-count]"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(ADDRESS)


def test_without_the_script_of_checks_the_rest_works(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE)
    page.route("**/editor-panels.js", lambda route: route.abort("aborted"))
    page.goto(page.url.replace(NO_PAGE, f"/{ADDRESS}"))
    fill(page, company="Northwind")
    expect(page.locator("[data-guide-editor-status]")).to_contain_text("out of reach just now")
    expect(page.locator("[data-placeholder=company]").first).to_have_text("Northwind")


@pytest.mark.parametrize("needed", ["typed", "seen"])
def test_checks_are_made_once_they_are_needed(open_page: OpenPage, needed: str) -> None:
    page = open_page(NO_PAGE)
    rules: list[str] = []
    page.on("request", lambda request: rules.extend(re.findall("posting-checks|panels|places", request.url)))
    page.goto(page.url.replace(NO_PAGE, f"/{ADDRESS}"))
    wait_until_idle(page)
    expect(page.locator(COUNT)).to_have_text("made as you type")
    assert rules == []
    expect(page.locator(WORDS)).to_contain_text("Not looked at yet.")
    if needed == "typed":
        fill(page, company="Northwind")
        expect(page.locator(COUNT)).to_have_text("no place yet on pay, 0 on wording")
    else:
        page.locator(WORDS).scroll_into_view_if_needed()
    expect(page.locator(WORDS)).to_contain_text("Nothing found.")
    if needed == "seen":
        expect(page.locator(COUNT)).to_have_text("made as you type")  # it is read aloud
    assert rules == ["panels", "posting-checks", "places"]


def test_checks_follow_when_all_is_cleared(page: Page) -> None:
    fill(page, location="New York, NY", **{"pay-range": "$230,000+"})
    expect(page.locator(COUNT)).to_contain_text("2 on pay")  # no period, and an open end
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(COUNT)).to_contain_text("no place yet on pay")


def test_an_open_end_is_told_for_new_york_city(page: Page) -> None:
    fill(page, location="New York, NY", **{"pay-range": "$230,000+"})
    open_end = page.locator(f"{PAY} li").filter(has_text="The range has an open end.")
    expect(open_end).to_contain_text("Give both ends.")
    expect(open_end).to_contain_text("Required by: New York City; New York State")
    link = open_end.get_by_role("link", name="New York City")
    assert (link.get_attribute("href") or "").endswith("pay-rules/#new-york-city")
    fill(page, **{"pay-range": "$230,000 to $270,000 a year"})
    expect(page.locator(f"{PAY} li")).to_have_count(0)
    expect(page.locator(PAY)).to_contain_text("Nothing found.")
    expect(page.locator(COUNT)).to_have_text("0 on pay, 0 on wording")


@pytest.mark.parametrize(
    ("location", "rule", "faults"),
    [
        ("Richmond, Virginia", "Virginia", ["The ad doesn’t state the pay."]),
        ("Hartford, CT", "Connecticut", ["The ad doesn’t state the pay.", "The benefits are missing."]),
    ],
)
def test_laws_of_this_year_are_told(page: Page, location: str, rule: str, faults: list[str]) -> None:
    fill(page, location=location)
    for fault in faults:
        found = page.locator(f"{PAY} li").filter(has_text=fault)
        expect(found).to_contain_text(f"Required by: {rule}")
    expect(page.locator(f"{PAY} li")).to_have_count(len(faults))


def test_remote_work_follows_every_rule_of_the_country(page: Page) -> None:
    fill(page, location="Remote within the United States")
    pay = page.locator(f"{PAY} li").filter(has_text="The ad doesn’t state the pay.")
    for rule in ("California", "Virginia", "Connecticut", "Maine", "New York City"):
        expect(pay.get_by_role("link", name=rule, exact=True)).to_have_count(1)


def test_the_place_can_be_chosen(page: Page) -> None:
    fill(page, location="Leeds", **{"pay-range": "$120,000 to $190,000 a year"})
    expect(page.locator(PAY)).to_contain_text("United Kingdom: We found no duty to state pay in the ad.")
    page.get_by_label("Place whose pay rules count").select_option("ontario")
    expect(page.locator(PAY)).to_contain_text("The range is CAD 70,000 wide.")
    expect(page.locator(PAY)).to_contain_text("Say whether the job is vacant")
    page.get_by_label("Place whose pay rules count").select_option("none")
    expect(page.locator(PAY)).to_contain_text("We have no rule for it.")


def test_a_word_to_avoid_is_told_with_its_sentence(page: Page) -> None:
    fill(page, team="one ninja, and one ninja more")
    found = page.locator(f"{WORDS} li")
    expect(found.first).to_contain_text("“ninja”")
    expect(found.first).to_contain_text("Write instead: the plain job title.")
    expect(page.locator(COUNT)).not_to_contain_text(" 0 on wording")


def test_a_whole_range_goes_into_the_job_posting(page: Page) -> None:
    fill(page, **{"pay-range": "$230,000+"})
    page.locator("[data-guide-posting] summary").click()
    wait_until_idle(page)
    assert "baseSalary" not in page.locator("[data-guide-json]").inner_text()
    fill(page, **{"pay-range": "$230,000 to $270,000 a year"})
    wait_until_idle(page)
    shown = page.locator("[data-guide-json]").inner_text()
    salary = json.loads(shown[shown.index("{") : shown.rindex("}") + 1])["baseSalary"]
    assert salary["currency"] == "USD"
    assert (salary["value"]["minValue"], salary["value"]["maxValue"]) == (230_000, 270_000)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_the_findings(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    page = open_page(ADDRESS, width=width, scheme=scheme)
    fill(page, location="Denver, Colorado", team="the rockstar team", **{"pay-range": "up to $200k"})
    expect(page.locator(f"{PAY} li").first).to_be_visible()
    assert probes.axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
