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

# An answer from the guide's data leads to the section that has it; any other result to a page.
READERS = {
    "ml eng pay senior": ("salaries/#figures", "Salary by role and level"),
    "who builds a chatbot?": ("roles/ai-engineer/", "AI engineer"),
    "jd template": ("job-descriptions/", "Job descriptions"),
    "kuberentes": ("skills/kubernetes/", "Kubernetes"),
    "do I need one at all": ("decide/", "Who should you hire?"),
    "ai vs ml": ("compare/ai-engineer-vs-ml-engineer/#difference", "How to tell them apart"),
    "Principal ML Engineer": ("job-descriptions/ml-engineer-senior/", "Senior ML Engineer"),
    "we have no data": ("outcomes/data-first/", "Fix the data first"),
    "AI Engineer remuneration": ("salaries/#figures", "Salary by role and level"),
    "mlops engineer pay": ("salaries/#figures", "Salary by role and level"),
    "make it smaller so it fits on a phone": ("skills/", ""),
}


@pytest.mark.parametrize("words", READERS)
def test_a_readers_search_ends_at_its_answer(open_page: OpenPage, words: str) -> None:
    address, heading = READERS[words]
    _, _, section = address.partition("#")
    page = open_page("sources/", width=390 if len(words) % 2 else 1280)
    search = Search(page)
    search.open()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/{address}"))
    place = page.locator(f"#{section}" if section else ".md-content h1")
    expect(place).to_contain_text(heading)
    expect(place).to_be_in_viewport()


def test_the_dialog_ranks_as_the_bench_does(open_page: OpenPage, built_site: Path, site_url: str) -> None:
    search, engine = Search(open_page()), Engine(built_site)
    search.open()
    pages = search.dialog.locator(
        "[data-guide='search-results'] li:not(:has(.guide-search__answer)) > a:first-child"
    )
    for query in queries("tuning")[::12]:
        search.field.fill(query.text)
        expected = engine.pages(query.text)
        answered = engine.answer(query.text).get("direct")
        counted = rf"\b{len(expected)} pages? found(\. Search for “.+” instead)?$"
        expect(search.status).to_have_text(re.compile(counted))
        hrefs = pages.evaluate_all("links => links.map((link) => link.href)")
        shown = [page for page in expected if not answered or page != address(answered["address"])]
        assert [address(href.removeprefix(site_url)) for href in hrefs] == shown
        search.field.fill("")
        expect(search.status).to_have_text("")
