"""The search as a reader meets it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


class Search:
    """The search dialog of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.button = page.get_by_role("button", name="Search", exact=True)
        self.dialog = page.get_by_role("dialog", name="Search")
        self.field = self.dialog.get_by_role("searchbox", name="Search this guide")
        self.results = self.dialog.locator("[data-guide='search-results'] a")
        self.status = self.dialog.locator("[data-guide='search-status']")
        self.popular = self.dialog.locator("[data-guide='search-help'] a")

    def open(self) -> None:
        """Open it as most people who read by keyboard do."""
        self._page.keyboard.press("/")
        expect(self.field).to_be_focused()

    def ask(self, words: str) -> None:
        """Search for words that arrive all at once, without a key."""
        self.open()
        self.field.fill("")
        self._page.keyboard.insert_text(words)

    def result(self, address: str) -> Locator:
        """The first link among the results to an address, a pattern, or to a section there."""
        return self.results.and_(self._page.locator(f"a[href*='{address}']")).first

    def expect_first(self, address: str) -> None:
        """Wait until the best result leads to an address, a pattern."""
        expect(self.results.first).to_have_attribute("href", re.compile(f"/{address}(#|$)"))
