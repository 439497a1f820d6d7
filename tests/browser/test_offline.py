"""The copy that opens from files: reading, searching, the flow and copying, without any request."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.moving import wait_for_theme
from tests.conftest import ROOT, copy_guide
from tests.pages import target_of


@pytest.fixture(scope="module")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked archive."""
    root = copy_guide(tmp_path_factory.mktemp("offline") / "guide")
    command = [sys.executable, "-m", "generator", "--project", str(root), "build", "--offline"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert not (root / "site").exists()
    first = (root / "build/guide-offline.zip").read_bytes()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert (root / "build/guide-offline.zip").read_bytes() == first, "the same bytes twice"
    with ZipFile(root / "build/guide-offline.zip") as archive:
        archive.extractall(root / "unpacked")
    return root / "unpacked" / "guide-offline"


@pytest.fixture
def page(browser: Browser, offline_site: Path) -> Iterator[Page]:
    """The home page; nothing but files may be asked for, and no error reported."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = context.new_page()
    page.goto((offline_site / "index.html").as_uri())
    wait_for_theme(page)
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []
    assert errors == []


def test_reading_from_page_to_page(page: Page) -> None:
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    page.get_by_role("link", name="Would a product that you can buy do it?").first.click()
    page.locator(".guide-outline").get_by_role("link", name="Do not hire yet").first.click()
    expect(page.locator("h1")).to_contain_text("Do not hire yet")
    page.locator(".md-copyright").get_by_role("link", name="How this guide is made").click()
    expect(page.locator("h1")).to_contain_text("How this guide is made")


def test_searching(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("kubernetes")
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("article")).to_contain_text("Kubernetes")


def test_searching_in_the_themes_query_language(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("title:kubernetes")
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", re.compile("kubernetes"))


def test_nothing_of_the_search_is_read_before_it_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not {"search_index.js", "guide-search.js"} & set(asked)
    page.keyboard.press("/")
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    assert {"search_index.js", "guide-search.js"} <= set(asked)


def test_copying(page: Page) -> None:
    page.locator(".md-tabs").get_by_role("link", name="Job descriptions").click()
    page.get_by_role("link", name="Senior AI Engineer").first.click()
    page.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert "Senior AI Engineer" in page.evaluate("navigator.clipboard.readText()")


def test_every_link_leads_to_a_file_and_a_place_in_it(offline_site: Path) -> None:
    trees = {path: LexborHTMLParser(path.read_text("utf-8")) for path in offline_site.rglob("*.html")}
    places = {path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        for node in tree.css("a[href], link[href], script[src], img[src]"):
            address, _, place = target_of(node).partition("#")
            address = address.partition("?")[0]
            if "://" in address or address.startswith(("mailto:", "javascript:", "data:", "/")):
                continue  # the page that says "not found" is for a server
            target = (path.parent / unquote(address)).resolve() if address else path
            if not target.is_file() or (place and target in places and unquote(place) not in places[target]):
                broken.append(f"{path.relative_to(offline_site)}: {target_of(node)}")
    assert len(trees) > 100
    assert broken == []
