"""What the browser has stored under our names may be anybody's: it stops no script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tools.addresses import every_page, one_of_each_kind

from .fixtures import NO_PAGE, OpenPage
from .moving import tour

STORED = "Storage.prototype.getItem = () => JUNK"
FILLED_IN = """() => Array.from(document.querySelectorAll("article input"))
    .filter((field) => !["radio", "checkbox", "number"].includes(field.type))
    .filter((field) => field.value && field.value !== field.defaultValue).map((field) => field.name)"""


@pytest.mark.parametrize(
    "junk", ["", "{", "12", '"x"', "null", '[["a"]]', "[[1,2]]", '{"__proto__":[]}', '[["a",{}]]', "\ud800"]
)
def test_what_others_have_stored_stops_no_script(junk: str, open_page: OpenPage, built_site: Path) -> None:
    """``open_page`` complains of errors."""
    page = open_page(NO_PAGE)
    page.add_init_script(STORED.replace("JUNK", json.dumps(junk)))
    for address in tour(page, one_of_each_kind(built_site)):
        assert page.evaluate(FILLED_IN) == [], address
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search this guide")).to_be_focused()


BLOCKED = """Object.defineProperty(window, "localStorage", { get() {
    throw new DOMException("The operation is insecure.", "SecurityError");
} })"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }"""
FOREIGN = """const { getItem, setItem } = Storage.prototype, written = new Set();
Storage.prototype.getItem = function (key) {
    return written.has(key) ? getItem.call(this, key) : "not JSON";
};
Storage.prototype.setItem = function (key, text) { written.add(key); setItem.call(this, key, text); };"""
PROBLEMS = {"blocked": "keeps nothing here", "full": "storage is full", "foreign": "other data in this place"}
SCRIPTS = {"blocked": BLOCKED, "full": FULL, "foreign": FOREIGN}
SCORE = "[data-guide=scorecard] [name=interviewer]"


@pytest.fixture(params=PROBLEMS)
def troubled(request: pytest.FixtureRequest, open_page: OpenPage) -> tuple[Page, str]:
    """A page whose browser keeps nothing, and what readers must be told."""
    page = open_page(NO_PAGE)
    page.add_init_script(SCRIPTS[request.param])
    return page, PROBLEMS[request.param]


def kit_of(site: Path) -> str:
    return next(one for one in every_page(site) if one.startswith("interviews/") and one.count("/") > 1)


def test_scores_that_are_not_kept_are_told(
    troubled: tuple[Page, str], built_site: Path, site_url: str
) -> None:
    page, told = troubled
    page.goto(site_url + kit_of(built_site))
    page.locator("[data-guide=scorecard]").scroll_into_view_if_needed()
    kept = page.locator("[data-guide=scorecard] [data-guide-kept]")
    if "full" not in told:
        expect(kept).to_contain_text(told)  # before anything is typed
    page.locator(SCORE).fill("Maria")
    if "other" not in told:  # a change replaces it
        expect(kept).to_contain_text(told)
        expect(kept).not_to_contain_text("stay in this browser")
    page.get_by_role("button", name="Add my scores").click()
    expect(page.locator("[data-guide-debrief]")).to_contain_text("Maria")
    if "other" not in told:
        expect(page.get_by_text("Added: Maria.")).to_contain_text(told)


@pytest.mark.parametrize(
    ("address", "field"),
    [("checklist/", "[data-guide=checklist] input"), ("time-and-cost/", "[data-part=employer_share]")],
)
def test_answers_and_numbers_that_are_not_kept_are_told(
    address: str, field: str, troubled: tuple[Page, str], site_url: str
) -> None:
    page, told = troubled
    page.goto(site_url + address)
    kept = page.locator("[data-guide-kept]")
    if "other" in told:
        return expect(kept).to_contain_text(told)
    expect(page.locator("html")).not_to_contain_text(told)
    if address == "checklist/":
        page.locator(field).first.check()
    else:
        page.locator(field).first.fill("7")
    expect(kept).to_contain_text(told)
    return None


def test_colors_switch_where_nothing_is_kept(open_page: OpenPage, site_url: str) -> None:
    page = open_page(NO_PAGE)
    page.add_init_script(BLOCKED)
    page.goto(site_url)
    page.get_by_role("button", name="Switch to dark colors").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
