"""Nothing of the search is fetched before a reader uses it; from then on it works, however soon they type."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from selectolax.lexbor import LexborHTMLParser

from .fixtures import NO_PAGE, OpenPage
from .moving import wait_for_theme

FIELD = "input[name=query]"
RESULT = ".md-search-result__link"
FILES = re.compile(r"/search/search_index\.js|/workers/")


class Fetched(list[str]):
    """What of the search a page has asked for, in order."""

    def __init__(self, page: Page) -> None:
        page.on("request", self._note)

    def _note(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if FILES.search(url):
            self.append(url.rpartition("/")[2])


def settle(page: Page) -> None:
    """Wait until the page's scripts have run and have had time to ask for more."""
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(
    ("path", "width"),
    [("", 1280), ("skills/docker/", 390), ("salaries/", 1280), ("job-descriptions/ai-engineer-mid/", 390)],
)
def test_a_page_asks_for_nothing_until_the_search_is_used(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(NO_PAGE.lstrip("/"), width=width)
    fetched = Fetched(page)
    page.goto(page.url.replace(NO_PAGE, f"/{path}"))
    settle(page)
    assert fetched == []
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    assert sorted(fetched) == ["guide-search.js", "search_index.json"]
    page.keyboard.type("kubernetes")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("/skills/kubernetes/"))
    page.keyboard.press("Escape")
    expect(page.locator(RESULT).first).to_be_hidden()
    expect(page.locator(FIELD)).not_to_be_focused()
    page.wait_for_timeout(400)  # the theme has not closed the search entirely yet
    page.keyboard.press("/")
    expect(page.locator(RESULT).first).to_be_visible()
    assert len(fetched) == 2, "once is enough"


def test_moving_from_page_to_page_asks_for_nothing_either(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE.lstrip("/"))
    fetched = Fetched(page)
    page.goto(page.url.replace(NO_PAGE, "/"))
    settle(page)
    page.evaluate("window.stayed = true")
    for name in ("Skills", "Compare"):
        page.locator(".md-tabs").get_by_role("link", name=name, exact=True).click()
        expect(page.locator(".md-content h1")).to_contain_text(name)
        settle(page)
    assert page.evaluate("window.stayed"), "the theme brought the pages in by itself"
    assert fetched == []
    page.wait_for_timeout(400)  # the theme closes the search a moment after the page has changed
    page.locator(FIELD).click()
    page.keyboard.type("airflow")
    page.locator(RESULT).first.click()
    expect(page).to_have_url(re.compile(r"/skills/workflow-orchestration/(#[\w-]+)?$"))
    assert sorted(fetched) == ["guide-search.js", "search_index.json"]


def held_back(page: Page, name: str) -> Callable[[], None]:
    """Let a file wait until the function is called."""
    waiting: list[Route] = []
    page.route(re.compile(name), lambda route: waiting.append(route))

    def release() -> None:
        assert waiting, f"{name} was not asked for"
        for route in waiting:
            route.continue_()

    return release


@pytest.mark.parametrize("late", ["search_index.json", "guide-search.js"])
def test_what_is_typed_while_the_files_come_is_answered(open_page: OpenPage, late: str) -> None:
    page = open_page("sources/")
    release = held_back(page, late)
    page.keyboard.press("/")
    page.keyboard.type("kuberentes")
    expect(page.locator(".md-search-result__meta")).to_have_text("Initializing search")
    expect(page.locator("[data-guide='search-help']")).to_be_hidden()
    expect(page.locator(RESULT)).to_have_count(0)
    release()
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("/skills/kubernetes/"))
    expect(page.locator("[data-guide='search-note']")).to_contain_text("Showing results for kubernetes")


def test_a_shared_search_fetches_at_once(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE.lstrip("/"))
    fetched = Fetched(page)
    page.goto(page.url.replace(NO_PAGE, "/decide/?q=rag"))
    expect(page.locator(RESULT).first).to_have_attribute(
        "href", re.compile("/skills/retrieval-augmented-generation/")
    )
    assert sorted(fetched) == ["guide-search.js", "search_index.json"]


def test_it_works_under_a_strict_policy(open_page: OpenPage) -> None:
    """No script but the site's files and the theme's lines in the page; nothing is evaluated.

    What the policy refuses is an error in the console, which fails the test.
    """
    page = open_page(NO_PAGE.lstrip("/"))

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        inline = [node.text() for node in LexborHTMLParser(answer.text()).css("script:not([src])")]
        hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline]
        scripts = " ".join(["'self'", *(f"'sha256-{one}'" for one in hashes)])
        looks = "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
        policy = f"default-src 'self'; script-src {scripts}; {looks}"
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    page.route(re.compile(r"/skills/docker/$"), with_policy)
    answer = page.goto(page.url.replace(NO_PAGE, "/skills/docker/"))
    assert answer is not None
    assert "sha256-" in (answer.header_value("content-security-policy") or "")
    wait_for_theme(page)
    page.keyboard.press("/")
    page.keyboard.type("kuberentes")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("/skills/kubernetes/"))
