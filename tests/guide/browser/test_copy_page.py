"""A page is taken away as Markdown."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.fixtures import OpenPage

NAME = "Copy this page as Markdown"


def test_a_page_is_copied_as_markdown(open_page: OpenPage, built_site: Path) -> None:
    page = open_page("roles/ai-engineer/", width=390)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name=NAME).click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (built_site / "roles/ai-engineer/index.md").read_text("utf-8")


def test_without_the_clipboard_it_is_a_file(open_page: OpenPage) -> None:
    page = open_page("roles/ai-engineer/", javascript=False)
    with page.expect_download() as started:
        page.get_by_role("link", name=NAME).click()
    assert started.value.suggested_filename == "index.md"
