"""Nobody but the host learns that someone reads the guide, and nothing stays in the browser unasked."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tools.addresses import one_of_each_kind

from .fixtures import OpenPage
from .moving import tour

STORED = "() => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)]"
JOB = "job-descriptions/ai-engineer-senior/"
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


SEARCHED, TYPED = "kuberentes", "Northwind"


def read_search_and_decide(page: Page) -> None:
    """The main things that readers do."""
    page.locator("label[title='Switch to dark colours']").click()
    page.keyboard.press("/")
    page.keyboard.type(SEARCHED)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".md-search-result__link").first).to_be_hidden()
    page.goto(urljoin(page.url, "/decide/"))
    page.locator(".guide-stepper__answers button, .guide-stepper__answers a").first.click()
    page.goto(urljoin(page.url, f"/{JOB}"))
    page.locator("input[name=company]").fill(TYPED)
    for name in ("Copy text", "Copy as Markdown", "Copy link with my values"):
        page.get_by_role("button", name=name).click()
    with page.expect_download():
        page.get_by_role("button", name="Word file").click()
    page.goto(urljoin(page.url, "/salaries/"))
    page.get_by_role("combobox", name="Role").select_option("AI engineer")


def test_other_hosts_are_never_asked_and_the_policy_is_never_broken(
    browser: Browser, site_url: str, built_site: Path, proxy: tuple[str, list[str]]
) -> None:
    address, asked = proxy
    context = browser.new_context(proxy={"server": address, "bypass": urlsplit(site_url).netloc})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_url.rstrip("/"))
    complaints: list[str] = []
    sent: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    context.on("console", note)
    context.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page = context.new_page()
    page.goto(site_url)
    for _ in tour(page, one_of_each_kind(built_site)):
        pass
    page.goto(site_url)
    read_search_and_decide(page)
    assert set(asked) - BY_ITSELF == set()
    assert complaints == []
    words = f"{SEARCHED}|{TYPED}|[?&][hq]="  # the theme puts words of a search, mended, behind h and q
    assert [one for one in sent if re.search(words, one)] == []
    page.goto("http://other.example/")
    assert "http://other.example/" in asked, "the proxy sees what goes out"
    context.close()


def test_the_policy_forbids_what_it_should(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.goto(site_url)
    blocked = page.evaluate(
        """() => new Promise((done) => {
            const seen = [];
            addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
            const image = new Image();
            document.body.append(Object.assign(image, { src: "http://127.0.0.1:9/" }));
            const script = document.createElement("script");
            document.body.append(Object.assign(script, { textContent: "window.ran = 1" }));
            document.body.setAttribute("style", "color: red");
            setTimeout(() => done([seen, window.ran]), 300);
        })"""
    )
    assert sorted(blocked[0]) == ["img-src", "script-src-elem", "style-src-attr"]
    assert blocked[1] is None
    page.close()


def test_reading_stores_nothing(open_page: OpenPage, built_site: Path) -> None:
    page = open_page(scheme="dark")
    for _ in tour(page, one_of_each_kind(built_site)):
        pass
    assert page.evaluate(STORED) == ["", [], []]
    assert page.context.cookies() == []


def test_only_what_the_reader_chose_or_typed_is_stored(open_page: OpenPage) -> None:
    page = open_page(JOB, scheme="light")
    page.locator("label[title='Switch to dark colours']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("input[name=company]").fill("Northwind")
    _, local, session = page.evaluate(STORED)
    assert sorted(local) == ["/.__palette", "guide-job-description"]
    assert session == []
    page.locator("label[title='Switch to light colours']").click()
    page.get_by_role("button", name="Clear all").click()
    assert page.evaluate(STORED) == ["", [], []]
