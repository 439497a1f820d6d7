"""What buttons copy arrives also in browsers without the clipboard API, as over plain HTTP."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from .fixtures import NO_PAGE, OpenPage
from .flow_data import paths, query
from .job_description import clipboard, open_menu
from .samples import job_description, longest

WITHOUT_API = """Object.defineProperty(navigator, "clipboard", { value: undefined });
delete window.ClipboardItem;"""
ANSWERS = query(next(paths())[0])


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page in a browser without the clipboard API; what is pasted is read in another page."""
    page = open_page(NO_PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(WITHOUT_API)
    return page


def share_a_draft(page: Page) -> None:
    open_menu(page)
    page.get_by_role("button", name="Copy link with my values").first.click()


def copy_the_posting(page: Page) -> None:
    page.locator("[data-guide-posting] summary").click()
    page.get_by_role("button", name="Copy the data").click()


def share_scores(page: Page) -> None:
    page.locator("[data-guide=scorecard]").scroll_into_view_if_needed()
    page.get_by_role("button", name="Copy link to my scores").click()


def share_a_result(page: Page) -> None:
    page.get_by_role("button", name="Copy link to this result").click()


def share_a_search(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search this guide").fill("pay")
    page.get_by_role("link", name="Copy search link").click()


def page_of(section: str, site: Path) -> str:
    """A page of a section, or the page itself."""
    if section == "job-descriptions/":
        return job_description(site)
    return longest(site, section) if section == "interviews/" else section


@pytest.mark.parametrize(
    ("section", "copy", "begins"),
    [
        ("job-descriptions/", share_a_draft, "#fill-"),
        ("job-descriptions/", copy_the_posting, '<script type="application/ld+json">'),
        ("interviews/", share_scores, "#score-"),
        (f"decide/?{ANSWERS}", share_a_result, f"?{ANSWERS}"),
        ("", share_a_search, "?q=pay"),
    ],
)
def test_everything_is_copied_without_the_clipboard_api(
    section: str, copy: Callable[[Page], None], begins: str, page: Page, site_url: str, built_site: Path
) -> None:
    page.goto(urljoin(site_url, page_of(section, built_site)))
    copy(page)
    expect(page.get_by_role("status").filter(has_text="opied").first).to_be_visible()
    found = clipboard(page)["text/plain"]
    assert begins in found
    assert found.startswith((site_url, "<script"))
