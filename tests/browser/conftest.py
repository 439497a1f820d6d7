"""A browser, the built site served on this machine, and pages that may talk to nobody else.

``built_site``, the folder of the built site, comes from ``tests/conftest.py``.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.conftest import ROOT
from tools.browsers import CHROMIUM_FLAGS, NoBrowserError, find_chromium
from tools.serving import serve

from .moving import wait_for_theme

HERE = Path(__file__).parent
SCRIPTS = ROOT / "generator" / "scripts"
"""Single modules, as they are before they are bundled: tests import them from ``/modules/``."""
HEIGHTS = {390: 844, 1280: 800}
NO_PAGE = "/assets/images/favicon.svg"
"""Quick to open, where a test needs the site's address and no page."""

ARGUMENTS = [
    *CHROMIUM_FLAGS,
    # Other hosts are out of reach. Intercepting requests would do the same, but turns off the cache.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


class OpenPage(Protocol):
    """Open a page of the site in a fresh browser context."""

    def __call__(
        self,
        path: str = "",
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
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
        chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    with serve(built_site, also={"modules": SCRIPTS}) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[OpenPage]:
    """After the test, no page may have asked another host for anything, or have reported an error."""
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
        path: str = "",
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
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
        page = context.new_page()
        page.goto(urljoin(site_url, path))
        if javascript:
            wait_for_theme(page)
        return page

    yield open_page

    for context in contexts:
        context.close()
    assert strangers == [], "the site asked other hosts"
    assert errors == [], "the site reported errors in the console"
