"""The scripts of the site do what the modules do that they are linked from."""

from functools import partial
from pathlib import Path

from playwright.sync_api import Request, Route, expect

from .addresses import one_of_each_kind
from .conftest import NO_PAGE, OpenPage
from .test_copy import ADDRESS, STATUS, clipboard, copy

OURS = {"guide.js", "cost.js", "drafting.js", "panels.js", "pay.js", "record.js"}
LIMIT = 41_000
"""Bytes of script that a page may load of us, uncompressed; the search worker is no part of it."""


def note_request(asked: list[str], request: Request) -> None:
    asked.append(request.url)


def test_linked_and_unlinked_do_the_same(open_page: OpenPage, site_url: str) -> None:
    copied = []
    for unlinked in (False, True):
        page = open_page(NO_PAGE)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        asked: list[str] = []
        note = partial(note_request, asked)
        page.on("request", note)

        def answer_with_modules(route: Route) -> None:
            name = route.request.url.rpartition("/")[2]
            route.fulfill(body=f'import("/modules/{name}")', content_type="text/javascript")

        if unlinked:
            for name in OURS:
                page.route(f"**/assets/javascripts/{name}", answer_with_modules)
        page.goto(site_url + ADDRESS)
        expect(page.locator("[data-guide-bar]").first).to_be_visible()
        copy(page, "rich")
        copied.append((clipboard(page), page.locator(STATUS).inner_text()))
        assert any("/modules/blocks.js" in url for url in asked) == unlinked
    assert copied[0] == copied[1]


def test_a_page_loads_little_script_of_ours(open_page: OpenPage, built_site: Path, site_url: str) -> None:
    scripts = built_site / "assets" / "javascripts"
    ours = {path.name for path in scripts.glob("*.js") if not path.name.startswith("bundle.")}
    assert ours == OURS
    page = open_page(NO_PAGE)
    loaded: list[str] = []
    page.on("request", partial(note_request, loaded))
    for address in one_of_each_kind(built_site):
        loaded.clear()
        page.goto(site_url + address)
        page.wait_for_load_state("networkidle")
        names = {url.rpartition("/")[2] for url in loaded} & ours
        assert "guide.js" in names, address
        assert sum((scripts / name).stat().st_size for name in names) < LIMIT, address
