"""A reader searches in their own words, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from .fixtures import OpenPage

FIELD = "input[name=query]"
RESULT = ".md-search-result__link"
FEW = 4
# The list grows while the worker searches.
AMONG_THE_FIRST = """([result, few, address]) => Array.from(document.querySelectorAll(result))
    .filter((link) => link.checkVisibility()).slice(0, few)
    .some((link) => new RegExp(address).test(link.href))"""


def ask(page: Page, words: str) -> None:
    """Type words; all but the last letter come at once, so that only one list of results does."""
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.insert_text(words[:-1])
    page.keyboard.type(words[-1])
    expect(page.locator(RESULT).first).to_be_visible()


@pytest.mark.parametrize(
    ("width", "words", "address"),
    [
        (1280, "RAG", "(skills/retrieval-augmented-generation|roles/ai-engineer|skills/llm-apis)/"),
        (1280, "pytorch", "skills/pytorch/"),
        (390, "kubernetes", "skills/kubernetes/"),
        (390, "senior job description", "job-descriptions/[a-z-]+-senior/"),
    ],
)
def test_words_lead_to_a_page(open_page: OpenPage, width: int, words: str, address: str) -> None:
    page = open_page(width=width)
    ask(page, words)
    heading = page.locator(".md-content h1")
    before = heading.inner_text()
    page.wait_for_function(AMONG_THE_FIRST, arg=[RESULT, FEW, f"/{address}(#|$)"])
    for _ in range(FEW):
        page.keyboard.press("ArrowDown")
        if re.search(f"/{address}(#|$)", str(page.evaluate("document.activeElement.href"))):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/{address}"))
    # The address changes first, then the page; the theme closes the search with it.
    expect(heading).not_to_have_text(before)
    expect(heading).to_be_in_viewport()
    expect(page.locator(RESULT).first).to_be_hidden()
    expect(page.locator(FIELD)).not_to_be_focused()


def test_the_focus_returns_to_where_it_was(open_page: OpenPage) -> None:
    page = open_page("roles/ai-engineer/")
    link = page.locator("article p a[href]:visible").first
    link.focus()
    ask(page, "fraud")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_escape_leads_back_and_unknown_words_say_so(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, "fraud")
    page.keyboard.press("Escape")
    expect(page.locator(RESULT).first).to_be_hidden()
    expect(page.locator(FIELD)).not_to_be_focused()
    page.wait_for_timeout(50)  # the theme notes a moment later where the focus is
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()
    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially("zzyzx")
    expect(page.get_by_text("No matching documents")).to_be_visible()
