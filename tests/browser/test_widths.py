"""At any width, nothing is cut, nothing covers anything else, and words are whole."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from tools.addresses import one_of_each_kind

from . import probes
from .fixtures import OpenPage, pages_that_complain
from .moving import tour
from .styling import restyled

WIDTHS = (320, 360, 390, 414, 480, 600, 720, 768, 900, 1024, 1140, 1280, 1440, 1920)


def test_nothing_is_cut_covered_or_broken(browser: Browser, site_url: str, built_site: Path) -> None:
    faults = []
    with pages_that_complain(browser, site_url) as open_page:
        page = open_page(width=390)
        for address in tour(page, one_of_each_kind(built_site)):
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found = [*probes.crowded(page), *probes.lost_text(page)]
                faults += [f"{address or 'home'} at {width}: {fault}" for fault in found]
    assert faults == []


def put(page: Page, html: str) -> None:
    page.locator("article").evaluate("(article, html) => article.insertAdjacentHTML('beforeend', html)", html)


def test_a_broken_word_and_a_covered_text_are_found(open_page: OpenPage) -> None:
    page = open_page("next-steps/", width=390)
    assert probes.crowded(page) == []
    put(page, "<p class=narrow>Observability</p><p class=above>above it all</p>")
    with restyled(page, ".narrow { width: 3rem }"):
        assert probes.crowded(page) == ["broken inside: Observability"]
    with restyled(page, ".above { margin-top: -2.5rem !important }"):
        assert probes.crowded(page) == ["cover each other: Observability | above it all"]
    with restyled(page, ".narrow { position: sticky; bottom: 0 } .above { margin-top: -2.5rem !important }"):
        assert probes.crowded(page) == [], "what stays in view covers what passes under it"
