"""The search of the built site answers readers' queries, including those it was never tuned on."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.finish.search import INDEX
from tests.search.engine import WORKER, Engine
from tests.search.figures import PARTS, judge, queries

LARGEST = 175_000
"""Bytes that a first search loads, packed."""


@pytest.fixture(scope="module")
def engine(built_site: Path) -> Engine:
    return Engine(built_site)


@pytest.mark.slow
def test_tuned_queries_are_answered(engine: Engine) -> None:
    figures = judge(queries("tuning"), engine.reply)
    assert figures.first >= 0.9
    assert figures.among_three >= 0.97
    assert figures.empty == 0


@pytest.mark.slow
def test_sealed_queries_are_answered(engine: Engine) -> None:
    """Only the sums are shown: whoever reads single ones will tune by them."""
    figures = judge(queries("sealed"), engine.reply)
    assert figures.first >= 0.85
    assert figures.among_three >= 0.95
    assert figures.empty == 0


def test_no_query_is_asked_twice() -> None:
    asked = [query.text.casefold() for part in PARTS for query in queries(part)]
    repeated = sorted({text for text in asked if asked.count(text) > 1})
    assert not repeated


def test_a_correction_is_told_and_what_was_found_is_marked(engine: Engine) -> None:
    answer = engine.answer("kuberentes")
    page = answer["results"][0][0]
    assert answer["meant"] == "kubernetes"
    assert page == {"address": "skills/kubernetes/", "title": ["", "Kubernetes", ""], "text": page["text"]}
    assert engine.answer("kubernetes")["meant"] == ""


def test_a_page_comes_with_its_best_section(engine: Engine) -> None:
    results = engine.answer("senior ml engineer pay")["results"]
    assert any(len(links) == 2 for links in results)
    for page, *sections in results:
        assert "#" not in page["address"]
        assert all(one["address"].startswith(f"{page['address']}#") for one in sections)
        assert len(sections) <= 1


@pytest.mark.parametrize(
    ("signs", "plain"),
    [
        ("ML engineer: salary", "ML engineer salary"),
        ('"AI engineer" salary', "AI engineer salary"),
        ("+kubernetes -docker", "kubernetes docker"),
        ("AI+ML engineer", "AI ML engineer"),
        ("title:python*", "title python"),
    ],
)
def test_signs_part_words_and_mean_nothing(engine: Engine, signs: str, plain: str) -> None:
    assert engine.pages(signs) == engine.pages(plain) != []


@pytest.mark.parametrize("query", ["", "   ", "zzyzx"])
def test_popular_pages_are_offered_where_nothing_is_found(
    engine: Engine, built_site: Path, query: str
) -> None:
    answer = engine.answer(query)
    assert answer["results"] == []
    assert len(answer["popular"]) >= 4
    assert all((built_site / one["address"] / "index.html").is_file() for one in answer["popular"])
    assert engine.answer("docker")["popular"] == []


@pytest.mark.parametrize(
    "query",
    ["?", "<b>", "a" * 5000, "\u202e\u0000", "the of and", "k8s & <script>", "日本", "c++ c#", "&amp;"],
)
def test_odd_queries_are_answered(engine: Engine, query: str) -> None:
    for links in engine.answer(query)["results"]:
        assert all("".join(one["title"]) and isinstance(one["text"], list) for one in links)


def test_every_link_leads_to_a_page_and_a_place_on_it(engine: Engine, built_site: Path) -> None:
    for query in queries("tuning")[::10]:
        for links in engine.answer(query.text)["results"]:
            for link in links:
                address, _, place = link["address"].partition("#")
                page = (built_site / address / "index.html").read_text("utf-8")
                assert not place or f'id="{place}"' in page or f"id={place}" in page


def test_what_a_first_search_loads_is_small(built_site: Path) -> None:
    files = [INDEX, WORKER, "assets/javascripts/search-dialog.js"]
    assert sum(len(gzip.compress((built_site / file).read_bytes(), 9)) for file in files) < LARGEST


def test_the_vocabulary_is_published_once(built_site: Path) -> None:
    assert not list(built_site.rglob("search-words.json"))
    assert not list(built_site.rglob("*search_index*"))


def test_the_worker_evaluates_no_text(built_site: Path) -> None:
    script = (built_site / WORKER).read_text("utf-8")
    assert "eval(" not in script
    assert "new Function" not in script
