"""A guide that is published below a path, as a project on GitHub Pages, with addresses that have moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.conftest import build_site
from tests.unit.bakery import bakery
from tools.serving import serve

from .fixtures import OpenPage

BASE = "/team/hiring-guide/"
MOVED = ("data/roles/baker.yml", "titles:", "former_ids: [bread-maker]\ntitles:")
LINKS = """() => Array.from(document.querySelectorAll(
    "a[href], link[href]:not([rel=canonical]), script[src], img[src]"), (one) => one.href || one.src)
    .filter((address) => new URL(address).origin === location.origin)"""


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide, built for an address with a path."""
    root = bakery(tmp_path_factory.mktemp("below") / "guide", MOVED)
    return build_site(root, "--base-url", f"https://host.example{BASE}")


@pytest.fixture(scope="module")
def site_url(built_site: Path) -> Iterator[str]:
    with serve(built_site, base=BASE) as address:
        yield address


@pytest.mark.parametrize("address", ["", "roles/baker/", "404.html"])
def test_every_link_leads_to_a_file_of_the_site(open_page: OpenPage, site_url: str, address: str) -> None:
    page = open_page(address)
    found = {link.partition("#")[0] for link in page.evaluate(LINKS)}
    assert len(found) > 10
    for link in found:
        assert link.startswith(site_url) and page.request.get(link).ok, link


def test_the_search_leads_to_a_page(open_page: OpenPage, site_url: str) -> None:
    page = open_page("roles/baker/")
    page.keyboard.press("/")
    page.keyboard.insert_text("oven")
    page.locator("[data-guide='search-results'] a").first.click()
    expect(page).to_have_url(f"{site_url}skills/oven/")


def test_a_page_that_is_missing_deep_below_leads_on(
    built_site: Path, open_page: OpenPage, site_url: str
) -> None:
    """Chromium reports an answer of 404 as an error, so the page is what a host sends in its place."""
    page = open_page()
    page.route("**/a/b/c/d/e", lambda route: route.fulfill(path=built_site / "404.html"))
    page.goto(urljoin(site_url, "a/b/c/d/e"))
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    page.locator("article li a").first.click()
    expect(page.locator("h1")).not_to_be_empty()
    assert page.url.startswith(site_url)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_former_address_leads_on(scripts: bool, open_page: OpenPage, site_url: str) -> None:
    """With what follows it, such as answers and a shared draft."""
    page = open_page("roles/bread-maker/?owner-and-number=both#fill-W10", javascript=scripts)
    follows = "?owner-and-number=both#fill-W10" if scripts else ""
    page.wait_for_url(f"{site_url}roles/baker/{follows}")
    expect(page.locator("h1")).to_contain_text("Baker")
