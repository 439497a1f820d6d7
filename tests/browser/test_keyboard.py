"""Readers who use no mouse: every place is reached, seen, and left again."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tools.addresses import one_of_each_kind

from .fixtures import OpenPage, Scheme
from .focus import faults, stops
from .moving import tour, wait_for_rest, wait_for_sitemap
from .samples import longest

MOST = 700
CONTROLS = "article :is(button, input, select, textarea, summary):visible"


@pytest.mark.parametrize(
    ("section", "width", "scheme"),
    [("decide/", 390, "dark"), ("compare/", 1280, "dark"), ("", 1280, "light")],
)
def test_focus_is_always_seen(
    open_page: OpenPage, built_site: Path, section: str, width: int, scheme: Scheme
) -> None:
    address = longest(built_site, section) if section == "compare/" else section
    page = open_page(address, width=width, scheme=scheme)
    found = stops(page, "Tab", 45)
    assert len(found) > 20
    page.evaluate("document.querySelector('.md-copyright a').focus()")
    found += stops(page, "Shift+Tab", 20)
    assert faults(page, found) == []


def test_pages_with_controls_are_gone_through_by_keyboard(open_page: OpenPage, built_site: Path) -> None:
    """No part is a trap, and nothing that has the focus is hidden or under the header."""
    page = open_page()
    problems, seen = [], 0
    for address in tour(page, one_of_each_kind(built_site)):
        if page.locator(CONTROLS).count() == 0:
            continue  # only links
        seen += 1
        page.evaluate("document.activeElement?.blur?.(); window.scrollTo(0, 0)")
        found = stops(page, "Tab", MOST)
        assert 10 < len(found) < MOST, f"{address or 'home'}: {len(found)} stops"
        problems += [f"{address}: {fault}" for fault in faults(page, found)]
    assert problems == []
    assert seen > 3


def test_tab_leads_through_the_whole_page_and_out_of_it(open_page: OpenPage) -> None:
    page = open_page()
    wait_for_sitemap(page)
    found = stops(page, "Tab", 200)
    assert len(found) < 200, "a trap"
    parts = list(dict.fromkeys(stop["part"] for stop in found if stop["part"]))
    assert parts == ["md-skip", "md-header", "md-tabs", "md-sidebar", "md-content__inner", "md-footer"]
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    wait_for_rest(page)
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
