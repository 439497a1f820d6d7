"""Chromium, the built site served on this machine, and pages that may talk to nobody else.

``built_site``, the folder of the built site, comes from ``tests/conftest.py``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tools.browsers import CHROMIUM_FLAGS, NoBrowserError, find_chromium
from tools.serving import serve

from .moving import note_pages

MODULES = {"modules": Path(__file__).parents[2] / "generator" / "scripts"}
"""The single modules that the site's scripts are bundled from, at ``/modules/NAME.js``."""

HEIGHTS = {390: 844, 1280: 800}
NO_PAGE = "/assets/images/favicon.svg"
"""Quick to open, where a test needs the site's address and no page."""

# Other hosts are out of reach. Intercepting requests would do the same, but turns off the cache.
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"

Scheme = Literal["light", "dark"]


class OpenPage(Protocol):
    """Open a page of the site in a fresh browser context."""

    def __call__(
        self, path: str = "", width: int = 1280, scheme: Scheme = "light", javascript: bool = True
    ) -> Page: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable, problem = None, ""
    try:
        executable = find_chromium()
    except NoBrowserError as error:
        problem = str(error)
    if problem:
        pytest.fail(problem, pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable, args=[*CHROMIUM_FLAGS, NO_OTHER_HOST]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    with serve(built_site, also=MODULES) as address:
        yield address


@contextmanager
def pages_that_complain(browser: Browser, site_url: str) -> Iterator[OpenPage]:
    """At the end, no page may have asked another host for anything, or have reported an error."""
    contexts: list[BrowserContext] = []
    strangers: list[str] = []
    errors: list[str] = []

    def note_stranger(request: Request) -> None:
        address = urlsplit(request.url)
        if address.netloc and address.netloc != urlsplit(site_url).netloc:
            strangers.append(request.url)

    def note_error(message: ConsoleMessage) -> None:
        address = str(message.location.get("url"))
        # Chromium asks for it by itself where NO_PAGE is open.
        if message.type == "error" and not address.endswith("/favicon.ico"):
            errors.append(f"{message.text} ({address})")

    def open_page(
        path: str = "", width: int = 1280, scheme: Scheme = "light", javascript: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width]},
            color_scheme=scheme,
            java_script_enabled=javascript,
            service_workers="block",
        )
        contexts.append(context)
        context.on("request", note_stranger)
        context.on("console", note_error)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        note_pages(context)
        page = context.new_page()
        page.goto(urljoin(site_url, path))
        return page

    try:
        yield open_page
    finally:
        for context in contexts:
            context.close()
    assert strangers == [], "the site asked other hosts"
    assert errors == [], "the site reported errors in the console"


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[OpenPage]:
    with pages_that_complain(browser, site_url) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def modules(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page without content, to call functions of single modules in."""
    with pages_that_complain(browser, site_url) as open_page:
        yield open_page(NO_PAGE)
