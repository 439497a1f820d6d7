"""Nobody but the host learns that someone reads the guide, and nothing stays in the browser unasked.

``test_tour.py`` looks at what pages keep without being asked.
"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tools.addresses import one_of_each_kind

from . import probes
from .fixtures import OpenPage
from .moving import note_pages, tour

BY_ITSELF = {"content-autofill.googleapis.com:443"}
"""What Chromium asks wherever there is a form to fill in; pages have no part in it."""


@pytest.fixture
def proxy() -> Iterator[tuple[str, list[str]]]:
    """A way out that leads nowhere, and what was asked of it."""
    asked: list[str] = []

    class NoWay(BaseHTTPRequestHandler):
        def _refuse(self) -> None:
            asked.append(self.path)
            self.send_error(502)

        do_CONNECT = do_GET = do_HEAD = do_POST = _refuse  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), NoWay)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_other_hosts_are_never_asked(
    browser: Browser, site_url: str, built_site: Path, proxy: tuple[str, list[str]]
) -> None:
    """Other tests see what pages ask for; a proxy sees what the browser does, whoever asks."""
    address, asked = proxy
    context = browser.new_context(proxy={"server": address, "bypass": urlsplit(site_url).netloc})
    note_pages(context)
    page = context.new_page()
    page.goto(site_url)
    for _ in tour(page, one_of_each_kind(built_site)):
        pass
    assert set(asked) - BY_ITSELF == set()
    page.goto("http://other.example/")
    assert "http://other.example/" in asked, "the proxy sees what goes out"
    context.close()


# Each is refused at once; the events come later.
BREAK_THE_POLICY = """() => new Promise((done) => {
    const seen = [];
    addEventListener("securitypolicyviolation", (event) => {
        seen.push(event.effectiveDirective);
        if (seen.length === 3) done([seen.sort(), window.ran]);
    });
    document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/" }));
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 1" }));
    document.body.setAttribute("style", "color: red");
})"""


def test_the_policy_forbids_what_it_should(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.goto(site_url)
    seen, ran = page.evaluate(BREAK_THE_POLICY)
    assert seen == ["img-src", "script-src-elem", "style-src-attr"]
    assert ran is None
    page.close()


def test_only_what_the_reader_chose_is_stored(open_page: OpenPage) -> None:
    page = open_page(scheme="light")
    page.get_by_role("button", name="Switch to dark colors").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert probes.stored(page) == ["guide-color-scheme"]
    page.get_by_role("button", name="Switch to light colors").click()
    assert probes.stored(page) == []
