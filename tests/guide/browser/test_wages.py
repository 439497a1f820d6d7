"""What people earn in a city: a field that finds a place, and a fold with all of them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import OpenPage

DEVELOPERS = "salaries/by-city/software-developers/"
PLACES = "[data-guide='places'] tbody:not([data-country], [hidden]) tr:not([hidden])"
STATUS = "[data-guide='places'] [data-guide-status]"


def places(page: Page) -> list[str]:
    return page.locator(f"{PLACES} th").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "found", "said"),
    [
        ("austin", ["Texas", "Austin-Round Rock-San Marcos, TX"], "Median in {place}: {median}."),
        ("  SAN jose ", ["California", "San Jose-Sunnyvale-Santa Clara, CA"], "Median in {place}: {median}."),
        ("rhode island", ["Rhode Island", "Providence-Warwick, RI-MA"], "2 places found."),
        ("vancouver", ["Oregon", "Portland-Vancouver-Hillsboro, OR-WA"], "Median in {place}: {median}."),
        ("london", ["Connecticut", "Norwich-New London-Willimantic, CT"], "1 place has this in its name."),
        ("Timbuktu", [], "No place of this name has figures. Try the largest city nearby, or the state."),
    ],
)
def test_a_place_is_found(open_page: OpenPage, typed: str, found: list[str], said: str) -> None:
    page = open_page(DEVELOPERS)
    everything = len(places(page))
    field = page.get_by_label("City or state")
    field.fill(typed)
    expect(page.locator(f"{PLACES} th")).to_have_text(found)
    last = page.locator(PLACES).last
    values = {"place": found[-1], "median": last.locator("td").first.inner_text()} if found else {}
    expect(page.locator(STATUS)).to_have_text(said.format(**values))
    expect(page.locator("[data-country]")).to_be_visible()  # to compare with
    field.fill("")
    assert len(places(page)) == everything > 500
    expect(page.locator(STATUS)).to_have_text("")
    expect(page.locator("[data-country]")).to_be_hidden()  # all places are folded again


def test_the_page_says_where_other_countries_are(open_page: OpenPage) -> None:
    page = open_page(DEVELOPERS)
    page.get_by_text("For other countries, see").get_by_role("link").click()
    expect(page.locator("article")).to_contain_text("United Kingdom")
