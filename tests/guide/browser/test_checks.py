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
    expect(page.locator("[data-guide-editor-status]")).to_contain_text("Couldn't load the checks")
    expect(page.locator("[data-placeholder=company]").first).to_have_text("Northwind")


@pytest.mark.parametrize("needed", ["typed", "seen"])
def test_checks_are_made_once_they_are_needed(open_page: OpenPage, needed: str) -> None:
    page = open_page(NO_PAGE)
    rules: list[str] = []
    page.on("request", lambda request: rules.extend(re.findall("posting-checks|panels|places", request.url)))
    page.goto(page.url.replace(NO_PAGE, f"/{ADDRESS}"))
    wait_until_idle(page)
    expect(page.locator(COUNT)).to_have_text("pay and wording, as you type")
    assert rules == []
    expect(page.locator(WORDS)).to_contain_text("Not checked yet.")
    if needed == "typed":
        fill(page, company="Northwind")
        expect(page.locator(COUNT)).to_have_text("pay: add a place; wording: 0")
    else:
        page.locator(WORDS).scroll_into_view_if_needed()
    expect(page.locator(WORDS)).to_contain_text("Nothing found.")
    if needed == "seen":
        expect(page.locator(COUNT)).to_have_text("pay and wording, as you type")  # it is read aloud
    assert rules == ["panels", "posting-checks", "places"]


def test_checks_follow_when_all_is_cleared(page: Page) -> None:
    fill(page, location="Denver, Colorado")
    expect(page.locator(COUNT)).to_contain_text("pay: 3;")  # the pay, the benefits and the closing date
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(COUNT)).to_contain_text("pay: add a place")


def fill_pay(page: Page, low: str, high: str, currency: str = "USD") -> None:
    fill(page, **{"pay-range.min": low, "pay-range.max": high})
    page.locator("[name='pay-range.currency']").select_option(currency)


def test_missing_pay_is_told_for_new_york_city(page: Page) -> None:
    fill(page, location="New York, NY")
    missing = page.locator(f"{PAY} li").filter(has_text="The ad doesn't state the pay.")
    expect(missing).to_contain_text("Required by: New York City; New York State")
    link = missing.get_by_role("link", name="New York City")
    assert (link.get_attribute("href") or "").endswith("pay-rules/#new-york-city")
    fill_pay(page, "230,000", "270,000")
    expect(page.locator(f"{PAY} li")).to_have_count(0)
    expect(page.locator(PAY)).to_contain_text("Nothing found.")
    expect(page.locator(COUNT)).to_have_text("pay: 0; wording: 0")


@pytest.mark.parametrize(
    ("location", "rule", "faults"),
    [
        ("Richmond, Virginia", "Virginia", ["The ad doesn't state the pay."]),
        ("Hartford, CT", "Connecticut", ["The ad doesn't state the pay.", "The benefits are missing."]),
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
    pay = page.locator(f"{PAY} li").filter(has_text="The ad doesn't state the pay.")
    expect(page.locator(f"{PAY} p").first).to_contain_text("These rules apply: California; ")
    for rule in ("California", "Virginia", "Connecticut", "Maine", "New York City"):
        expect(pay.get_by_role("link", name=rule, exact=True)).to_have_count(1)


def test_the_place_can_be_chosen(page: Page) -> None:
    fill(page, location="Leeds")
    fill_pay(page, "120000", "190000", "CAD")
    answer = "United Kingdom: We found no law that requires job ads to state pay."
    expect(page.locator(PAY)).to_contain_text(answer)
    page.get_by_label("Pay rules to apply").select_option("ontario")
    expect(page.locator(PAY)).to_contain_text("The range spans CAD 70,000.")
    expect(page.locator(PAY)).to_contain_text("Say whether the job is open now")
    page.get_by_label("Pay rules to apply").select_option("none")
    expect(page.locator(PAY)).to_contain_text("We have no rule for this place.")


def test_a_word_to_avoid_is_told_with_its_sentence(page: Page) -> None:
    fill(page, team="one ninja, and one ninja more")
    found = page.locator(f"{WORDS} li")
    expect(found.first).to_contain_text("“ninja”")
    expect(found.first).to_contain_text("use the plain job title.")
    expect(page.locator(COUNT)).not_to_contain_text("wording: 0")


def test_a_whole_range_goes_into_the_job_posting(page: Page) -> None:
    page.locator("[data-guide-posting] summary").click()
    for low, high in (("7", "54,939"), ("270,000", "230,000"), ("230,000", "")):
        fill_pay(page, low, high)
        wait_until_idle(page)
        assert "baseSalary" not in page.locator("[data-guide-json]").inner_text()
    fill_pay(page, "230,000", "270,000")
    code = page.locator("[data-guide-json]")
    expect(code).to_contain_text("baseSalary")
    shown = code.inner_text()
    salary = json.loads(shown[shown.index("{") : shown.rindex("}") + 1])["baseSalary"]
    assert salary["currency"] == "USD"
    assert (salary["value"]["minValue"], salary["value"]["maxValue"]) == (230_000, 270_000)


def test_what_is_left_out_of_the_text_does_not_count(page: Page) -> None:
    """A closing date that applicants can't read satisfies nobody, nor does pay that was left out."""
    fill(page, location="Denver, Colorado", benefits="health insurance")
    fill_pay(page, "150,000", "235,000")
    found = page.locator(f"{PAY} li")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("There is no last day to apply.")
    fill(page, **{"closing-date": "2999-03-01"})
    expect(found).to_have_count(0)
    page.get_by_role("button", name="Leave out: Closing date").click()
    expect(found).to_contain_text("There is no last day to apply.")
    page.get_by_role("button", name="Put back: Closing date").click()
    page.locator("[name='closing-date.wording']").select_option("open")
    expect(page.locator("[data-placeholder=closing-date]")).to_contain_text("on an ongoing basis")
    expect(found).to_have_count(0)
    page.get_by_role("button", name="Leave out: Pay:").click()
    expect(found).to_contain_text("The ad doesn't state the pay.")


def test_the_heading_follows_the_place(page: Page) -> None:
    heading = page.locator(f"{PAY} h3")
    fill(page, location="Berlin")
    expect(heading).to_contain_text("European Union")
    fill(page, location="Austin, Texas")
    expect(page.locator(PAY)).to_contain_text("Work location: Texas, United States.")
    expect(heading).to_have_text("Pay")


def test_the_posted_range_fills_in_the_pay(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Use \\$.*United States")).click()
    expect(page.locator("[data-placeholder=pay-range]")).to_have_text("$150,000 to $235,000 a year")
    page.reload()
    expect(page.locator("[data-placeholder=pay-range]")).to_have_text("$150,000 to $235,000 a year")
    expect(page.locator("[name='pay-range.currency']")).to_have_value("USD")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_the_findings(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    page = open_page(ADDRESS, width=width, scheme=scheme)
    if width < 500:
        page.get_by_text("Fill in the blanks", exact=True).click()
    fill(page, location="Denver, Colorado", team="the rockstar team")
    fill_pay(page, "7", "54939")
    expect(page.locator(f"{PAY} li").first).to_be_visible()
    assert probes.axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
