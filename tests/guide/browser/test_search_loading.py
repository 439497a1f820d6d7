"""Nothing of the search is fetched before a reader opens it; then it answers, however soon they type."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browser.fixtures import NO_PAGE, OpenPage
from tests.browser.moving import wait_for_sitemap

from .searching import Search

FILES = ["index.js", "search-dialog.js", "search-worker.js"]


class Fetched(list[str]):
    """What of the search a page has asked for, in order."""

    def __init__(self, page: Page) -> None:
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        if "/search/" in request.url or "/search-" in request.url:
            self.append(request.url.rpartition("/")[2])


@pytest.mark.parametrize(
    ("path", "width"), [("", 1280), ("skills/docker/", 390), ("job-descriptions/ai-engineer-mid/", 390)]
)
def test_a_page_asks_for_nothing_until_the_search_is_opened(
    open_page: OpenPage, path: str, width: int
) -> None:
    page = open_page(NO_PAGE.lstrip("/"), width=width)
    fetched = Fetched(page)
    page.goto(page.url.replace(NO_PAGE, f"/{path}"))
    page.wait_for_load_state("networkidle")
    assert fetched == []
    search = Search(page)
    search.ask("kubernetes")
    search.expect_first("skills/kubernetes/")
    assert sorted(fetched) == FILES
    page.keyboard.press("Escape")
    search.open()
    expect(search.results.first).to_be_visible()
    assert len(fetched) == 3, "once is enough"


def test_moving_from_page_to_page_asks_for_nothing_either(open_page: OpenPage) -> None:
    page = open_page(NO_PAGE.lstrip("/"))
    fetched = Fetched(page)
    page.goto(page.url.replace(NO_PAGE, "/"))
    wait_for_sitemap(page)
    page.locator(".md-tabs").get_by_role("link", name="Roles and skills", exact=True).click()
    expect(page.locator(".md-content h1")).to_contain_text("Roles")
    page.wait_for_load_state("networkidle")
    assert fetched == []


def held_back(page: Page, name: str) -> Callable[[], None]:
    """Let a file wait until the function is called."""
    waiting: list[Route] = []
    page.context.route(re.compile(name), lambda route: waiting.append(route))

    def release() -> None:
        assert waiting, f"{name} was not asked for"
        for route in waiting:
            route.continue_()

    return release


@pytest.mark.parametrize("late", ["search/index.js", "search-dialog.js", "search-worker.js"])
def test_what_is_typed_while_the_files_come_is_answered(open_page: OpenPage, late: str) -> None:
    page = open_page("sources/")
    with page.expect_request(re.compile(late)):
        release = held_back(page, late)
        page.keyboard.press("/")
    page.keyboard.type("kuberentes")
    search = Search(page)
    expect(search.status).to_have_text("Loading the search …")
    expect(search.results).to_have_count(0)
    release()
    search.expect_first("skills/kubernetes/")
    expect(search.status).to_contain_text("Showing results for kubernetes")


@pytest.mark.parametrize("late", ["search/index.js", "search-dialog.js", "search-worker.js"])
def test_enter_waits_for_the_answer(open_page: OpenPage, late: str) -> None:
    page = open_page("sources/")
    with page.expect_request(re.compile(late)):
        release = held_back(page, late)
        page.keyboard.press("/")
    page.keyboard.type("kuberentes")
    page.keyboard.press("Enter")
    release()
    expect(page).to_have_url(re.compile("/skills/kubernetes/$"))


@pytest.mark.parametrize("missing", ["search/index.js", "search-dialog.js", "search-worker.js"])
def test_a_search_that_could_not_be_loaded_says_so_and_tries_again(
    browser: Browser, site_url: str, missing: str
) -> None:
    context = browser.new_context()  # what is missing is an error in the console, which open_page refuses
    context.route(re.compile(missing), lambda route: route.abort())
    page = context.new_page()
    page.goto(urljoin(site_url, "skills/docker/"))
    search = Search(page)
    search.ask("kuberentes")
    expect(search.status).to_contain_text("The search could not be loaded")
    expect(search.dialog.get_by_role("link", name="All pages")).to_be_visible()
    context.unroute_all()
    page.keyboard.press("Escape")
    search.ask("fraud")
    search.expect_first("examples/fraud-model/")
    expect(search.status).to_contain_text("found")
    context.close()


def test_a_page_opened_from_a_disk_searches_in_the_page_itself(browser: Browser, built_site: Path) -> None:
    """There browsers refuse workers."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    fetched = Fetched(page)
    page.goto((built_site / "skills/docker/index.html").as_uri())
    search = Search(page)
    assert fetched == []
    search.ask("kuberentes")
    expect(search.results.first).to_have_attribute(
        "href", re.compile("^file:.*/skills/kubernetes/index.html$")
    )
    assert sorted(fetched) == FILES
    expect(search.status).to_contain_text("Showing results for kubernetes")
    expect(search.dialog.get_by_role("link", name="Copy search link")).to_be_hidden()
    hrefs = search.results.evaluate_all("links => links.map((link) => new URL(link.href).pathname)")
    assert [href for href in hrefs if not Path(unquote(href)).is_file()] == []
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Kubernetes")
    page.goto((built_site / "skills/docker/index.html").as_uri() + "?q=fraud")
    search.expect_first("examples/fraud-model/index.html")
    page.keyboard.press("Escape")
    expect(search.dialog).to_be_hidden()
    assert errors == []
    context.close()
