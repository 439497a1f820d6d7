"""The copy that opens from files: reading, the flow and copying, without any request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from generator.disk.project import Project
from generator.options import BuildOptions
from generator.site import make_site
from tests.pages import target_of
from tests.unit.bakery import bakery


def offline_copy(root: Path) -> Path:
    """Pack the guide in ``root``, and return the archive."""
    project = Project(root).aside("offline")
    assert not make_site(project, BuildOptions(offline=True)).report.has_errors
    assert not (root / "site").exists()
    return project.offline


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return offline_copy(bakery(tmp_path_factory.mktemp("offline") / "guide"))


@pytest.fixture(scope="module")
def offline_site(archive: Path) -> Path:
    """The unpacked archive, in a folder whose name means something in addresses."""
    folder = archive.parent / "Mes téléchargements (2)" / "100% #1 guide? & co"
    with ZipFile(archive) as packed:
        packed.extractall(folder)
    return folder / "guide-offline"


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
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []
    assert errors == []


def test_the_same_guide_gives_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    assert offline_copy(bakery(tmp_path / "guide")).read_bytes() == archive.read_bytes()


def test_reading_deciding_and_copying(page: Page) -> None:
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    page.get_by_role("button", name="No", exact=True).click()
    page.get_by_role("button", name="Bread", exact=True).click()
    page.get_by_role("link", name="Trainee Baker").first.click()
    expect(page.locator("h1")).to_contain_text("Trainee Baker")
    page.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert "Trainee Baker" in page.evaluate("navigator.clipboard.readText()")
    page.locator(".md-copyright").get_by_role("link", name="About this guide").click()
    expect(page.locator("h1")).to_contain_text("About this guide")


def test_no_link_to_a_file_is_offered_to_others(page: Page) -> None:
    expect(page.get_by_role("link", name="Copy this page as Markdown")).to_have_count(0)
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    page.get_by_role("button", name="No", exact=True).click()
    page.get_by_role("button", name="Bread", exact=True).click()
    page.get_by_role("link", name="Trainee Baker").first.wait_for()
    expect(page.get_by_role("button", name="Copy link to this result")).to_have_count(0)
    page.get_by_role("link", name="Decision record", exact=False).first.click()
    expect(page.get_by_role("button", name="Copy text")).to_be_visible()
    expect(page.locator("article")).not_to_contain_text("file:")
    page.locator(".md-tabs").get_by_role("link", name="Decide").click()
    page.go_back()
    page.go_back()
    page.get_by_role("link", name="Trainee Baker").first.click()
    expect(page.get_by_role("button", name="Clear all")).to_be_visible()
    expect(page.get_by_role("button", name="Copy link with my values")).to_have_count(0)


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
    assert len(trees) > 30
    assert broken == []
