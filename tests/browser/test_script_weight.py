"""How much script of ours the pages load."""

from functools import partial
from pathlib import Path

from playwright.sync_api import Request

from .addresses import one_of_each_kind
from .conftest import NO_PAGE, OpenPage

LIMIT = 41_000
"""Bytes of script that a page may load of us, uncompressed; the search is no part of it."""


def note_request(asked: list[str], request: Request) -> None:
    asked.append(request.url)


def test_a_page_loads_little_script_of_ours(open_page: OpenPage, built_site: Path, site_url: str) -> None:
    scripts = built_site / "assets" / "javascripts"
    ours = {path.name for path in scripts.glob("*.js") if not path.name.startswith("bundle.")}
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
