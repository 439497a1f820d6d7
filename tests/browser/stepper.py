"""The questions, one at a time."""

from playwright.sync_api import Locator, Page

STEPPER = "[data-guide='stepper']"


def heading(page: Page) -> Locator:
    return page.locator(STEPPER).get_by_role("heading", level=3)


def answer(page: Page, words: str) -> None:
    page.locator(STEPPER).get_by_role("button", name=words, exact=True).click()
