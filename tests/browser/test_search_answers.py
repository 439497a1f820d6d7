"""Readers search in their own words: from typing to the answer on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.search.engine import Engine, address, our_worker
from tests.search.figures import queries

from .fixtures import OpenPage

FIELD = "input[name=query]"
RESULT = ".md-search-result__link"
NOTE = "[data-guide='search-note']"
HELP = "[data-guide='search-help']"

READERS = {
    "ml eng pay senior": ("salaries/", "Pay"),
    "who builds a chatbot?": ("outcomes/hire-an-ai-engineer/", "Hire an AI engineer"),
    "jd template": ("job-descriptions/", "Job descriptions"),
    "kuberentes": ("skills/kubernetes/", "Kubernetes"),
    "do I need one at all": ("outcomes/not-yet/", "Do not hire yet"),
    "ai vs ml": ("compare/ai-engineer-vs-ml-engineer/", "AI engineer or ML engineer?"),
    "Principal ML Engineer": ("job-descriptions/ml-engineer-senior/", "Senior ML Engineer"),
    "we have no data": ("outcomes/data-first/", "Fix the data first"),
    "AI Engineer remuneration": ("salaries/", "Pay"),
    "make it smaller so it fits on a phone": ("skills/", ""),
}


@pytest.fixture(scope="module")
def engine(built_site: Path) -> Iterator[Engine]:
    yield Engine(built_site, our_worker(built_site))


def ask(page: Page, words: str) -> None:
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.insert_text(words[:-1])
    page.keyboard.type(words[-1])


@pytest.mark.parametrize("words", READERS)
def test_a_readers_search_ends_at_its_answer(open_page: OpenPage, words: str) -> None:
    address, heading = READERS[words]
    page = open_page("sources/", width=390 if len(words) % 2 else 1280)
    ask(page, words)
    expect(page.locator(NOTE)).to_contain_text("matching document")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/{address}"))
    expect(page.locator(".md-content h1")).to_contain_text(heading)
    expect(page.locator(".md-content h1")).to_be_in_viewport()


def test_the_field_ranks_as_the_bench_does(open_page: OpenPage, engine: Engine, site_url: str) -> None:
    page = open_page()
    for query in queries("tuning")[::12]:
        page.locator(FIELD).fill("")
        ask(page, query["query"])
        expected = engine.pages(query["query"])[:10]
        page.wait_for_function(
            "count => document.querySelectorAll('.md-search-result__item').length >= count",
            arg=len(expected),
        )
        page.wait_for_timeout(150)  # earlier keys have answers too
        shown = page.locator(".md-search-result__item > a:first-child").evaluate_all(
            "links => links.map((link) => link.href)"
        )
        assert [address(link.partition("?")[0].removeprefix(site_url)) for link in shown[:10]] == expected
        page.keyboard.press("Escape")


def test_a_mended_word_is_said_and_announced(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, "kuberentes")
    note = page.locator(NOTE)
    expect(note).to_have_attribute("role", "status")
    expect(note).to_contain_text("Showing results for kubernetes")
    expect(note).to_contain_text(re.compile(r"\d+ matching documents?"))
    page.locator(FIELD).fill("")
    ask(page, "docker")
    expect(note).not_to_contain_text("Showing results")


@pytest.mark.parametrize("width", [390, 1280])
def test_help_where_nothing_is_found(open_page: OpenPage, width: int) -> None:
    page = open_page("skills/docker/", width=width)
    ask(page, "zzyzx")
    help_ = page.locator(HELP)
    expect(help_).to_be_visible()
    expect(page.locator(NOTE)).to_contain_text("No matching documents")
    page.keyboard.press("ArrowDown")
    expect(help_.get_by_role("link").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/decide/$"))
    expect(help_).to_be_hidden()


def test_the_links_of_the_help_hold_after_moving_on(open_page: OpenPage) -> None:
    page = open_page("skills/docker/")
    page.locator(".md-tabs").get_by_role("link", name="Compare").click()
    expect(page.locator(".md-content h1")).to_contain_text("Compare")
    page.wait_for_timeout(400)  # the theme closes the search a moment after the page has changed
    ask(page, "zzyzx")
    page.locator(HELP).get_by_role("link", name="Pay").click()
    expect(page).to_have_url(re.compile("/salaries/$"))


def test_a_shared_search_opens_with_its_results(open_page: OpenPage) -> None:
    page = open_page("?q=kuberentes")
    expect(page.locator(NOTE)).to_contain_text("Showing results for kubernetes")
    page.locator(RESULT).first.click()
    expect(page).to_have_url(re.compile(r"/skills/kubernetes/(#[\w-]+)?$"))


def test_the_worker_evaluates_no_text(open_page: OpenPage, site_url: str) -> None:
    page = open_page()
    script = page.evaluate(
        "async (url) => (await fetch(url)).text()", f"{site_url}assets/javascripts/workers/guide-search.js"
    )
    assert not re.search(r"\beval\(|new Function", script)


def test_the_themes_query_language_is_answered_by_its_worker(open_page: OpenPage) -> None:
    page = open_page("sources/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    ask(page, '"vector database"')
    expect(page.locator(RESULT).first).to_be_visible()
    assert "theme-search.js" in asked
    page.locator(FIELD).fill("")
    ask(page, "kuberentes")
    expect(page.locator(NOTE)).to_contain_text("Showing results for kubernetes")
