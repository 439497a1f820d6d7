"""The one script of the site does what the modules do that it is linked from."""

from functools import partial
from pathlib import Path

from playwright.sync_api import Request, Route, expect

from .conftest import NO_PAGE, OpenPage
from .test_copy import ADDRESS, STATUS, clipboard, copy

LIMIT = 40_000
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
            route.fulfill(body='import("/modules/guide.js")', content_type="text/javascript")

        if unlinked:
            page.route("**/assets/javascripts/guide.js", answer_with_modules)
        page.goto(site_url + ADDRESS)
        expect(page.locator("[data-guide-bar]").first).to_be_visible()
        copy(page, "rich")
        copied.append((clipboard(page), page.locator(STATUS).inner_text()))
        assert any("/modules/blocks.js" in url for url in asked) == unlinked
    assert copied[0] == copied[1]


def test_a_page_loads_one_small_script_of_ours(built_site: Path) -> None:
    scripts = built_site / "assets" / "javascripts"
    ours = [path for path in scripts.glob("*.js") if not path.name.startswith("bundle.")]
    assert [path.name for path in ours] == ["guide.js"]
    assert ours[0].stat().st_size < LIMIT
