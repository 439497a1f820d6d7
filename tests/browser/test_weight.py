"""What a page weighs on its way to a reader in a train: bytes as packed, requests, elements, jumps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Request

from tools.addresses import NOT_FOUND, one_of_each_kind

from .moving import FOLLOW, KNOWS_THE_PAGES

FIRST_VISIT = 90_000
LATER_VISIT = 15_000
"""A page and the script that only pages of its kind need, the first time that a reader comes to one."""
LATER_PAGE = 14_600
"""What a server sends before it waits to hear that it came: ten packets of 1,460 bytes (RFC 6928)."""
REQUESTS = 8
ELEMENTS = 2_000
SEARCH = ("search_index", "worker")

SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 100);
})"""


def weigh(page: Page, act: Callable[[], object]) -> dict[str, int]:
    """The bytes of each answer while something is done and until nothing more is asked for, by address."""
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    act()
    page.wait_for_load_state("networkidle")
    settled = -1
    while settled != len(asked):  # a page that arrives without loading has no such state
        settled = len(asked)
        page.wait_for_timeout(500)
    page.remove_listener("request", note)
    answers = ((request.url, request.response()) for request in asked)
    return {url: int(answer.headers.get("content-length", "0")) for url, answer in answers if answer}


@pytest.fixture
def kinds(built_site: Path) -> list[str]:
    return [address for address in one_of_each_kind(built_site) if address != NOT_FOUND]


def test_a_first_visit_is_light(browser: Browser, site_url: str, kinds: list[str]) -> None:
    faults = []
    for address in kinds:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        answers = weigh(page, partial(page.goto, urljoin(site_url, address)))
        elements = page.locator("*").count()
        found = {
            f"{sum(answers.values()):,} bytes": sum(answers.values()) > FIRST_VISIT,
            f"{len(answers)} requests": len(answers) > REQUESTS,
            f"{elements:,} elements": elements > ELEMENTS,
            f"jumps of {page.evaluate(SHIFTS):.3f}": page.evaluate(SHIFTS) > 0,
            "fetches the search": any(part in url for part in SEARCH for url in answers),
        }
        faults += [f"{address or 'home'}: {what}" for what, wrong in found.items() if wrong]
        context.close()
    assert faults == []


def test_a_later_page_is_lighter(browser: Browser, site_url: str, kinds: list[str]) -> None:
    faults = []
    for address in kinds:
        start = "skills/" if address == "" else ""
        context = browser.new_context()
        page = context.new_page()
        page.goto(urljoin(site_url, start))
        page.wait_for_function(KNOWS_THE_PAGES)
        page.wait_for_load_state("networkidle")
        answers = weigh(page, partial(page.evaluate, FOLLOW, f"/{address}"))
        found = {
            f"{sum(answers.values()):,} bytes": sum(answers.values()) > LATER_VISIT,
            f"{answers[urljoin(site_url, address)]:,} bytes of page": answers[urljoin(site_url, address)]
            > LATER_PAGE,
        }
        faults += [f"{address or 'home'}: {what}" for what, wrong in found.items() if wrong]
        context.close()
    assert faults == []
