"""What a page weighs on its way to a reader in a train: compressed bytes, requests, elements, jumps."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Request
from selectolax.lexbor import LexborHTMLParser

from tests.pages import target_of
from tools.addresses import NOT_FOUND, one_of_each_kind

from .moving import wait_for_sitemap

FIRST_VISIT = 90_000
LATER_PAGE = 25_000
"""Most pages are within ten packets of 1,460 bytes (RFC 6928). The drawing of the questions takes more.

A later page asks for nothing else, but for the bundle of a kind of page that wasn't seen before.
"""
OUR_SCRIPTS = 48_000
"""Uncompressed bytes of script of ours that a page may load."""
REQUESTS = 8
ELEMENTS = 3_600

SITEMAP = "sitemap.xml"
"""The theme asks for it, to know which links it may follow by itself."""
SCRIPTS = Path("assets/javascripts")

BUNDLES = {
    "[data-guide-sheet]": "sheet.js",
    "[data-guide=any-two]": "compare-roles.js",
    "[data-guide=checklist]": "checklist.js",
    "[data-guide=places]": "place-filter.js",
    "[data-guide=total-cost]": "total-cost.js",
}
"""What guide.js loads at once, by what is on the page."""

SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.fixture
def kinds(built_site: Path) -> list[str]:
    return [address for address in one_of_each_kind(built_site) if address != NOT_FOUND]


@cache
def compressed(file: Path) -> int:
    """Bytes of a file as most hosts send it."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


@dataclass(frozen=True)
class Load:
    """What a first visit to a page asks for, read off its HTML."""

    site: Path
    address: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser((self.site / self.address / "index.html").read_bytes())

    @property
    def files(self) -> set[Path]:
        """Everything, relative to the site."""
        named = self.tree.css("link[rel=stylesheet], link[rel=icon], script[src], article img[src]")
        paths = {Path(normpath(join(self.address, target_of(node)))) for node in named}
        bundles = {SCRIPTS / name for part, name in BUNDLES.items() if self.tree.css_matches(part)}
        return {Path(self.address, "index.html"), Path(SITEMAP), *paths, *bundles}

    def bytes_of(self, files: Iterable[Path]) -> int:
        return sum(compressed(self.site / file) for file in files)

    def faults(self) -> Iterator[str]:
        """What is too much."""
        page = compressed(self.site / self.address / "index.html")
        ours = [path for path in self.files if path.parent == SCRIPTS and not path.name.startswith("bundle.")]
        amounts = {
            "bytes": (self.bytes_of(self.files), FIRST_VISIT),
            "bytes of page": (page, LATER_PAGE),
            "bytes of our scripts": (sum((self.site / path).stat().st_size for path in ours), OUR_SCRIPTS),
            "requests": (len(self.files), REQUESTS),
            "elements": (len(self.tree.css("*")), ELEMENTS),
        }
        for what, (amount, most) in amounts.items():
            if amount > most:
                yield f"{self.address or 'home'}: {amount:,} {what}"


def test_every_kind_of_page_is_light(built_site: Path, kinds: list[str]) -> None:
    assert [fault for address in kinds for fault in Load(built_site, address).faults()] == []


def with_different_files(site: Path, kinds: list[str]) -> list[str]:
    """The heaviest page for each set of scripts that pages ask for."""
    loads = sorted((Load(site, address) for address in kinds), key=lambda load: load.bytes_of(load.files))
    return list(
        {
            frozenset(file for file in load.files if file.suffix == ".js"): load.address for load in loads
        }.values()
    )


def note(asked: list[Request], request: Request) -> None:
    asked.append(request)


def test_a_browser_asks_for_this_and_for_nothing_else(
    browser: Browser, site_url: str, built_site: Path, kinds: list[str]
) -> None:
    for address in with_different_files(built_site, kinds):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        asked: list[Request] = []
        page.on("requestfinished", partial(note, asked))
        page.goto(urljoin(site_url, address), wait_until="networkidle")
        wait_for_sitemap(page)
        load = Load(built_site, address)
        paths = {urlsplit(request.url).path.lstrip("/") for request in asked}
        files = {Path(path) if Path(path).suffix else Path(path, "index.html") for path in paths}
        assert files == load.files, address
        sent = sum(
            request.sizes()["responseBodySize"] for request in {one.url: one for one in asked}.values()
        )
        assert abs(sent - load.bytes_of(load.files)) < 0.01 * sent, address
        assert page.locator("*").count() <= ELEMENTS, address
        assert page.evaluate(SHIFTS) == 0, address
        context.close()
