"""Readers search in their own words: from typing to the answer on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import OpenPage
from tests.search.engine import Engine, address
from tests.search.figures import queries

from .searching import Search

pytestmark = pytest.mark.slow

READERS = {
    "ml eng pay senior": ("salaries/", "Pay"),
    "who builds a chatbot?": ("outcomes/hire-an-ai-engineer/", "Hire an AI engineer"),
    "jd template": ("job-descriptions/", "Job descriptions"),
    "kuberentes": ("skills/kubernetes/", "Kubernetes"),
    "do I need one at all": ("decide/", "Who should you hire?"),
    "ai vs ml": ("compare/ai-engineer-vs-ml-engineer/", "AI engineer or ML engineer?"),
    "Principal ML Engineer": ("job-descriptions/ml-engineer-senior/", "Senior ML Engineer"),
    "we have no data": ("outcomes/data-first/", "Fix the data first"),
    "AI Engineer remuneration": ("salaries/", "Pay"),
    "make it smaller so it fits on a phone": ("skills/", ""),
}


@pytest.mark.parametrize("words", READERS)
def test_a_readers_search_ends_at_its_answer(open_page: OpenPage, words: str) -> None:
    address, heading = READERS[words]
    page = open_page("sources/", width=390 if len(words) % 2 else 1280)
    search = Search(page)
    search.open()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/{address}"))
    expect(page.locator(".md-content h1")).to_contain_text(heading)
    expect(page.locator(".md-content h1")).to_be_in_viewport()


def test_the_dialog_ranks_as_the_bench_does(open_page: OpenPage, built_site: Path, site_url: str) -> None:
    search, engine = Search(open_page()), Engine(built_site)
    search.open()
    pages = search.dialog.locator("[data-guide='search-results'] li > a:first-child")
    for query in queries("tuning")[::12]:
        search.field.fill(query.text)
        expected = engine.pages(query.text)
        expect(search.status).to_have_text(re.compile(rf"\b{len(expected)} pages? found$"))
        hrefs = pages.evaluate_all("links => links.map((link) => link.href)")
        assert [address(href.removeprefix(site_url)) for href in hrefs] == expected
        search.field.fill("")
        expect(search.status).to_have_text("")
